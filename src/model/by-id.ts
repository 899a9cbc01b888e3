import type { Moment } from './types.js';

const made = new WeakMap<readonly Moment[], ReadonlyMap<string, number>>();

/**
 * Where a moment stands among a story's; -1 for an id that none has. The first time O(n), then at once: a selection asks in a
 * dozen places, and of a hundred thousand moments.
 */
export function indexById(moments: readonly Moment[], id: string | undefined): number {
  if (id === undefined) return -1;
  let byId = made.get(moments);
  if (!byId) made.set(moments, (byId = new Map(moments.map((moment, index) => [moment.id, index]))));
  return byId.get(id) ?? -1;
}
