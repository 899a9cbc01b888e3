import type { Chronicle } from '../../model/types.js';
import { clamp } from '../../time/clamp.js';
import type { Stretch, TimeScale } from '../../time/scale.js';
import type { Interval } from '../../time/types.js';
import { shownForms, type AxisFacts } from '../legend.js';
import { isPoint } from '../mark.js';
import { finestMs } from './axis.js';
import { isDated, marksOf, planTimeline } from './plan.js';
import { seenThrough, wholeOf, type Whole } from './scale-window.js';
import type { PlacedMoment, Plan, PlanInput, Seen } from './types.js';

/** What the element knows; zoom and offset are the view's own. */
export type ViewInput = Omit<PlanInput, 'zoom' | 'offset' | 'previousThresholdMs'>;

/** How a story's timeline is planned. */
export interface Planner {
  /** Where everything stands at a zoom. */
  readonly wholeOf: (input: Omit<PlanInput, 'offset'>) => Whole;
  readonly plan: (input: PlanInput, whole: Whole) => Plan;
  /** Where a moment stands, in view or not; undefined for an id that the story does not have. */
  readonly placeOf: (input: ViewInput, seen: Seen, id: string) => PlacedMoment | undefined;
}

/** Each moment a mark. */
const FEW: Planner = {
  wholeOf,
  plan: planTimeline,
  placeOf: ({ chronicle, widthPx }, seen, id) =>
    marksOf(chronicle, seen, widthPx).find(({ moment }) => moment.id === id),
};

/** Where a reader looks, and how closely. */
export interface Standpoint {
  readonly zoom: number;
  readonly offset: number;
}

/** Closer than this a millisecond is wider than a thumb; nothing is left to see. */
const MIN_MS_PER_PX = 10;
/** Nobody sees that it is not 1. */
const LEAST_ZOOM = 1.02;

/** The finest that is told, a minute or a day, need not be wider once nothing is shortened any more. */
const FINEST_PX = 600;

/** What a view is of, and where it looks: all that a plan follows from. */
interface Look {
  readonly input: ViewInput;
  readonly whole: Whole;
  readonly seen: Seen;
}

/**
 * How close the reader looks, and where: a wider drawing seen through the same window. Where that is, is settled before
 * anything is planned, so that a change is planned once, and only when somebody asks.
 */
export class TimelineView {
  #zoom = 1;
  #look: Look | undefined;
  #plan: Plan | undefined;
  #reveal: string | undefined;
  readonly #planner: Planner;

  constructor(planner: Planner = FEW) {
    this.#planner = planner;
  }

  get zoomed(): boolean {
    return this.#zoom > 1;
  }

