import type { Moment, MomentTime } from '../model/types.js';
import { clamp } from '../time/clamp.js';
import { isInPieces, shapeOf, type MarkLook } from './mark.js';

type Piece = readonly [from: number, till: number];

/** A set of no more dates than these has a piece for each. */
const MOST_PIECES = 60;
/** The smallest piece, CSS pixels; where nothing is measured, the least gap as a fraction of the mark's length. */
const PIECE_PX = 15;
const FINEST = 1 / 400;

/**
 * How a moment's mark is drawn.
 * @param extent - its ends, in whatever `position` answers
 * @param least - the smallest fraction of the mark's length that shows a piece of it
 * @param seen - the part of its length that is in view, of a mark that is longer than the drawing
 */
export function lookOf(
  { time, standing }: Moment,
  roomy: boolean,
  [x0, x1]: readonly [number, number],
  position: (time: number) => number,
  least: number,
  seen: Piece = [0, 1],
): MarkLook {
  const { uncertain } = time;
  const shape = shapeOf(time, roomy);
  const fraction = (t: number): number => clamp((position(t) - x0) / (x1 - x0), 0, 1);
  const inPieces = isInPieces(shape);
  const all = inPieces ? time.pieces.map(({ start, end }) => widened(fraction(start), fraction(end), least)) : [];
  const pieces = all.length > MOST_PIECES ? drawnTogether(all, least, seen) : all;
  return { standing, fades: fadesOf(time), uncertain, pieces, shape: inPieces && !pieces.length ? 'within' : shape };
}

/** Of a set of so many that their pieces are one on another: those in view, and what touches is one. */
function drawnTogether(pieces: readonly Piece[], least: number, [from, till]: Piece): readonly Piece[] {
  const gap = least > 0 ? least / PIECE_PX : FINEST;
  const inView = pieces.filter((piece) => piece[1] > from && piece[0] < till).sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const piece of inView) {
    const last = joined.at(-1);
    if (last && piece[0] - last[1] < gap) last[1] = Math.max(last[1], piece[1]);
    else joined.push([piece[0], piece[1]]);
  }
  return joined;
}

/** Of a stretch, the ends that are themselves about right; else both or none. */
function fadesOf({ approximate, date }: MomentTime): [start: boolean, end: boolean] {
  if (date?.kind !== 'between' && date?.kind !== 'lasting') return [approximate, approximate];
  return [!!date.start?.approximate, !!date.end?.approximate];
}

/** At least so long, kept inside the mark. */
function widened(from: number, till: number, least: number): [number, number] {
  const middle = (from + till) / 2;
  const start = clamp(Math.min(from, middle - least / 2), 0, 1 - least);
  return [start, Math.min(1, Math.max(till, middle + least / 2, start + least))];
}
