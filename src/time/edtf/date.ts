import { bare } from '../bare.js';
import type { CalendarDate, Unit } from '../types.js';
import { FIELDS } from '../units.js';
import { civil } from '../zone.js';

export const DATE =
  /^(?:(-?\d{4}|Y-?\d{5,})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::\d\d)?)?)?)?)?|(-?\d{3})X|(-?\d\d)XX)([?~%])?$/;

/** What a date is that ends with each of the fields; no hour comes without its minute. */
const ENDS: readonly Unit[] = ['year', 'month', 'day', 'minute', 'minute', 'second'];

const LAST_YEAR = 271_821;
/** `Date` begins on 20 April of its first year. */
const FIRST_WALL = -8.64e15;
const MINUTES_IN_LARGEST_OFFSET = 14 * 60;

/** One date, no range or set; undefined when it can't be read. */
export function readDate(text: string): CalendarDate | undefined {
  const match = DATE.exec(text);
  // The year 0 has no minus sign.
  if (!match || /^-0+(?!\d)/.test(text)) return undefined;
  const [, , , , , , , offset, decade, century, doubt = ' '] = match;
  const date: { -readonly [K in keyof CalendarDate]: CalendarDate[K] } = bare({
    kind: 'date',
    unit: decade ? 'decade' : 'century',
    year: decade ? firstOf(decade, 10) : firstOf(century ?? '', 100),
    approximate: '~%'.includes(doubt),
    uncertain: '?%'.includes(doubt),
  });
  FIELDS.forEach((field, i) => {
    const digits = match[i + 1];
    if (!digits) return;
    // Plus zero, because -0 is no year of its own.
    date[field] = Number(digits.replace('Y', '')) + 0;
    date.unit = ENDS[i]!;
  });
  const { year, month = 1, day, hour = 0, minute = 0, second = 0 } = date;
  if (month > 20 && month < 25 && !day) {
    date.unit = 'season';
    date.season = (month - 20) as 1 | 2 | 3 | 4;
    delete date.month;
  }
  let away = 0;
  if (offset) {
    const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
    away = minutes > 59 ? NaN : hours * 60 + minutes;
    date.offsetMinutes = offset.startsWith('-') ? 0 - away : away;
  }
  const isDate =
    (date.season || (month > 0 && month < 13)) &&
    day !== 0 &&
    civil(year, month, day) < civil(year, month + 1) &&
    hour < 24 &&
    minute < 60 &&
    second < 60 &&
    away <= MINUTES_IN_LARGEST_OFFSET &&
    Math.abs(year) <= LAST_YEAR &&
    civil(year, date.month ?? 12, day) >= FIRST_WALL;
  return isDate ? date : undefined;
}

/** `-004X` stands for the years -49 to -40: the mask's digits count away from zero. */
function firstOf(mask: string, years: number): number {
  const first = Number(mask) * years;
  return mask.startsWith('-') ? first - years + 1 : first;
}
