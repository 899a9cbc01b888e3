import { boundsOf, isClock, piecesOf } from '../time/bounds.js';
import type { CalendarDate, DateValue, Interval } from '../time/types.js';

/** The zones that a date is drawn by: clock times as instants of the moment's own, days and coarser as the axis's civil days. */
export interface Zones {
  readonly own: string;
  readonly axis: string;
}

/** Where a date is drawn; open sides are infinite. */
export function extentOf(value: DateValue, zones: Zones): Interval {
  if (value.kind === 'date') return boundsOf(value, isClock(value) ? zones.own : zones.axis);
  if ('dates' in value) return hull(value.dates.map((date) => extentOf(date, zones)));
  return {
    start: value.start ? extentOf(value.start, zones).start : -Infinity,
    end: value.end ? extentOf(value.end, zones).end : Infinity,
  };
}

/** The part that a date names, or each date of a set, as drawn. */
export function drawnPieces(value: DateValue, zones: Zones): readonly Interval[] {
  return 'dates' in value ? value.dates.map((date) => extentOf(date, zones)) : piecesOf(value, zones.axis);
}

/** The last date in a value if it is known to the day: what something can come after on that same day. */
export function lastDay(value: DateValue | undefined): CalendarDate | undefined {
  const last = value?.kind === 'lasting' ? value.end : value;
  return last?.kind === 'date' && (last.unit === 'day' || isClock(last)) ? last : undefined;
}

function hull(intervals: readonly Interval[]): Interval {
  return {
    start: intervals.reduce((least, { start }) => Math.min(least, start), Infinity),
    end: intervals.reduce((most, { end }) => Math.max(most, end), -Infinity),
  };
}
