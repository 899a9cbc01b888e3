/** Arrow keys of a list, along its axis. */
export type RoverAxis = 'horizontal' | 'vertical';

/**
 * Roving focus: a list of buttons has one tab stop, whatever its length, and the arrow keys move inside it.
 * The list is asked for anew each time, since it changes with the story and the zoom.
 */
export class Rover {
  #items: () => readonly HTMLElement[];
  #focus: FocusOptions;
  #current: HTMLElement | undefined;

  /** @param focus - `preventScroll` where the list itself brings its items into view */
  constructor(items: () => readonly HTMLElement[], focus: FocusOptions = {}) {
    this.#items = items;
    this.#focus = focus;
  }

  /**
   * Gives the tab stop to one item; call it after each rendering.
   * @param preferred - the item to enter by, unless the reader has moved to another
   */
  settle(preferred: HTMLElement | undefined): void {
    const items = this.#items();
    const stop = this.#current && items.includes(this.#current) ? this.#current : (preferred ?? items[0]);
    for (const item of items) item.tabIndex = item === stop ? 0 : -1;
  }

  /** Follows the focus, however it came. */
  focused(target: HTMLElement): void {
    if (!this.#items().includes(target)) return;
    this.#current = target;
    this.settle(undefined);
  }

  /** Lets the tab stop go back to the preferred item. */
  reset(): void {
    this.#current = undefined;
  }

  /**
   * @param rtl - whether the horizontal axis runs from right to left
   * @returns whether the key was one of the list's
   */
  key(event: KeyboardEvent, axis: RoverAxis, rtl: boolean): boolean {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
    const items = this.#items();
    const at = items.indexOf(event.target as HTMLElement);
    if (at < 0) return false;
    const to = target(event.key, at, items.length, axis, rtl);
    if (to === undefined) return false;
    event.preventDefault();
    items[to]?.focus(this.#focus);
    return true;
  }
}

function target(key: string, at: number, length: number, axis: RoverAxis, rtl: boolean): number | undefined {
  const forward = axis === 'vertical' ? 'ArrowDown' : rtl ? 'ArrowLeft' : 'ArrowRight';
  const back = axis === 'vertical' ? 'ArrowUp' : rtl ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return Math.min(at + 1, length - 1);
  if (key === back) return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  return undefined;
}
