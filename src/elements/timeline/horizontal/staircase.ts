import { sumOf } from '../../../time/loops.js';
import { placeLabels, roomOf } from '../../../time/layout/labels.js';
import type { PlanInput, Text } from './plan.js';
import type { PlacedMark } from './place-mark.js';

/** No title asks for more; where there is room beside it, it has it. */
const MAX_PX = 320;
const GAP_PX = 6;

/**
 * The weightiest names in a staircase of rows; the rest are marks that name themselves when pointed at.
 * @param indices - of the visible moments
 * @returns by the moment's index
 */
export function staircase(
  indices: readonly number[],
  marks: readonly PlacedMark[],
  { chronicle, metrics, selectedId, widthPx, typeScale }: PlanInput,
  { rows, rowPx, padPx }: { readonly rows: number; readonly rowPx: number; readonly padPx: number },
): ReadonlyMap<number, Text> {
  const labels = indices.flatMap((index) => {
    const moment = chronicle.moments[index];
    const mark = marks[index];
    const widths = metrics[index];
    if (!moment || !mark || !widths) return [];
    const title = sumOf(widths.words, (width) => width + widths.space) - widths.space;
    const natural = padPx + Math.max(widths.date, title) + 1;
    return {
      of: index,
      natural,
      anchor: Math.min(Math.max(1, mark.anchor), widthPx - 1),
      width: Math.min(padPx + MAX_PX * typeScale + 1, natural),
      weight: moment.id === selectedId ? Infinity : moment.importance,
    };
  });
  const options = { widthPx, gapPx: GAP_PX };
  const placed = placeLabels(labels, { ...options, rows });
  return new Map(
    placed.map((one) => {
      const { of, natural } = labels[one.index]!;
      return [of, { x: one.x, width: Math.min(natural, roomOf(one, placed, labels, options)), top: one.row * rowPx }];
    }),
  );
}
