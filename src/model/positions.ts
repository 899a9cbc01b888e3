import type { Moment } from './types.js';

const known = new WeakMap<readonly Moment[], ReadonlyMap<string, number>>();

/** Where each moment of a chronicle stands in it, by its id: made once, since every moment that names others asks. */
export function positionsOf(moments: readonly Moment[]): ReadonlyMap<string, number> {
  let positions = known.get(moments);
  if (!positions) {
    positions = new Map(moments.map(({ id }, i) => [id, i]));
    known.set(moments, positions);
  }
  return positions;
}
