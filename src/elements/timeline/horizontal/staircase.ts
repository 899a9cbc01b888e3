import { placeLabels } from '../../../time/layout/labels.js';
import type { PlanInput, Text } from './plan.js';
import type { PlacedMark } from './place-mark.js';

const MAX_PX = 260;

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
    const title = widths.words.reduce((sum, width) => sum + width + widths.space, -widths.space);
    return {
      of: index,
      anchor: Math.min(Math.max(1, mark.anchor), widthPx - 1),
      width: padPx + Math.min(MAX_PX * typeScale, Math.max(widths.date, title)) + 1,
      weight: moment.id === selectedId ? Infinity : moment.importance,
    };
  });
  return new Map(
    placeLabels(labels, { widthPx, rows, gapPx: 6 }).flatMap(({ index, row, x }) => {
      const label = labels[index];
      return label ? [[label.of, { x, width: label.width, top: row * rowPx }] as const] : [];
    }),
  );
}
