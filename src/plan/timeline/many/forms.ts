import { countBefore, type Table } from './table.js';

/** What a view counts by, never both: a pile of marks and a column cannot be compared. */
export type Counting = 'marks' | 'columns';

/** One mark on another. */
export const PITCH_PX = 16;
/** The most marks that are ever live. */
export const MOST_MARKS = 300;
/** A mark at least so wide is in the way of another. */
const MARK_PX = 18;

/**
 * Marks where the deepest pile of them has room and not too many are in view, else columns. Once there are columns, or marks,
 * they stay where it is a near thing.
 * @param deepest - marks on top of each other
 * @param roomPx - height that a pile may take
 */
export function countingOf(deepest: number, inView: number, roomPx: number, previous?: Counting): Counting {
  if (inView > MOST_MARKS) return 'columns';
  const rows = roomPx / PITCH_PX + (previous === 'marks' ? 1 : 0);
  return deepest <= rows ? 'marks' : 'columns';
}

/** Moments of about one length: none is longer than twice another. */
interface LengthClass {
  readonly longestMs: number;
  readonly rows: Uint32Array;
  readonly starts: Float64Array;
}

interface Window {
  readonly endsInOrder: Float64Array;
  readonly classes: readonly LengthClass[];
}

const windows = new WeakMap<Table, Window>();

/** Made once for a table: with all lengths in one list, one moment that lasts would make every window begin with it. */
function windowOn(table: Table): Window {
  let window = windows.get(table);
  if (!window) windows.set(table, (window = makeWindow(table)));
  return window;
}

function makeWindow({ starts, ends }: Table): Window {
  const byLength = new Map<number, number[]>();
  for (let row = 0; row < starts.length; row += 1) {
    const power = Math.ceil(Math.log2(Math.max(1, ends[row]! - starts[row]!)));
    const rows = byLength.get(power);
    if (rows) rows.push(row);
    else byLength.set(power, [row]);
  }
  return {
    endsInOrder: ends.slice().sort(),
    classes: [...byLength].map(([power, rows]) => ({
      longestMs: 2 ** power,
      rows: Uint32Array.from(rows),
      starts: Float64Array.from(rows, (row) => starts[row]!),
    })),
  };
}

/** How many moments lie at least partly in `[start, end)`; O(log n). */
export function countWithin(table: Table, start: number, end: number): number {
  return countBefore(table.starts, end) - countBefore(windowOn(table).endsInOrder, start);
}

/** The rows of a table that lie at least partly in `[start, end)`, ascending: as much work as it finds. */
export function rowsWithin(table: Table, start: number, end: number): number[] {
  const found: number[] = [];
  for (const { longestMs, rows, starts } of windowOn(table).classes) {
    for (let at = countBefore(starts, start - longestMs); at < rows.length && starts[at]! < end; at += 1) {
      // a clock time at the very start has no length, and is in it
      if (table.ends[rows[at]!]! >= start) found.push(rows[at]!);
    }
  }
  return found.sort((a, b) => a - b);
}

/**
 * How deep marks pile up at most, by a sweep from left to right. O(n log n); gives up where it is more than `most`.
 * @param rows - ascending
 * @returns `most + 1` where it is more
 */
export function deepestPile({ starts, ends }: Table, rows: readonly number[], msPerPx: number, most: number): number {
  const leastMs = MARK_PX * msPerPx;
  const overs = Float64Array.from(rows, (row) => Math.max(ends[row]!, starts[row]! + leastMs)).sort();
  let deepest = 0;
  let over = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    while (overs[over]! <= starts[row]!) over += 1;
    deepest = Math.max(deepest, at + 1 - over);
    if (deepest > most) return most + 1;
  }
  return deepest;
}
