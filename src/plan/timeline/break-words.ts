import { durationSaid } from '../../time/phrases.js';
import type { Stretch } from '../../time/scale.js';
import { centred, collide, type Axis } from './axis.js';
import type { AxisWord } from './types.js';

/** Less of a break has no room for its mark. */
const BREAK_PX = 24;

/** How long what is left out lasts: in full where there is room for all in full. */
export function breakWords(axis: Axis): readonly AxisWord[] {
  const inFull = wordsIn(axis, 'long');
  return collide(inFull) ? wordsIn(axis, 'short') : inFull;
}

function wordsIn(axis: Axis, display: 'long' | 'short'): AxisWord[] {
  return axis.scale.stretches.flatMap((stretch) => {
    const middle = breakMiddle(stretch, axis.widthPx);
    const lengthMs = stretch.end - stretch.start;
    // the longer silence has the better right to be told
    return middle === undefined
      ? []
      : [centred(axis, 'break', durationSaid(lengthMs, axis.tongue, display), middle, lengthMs)];
  });
}

/** Where the mark of a break stands: in the middle of what is seen of it, however long it is. */
export function breakMiddle({ kind, x0, x1 }: Stretch, widthPx: number): number | undefined {
  const [from, till] = [Math.max(0, x0), Math.min(widthPx, x1)];
  return kind === 'empty' && till - from >= BREAK_PX ? (from + till) / 2 : undefined;
}
