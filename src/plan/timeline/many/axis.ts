import { sumOf } from '../../../time/loops.js';
import { MINUTE_MS } from '../../../time/duration.js';
import { interpolate, type Stretch, type TimeScale } from '../../../time/scale.js';
import type { Interval } from '../../../time/types.js';
import { binAt, binStart, chooseUnit, type BinUnit } from './bins.js';
import type { Table } from './table.js';

/** A silence as it is cut at first: room for its mark and its length. */
const BREAK_PX = 64;
/** At most one break for so many pixels. */
const PX_PER_BREAK = 120;
/** Silences shorter than this part of the whole are never cut. */
const LEAST_SHARE = 1 / 400;
/** A lone bin has so many empty ones beside it, so that it is seen to begin and to end. */
const BESIDE = 1;

/** What an axis of columns is cut into: runs drawn at one rate, with a shortened silence between each two. */
export interface Runs {
  /** Ascending; whole bins of {@link unit}. Never empty. */
  readonly runs: readonly Interval[];
  /** What the whole story is counted by. */
  readonly unit: BinUnit;
}

/**
 * Where an axis of columns is cut. Every run has the one rate, so that columns of all runs can be compared: a silence is cut
 * only where it alone is longer than all that is left, since it would take half of the axis for nothing.
 * @param leastPx - of a column's pitch
 * @param leastMs - see {@link chooseUnit}
 */
export function runsOf(
  table: Table,
  { zone, widthPx, leastPx, leastMs }: { zone: string; widthPx: number; leastPx: number; leastMs: number },
): Runs {
  const start = table.starts[0] ?? 0;
  // what has no length, such as a stretch whose end is not known, is before the end too
  const end = Math.max(table.reach.at(-1) ?? 0, (table.starts.at(-1) ?? start) + MINUTE_MS);
  const silences = longSilences(table, (end - start) * LEAST_SHARE);
  const cuts = cutsOf(silences, end - start, Math.floor(widthPx / PX_PER_BREAK));
  const restMs = end - start - sumOf(cuts, (cut) => cut.end - cut.start);
  const unit = chooseUnit(restMs / Math.max(1, widthPx - cuts.length * BREAK_PX), leastPx, leastMs);
  const runs: Interval[] = [];
  const edges = [start, ...cuts.flatMap((cut) => [cut.start, cut.end]), end];
  for (let at = 0; at < edges.length; at += 2) {
    const from = binStart(edges[at]!, unit, zone);
    const till = Math.max(edges[at + 1]!, from + 1);
    const run = { start: from, end: binAt(till - 1, unit, zone).end };
    const last = runs.at(-1);
    // whole bins may leave nothing of a short silence
    if (last && run.start <= last.end) runs[runs.length - 1] = { start: last.start, end: Math.max(last.end, run.end) };
    else runs.push(run);
  }
  return { runs: runs.length === 1 ? [padded(runs[0]!, unit)] : runs, unit };
}

/** A story of one bin alone would be a bare wall from end to end. */
function padded(run: Interval, { shortestMs, longestMs }: BinUnit): Interval {
  if (run.end - run.start > longestMs) return run;
  const padMs = shortestMs * BESIDE;
  return { start: run.start - padMs, end: run.end + padMs };
}

/** Stretches in which nothing lies, longer than `leastMs`, in order. */
function longSilences({ starts, reach }: Table, leastMs: number): Interval[] {
  const silences: Interval[] = [];
  for (let row = 1; row < starts.length; row += 1) {
    const [start, end] = [reach[row - 1]!, starts[row]!];
    if (end - start > leastMs) silences.push({ start, end });
  }
  return silences;
}

/** As many of the longest as are each longer than what all of them leave; in order of time. */
function cutsOf(silences: readonly Interval[], wholeMs: number, most: number): Interval[] {
  const byLength = silences.toSorted((a, b) => b.end - b.start - (a.end - a.start)).slice(0, Math.max(0, most));
  let restMs = wholeMs;
  let count = 0;
  byLength.forEach(({ start, end }, index) => {
    restMs -= end - start;
    if (end - start > restMs) count = index + 1;
  });
  return byLength.slice(0, count).sort((a, b) => a.start - b.start);
}

/** A scale through the runs: one rate everywhere, each silence between two at the width of a break until a closer look opens it. */
export function scaleOf(
  { runs }: Runs,
  { widthPx, zoom }: { readonly widthPx: number; readonly zoom: number },
): TimeScale {
  const restMs = sumOf(runs, ({ start, end }) => end - start);
  const breakPx = runs.length > 1 ? Math.min(BREAK_PX, (widthPx * 0.4) / (runs.length - 1)) : 0;
  const rate = ((widthPx - breakPx * (runs.length - 1)) / restMs) * zoom;
  const stretches: Stretch[] = [];
  let x = 0;
  const add = (start: number, end: number, px: number, kind: Stretch['kind']): void => {
    const last = stretches.at(-1);
    if (kind === 'even' && last?.kind === 'even') stretches[stretches.length - 1] = { ...last, end, x1: x + px };
    else stretches.push({ start, end, x0: x, x1: x + px, kind });
    x += px;
  };
  runs.forEach(({ start, end }, index) => {
    const before = runs[index - 1];
    if (before) {
      const truePx = (start - before.end) * rate;
      const shortPx = breakPx * zoom ** 2;
      add(before.end, start, Math.min(truePx, shortPx), shortPx < truePx ? 'empty' : 'even');
    }
    add(start, end, (end - start) * rate, 'even');
  });
  const ts = [stretches[0]!.start, ...stretches.map(({ end }) => end)];
  const xs = [stretches[0]!.x0, ...stretches.map(({ x1 }) => x1)];
  return {
    start: ts[0]!,
    end: ts.at(-1)!,
    x0: xs[0]!,
    x1: xs.at(-1)!,
    thresholdMs: Infinity,
    msPerPx: 1 / rate,
    stretches,
    position: (t) => interpolate(t, ts, xs, rate),
    invert: (px) => interpolate(px, xs, ts, 1 / rate),
  };
}
