import { placeLabels, roomOf } from '../../time/layout/labels.js';
import type { Moment } from '../../model/types.js';
import { PAD_PX } from './cards.js';
import type { Nameable, Text } from './types.js';

/** No title asks for more; where there is room beside it, it has it. For type of 16 px. */
const MAX_PX = 320;
const GAP_PX = 6;
export const NAME_ROWS = 5;
/** One row: a date and a title. For type of 16 px. */
export const NAME_PX = 44;

export interface StaircaseRoom {
  readonly selectedId: string | undefined;
  readonly widthPx: number;
  readonly typeScale: number;
}

/** The weightiest names in a staircase of rows; the rest are marks that name themselves when pointed at. */
export function staircase(
  visible: readonly Nameable[],
  { selectedId, widthPx, typeScale }: StaircaseRoom,
): ReadonlyMap<Moment, Text> {
  const labels = visible.map(({ moment, anchor, widths }) => {
    const title = widths.words.reduce((sum, width) => sum + width + widths.space, -widths.space);
    const natural = PAD_PX + Math.max(widths.date, title) + 1;
    return {
      moment,
      natural,
      anchor: Math.min(Math.max(1, anchor), widthPx - 1),
      width: Math.min(PAD_PX + MAX_PX * typeScale + 1, natural),
      weight: moment.id === selectedId ? Infinity : moment.importance,
    };
  });
  const options = { widthPx, gapPx: GAP_PX };
  const placed = placeLabels(labels, { ...options, rows: NAME_ROWS });
  const texts = placed.flatMap((one): [Moment, Text][] => {
    const label = labels[one.index];
    if (!label) return [];
    const width = Math.min(label.natural, roomOf(one, placed, labels, options));
    return [[label.moment, { x: one.x, width, top: one.row * (NAME_PX * typeScale) }]];
  });
  return new Map(texts);
}
