import type * as Leaflet from '../../../controllers/leaflet/leaflet-map.js';
import { idle, inSlices, painted } from '../../../controllers/slices.js';
import {
  fitPlaces,
  fitScene,
  frameOf,
  isRead,
  makeScene,
  MAX_ZOOM,
  MIN_ZOOM,
  panned,
  projector,
  readFor,
  revealed,
  unreadIn,
  zoomed,
  type Scene,
} from '../../../geo/index.js';
import type { Basemap } from '../../../geo/types.js';
import type { LngLat, MapView, Point, Size, Worldview } from '../../../geo/types.js';
import type { Chronicle } from '../../../model/types.js';
import { boxOf, MapDrawing } from './map-drawing.js';
import type { Styles } from '../../shared/adopt.js';

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

/** What the first picture draws beyond the box: nothing is dragged yet. */
const AROUND: Size = { width: 80, height: 80 };

/**
 * The map itself, without its words: what lies where, which view is shown, and by whom. The picture is drawn once; at
 * first it stands still, and then Leaflet takes charge of its nodes.
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
  #drawing: MapDrawing | undefined;
  /** The story for whose scene the world is being read. */
  #readingFor: Chronicle | undefined;
  /** The box for which parts of the world are being read. */
  #reading = '';
  #starting = false;
  #touched = false;
  #hurry: () => void = () => undefined;
  /** What is read or awaited for the scene that is shown. */
  #life = new AbortController();

  constructor(host: StageHost) {
    this.#host = host;
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
  get drawn(): boolean {
    return this.#drawing?.drawn !== undefined;
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
    if (!basemap && !isRead(chronicle.places, worldview)) return this.#read(chronicle, worldview);
    this.#story = { chronicle, worldview, basemap };
    this.stop();
    const legs = chronicle.legs.map(({ fromPlace, toPlace }) => ({ from: fromPlace.id, to: toPlace.id }));
    this.#drawing?.leave();
    this.#drawing = undefined;
    this.#scene = makeScene(chronicle.places, legs, worldview, basemap);
    // other borders of the same story: the reader stays where they are
    if (before?.chronicle !== chronicle) this.#moved = false;
    this.#fitUnlessMoved();
    return true;
  }

  /** Reads what the scene needs of the world, in slices; then the map is drawn again. */
  #read(chronicle: Chronicle, worldview: Worldview): false {
    if (this.#readingFor === chronicle) return false;
    this.#readingFor = chronicle;
    void inSlices(readFor(chronicle.places, worldview), () => undefined, this.#life.signal).then(() => {
      this.#readingFor = undefined;
      this.#host.changed(true);
    });
    return false;
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

  /** Another view, at the reader's wish: before Leaflet has come, too. */
  look(view: MapView): void {
    this.#moved = true;
    if (this.#leaflet) return this.#leaflet.setView(view);
    this.#view = view;
    this.#host.changed(true);
  }

  /** The view of some of the places. */
  showPlaces(placeIds: readonly string[]): void {
    const view = this.#scene && fitPlaces(this.#scene, placeIds, this.#size, this.#leaflet?.maxZoom);
    if (view) this.look(view);
  }

  zoomBy(steps: number): void {
    this.#moved = true;
    if (this.#leaflet) return this.#leaflet.zoomBy(steps);
    if (this.#view) this.look(zoomed(this.#view, steps, [MIN_ZOOM, MAX_ZOOM]));
  }

  panBy(rightPx: number, downPx: number): void {
    this.#moved = true;
    if (this.#leaflet) return this.#leaflet.panBy(rightPx, downPx);
    if (this.#view) this.look(panned(this.#view, rightPx, downPx));
  }

  /** Brings a place into view by the least movement. */
  reveal(placeId: string | undefined): void {
    const spot = placeId === undefined ? undefined : this.#scene?.spots.get(placeId);
    const { width, height } = this.#size;
    const edgePx = Math.min(REVEAL_PX, REVEAL_SHARE * Math.min(width, height));
    if (!spot || !this.#view) return;
    if (this.#leaflet) return this.#leaflet.reveal(spot.at, edgePx);
    const view = revealed(this.#view, this.#size, spot.at, edgePx);
    if (view === this.#view) return;
    this.#view = view;
    this.#host.changed(true);
  }

  /** After each drawing of what lies over the map. */
  settle(): void {
    const box = this.#host.container();
    if (!box || !this.#scene || !this.#view) return;
    this.#drawing ??= new MapDrawing(box.ownerDocument, this.#scene, (id) => this.#host.areaClass(id));
    this.#drawing.dress();
    if (!this.#leaflet) this.#paint(box, this.#drawing, this.#scene, this.#view);
  }

  /** The reader’s hand is on the map: Leaflet is wanted now. */
  hurry(): void {
    this.#touched = true;
    this.#hurry();
  }

  /** Draws the picture; where parts of the world have to be read for it, those first, in slices. */
  #paint(box: HTMLElement, drawing: MapDrawing, scene: Scene, view: MapView): void {
    const wanted = { frame: frameOf(view, this.#size), size: this.#size, around: AROUND };
    drawing.stand(box);
    if (drawing.isFor(wanted)) return;
    const unread = unreadIn(scene, wanted.frame, wanted.size, wanted.around);
    if (unread.length === 0) return drawing.draw(wanted);
    if (this.#reading === boxOf(wanted)) return;
    this.#reading = boxOf(wanted);
    void inSlices(unread, (part) => scene.ground.read(part), this.#life.signal).then(() => {
      if (this.#life.signal.aborted || drawing !== this.#drawing) return;
      this.settle();
      // what waits for the picture is asked for now
      this.#host.changed(false);
    });
  }

  /** Leaflet takes charge of the picture, in an idle moment after that has been painted, or at the first touch. */
  async start(code: Pick<typeof Leaflet, 'LeafletMap' | 'leafletStyles'>): Promise<void> {
    if (this.#starting || this.#leaflet || this.#failed || !this.drawn) return;
    this.#starting = true;
    const touched = new Promise<void>((resolve) => (this.#hurry = resolve));
    if (!this.#touched) await Promise.race([painted().then(idle), touched]);
    this.#starting = false;
    const [drawing, box, view] = [this.#drawing, this.#host.container(), this.#view];
    // what is not drawn yet comes here again once it is
    if (this.#leaflet || !drawing?.drawn || !box?.isConnected || !view) return;
    this.#host.adopt(code.leafletStyles);
    try {
      this.#leaflet = new code.LeafletMap(box, {
        view,
        minZoom: MIN_ZOOM,
        maxZoom: MAX_ZOOM,
        drawing,
        onView: () => this.#host.changed(false),
        onSettled: () => this.#host.changed(true),
        onReader: () => (this.#moved = true),
        onRefused: (gesture) => this.#host.refused(gesture),
      });
    } catch (error) {
      // a page may have broken what Leaflet stands on, such as Object.prototype: the picture stays
      this.#failed = true;
      drawing.stand(box);
      console.warn('Dateline: the map cannot be moved here, since Leaflet failed.', error);
      return;
    }
    this.#host.changed(false);
    await this.#readOn(this.#life.signal);
  }

  /** What a movement may show is read in idle moments, and then drawn around what is in view. */
  async #readOn(signal: AbortSignal): Promise<void> {
    const ground = this.#scene?.ground;
    await idle();
    await inSlices(ground?.parts ?? [], (part) => ground?.read(part), signal, idle);
    if (!signal.aborted) this.#leaflet?.drawAround();
  }

  /** Lets go of Leaflet; what the reader looked at is kept. */
  stop(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.#reading = '';
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
