import { leastOf } from '../../time/loops.js';
import { boundsOf, piecesOf, qualifierOf } from '../../time/bounds.js';
import type { DateValue, Instant, Interval } from '../../time/types.js';

/** When something may have started and ended; twice the same unless it lasts. Narrowed while the order is found. */
export interface Span {
  earliestStart: Instant;
  latestStart: Instant;
  earliestEnd: Instant;
  latestEnd: Instant;
}

export const ALWAYS: Interval = { start: -Infinity, end: Infinity };

/**
 * When something with this date may have started and ended. Unbounded for a date that is only about right or uncertain:
 * no order can contradict it.
 * @param zone - IANA, for dates without an offset of their own
 */
export function spanOf(value: DateValue | undefined, zone: string): Span {
  let starts = isQualified(value) ? ALWAYS : possibleBounds(value, zone);
  let ends = starts;
  if (starts === ALWAYS) {
    // Nothing to narrow.
  } else if (value?.kind === 'lasting') {
    if (value.start) starts = boundsOf(value.start, zone);
    if (value.end) ends = boundsOf(value.end, zone);
  } else if (value?.kind === 'all-of') {
    const each = piecesOf(value, zone);
    starts = leastOf(each, ({ start }) => start);
    ends = leastOf(each, ({ end }) => -end);
  }
  return {
    earliestStart: starts.start,
    latestStart: starts.end,
    earliestEnd: Math.max(starts.start, ends.start),
    latestEnd: ends.end,
  };
}

/** Whether a date is said to be only about right, or uncertain. */
export function isQualified(value: DateValue | undefined): boolean {
  if (!value) return false;
  const { approximate, uncertain } = qualifierOf(value);
  return approximate || uncertain;
}

/** Earliest and latest possible instant; a part of a day counts as its hours, and nothing known as any time. */
export function possibleBounds(value: DateValue | undefined, zone: string): Interval {
  if (!value) return ALWAYS;
  return (value.kind === 'date' && piecesOf(value, zone)[0]) || boundsOf(value, zone);
}
