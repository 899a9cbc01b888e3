/** Something that may wait for others. */
export interface Ordered {
  readonly earlier: readonly Ordered[];
  readonly later: readonly Ordered[];
}

/**
 * Puts each behind those that it is placed after: of all that wait for no other, always the one that stands first in
 * the given order. What waits in a circle is left out.
 */
export function inOrder<T extends Ordered>(preferred: readonly T[]): T[] {
  const places = new Map<Ordered, number>(preferred.map((each, i) => [each, i]));
  const waitsFor = preferred.map(({ earlier }) => earlier.length);
  /** Places, the least at the end: a sorted array, in which a hundred thousand insertions are still cheap. */
  const ready: number[] = [];
  for (let i = preferred.length - 1; i >= 0; i--) if (!waitsFor[i]) ready.push(i);
  const ordered: T[] = [];
  for (let next = preferred[ready.pop() ?? -1]; next; next = preferred[ready.pop() ?? -1]) {
    ordered.push(next);
    for (const later of next.later) {
      const place = places.get(later) as number;
      if (!--waitsFor[place]!) ready.splice(indexFor(place, ready), 0, place);
    }
  }
  return ordered;
}

function indexFor(place: number, descending: readonly number[]): number {
  let low = 0;
  let high = descending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (descending[middle]! > place) low = middle + 1;
    else high = middle;
  }
  return low;
}
