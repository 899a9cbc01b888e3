import { leastOf } from './loops.js';
import { HOUR_MS, MINUTE_MS, UNIT_MS } from './duration.js';
import type { CalendarDate, DateValue, DayPart, Instant, Interval, Third, Unit, WallMs } from './types.js';
import { UNITS } from './units.js';
import { civil, instantOf } from './zone.js';

/**
 * Hours from midnight that a part of a day may mean. They overlap, as in speech; the night belongs to the day that it
 * begins on, so it runs past 24.
 */
const PART_HOURS: Readonly<Record<DayPart, readonly [number, number]>> = {
  'early-morning': [4, 8],
  morning: [6, 12],
  afternoon: [12, 18],
  evening: [17, 22],
  night: [20, 28],
  'late-night': [22, 26],
};

const THIRDS: readonly Third[] = ['early', 'mid', 'late'];

/** Earliest and latest possible wall time, end exclusive, offsets and zone left aside. Open sides are infinite. */
export function wallBounds(value: DateValue): Interval {
  return hull(value, wallsOf);
}

/**
 * Earliest and latest possible instant, end exclusive, open sides infinite.
 *
 * A date means its whole unit: "about" does not widen it, and `part` does not narrow it (see {@link piecesOf}), though a
 * night runs on into the next day. Seasons are the northern meteorological ones: spring March to May, summer June to
 * August, autumn September to November, winter December to February of the *next* year.
 * @param zone - IANA; for dates that carry no offset of their own
 */
export function boundsOf(value: DateValue, zone: string): Interval {
  return hull(value, (date) => placed(date, wallsOf(date), zone));
}

/** The part's own interval for a date with a `part`; each date's interval for a set; else none. */
export function piecesOf(value: DateValue, zone: string): readonly Interval[] {
  if ('dates' in value) return value.dates.map((date) => boundsOf(date, zone));
  const part = value.kind === 'date' ? partWalls(value) : undefined;
  return part ? [placed(value as CalendarDate, part, zone)] : [];
}

/** The vaguest unit of all dates in it. */
export function unitOf(value: DateValue): Unit {
  return leastOf(datesIn(value), ({ unit }) => -UNIT_MS[unit]).unit;
}

/** Whether any date in it gives a clock time. */
export function isClock(value: DateValue): boolean {
  return datesIn(value).some(({ unit }) => UNITS[unit][0] > 2);
}

/** What holds of at least one date in it. */
export function qualifierOf(value: DateValue): { approximate: boolean; uncertain: boolean } {
  const dates = datesIn(value);
  return { approximate: dates.some((date) => date.approximate), uncertain: dates.some((date) => date.uncertain) };
}

/** Every single date that a value is made of, in the order written. */
export function datesIn(value: DateValue): readonly CalendarDate[] {
  if (value.kind === 'date') return [value];
  if ('dates' in value) return value.dates.flatMap(datesIn);
  return [value.start, value.end].filter((date) => date !== undefined);
}

/** From the earliest start to the latest end of the dates that a value is made of; open sides infinite. */
export function hull(value: DateValue, bounds: (date: CalendarDate) => Interval): Interval {
  if (value.kind === 'date') return bounds(value);
  if ('dates' in value) {
    // not Math.min(...): a set may be longer than an argument list
    let [start, end] = [Infinity, -Infinity];
    for (const date of value.dates) {
      const each = hull(date, bounds);
      start = Math.min(start, each.start);
      end = Math.max(end, each.end);
    }
    return { start, end };
  }
  return {
    start: value.start ? bounds(value.start).start : -Infinity,
    end: value.end ? bounds(value.end).end : Infinity,
  };
}

function wallsOf(date: CalendarDate): Interval {
  const { start, end } = unitWalls(date);
  return { start, end: Math.max(end, partWalls(date)?.end ?? end) };
}

function unitWalls({
  unit,
  year,
  season,
  month = 1,
  day = 1,
  hour = 0,
  minute = 0,
  second = 0,
}: CalendarDate): Interval {
  const fields = [year, season ? season * 3 : month, day, hour, minute, second] as const;
  const [counted, count] = UNITS[unit];
  const next = fields.map((field, i) => (i === counted ? field + count : field));
  return { start: civil(...fields), end: civil(...(next as unknown as typeof fields)) };
}

function partWalls(date: CalendarDate): Interval | undefined {
  const { part, year, month } = date;
  if (!part) return undefined;
  const { start, end } = unitWalls(date);
  const third = THIRDS.indexOf(part as Third);
  if (third < 0) {
    const [from, to] = PART_HOURS[part as DayPart];
    return { start: start + from * HOUR_MS, end: start + to * HOUR_MS };
  }
  // A third of a month ends on the 10th and the 20th, of a year with April and August.
  const edge = (n: number): WallMs => {
    if (n === 3) return end;
    if (date.unit === 'month') return civil(year, month, 1 + n * 10);
    return date.unit === 'year' ? civil(year, 1 + n * 4) : start + ((end - start) * n) / 3;
  };
  return { start: edge(third), end: edge(third + 1) };
}

/** The instants at which the zone's clocks, or those of the date's own offset, show these walls. */
function placed(date: CalendarDate, walls: Interval, zone: string): Interval {
  const at = (wall: WallMs): Instant =>
    date.offsetMinutes === undefined ? instantOf(wall, zone) : wall - date.offsetMinutes * MINUTE_MS;
  const start = at(walls.start);
  const length = walls.end - walls.start;
  // A minute is a minute: reading its end off the clocks would add the hour that comes twice in autumn.
  const end = isClock(date) ? start : at(walls.end);
  // A day that a zone skipped (Apia, 30 December 2011) still has to stand somewhere.
  return { start, end: end > start ? end : start + length };
}
