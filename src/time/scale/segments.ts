import { times } from '../loops.js';
import { HOUR_MS, MINUTE_MS, UNIT_MS } from '../duration.js';
import type { Instant, Interval } from '../types.js';
import type { ScaleItem } from './types.js';

/** An item as a run of segments `[from, to)`. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Duration that it is known to within. */
  readonly grainMs: number;
  /** Known less precisely than the ticks: what it alone covers may be shortened. */
  readonly vague: boolean;
  readonly floorPx: number | undefined;
}

/** The time between two neighbouring edges, numbered from the earliest. */
export interface Segments {
  /** All distinct starts and ends, ascending: one more than there are segments. */
  readonly edges: readonly Instant[];
  /** Of each segment. */
  readonly durations: Float64Array;
  /** Of each segment: what covers it. */
  readonly covers: readonly ('empty' | 'vague' | 'fine')[];
  /** Of each segment: its duration when it may be shortened, else 0. */
  readonly shortenable: Float64Array;
  readonly spans: readonly Span[];
  /** Edges at which an item starts, ascending. */
  readonly starts: readonly number[];
}

interface Extent extends Interval {
  readonly grainMs: number;
}

/** An item is vaguer than the ticks when it is this much longer than what is dense; days of 25 hours are not. */
const VAGUER = 1.5;

/** How many of the neighbours count as close. */
export const CLOSE_QUARTER = 0.25;

/** Cuts the axis at every start and end, and says what covers each piece. */
export function segmentsOf(items: readonly ScaleItem[]): Segments {
  const extents = items.map(extentOf);
  const edges = edgesOf(extents);
  const indexOf = new Map(edges.map((t, i) => [t, i]));
  const grains = new Map<Instant, number>();
  extents.forEach(({ start, grainMs }, i) => {
    if (covers(items[i]!)) grains.set(start, Math.min(grainMs, grains.get(start) ?? Infinity));
  });
  const starts = edges.filter((t) => grains.has(t));
  const limit = VAGUER * denseGrain(starts, grains);
  const spans = extents.map(({ start, end, grainMs }, i): Span => {
    const { lasting, floorPx } = items[i]!;
    const vague = !lasting && covers(items[i]!) && grainMs > limit;
    return { from: indexOf.get(start)!, to: indexOf.get(end)!, grainMs, vague, floorPx };
  });
  const [fine, vague] = [false, true].map((isVague) =>
    depths(
      spans.filter((span, i) => covers(items[i]!) && span.vague === isVague),
      edges.length,
    ),
  );
  const durations = Float64Array.from(edges.slice(1), (t, i) => t - edges[i]!);
  return {
    edges,
    durations,
    covers: times(durations.length, (i) => (fine![i] ? 'fine' : vague![i] ? 'vague' : 'empty')),
    shortenable: durations.map((ms, i) => (fine![i] ? 0 : ms)),
    spans,
    starts: starts.map((t) => indexOf.get(t)!),
  };
}

const covers = (item: ScaleItem): boolean => item.covers !== false;

/** Running sums, from 0: one more than there are values. */
export function sums(values: Float64Array): Float64Array {
  const result = new Float64Array(values.length + 1);
  values.forEach((value, i) => (result[i + 1] = result[i]! + value));
  return result;
}

function extentOf({ start, end, unit, lasting }: ScaleItem): Extent {
  const until = end > start ? end : start + Math.min(UNIT_MS[unit], MINUTE_MS);
  // A part of a day is still known by its day: several of them must not make the whole days look vague.
  const grainMs = lasting ? UNIT_MS[unit] : Math.max(UNIT_MS[unit], until - start);
  return { start, end: until, grainMs };
}

/**
 * All starts and ends once each, ascending. A lone extent gets half its length on each side, half an hour at least, so
 * that it is seen to begin and end; of nothing one hour is shown.
 */
function edgesOf(extents: readonly Extent[]): Instant[] {
  // Typed, for an array of numbers is sorted far more slowly.
  const edges = [...new Set(Float64Array.from(extents.flatMap(({ start, end }) => [start, end])).sort())];
  const [start = 0, end = HOUR_MS] = edges;
  if (edges.length > 2) return edges;
  const padMs = Math.max((end - start) / 2, HOUR_MS / 2);
  return edges.length ? [start - padMs, start, end, end + padMs] : [start, end];
}

/**
 * The grain of what stands close together, which is what the ticks will have to tell apart: among the closest quarter
 * of neighbours, the median of the coarser of each two. One clock time among days leaves the days fine; one
 * month among days is vague, and so are a few days after an hour-by-hour account.
 */
function denseGrain(starts: readonly Instant[], grains: ReadonlyMap<Instant, number>): number {
  const pairs = starts.slice(1).map((t, i) => {
    const before = starts[i]!;
    return { apart: t - before, grain: Math.max(grains.get(t)!, grains.get(before)!) };
  });
  pairs.sort((a, b) => a.apart - b.apart);
  const close = pairs.slice(0, Math.floor(pairs.length * CLOSE_QUARTER) + 1).sort((a, b) => a.grain - b.grain);
  return close[close.length >> 1]?.grain ?? Infinity;
}

/** How many spans lie over each segment. */
function depths(spans: readonly Span[], count: number): Float64Array {
  const changes = new Float64Array(count);
  for (const { from, to } of spans) {
    changes[from]!++;
    changes[to]!--;
  }
  return sums(changes).subarray(1);
}
