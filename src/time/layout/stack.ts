/** What a mark takes of the axis, CSS pixels, `x0 <= x1`. */
export interface MarkSpan {
  readonly x0: number;
  readonly x1: number;
}

/**
 * Rows in which marks do not overlap: from left to right each takes the lowest that is free, so that there are just as
 * many rows as marks above one point. O(n · rows), which is enough for the few hundred that are ever named.
 * @returns of each mark, in the order given, its row, 0 nearest the axis; -1 where `maxRows` rows are taken
 */
export function stackMarks(
  marks: readonly MarkSpan[],
  { gapPx, maxRows = Infinity }: { readonly gapPx: number; readonly maxRows?: number },
): number[] {
  const rows = Array<number>(marks.length).fill(-1);
  /** Of each row where it is free again. */
  const ends: number[] = [];
  for (const i of [...marks.keys()].sort((a, b) => marks[a]!.x0 - marks[b]!.x0)) {
    const { x0, x1 } = marks[i]!;
    const free = ends.findIndex((end) => end <= x0);
    const row = free < 0 ? ends.length : free;
    if (row >= maxRows) continue;
    rows[i] = row;
    ends[row] = x1 + gapPx;
  }
  return rows;
}
