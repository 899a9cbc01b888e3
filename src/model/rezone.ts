import { civil, instantOf, wallOf } from '../time/zone.js';
import type { CalendarDate, DateValue } from '../time/types.js';

const MINUTE_MS = 60_000;

/** The same value with its clock times read off another zone's clocks. Days and coarser stay what they were called. */
export function rezoned<V extends DateValue>(value: V, from: string, to: string): V;
export function rezoned(value: DateValue, from: string, to: string): DateValue {
  if (value.kind === 'date') return rezonedDate(value, from, to);
  if ('dates' in value) return { ...value, dates: value.dates.map((date) => rezoned(date, from, to)) };
  const { start, end } = value;
  return {
    ...value,
    ...(start && { start: rezonedDate(start, from, to) }),
    ...(end && { end: rezonedDate(end, from, to) }),
  };
}

function rezonedDate(date: CalendarDate, from: string, to: string): CalendarDate {
  const { year, month, day, hour, minute, second, offsetMinutes, ...rest } = date;
  if (hour === undefined) return date;
  const wall = civil(year, month, day, hour, minute, second);
  const instant = offsetMinutes === undefined ? instantOf(wall, from) : wall - offsetMinutes * MINUTE_MS;
  const shown = wallOf(instant, to);
  const there = new Date(shown);
  return {
    ...rest,
    year: there.getUTCFullYear(),
    month: there.getUTCMonth() + 1,
    day: there.getUTCDate(),
    hour: there.getUTCHours(),
    minute: there.getUTCMinutes(),
    ...(second !== undefined && { second: there.getUTCSeconds() }),
    // Of a clock time that comes twice in autumn, the second one must not turn into the first.
    ...(instantOf(shown, to) !== instant && { offsetMinutes: (shown - instant) / MINUTE_MS }),
  };
}
