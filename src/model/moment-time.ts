import { bare } from '../time/bare.js';
import { isClock, qualifierOf, unitOf } from '../time/bounds.js';
import type { Interval } from '../time/types.js';
import { drawnPieces, extentOf } from './axis.js';
import type { Draft } from './draft.js';
import { isQualified, possibleBounds } from './order/span.js';
import { withOffsets } from './rezone.js';
import type { MomentTime } from './types.js';

/**
 * The time of a settled draft, as the elements draw and say it.
 * @param zone - IANA, for the axis and all clock times, where they are not to be the story's own
 */
export function momentTime(draft: Draft, zone: string | undefined): MomentTime {
  const { form, told, zones, extent, pieces, earlier, later } = draft;
  const { date, after, before } = told;
  // A moment that says nothing of when itself takes its order from those that name it.
  const isBare = !date && !after.length && !before.length;
  return bare({
    ...told,
    ...(isBare && { after: earlier.map(({ id }) => id), before: later.map(({ id }) => id) }),
    form,
    zone: zones.own,
    bounds: boundsOf(draft),
    extent,
    pieces,
    ...(date ? { unit: unitOf(date), ...qualifierOf(date) } : { approximate: false, uncertain: false }),
    ...(zone !== undefined && seenFrom(draft, zone)),
  });
}

/** Nothing about a date that is only about right follows from its order, so it keeps its own bounds. */
function boundsOf({ told: { date }, zones, span }: Draft): Interval {
  const { start, end } = possibleBounds(date, zones.own);
  if (isQualified(date)) return { start, end };
  return { start: Math.max(start, span.earliestStart), end: Math.min(end, span.latestEnd) };
}

function seenFrom({ told: { date }, zones: { own } }: Draft, axis: string): Partial<MomentTime> {
  if (!date) return {};
  const zones = { own, axis };
  const drawn = { extent: extentOf(date, zones), pieces: drawnPieces(date, zones) };
  return isClock(date) ? { ...drawn, date: withOffsets(date, own), zone: axis } : drawn;
}
