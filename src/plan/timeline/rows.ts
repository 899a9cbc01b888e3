import { stackMarks } from '../../time/layout/stack.js';
import { clearAnchor } from './anchors.js';
import type { PlacedMark, PlacedMoment, RowedMoment } from './types.js';
import { weightiest } from './weightiest.js';

/** Marks keep targets of this size apart. */
export const TARGET_PX = 24;
/** A "?" beside a mark. */
const QUERY_PX = 14;
/** The most marks that are ever live; the least important beyond it wait for a closer look. */
const MAX_MARKS = 1000;

/** Gives those in view rows in which none stands on another; each pole finds its way down past the marks above its own. */
export function inRows(all: readonly PlacedMoment[], widthPx: number): RowedMoment[] {
  const inView = all.filter(({ x0, x1 }) => x1 > 0 && x0 < widthPx);
  const visible = weightiest(inView, MAX_MARKS);
  const rows = stackMarks(visible.map(targetBox), { gapPx: 0 });
  const rowOf = new Map(visible.map((one, order) => [one, rows[order] ?? 0]));
  return all.map((one) => {
    const row = rowOf.get(one);
    if (row === undefined || one.x1 - one.x0 < TARGET_PX) return { ...one, row };
    const above = visible.filter((other) => (rowOf.get(other) ?? 0) > row);
    return { ...one, row, anchor: clearAnchor(one, above) };
  });
}

function targetBox({ x0, x1, look }: PlacedMark): { x0: number; x1: number } {
  const missing = Math.max(0, TARGET_PX - (x1 - x0)) / 2;
  // no other mark stands on its "?"
  return { x0: x0 - missing, x1: x1 + (look.uncertain ? QUERY_PX : missing) };
}
