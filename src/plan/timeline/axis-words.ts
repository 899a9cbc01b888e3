import type { TimeScale } from '../../time/scale.js';
import { dropCollisions } from '../../time/ticks.js';
import { yearAt } from '../../time/zone.js';
import { axisOf, GAP_PX, type Axis, type AxisInput, type Dated } from './axis.js';
import { breakWords } from './break-words.js';
import { contextWords, isOfUnit } from './context-words.js';
import { tickWords } from './tick-words.js';
import { withYears } from './part-years.js';
import type { AxisWords } from './types.js';

/**
 * Ticks, breaks' durations and the context below them, for what is visible.
 * @param moved - the ticks' labels, where they are to stand elsewhere
 */
export function axisWords(scale: TimeScale, input: AxisInput, moved = unmoved): AxisWords {
  const axis = axisOf(scale, input);
  const contexts = contextWords(axis);
  const ofTicks = moved(tickWords(axis, contexts), scale);
  const labels = dropCollisions([...breakWords(axis), ...ofTicks], GAP_PX);
  const years = axis.unit === 'year' ? ofTicks.filter((word) => labels.includes(word)) : [];
  const below = withYears(contexts.words, years, axis);
  return {
    ticks: tickXs(axis),
    words: [...labels, ...below],
    years: new Set(below.filter(isOfUnit).map(({ start }) => yearAt(start, axis.zone))),
  };
}

const unmoved = (words: readonly Dated[], _scale: TimeScale): readonly Dated[] => words;

function tickXs({ ticks, scale, widthPx }: Axis): readonly number[] {
  // where a shortened month or year begins and ends is known exactly, so it is marked
  const vagueEnds = scale.stretches.flatMap(({ kind, x0, x1 }) => (kind === 'vague' ? [x0, x1] : []));
  return [...ticks.map(({ x }) => x), ...vagueEnds].filter((x) => x >= -1 && x <= widthPx + 1);
}
