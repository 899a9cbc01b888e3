// The one module that touches Leaflet. Loaded lazily: importing it asks for `window`.
import { Map as LeafletBase, Point, type Layer, type ZoomPanOptions } from 'leaflet/dist/leaflet-src.esm.js';
import type { LngLat, MapView, Point as Pixel } from '../../geo/types.js';
import { DrawingLayer, type Drawing } from './drawing-layer.js';
import { Gestures, type GestureReport } from './gestures.js';
import { LEAFLET_CSS } from './leaflet-css.js';

export interface LeafletMapOptions extends GestureReport {
  readonly view: MapView;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Has nodes for the panes `basemap`, under the tiles, and `overlayPane`, above all else. */
  readonly drawing: Drawing;
  /** The view has changed, by whatever cause. */
  readonly onView: () => void;
  /** A movement has ended. */
  readonly onSettled: () => void;
}

/**
 * A Leaflet map in a shadow root, on nobody's nerves: no keys, no listener on document or window, no class on the body,
 * no animation, no attribution of its own.
 */
export class LeafletMap {
  #map: LeafletBase;
  #options: LeafletMapOptions;
  #gestures: Gestures | undefined;
  #life = new AbortController();
  #drawing: DrawingLayer;

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
    this.setView(options.view);
    this.#drawing = new DrawingLayer(options.drawing).addTo(this.#map);
    this.#map.on('move zoom', options.onView);
    this.#map.on('moveend', options.onSettled);
    this.#gestures = new Gestures(this.#map, container, options, this.#life.signal);
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

  /** Lays something over the basemap: see `Brought`. */
  lay(layer: Layer): void {
    layer.addTo(this.#map);
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

  /** Draws what a movement may bring into view: the first picture has only what is in view. */
  drawAround(): void {
    this.#drawing.settle();
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
    // drawn once, for the view that is meant
    this.#drawing.waits = view !== undefined;
    this.#map.invalidateSize({ animate: false, pan: view === undefined });
    this.#drawing.waits = false;
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
}

/** Leaflet's own rules, for a sheet that a shadow root can adopt. */
export const leafletStyles = { cssText: LEAFLET_CSS };
