import type { Chronicle } from '../../../model/types.js';
import type { Interval } from '../../../time/types.js';
import { clamp } from '../../../time/clamp.js';
import type { AxisFacts } from '../../legend/legend.js';
import { shownForms } from '../../legend/rows.js';
import { finestMs } from './axis-words.js';
import { planTimeline, type Drawn, type Plan, type PlanInput } from './plan.js';

/** What the element knows; zoom and offset are the view's own. */
export type ViewInput = Omit<PlanInput, 'zoom' | 'offset' | 'previousThresholdMs'>;

export type { AxisFacts } from '../../legend/legend.js';

/** Closer than this a millisecond is wider than a thumb; nothing is left to see. */
const MIN_MS_PER_PX = 10;

/** The finest that is told, a minute or a day, need not be wider once nothing is shortened any more. */
const FINEST_PX = 600;

/** How close the reader looks, and where: a wider drawing seen through the same window. */
export class TimelineView {
  #zoom = 1;
  #offset = 0;
  #plan: Plan | undefined;
  #input: ViewInput | undefined;
  #reveal: string | undefined;

  get zoomed(): boolean {
    return this.#zoom > 1;
  }

  get canZoomIn(): boolean {
    const plan = this.#plan;
    if (!plan) return true;
    const { msPerPx, stretches } = plan.scale;
    const isOpen = stretches.every(({ kind }) => kind === 'even');
    const least = isOpen ? finestMs(plan.chronicle.moments) / FINEST_PX : 0;
    return msPerPx > Math.max(MIN_MS_PER_PX * 1.001, least);
  }

  get facts(): AxisFacts {
    const has = (wanted: string): boolean => !!this.#plan?.scale.stretches.some(({ kind }) => kind === wanted);
    return {
      ...(this.#plan && { forms: shownForms(this.#plan.drawn.map(({ moment, look }) => [moment, look.shape])) }),
      empty: has('empty'),
      vague: has('vague'),
    };
  }

  /** The visible stretch of time; absent before the first drawing. */
  get extent(): Interval | undefined {
    if (!this.#plan?.dated) return undefined;
    const { scale, widthPx } = this.#plan;
    return { start: scale.invert(Math.max(scale.x0, 0)), end: scale.invert(Math.min(scale.x1, widthPx)) };
  }

  /** The drawing for an input; the same object while nothing has changed. */
  plan(input: ViewInput): Plan {
    const before = this.#input;
    if (!before || (Object.keys(input) as (keyof ViewInput)[]).some((key) => input[key] !== before[key])) {
      const isOther = !before || !continues(before.chronicle, input.chronicle);
      // another story owes nothing to the breaks of the one before, nor to how close the reader was
      if (isOther) this.#plan = undefined;
      if (isOther) this.#zoom = 1;
      const time = this.#middle;
      this.#input = input;
      this.#draw();
      if (time !== undefined) this.pan(this.#plan!.scale.position(time) - input.widthPx / 2);
    }
    const hidden = this.#find(this.#reveal);
    this.#reveal = undefined;
    if (hidden && (hidden.x0 < 0 || hidden.x1 > input.widthPx)) {
      const wide = hidden.x1 - hidden.x0 > input.widthPx;
      this.pan((wide ? hidden.anchor : (hidden.x0 + hidden.x1) / 2) - input.widthPx / 2);
    }
    return this.#plan!;
  }

  /** Moves the window; positive towards later. */
  pan(byPx: number): void {
    this.#offset += byPx;
    this.#draw();
  }

  /**
   * @param factor - above 1 comes closer
   * @param atPx - the point of the window whose time stays where it is
   */
  zoom(factor: number, atPx: number): void {
    const plan = this.#plan;
    if (!plan || (factor > 1 && !this.canZoomIn)) return;
    const at = clamp(atPx, plan.scale.x0, plan.scale.x1);
    const time = plan.scale.invert(at);
    const zoom = this.#zoom * Math.min(factor, plan.scale.msPerPx / MIN_MS_PER_PX);
    this.#zoom = zoom < 1.02 ? 1 : zoom;
    this.#draw();
    this.pan(this.#plan!.scale.position(time) - at);
  }

  reset(): void {
    this.#zoom = 1;
    // as if for the first time
    this.#plan = undefined;
    this.#draw();
  }

  /** Brings a moment into the window at the next drawing, and only if it is outside. */
  reveal(id: string | undefined): void {
    if (this.zoomed) this.#reveal = id;
  }

  /** What a reader who looks at a moment wants to stay where it is, in pixels of the window; absent when outside. */
  anchorOf(id: string | undefined): number | undefined {
    const found = this.#find(id);
    if (!found?.visible) return undefined;
    const { x0, x1, look, moment } = found;
    const { scale, widthPx } = this.#plan!;
    // not its pole: that may stand beside the time that the mark is of
    const start = /dot|pill/.test(look.shape) ? (x0 + x1) / 2 : scale.position(moment.time.extent.start);
    return start >= 0 && start <= widthPx ? start : (Math.max(0, x0) + Math.min(widthPx, x1)) / 2;
  }

  /** The time in the middle of the window, where the reader looks at a part. */
  get #middle(): number | undefined {
    return this.zoomed && this.#plan ? this.#plan.scale.invert(this.#plan.widthPx / 2) : undefined;
  }

  #find(id: string | undefined): Drawn | undefined {
    return this.#plan?.drawn.find(({ moment }) => moment.id === id);
  }

  #draw(): void {
    if (!this.#input) return;
    this.#plan = planTimeline({
      ...this.#input,
      zoom: this.#zoom,
      offset: this.#offset,
      previousThresholdMs: this.#plan?.scale.thresholdMs,
    });
    this.#offset = this.#plan.offset;
  }
}

/** Whether a story is another's next edition: they have half of their moments in common. */
function continues({ moments: before }: Chronicle, { moments }: Chronicle): boolean {
  const ids = new Set(before.map(({ id }) => id));
  const common = moments.filter(({ id }) => ids.has(id)).length;
  return common * 2 >= Math.max(ids.size, moments.length);
}
