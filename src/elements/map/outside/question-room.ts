import type { Size } from '../../../geo/types.js';
import type { Stage } from '../chart/stage.js';

/** Lower corners, by the class that puts the question there; of equals, the first. Above, buttons come and go. */
const CORNERS = [[], ['end']] as const;
/** What a place under the question counts for, beside a name. */
const PLACE = 100;

/**
 * Keeps the question in the corner where it hides the fewest places, and of those the fewest names. Chosen anew only with
 * another size or story: nothing moves while the reader reads, least of all the map.
 */
export class QuestionRoom {
  #size: Size | undefined;
  #scene: Stage['scene'];

  /** After each drawing. */
  settle(stage: Stage, edge: HTMLElement): void {
    if (this.#size === stage.size && this.#scene === stage.scene) return;
    this.#size = stage.size;
    this.#scene = stage.scene;
    const costs = CORNERS.map((classes) => costIn(edge, classes));
    move(edge, CORNERS[costs.indexOf(Math.min(...costs))] ?? []);
  }
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
  return PLACE * hidden('.place') + hidden('.label:not(.beyond)');
}
