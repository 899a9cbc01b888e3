import {
  timeInterval,
  unixDay,
  utcHour,
  utcMinute,
  utcMonday,
  utcMonth,
  utcSecond,
  type CountableTimeInterval,
  type TimeInterval,
} from 'd3-time';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, WEEK_MS } from '../duration.js';
import type { TickUnit } from '../phrases/ticks.js';
import type { WallMs } from '../types.js';
import { civil } from '../zone.js';

/** A way of counting time on a wall clock, by an interval of d3-time in UTC. */
export interface TickInterval {
  readonly unit: TickUnit;
  readonly step: number;
  /** No interval is shorter, but for the first year of the common era, which ends a run of years BC. */
  readonly leastMs: number;
  readonly interval: TimeInterval;
}

const FIRST_WALL = -8.64e15;
/** The shortest that there are. */
const MONTH_MS = 28 * DAY_MS;
const QUARTER_MS = 90 * DAY_MS;
const YEAR_MS = 365 * DAY_MS;

/** What d3-time's `utcTickInterval` chooses among, with the Monday week; finest first. */
const INTERVALS: readonly TickInterval[] = [
  ...every('second', utcSecond, SECOND_MS, [1, 5, 15, 30]),
  ...every('minute', utcMinute, MINUTE_MS, [1, 5, 15, 30]),
  ...every('hour', utcHour, HOUR_MS, [1, 3, 6, 12]),
  ...every('day', unixDay, DAY_MS, [1, 2]),
  { unit: 'day', step: 7, leastMs: WEEK_MS, interval: utcMonday },
  { unit: 'month', step: 1, leastMs: MONTH_MS, interval: utcMonth },
  { unit: 'month', step: 3, leastMs: QUARTER_MS, interval: utcMonth.every(3)! },
];

function every(unit: TickUnit, one: CountableTimeInterval, leastMs: number, steps: readonly number[]): TickInterval[] {
  return steps.map((step) => ({ unit, step, leastMs: step * leastMs, interval: one.every(step)! }));
}

/**
 * Years that are round as they are written: 200, 100, then 100 BC, 200 BC, which is -99, -199 in astronomical counting.
 * Between the two stands the year 1, as there is no year 0 to write.
 */
function roundYears(step: number): TimeInterval {
  return timeInterval(
    (date) => {
      const year = date.getUTCFullYear();
      const round = year > 0 ? Math.floor(year / step) * step || 1 : Math.floor((year - 1) / step) * step + 1;
      date.setTime(civil(round));
    },
    (date, count) => date.setUTCFullYear(date.getUTCFullYear() + count * step),
  );
}

function years(step: number): TickInterval {
  return { unit: 'year', step, leastMs: step * YEAR_MS, interval: roundYears(step) };
}

/** The interval of so many of a unit, for who counts by it; a week is 7 days, from Monday. */
export function intervalOf(unit: TickUnit, step: number): TickInterval {
  return INTERVALS.find((each) => each.unit === unit && each.step === step) ?? years(step);
}

/** The finest interval that is never shorter than this; years by 1, 2, 5, 10, 20 and so on. */
export function tickInterval(atLeastMs: number): TickInterval {
  const interval = INTERVALS.find(({ leastMs }) => leastMs >= atLeastMs);
  if (interval) return interval;
  const wanted = atLeastMs / YEAR_MS;
  const decade = 10 ** Math.floor(Math.log10(wanted));
  return years(Math.max(1, decade * ([1, 2, 5].find((n) => n * decade >= wanted) ?? 10)));
}

/** This interval and the coarser ones, finest first: of its ticks, those at which these begin are the rounder. */
export function coarserIntervals(interval: TickInterval): readonly TickInterval[] {
  const at = INTERVALS.indexOf(interval);
  return at < 0 ? [1, 2, 5, 10].map((n) => years(n * interval.step)) : INTERVALS.slice(at);
}

/** The interval that the ticks' labels leave out and their contexts name: the day, the month, the year. */
export function largerInterval(unit: TickUnit): TickInterval | undefined {
  if (unit === 'year') return undefined;
  return unit === 'month' ? years(1) : tickInterval(unit === 'day' ? MONTH_MS : DAY_MS);
}

/** Start of the interval that a wall time lies in; NaN at the very ends of time. */
export function wallFloor({ interval }: TickInterval, wall: WallMs): WallMs {
  return +interval.floor(new Date(wall));
}

/** Starts of the intervals that touch `[from, to]`, and of the next one. */
export function wallStarts({ interval }: TickInterval, from: WallMs, to: WallMs): WallMs[] {
  // A local time may lie hours before what a `Date` can hold, and so may the start of its interval.
  const first = new Date(Math.max(FIRST_WALL, from));
  let at = interval.floor(first);
  if (Number.isNaN(+at)) at = interval.floor(interval.offset(first));
  const starts: WallMs[] = [];
  for (; +at <= to; at = interval.floor(interval.offset(at))) starts.push(+at);
  // Beyond the last that a `Date` can hold there is none.
  return Number.isNaN(+at) ? starts : [...starts, +at];
}
