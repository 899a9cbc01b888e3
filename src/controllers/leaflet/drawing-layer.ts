import {
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletBase,
  type Point,
} from 'leaflet/dist/leaflet-src.esm.js';
import type { Frame } from '../../geo/mercator.js';
import type { Size } from '../../geo/types.js';

/** Something that draws itself for a box. */
export interface Drawing {
  /** Its nodes, each with the pane that it belongs to. What they hold is in pixels of the box. */
  readonly nodes: readonly (readonly [pane: string, node: SVGElement])[];
  /** What it is drawn for; undefined: not yet. */
  readonly drawn: DrawnFor | undefined;
  draw(wanted: DrawnFor): void;
}

export interface DrawnFor {
  readonly frame: Frame;
  readonly size: Size;
  /** How much of what lies outside the box is drawn, on either side. */
  readonly around: Size;
}

/** What a drag brings into view at once, in the box’s own sizes. */
const AROUND = 0.5;
/** What is left of that when it is drawn anew. */
const LEAST_AROUND = 0.2;

interface Movable {
  _getMapPanePos(): Point;
}

/**
 * One drawing, as a layer: while the map moves it is moved and stretched with it, and when the movement ends it is drawn
 * anew. Leaflet’s own paths would be projected, clipped and written a second time, by other rules than the first picture.
 */
export class DrawingLayer extends Layer {
  /** Another movement follows at once. */
  waits = false;
  readonly #drawing: Drawing;

  constructor(drawing: Drawing) {
    super();
    this.#drawing = drawing;
  }

  /** The nodes go to their panes as they are: what is seen stays as it was. */
  override onAdd(map: LeafletBase): this {
    for (const [pane, node] of this.#drawing.nodes) map.getPane(pane)?.append(node);
    if (this.#drawing.drawn) this.#place();
    else this.settle();
    return this;
  }

  override onRemove(): this {
    for (const [, node] of this.#drawing.nodes) {
      node.remove();
      node.style.transform = '';
    }
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return { zoom: this.#place, viewreset: this.#place, moveend: this.settle };
  }

  /** Draws anew what has been stretched, or what has come too near to the edge of what is drawn. */
  settle = (): void => {
    if (this.waits) return;
    const { x, y } = this._map.getSize();
    const size = { width: x, height: y };
    const frame = this.#frame;
    const around = { width: Math.ceil(AROUND * x), height: Math.ceil(AROUND * y) };
    if (!covers(this.#drawing.drawn, frame, size)) this.#drawing.draw({ frame, size, around });
    this.#place();
  };

  /** What the map shows. */
  get #frame(): Frame {
    const { x, y } = this._map.getPixelOrigin().subtract((this._map as LeafletBase & Movable)._getMapPanePos());
    return { zoom: this._map.getZoom(), x, y };
  }

  #place = (): void => {
    const { drawn, nodes } = this.#drawing;
    if (!drawn) return;
    const origin = this._map.getPixelOrigin();
    const scale = 2 ** (this._map.getZoom() - drawn.frame.zoom);
    const [x, y] = [drawn.frame.x * scale - origin.x, drawn.frame.y * scale - origin.y];
    const stretched = scale === 1 ? '' : ` scale(${scale})`;
    for (const [, node] of nodes) node.style.transform = `translate(${x}px,${y}px)${stretched}`;
  };
}

function covers(drawn: DrawnFor | undefined, { zoom, x, y }: Frame, { width, height }: Size): boolean {
  if (!drawn || drawn.frame.zoom !== zoom || drawn.size.width !== width || drawn.size.height !== height) return false;
  const { frame, around } = drawn;
  return (
    around.width - Math.abs(x - frame.x) >= LEAST_AROUND * width &&
    around.height - Math.abs(y - frame.y) >= LEAST_AROUND * height
  );
}
