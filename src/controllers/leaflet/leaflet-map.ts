// The one module that touches Leaflet. Loaded lazily: importing it asks for `window`.
import {
  Map as LeafletBase,
  Point,
  Polygon,
  Polyline,
  SVG,
  type Layer,
  type LatLngExpression,
  type PolylineOptions,
  type ZoomPanOptions,
} from 'leaflet/dist/leaflet-src.esm.js';
import type { Area, Line, LngLat, MapView, Point as Pixel } from '../../geo/types.js';
import { Gestures, type GestureReport } from './gestures.js';
import { LEAFLET_CSS } from './leaflet-css.js';
import { overlayLayer, type OverlayShape } from './overlay.js';
import { Tiles, type TileReport, type TileSource } from './tiles.js';

/** What is drawn under the overlay, bottom first. */
export interface MapLayers {
  readonly land: Area;
  readonly lakes: Area;
  readonly coasts: readonly Line[];
  readonly borders: readonly Line[];
  readonly disputed: readonly Line[];
  /** Countries and discs of the story, each with its class. */
  readonly areas: readonly { readonly id: string; readonly area: Area; readonly className: string }[];
}

export interface LeafletMapOptions extends GestureReport {
  readonly view: MapView;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly layers: MapLayers;
  /** The view has changed, by whatever cause. */
  readonly onView: () => void;
  /** A movement has ended. */
  readonly onSettled: () => void;
}

/** How far beyond the box is drawn, in its own sizes: what a drag brings into view at once. */
const PADDING = 0.6;

const latLngs = (line: Line, offset: number): LatLngExpression[] => line.map(([lng, lat]) => [lat, lng + offset]);

/**
 * A Leaflet map in a shadow root, on nobody's nerves: no keys, no listener on document or window, no class on the body,
 * no animation, no attribution of its own.
 */
export class LeafletMap {
  #map: LeafletBase;
  #options: LeafletMapOptions;
  #gestures: Gestures | undefined;
  #life = new AbortController();
  #copies = new Set<number>();
  #basemap: SVG;
  #tiles: Tiles | undefined;
  #overlay: Layer | undefined;
  #areas: { readonly id: string; readonly shape: Polygon }[] = [];

