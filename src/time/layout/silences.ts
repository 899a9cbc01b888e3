import type { Interval } from '../types.js';

/** A list names no more silences than these: with more, nothing would stand out. */
const MOST = 7;
/** A silence is that much longer than what three quarters of the neighbours are apart. */
const LONGER = 3;
const MOST_OF_THEM = 0.75;

/**
 * The stretches in which nothing happens and that stand out by their length: three times as long as
 * what three of four neighbouring starts keep to.
 * @param extents - finite, in any order
 * @returns in order of time
 */
export function silencesIn(extents: readonly Interval[]): Interval[] {
  const sorted = extents.toSorted((a, b) => a.start - b.start);
  const gaps: Interval[] = [];
  let until = Infinity;
  for (const { start, end } of sorted) {
    if (start > until) gaps.push({ start: until, end: start });
    until = until === Infinity ? end : Math.max(until, end);
  }
  const apart = sorted.slice(1).map(({ start }, index) => start - sorted[index]!.start);
  const usualMs = apart.sort((a, b) => a - b)[Math.floor((apart.length - 1) * MOST_OF_THEM)] ?? 0;
  const long = gaps.filter(({ start, end }) => end - start > LONGER * usualMs);
  const longest = long.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, MOST);
  return long.filter((gap) => longest.includes(gap));
}

const lengthOf = ({ start, end }: Interval): number => end - start;
