import type { LitElement } from 'lit';
import { sizeObserver } from '../../controllers/resize.js';
import { Box } from './box.js';
import { Fitting } from './fitting.js';

/** The parts that draw to their own width, and those that make the layout high. */
const WIDE = 'dateline-timeline, dateline-map';
const HIGH = 'dateline-timeline, dateline-detail';

/** Of a given height, for a timeline that can choose. */
const TIMELINE_SHARE = 0.45;

/** What a layout gives up to keep its height. */
export interface Folding {
  /** Steps of folding, 0 for none. */
  readonly tightness: number;
  /** What the upright list may take, CSS pixels. */
  readonly listPx: number | undefined;
  /** What a timeline that can choose takes of a given height, CSS pixels. */
  readonly timelineRoomPx: number | undefined;
}

/**
 * Keeps a story to the height that the page gives it: after each drawing of its parts it looks whether they fit, and has
 * the story drawn once more, a step tighter, until they do.
 */
export class StoryHeight {
  readonly #host: LitElement;
  readonly #box = new Box();
  readonly #fitting = new Fitting();
  readonly #sizes = sizeObserver(() => void this.#settle());
  #widthPx = 0;
  #turn = 0;

  constructor(host: LitElement) {
    this.#host = host;
  }

  get folding(): Folding {
    const { tightness, listPx } = this.#fitting;
    const { heightPx, grown } = this.#box;
    const timelineRoomPx = heightPx && !grown ? Math.round(heightPx * TIMELINE_SHARE) : undefined;
    return { tightness: grown ? 0 : tightness, listPx, timelineRoomPx };
  }

  /** Takes the measure while the fallback is still shown. */
  takeFallback(): void {
    this.#box.takeFallback(this.#host);
  }

  /** The reader has opened something: nothing is folded any more. */
  grow(): void {
    this.#box.grow();
    this.#host.requestUpdate();
  }

  /** What fits at another width has to be found anew. */
  resized(widthPx: number): void {
    this.#widthPx = widthPx;
    this.#fitting.reset();
  }

  /** The story has drawn. A part may draw later, once it knows its width: then it is due again. */
  drawn(): void {
    for (const part of this.#host.renderRoot.querySelectorAll(WIDE)) this.#sizes.observe(part);
    void this.#settle();
  }

  stop(): void {
    this.#sizes.disconnect();
  }

  /** The parts draw after the story does: only then is there something to measure. */
  async #settle(): Promise<void> {
    const turn = (this.#turn += 1);
    for (const part of this.#host.renderRoot.querySelectorAll<LitElement>(HIGH)) await part.updateComplete;
    // only the latest drawing is measured: an earlier one says nothing about what is on screen now
    if (this.#host.isConnected && turn === this.#turn) this.#fit();
  }

  /** Brings the drawn layout to the given height, folding a step further while it is too high. */
  #fit(): void {
    const shell = this.#host.renderRoot.querySelector<HTMLElement>('.shell');
    const layout = shell?.querySelector<HTMLElement>('.layout');
    // while a frame or a tab is being shown or hidden, sizes come that nothing was drawn for
    if (!shell || !layout || Math.abs(shell.clientWidth - this.#widthPx) > 1) return;
    this.#box.takeReserve(this.#host, shell);
    const { heightPx, grown, margins } = this.#box;
    const given = heightPx > 0 && !grown;
    shell.style.setProperty('--_box', heightPx > 0 ? `${heightPx}px` : 'auto');
    shell.style.marginBlock = margins;
    shell.classList.toggle('given', given);
    if (given && this.#fitting.step(layout, heightPx)) this.#host.requestUpdate();
  }
}
