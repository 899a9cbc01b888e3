import type { Moment, MomentTime } from '../../../model/types.js';
import type { TimeScale } from '../../../time/scale.js';
import type { MarkLook } from '../../shared/mark.js';
import { lookOf } from '../look.js';
import { clamp } from '../../../time/clamp.js';

/** Room between a mark's end and its date's, so that neighbouring days stay apart. */
const INSET_PX = 5;
/** A stretch shorter than this is drawn as a pill. */
const ROOMY_PX = 26;
const PILL_PX = 15;
/** What an open side is drawn with when there is room. */
const OPEN_PX = 118;

/** Where a mark stands along the axis, CSS pixels of the window. */
export interface PlacedMark {
  readonly x0: number;
  readonly x1: number;
  /** Where the pole from the text meets it. */
  readonly anchor: number;
  readonly look: MarkLook;
}

/**
 * Places one moment's mark on the axis.
 * @param from - where the whole drawing begins, open tails included
 * @param till - where it ends
 */
export function placeMark(moment: Moment, scale: TimeScale, from: number, till: number): PlacedMark {
  const [x0, x1] = extentOnAxis(moment.time, scale, from, till);
  const lengthPx = x1 - x0;
  const look = lookOf(moment, lengthPx >= ROOMY_PX, [x0, x1], scale.position, PILL_PX / lengthPx);
  const { shape, approximate, pieces } = look;
  if (shape === 'dot' || shape === 'pill') {
    // whole inside the drawing, even at its very ends
    const half = PILL_PX / 2;
    const anchor = clamp((x0 + x1) / 2, from + half, till - half);
    return { x0: anchor - half, x1: anchor + half, anchor, look };
  }
  const [piece] = pieces ?? [];
  // a soft start has no point to lead to but its own middle
  const soft = shape === 'later' ? 0.32 : approximate || shape === 'before' ? 0.5 : 1 / lengthPx;
  return { x0, x1, look, anchor: x0 + lengthPx * (piece ? (piece[0] + piece[1]) / 2 : soft) };
}

function extentOnAxis(
  { form, extent }: MomentTime,
  { position, x1: tail }: TimeScale,
  x0: number,
  x1: number,
): [number, number] {
  const { start, end } = extent;
  const from = start === -Infinity ? x0 : position(start);
  const isUndated = form === 'undated';
  if (isUndated || end === Infinity) {
    // behind the last date there is nothing to measure by: a clear step into the tail
    const open = isUndated || from >= tail - 1 ? tail + 32 : from + INSET_PX;
    return [open, Math.min(isUndated ? x1 : x1 - 8, open + OPEN_PX)];
  }
  const till = position(end);
  if (start === -Infinity) return [Math.max(x0 + 8, till - INSET_PX - OPEN_PX), till - INSET_PX];
  if (till - from < ROOMY_PX) return [from, till];
  // "later that day" starts somewhere inside it: its fade must not claim the morning
  return [from + (form === 'later' ? (till - from) * 0.36 : INSET_PX), till - INSET_PX];
}
