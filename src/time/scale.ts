import { times } from './loops.js';
import { UNIT_MS } from './duration.js';
import { segmentsOf } from './scale/segments.js';
import { chooseThreshold } from './scale/threshold.js';
import type { ScaleOptions, Stretch, TimeScale } from './scale/types.js';
import { closer, widthsOf } from './scale/widths.js';
import type { Instant } from './types.js';

export type { ScaleItem, ScaleOptions, Stretch, TimeScale } from './scale/types.js';

/**
 * A scale as linear as possible and as broken as needed. `auto` shortens silences, and stretches under nothing but a
 * moment vaguer than the ticks, that are longer than one round duration; everything else is drawn at one rate. `linear`
 * shortens nothing and has no floors. The domain is the items' own, a lone extent padded by half its length on each side,
 * half an hour at least. A wider axis shortens less, and nothing in the end;
 * a closer look opens bit by bit what is shortened, until nothing is.
 * @throws RangeError when the width is not positive or an item is not finite
 */
export function timeScale(options: ScaleOptions): TimeScale {
  const { items, mode, x0, x1, zoom = 1, finestMs, previousThresholdMs } = options;
  const widthPx = x1 - x0;
  if (!(widthPx > 0 && widthPx < Infinity)) throw new RangeError(`invalid axis from ${x0} to ${x1}`);
  const wrong = items.find((item) => !(Number.isFinite(item.start) && item.end >= item.start && item.end < Infinity));
  if (wrong) throw new RangeError(`invalid extent from ${wrong.start} to ${wrong.end}`);

  const isWhole = zoom === 1;
  const segments = segmentsOf(items);
  const { edges, covers } = segments;
  let scale: Pieces = {
    ts: [edges[0]!, edges.at(-1)!],
    xs: [x0, isWhole ? x1 : x0 + widthPx * zoom],
    kinds: ['even'],
    msPerPx: (edges.at(-1)! - edges[0]!) / widthPx / zoom,
    thresholdMs: Infinity,
  };
  if (mode === 'auto') {
    const finest = finestMs ?? Math.min(...new Set(items.map(({ unit }) => UNIT_MS[unit])));
    const thresholdMs = chooseThreshold(segments, widthPx, finest, previousThresholdMs);
    const whole = widthsOf(segments, thresholdMs, widthPx);
    const { xs, shortened } = closer(segments, thresholdMs, whole, zoom);
    scale = {
      ts: edges,
      // Exact at both ends: x0 + (x1 - x0) need not be x1.
      xs: times(xs.length, (i) => (isWhole && i === xs.length - 1 ? x1 : x0 + xs[i]!)),
      kinds: covers.map((cover, i) => (shortened[i] ? (cover as 'empty' | 'vague') : 'even')),
      msPerPx: 1 / whole.rate / zoom,
      thresholdMs,
    };
  }
  const { ts, xs, kinds, msPerPx, thresholdMs } = scale;
  return {
    start: ts[0]!,
    end: ts.at(-1)!,
    x0,
    x1: xs.at(-1)!,
    thresholdMs,
    msPerPx,
    stretches: stretchesOf(ts, xs, kinds),
    position: (t) => interpolate(t, ts, xs, 1 / msPerPx),
    invert: (x) => interpolate(x, xs, ts, msPerPx),
  };
}

/**
 * The same scale further right, as a window that moves over it sees it.
 * @param byPx - negative: further left
 */
export function movedScale(scale: TimeScale, byPx: number): TimeScale {
  return {
    ...scale,
    x0: scale.x0 + byPx,
    x1: scale.x1 + byPx,
    stretches: scale.stretches.map((stretch) => ({ ...stretch, x0: stretch.x0 + byPx, x1: stretch.x1 + byPx })),
    position: (t) => scale.position(t) + byPx,
    invert: (x) => scale.invert(x - byPx),
  };
}

interface Pieces {
  readonly ts: readonly Instant[];
  readonly xs: readonly number[];
  readonly kinds: readonly Stretch['kind'][];
  readonly msPerPx: number;
  readonly thresholdMs: number;
}

/** Neighbouring even segments are one stretch; each shortened one is its own, since each has its own true length. */
function stretchesOf(ts: readonly Instant[], xs: readonly number[], kinds: readonly Stretch['kind'][]): Stretch[] {
  const stretches: Stretch[] = [];
  kinds.forEach((kind, i) => {
    const end = { end: ts[i + 1]!, x1: xs[i + 1]! };
    const last = stretches.at(-1);
    if (kind === 'even' && last?.kind === 'even') stretches[stretches.length - 1] = { ...last, ...end };
    else stretches.push({ start: ts[i]!, x0: xs[i]!, ...end, kind });
  });
  return stretches;
}

/** `ys` at `x` by the two nearest of the ascending `xs`; beyond them, at `slope`. */
export function interpolate(x: number, xs: readonly number[], ys: readonly number[], slope: number): number {
  let low = 0;
  let high = xs.length - 1;
  if (x <= xs[0]!) return ys[0]! + (x - xs[0]!) * slope;
  if (x >= xs[high]!) return ys[high]! + (x - xs[high]!) * slope;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (xs[middle]! <= x) low = middle;
    else high = middle;
  }
  const share = (x - xs[low]!) / (xs[high]! - xs[low]!);
  const rise = ys[high]! - ys[low]!;
  // From the nearer end, so that both ends are met exactly.
  return share < 0.5 ? ys[low]! + share * rise : ys[high]! - (1 - share) * rise;
}
