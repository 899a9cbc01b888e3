import type { TimeScale } from '../../time/scale.js';
import { dropCollisions } from '../../time/ticks.js';
import { yearAt } from '../../time/zone.js';
import { axisOf, GAP_PX, type Axis } from './axis.js';
import { breakWords } from './break-words.js';
import { contextWords, isOfUnit } from './context-words.js';
import { tickWords } from './tick-words.js';
import type { AxisWords, PlanInput } from './types.js';

/** Ticks, breaks' durations and the context below them, for what is visible. */
export function axisWords(scale: TimeScale, input: PlanInput): AxisWords {
  const axis = axisOf(scale, input);
  const contexts = contextWords(axis);
  const labels = dropCollisions([...breakWords(axis), ...tickWords(axis, contexts)], GAP_PX);
  return {
    ticks: tickXs(axis),
    words: [...labels, ...contexts.words],
    years: new Set(contexts.words.filter(isOfUnit).map(({ start }) => yearAt(start, axis.zone))),
  };
}

function tickXs({ ticks, scale, widthPx }: Axis): readonly number[] {
  // where a shortened month or year begins and ends is known exactly, so it is marked
  const vagueEnds = scale.stretches.flatMap(({ kind, x0, x1 }) => (kind === 'vague' ? [x0, x1] : []));
  return [...ticks.map(({ x }) => x), ...vagueEnds].filter((x) => x >= -1 && x <= widthPx + 1);
}
