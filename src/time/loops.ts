/*
 * Loops that an array's own methods are not asked for: pages load libraries that put others in their place, with another
 * meaning (Prototype's `reduce` hands back the array, its `Array.from` takes no function), and what is drawn from NaN may
 * never end.
 */

export function sumOf<T>(items: readonly T[], sizeOf: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += sizeOf(item);
  return sum;
}

/** The first of those that are the least; the list must not be empty. */
export function leastOf<T>(items: readonly T[], sizeOf: (item: T) => number): T {
  let least = items[0] as T;
  for (const item of items) if (sizeOf(item) < sizeOf(least)) least = item;
  return least;
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  const made: T[] = [];
  for (let i = 0; i < count; i++) made.push(make(i));
  return made;
}
