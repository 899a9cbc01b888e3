import type { Cards } from './cards.js';
import { TARGET_PX } from './rows.js';
import { NAME_PX, nameRows } from './staircase.js';
import type { Heights, PlanInput, RowedMoment } from './types.js';

/** More rows than find room in this height draw together: the drawing must leave room for the map and the detail. */
const ROWS_PX = 240;
const LOW_ROWS_PX = 48;
const MARK_PX = 18;
/** From a mark to the axis under it. */
const FOOT_PX = 8;
/** Heights of texts are for type of 16 px. A card's lines besides its title, and one line of that. */
const LINES_PX = 88;
const PLACE_PX = 18;
const TITLE_PX = 20;
/** From the cards' last line to the bend of the poles. */
const BEND_PX = 18;
/** From there to the marks of the top row, under cards and under names. */
const UNDER_CARDS_PX = 30;
const UNDER_NAMES_PX = 12;
/** A period's name stands between the bend and the marks. */
const PERIOD_PX = 22;
/** From the axis to the words under it, and one line of those. */
const WORDS_PX = 9;
const WORD_PX = 19.5;

/** The heights, which follow from one another, and where the mark in a row stands. */
interface Levels extends Heights {
  readonly markTop: (row: number) => number;
}

/**
 * @param cards - absent where names stand in a staircase
 * @param crowded - the words under the axis need a line more
 */
export function heightsOf(
  { chronicle: { places, periods }, typeScale, roomPx }: PlanInput,
  cards: Cards | undefined,
  marks: readonly RowedMoment[],
  crowded: boolean,
): Levels {
  let highest = 0;
  for (const { row = 0 } of marks) highest = Math.max(highest, row);
  const linesPx = places.length > 0 ? LINES_PX : LINES_PX - PLACE_PX;
  const bendY = typeScale * (cards ? linesPx + cards.titleLines * TITLE_PX : nameRows({ roomPx }) * NAME_PX);
  const periodPx = periods.length > 0 ? BEND_PX + PERIOD_PX * typeScale : 0;
  const rowPx = Math.min(TARGET_PX, (roomPx === undefined ? ROWS_PX : LOW_ROWS_PX) / Math.max(1, highest));
  const lowestY = bendY + Math.max(cards ? UNDER_CARDS_PX : UNDER_NAMES_PX, periodPx) + highest * rowPx;
  const axisY = lowestY + MARK_PX + FOOT_PX;
  const wordsY = axisY + WORDS_PX;
  const linePx = WORD_PX * typeScale;
  return {
    bendY,
    dropY: bendY + BEND_PX,
    axisY,
    wordsY,
    contextY: wordsY + linePx,
    height: wordsY + linePx * (crowded ? 3 : 2),
    markTop: (row) => lowestY - row * rowPx,
  };
}