  get canZoomIn(): boolean {
    if (!this.#look) return true;
    const { input, seen } = this.#look;
    const { msPerPx, stretches } = seen.scale;
    const isOpen = stretches.every(({ kind }) => kind === 'even');
    const least = isOpen ? finestMs(input.chronicle.moments) / FINEST_PX : 0;
    return msPerPx > Math.max(MIN_MS_PER_PX * 1.001, least);
  }

  /** What is drawn besides the moments, for a legend. */
  get facts(): AxisFacts {
    const plan = this.#look && this.#planOf(this.#look);
    const has = (wanted: Stretch['kind']): boolean => !!plan?.scale.stretches.some(({ kind }) => kind === wanted);
    return {
      ...(plan && { forms: shownForms(plan.drawn.map(({ moment, look }) => [moment, look.shape])) }),
      empty: has('empty'),
      vague: has('vague'),
    };
  }

  /** The visible stretch of time; absent before the first drawing, and where no moment has a date. */
  get extent(): Interval | undefined {
    if (!this.#look || !isDated(this.#look.input.chronicle)) return undefined;
    const { input, seen } = this.#look;
    const { x0, x1, invert } = seen.scale;
    return { start: invert(Math.max(x0, 0)), end: invert(Math.min(x1, input.widthPx)) };
  }

  /** The drawing for an input; the same object while nothing has changed. */
  plan(input: ViewInput): Plan {
    const before = this.#look;
    const look = before && isSame(before.input, input) ? before : this.#lookAt(input, before);
    return this.#planOf(this.#revealed(look));
  }

  /** Moves the window; positive towards later. */
  pan(byPx: number): void {
    if (this.#look) this.#see(this.#look, this.#look.seen.offset + byPx);
  }

  /**
   * @param factor - above 1 comes closer
   * @param atPx - the point of the window whose time stays where it is
   */
  zoom(factor: number, atPx: number): void {
    if (!this.#look || (factor > 1 && !this.canZoomIn)) return;
    const { input, seen } = this.#look;
    const { x0, x1, msPerPx, thresholdMs, invert } = seen.scale;
    const x = clamp(atPx, x0, x1);
    const zoom = this.#zoom * Math.min(factor, msPerPx / MIN_MS_PER_PX);
    this.#zoom = zoom < LEAST_ZOOM ? 1 : zoom;
    const whole = this.#wholeOf(input, thresholdMs);
    this.#see({ input, whole }, whole.scale.position(invert(x)) - x);
  }

  /** The scale as it lies in the window; absent before the first drawing. */
  get scale(): TimeScale | undefined {
    return this.#look?.seen.scale;
  }

  /** Where the reader looks, to come back to. */
  get standpoint(): Standpoint | undefined {
    return this.#look && { zoom: this.#zoom, offset: this.#look.seen.offset };
  }

  /**
   * Looks from so close.
   * @param offsetIn - of the window, on the scale at that zoom as it lies while the window shows its beginning
   */
  lookFrom(zoom: number, offsetIn: (scale: TimeScale, widthPx: number) => number): void {
    if (!this.#look) return;
    const { input, seen } = this.#look;
    this.#zoom = Math.max(1, Math.min(zoom, (this.#zoom * seen.scale.msPerPx) / MIN_MS_PER_PX));
    const whole = this.#wholeOf(input, seen.scale.thresholdMs);
    this.#see({ input, whole }, offsetIn(whole.scale, input.widthPx));
  }

  reset(): void {
    this.#zoom = 1;
    if (!this.#look) return;
    const { input } = this.#look;
    // as if for the first time
    this.#see({ input, whole: this.#wholeOf(input, undefined) }, 0);
  }

  /** Brings a moment into the window at the next drawing, and only if it is outside. */
  reveal(id: string | undefined): void {
    if (this.zoomed) this.#reveal = id;
  }

  /** What a reader who looks at a moment wants to stay where it is, in pixels of the window; absent when outside. */
  anchorOf(id: string | undefined): number | undefined {
    if (!this.#look) return undefined;
    const { scale, widthPx, drawn } = this.#planOf(this.#look);
    // what is only counted has a place all the same
    const found = drawn.find(({ moment }) => moment.id === id) ?? this.#placeOf(this.#look, id);
    if (!found || found.x1 <= 0 || found.x0 >= widthPx) return undefined;
    const { x0, x1, look, moment } = found;
    // not its pole: that may stand beside the time that the mark is of
    const start = isPoint(look.shape) ? (x0 + x1) / 2 : scale.position(moment.time.extent.start);
    return start >= 0 && start <= widthPx ? start : (Math.max(0, x0) + Math.min(widthPx, x1)) / 2;
  }

  /** Another input, seen where the one before was: its middle stays, if the reader looks at a part. */
  #lookAt(input: ViewInput, before: Look | undefined): Look {
    const isNext = before && continues(before.input.chronicle, input.chronicle);
    // another story owes nothing to the breaks of the one before, nor to how close the reader was
    if (!isNext) this.#zoom = 1;
    if (!isNext) return this.#see({ input, whole: this.#wholeOf(input, undefined) }, 0);
    const { whole, seen } = before;
    if (isAsWide(before.input, input)) return this.#see({ input, whole }, seen.offset);
    const next = this.#wholeOf(input, whole.scale.thresholdMs);
    if (!this.zoomed) return this.#see({ input, whole: next }, 0);
    const middle = seen.scale.invert(before.input.widthPx / 2);
    return this.#see({ input, whole: next }, next.scale.position(middle) - input.widthPx / 2);
  }

  /** With the moment in it that is to be brought in: the whole of it where there is room, else the foot of its pole. */
  #revealed(look: Look): Look {
    const id = this.#reveal;
    this.#reveal = undefined;
    if (id === undefined) return look;
    const { input, seen } = look;
    const found = this.#placeOf(look, id);
    if (!found || (found.x0 >= 0 && found.x1 <= input.widthPx)) return look;
    const { x0, x1, anchor } = found;
    const wanted = x1 - x0 > input.widthPx ? anchor : (x0 + x1) / 2;
    return this.#see(look, seen.offset + wanted - input.widthPx / 2);
  }

  #placeOf({ input, seen }: Look, id: string | undefined): PlacedMoment | undefined {
    return id === undefined ? undefined : this.#planner.placeOf(input, seen, id);
  }

  /** Settles where the window stands; what was planned before holds no more. */
  #see({ input, whole }: Omit<Look, 'seen'>, offset: number): Look {
    this.#plan = undefined;
    return (this.#look = { input, whole, seen: seenThrough(whole, offset, input.widthPx) });
  }

  #planOf({ input, whole, seen }: Look): Plan {
    const { offset } = seen;
    const previousThresholdMs = whole.scale.thresholdMs;
    return (this.#plan ??= this.#planner.plan({ ...input, zoom: this.#zoom, offset, previousThresholdMs }, whole));
  }

  #wholeOf(input: ViewInput, previousThresholdMs: number | undefined): Whole {
    return this.#planner.wholeOf({ ...input, zoom: this.#zoom, previousThresholdMs });
  }
}

const isSame = (before: ViewInput, input: ViewInput): boolean =>
  (Object.keys(input) as (keyof ViewInput)[]).every((key) => input[key] === before[key]);

/** Whether all stands where it stood. */
const isAsWide = (before: ViewInput, input: ViewInput): boolean =>
  before.chronicle === input.chronicle &&
  before.widthPx === input.widthPx &&
  before.linear === input.linear &&
  before.low === input.low;

/** Whether a story is another's next edition: they have half of their moments in common. */
function continues({ moments: before }: Chronicle, { moments }: Chronicle): boolean {
  const ids = new Set(before.map(({ id }) => id));
  const common = moments.filter(({ id }) => ids.has(id)).length;
  return common * 2 >= Math.max(ids.size, moments.length);
}
