import { boundsOf, hull, isClock, piecesOf } from '../time/bounds.js';
import type { CalendarDate, DateValue, Interval } from '../time/types.js';

/** The zones that a date is drawn by: clock times as instants of the moment's own, days and coarser as the axis's civil days. */
export interface Zones {
  readonly own: string;
  readonly axis: string;
}

/** Where a date is drawn; open sides are infinite. */
export function extentOf(value: DateValue, { own, axis }: Zones): Interval {
  return hull(value, (date) => boundsOf(date, isClock(date) ? own : axis));
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
