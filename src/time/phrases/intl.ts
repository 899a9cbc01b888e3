import { formatterOf } from '../formatter.js';
import type { Instant, WallMs } from '../types.js';
import type { TimeWords } from '../words.js';
import { civil } from '../zone.js';

/** How dates are said: a BCP 47 locale for `Intl`, and the words that `Intl` lacks. */
export interface Speech {
  readonly locale: string;
  readonly words: TimeWords;
}

export type Format = Intl.DateTimeFormatOptions;

export const YEAR: Format = { year: 'numeric' };
export const MONTH_YEAR: Format = { month: 'long', year: 'numeric' };

/** The first day of the Gregorian calendar: a weekday before it would be one that nobody lived. */
export const FIRST_WEEKDAY = civil(1582, 10, 15);
/** The years that need no era to be taken for one; fewer digits or more may be any number. */
const FIRST_PLAIN_YEAR = civil(100);
const LAST_PLAIN_YEAR = civil(10_000);

/** A wall time in the locale's own order and digits. Wall times are formatted as if in UTC. */
export function said(wall: WallMs, format: Format, { locale, words }: Speech): string {
  const parts = formatterOf(locale, {
    ...format,
    weekday: wall < FIRST_WEEKDAY ? undefined : format.weekday,
    era: hasEra(wall, format) ? 'short' : undefined,
  }).formatToParts(wall);
  const year = new Date(wall).getUTCFullYear();
  const shown = year > 0 ? year : 1 - year;
  const phrase = parts
    .map(({ type, value }, i) => {
      // "50,001 BC" is easier to read than 50001.
      if (type === 'year' && shown > 9999) return shown.toLocaleString(locale);
      return parts[i - 1]?.type === 'weekday' && parts[i + 1]?.type === 'day' ? (words.weekdayGap ?? value) : value;
    })
    .join('');
  return words.era?.(phrase) ?? phrase;
}

/** "14–21 Mar", each field once; undefined where `Intl` can't be trusted with it. */
export function rangeOf(start: WallMs, end: WallMs, format: Format, { locale, words }: Speech): string | undefined {
  return words.ownRanges || hasEra(start, format) || hasEra(end, format)
    ? undefined
    : formatterOf(locale, format).formatRange(start, end);
}

/** "A, B and C" or "A, B or C". */
export function listed(items: readonly string[], type: 'conjunction' | 'disjunction', { locale }: Speech): string {
  return new Intl.ListFormat(locale, { type }).format(items);
}

/** "CET", "GMT-5", "UTC": what a zone is called at an instant, by those who have no longer name for it. */
export function zoneName(timeZone: string, instant: Instant, { locale }: Speech): string {
  const parts = formatterOf(locale, { timeZone, timeZoneName: 'short' }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

function hasEra(wall: WallMs, { year }: Format): boolean {
  return !!year && (wall < FIRST_PLAIN_YEAR || wall >= LAST_PLAIN_YEAR);
}
