import type { Moment } from '../../model/types.js';

/** A letter of a title to a digit of the smaller type. */
const TITLE_LETTER = 1.1;
/** The rail and what is free beside it. */
const RAIL_PX = 52;

/**
 * Heights of the list's rows by estimate, CSS pixels; the list is then fitted to what they turn out to be.
 * @param digitPx - width of one digit of the smaller type: what all heights are reckoned in
 */
export function rowHeights(moments: readonly Moment[], digitPx: number, widthPx: number): readonly number[] {
  const roomPx = Math.max(80, widthPx - RAIL_PX);
  return moments.map(({ title, standing }) => {
    const titlePx = title.length * digitPx * TITLE_LETTER;
    const lines = 2 + Math.ceil(titlePx / roomPx) * 1.15 + (standing === 'unknown' ? 0 : 1);
    return lines * digitPx * 2.85 + 28;
  });
}
