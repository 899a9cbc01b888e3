import type { Moment } from '../../model/types.js';

/** Those of the most important moments, at most `count`, in their own order. */
export function weightiest<T extends { readonly moment: Moment }>(all: readonly T[], count: number): readonly T[] {
  if (all.length <= count) return all;
  const chosen = all.toSorted((a, b) => b.moment.importance - a.moment.importance).slice(0, count);
  const isChosen = new Set(chosen);
  return all.filter((one) => isChosen.has(one));
}
