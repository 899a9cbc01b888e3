import { bare } from '../bare.js';
import { datesIn, isClock } from '../bounds.js';
import type { Between, CalendarDate, DateValue, Lasting } from '../types.js';
import { UNITS } from '../units.js';
import { listed, rangeOf, said } from './intl.js';
import { clockFormat, dateFormat, saidClock, saidDate, sayOne, startWall, type Style } from './one.js';

/** Of a longer set the first are said, how many more there are, and the last: nobody reads a thousand dates. */
const MOST_SAID = 12;

/** Any date in words, in the middle of a sentence. Dates of different years are told apart even without `withYear`. */
export function sayValue(value: DateValue, style: Style): string {
  if (value.kind === 'date') return sayOne(value, style);
  const only = onlyDate(value, style);
  if (only) return sayOne(only, style);
  const dates = datesIn(value);
  const years = new Set(dates.map((date) => new Date(startWall(date, style)).getUTCFullYear()));
  const withYear = style.withYear || years.size > 1;
  const plain = { ...style, sometime: false, withWeekday: !!style.withWeekday && dates.length < 2, withYear };
  // "20 January or 22 January 2026": days of one year share it.
  const areDays = dates.every(({ unit }) => UNITS[unit][0] > 1);
  const before = { ...plain, withYear: withYear && !(areDays && years.size < 2) };
  if (!('dates' in value)) return saySides(value, [before, plain], style);
  const { words } = style.speech;
  const all = value.kind === 'all-of';
  const sayItem = (date: (typeof value.dates)[number], each: Style): string => {
    if (date.kind === 'date') return sayOne(date, each);
    const sides = saySides(all ? bare({ ...date, kind: 'lasting' }) : date, [before, each]);
    return all ? words.allDates(sides) : sides;
  };
  const count = value.dates.length;
  const isLong = count > MOST_SAID;
  const shown = value.dates.slice(0, isLong ? MOST_SAID - 1 : count);
  const items = shown.map((date, i) => sayItem(date, i < count - 1 && !isLong ? before : plain));
  const last = value.dates[count - 1];
  if (isLong && last) items.push(words.moreDates(count - shown.length, sayItem(last, plain), all));
  return listed(items, all ? 'conjunction' : 'disjunction', style.speech);
}

/** A set of one, and what lies between a date and itself, is that date. */
function onlyDate(value: Exclude<DateValue, CalendarDate>, style: Style): CalendarDate | undefined {
  if ('dates' in value) return value.dates.length < 2 && value.dates[0]?.kind === 'date' ? value.dates[0] : undefined;
  const { kind, start, end } = value;
  return kind === 'between' && start && end && sayOne(start, style) === sayOne(end, style) ? start : undefined;
}

/**
 * @param styles - of the first and the last of two dates
 * @param whole - of a day that both share; without it, the words for a stretch are not left out
 */
function saySides(
  { kind, start, end }: Between | Lasting,
  [before, style]: readonly [before: Style, style: Style],
  whole?: Style,
): string {
  const { words } = style.speech;
  const lasts = kind === 'lasting';
  if (!start || !end) {
    const only = start ?? end;
    if (!only) return words.dateNotKnown;
    const side = start ? (lasts ? 'from' : 'orLater') : lasts ? 'until' : 'by';
    const said = saidDate(bare({ ...only, uncertain: false }), style);
    // "Possibly until 2025", rather than "until possibly 2025".
    return only.uncertain ? words.possibly(words[side](said), said) : words[side](said);
  }
  const isBrief = whole && lasts && !(style.length === 'long' && style.withYear);
  const join = words[!lasts ? 'between' : isBrief ? 'to' : 'fromTo'];
  const last = saidDate(end, style);
  if (lasts && sayOne(start, style) === last.text && isPlain(start)) {
    return isClock(start) ? last.text : words.throughout(last);
  }
  const day = whole && sharedDay(start, end, whole);
  const range = isBrief && (day ?? !isClock(start)) && sayRange(start, end, style);
  if (!day) return range || join(saidDate(start, before), last);
  return day + words.comma + (range || join(saidClock(start, style), saidClock(end, style)));
}

function sharedDay(start: CalendarDate, end: CalendarDate, style: Style): string | undefined {
  const [one, other] = [start, end].map(
    (date) => isClock(date) && !date.uncertain && said(startWall(date, style), dateFormat('day', style)!, style.speech),
  );
  return one === other && one ? one : undefined;
}

/** "14 Mar – 6 Apr", "10:00 – 11:30": what two dates share is said once; of clock times, their day is not said here. */
function sayRange(start: CalendarDate, end: CalendarDate, style: Style): string | undefined {
  if (start.unit !== end.unit || !isPlain(start) || !isPlain(end)) return undefined;
  const [from, to] = [startWall(start, style), startWall(end, style)];
  const format = isClock(start) ? clockFormat(start) : dateFormat(start.unit, style);
  // What comes twice in autumn has its zone behind it, which no range of `Intl` can say.
  const isTwice = isClock(end) && saidClock(end, style).text !== said(to, format!, style.speech);
  return format && !isTwice ? rangeOf(from, to, format, style.speech) : undefined;
}

function isPlain({ approximate, uncertain, part }: CalendarDate): boolean {
  return !approximate && !uncertain && !part;
}
