import type { Moment } from '../../model/types.js';
import type { Instant } from '../../time/types.js';

/** Which of those moments without a date that share one room it is, from 0 in the story's order, and of how many. */
export type Turn = readonly [index: number, count: number];

/**
 * The turns of a story's moments; one that has a date, or a room for itself, is the first of one.
 * @param last - where the dates end; behind it there is but one room
 */
export function turnsOf(moments: readonly Moment[], last: Instant): Turn[] {
  const counts = new Map<unknown, number>();
  const places = moments.map(({ id, time: { date, form, extent } }) => {
    const isBehind = form === 'undated' || (form === 'after' && extent.start >= last);
    const room = date ? id : isBehind || `${extent.start} ${extent.end}`;
    const index = counts.get(room) ?? 0;
    counts.set(room, index + 1);
    return { room, index };
  });
  return places.map(({ room, index }) => [index, counts.get(room) ?? 1]);
}
