import type * as Leaflet from '../../../controllers/leaflet/leaflet-map.js';
import {
  drawPicture,
  fitPlaces,
  fitScene,
  makeScene,
  MAX_ZOOM,
  MIN_ZOOM,
  projector,
  type Picture,
  type Scene,
} from '../../../geo/index.js';
import type { Basemap } from '../../../geo/decode.js';
import type { LngLat, MapView, Point, Size, Worldview } from '../../../geo/types.js';
import type { Chronicle } from '../../../model/types.js';
import type { Styles } from './sheet.js';

/** What the stage needs of the element around it. */
export interface StageHost {
  /** Leaflet's box; absent when the element has been removed in the meantime. */
  container(): HTMLElement | null;
  /** Gives rules to the shadow root. */
  adopt(styles: Styles): void;
  areaClass(placeId: string): string;
  /** The view has changed; `settled`: and will stay. */
  changed(settled: boolean): void;
  refused(gesture: 'touch' | 'wheel'): void;
}

/** Less than what `fitScene` leaves free: a place that it shows is in view. */
const REVEAL_PX = 40;
const REVEAL_SHARE = 0.1;

/**
 * The map itself, without its words: what lies where, which view is shown, and by whom. At first a still picture by our
 * own arithmetic; then Leaflet, which takes over at the same pixels.
 */
export class Stage {
  #host: StageHost;
  #story:
    { readonly chronicle: Chronicle; readonly worldview: Worldview; readonly basemap: Basemap | undefined } | undefined;
  #scene: Scene | undefined;
  #size: Size = { width: 0, height: 0 };
  #view: MapView | undefined;
  /** Leaflet does not work on this page. */
  #failed = false;
  /** The reader has moved the map: from now on what is in the middle stays there. */
  #moved = false;
  #leaflet: Leaflet.LeafletMap | undefined;

  constructor(host: StageHost) {
    this.#host = host;
  }

  /** Leaflet does not work on this page: the picture is all there is. */
  get failed(): boolean {
    return this.#failed;
  }

  get scene(): Scene | undefined {
    return this.#scene;
  }

  /** Whose the page's own basemap is, while that is drawn. */
  get ownCredit(): string | undefined {
    const basemap = this.#story?.basemap;
    return basemap && (basemap.attribution ?? '');
  }

  get size(): Size {
    return this.#size;
  }

  /** At work once the reader can move the map. */
  get leaflet(): Leaflet.LeafletMap | undefined {
    return this.#leaflet;
  }

  /** The reader has moved the map: something may lie beyond its edges. */
  get moved(): boolean {
    return this.#moved;
  }

  get zoom(): number {
    return this.#leaflet?.zoom ?? this.#view?.zoom ?? 0;
  }

  /** As close as the reader can come. */
  get maxZoom(): number {
    return this.#leaflet?.maxZoom ?? MAX_ZOOM;
  }

  get canZoomIn(): boolean {
    return this.zoom < this.maxZoom - 0.01;
  }

  get canZoomOut(): boolean {
    return this.zoom > MIN_ZOOM + 0.01;
  }

