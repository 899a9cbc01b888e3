import type { Drawing, DrawnFor } from '../../../controllers/leaflet/drawing-layer.js';
import { drawPicture, type Scene } from '../../../geo/index.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Bottom first: the class of each path, and what of a picture it draws. */
const KINDS = [
  ['land', 'land'],
  ['lake', 'lakes'],
  ['coast', 'coasts'],
  ['border', 'borders'],
  ['disputed', 'disputed'],
] as const;

/**
 * The map's picture: one set of nodes, which stand in the map's box at first and in Leaflet's panes once that has come.
 * Written by hand, not by a template: Leaflet moves them.
 */
export class MapDrawing implements Drawing {
  readonly nodes: Drawing['nodes'];
  drawn: DrawnFor | undefined;
  #scene: Scene;
  #areaClass: (placeId: string) => string;
  readonly #ground: SVGSVGElement;
  readonly #story: SVGSVGElement;

  /** @param areaClass - the look of a place's area, now */
  constructor(document: Document, scene: Scene, areaClass: (placeId: string) => string) {
    this.#scene = scene;
    this.#areaClass = areaClass;
    const sheet = (): SVGSVGElement => {
      const node = document.createElementNS(SVG, 'svg');
      node.setAttribute('class', 'drawing');
      node.setAttribute('aria-hidden', 'true');
      return node;
    };
    const path = (className: string): SVGPathElement => {
      const node = document.createElementNS(SVG, 'path');
      node.setAttribute('class', className);
      return node;
    };
    this.#ground = sheet();
    this.#ground.append(...KINDS.map(([className]) => path(className)));
    this.#story = sheet();
    for (const [id, { area }] of scene.spots) {
      if (!area) continue;
      const node = path('area');
      node.dataset['id'] = id;
      node.setAttribute('part', 'area');
      this.#story.append(node);
    }
    this.nodes = [
      ['basemap', this.#ground],
      ['overlayPane', this.#story],
    ];
  }

  get scene(): Scene {
    return this.#scene;
  }

  /** Whether it shows just that box, and how much around it does not matter. */
  isFor({ frame, size }: DrawnFor): boolean {
    return this.drawn !== undefined && boxOf(this.drawn) === boxOf({ frame, size });
  }

  leave(): void {
    for (const [, node] of this.nodes) node.remove();
  }

  /** Puts the nodes into the map's own box, where Leaflet does not have them. */
  stand(box: Element): void {
    for (const [, node] of this.nodes) if (node.parentNode !== box) box.append(node);
  }

  draw(wanted: DrawnFor): void {
    const picture = drawPicture(this.#scene, wanted.frame, wanted.size, wanted.around);
    KINDS.forEach(([, kind], index) => this.#ground.children[index]?.setAttribute('d', picture[kind]));
    for (const node of this.#areas) node.setAttribute('d', picture.areas.get(node.dataset['id'] ?? '') ?? '');
    this.drawn = wanted;
    this.dress();
  }

  /** The selection has changed the look of the areas. */
  dress(): void {
    for (const node of this.#areas) {
      const look = this.#areaClass(node.dataset['id'] ?? '');
      if (node.getAttribute('class') !== look) node.setAttribute('class', look);
    }
  }

  get #areas(): SVGPathElement[] {
    return [...this.#story.children] as SVGPathElement[];
  }
}

/** What tells one box from another. */
export const boxOf = ({ frame: { zoom, x, y }, size: { width, height } }: Omit<DrawnFor, 'around'>): string =>
  [zoom, x, y, width, height].join();
