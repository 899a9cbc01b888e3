import { bare } from '../bare.js';
import { wallBounds } from '../bounds.js';
import { MINUTE_MS } from '../duration.js';
import type { Between, CalendarDate, DateSet, DateValue, Lasting } from '../types.js';
import { readDate } from './date.js';

export const OPEN = '..';

/**
 * Any date value, for those who need not say what is wrong with one that is none; `parseDate` says it.
 * @throws RangeError with no more than the text
 */
export function readValue(text: string): DateValue {
  const value = valueOf(text);
  if (!value) throw new RangeError(text);
  return value;
}

/** Any date value; undefined when it can't be read. */
export function valueOf(text: string): DateValue | undefined {
  const [, square, curly] = /^(?:\[(.*)\]|\{(.*)\})$/s.exec(text) ?? [];
  const members = square ?? curly;
  if (members === undefined) return text.includes('/') ? readSides('lasting', text, '/', OPEN) : readDate(text);
  const dates: (CalendarDate | Between)[] = [];
  for (const member of members.split(',')) {
    const date = member.includes(OPEN) ? readSides('between', member, OPEN, '') : readDate(member);
    if (!date) return undefined;
    dates.push(date);
  }
  const [first] = dates;
  // Alone in square brackets, "between" needs no set around it; in braces it means every date between.
  if (curly === undefined && dates.length === 1 && first?.kind === 'between') return first;
  return { kind: curly === undefined ? 'one-of' : 'all-of', dates } satisfies DateSet;
}

/** A range of which one side at most is open. */
function readSides<K extends 'lasting' | 'between'>(
  kind: K,
  text: string,
  separator: string,
  open: string,
): (Pick<Lasting, 'start' | 'end'> & { readonly kind: K }) | undefined {
  const cut = text.indexOf(separator);
  const [start, end] = [text.slice(0, cut), text.slice(cut + separator.length)].map(
    // `null` where open, `undefined` where wrong.
    (side) => (side === open ? null : readDate(side)),
  );
  if (start === undefined || end === undefined || !(start ?? end)) return undefined;
  if (start && end && endsFirst(start, end)) return undefined;
  return bare({ kind, ...(start && { start }), ...(end && { end }) });
}

/** Offsets count only where both have one: against a date without, the wall times are all there is to compare. */
function endsFirst(start: CalendarDate, end: CalendarDate): boolean {
  const apart = ((start.offsetMinutes ?? NaN) - (end.offsetMinutes ?? NaN)) * MINUTE_MS;
  return wallBounds(start).start - (apart || 0) >= wallBounds(end).end;
}
