import { said, YEAR } from '../../time/phrases/intl.js';
import { dropCollisions } from '../../time/ticks.js';
import type { Instant } from '../../time/types.js';
import { wallOf, yearAt } from '../../time/zone.js';
import { LARGER, type Axis, type Dated } from './axis.js';
import { contextAt, CONTEXT_GAP_PX } from './context-words.js';

/** A run of the axis between two breaks, as far as it is in view. */
interface Part {
  readonly x0: number;
  readonly start: Instant;
  readonly end: Instant;
}

/** Less of a run is not seen as one. */
const SEEN_PX = 3;

/**
 * The words under the ticks, so that each part between two breaks names a year: one that would name none, and is of another
 * year than the last that is named before it, has its year, or its month, and what would stand on that gives way.
 * @param kept - the words that found room
 * @param ticks - the labels above them, where these are years themselves; else none
 */
export function withYears(kept: readonly Dated[], ticks: readonly Dated[], axis: Axis): readonly Dated[] {
  const { zone, tongue, unit } = axis;
  const format = LARGER[unit] === 'year' ? YEAR : ({ ...YEAR, month: 'short' } as const);
  const parts = partsOf(axis);
  let words = kept;
  // what gives way may have been all that its own part said
  for (let turn = 0; turn < parts.length; turn += 1) {
    const named = [...words, ...ticks].map(({ start }) => start);
    const lost = parts.filter(({ start, end }) => {
      const before = Math.max(...named.filter((each) => each < end));
      return before < start && yearAt(before, zone) !== yearAt(start, zone);
    });
    if (parts.length < 2 || !lost.length) break;
    const bare = lost.map(({ start, x0 }) =>
      contextAt(axis, start, x0, said(wallOf(start, zone), format, tongue), Infinity),
    );
    words = dropCollisions([...bare, ...words], CONTEXT_GAP_PX);
  }
  return words;
}

function partsOf({ scale: { stretches, invert }, widthPx }: Axis): Part[] {
  const parts: Part[] = [];
  let isOpen = false;
  for (const { kind, x0, x1, start, end } of stretches) {
    const isSeen = kind !== 'empty' && x1 >= SEEN_PX && x0 <= widthPx - SEEN_PX;
    const last = parts.at(-1);
    if (isSeen && isOpen && last) parts[parts.length - 1] = { ...last, end };
    else if (isSeen) parts.push({ x0: Math.max(0, x0), start: x0 < 0 ? invert(0) : start, end });
    isOpen = isSeen;
  }
  return parts;
}
