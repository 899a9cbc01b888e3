import type { TickUnit } from './phrases/ticks.js';
import type { Stretch, TimeScale } from './scale/types.js';
import { dropCollisions } from './ticks/collisions.js';
import { coarserIntervals, largerInterval, tickInterval, wallFloor, type TickInterval } from './ticks/intervals.js';
import { tickSpans } from './ticks/starts.js';
import type { Instant, Interval, WallMs } from './types.js';
import { wallOf } from './zone.js';

export { dropCollisions } from './ticks/collisions.js';

export interface Tick {
  readonly start: Instant;
  /** CSS pixels; left of the view only for an interval that reaches into it. */
  readonly x: number;
  /** End of the tick's own interval, when the whole of it lies in the same even stretch. */
  readonly xEnd?: number;
}

export interface TickSet {
  readonly unit: TickUnit;
  /** Weeks are 7 days, from Monday. */
  readonly step: number;
  /** From left to right. */
  readonly ticks: readonly Tick[];
  /**
   * Where the next larger unit begins, and where it is first seen: at the left of the view and after a break. From left to
   * right; empty for years. A vague stretch has one only when it lies within one such unit.
   */
  readonly contexts: readonly Tick[];
  /** Which starts are round, by the calendar: first all of the ticks', then fewer and fewer. */
  readonly rounds: readonly ((start: Instant) => boolean)[];
}

interface View {
  readonly minSpacingPx: number;
  readonly x0: number;
  readonly x1: number;
  /** No interval is shorter, 0 by default: a story that names no hours needs none on its axis. */
  readonly leastMs?: number;
}

interface Setting {
  readonly scale: TimeScale;
  readonly zone: string;
  readonly view: View;
}

/**
 * Ticks of the even stretches that are visible between `x0` and `x1`: one interval everywhere, the finest whose ticks
 * stand `minSpacingPx` apart. Of two that a break brings closer, the one that begins a larger unit stays, else the left one.
 * @param zone - IANA; the ticks stand where its clocks show round times
 */
export function ticksOf(scale: TimeScale, zone: string, view: View): TickSet {
  const spacing = Math.max(1, view.minSpacingPx);
  // A hair less, lest rounding choose the next coarser interval where a day is just wide enough.
  const interval = tickInterval(Math.max(spacing * scale.msPerPx * (1 - 1e-9), view.leastMs ?? 0));
  const larger = largerInterval(interval.unit);
  const setting = { scale, zone, view };
  const seen = scale.stretches.filter(({ x0, x1 }) => x1 >= view.x0 && x0 <= view.x1);
  const ticks = seen.flatMap((stretch) => (stretch.kind === 'even' ? ticksIn(stretch, interval, setting) : []));
  const contexts = larger ? contextsOf(seen, larger, setting) : [];
  const beginnings = new Set(contexts.map((context) => context.start));
  const boxes = ticks.map((tick) => ({ tick, x0: tick.x, x1: tick.x, priority: beginnings.has(tick.start) ? 1 : 0 }));
  return {
    unit: interval.unit,
    step: interval.step,
    ticks: dropCollisions(boxes, spacing * (1 - 1e-6)).map((box) => box.tick),
    contexts,
    rounds: coarserIntervals(interval).map((coarser) => (start) => {
      const wall = wallOf(start, zone);
      return wallFloor(coarser, wall) === wall;
    }),
  };
}

/** Ticks within an even stretch whose interval is at least partly in view. */
function ticksIn(stretch: Stretch, interval: TickInterval, { scale, zone, view }: Setting): Tick[] {
  return tickSpans(visible(stretch, scale, view), interval, zone)
    .filter(({ start }) => start >= stretch.start && start <= stretch.end)
    .map(({ start, end }) => {
      const x = scale.position(start);
      return end <= stretch.end ? { start, x, xEnd: scale.position(end) } : { start, x };
    })
    .filter(({ x, xEnd }) => x <= view.x1 && (x >= view.x0 || (xEnd !== undefined && xEnd > view.x0)));
}

function contextsOf(seen: readonly Stretch[], larger: TickInterval, setting: Setting): Tick[] {
  const { scale, zone, view } = setting;
  const floor = (t: Instant): WallMs => wallFloor(larger, wallOf(t, zone));
  const contexts: Tick[] = [];
  let last: WallMs | undefined;
  for (const stretch of seen) {
    const { start, end } = visible(stretch, scale, view);
    const isWithinOne = floor(stretch.start) === floor(stretch.end - 1);
    if (stretch.kind === 'empty' || start >= end || (stretch.kind === 'vague' && !isWithinOne)) continue;
    if (floor(start) !== last) contexts.push({ start, x: scale.position(start) });
    last = floor(end - 1);
    if (stretch.kind === 'even')
      contexts.push(...ticksIn(stretch, larger, setting).filter((tick) => tick.start > start && tick.start < end));
  }
  return contexts;
}

function visible(stretch: Stretch, scale: TimeScale, { x0, x1 }: View): Interval {
  return {
    start: stretch.x0 >= x0 ? stretch.start : scale.invert(x0),
    end: stretch.x1 <= x1 ? stretch.end : scale.invert(x1),
  };
}
