import type { TimeScale } from '../../time/scale.js';
import { dropCollisions } from '../../time/ticks.js';
import type { Instant } from '../../time/types.js';
import { yearAt } from '../../time/zone.js';
import type { AxisWord } from './axis-words.js';

/** A word of the time that begins at `start`. */
export interface Dated extends AxisWord {
  readonly start: Instant;
}

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
 * year than the last that is named before it, has its year alone, and what would stand on that gives way.
 * @param kept - the words that found room
 * @param ticks - the labels above them, where these are years themselves; else none
 * @param word - a word that begins at a place
 */
export function withYears(
  kept: readonly Dated[],
  ticks: readonly Dated[],
  scale: TimeScale,
  {
    zone,
    widthPx,
    gapPx,
    word,
  }: { zone: string; widthPx: number; gapPx: number; word: (start: Instant, x: number) => Dated },
): Dated[] {
  const parts = partsOf(scale, widthPx);
  const said = [...kept, ...ticks];
  const isLost = (part: Part): boolean => {
    const within = said.some(({ start }) => start >= part.start && start < part.end);
    const before = said
      .filter(({ start }) => start < part.start)
      .reduce((last, { start }) => Math.max(last, start), -Infinity);
    return !within && !(before > -Infinity && yearAt(before, zone) === yearAt(part.start, zone));
  };
  const lost = parts.length > 1 ? parts.filter(isLost) : [];
  if (!lost.length) return [...kept];
  // years first, as many as there is room for; then the fuller names, each in place of its own part's year
  const bare = (ticks.length ? lost : parts).map((part) => word(part.start, part.x0));
  let words = dropCollisions(bare, gapPx);
  for (const one of kept) {
    const part = parts.find(({ start, end }) => one.start >= start && one.start < end);
    const others = words.filter(({ start }) => !(part && start === part.start && one.start <= start));
    const wider = [...others, one];
    if (dropCollisions(wider, gapPx).length === wider.length) words = wider;
  }
  return words.sort((a, b) => a.x0 - b.x0);
}

function partsOf({ stretches, invert }: TimeScale, widthPx: number): Part[] {
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
