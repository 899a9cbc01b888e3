import type { TimeScale } from '../../../time/scale.js';
import type { PlanInput } from '../types.js';
import { runsOf, scaleOf, type Runs } from './axis.js';
import { usualMs } from './columns.js';
import { COARSE_PITCH_PX, FINE_PITCH_PX } from './pitch.js';
import { tableOf } from './table.js';

type RunsInput = Pick<PlanInput, 'chronicle' | 'widthPx' | 'coarse'>;

const runsMade = new WeakMap<object, { readonly of: string; readonly runs: Runs }>();

/** Where the axis of a story is cut; kept while the reader moves. O(n). */
export function runsFor({ chronicle, widthPx, coarse = false }: RunsInput): Runs {
  const { zone } = chronicle;
  const table = tableOf(chronicle);
  const of = `${zone} ${widthPx} ${coarse}`;
  let made = runsMade.get(table);
  if (made?.of !== of) {
    const leastPx = coarse ? COARSE_PITCH_PX : FINE_PITCH_PX;
    made = { of, runs: runsOf(table, { zone, widthPx, leastPx, leastMs: usualMs(table) }) };
    runsMade.set(table, made);
  }
  return made.runs;
}

/** The scale of a story of many at a zoom, as it lies while the window shows its beginning. */
export const manyScale = (input: RunsInput & Pick<PlanInput, 'zoom'>): TimeScale => scaleOf(runsFor(input), input);
