import { sumOf } from '../../time/loops.js';
import { clamp } from '../../time/clamp.js';
import { placeLabels, roomOf } from '../../time/layout/labels.js';
import type { Moment } from '../../model/types.js';
import { PAD_PX } from './cards.js';
import type { Nameable, Text } from './types.js';

/** No title asks for more; where there is room beside it, it has it. For type of 16 px. */
const MAX_PX = 320;
const GAP_PX = 6;
const NAME_ROWS = 5;
const LOW_ROWS = 3;
/** In a low box, what axis, marks and words take besides the names. */
const LOW_PX = 150;
/** One row: a date and a title. For type of 16 px. */
export const NAME_PX = 44;

/** How many rows names have: fewer in a low box. */
export function nameRows({ roomPx }: { readonly roomPx?: number | undefined }): number {
  return roomPx === undefined ? NAME_ROWS : clamp(Math.floor((roomPx - LOW_PX) / NAME_PX), 1, LOW_ROWS);
}

export interface StaircaseRoom {
  readonly selectedId: string | undefined;
  readonly widthPx: number;
  readonly typeScale: number;
  readonly roomPx?: number | undefined;
}

/** The weightiest names in a staircase of rows; the rest are marks that name themselves when pointed at. */
export function staircase(
  visible: readonly Nameable[],
  { selectedId, widthPx, typeScale, roomPx }: StaircaseRoom,
): ReadonlyMap<Moment, Text> {
  const labels = visible.map(({ moment, anchor, widths }) => {
    const title = sumOf(widths.words, (width) => width + widths.space) - widths.space;
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
  const placed = placeLabels(labels, { ...options, rows: nameRows({ roomPx }) });
  const texts = placed.flatMap((one): [Moment, Text][] => {
    const label = labels[one.index];
    if (!label) return [];
    const width = Math.min(label.natural, roomOf(one, placed, labels, options));
    return [[label.moment, { x: one.x, width, top: one.row * (NAME_PX * typeScale) }]];
  });
  return new Map(texts);
}
