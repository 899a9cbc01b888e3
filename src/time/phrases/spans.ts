import { isClock } from '../bounds.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../duration.js';
import type { CalendarDate, Interval, Unit, WallMs } from '../types.js';
import { UNITS } from '../units.js';
import { wallOf } from '../zone.js';
import type { Speech } from './intl.js';
import { sayOne } from './one.js';
import { sayValue } from './value.js';

const YEAR_MS = 365.2425 * DAY_MS;

/** Mean Gregorian lengths, largest first. No weeks: news counts days up to months. */
const LENGTHS = [
  ['year', YEAR_MS],
  ['month', YEAR_MS / 12],
  ['day', DAY_MS],
  ['hour', HOUR_MS],
  ['minute', MINUTE_MS],
  ['second', SECOND_MS],
] as const;

/** A rounded length may be this far from the true one. */
const TOLERANCE = 0.05;
/** Nobody reads 134 hours: it is 5.6 days. */
const SEVERAL = 2;

/**
 * "19 days", "3 months", "5.6 days": in the largest unit of which a whole number is true to within five per cent, or of
 * which there are several, from days down; never less than one second.
 */
export function durationSaid(ms: number, { locale }: Speech): string {
  const [unit, length] =
    LENGTHS.find(([, each]) => isNear(ms, each) || (each <= DAY_MS && ms > SEVERAL * each)) ?? LENGTHS[5];
  const whole = isNear(ms, length) || unit === 'second';
  const count = whole ? Math.max(1, Math.round(ms / length)) : Math.round((10 * ms) / length) / 10;
  return count.toLocaleString(locale, { style: 'unit', unit, unitDisplay: 'long' });
}

/**
 * First to last date of several moments: "15–21 Mar", "December 2025 to 21 January".
 * @param extent - finite, end exclusive
 * @param unit - that the ends are known to; a pair where they differ
 */
export function rangeSaid(
  extent: Interval,
  unit: Unit | readonly [start: Unit, end: Unit],
  zone: string,
  speech: Speech,
): string {
  const [first, last] = typeof unit === 'string' ? [unit, unit] : unit;
  const start = dateAt(wallOf(extent.start, zone), first);
  const end = dateAt(wallOf(extent.end - 1, zone), last);
  const say = (date: CalendarDate, withYear: boolean) => sayOne(date, { speech, zone, length: 'long', withYear });
  if (first !== last) {
    // Within a year the end is the next date of that name; later, it needs its year.
    const withYear = extent.end - extent.start > 0.9 * YEAR_MS;
    return speech.words.to(say(start, start.year !== end.year), say(end, withYear), first, last);
  }
  // One date alone is that date, not "throughout" it: the moments lie within it, none lasts.
  const alone = say(start, true) === say(end, true);
  return sayValue(alone ? start : { kind: 'lasting', start, end }, {
    speech,
    zone,
    length: 'short',
    withWeekday: alone || isClock(start),
  });
}

/** The date of this unit that a wall time lies in, with finer fields than it has: they are not said. */
function dateAt(wall: WallMs, unit: Unit): CalendarDate {
  const at = new Date(wall);
  const month = at.getUTCMonth() + 1;
  const season = Math.floor(month / 3) || 4;
  // January and February belong to the winter that began the year before.
  const year = at.getUTCFullYear() - (unit === 'season' && month < 3 ? 1 : 0);
  const years = UNITS[unit][0] ? 1 : UNITS[unit][1];
  return {
    kind: 'date',
    unit,
    // As written: -004X is -49 to -40.
    year: Math.trunc(year / years) * years - (year < 0 ? years - 1 : 0),
    month,
    ...(unit === 'season' && { season: season as 1 | 2 | 3 | 4 }),
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    approximate: false,
    uncertain: false,
  };
}

function isNear(ms: number, length: number): boolean {
  const count = Math.round(ms / length);
  return count > 0 && Math.abs(count * length - ms) <= TOLERANCE * ms;
}
