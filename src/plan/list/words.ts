import type { Tongue } from '../../locales/index.js';
import type { Chronicle, Moment, MomentTime, Period } from '../../model/types.js';
import { isClock } from '../../time/bounds.js';
import { leastOf } from '../../time/loops.js';
import { durationSaid, rangeSaid, shortDate } from '../../time/phrases.js';
import type { Unit, WallMs } from '../../time/types.js';
import { wallOf } from '../../time/zone.js';
import type { Row } from './rows.js';

/** As many moments unfold at once: more would make a cheap phone wait. */
export const UNFOLDED = 200;

/** What a folded run stands for, in words. */
export interface FoldWords {
  /** Of a run at the head of the list that stands for all that is folded: its button shows everything. */
  readonly all: string | undefined;
  /** How many, and from when to when. */
  readonly text: string;
}

export function foldWords({ from, to }: Row, chronicle: Chronicle, tongue: Tongue): FoldWords {
  const { ui } = tongue;
  const count = chronicle.moments.length;
  const isAll = from === 0 && to > 0 && count <= UNFOLDED;
  const moments = chronicle.moments.slice(from, to + 1);
  const range = rangeOf(moments, chronicle, tongue);
  return { all: isAll ? ui.showAll(count) : undefined, text: (isAll ? ui.earlier : ui.more)(moments.length, range) };
}

/** A silence's length for the eye, and what it means for the ear. */
export function silenceWords(silenceMs: number, tongue: Tongue): { readonly seen: string; readonly heard: string } {
  const seen = durationSaid(silenceMs, tongue);
  return { seen, heard: tongue.ui.silence(seen) };
}

export function periodDate({ date }: Period, { zone }: Chronicle, tongue: Tongue): string {
  return shortDate({ date, zone, form: 'lasting', afterTitles: [], beforeTitles: [] }, tongue, { withYear: true });
}

/** The clocks' readings that a moment is told between, and how finely. */
interface Told {
  readonly clocks: string;
  readonly from: WallMs;
  readonly till: WallMs;
  readonly unit: Unit;
}

const CLOCK_UNITS: ReadonlySet<Unit> = new Set(['second', 'minute']);

/**
 * From the first of them to the last, each by the clocks that its own row goes by: what lasts by when it began, what has no
 * date by what its order leaves.
 */
export function rangeOf(moments: readonly Moment[], { zone }: Chronicle, tongue: Tongue): string {
  const ends = moments.map(({ time }) => toldBetween(time, zone));
  const first = leastOf(ends, ({ from }) => from);
  const last = leastOf(ends, ({ till }) => -till);
  // the dates of some say nothing of the others
  if (first.from === -last.till && moments.some(({ time }) => time.date)) return '';
  // hours by the clocks of several zones make no stretch, but days do
  const manyClocks = new Set(ends.map(({ clocks }) => clocks)).size > 1;
  const unitOf = (unit: Unit): Unit => (manyClocks && CLOCK_UNITS.has(unit) ? 'day' : unit);
  return rangeSaid({ start: first.from, end: last.till }, [unitOf(first.unit), unitOf(last.unit)], 'UTC', tongue);
}

function toldBetween({ date, form, extent, bounds, unit = 'day', zone: own }: MomentTime, zone: string): Told {
  const clocks = date && isClock(date) ? own : zone;
  const { start, end } = date ? extent : bounds;
  const from = wallOf(start, clocks);
  // a late night runs into the next day, but is of the day before
  const isOfStart = form === 'part' || form === 'lasting';
  return { clocks, from, till: isOfStart && from > -Infinity ? from + 1 : wallOf(end, clocks), unit };
}
