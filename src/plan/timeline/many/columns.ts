import { sumOf } from '../../../time/loops.js';
import { clamp } from '../../../time/clamp.js';
import type { TimeScale } from '../../../time/scale.js';
import type { Interval } from '../../../time/types.js';
import { binsIn, type BinUnit } from './bins.js';
import type { Chronicle } from '../../../model/types.js';
import { rowsWithin } from './forms.js';
import { countBefore, PARTS, tableOf, type Table } from './table.js';

/** One column: what is counted in a bin, and how it is drawn. Places are CSS pixels of the window. */
export interface Column extends Interval {
  /** Whole pixels. */
  readonly x0: number;
  readonly x1: number;
  readonly count: number;
  /** By the index of the part. */
  readonly counts: readonly number[];
  readonly heightPx: number;
  /** From the axis upward; none is empty. */
  readonly parts: readonly ColumnPart[];
}

export interface ColumnPart {
  /** Index into {@link PARTS}. */
  readonly part: number;
  readonly heightPx: number;
}

/** A date or stretch vaguer or longer than a bin, in a row of its own between axis and columns. */
export interface Band {
  readonly row: number;
  readonly x0: number;
  readonly x1: number;
  readonly part: number;
}

export interface Columns {
  readonly unit: BinUnit;
  /** Those that are not empty, from the earliest. */
  readonly columns: readonly Column[];
  readonly tallest: Column | undefined;
  /** Of bands. */
  readonly rows: number;
  readonly bands: readonly Band[];
  /** How many in view are in no column, drawn as a band or not. */
  readonly longer: number;
  readonly counted: number;
}

/** Between two columns. */
const GAP_PX = 2.5;
/** Of a column that counts anything, and of each status in it. */
export const LEAST_PX = 3;
/** Bands never take more rows than these, each so high. */
const BAND_ROWS = 4;
export const BAND_PX = 4;

/** What a table's moments are by one unit: those that fit a bin, with running counts, and those that do not. */
interface Sorted {
  /** Starts of what fits, ascending. */
  readonly starts: Float64Array;
  /** For each part how many of those that fit lie before each, one more than there are. */
  readonly before: readonly Uint32Array[];
  /** Starts, and ends, of what is longer; each ascending. */
  readonly longStarts: Float64Array;
  readonly longEnds: Float64Array;
  /** Of each row of bands, the table's rows in it, ascending and apart. */
  readonly bandRows: readonly (readonly number[])[];
}

const sortings = new WeakMap<Table, Map<BinUnit, Sorted>>();

/** O(n) once for each unit; a window then costs what it has of bins. */
function sortedBy(table: Table, unit: BinUnit): Sorted {
  let byUnit = sortings.get(table);
  if (!byUnit) sortings.set(table, (byUnit = new Map()));
  let sorted = byUnit.get(unit);
  if (!sorted) byUnit.set(unit, (sorted = sort(table, unit)));
  return sorted;
}

function sort({ starts, ends, parts }: Table, { longestMs }: BinUnit): Sorted {
  const fits: number[] = [];
  const long: number[] = [];
  for (let row = 0; row < starts.length; row += 1) (ends[row]! - starts[row]! <= longestMs ? fits : long).push(row);
  const before = PARTS.map((_, part) => {
    const sums = new Uint32Array(fits.length + 1);
    fits.forEach((row, at) => (sums[at + 1] = sums[at]! + Number(parts[row] === part)));
    return sums;
  });
  return {
    starts: Float64Array.from(fits, (row) => starts[row]!),
    before,
    longStarts: Float64Array.from(long, (row) => starts[row]!),
    longEnds: Float64Array.from(long, (row) => ends[row]!).sort(),
    bandRows: bandRows(long, starts, ends),
  };
}

/** First-fit from the axis, in order of their starts. */
function bandRows(rows: readonly number[], starts: Float64Array, ends: Float64Array): number[][] {
  const bands: number[][] = [];
  for (const row of rows) {
    const free = bands.find((band) => ends[band.at(-1)!]! <= starts[row]!);
    if (free) free.push(row);
    else if (bands.length < BAND_ROWS) bands.push([row]);
  }
  return bands;
}

