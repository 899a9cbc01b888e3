import { sums, type Segments } from './segments.js';

/** Positions of a story's edges under one threshold. */
export interface Widths {
  /** Of each edge, CSS pixels from the first one's 0 to the whole width. */
  readonly xs: Float64Array;
  /** Pixels per millisecond of everything that is neither shortened nor at its floor. */
  readonly rate: number;
}

/** How slowly a shortened stretch still grows with each doubling of its length. */
const GROWTH = 0.08;

const FLOOR_PX = 3;
/** Room for "19 days". */
const BREAK_FLOOR_PX = 64;
/** Room for "December 2025". */
const VAGUE_FLOOR_PX = 92;
/** What the shortened stretches may ask for together: they are the part of the axis where nothing happens. */
const SHORTENED_SHARE = 0.4;
/** What all floors may ask for together, so that something is left for time itself. */
const FLOORS_SHARE = 0.9;

/** Durations as drawn: a segment's own up to the threshold; a shortened one's grows ever more slowly beyond it. */
export function effectiveDurations({ durations, shortenable }: Segments, thresholdMs: number): Float64Array {
  return durations.map((ms, i) =>
    shortenable[i]! > thresholdMs ? thresholdMs * (1 + GROWTH * Math.log2(ms / thresholdMs)) : ms,
  );
}

/** Widths of all segments for a threshold, `Infinity` to shorten nothing; O(n log n). */
export function widthsOf(segments: Segments, thresholdMs: number, widthPx: number): Widths {
  const durations = effectiveDurations(segments, thresholdMs);
  const floors = floorRates(segments, thresholdMs, widthPx, durations);
  const rate = commonRate(durations, floors, widthPx);
  const xs = sums(durations.map((u, i) => u * Math.max(rate, floors[i]!)));
  // The sum differs from the width by rounding only; the far edge is where it was asked to be.
  xs[durations.length] = widthPx;
  return { xs, rate };
}

/**
 * Positions of the edges when the reader comes closer. What is drawn at the common rate grows with the zoom, and so does
 * the rate; what a floor had widened waits until it needs to. What is shortened grows with the zoom's square, so that it
 * opens little by little and is as linear as the rest in the end. Nothing ever shrinks, and the way back is the same.
 * @returns the positions, and of each segment whether it is still shortened
 */
export function closer(
  { durations, shortenable }: Segments,
  thresholdMs: number,
  { xs, rate }: Widths,
  zoom: number,
): { readonly xs: Float64Array; readonly shortened: readonly boolean[] } {
  const shortened: boolean[] = [];
  const widths = durations.map((ms, i) => {
    const basePx = xs[i + 1]! - xs[i]!;
    const truePx = ms * rate * zoom;
    const mostPx = shortenable[i]! > thresholdMs ? basePx * zoom ** 2 : Infinity;
    const widthPx = Math.min(mostPx, Math.max(basePx, truePx));
    shortened[i] = mostPx < Infinity && widthPx !== truePx;
    return widthPx;
  });
  return { xs: sums(widths), shortened };
}

/**
 * Of each segment the least pixels per effective millisecond. An item's floor is spread over its segments in proportion,
 * and a segment takes the largest that is asked of it: filling the greediest first, each segment is visited once.
 */
function floorRates(segments: Segments, thresholdMs: number, widthPx: number, durations: Float64Array): Float64Array {
  const { covers, shortenable, spans } = segments;
  const needsLabel = spans.map((span) => span.vague && span.grainMs > thresholdMs && span.floorPx === undefined);
  const breaks = [...covers.keys()].filter((i) => covers[i] === 'empty' && shortenable[i]! > thresholdMs);
  const asked = breaks.length * BREAK_FLOOR_PX + needsLabel.filter(Boolean).length * VAGUE_FLOOR_PX;
  const share = Math.min(1, (SHORTENED_SHARE * widthPx) / asked);

  const until = sums(durations);
  const wishes = spans.map(({ from, to, floorPx = FLOOR_PX }, i) => ({
    from,
    to,
    rate: (needsLabel[i] ? VAGUE_FLOOR_PX * share : floorPx) / (until[to]! - until[from]!),
  }));
  for (const i of breaks) wishes.push({ from: i, to: i + 1, rate: (BREAK_FLOOR_PX * share) / durations[i]! });
  wishes.sort((a, b) => b.rate - a.rate);

  const rates = new Float64Array(covers.length);
  const next = Int32Array.from({ length: covers.length + 1 }, (_, i) => i);
  const unfilled = (i: number): number => {
    while (next[i] !== i) i = next[i] = next[next[i]!]!;
    return i;
  };
  for (const { from, to, rate } of wishes) {
    for (let i = unfilled(from); i < to; i = unfilled(i)) {
      rates[i] = rate;
      next[i] = i + 1;
    }
  }
  let total = 0;
  for (let i = 0; i < rates.length; i++) total += rates[i]! * durations[i]!;
  const scale = Math.min(1, (FLOORS_SHARE * widthPx) / total);
  return rates.map((rate) => rate * scale);
}

/**
 * The one rate `r` at which the segments, each at least at its own floor, fill the width: the root of the convex
 * `Σ u·max(r, floor) − width`, approached from above by Newton's method. Each step halves the excess or the slope at
 * least, so that a few steps do.
 */
function commonRate(durations: Float64Array, floors: Float64Array, widthPx: number): number {
  let rate = Infinity;
  for (;;) {
    let free = 0;
    let left = widthPx;
    durations.forEach((u, i) => {
      if (floors[i]! > rate) left -= u * floors[i]!;
      else free += u;
    });
    const better = left / free;
    if (!(better < rate)) return rate;
    rate = better;
  }
}
