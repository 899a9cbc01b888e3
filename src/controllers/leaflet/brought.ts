import type { LeafletMap } from './leaflet-map.js';
import { overlayLayer, type OverlayShape } from './overlay.js';
import { Tiles, type TileReport, type TileSource } from './tiles.js';

/** What a page brings to a map: tiles, and an overlay of its own. */
export class Brought {
  #map: LeafletMap;
  #document: Document;
  #tiles: Tiles | undefined;
  #overlay: ReturnType<typeof overlayLayer> | undefined;

  /** @param document - in which the map stands */
  constructor(map: LeafletMap, document: Document) {
    this.#map = map;
    this.#document = document;
  }

  /** Lays tiles over the basemap, in place of any others; none with undefined. */
  setTiles(source: TileSource | undefined, report?: TileReport): void {
    this.#tiles?.remove();
    this.#tiles = source && report ? new Tiles(source, report) : undefined;
    if (this.#tiles) this.#map.lay(this.#tiles);
  }

  /** Draws a publisher's own lines and areas over basemap and tiles, in place of any others. */
  setOverlay(shapes: readonly OverlayShape[]): void {
    this.#overlay?.remove();
    this.#overlay = shapes.length > 0 ? overlayLayer(shapes, 'borders', this.#document) : undefined;
    if (this.#overlay) this.#map.lay(this.#overlay);
  }
}
