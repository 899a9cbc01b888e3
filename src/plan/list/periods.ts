import type { PeriodUnit } from '../../locales/words.js';
import type { Chronicle, Moment, Standing } from '../../model/types.js';
import { DAY_MS, HOUR_MS } from '../../time/duration.js';
import type { WallMs } from '../../time/types.js';
import { civil, wallOf } from '../../time/zone.js';

/** Two levels: rows, and what an opened one has. */
type Levels = readonly [outer: PeriodUnit, inner: PeriodUnit];

const LEVELS: readonly { readonly levels: Levels; readonly aboveMs: number }[] = [
  { levels: ['decade', 'year'], aboveMs: 30 * 366 * DAY_MS },
  { levels: ['year', 'month'], aboveMs: 400 * DAY_MS },
  { levels: ['month', 'day'], aboveMs: 14 * DAY_MS },
  { levels: ['day', 'hour'], aboveMs: -Infinity },
];

/** How many of the inner unit an outer one has at most. */
const MOST_INNER: Readonly<Record<PeriodUnit, number>> = { decade: 10, year: 12, month: 31, day: 24, hour: 1 };
/** The longest that one is; what is longer or vaguer is in none of them. */
const LONGEST_MS: Readonly<Record<PeriodUnit, number>> = {
  decade: 3653 * DAY_MS,
  year: 366 * DAY_MS,
  month: 31 * DAY_MS + HOUR_MS,
  day: DAY_MS + HOUR_MS,
  hour: HOUR_MS,
};

/** An inner period that has any moments; `start` is absent for those of the outer one alone. */
export interface InnerPeriod {
  readonly start: WallMs | undefined;
  /** Indices of moments, in the story's order. */
  readonly indices: readonly number[];
}

export interface OuterPeriod {
  /** Wall time; absent for what has no date. */
  readonly start: WallMs | undefined;
  readonly count: number;
  /** How many begin in each of its inner periods. */
  readonly counts: readonly number[];
  /** In order; first, where there are any, those that are known to the outer period alone. */
  readonly inner: readonly InnerPeriod[];
  readonly toCome: number;
}

/** A story by periods, made once: O(n). Every moment is in one inner period, and in no other. */
export interface ByPeriod {
  readonly levels: Levels;
  readonly outer: readonly OuterPeriod[];
  /** The most moments that any inner period has. */
  readonly longest: number;
}

const made = new WeakMap<readonly Moment[], ByPeriod>();

export function byPeriod(chronicle: Pick<Chronicle, 'moments' | 'zone'>): ByPeriod {
  let periods = made.get(chronicle.moments);
  if (!periods) made.set(chronicle.moments, (periods = makePeriods(chronicle)));
  return periods;
}

interface Draft {
  readonly start: WallMs | undefined;
  count: number;
  toCome: number;
  readonly counts: number[];
  readonly inner: Map<WallMs | undefined, number[]>;
}

function makePeriods({ moments, zone }: Pick<Chronicle, 'moments' | 'zone'>): ByPeriod {
  const levels = levelsFor(moments);
  const [outerUnit, innerUnit] = levels;
  const drafts = new Map<WallMs | undefined, Draft>();
  moments.forEach((moment, index) => {
    const wall = wallOfMoment(moment, zone);
    const outer = wall === undefined ? undefined : floorOf(wall, outerUnit);
    const isVague = wall === undefined || !(lengthOf(moment) <= LONGEST_MS[innerUnit]);
    const inner = isVague ? undefined : floorOf(wall, innerUnit);
    let draft = drafts.get(outer);
    if (!draft) {
      const counts = Array<number>(MOST_INNER[outerUnit]).fill(0);
      drafts.set(outer, (draft = { start: outer, count: 0, toCome: 0, counts, inner: new Map() }));
    }
    draft.count += 1;
    if (moment.toCome) draft.toCome += 1;
    if (inner !== undefined) draft.counts[nthOf(inner, innerUnit)]! += 1;
    const list = draft.inner.get(inner);
    if (list) list.push(index);
    else draft.inner.set(inner, [index]);
  });
  const outer = [...drafts.values()].sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity));
  let longest = 1;
  for (const { counts } of outer) longest = Math.max(longest, ...counts);
  return {
    levels,
    outer: outer.map((draft) => ({
      ...draft,
      inner: [...draft.inner]
        .sort(([a = -Infinity], [b = -Infinity]) => (a < b ? -1 : 1))
        .map(([start, indices]) => ({ start, indices })),
    })),
    longest,
  };
}

const lengthOf = ({ time: { extent } }: Moment): number => extent.end - extent.start;

function wallOfMoment({ time: { extent } }: Moment, zone: string): WallMs | undefined {
  if (Number.isFinite(extent.start)) return wallOf(extent.start, zone);
  return Number.isFinite(extent.end) ? wallOf(extent.end - 1, zone) : undefined;
}

/** The pair whose rows are few, whatever the story spans. */
function levelsFor(moments: readonly Moment[]): Levels {
  let [first, last] = [Infinity, -Infinity];
  for (const { time } of moments) {
    const start = Number.isFinite(time.extent.start) ? time.extent.start : time.extent.end;
    if (!Number.isFinite(start)) continue;
    if (start < first) first = start;
    if (start > last) last = start;
  }
  return LEVELS.find(({ aboveMs }) => last - first > aboveMs)?.levels ?? ['year', 'month'];
}

