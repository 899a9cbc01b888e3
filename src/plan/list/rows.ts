import type { Chronicle, Moment, MomentTime, Period } from '../../model/types.js';
import { foldList, type FoldItem } from '../../time/layout/fold.js';
import { silencesIn } from '../../time/layout/silences.js';

/** One line of the vertical list: a moment, or a folded run of them. */
export interface Row {
  /** Indices of the first and the last moment, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly folded: boolean;
  /** Whether its date needs its year: the first, and each in another year than the one above. */
  readonly withYear: boolean;
  /** Length of the silence before it, where there is one. */
  readonly silenceMs: number | undefined;
}

export interface ListInput {
  readonly chronicle: Chronicle;
  /** Estimated height of each moment's row, CSS pixels. */
  readonly heights: readonly number[];
  /** What the list may take; infinite where nothing is folded. */
  readonly heightPx: number;
  /** Indices of the moments that the reader has opened. */
  readonly opened: ReadonlySet<number>;
  readonly selectedId: string | undefined;
}

const FOLD_PX = 44;
/** Of a line that is no moment: a silence, a period. */
const LINE_PX = 40;
/** Half of what nearness can add is lost so many moments away. */
const NEAR = 50;

/** The rows of the upright list: named moments and folded runs between them, after silences that say their length. */
export function listRows(input: ListInput): Row[] {
  const { chronicle, heightPx } = input;
  const { moments, periods } = chronicle;
  const silences = silencesOf(moments);
  let lastYear: number | undefined;
  return foldList(itemsOf(input), {
    heightPx: heightPx - (silences.size + periods.length) * LINE_PX,
    foldHeightPx: FOLD_PX,
  }).map((row) => {
    const folded = row.kind === 'fold';
    const { from, to } = folded ? row : { from: row.index, to: row.index };
    const year = yearOf(moments[to]?.time) ?? lastYear;
    const withYear = year !== lastYear;
    lastYear = year;
    return { from, to, folded, withYear, silenceMs: silences.get(from) };
  });
}

/** What is to be folded first, and what not at all. */
function itemsOf({ chronicle: { moments }, heights, opened, selectedId }: ListInput): FoldItem[] {
  const now = Math.max(
    0,
    moments.findIndex(({ toCome }) => toCome),
  );
  return moments.map(({ id, importance }, index) => {
    const distance = Math.abs(index - now);
    return {
      height: heights[index] ?? 0,
      // among equals, what is nearest to the story's present
      weight: importance - distance / (distance + NEAR),
      keep: opened.has(index) || id === selectedId,
    };
  });
}

/** The year of its beginning, or of its end where it has none. */
function yearOf(time: MomentTime | undefined): number | undefined {
  const known = time && [time.extent.start, time.extent.end].find(Number.isFinite);
  return known === undefined ? undefined : new Date(known).getUTCFullYear();
}

/** Periods that begin before a run of rows and after those above it; behind the last row, before the index of none. */
export function periodsBefore({ from, to }: Pick<Row, 'from' | 'to'>, { moments, periods }: Chronicle): Period[] {
  return periods.filter(({ extent: { start } }) => {
    const first = moments.findIndex(({ time }) => time.extent.start >= start);
    const before = first < 0 ? moments.length : first;
    return before >= from && before <= to;
  });
}

/** Whether the story goes on behind its last row. */
export function isOpenEnded({ moments }: Chronicle): boolean {
  const last = moments.at(-1)?.time;
  return last?.extent.end === Infinity || last?.form === 'undated';
}

/** Length of the silence before a moment, by the moment's index. */
function silencesOf(moments: readonly Moment[]): Map<number, number> {
  const extents = moments.map(({ time }) => time.extent).filter(({ start, end }) => Number.isFinite(end - start));
  const silences = new Map<number, number>();
  for (const { start, end } of silencesIn(extents)) {
    const index = moments.findIndex(({ time }) => time.extent.start >= end);
    if (index > 0) silences.set(index, end - start);
  }
  return silences;
}
