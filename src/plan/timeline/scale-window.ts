import type { Chronicle, Moment } from '../../model/types.js';
import { boundsOf } from '../../time/bounds.js';
import { clamp } from '../../time/clamp.js';
import { HOUR_MS } from '../../time/duration.js';
import { movedScale, timeScale, type ScaleItem, type TimeScale } from '../../time/scale.js';
import type { PlanInput, Seen } from './types.js';

/** The whole drawing, at some zoom, as it lies while the window shows its beginning. */
export interface Whole {
  readonly scale: TimeScale;
  /** What the tail of an open end takes behind the scale, CSS pixels. */
  readonly afterPx: number;
}

/** An open side's share of the window. */
const OPEN_SHARE = 0.19;
const OPEN_PX = [110, 200] as const;
/** Before the beginning there is less to say. */
const BEFORE_SHARE = 0.75;
/** What moments without a date ask for between two that have one. */
const ROOM_PX = 88;

/** What that follows from. */
export type WholeInput = Pick<PlanInput, 'chronicle' | 'linear' | 'widthPx' | 'zoom' | 'previousThresholdMs'>;

/** Where everything stands at a zoom. It does not depend on where the reader looks. */
export function wholeOf({ chronicle, linear, widthPx, zoom, previousThresholdMs }: WholeInput): Whole {
  const { moments } = chronicle;
  const [beforePx, afterPx] = tailsOf(moments, widthPx);
  const scale = timeScale({
    items: moments.flatMap((moment) => scaleItems(moment, chronicle)),
    mode: linear ? 'linear' : 'auto',
    zoom,
    x0: beforePx,
    x1: widthPx - afterPx,
    ...(moments.some(isPartOfDay) && { finestMs: 6 * HOUR_MS }),
    ...(previousThresholdMs !== undefined && { previousThresholdMs }),
  });
  return { scale, afterPx };
}

/** What is seen of it from an offset, which is kept within the drawing. */
export function seenThrough({ scale, afterPx }: Whole, offset: number, widthPx: number): Seen {
  const kept = clamp(offset, 0, Math.max(0, scale.x1 + afterPx - widthPx));
  const moved = movedScale(scale, -kept);
  return { offset: kept, scale: moved, from: -kept, till: moved.x1 + afterPx };
}

/** What open ends take on either side of the scale, CSS pixels. */
function tailsOf(moments: readonly Moment[], widthPx: number): readonly [beforePx: number, afterPx: number] {
  const openPx = clamp(widthPx * OPEN_SHARE, ...OPEN_PX);
  const isOpen = moments.some(({ time: { extent } }) => extent.end === Infinity);
  const isOpenBefore = moments.some(({ time: { extent } }) => extent.start === -Infinity && extent.end !== Infinity);
  return [isOpenBefore ? openPx * BEFORE_SHARE : 0, isOpen ? openPx : 0];
}

const isPartOfDay = ({ time }: Moment): boolean => time.form === 'part' && time.unit === 'day';

/** What a moment takes of the axis: nothing, where it has neither a date nor two between which it asks for room. */
function scaleItems(moment: Moment, { zone }: Chronicle): ScaleItem[] {
  const { unit = 'day', form, date, extent } = moment.time;
  if (!date) {
    // the vaguest unit, lest it be taken for the data's finest
    const room = { ...extent, unit: 'century', lasting: false, covers: false, floorPx: ROOM_PX } as const;
    // "after Moscow" has no date of its own to reach to
    return form === 'within' ? [room] : [];
  }
  let { start, end } = extent;
  // a late night runs into the next day: the axis need not, it ends with the day that the moment is of
  if (isPartOfDay(moment) && date.kind === 'date') {
    const { part: _, ...day } = date;
    ({ start, end } = boundsOf(day, zone));
  }
  if (!Number.isFinite(start)) start = end;
  if (!Number.isFinite(end)) end = start;
  return Number.isFinite(start) ? [{ start, end, unit, lasting: form === 'lasting' }] : [];
}
