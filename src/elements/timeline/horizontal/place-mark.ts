import type { Moment } from '../../../model/types.js';
import type { TimeScale } from '../../../time/scale.js';
import type { MarkLook } from '../../shared/mark.js';
import { lookOf } from '../look.js';
import { clamp } from '../../../time/clamp.js';
import type { Turn } from './turns.js';

/** Room between a mark's end and its date's, so that neighbouring days stay apart. */
const INSET_PX = 5;
/** A stretch shorter than this is drawn as a pill. */
const ROOMY_PX = 26;
const PILL_PX = 15;
/** What an open side is drawn with when there is room. */
const OPEN_PX = 118;
/** From the last date to what is only known to come after it. */
const TAIL_PX = 32;
/** Marks that share a bound stand so far behind each other. */
const STEP_PX = 24;

/** Beyond every window, and well within the 16 million pixels up to which Chromium and Firefox keep exact layout. */
const FAR_PX = 1_000_000;

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
 * @param turn - of a moment without a date, among those that share its room
 * @param nowX - the story's own date, which what is under way has reached
 */
export function placeMark(
  moment: Moment,
  scale: TimeScale,
  from: number,
  till: number,
  turn: Turn = [0, 1],
  nowX = -Infinity,
): PlacedMark {
  // close up a year is wider than any browser can lay out: its ends are far outside all the same
  const [x0, x1] = extentOnAxis(moment, scale, [from, till], turn, nowX).map((x) => clamp(x, -FAR_PX, FAR_PX)) as [
    number,
    number,
  ];
  const lengthPx = x1 - x0;
  const look = lookOf(moment, lengthPx >= ROOMY_PX, [x0, x1], scale.position, PILL_PX / lengthPx);
  const { shape, fades, pieces } = look;
  if (shape === 'dot' || shape === 'pill') {
    // whole inside the drawing, even at its very ends
    const half = PILL_PX / 2;
    const anchor = clamp((x0 + x1) / 2, from + half, till - half);
    return { x0: anchor - half, x1: anchor + half, anchor, look };
  }
  const [piece] = pieces ?? [];
  // a soft start has no point to lead to but its own middle
  const isSoft = fades?.[0] || shape === 'before' || shape === 'until';
  const [index, count] = turn;
  const isBetween = shape === 'undated' && moment.time.form === 'within';
  const soft = isBetween ? (index + 0.5) / count : shape === 'later' ? 0.32 : isSoft ? 0.5 : 1 / lengthPx;
  return { x0, x1, look, anchor: x0 + lengthPx * (piece ? (piece[0] + piece[1]) / 2 : soft) };
}

function extentOnAxis(
  { standing, time: { form, extent, bounds } }: Moment,
  { position, x1: tail }: TimeScale,
  [x0, x1]: readonly [number, number],
  [index, count]: Turn,
  nowX: number,
): [number, number] {
  const { start, end } = extent;
  const from = start === -Infinity ? x0 : position(start);
  const isUndated = form === 'undated';
  if (isUndated || end === Infinity) {
    // behind the last date there is nothing to measure by but the order: a clear step into the tail, then evenly
    const isBehind = isUndated || from >= tail - 1;
    const first = !isBehind ? from + INSET_PX : tail > x0 ? tail + TAIL_PX : x0;
    const last = isUndated ? x1 : x1 - 8;
    const step = (last - first) / count;
    const open = first + index * (isBehind ? step : Math.min(STEP_PX, step));
    const reached = standing === 'under-way' ? nowX + TAIL_PX : open;
    return [open, Math.min(last, Math.max(open + OPEN_PX, reached))];
  }
  const till = position(end);
  if (start === -Infinity) {
    const room = till - INSET_PX - x0 - 8;
    const close = till - INSET_PX - (count - 1 - index) * Math.min(STEP_PX, room / count);
    return [Math.max(x0 + 8, close - OPEN_PX), close];
  }
  if (till - from < ROOMY_PX) return [from, till];
  if (form !== 'later') return [from + INSET_PX, till - INSET_PX];
  // "later that day" starts somewhere inside it: its fade must claim neither the morning nor what it comes after
  const earliest = Math.max(from + (till - from) * 0.36, position(bounds.start));
  return [Math.min(earliest, till - INSET_PX - ROOMY_PX), till - INSET_PX];
}
