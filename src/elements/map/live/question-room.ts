import type { MapView, Size } from '../../../geo/types.js';
import type { Stage } from '../chart/stage.js';

/** Corners of the stage, by the classes that put the question there; where it hides nothing, the first is the one. */
const CORNERS = [[], ['end'], ['top']] as const;
/** What a place under the question counts for, beside a name. */
const PLACE = 100;
/** The question never stands over a button. */
const BUTTON = 10_000;
/** The map is never pressed into less. */
const LEAST_PX = 36;
const WORLD_PX = 256;
const RADIANS = Math.PI / 180;

/**
 * Where the question stands so that it hides no place: in a corner that is free, and otherwise in the first one, with
 * the view of everything above it. Chosen anew only with another size or story: nothing moves while the reader reads.
 */
export class QuestionRoom {
  #px = 0;
  #size: Size | undefined;
  #scene: Stage['scene'];

  /** After each drawing. */
  settle(stage: Stage, edge: HTMLElement): void {
    stage.frame = this.#frame;
    if (this.#size === stage.size && this.#scene === stage.scene) return;
    this.#size = stage.size;
    this.#scene = stage.scene;
    const costs = CORNERS.map((classes) => costIn(edge, classes));
    const least = Math.min(...costs);
    const free = least < PLACE && this.#px === 0;
    move(edge, CORNERS[free ? costs.indexOf(least) : 0] ?? []);
    if (free || stage.moved) return;
    const { height } = stage.size;
    this.#px = Math.max(0, Math.min(height - LEAST_PX, edge.offsetHeight));
    stage.fit();
  }

  /** The question has been answered: what is in view stays there until the next fit. */
  clear(): void {
    this.#px = 0;
    this.#size = undefined;
  }

  /** Fits into what is left above the question. */
  #frame = (fit: (size: Size) => MapView, { width, height }: Size): MapView => {
    const { center, zoom } = fit({ width, height: height - this.#px });
    const [lng, lat] = center;
    const north = Math.asinh(Math.tan(lat * RADIANS)) - (Math.PI * this.#px) / (WORLD_PX * 2 ** zoom);
    return { center: [lng, Math.atan(Math.sinh(north)) / RADIANS], zoom };
  };
}

function move(edge: HTMLElement, classes: readonly string[]): void {
  for (const name of CORNERS.flat()) edge.classList.toggle(name, classes.includes(name));
}

/** What the question would hide in a corner. */
function costIn(edge: HTMLElement, classes: readonly string[]): number {
  move(edge, classes);
  const stage = edge.parentElement;
  const panel = edge.firstElementChild?.getBoundingClientRect();
  const hidden = (selector: string): number =>
    [...(stage?.querySelectorAll(selector) ?? [])]
      .map((element) => element.getBoundingClientRect())
      .filter(
        (box) =>
          panel &&
          box.width > 0 &&
          box.right > panel.left &&
          box.left < panel.right &&
          box.bottom > panel.top &&
          box.top < panel.bottom,
      ).length;
  return BUTTON * hidden('.zoom-controls') + PLACE * hidden('.place') + hidden('.label:not(.beyond)');
}
