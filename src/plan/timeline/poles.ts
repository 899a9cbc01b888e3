import { clamp } from '../../time/clamp.js';
import type { Drawn, Plan } from './types.js';

/** Half a line's width: both edges of it are to be seen. */
const HALF_PX = 0.5;
/** Nearly straight would look like a mistake. */
const STRAIGHT_PX = 2;
/** Under a name that does not begin at its pole, that begins below the name: for type of 16 px. */
const UNDER_NAME_PX = 42;
/** What starts later fades in below its top. */
const LATER_PX = 5;

/** The line from a moment's text to its mark, as the data of a path; absent without a text. */
export function polePath({ anchor, look, top, text }: Drawn, plan: Plan): string | undefined {
  if (!text || text.inside) return undefined;
  const { cards, widthPx, bendY, dropY, typeScale } = plan;
  const x = clamp(anchor, HALF_PX, widthPx - HALF_PX);
  const end = `V${top + (look.shape === 'later' ? LATER_PX : 0)}`;
  if (text.side) return `M${x} ${text.top + HALF_PX}${end}`;
  if (!cards) return `M${x} ${text.top + (text.x < x - 1 ? UNDER_NAME_PX * typeScale : 2)}${end}`;
  const corner = text.x + HALF_PX;
  const start = Math.abs(corner - x) < STRAIGHT_PX ? x : corner;
  return `M${start} 1V${bendY}L${x} ${dropY}${end}`;
}

/** From the top of a text to the middle of the bar over it, and how far that stops short of its end. */
const BAR_PX = 1.5;
const BAR_SHORT_PX = 4;

/** The bar over the text of the selected moment; absent where names have none. */
export function barPath({ anchor, text }: Drawn, { cards }: Plan): string | undefined {
  if (!text || text.inside || !(cards || text.side)) return undefined;
  const y = text.top + BAR_PX;
  if (text.side === 'end') return `M${text.x + BAR_SHORT_PX} ${y}H${anchor + 1}`;
  return `M${text.x - HALF_PX} ${y}H${text.x + text.width - BAR_SHORT_PX}`;
}

/** Those with a text, the selected last: nothing may cross its pole. */
export function inPoleOrder({ drawn, selectedId }: Plan): readonly Drawn[] {
  const isLast = ({ moment }: Drawn): number => Number(moment.id === selectedId);
  return drawn.filter(({ text }) => text).toSorted((a, b) => isLast(a) - isLast(b));
}
