import { boundsOf, isClock, wallBounds } from '../bounds.js';
import type { CalendarDate, DayPart, Third, Unit, WallMs } from '../types.js';
import { UNITS } from '../units.js';
import type { SaidDate } from '../words.js';
import { civil, instantOf, wallOf } from '../zone.js';
import { MONTH_YEAR, said, YEAR, zoneName, type Format, type Speech } from './intl.js';

/** How much of a date to say, and how. */
export interface Style {
  readonly speech: Speech;
  /** IANA; where clock times with an offset of their own are shown. */
  readonly zone: string;
  readonly length: 'short' | 'long';
  readonly withWeekday?: boolean;
  readonly withYear?: boolean;
  /** "some time in December", against "December". */
  readonly sometime?: boolean;
}

/** One date, with its part and its doubts: "possibly around December 2025", "Thu 22 Jan, late at night". */
export const sayOne = (date: CalendarDate, style: Style): string => saidDate(date, style).text;

/** The same for a phrase that it is a part of. */
export function saidDate(value: CalendarDate, style: Style): SaidDate {
  const { words } = style.speech;
  const exact = sayPart(value, style);
  const plain = { value, text: exact, exact };
  // of a clock time it is said within, since it belongs to that alone
  const isAbout = value.approximate && !isClock(value);
  const isSometime = style.sometime && !isClock(value) && value.unit !== 'day';
  const text = isAbout ? words.around(plain) : isSometime ? words.sometimeIn(plain) : exact;
  return { ...plain, text: value.uncertain ? words.possibly(text, { ...plain, text }) : text };
}

function sayPart(value: CalendarDate, style: Style): string {
  const { words } = style.speech;
  const phrase = sayUnit(value, style);
  const { part } = value;
  if (part === undefined) return phrase;
  return isThird(part)
    ? words.third(part, { value, text: phrase, exact: phrase })
    : phrase + words.comma + words.dayParts[part];
}

const THIRDS: ReadonlySet<DayPart | Third> = new Set<Third>(['early', 'mid', 'late']);
const isThird = (part: DayPart | Third): part is Third => THIRDS.has(part);

/** A clock time without its day: "around 14:30", "02:30 CET" for the second of two that a zone's clocks show in autumn. */
export function saidClock(date: CalendarDate, { speech, zone }: Style): SaidDate {
  const { words } = speech;
  const wall = startWall(date, { zone });
  const { start } = boundsOf(date, zone);
  const clock = said(wall, clockFormat(date), speech);
  const exact = instantOf(wall, zone) === start ? clock : words.inZone(clock, zoneName(zone, start, speech));
  const plain = { value: date, text: exact, exact };
  return date.approximate ? { ...plain, text: words.around(plain) } : plain;
}

/** What the clocks of the style's zone show when the date begins. */
export function startWall(date: CalendarDate, { zone }: Pick<Style, 'zone'>): WallMs {
  return date.offsetMinutes === undefined ? wallBounds(date).start : wallOf(boundsOf(date, zone).start, zone);
}

/** A clock time's day; nothing for what `Intl` has no format for. */
export function dateFormat(unit: Unit, { length, withWeekday, withYear }: Style): Format | undefined {
  if (UNITS[unit][0] > 1) {
    return {
      day: 'numeric',
      month: length,
      weekday: withWeekday ? length : undefined,
      year: withYear ? 'numeric' : undefined,
    };
  }
  return unit === 'month' ? MONTH_YEAR : unit === 'year' ? YEAR : undefined;
}

export function clockFormat({ unit }: CalendarDate): Format {
  return { timeStyle: unit === 'second' ? 'medium' : 'short' };
}

function sayUnit(date: CalendarDate, style: Style): string {
  const { speech } = style;
  const { words, locale } = speech;
  const { unit, year, season } = date;
  if (isSpan(date)) return words.years(yearSaid(year, speech), yearSaid(year + UNITS[unit][1] - 1, speech));
  switch (unit) {
    case 'season':
      return words.season(
        season ?? 1,
        yearSaid(year, speech),
        yearSaid(year + 1, speech, year >= 100 && year % 100 < 99),
      );
    case 'year':
      return yearSaid(year, speech);
    case 'decade':
      return words.decade(year.toLocaleString(locale, { useGrouping: false }));
    case 'century':
      return words.century(year / 100 + 1);
    case 'second':
    case 'minute':
    case 'day':
    case 'month': {
      const wall = startWall(date, style);
      const day = said(wall, dateFormat(unit, style)!, speech);
      if (!isClock(date)) return day;
      // "Around" belongs to the clock time, not to its day.
      return day + words.comma + saidClock(date, style).text;
    }
  }
}

/** Decades and centuries whose digits name no years of their own: `-004X` is 50 to 41 BC, not "the 40s BC". */
function isSpan({ unit, year }: CalendarDate): boolean {
  return (unit === 'decade' && year < 100) || (unit === 'century' && year < 0);
}

/** "2026", "218 BC"; of the last two digits, "26". */
export function yearSaid(year: number, speech: Speech, lastTwo?: boolean): string {
  // July, because the first year that can be formatted at all begins in April.
  return said(civil(year, 7), lastTwo ? { year: '2-digit' } : YEAR, speech);
}
