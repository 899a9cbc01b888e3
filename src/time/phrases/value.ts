import { datesIn, isClock } from '../bounds.js';
import type { Between, CalendarDate, DateValue, Lasting } from '../types.js';
import { listed, rangeOf, said } from './intl.js';
import { clockFormat, dateFormat, sayOne, startWall, type Style } from './one.js';

/** Any date in words, in the middle of a sentence. Dates of different years are told apart even without `withYear`. */
export function sayValue(value: DateValue, style: Style): string {
  if (value.kind === 'date') return sayOne(value, style);
  const dates = datesIn(value);
  const plain = {
    ...style,
    sometime: false,
    withWeekday: !!style.withWeekday && dates.length < 2,
    withYear: style.withYear || new Set(dates.map((date) => date.year)).size > 1,
  };
  if (!('dates' in value)) return saySides(value, plain);
  const all = value.kind === 'all-of';
  const { words } = style.speech;
  const items = value.dates.map((date) => {
    if (date.kind === 'date') return sayOne(date, plain);
    return all ? words.allDates(saySides(date, plain)) : saySides(date, plain);
  });
  return listed(items, all ? 'conjunction' : 'disjunction', style.speech);
}

function saySides({ kind, start, end }: Between | Lasting, style: Style): string {
  const { words } = style.speech;
  const lasts = kind === 'lasting';
  const first = start ? sayOne(start, style) : '';
  const last = end ? sayOne(end, style) : '';
  if (start && end) {
    if (!lasts) return words.between(first, last);
    if (first === last) return words.throughout(first, start.unit);
    if (style.length === 'long' && style.withYear) return words.fromTo(first, last);
    return sayRange(start, end, style) ?? words.to(first, last);
  }
  if (start) return words[lasts ? 'from' : 'orLater'](first, start.unit);
  return end ? words[lasts ? 'until' : 'by'](last, end.unit) : words.dateNotKnown;
}

/** "14 Mar – 6 Apr", "Thu 22 Jan, 10:00 – 11:30": what two dates share is said once. */
function sayRange(start: CalendarDate, end: CalendarDate, style: Style): string | undefined {
  const { speech } = style;
  const { unit } = start;
  if (unit !== end.unit || ![start, end].every(isPlain)) return undefined;
  const [from, to] = [startWall(start, style), startWall(end, style)];
  const clock = isClock(start);
  const format = dateFormat(unit, clock ? { ...style, withWeekday: style.length === 'short' } : style);
  if (!format || !clock) return format && rangeOf(from, to, format, speech);
  const day = said(from, format, speech);
  const clocks = day === said(to, format, speech) && rangeOf(from, to, clockFormat(start), speech);
  return clocks ? day + speech.words.comma + clocks : undefined;
}

function isPlain({ approximate, uncertain, part }: CalendarDate): boolean {
  return !approximate && !uncertain && !part;
}