  /** From places to pixels of the stage; undefined before it has a size. */
  get project(): ((lngLat: LngLat) => Point) | undefined {
    if (this.#leaflet) return this.#leaflet.project;
    return this.#view && projector(this.#view, this.#size);
  }

  /** Something is shown, which Leaflet could take over. */
  get hasView(): boolean {
    return Boolean(this.#scene && this.#view);
  }

  /** The same shapes as Leaflet's, at the same pixels, as long as there is no Leaflet. */
  get picture(): Picture | undefined {
    return this.#scene && this.#view && !this.#leaflet ? drawPicture(this.#scene, this.#view, this.#size) : undefined;
  }

  /**
   * Shows a story; the one that is shown already costs nothing.
   * @param named - a basemap of the page's own. While it is awaited nothing is drawn for the first time, so that no
   *   borders are seen that it replaces
   * @returns whether there is another scene
   */
  show(chronicle: Chronicle, worldview: Worldview, named: Basemap | 'awaited' | undefined): boolean {
    const before = this.#story;
    if (named === 'awaited' && !before) return false;
    const basemap = named === 'awaited' ? before?.basemap : named;
    if (before?.chronicle === chronicle && before.worldview === worldview && before.basemap === basemap) return false;
    this.#story = { chronicle, worldview, basemap };
    this.stop();
    const legs = chronicle.legs.map(({ fromPlace, toPlace }) => ({ from: fromPlace.id, to: toPlace.id }));
    this.#scene = makeScene(chronicle.places, legs, worldview, basemap);
    // other borders of the same story: the reader stays where they are
    if (before?.chronicle !== chronicle) this.#moved = false;
    this.#fitUnlessMoved();
    return true;
  }

  /** The box has another size; no size at all, in a hidden tab, changes nothing. */
  resize(size: Size): void {
    if (size.width === this.#size.width && size.height === this.#size.height) return;
    if (this.#leaflet) this.#view = this.#leaflet.view;
    this.#size = size;
    this.#fitUnlessMoved();
    if (this.#view && size.width > 0 && size.height > 0) this.#leaflet?.resized(this.#view);
  }

  fit(): void {
    this.#moved = false;
    this.#fitUnlessMoved();
    if (this.#view) this.#leaflet?.setView(this.#view);
  }

  /** Something more than the basemap is shown, good to that zoom; or no longer. A view that was cut short fits anew. */
  comeAsCloseAs(maxZoom = MAX_ZOOM): void {
    if (!this.#leaflet || this.#leaflet.maxZoom === maxZoom) return;
    this.#leaflet.maxZoom = maxZoom;
    if (!this.#moved) this.fit();
    this.#host.changed(true); // what stood together may come apart now
  }

  /** Another view, at the reader's wish. */
  look(view: MapView): void {
    if (!this.#leaflet) return;
    this.#moved = true;
    this.#leaflet.setView(view);
  }

  /** The view of some of the places. */
  showPlaces(placeIds: readonly string[]): void {
    const view = this.#scene && fitPlaces(this.#scene, placeIds, this.#size, this.#leaflet?.maxZoom);
    if (view) this.look(view);
  }

  zoomBy(steps: number): void {
    if (!this.#leaflet) return;
    this.#moved = true;
    this.#leaflet.zoomBy(steps);
  }

  panBy(rightPx: number, downPx: number): void {
    if (!this.#leaflet) return;
    this.#moved = true;
    this.#leaflet.panBy(rightPx, downPx);
  }

  /** Brings a place into view by the least movement. */
  reveal(placeId: string | undefined): void {
    const spot = placeId === undefined ? undefined : this.#scene?.spots.get(placeId);
    const { width, height } = this.#size;
    if (spot) this.#leaflet?.reveal(spot.at, Math.min(REVEAL_PX, REVEAL_SHARE * Math.min(width, height)));
  }

  /** The selection has changed the look of the areas. */
  dressAreas(): void {
    this.#leaflet?.classAreas((id) => this.#host.areaClass(id));
  }

  /** Leaflet takes over, once there is a picture to take over from. */
  start(code: Pick<typeof Leaflet, 'LeafletMap' | 'leafletStyles'>): void {
    const scene = this.#scene;
    const container = this.#host.container();
    if (this.#leaflet || this.#failed || !scene || !this.#view || !container?.isConnected) return;
    this.#host.adopt(code.leafletStyles);
    const areas = [...scene.spots].flatMap(([id, { area }]) =>
      area ? [{ id, area, className: this.#host.areaClass(id) }] : [],
    );
    try {
      this.#leaflet = new code.LeafletMap(container, {
        view: this.#view,
        minZoom: MIN_ZOOM,
        maxZoom: MAX_ZOOM,
        layers: { ...scene.lines, areas },
        onView: () => this.#host.changed(false),
        onSettled: () => this.#host.changed(true),
        onReader: () => (this.#moved = true),
        onRefused: (gesture) => this.#host.refused(gesture),
      });
    } catch (error) {
      // a page may have broken what Leaflet stands on, such as Object.prototype: the picture stays
      this.#failed = true;
      console.warn('Dateline: the map cannot be moved here, since Leaflet failed.', error);
      return;
    }
    this.#host.changed(true);
  }

  /** Lets go of Leaflet; what the reader looked at is kept. */
  stop(): void {
    if (this.#moved && this.#leaflet) this.#view = this.#leaflet.view;
    this.#leaflet?.remove();
    this.#leaflet = undefined;
  }

  #fitUnlessMoved(): void {
    const { width, height } = this.#size;
    if (!this.#scene || (this.#moved && this.#view)) return;
    if (width > 0 && height > 0) this.#view = fitScene(this.#scene, this.#size, this.#leaflet?.maxZoom);
  }
}
