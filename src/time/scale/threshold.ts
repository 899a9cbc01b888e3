import { DAY_MS, HOUR_MS, MINUTE_MS, MONTH_MS, SECOND_MS, WEEK_MS, YEAR_MS } from '../duration.js';
import { CLOSE_QUARTER, sums, type Segments } from './segments.js';
import { effectiveDurations } from './widths.js';

/** Durations that a reader can be told: "empty stretches longer than a week". Ascending. */
const LADDER_MS: readonly number[] = [
  ...[SECOND_MS, 15 * SECOND_MS, MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS, 6 * HOUR_MS, DAY_MS, 3 * DAY_MS],
  ...[WEEK_MS, 2 * WEEK_MS, MONTH_MS, 3 * MONTH_MS],
  ...[1, 10, 100, 1e3, 1e4, 1e5].map((n) => n * YEAR_MS),
];

/** At most one break for so many pixels. */
const PX_PER_BREAK = 120;
/** Close neighbours so far apart have all that a card needs, however wide the axis. */
const COMFORTABLE_PX = 200;
/** Of a fair share: what close neighbours must have for the axis to stay unbroken. */
const LINEAR_SHARE = 0.5;
/** Of the best that any allowed threshold reaches: what is not worth another break. */
const NEAR_BEST = 0.9;
/** Of the same: what is not worth a first one. */
const LINEAR_BEST = 0.7;
/** How far a threshold may fall short, or linear time exceed its need, before the threshold is given up. */
const SLACK = 0.8;

/**
 * The duration beyond which silences and vague stretches are shortened; `Infinity` for nothing. Nothing is, where close
 * neighbours have half of a fair share as it is; else it is the longest threshold that gives them all of it, or
 * nearly the most that any allowed one would: a short one can squeeze the close neighbours themselves. O(n log n).
 * @param finestMs - no threshold is shorter than this
 * @param previousMs - kept while it still serves, so that one more moment does not redraw the axis
 */
export function chooseThreshold(segments: Segments, widthPx: number, finestMs: number, previousMs?: number): number {
  const { longestMs, shortestMs } = limits(segments, widthPx);
  const allowed = (ms: number): boolean => ms >= Math.max(finestMs, shortestMs) && ms < longestMs;
  // none where there are no neighbours: their distance is not a number
  const ladder = LADDER_MS.filter(allowed);
  if (!ladder.length) return Infinity;

  const fair = Math.min(widthPx / segments.starts.length, COMFORTABLE_PX);
  const bestPx = Math.max(...ladder.map((ms) => closePx(segments, ms, widthPx)));
  const serves = (ms: number, slack = 1): boolean => {
    const need =
      ms === Infinity ? Math.min(fair * LINEAR_SHARE, bestPx * LINEAR_BEST) : Math.min(fair, bestPx * NEAR_BEST);
    return closePx(segments, ms, widthPx) >= need * slack;
  };
  if (serves(Infinity, 1 / SLACK)) return Infinity;
  if (previousMs !== undefined && (allowed(previousMs) || previousMs === Infinity) && serves(previousMs, SLACK)) {
    return previousMs;
  }
  // The one that reaches the best serves always.
  return serves(Infinity) ? Infinity : ladder.findLast((ms) => serves(ms))!;
}

/** Distance of close neighbours, floors aside. */
function closePx(segments: Segments, thresholdMs: number, widthPx: number): number {
  const durations = effectiveDurations(segments, thresholdMs);
  return (closest(segments, durations) / sums(durations).at(-1)!) * widthPx;
}

/** The 25th percentile of what lies between distinct starts, when each segment counts for as much as is given. */
function closest(segments: Segments, durations: Float64Array): number {
  const until = sums(durations);
  const at = (i: number): number => until[segments.starts[i]!]!;
  const apart = Float64Array.from(segments.starts.slice(1), (_, i) => at(i + 1) - at(i)).sort();
  return apart[Math.floor(apart.length * CLOSE_QUARTER)]!;
}

/**
 * The longest segment that may be shortened at all; the shortest threshold that makes no more breaks than the width
 * allows, and none between close neighbours, whose distances are what the axis is to show.
 */
function limits(segments: Segments, widthPx: number): { longestMs: number; shortestMs: number } {
  const { covers, shortenable } = segments;
  const silences = shortenable.filter((_, i) => covers[i] === 'empty').sort();
  return {
    longestMs: shortenable.slice().sort().at(-1)!,
    shortestMs: Math.max(silences.at(-1 - Math.floor(widthPx / PX_PER_BREAK)) ?? 0, closest(segments, shortenable)),
  };
}
