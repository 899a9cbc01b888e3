import { said, YEAR } from '../../time/phrases/intl.js';
import { dropCollisions } from '../../time/ticks.js';
import { wallOf, yearAt } from '../../time/zone.js';
import { LARGER, type Axis, type Dated } from './axis.js';
import { contextAt, CONTEXT_GAP_PX } from './context-words.js';

/** Less of a run is not seen as one. */
const SEEN_PX = 3;

/**
 * The words under the ticks, so that each part between two breaks names a year: one that would name none, and is of another
 * year than the last that is named before it, has its year, or its month, and what would stand on that gives way.
 * @param kept - the words that found room
 * @param ticks - the labels above them, where these are years themselves; else none
 */
export function withYears(kept: readonly Dated[], ticks: readonly Dated[], axis: Axis): readonly Dated[] {
  const { scale, widthPx, zone, tongue, unit } = axis;
  const format = LARGER[unit] === 'year' ? YEAR : ({ ...YEAR, month: 'short' } as const);
  const seen = scale.stretches.filter(({ x0, x1 }) => x1 > SEEN_PX && x0 < widthPx - SEEN_PX);
  let words = kept;
  let end = Infinity;
  // from the right: what gives way may have been all that its own part said, and that comes next
  for (let at = seen.length - 1; at >= 0; at -= 1) {
    const { kind, start, x0 } = seen[at]!;
    if (kind === 'empty') end = start;
    if (kind === 'empty' || (seen[at - 1] && seen[at - 1]!.kind !== 'empty')) continue;
    const from = x0 < 0 ? scale.invert(0) : start;
    const until = end;
    const named = Math.max(...[...words, ...ticks].map((word) => word.start).filter((each) => each < until));
    if (named >= from || yearAt(named, zone) === yearAt(from, zone)) continue;
    const bare = contextAt(axis, from, Math.max(0, x0), said(wallOf(from, zone), format, tongue), Infinity);
    words = dropCollisions([bare, ...words], CONTEXT_GAP_PX);
  }
  return words;
}
