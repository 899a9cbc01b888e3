import type { Chronicle, Moment } from '../../../model/types.js';
import { foldList } from '../../../time/layout/fold.js';
import { silencesIn } from '../../../time/layout/silences.js';

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

/** The rows of the vertical list: named moments and folded runs between them, after silences that say their length. */
export function listRows({ chronicle, heights, heightPx, opened, selectedId }: ListInput): Row[] {
  const { moments, periods } = chronicle;
  const silences = silencesOf(moments);
  const now = Math.max(
    0,
    moments.findIndex(({ toCome }) => toCome),
  );
  const items = moments.map(({ id, importance }, index) => {
    const distance = Math.abs(index - now);
    return {
      height: heights[index]!,
      // among equals, what is nearest to the story's present
      weight: importance - distance / (distance + 50),
      keep: opened.has(index) || id === selectedId,
    };
  });
  let lastYear: number | undefined;
  return foldList(items, {
    heightPx: heightPx - (silences.size + periods.length) * LINE_PX,
    foldHeightPx: FOLD_PX,
  }).map((row) => {
    const folded = row.kind === 'fold';
    const { from, to } = folded ? row : { from: row.index, to: row.index };
    const { start, end } = moments[to]!.time.extent;
    const known = [start, end].find(Number.isFinite);
    const year = known === undefined ? lastYear : new Date(known).getUTCFullYear();
    const withYear = year !== lastYear;
    lastYear = year;
    return { from, to, folded, withYear, silenceMs: silences.get(from) };
  });
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
