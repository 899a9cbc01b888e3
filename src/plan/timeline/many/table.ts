import type { Part } from '../../../locales/words.js';
import type { Chronicle, Moment, Standing } from '../../../model/types.js';
import { DAY_MS } from '../../../time/duration.js';

/** The parts of a column, from the axis upward. */
export const PARTS: readonly Part[] = ['happened', 'claimed', 'confirmed', 'planned', 'cancelled', 'unknown'];

const PART_OF: Readonly<Record<Standing, Part>> = {
  happened: 'happened',
  'under-way': 'happened',
  claimed: 'claimed',
  confirmed: 'confirmed',
  planned: 'planned',
  cancelled: 'cancelled',
  postponed: 'cancelled',
  unknown: 'unknown',
};

/**
 * A story's moments as numbers, in order of their starts: what a drawing of very many asks for, window by window, without
 * looking at each of them again. Rows are numbered from the earliest; those without any bound have none.
 */
export interface Table {
  /** The earliest bound of each as it is drawn, ascending and finite. */
  readonly starts: Float64Array;
  /** Where each ends, finite; the same as its start for a clock time. */
  readonly ends: Float64Array;
  /** The last end up to each. */
  readonly reach: Float64Array;
  /** Index of each among the story's moments. */
  readonly indices: Uint32Array;
  /** By the moment's index: its row, -1 for one without any bound. */
  readonly rows: Int32Array;
  /** Index into {@link PARTS}. */
  readonly parts: Uint8Array;
  readonly importances: Uint8Array;
  /** 1 for what fills its whole extent. */
  readonly lasting: Uint8Array;
  /** How many have no bound at all. */
  readonly undated: number;
}

const tables = new WeakMap<readonly Moment[], Table>();

/** The table of a story, made once: O(n), or O(n log n) where relations have put moments out of the order of their starts. */
export function tableOf({ moments }: Pick<Chronicle, 'moments'>): Table {
  let table = tables.get(moments);
  if (!table) tables.set(moments, (table = makeTable(moments)));
  return table;
}

function makeTable(moments: readonly Moment[]): Table {
  const [first, last] = finiteBounds(moments);
  const from = new Float64Array(moments.length);
  const till = new Float64Array(moments.length);
  const dated: number[] = [];
  let isSorted = true;
  let before = -Infinity;
  moments.forEach(({ time }, index) => {
    const { start, end } = time.extent;
    if (!Number.isFinite(start) && !Number.isFinite(end)) return;
    const begin = Number.isFinite(start) ? start : first;
    // a late night runs into the next day, but is of the day before
    const finish = time.form === 'part' && time.unit === 'day' ? Math.min(end, begin + DAY_MS) : end;
    isSorted &&= begin >= before;
    before = begin;
    from[index] = begin;
    till[index] = Math.max(begin, Number.isFinite(finish) ? finish : last);
    dated.push(index);
  });
  const indices = Uint32Array.from(dated);
  if (!isSorted) indices.sort((a, b) => from[a]! - from[b]! || a - b);
  const rows = new Int32Array(moments.length).fill(-1);
  indices.forEach((index, row) => (rows[index] = row));
  const ends = Float64Array.from(indices, (index) => till[index]!);
  const reach = new Float64Array(ends.length);
  ends.forEach((end, row) => (reach[row] = Math.max(end, reach[row - 1] ?? -Infinity)));
  const of = (row: number): Moment => moments[indices[row]!]!;
  return {
    starts: Float64Array.from(indices, (index) => from[index]!),
    ends,
    reach,
    indices,
    rows,
    parts: Uint8Array.from(indices, (_, row) => PARTS.indexOf(PART_OF[of(row).standing])),
    importances: Uint8Array.from(indices, (_, row) => of(row).importance),
    lasting: Uint8Array.from(indices, (_, row) => Number(of(row).time.form === 'lasting')),
    undated: moments.length - indices.length,
  };
}

/** The first and the last bound that any of them has: what is open reaches no further. */
function finiteBounds(moments: readonly Moment[]): [number, number] {
  let [first, last] = [Infinity, -Infinity];
  for (const { time } of moments) {
    for (const bound of [time.extent.start, time.extent.end]) {
      if (!Number.isFinite(bound)) continue;
      if (bound < first) first = bound;
      if (bound > last) last = bound;
    }
  }
  return [first, last];
}

/** How many of some ascending values lie before `value`: the index of the first that does not. */
export function countBefore(values: Float64Array, value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
