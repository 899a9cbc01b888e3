import { DAY_MS } from '../duration.js';
import type { Instant, Interval } from '../types.js';
import { instantOf, offsetAt, wallOf } from '../zone.js';
import { wallStarts, type TickInterval } from './intervals.js';

/**
 * The tick intervals that touch `[start, end]`, and some beside them: as many as the stretch is long, so only ever ask
 * for what is visible.
 */
export function tickSpans(range: Interval, interval: TickInterval, zone: string): Interval[] {
  const starts = interval.leastMs < DAY_MS ? clockStarts(range, interval, zone) : dayStarts(range, interval, zone);
  return (
    starts
      .map((start, i) => ({ start, end: starts[i + 1] ?? Infinity }))
      // A day that the zone skipped when it crossed the date line has no length.
      .filter(({ start, end }) => end > start)
  );
}

/** Days and coarser are counted on the wall clock, whatever it skips. */
function dayStarts({ start, end }: Interval, interval: TickInterval, zone: string): Instant[] {
  return wallStarts(interval, wallOf(start, zone), wallOf(end, zone)).map((wall) => instantOf(wall, zone));
}

/**
 * Hours and finer are counted under each offset that the clocks have in that time, and stand where it is in force: in
 * spring an hour is missing, in autumn the same one comes twice.
 */
function clockStarts({ start, end }: Interval, interval: TickInterval, zone: string): Instant[] {
  const from = start - interval.leastMs;
  const to = end + interval.leastMs;
  const offsets = new Set([offsetAt(to, zone)]);
  for (let at = from; at < to; at += DAY_MS) offsets.add(offsetAt(at, zone));
  return [...offsets]
    .flatMap((offset) =>
      wallStarts(interval, from + offset, to + offset)
        .map((wall) => wall - offset)
        .filter((instant) => offsetAt(instant, zone) === offset),
    )
    .sort((a, b) => a - b);
}
