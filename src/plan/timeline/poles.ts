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
  if (!text) return undefined;
  const { cards, widthPx, bendY, dropY, typeScale } = plan;
  const x = clamp(anchor, HALF_PX, widthPx - HALF_PX);
  const end = endOf({ look, top });
  if (!cards) return `M${x} ${text.top + (text.x < x - 1 ? UNDER_NAME_PX * typeScale : 2)}${end}`;
  const corner = text.x + HALF_PX;
  const start = Math.abs(corner - x) < STRAIGHT_PX ? x : corner;
  return `M${start} 1V${bendY}L${x} ${dropY}${end}`;
}

/** Where a pole ends, as the data of a path: at its mark. */
export const endOf = ({ look, top }: Pick<Drawn, 'look' | 'top'>): string =>
  `V${top + (look.shape === 'later' ? LATER_PX : 0)}`;

/** Those with a text, the selected last: nothing may cross its pole. */
export function inPoleOrder({ drawn, selectedId }: Plan): readonly Drawn[] {
  const isLast = ({ moment }: Drawn): number => Number(moment.id === selectedId);
  return drawn.filter(({ text }) => text).toSorted((a, b) => isLast(a) - isLast(b));
}
