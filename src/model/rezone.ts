import { bare } from '../time/bare.js';
import { isClock, wallBounds } from '../time/bounds.js';
import { MINUTE_MS } from '../time/duration.js';
import type { CalendarDate, DateValue } from '../time/types.js';
import { instantOf } from '../time/zone.js';

/**
 * The same value with an offset to each clock time that has none, so that it can be said by the clocks of any zone. Days
 * and coarser stay what they were called.
 * @param zone - IANA, that the clock times are in
 */
export function withOffsets<V extends DateValue>(value: V, zone: string): V;
export function withOffsets(value: DateValue, zone: string): DateValue {
  if ('dates' in value) return bare({ ...value, dates: value.dates.map((date) => withOffsets(date, zone)) });
  if (value.kind === 'date') return withOffset(value, zone);
  const { start, end } = value;
  return bare({
    ...value,
    ...(start && { start: withOffset(start, zone) }),
    ...(end && { end: withOffset(end, zone) }),
  });
}

function withOffset(date: CalendarDate, zone: string): CalendarDate {
  const { start } = wallBounds(date);
  return isClock(date) ? bare({ offsetMinutes: (start - instantOf(start, zone)) / MINUTE_MS, ...date }) : date;
}