const usuals = new WeakMap<Table, number>();

/**
 * The length that half of the moments that do not last do not exceed: what a bin must hold at least, or most would be in no
 * column.
 */
export function usualMs(table: Table): number {
  let usual = usuals.get(table);
  if (usual === undefined) {
    const lengths = table.ends
      .map((end, row) => end - table.starts[row]!)
      .filter((_, row) => !table.lasting[row])
      .sort();
    usuals.set(table, (usual = lengths[lengths.length >> 1] ?? 0));
  }
  return usual;
}

/** How many of a table's moments are longer or vaguer than a unit. */
export const longerThan = (table: Table, unit: BinUnit): number => sortedBy(table, unit).longStarts.length;

/**
 * The columns of what is visible. A moment counts once, in the bin that its earliest bound lies in, so that columns add up;
 * what is longer or vaguer than a bin is in none, for it would make a false January.
 * @param tallestPx - of the column that counts most
 */
export function columnsIn(
  table: Table,
  unit: BinUnit,
  scale: TimeScale,
  { zone, widthPx, tallestPx }: { zone: string; widthPx: number; tallestPx: number },
): Columns {
  const sorted = sortedBy(table, unit);
  const view = {
    start: Math.max(scale.start, scale.invert(0)),
    end: Math.min(scale.end, scale.invert(widthPx)),
  };
  const counted = runsIn(scale, view).flatMap((run) => countIn(sorted, binsIn(run, unit, zone)));
  let most = 0;
  for (const { count } of counted) most = Math.max(most, count);
  let edge = -Infinity;
  const columns = counted.map((bin): Column => {
    const [from, till] = [scale.position(bin.start), scale.position(bin.end)];
    // whole pixels, and never over the column before
    const x0 = Math.max(edge, Math.round(from));
    const x1 = Math.max(x0 + 1, Math.round(till - Math.min(GAP_PX, (till - from) / 3)));
    edge = x1;
    const parts = partsOf(bin.counts, Math.round((bin.count * tallestPx) / most));
    return { ...bin, x0, x1, parts, heightPx: sumOf(parts, ({ heightPx }) => heightPx) };
  });
  return {
    unit,
    columns,
    tallest: columns.find(({ count }) => count === most),
    rows: sorted.bandRows.length,
    bands: bandsIn(table, sorted, scale, view, widthPx),
    longer: countBefore(sorted.longStarts, view.end) - countUpTo(sorted.longEnds, view.start),
    counted: sumOf(columns, ({ count }) => count),
  };
}

/** What of a view is not cut out: a silence has no bins, and may be millions of them long. */
function runsIn({ stretches }: TimeScale, view: Interval): Interval[] {
  return stretches
    .filter(({ kind, start, end }) => kind === 'even' && end > view.start && start < view.end)
    .map(({ start, end }) => ({ start: Math.max(start, view.start), end: Math.min(end, view.end) }));
}

type Counted = Interval & Pick<Column, 'count' | 'counts'>;

function countIn({ starts, before }: Sorted, bins: readonly Interval[]): Counted[] {
  const counted: Counted[] = [];
  for (const { start, end } of bins) {
    const [from, till] = [countBefore(starts, start), countBefore(starts, end)];
    if (till > from) {
      counted.push({ start, end, count: till - from, counts: before.map((sums) => sums[till]! - sums[from]!) });
    }
  }
  return counted;
}

/** How many of some ascending values are at most `value`. */
function countUpTo(values: Float64Array, value: number): number {
  let at = countBefore(values, value);
  while (values[at] === value) at += 1;
  return at;
}

/**
 * Heights of a column's parts. A status that is there is seen; what that takes, the largest gives, so that the whole stays
 * as high as its count, or as what it must show.
 */
