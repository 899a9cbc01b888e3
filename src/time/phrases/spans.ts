import { bare } from '../bare.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, UNIT_MS } from '../duration.js';
import type { CalendarDate, Interval, Lasting, Unit, WallMs } from '../types.js';
import { UNITS } from '../units.js';
import type { SaidDate } from '../words.js';
import { wallOf } from '../zone.js';
import type { Speech } from './intl.js';
import { saidDate } from './one.js';
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
 * @param unitDisplay - `short` for "19 min", where there is little room
 */
export function durationSaid(ms: number, { locale }: Speech, unitDisplay: 'long' | 'short' = 'long'): string {
  const [unit, length] =
    LENGTHS.find(([, each]) => isNear(ms, each) || (each <= DAY_MS && ms > SEVERAL * each)) ?? LENGTHS[5];
  const whole = isNear(ms, length) || unit === 'second';
  const count = whole ? Math.max(1, Math.round(ms / length)) : Math.round((10 * ms) / length) / 10;
  return count.toLocaleString(locale, { style: 'unit', unit, unitDisplay });
}

/**
 * First to last date of several moments: "15–21 Mar", "December 2025 to 21 January", "from 4 June on".
 * @param extent - end exclusive; an infinite side is open
 * @param unit - that the ends are known to; a pair where they differ. Hours are said within a day alone.
 */
export function rangeSaid(
  extent: Interval,
  unit: Unit | readonly [start: Unit, end: Unit],
  zone: string,
  speech: Speech,
): string {
  const walls = [wallOf(extent.start, zone), wallOf(extent.end - 1, zone)] as const;
  const [first, last] = unitsOf(walls, typeof unit === 'string' ? [unit, unit] : unit);
  const [start, end] = [dateAt(walls[0], first), dateAt(walls[1], last)];
  const say: Say = (date, withYear) => saidDate(date, { speech, zone, length: 'long', withYear });
  if (start && end && first !== last) return sayUnlike([start, end], walls, say, speech);
  // One date alone is that date, not "throughout" it: the moments lie within it, none lasts.
  const alone = start && end && say(start, true).text === say(end, true).text;
  return sayValue(alone ? start : bare<Lasting>({ kind: 'lasting', ...(start && { start }), ...(end && { end }) }), {
    speech,
    zone,
    length: 'short',
    withWeekday: alone || first === 'minute' || first === 'second',
  });
}

type Say = (date: CalendarDate, withYear: boolean) => SaidDate;

/** A range whose ends are known to different units; as one date, where both lie in one of the vaguer. */
function sayUnlike(
  [start, end]: readonly [CalendarDate, CalendarDate],
  [from, till]: readonly [WallMs, WallMs],
  say: Say,
  { words }: Speech,
): string {
  const vaguer = UNIT_MS[start.unit] > UNIT_MS[end.unit] ? start.unit : end.unit;
  const [one, other] = [dateAt(from, vaguer) ?? start, dateAt(till, vaguer) ?? end].map((date) => say(date, true).text);
  if (one !== undefined && one === other) return one;
  // Within a year the end is the next date of that name; later, it needs its year.
  const withYear = till - from >= 0.9 * YEAR_MS;
  return words.to(say(start, start.year !== end.year), say(end, withYear));
}

/** Hours make a range where both ends have them, on one day; else the days do. */
function unitsOf([from, till]: readonly [WallMs, WallMs], units: readonly [Unit, Unit]): readonly [Unit, Unit] {
  const isHours = units.every((unit) => UNIT_MS[unit] < HOUR_MS);
  if (isHours && Math.floor(from / DAY_MS) === Math.floor(till / DAY_MS)) return units;
  return units.map((unit) => (UNIT_MS[unit] < HOUR_MS ? 'day' : unit)) as [Unit, Unit];
}

/** The date of this unit that a wall time lies in, with finer fields than it has: they are not said. None if infinite. */
function dateAt(wall: WallMs, unit: Unit): CalendarDate | undefined {
  if (!Number.isFinite(wall)) return undefined;
  const at = new Date(wall);
  const month = at.getUTCMonth() + 1;
  const season = Math.floor(month / 3) || 4;
  // January and February belong to the winter that began the year before.
  const year = at.getUTCFullYear() - (unit === 'season' && month < 3 ? 1 : 0);
  const years = UNITS[unit][0] ? 1 : UNITS[unit][1];
  return bare<CalendarDate>({
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
  });
}

function isNear(ms: number, length: number): boolean {
  const count = Math.round(ms / length);
  return count > 0 && Math.abs(count * length - ms) <= TOLERANCE * ms;
}
