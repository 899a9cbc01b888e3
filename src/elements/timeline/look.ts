import type { Moment, MomentTime } from '../../model/types.js';
import { clamp } from '../../time/clamp.js';
import { shapeOf, type MarkLook } from '../shared/mark.js';

/**
 * How a moment's mark is drawn.
 * @param extent - its ends, in whatever `at` answers
 * @param least - the smallest fraction of the mark's length that shows a piece of it
 */
export function lookOf(
  { time, standing }: Moment,
  roomy: boolean,
  [x0, x1]: readonly [number, number],
  at: (time: number) => number,
  least: number,
): MarkLook {
  const { uncertain } = time;
  const shape = shapeOf(time, roomy);
  const fraction = (t: number): number => clamp((at(t) - x0) / (x1 - x0), 0, 1);
  const inPieces = /part|-of/.test(shape);
  const pieces = inPieces ? time.pieces.map(({ start, end }) => widened(fraction(start), fraction(end), least)) : [];
  return { standing, fades: fadesOf(time), uncertain, pieces, shape: inPieces && !pieces.length ? 'within' : shape };
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