export function partsOf(counts: readonly number[], heightPx: number): ColumnPart[] {
  const there = [...counts.keys()].filter((part) => counts[part]! > 0);
  const total = sumOf(counts, (count) => count);
  const wholePx = Math.max(heightPx, there.length * LEAST_PX);
  const heights = there.map((part) => Math.max(LEAST_PX, Math.round((counts[part]! * wholePx) / total)));
  let overPx = sumOf(heights, (px) => px) - wholePx;
  for (const at of [...there.keys()].sort((a, b) => counts[there[b]!]! - counts[there[a]!]!)) {
    const given = Math.min(overPx, heights[at]! - LEAST_PX);
    heights[at]! -= given;
    overPx -= given;
  }
  return there.map((part, at) => ({ part, heightPx: heights[at]! }));
}

function bandsIn(
  { starts, ends, parts }: Table,
  { bandRows }: Sorted,
  { position }: TimeScale,
  view: Interval,
  widthPx: number,
): Band[] {
  return bandRows.flatMap((rows, row) => {
    const bands: Band[] = [];
    for (let at = firstEndingAfter(rows, ends, view.start); at < rows.length; at += 1) {
      const of = rows[at]!;
      if (starts[of]! >= view.end) break;
      const x0 = Math.max(0, position(starts[of]!)) + 1;
      bands.push({ row, x0, x1: Math.max(x0 + 2, Math.min(widthPx, position(ends[of]!)) - 1), part: parts[of]! });
    }
    return bands;
  });
}

/** Of rows that lie apart in order, the first whose end lies after an instant. */
function firstEndingAfter(rows: readonly number[], ends: Float64Array, time: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[rows[middle]!]! <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The column over a place of the axis. */
export function columnAt(columns: readonly Column[], x: number): Column | undefined {
  let [low, high] = [0, columns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns[middle]!.x1 + 3 <= x) low = middle + 1;
    else high = middle;
  }
  const column = columns[low];
  return column && column.x0 <= x ? column : undefined;
}

/** Index of the first moment, in the story's order, that begins in a column; -1 for none. */
export function firstIn(chronicle: Pick<Chronicle, 'moments'>, { start, end }: Interval): number {
  const table = tableOf(chronicle);
  const row = countBefore(table.starts, start);
  return table.starts[row]! < end ? table.indices[row]! : -1;
}

/** Indices of the moments that no column counts, in view: the most important first, of equals the earlier. */
export function longerIn(
  chronicle: Pick<Chronicle, 'moments'>,
  { longestMs }: BinUnit,
  view: Interval,
  withUndated: boolean,
): number[] {
  const table = tableOf(chronicle);
  const longer = rowsWithin(table, view.start, view.end)
    .filter((row) => table.ends[row]! - table.starts[row]! > longestMs)
    .map((row) => table.indices[row]!);
  if (withUndated) chronicle.moments.forEach((_, index) => table.rows[index]! < 0 && longer.push(index));
  const { moments } = chronicle;
  return longer.sort((a, b) => moments[b]!.importance - moments[a]!.importance || a - b);
}

const FIGURE_PX = 16;

/**
 * Where the figure of the tallest column stands: beside its head; where the next is about as tall over it, and beside a pole
 * that comes down there.
 */
export function figureAt(
  { columns, tallest }: Columns,
  footY: number,
  {
    digitPx,
    typeScale,
    widthPx,
    poles,
  }: { digitPx: number; typeScale: number; widthPx: number; poles: readonly number[] },
): { readonly x: number; readonly top: number } {
  if (!tallest) return { x: 0, top: 0 };
  const figurePx = FIGURE_PX * typeScale;
  const width = tallest.count.toLocaleString('en').length * digitPx;
  const headY = footY - tallest.heightPx;
  const x = tallest.x1 + 4;
  const isFree =
    x + width <= widthPx &&
    columns.every(({ x0, x1, heightPx }) => x1 <= x || x0 >= x + width || heightPx < tallest.heightPx - figurePx);
  if (isFree) return { x, top: headY - 2 };
  const middle = clamp((tallest.x0 + tallest.x1 - width) / 2, 0, widthPx - width);
  const pole = poles.find((at) => at > middle - 3 && at < middle + width + 3);
  return { x: pole === undefined ? middle : pole + 4, top: headY - figurePx };
}
