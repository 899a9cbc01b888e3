import type { Moment } from '../../model/types.js';
import { clamp } from '../../time/clamp.js';
import type { TimeScale } from '../../time/scale.js';
import { lookOf } from '../look.js';
import { isPoint, type MarkLook } from '../mark.js';
import type { Turn } from './turns.js';
import type { PlacedMark } from './types.js';

/** Room between a mark's end and its date's, so that neighbouring days stay apart. */
const INSET_PX = 5;
/** A stretch shorter than this is drawn as a pill. */
const ROOMY_PX = 26;
const PILL_PX = 15;
/** What an open side is drawn with when there is room. */
const OPEN_PX = 118;
/** An open side keeps this far from where the drawing ends. */
const EDGE_PX = 8;
/** From the last date to what is only known to come after it. */
const TAIL_PX = 32;
/** Marks that share a bound stand so far behind each other. */
const STEP_PX = 24;
/** Of its day: from where "later that day" may have begun at the earliest, and where its pole meets its fade. */
const LATER_SHARE = 0.36;
const LATER_ANCHOR = 0.32;

/** Beyond every window, and well within the 16 million pixels up to which Chromium and Firefox keep exact layout. */
const FAR_PX = 1_000_000;

/** As wide as a drawing, and more: further out nothing is seen. */
const AROUND_PX = 2500;

/** The axis as marks stand on it. */
export interface MarkAxis {
  readonly scale: TimeScale;
  /** Where the whole drawing begins and ends, open tails included. */
  readonly from: number;
  readonly till: number;
  /** The story's own date, which what is under way has reached. */
  readonly nowX?: number | undefined;
}

const ALONE: Turn = [0, 1];

type Ends = readonly [x0: number, x1: number];

/**
 * Places one moment's mark on the axis.
 * @param turn - of a moment without a date, among those that share its room
 */
export function placeMark(moment: Moment, axis: MarkAxis, turn: Turn = ALONE): PlacedMark {
  const ends = endsOf(moment, axis, turn);
  // close up a year is wider than any browser can lay out: its ends are far outside all the same
  const [x0, x1] = [clamp(ends[0], -FAR_PX, FAR_PX), clamp(ends[1], -FAR_PX, FAR_PX)];
  const lengthPx = x1 - x0;
  const seen = [(-AROUND_PX - x0) / lengthPx, (2 * AROUND_PX - x0) / lengthPx] as const;
  const look = lookOf(moment, lengthPx >= ROOMY_PX, [x0, x1], axis.scale.position, PILL_PX / lengthPx, seen);
  if (isPoint(look.shape)) return { ...pointAt((x0 + x1) / 2, axis), look };
  return { x0, x1, look, anchor: x0 + lengthPx * anchorShare(look, moment, turn, lengthPx) };
}

/** Whole inside the drawing, even at its very ends. */
function pointAt(x: number, { from, till }: MarkAxis): Omit<PlacedMark, 'look'> {
  const half = PILL_PX / 2;
  const anchor = clamp(x, from + half, till - half);
  return { x0: anchor - half, x1: anchor + half, anchor };
}

/** Where along a mark its pole meets it, as a share of its length. */
function anchorShare({ shape, fades, pieces }: MarkLook, { time }: Moment, turn: Turn, lengthPx: number): number {
  const [piece] = pieces ?? [];
  if (piece) return (piece[0] + piece[1]) / 2;
  const [index, count] = turn;
  if (shape === 'undated' && time.form === 'within') return (index + 0.5) / count;
  if (shape === 'later') return LATER_ANCHOR;
  // a soft start has no point to lead to but its own middle
  const isSoft = fades?.[0] || shape === 'before' || shape === 'until';
  return isSoft ? 0.5 : 1 / lengthPx;
}

function endsOf(moment: Moment, axis: MarkAxis, turn: Turn): Ends {
  const { form, extent, bounds } = moment.time;
  const { position } = axis.scale;
  if (form === 'undated' || extent.end === Infinity) return openEnds(moment, axis, turn);
  const till = position(extent.end);
  if (extent.start === -Infinity) return endsUntil(till, axis, turn);
  const from = position(extent.start);
  if (till - from < ROOMY_PX) return [from, till];
  if (form !== 'later') return [from + INSET_PX, till - INSET_PX];
  // "later that day" starts somewhere inside it: its fade must claim neither the morning nor what it comes after
  const earliest = Math.max(from + (till - from) * LATER_SHARE, position(bounds.start));
  return [Math.min(earliest, till - INSET_PX - ROOMY_PX), till - INSET_PX];
}

/** From a date on, or behind all of them. */
function openEnds({ standing, time }: Moment, axis: MarkAxis, [index, count]: Turn): Ends {
  const { scale, nowX = -Infinity } = axis;
  const { start } = time.extent;
  const from = start === -Infinity ? axis.from : scale.position(start);
  const isUndated = time.form === 'undated';
  // behind the last date there is nothing to measure by but the order: a clear step into the tail, then evenly
  const isBehind = isUndated || from >= scale.x1 - 1;
  const tail = scale.x1 > axis.from ? scale.x1 + TAIL_PX : axis.from;
  const first = isBehind ? tail : from + INSET_PX;
  const last = isUndated ? axis.till : axis.till - EDGE_PX;
  const step = (last - first) / count;
  const open = first + index * (isBehind ? step : Math.min(STEP_PX, step));
  const reached = standing === 'under-way' ? nowX + TAIL_PX : open;
  return [open, Math.min(last, Math.max(open + OPEN_PX, reached))];
}

/** Until a date, from nobody knows when. */
function endsUntil(till: number, axis: MarkAxis, [index, count]: Turn): Ends {
  const first = axis.from + EDGE_PX;
  const room = till - INSET_PX - first;
  const close = till - INSET_PX - (count - 1 - index) * Math.min(STEP_PX, room / count);
  return [Math.max(first, close - OPEN_PX), close];
}