/** Start of the period that a wall time lies in. */
export function floorOf(wall: WallMs, unit: PeriodUnit): WallMs {
  if (unit === 'day') return Math.floor(wall / DAY_MS) * DAY_MS;
  if (unit === 'hour') return Math.floor(wall / HOUR_MS) * HOUR_MS;
  const at = new Date(wall);
  const year = at.getUTCFullYear();
  if (unit === 'month') return civil(year, at.getUTCMonth() + 1);
  return civil(unit === 'year' ? year : Math.floor(year / 10) * 10);
}

/** Start of the period behind the one that begins at `start`. */
export function nextOf(start: WallMs, unit: PeriodUnit): WallMs {
  return floorOf(start + LONGEST_MS[unit] + (unit === 'hour' || unit === 'day' ? 0 : DAY_MS), unit);
}

/** Which of its outer period's inner ones it is, from 0. */
function nthOf(start: WallMs, unit: PeriodUnit): number {
  const at = new Date(start);
  if (unit === 'year') return at.getUTCFullYear() - Math.floor(at.getUTCFullYear() / 10) * 10;
  if (unit === 'month') return at.getUTCMonth();
  return unit === 'day' ? at.getUTCDate() - 1 : at.getUTCHours();
}

/** Where a moment is found. */
export function placeIn({ outer }: ByPeriod, index: number): { outer: number; inner: number } | undefined {
  for (let at = 0; at < outer.length; at += 1) {
    const nth = outer[at]?.inner.findIndex(({ indices }) => holds(indices, index)) ?? -1;
    if (nth >= 0) return { outer: at, inner: nth };
  }
  return undefined;
}

/** Of ascending indices. */
function holds(indices: readonly number[], index: number): boolean {
  let [low, high] = [0, indices.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (indices[middle]! < index) low = middle + 1;
    else high = middle;
  }
  return indices[low] === index;
}

/** How many of each standing, in the order of their first coming. */
export function standingsIn(indices: readonly number[], moments: readonly Moment[]): ReadonlyMap<Standing, number> {
  const counts = new Map<Standing, number>();
  for (const index of indices) {
    const { standing } = moments[index]!;
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  return counts;
}

/** A row of an open period: a moment, or a fold over some. Numbers are places in the period's list, both inclusive. */
export type PeriodRow =
  | { readonly kind: 'item'; readonly at: number }
  | { readonly kind: 'fold'; readonly from: number; readonly to: number };

/** Of an open period, so many stand around the selected one before the rest is unfolded. */
export const AROUND = 3;

/**
 * The rows of an open period: the selected moment with its neighbours, or the first; the rest in folds, of which the
 * reader opens as much as they like.
 * @param selectedAt - place of the selected moment in the list; -1 for none
 * @param isOpened - whether the reader has unfolded a place
 */
export function periodRows(count: number, selectedAt: number, isOpened: (at: number) => boolean): PeriodRow[] {
  const first = Math.max(0, Math.min(count - AROUND, selectedAt < 0 ? 0 : selectedAt - 1));
  const isShown = (at: number): boolean => (at >= first && at < first + AROUND) || isOpened(at);
  const rows: PeriodRow[] = [];
  let from = -1;
  for (let at = 0; at <= count; at += 1) {
    const shown = at === count || isShown(at);
    if (!shown && from < 0) from = at;
    if (!shown) continue;
    // a fold over one takes as much room as the one
    if (from >= 0) rows.push(from === at - 1 ? { kind: 'item', at: from } : { kind: 'fold', from, to: at - 1 });
    from = -1;
    if (at < count) rows.push({ kind: 'item', at });
  }
  return rows;
}

/** Heights of rows, CSS pixels: of a period, of a moment, and of what an open one adds. */
const ROW_PX = 44;
const MOMENT_PX = 76;
const OPENED_PX = 220;
/** Around an open period so many stand at least. */
const LEAST_SHOWN = 3;

/**
 * How many periods of each level stand as rows beside one another in a list of a given height.
 * @param isOpen - whether an inner one is open, and whether a moment is opened in it
 */
export function roomFor(
  heightPx: number,
  outer: number,
  { inner, moment }: { readonly inner: boolean; readonly moment: boolean },
): { readonly outer: number; readonly inner: number } {
  const freePx = heightPx - 2 * ROW_PX - (inner ? (AROUND + 1) * MOMENT_PX : 0) - (moment ? OPENED_PX : 0);
  const rows = Math.max(0, Math.floor(freePx / ROW_PX));
  const ofOuter = Math.min(outer, Math.max(LEAST_SHOWN, rows - LEAST_SHOWN));
  return { outer: ofOuter, inner: Math.max(LEAST_SHOWN, rows - ofOuter) };
}

/** Which of some periods stand as rows, around the open one: `[from, to)`; all, where a fold would hide but one. */
export function shownOf(count: number, open: number, most: number): readonly [from: number, to: number] {
  if (count <= most + 1) return [0, count];
  const from = Math.max(0, Math.min(Math.max(0, open) - (most >> 1), count - most));
  return [from <= 1 ? 0 : from, from + most >= count - 1 ? count : from + most];
}
