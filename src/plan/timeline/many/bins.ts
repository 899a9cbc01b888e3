import type { BinName } from '../../../locales/words.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, WEEK_MS } from '../../../time/duration.js';
import { intervalOf, wallFloor, type TickInterval } from '../../../time/ticks/intervals.js';
import { tickSpans } from '../../../time/ticks/starts.js';
import type { Instant, Interval, Unit } from '../../../time/types.js';
import { instantOf, wallOf } from '../../../time/zone.js';

export interface BinUnit {
  readonly name: BinName;
  readonly interval: TickInterval;
  /** The longest that one of them can be, summer time and leap years included: what is not longer fits. */
  readonly longestMs: number;
  /** The shortest, which the pitch of the columns goes by. */
  readonly shortestMs: number;
  /** How its bounds are named. */
  readonly said: Unit;
}

const unit = (
  name: BinName,
  interval: TickInterval,
  said: Unit,
  longestMs: number,
  shortestMs = interval.leastMs,
): BinUnit => ({ name, interval, said, longestMs, shortestMs });

/** From the finest to the vaguest. Days and longer ones may have the hour more that autumn gives. */
export const BIN_UNITS: readonly BinUnit[] = [
  unit('minute', intervalOf('minute', 1), 'minute', MINUTE_MS),
  unit('five-minutes', intervalOf('minute', 5), 'minute', 5 * MINUTE_MS),
  unit('quarter-hour', intervalOf('minute', 15), 'minute', 15 * MINUTE_MS),
  unit('hour', intervalOf('hour', 1), 'minute', HOUR_MS),
  unit('six-hours', intervalOf('hour', 6), 'minute', 6 * HOUR_MS),
  unit('day', intervalOf('day', 1), 'day', DAY_MS + HOUR_MS),
  unit('week', intervalOf('day', 7), 'day', WEEK_MS + HOUR_MS),
  unit('month', intervalOf('month', 1), 'month', 31 * DAY_MS + HOUR_MS),
  unit('quarter', intervalOf('month', 3), 'month', 92 * DAY_MS + HOUR_MS),
  unit('year', intervalOf('year', 1), 'year', 366 * DAY_MS),
  unit('decade', intervalOf('year', 10), 'decade', 3653 * DAY_MS),
  unit('century', intervalOf('year', 100), 'century', 36_525 * DAY_MS),
];

/**
 * The finest unit whose columns stand `leastPx` apart, and that is long enough for what is to be counted.
 * @param leastMs - no shorter: what most of the moments are known to within
 */
export function chooseUnit(msPerPx: number, leastPx: number, leastMs: number): BinUnit {
  // a hair less, lest rounding choose the next where one is just wide enough
  const pitchMs = msPerPx * leastPx * (1 - 1e-9);
  return (
    BIN_UNITS.find(({ shortestMs, longestMs }) => shortestMs >= pitchMs && longestMs >= leastMs) ?? BIN_UNITS.at(-1)!
  );
}

/** The bins that a stretch of time touches, in order and without gaps, each whole. */
export function binsIn(range: Interval, { interval }: BinUnit, zone: string): Interval[] {
  return tickSpans(range, interval, zone).filter(
    ({ start, end }) => Number.isFinite(end) && end > range.start && start < range.end,
  );
}

/** The bin that an instant lies in. */
export function binAt(time: Instant, unit: BinUnit, zone: string): Interval {
  const [bin] = binsIn({ start: time, end: time + 1 }, unit, zone);
  return bin ?? { start: time, end: time };
}

/** The start of the bin that an instant lies in. */
export function binStart(time: Instant, { interval }: BinUnit, zone: string): Instant {
  const wall = wallFloor(interval, wallOf(time, zone));
  return Number.isNaN(wall) ? time : Math.min(time, instantOf(wall, zone));
}
