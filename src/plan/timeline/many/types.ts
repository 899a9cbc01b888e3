import type { Moment } from '../../../model/types.js';
import type { Columns } from './columns.js';
import type { Counting } from './forms.js';
import type { Overview } from './overview.js';

/** How a story is drawn whose marks would not stand apart: counted, or as stretches that overlap. */
export type Crowd = 'crowd' | 'stretches';

/** What a drawing of many has besides marks and names. */
export interface Many {
  readonly counting: Counting;
  /** How stretches that overlap stand, where the story is of such. */
  readonly stretches: 'bars' | 'lines' | 'depth' | undefined;
  readonly columns: Columns | undefined;
  /** Thin lines that are not marks of their own. */
  readonly lines: readonly Line[];
  readonly overview: Overview | undefined;
  /** Whether room for the overview is kept under the axis; else it lies over what is below. */
  readonly reserved: boolean;
  /** How many moments are at least partly in view, and of how many. */
  readonly inView: number;
  /** The scale in words, as it stands below and is spoken with the axis. */
  readonly said: string;
  /** Those that no column counts, in words, where there are any. */
  readonly longerSaid: string;
  /** The view, where it is not the whole. */
  readonly showing: string;
  /** What is said of what is still to come, where its shading has no room for that. */
  readonly toCome: string;
  /** How high the foot of the columns stands over the axis, for the bands below them. */
  readonly footPx: number;
}

/** A stretch too thin to be hit by itself: what is nearest is pointed at. */
export interface Line {
  readonly moment: Moment;
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly heightPx: number;
  readonly part: number;
}
