import type { Chronicle } from '../../../model/types.js';
import type { TimeScale } from '../../../time/scale.js';
import { placeMark } from '../place-mark.js';
import { planTimeline } from '../plan.js';
import { seenThrough, wholeOf } from '../scale-window.js';
import type { Plan, PlanInput } from '../types.js';
import type { Planner } from '../view.js';
import type { Counting } from './forms.js';
import { indexOf } from './ground.js';
import { crowdOf } from './kind.js';
import { planMany } from './plan.js';
import type { Crowd } from './types.js';
import { manyScale } from './window.js';

/** Kept while the reader moves. */
const crowds = new WeakMap<Chronicle, { readonly of: string; readonly crowd: Crowd | undefined }>();

/** How a story of so many is drawn that their marks would not stand apart; undefined for every other. */
export function crowdIn({
  chronicle,
  widthPx,
  linear,
  low = false,
}: Pick<PlanInput, 'chronicle' | 'widthPx' | 'linear' | 'low'>): Crowd | undefined {
  const of = `${widthPx} ${linear} ${low}`;
  let known = crowds.get(chronicle);
  if (known?.of !== of) {
    const whole = (): TimeScale =>
      wholeOf({ chronicle, widthPx, linear, zoom: 1, previousThresholdMs: undefined }).scale;
    known = { of, crowd: crowdOf(chronicle, whole, low) };
    crowds.set(chronicle, known);
  }
  return known.crowd;
}

/**
 * Counts what would not stand apart, and draws every other story as ever. One for each view, whose last form is kept where
 * another is hardly better.
 */
export function manyPlanner(): Planner {
  let counting: Counting | undefined;
  return {
    wholeOf: (input) => (crowdIn(input) ? { scale: manyScale(input), afterPx: 0 } : wholeOf(input)),
    plan(input, whole) {
      const crowd = crowdIn(input);
      if (!crowd) return planTimeline(input, whole);
      const plan = planMany(input, seenThrough(whole, input.offset, input.widthPx), crowd, counting);
      counting = plan.many?.counting;
      return plan;
    },
    placeOf({ chronicle }, { scale, from, till }, id) {
      const moment = chronicle.moments[indexOf(chronicle, id)];
      return moment && { ...placeMark(moment, { scale, from, till }), moment };
    },
  };
}

/** Plans a story of any number of moments, for who plans once. */
export function planAny(input: PlanInput): Plan {
  const planner = manyPlanner();
  return planner.plan(input, planner.wholeOf(input));
}
