/** A box lower than this holds little more than a button: the page's author is told. */
export const LEAST_PX = 320;

/**
 * The widget's height. A page reserves it, or its fallback fills it; the widget keeps what was laid out, so that the
 * article below never moves, and folds what does not fit. Only the reader's own act lets it grow.
 */
export class Box {
  #fallbackPx = 0;
  #reservedPx = 0;
  #marginsPx: [top: number, bottom: number] = [0, 0];
  #grown = false;

  /**
   * Takes the measure while the fallback is still shown.
   * @param host - laid out with its fallback
   */
  takeFallback(host: HTMLElement): void {
    this.#fallbackPx = Math.max(this.#fallbackPx, laidOutPx(host));
    const [top, bottom] = this.#marginsPx;
    this.#marginsPx = [Math.max(top, collapsedPx(host, 'top')), Math.max(bottom, collapsedPx(host, 'bottom'))];
  }

  /** What the fallback's first and last margins kept free around the host; CSS `margin-block`. */
  get margins(): string {
    return this.#marginsPx.map((px) => `${px}px`).join(' ');
  }

  /**
   * Asks the page again what it reserves, by any means: block-size, min-block-size, aspect-ratio, a grid's row.
   * @param host - its fallback not shown
   * @param shell - everything inside the host's shadow root
   */
  takeReserve(host: HTMLElement, shell: HTMLElement): void {
    // as if it were empty; to hide it would cost laying out all of it once more
    shell.classList.add('empty');
    this.#reservedPx = laidOutPx(host);
    shell.classList.remove('empty');
    // what the fallback took only because the page reserved it follows the page from here on
    if (this.#fallbackPx <= this.#reservedPx + 1) this.#fallbackPx = 0;
  }

  grow(): void {
    this.#grown = true;
  }

  get grown(): boolean {
    return this.#grown;
  }

  /** CSS pixels to fill; 0 where nobody has given a height, and the content decides. */
  get heightPx(): number {
    return Math.max(this.#reservedPx, this.#fallbackPx);
  }
}

/**
 * The room inside the host's border and padding, CSS pixels. A page's `all: unset` makes the host inline: that has no
 * client height, and reserves nothing.
 */
function laidOutPx(host: HTMLElement): number {
  const { paddingTop, paddingBottom } = getComputedStyle(host);
  return host.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
}

/** The margin that collapses through the host's edge, as that of a heading at its top does, CSS pixels. */
function collapsedPx(host: Element, side: 'top' | 'bottom'): number {
  const edgeOf = (element: Element): number => element.getBoundingClientRect()[side];
  let marginPx = 0;
  for (let at = outermost(host, side); at && Math.abs(edgeOf(at) - edgeOf(host)) < 0.6; at = outermost(at, side))
    marginPx = Math.max(marginPx, Number.parseFloat(getComputedStyle(at).getPropertyValue(`margin-${side}`)));
  return marginPx;
}

function outermost({ children }: Element, side: 'top' | 'bottom'): Element | undefined {
  return [...children].filter((child) => child.getClientRects().length).at(side === 'top' ? 0 : -1);
}