  constructor(container: HTMLElement, options: LeafletMapOptions) {
    this.#options = options;
    this.#map = new LeafletBase(container, {
      attributionControl: false,
      boxZoom: false,
      doubleClickZoom: true,
      dragging: false,
      fadeAnimation: false,
      keyboard: false,
      markerZoomAnimation: false,
      maxZoom: options.maxZoom,
      minZoom: options.minZoom,
      renderer: new SVG({ padding: PADDING }),
      scrollWheelZoom: false,
      tapHold: false,
      touchZoom: false,
      trackResize: false,
      zoomAnimation: false,
      zoomControl: false,
      zoomDelta: 1,
      zoomSnap: 0,
    });
    // under the tiles, so that it is seen wherever there is none
    this.#map.createPane('basemap');
    this.#map.createPane('borders');
    this.#basemap = new SVG({ pane: 'basemap', padding: PADDING });
    this.setView(options.view);
    this.#map.on('move zoom', options.onView);
    this.#map.on('moveend', () => {
      this.#drawCopies();
      options.onSettled();
    });
    this.#gestures = new Gestures(this.#map, container, options, this.#life.signal);
    this.#drawCopies();
  }

  /** Where a place is in the container, CSS pixels. */
  project = ([lng, lat]: LngLat): Pixel => this.#map.latLngToContainerPoint([lat, lng]);

  get view(): MapView {
    const { lat, lng } = this.#map.getCenter();
    return { center: [lng, lat], zoom: this.#map.getZoom() };
  }

  get zoom(): number {
    return this.#map.getZoom();
  }

  get maxZoom(): number {
    return this.#map.getMaxZoom();
  }

  /** The closest that there is something to see; a view that is closer steps back. */
  set maxZoom(zoom: number) {
    this.#gestures?.settle();
    this.#map.setMaxZoom(zoom);
  }

  /** Lays tiles over the basemap, in place of any others; none with undefined. */
  setTiles(source: TileSource | undefined, report?: TileReport): void {
    this.#tiles?.remove();
    this.#tiles = source && report ? new Tiles(source, report).addTo(this.#map) : undefined;
  }

  /** Draws a publisher's own lines and areas over basemap and tiles, in place of any others. */
  setOverlay(shapes: readonly OverlayShape[]): void {
    this.#overlay?.remove();
    this.#overlay = shapes.length > 0 ? overlayLayer(shapes, 'borders').addTo(this.#map) : undefined;
  }

  setView({ center: [lng, lat], zoom }: MapView): void {
    this.#gestures?.settle();
    // a fit may have to step further back than the reader can
    this.#map.options.minZoom = Math.min(this.#options.minZoom, zoom);
    // reset: at an unchanged zoom Leaflet would pan, by whole pixels, and miss the view that was asked for
    this.#map.setView([lat, lng], zoom, { animate: false, reset: true } as ZoomPanOptions);
  }

  zoomBy(steps: number): void {
    this.#gestures?.settle();
    this.#map.setZoom(this.#map.getZoom() + steps, { animate: false });
  }

  /** CSS pixels to the right and down. */
  panBy(rightPx: number, downPx: number): void {
    this.#gestures?.settle();
    this.#map.panBy([rightPx, downPx], { animate: false });
  }

  /** Gives the areas other classes: a selection has changed. */
  classAreas(className: (id: string) => string): void {
    for (const { id, shape } of this.#areas) shape.getElement()?.setAttribute('class', className(id));
  }

  /** Moves by as little as brings a place into the box, `paddingPx` from its edges. */
  reveal(place: LngLat, paddingPx: number): void {
    const { x, y } = this.project(place);
    const size = this.#map.getSize();
    const beyond = (at: number, length: number): number =>
      at < paddingPx ? at - paddingPx : at > length - paddingPx ? at - length + paddingPx : 0;
    const by = new Point(beyond(x, size.x), beyond(y, size.y));
    if (by.x || by.y) this.panBy(by.x, by.y);
  }

  /**
   * The container has another size.
   * @param view - to look at from now on; without it what was in the middle stays there
   */
  resized(view: MapView | undefined): void {
    this.#gestures?.settle();
    this.#map.invalidateSize({ animate: false, pan: view === undefined });
    if (view) this.setView(view);
  }

  remove(): void {
    this.#life.abort();
    try {
      this.#map.remove();
    } catch {
      // it goes through its layers with what the page has put into Object.prototype; nobody holds the map any more
    }
  }

  /** A vector map does not repeat like tiles: each copy of the world that comes into view is drawn once. */
  #drawCopies(): void {
    const bounds = this.#map.getBounds();
    for (const offset of [-720, -360, 0, 360, 720]) {
      if (this.#copies.has(offset) || bounds.getWest() > offset + 180 || bounds.getEast() < offset - 180) continue;
      this.#copies.add(offset);
      this.#drawCopy(offset);
    }
  }

  #drawCopy(offset: number): void {
    const { land, lakes, coasts, borders, disputed, areas } = this.#options.layers;
    const still = { interactive: false, smoothFactor: 0 };
    const basemap = { ...still, renderer: this.#basemap, pane: 'basemap' };
    const fill = (area: Area, options: PolylineOptions): Polygon => {
      const rings = area.map((polygon) => polygon.map((ring) => latLngs(ring, offset)));
      return new Polygon(rings, options).addTo(this.#map);
    };
    const stroke = (lines: readonly Line[], className: string): void => {
      const parts = lines.map((line) => latLngs(line, offset));
      new Polyline(parts, { ...basemap, className }).addTo(this.#map);
    };
    fill(land, { ...basemap, className: 'land' });
    fill(lakes, { ...basemap, className: 'lake' });
    stroke(coasts, 'coast');
    stroke(borders, 'border');
    stroke(disputed, 'disputed');
    for (const { id, area, className } of areas) {
      const shape = fill(area, { ...still, className });
      shape.getElement()?.setAttribute('part', 'area');
      this.#areas.push({ id, shape });
    }
  }
}

/** Leaflet's own rules, for a sheet that a shadow root can adopt. */
export const leafletStyles = (): { readonly cssText: string } => ({ cssText: LEAFLET_CSS });
