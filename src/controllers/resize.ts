import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * A ResizeObserver that answers in the next frame. What is drawn in the observer's own callback may resize what it
 * observes, and browsers report that to the page as an uncaught error ("ResizeObserver loop").
 */
export function sizeObserver(onSizes: (entries: readonly ResizeObserverEntry[]) => void): ResizeObserver {
  let due = 0;
  return new ResizeObserver((entries) => {
    cancelAnimationFrame(due);
    due = requestAnimationFrame(() => onSizes(entries));
  });
}

/**
 * Observes one element's content box while the host is connected. An inner element, not the host: a page's
 * `all: unset` would make that inline, and an inline box has no size to observe.
 */
export class Resize implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #onResize: (widthPx: number, heightPx: number) => void;
  #observer: ResizeObserver | undefined;
  #target: Element | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, onResize: (widthPx: number, heightPx: number) => void) {
    this.#host = host;
    this.#onResize = onResize;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = sizeObserver((entries) => {
      const size = entries.at(-1)?.contentRect;
      if (size && this.#host.isConnected) this.#onResize(size.width, size.height);
    });
    if (this.#target) this.#observer.observe(this.#target);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Takes the first measure at once, so that nothing is painted without it. */
  observe(target: Element): void {
    if (target === this.#target) return;
    if (this.#target) this.#observer?.unobserve(this.#target);
    this.#target = target;
    this.#observer?.observe(target);
    const { width, height } = getComputedStyle(target);
    const widthPx = Number.parseFloat(width);
    if (Number.isFinite(widthPx)) this.#onResize(widthPx, Number.parseFloat(height));
  }
}
