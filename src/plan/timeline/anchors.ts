import { isPoint } from '../mark.js';
import type { PlacedMark } from './types.js';

/** Poles to marks of one place stand so far apart. */
const APART_PX = 4;

/** Dots and pills of the very same place have poles of their own: each leads past those above it to its own mark. */
export function partAnchors<T extends PlacedMark>(marks: readonly T[]): T[] {
  const counts = new Map<string, number>();
  const turns = marks.map((mark) => {
    const place = isPoint(mark.look.shape) ? mark.anchor.toFixed() : '';
    const turn = counts.get(place) ?? 0;
    counts.set(place, turn + 1);
    return { mark, place, turn };
  });
  // three at most, for further from its middle a pole would miss the mark; in order, as that of the cards follows theirs
  return turns.map(({ mark, place, turn }) => {
    const count = counts.get(place) ?? 1;
    const third = Math.floor((turn * 3) / count) - 1;
    return place && count > 1 ? { ...mark, anchor: mark.anchor + third * APART_PX } : mark;
  });
}

/** A pole passes beside a mark by this much. */
const BESIDE_PX = 4;
/** Places tried along a mark, as fractions of its length. */
const TRY = 1 / 40;

/**
 * Where the pole of a long mark crosses another on its way down it would seem to lead to that: it comes down elsewhere
 * along its own mark, as near as there is a way.
 * @param above - the marks in higher rows
 */
export function clearAnchor({ x0, x1, anchor }: PlacedMark, above: readonly PlacedMark[]): number {
  for (let step = 0; step < 40; step += 1) {
    const x = anchor + (step % 2 ? step : -step) * TRY * (x1 - x0);
    if (x >= x0 && x <= x1 && above.every((other) => x < other.x0 - BESIDE_PX || x > other.x1 + BESIDE_PX)) return x;
  }
  return anchor;
}
