import { said } from '../../time/phrases/intl.js';
import { yearSaid } from '../../time/phrases.js';
import { HOUR_MS } from '../../time/duration.js';
import { dropCollisions } from '../../time/ticks.js';
import type { Instant } from '../../time/types.js';
import { wallOf, yearAt } from '../../time/zone.js';
import type { Axis, Dated } from './axis.js';
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
 * year than the last that is named before it, has its year alone, and what would stand on that gives way.
 * @param kept - the words that found room
 * @param ticks - the labels above them, where these are years themselves; else none
 */
export function withYears(kept: readonly Dated[], ticks: readonly Dated[], axis: Axis): readonly Dated[] {
  const { zone, tongue, isClock, unit } = axis;
  const parts = partsOf(axis);
  const named = [...kept, ...ticks];
  const isLost = (part: Part): boolean => {
    const before = named
      .filter(({ start }) => start < part.end)
      .reduce((last, { start }) => Math.max(last, start), -Infinity);
    return before < part.start && !(before > -Infinity && yearAt(before, zone) === yearAt(part.start, zone));
  };
  const lost = parts.length > 1 ? parts.filter(isLost) : [];
  if (!lost.length) return kept;
  const year = ({ start, x0 }: Part): Dated => contextAt(axis, start, x0, yearSaid(yearAt(start, zone), tongue), 0);
  const month = ({ start, x0 }: Part): Dated =>
    contextAt(axis, start, x0, said(wallOf(start, zone), { month: 'short', year: 'numeric' }, tongue), 0);
  // years first, as many as there is room for; then the fuller names, each in place of its own part's
  let words = dropCollisions((ticks.length ? lost : parts).map(year), CONTEXT_GAP_PX);
  const fuller = isClock || unit === 'day' ? [...kept, ...parts.map(month)] : kept;
  for (const one of fuller) {
    const part = parts.find(({ start, end }) => one.start >= start && one.start < end);
    const isYear = ({ start, text }: Dated): boolean =>
      start === part?.start && text.length < one.text.length && one.start - start < HOUR_MS;
    const wider = [...words.filter((word) => !isYear(word)), one];
    if (isApart(wider)) words = wider;
  }
  return words.sort((a, b) => a.x0 - b.x0);
}

const isApart = (words: readonly Dated[]): boolean => dropCollisions(words, CONTEXT_GAP_PX).length === words.length;

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
