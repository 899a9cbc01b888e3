import { appearances, drawStrands, strandsOf } from '../../geo/index.js';
import type { Area, Line, LngLat } from '../../geo/types.js';
import { DrawingLayer, type Drawing, type DrawnFor } from './drawing-layer.js';

/** How a shape is drawn; what is missing follows the map's own look. */
export interface OverlayStyle {
  /** CSS colour. */
  readonly stroke?: string;
  /** CSS pixels. */
  readonly strokeWidth?: number;
  /** 0 to 1. */
  readonly strokeOpacity?: number;
  readonly fill?: string;
  readonly fillOpacity?: number;
}

/** One of: a point, lines, or an area. */
export interface OverlayShape {
  readonly point?: LngLat;
  readonly lines?: readonly Line[];
  readonly area?: Area;
  readonly style: OverlayStyle;
}

const SVG = 'http://www.w3.org/2000/svg';
const DISC_PX = 4;
const DISC = `m${-DISC_PX} 0a${DISC_PX} ${DISC_PX} 0 1 0 ${2 * DISC_PX} 0a${DISC_PX} ${DISC_PX} 0 1 0 ${-2 * DISC_PX} 0`;

/** A publisher's own shapes as one layer, which nothing can be done with but look. */
export const overlayLayer = (shapes: readonly OverlayShape[], pane: string, document: Document): DrawingLayer =>
  new DrawingLayer(new Overlay(shapes, pane, document));

class Overlay implements Drawing {
  readonly nodes: Drawing['nodes'];
  drawn: DrawnFor | undefined;
  readonly #paths: readonly { readonly node: SVGPathElement; data(wanted: DrawnFor): string }[];

  constructor(shapes: readonly OverlayShape[], pane: string, document: Document) {
    const sheet = document.createElementNS(SVG, 'svg');
    sheet.setAttribute('class', 'drawing');
    this.#paths = shapes.map((shape) => ({ node: pathFor(shape, document), data: dataOf(shape) }));
    sheet.append(...this.#paths.map(({ node }) => node));
    this.nodes = [[pane, sheet]];
  }

  draw(wanted: DrawnFor): void {
    for (const { node, data } of this.#paths) node.setAttribute('d', data(wanted));
    this.drawn = wanted;
  }
}

function pathFor({ point, lines, style }: OverlayShape, document: Document): SVGPathElement {
  const { stroke = 'currentColor', strokeWidth = 2, strokeOpacity = 1, fill = stroke, fillOpacity } = style;
  const path = document.createElementNS(SVG, 'path');
  const attributes = {
    class: 'overlay',
    stroke,
    'stroke-width': strokeWidth,
    'stroke-opacity': strokeOpacity,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...(lines ? { fill: 'none' } : { fill, 'fill-opacity': fillOpacity ?? (point ? 1 : 0.2), 'fill-rule': 'evenodd' }),
  };
  for (const [name, value] of Object.entries(attributes)) path.setAttribute(name, String(value));
  return path;
}

/** What a shape is, in a view. */
function dataOf({ point, lines, area = [] }: OverlayShape): (wanted: DrawnFor) => string {
  if (point) {
    return ({ frame, size, around }) =>
      appearances(point, frame, size, around)
        .map(({ x, y }) => `M${x} ${y}${DISC}`)
        .join('');
  }
  const strands = strandsOf(lines ?? area.flat(), !lines);
  return ({ frame, size, around }) => drawStrands(strands, frame, size, around);
}
