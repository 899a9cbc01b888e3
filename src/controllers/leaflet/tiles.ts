import {
  GridLayer,
  TileLayer,
  type Coords,
  type DoneCallback,
  type LeafletEventHandlerFn,
} from 'leaflet/dist/leaflet-src.esm.js';

/** A tile server that has been looked at: see `tileSource`. */
export interface TileSource {
  /** With `{z}`, `{x}`, `{y}`, and perhaps `{s}` and `{r}`. */
  readonly template: string;
  readonly subdomains: readonly string[];
  readonly maxZoom: number;
  /** Two pixels where others have one: `{r}` is `@2x`. */
  readonly retina: boolean;
}

export interface TileReport {
  /** The first tile has come. */
  readonly onShown: () => void;
  /** So many have failed in a row that the server is given up. */
  readonly onBroken: () => void;
}

/** Of a server that has sent nothing yet, and of one that has: that may lack some tiles. */
const FAILURES_AT_FIRST = 4;
const FAILURES_LATER = 20;
/** A tile that has not come by then has failed. */
const LIMIT_MS = 20_000;

interface Grid {
  _tiles: Record<string, { readonly el: HTMLImageElement; readonly coords: { readonly z: number } }>;
  _tileZoom: number | undefined;
}

const { _removeTile: removeTile } = GridLayer.prototype as unknown as {
  _removeTile(this: GridLayer, key: string): void;
};

/**
 * Leaflet's tiles, without its `data:` image for those that are no longer wanted, which a page's `img-src` may forbid,
 * and without throwing all away whenever the map is set to another view.
 */
export class Tiles extends TileLayer {
  #failures = 0;
  #shown = false;
  #timers = new WeakMap<HTMLElement, number>();
  #limitMs: number;

  constructor(
    { template, subdomains, maxZoom, retina }: TileSource,
    { onShown, onBroken }: TileReport,
    limitMs = LIMIT_MS,
  ) {
    super(template, {
      // names of options may stand in a template: this one is what the screen asks for
      ...({ r: retina ? '@2x' : '' } as object),
      maxZoom,
      subdomains: [...subdomains],
      // no more than the page's origin, and nothing from a secure page to an insecure server
      referrerPolicy: 'strict-origin-when-cross-origin',
    });
    this.#limitMs = limitMs;
    this.on('tileload', () => {
      this.#failures = 0;
      if (!this.#shown) onShown();
      this.#shown = true;
    });
    this.on('tileerror', () => {
      this.#failures += 1;
      if (this.#failures === (this.#shown ? FAILURES_LATER : FAILURES_AT_FIRST)) onBroken();
    });
    // a low map has fewer tiles than that: when none of them has come there is nothing to wait for
    this.on('load', () => {
      // afterwards: Leaflet goes on with the layer that is given up
      if (!this.#shown && this.#failures > 0 && this.#failures < FAILURES_AT_FIRST) queueMicrotask(onBroken);
    });
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    const { viewprereset: _, ...events } = super.getEvents?.() ?? {};
    return events;
  }

  /** Called for each tile; a server may keep one waiting for ever. */
  override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    let isDone = false;
    const once: DoneCallback = (error, tile) => {
      if (!isDone) done(error, tile);
      isDone = true;
    };
    const tile = super.createTile(coords, once);
    this.#timers.set(tile, window.setTimeout(once, this.#limitMs, new Error('The tile is late.'), tile));
    return tile;
  }

  /** Called when the zoom changes: what still loads for another zoom is not wanted. */
  protected override _abortLoading(): void {
    const { _tiles, _tileZoom } = this as unknown as Grid;
    for (const [key, { el, coords }] of Object.entries(_tiles)) {
      if (coords.z !== _tileZoom && !el.complete) this._removeTile(key);
    }
  }

  /** Called with each tile that goes. */
  protected _removeTile(key: string): void {
    const tile = (this as unknown as Grid)._tiles[key]?.el;
    if (!tile) return;
    clearTimeout(this.#timers.get(tile));
    // ends its request, as Leaflet's `data:` image would
    tile.removeAttribute('src');
    removeTile.call(this, key);
  }
}
