import { times } from '../../../time/loops.js';
import type { TimeScale } from '../../../time/scale.js';
import { countBefore, type Table } from './table.js';

/** A text under it, and where that begins. */
export interface OverviewWord {
  readonly x0: number;
  readonly text: string;
}

/** The whole story in little, under a closer view of it, and the window that the view is. CSS pixels. */
export interface Overview {
  /** Heights of columns `pitchPx` wide, from the start. */
  readonly heights: readonly number[];
  readonly pitchPx: number;
  readonly x0: number;
  readonly x1: number;
  /** Years, or what else is said under the whole's axis. */
  readonly words: readonly OverviewWord[];
}

export const OVERVIEW_PX = 20;
const PITCH_PX = 8;
/** The window is never narrower: it is to be taken hold of. */
const LEAST_PX = 10;

/** @param whole - the scale through all of the story, `widthPx` wide */
export function overviewOf(
  { starts }: Table,
  whole: TimeScale,
  { start, end }: { readonly start: number; readonly end: number },
  widthPx: number,
  words: readonly OverviewWord[],
): Overview {
  const count = Math.max(1, Math.floor(widthPx / PITCH_PX));
  const pitchPx = widthPx / count;
  const before = times(count + 1, (at) => countBefore(starts, whole.invert(at * pitchPx)));
  before[count] = starts.length;
  const counts = before.slice(1).map((after, at) => after - before[at]!);
  const most = Math.max(1, ...counts);
  const [from, till] = [Math.max(0, whole.position(start)), Math.min(widthPx, whole.position(end))];
  const missingPx = Math.max(0, LEAST_PX - (till - from)) / 2;
  const x0 = Math.min(Math.max(0, from - missingPx), widthPx - Math.max(LEAST_PX, till - from));
  return {
    heights: counts.map((each) => (each ? Math.max(1, Math.round((each * OVERVIEW_PX) / most)) : 0)),
    pitchPx,
    x0,
    x1: Math.max(till + missingPx, x0 + LEAST_PX),
    words,
  };
}
