import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './duration.js';
import { formatterOf } from './formatter.js';
import { Kept } from './kept.js';
import type { Instant, WallMs } from './types.js';

/** Days in the 400 years after which the Gregorian calendar repeats. */
const CYCLE_DAYS = 146_097;
/** `Date` and `Intl` know nothing beyond this; an offset asked for out there is that of the edge. */
const LAST_INSTANT = 8.64e15;

/** By zone in lower case, since its name may be written in any, the offset at the start of each UTC day asked for: one formatting a day, however many moments a story has. */
const dayOffsets = new Kept<Map<number, number>>(500);
/** Of each zone: thirty years. */
const DAYS_KEPT = 11_000;
/** Whether there is such a zone, by any text: `Intl` takes long to refuse one. */
const answers = new Kept<boolean>(5000);

/**
 * Wall time of a proleptic Gregorian date.
 * Any year, also 0 to 99 and negative (astronomical, 0 is 1 BC); a month, day or clock past its range carries over.
 */
export function civil(year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0): WallMs {
  // Date.UTC takes 0 to 99 for 1900 to 1999 and ends at ±271,821: count within the cycle that begins in 2000.
  const cycle = Math.floor(year / 400);
  const ms = Date.UTC(2000 + year - cycle * 400, month - 1, day, hour, minute, second);
  return ms + (cycle - 5) * CYCLE_DAYS * DAY_MS;
}

/** How the names of zones are written; the longest there has been is America/Argentina/ComodRivadavia. */
const ZONE = /^[a-z][\w+-]{1,31}(?:\/[\w+-]{1,31}){0,2}$/i;

/** Whether `Intl` knows this IANA name. A bare offset is no zone: it forgets summer time. */
export function isTimeZone(zone: string): boolean {
  return ZONE.test(zone) && answers.of(zone.toLowerCase(), () => isKnown(zone));
}

function isKnown(zone: string): boolean {
  try {
    return !!zoneFormatter(zone);
  } catch {
    return false;
  }
}

/**
 * Milliseconds that the zone's clocks are ahead of UTC (east is positive).
 * @throws RangeError for an unknown zone
 */
export function offsetAt(instant: Instant, zone: string): number {
  if (zone === 'UTC' || !Number.isFinite(instant)) return 0;
  const offsets = dayOffsets.of(zone.toLowerCase(), () => new Map<number, number>());
  const day = Math.floor(instant / DAY_MS);
  const before = offsetOfDay(day, zone, offsets);
  if (instant === day * DAY_MS) return before;
  // No zone ever changed its clocks twice within a UTC day, so equal ends mean an even day.
  return before === offsetOfDay(day + 1, zone, offsets) ? before : measureOffset(instant, zone);
}

/** What the clocks of the zone show at an instant; infinite stays infinite. */
export function wallOf(instant: Instant, zone: string): WallMs {
  return instant + offsetAt(instant, zone);
}

/** The year that the zone's clocks show, as it is counted in astronomy. */
export const yearAt = (instant: Instant, zone: string): number => new Date(wallOf(instant, zone)).getUTCFullYear();

/**
 * The instant at which the clocks of the zone show this. A reading skipped in spring goes forward by the gap, one that
 * comes twice in autumn is its first coming; infinite stays infinite.
 */
export function instantOf(wall: WallMs, zone: string): Instant {
  if (!Number.isFinite(wall)) return wall;
  // The offsets a day either side: no zone is further than 15 hours from UTC, and no two changes lie so close.
  const day = Math.floor(wall / DAY_MS);
  const [early, late] = [offsetAt((day - 1) * DAY_MS, zone), offsetAt((day + 2) * DAY_MS, zone)];
  if (early === late) return wall - early;
  const before = offsetAt(wall - DAY_MS, zone);
  const after = offsetAt(wall + DAY_MS, zone);
  for (const offset of [before, after]) {
    if (offsetAt(wall - offset, zone) === offset) return wall - offset;
  }
  return wall - before;
}

function offsetOfDay(day: number, zone: string, offsets: Map<number, number>): number {
  let offset = offsets.get(day);
  if (offset === undefined) {
    if (offsets.size > DAYS_KEPT) offsets.clear();
    offsets.set(day, (offset = measureOffset(day * DAY_MS, zone)));
  }
  return offset;
}

/** Off a text like "1/20/2026, GMT+03:00"; before the railways there were seconds, "GMT-00:01:15". */
function measureOffset(instant: Instant, zone: string): number {
  const at = Math.max(-LAST_INSTANT, Math.min(LAST_INSTANT, instant));
  const [, sign, h, min, s = 0] = /([+-])(..):(..):?(..)?$/.exec(zoneFormatter(zone).format(at)) ?? [];
  const size = sign ? Number(h) * HOUR_MS + Number(min) * MINUTE_MS + Number(s) * SECOND_MS : 0;
  return sign === '-' ? -size : size;
}

function zoneFormatter(zone: string): Intl.DateTimeFormat {
  return formatterOf('en', { timeZone: zone, timeZoneName: 'longOffset' });
}
