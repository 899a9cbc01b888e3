/** Steps of folding, from nothing to a cut with a button: each gives up a little more. */
export const TIGHTEST = 4;
/** The step before the cut: the timeline keeps to its share of the box, so that the map is seen too. */
export const LOW = 3;
/** Row heights are estimates, so the list's share is found by trying, a few times at most. */
const ATTEMPTS = 10;
/** Room that is not worth another drawing. */
const SLACK_PX = 60;
/** Shares this near to one another fold the same rows. */
const SAME_PX = 12;

/** Finds, in a few drawings, what to fold so that a layout keeps to a given height. */
export class Fitting {
  #tightness = 0;
  #listPx: number | undefined;
  #attempts = 0;
  /** The largest share that was seen to fit, and the smallest that was not. */
  #fits = 0;
  #over = Infinity;

  get tightness(): number {
    return this.#tightness;
  }

  /** What the upright list may take; undefined while nobody has asked. */
  get listPx(): number | undefined {
    return this.#listPx;
  }

  reset(): void {
    this.#listPx = undefined;
    this.#tighten(0);
  }

  /**
   * Looks at the drawn layout and decides what to try next.
   * @param layout - the drawn layout, its children stacked from its top
   * @param heightPx - the height that it must keep to
   * @returns whether the layout has to be drawn once more
   */
  step(layout: HTMLElement, heightPx: number): boolean {
    const list = layout.querySelector<HTMLElement>('.list');
    const bottomPx = bottomOf(layout);
    if (list?.offsetHeight && this.#attempts < ATTEMPTS) {
      const roomPx = list.closest('.columns')?.clientHeight ?? heightPx - bottomPx + list.offsetHeight;
      const before = this.#listPx;
      this.#listPx = before === undefined ? Math.max(0, roomPx) : this.#next(before, list.offsetHeight, roomPx);
      this.#attempts += 1;
      if (this.#listPx !== before) return true;
    }
    if (bottomPx - heightPx <= 1 || this.#tightness >= TIGHTEST) return false;
    this.#tighten(this.#tightness + 1);
    return true;
  }

  #tighten(tightness: number): void {
    this.#tightness = tightness;
    this.#attempts = 0;
    this.#fits = 0;
    this.#over = Infinity;
  }

  /** The share to try after one that was drawn this high, where there was so much room. */
  #next(sharePx: number, drawnPx: number, roomPx: number): number {
    if (drawnPx > roomPx + 1) {
      this.#over = Math.min(this.#over, sharePx);
      if (sharePx === 0) return sharePx; // nothing left to fold
    } else {
      this.#fits = Math.max(this.#fits, sharePx);
      if (roomPx - drawnPx < SLACK_PX || this.#over - sharePx < SAME_PX) return sharePx;
    }
    if (this.#attempts === ATTEMPTS - 1 || this.#over <= this.#fits) return this.#fits;
    return this.#over === Infinity ? sharePx + roomPx - drawnPx : (this.#fits + this.#over) / 2;
  }
}

/** Where the last child ends, CSS pixels from the layout's top. */
function bottomOf({ children }: HTMLElement): number {
  const bottoms = ([...children] as HTMLElement[]).map(({ offsetTop, offsetHeight }) => offsetTop + offsetHeight);
  return Math.max(...bottoms);
}
