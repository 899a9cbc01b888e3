import type { Tongue } from '../../locales/index.js';
import type { Moment } from '../../model/types.js';
import { clamp } from '../../time/clamp.js';
import { DAY_MS, MINUTE_MS } from '../../time/duration.js';
import { contextLabel } from '../../time/phrases/ticks.js';
import type { TimeScale } from '../../time/scale.js';
import { dropCollisions, ticksOf, type Tick, type TickSet } from '../../time/ticks.js';
import type { Instant } from '../../time/types.js';
import type { AxisWord, PlanInput } from './types.js';

/** The axis that words stand under, as far as it is seen. */
export interface Axis extends TickSet {
  readonly scale: TimeScale;
  readonly zone: string;
  readonly tongue: Tongue;
  readonly digitPx: number;
  readonly widthPx: number;
  /** Ticks are of clock times. */
  readonly isClock: boolean;
}

/** A word of the time that begins at `start`. */
export interface Dated extends AxisWord {
  readonly start: Instant;
}

export const LARGER = { second: 'day', minute: 'day', hour: 'day', day: 'month', month: 'year', year: 'year' } as const;

/** Between words. */
export const GAP_PX = 8;
/** Ticks stand no closer, nor closer than a few digits. */
const LEAST_SPACING_PX = 24;
const SPACING_DIGITS = 4;

/** What an axis's words follow from. */
export type AxisInput = Pick<PlanInput, 'chronicle' | 'tongue' | 'digitPx' | 'widthPx'>;

export function axisOf(scale: TimeScale, { chronicle, tongue, digitPx, widthPx }: AxisInput): Axis {
  const { zone, moments } = chronicle;
  const minSpacingPx = Math.max(LEAST_SPACING_PX, digitPx * SPACING_DIGITS);
  const ticks = ticksOf(scale, zone, { minSpacingPx, x0: 0, x1: widthPx, leastMs: finestMs(moments) });
  return { ...ticks, scale, zone, tongue, digitPx, widthPx, isClock: LARGER[ticks.unit] === 'day' };
}

/** What a story names no hours of needs none on its axis; of seconds likewise. */
export function finestMs(moments: readonly Moment[]): number {
  let finest = finests.get(moments);
  if (finest === undefined) finests.set(moments, (finest = findFinest(moments)));
  return finest;
}

/** Asked for at each turn of the wheel, and of a hundred thousand moments. */
const finests = new WeakMap<readonly Moment[], number>();

function findFinest(moments: readonly Moment[]): number {
  const units = new Set(moments.flatMap(({ time }) => (time.form === 'instant' ? [time.unit, 'minute'] : [time.unit])));
  return units.has('second') ? 0 : units.has('minute') ? MINUTE_MS : DAY_MS;
}

/** What the ticks around an instant leave out: the day, the month or the year that it lies in. */
export function nameOf({ unit, zone, tongue }: Axis, start: Instant | undefined): string | undefined {
  return start === undefined ? undefined : contextLabel(start, unit, zone, tongue);
}

/** Length of a tick's own interval, CSS pixels; 0 where the whole of it is not in view, or several are one. */
export const spanOf = ({ step }: Axis, { x, xEnd = x }: Tick): number => (step > 1 ? 0 : xEnd - x);

/** Words are narrower than digits, those of a length more so. */
const HALVES = { tick: 1 / 2, context: 1 / 2, break: 1 / 2.2 };
/** What has to step aside yields to what stands where it belongs. */
const ASIDE = 2.5;

/** A word around `x`, whole inside the window. */
export function centred(
  { digitPx, widthPx }: Axis,
  kind: AxisWord['kind'],
  text: string,
  x: number,
  priority: number,
): AxisWord {
  const half = text.length * digitPx * HALVES[kind];
  const middle = clamp(x, half, widthPx - half);
  return { kind, text, x0: middle - half, x1: middle + half, priority: priority - (middle === x ? 0 : ASIDE) };
}

export const collide = (words: readonly AxisWord[], gapPx = GAP_PX): boolean =>
  dropCollisions(words, gapPx).length < words.length;
