import type { Chronicle, Moment } from '../../model/types.js';
import { wallOf } from '../../time/zone.js';

/** Above this many, a list goes by period. */
export const BY_PERIOD_ABOVE = 1000;

/** A year, or a month of one, with the moments that begin in it. Indices are the moments', both inclusive, in their order. */
export interface Period {
  /** `2024`, or `2024-02`; `none` for what has no date. */
  readonly key: string;
  /** Astronomical; absent for what has no date. */
  readonly year: number | undefined;
  /** 1 to 12; absent for a year. */
  readonly month: number | undefined;
  readonly indices: readonly number[];
}

export interface Year extends Period {
  /** Twelve: how many begin in each month. */
  readonly months: readonly number[];
  /** How many are known to the year alone, or reach over its months: they are in no month. */
  readonly vague: readonly number[];
  readonly toCome: number;
}

/** A story by years, made once: O(n). */
export interface ByPeriod {
  readonly years: readonly Year[];
  /** Of all months of all years. */
  readonly longest: number;
}

const made = new WeakMap<readonly Moment[], ByPeriod>();

export function byPeriod({ moments, zone }: Pick<Chronicle, 'moments' | 'zone'>): ByPeriod {
  let periods = made.get(moments);
  if (!periods) made.set(moments, (periods = makePeriods(moments, zone)));
  return periods;
}

interface Draft {
  indices: number[];
  months: number[];
  vague: number[];
  toCome: number;
}

function makePeriods(moments: readonly Moment[], zone: string): ByPeriod {
  const years = new Map<number | undefined, Draft>();
  const monthIn = monthReader(zone);
  for (const [index, moment] of moments.entries()) {
    const { start, end } = moment.time.extent;
    const [year, month] = monthIn(Number.isFinite(start) ? start : end - 1);
    let draft = years.get(year);
    if (!draft) years.set(year, (draft = { indices: [], months: Array<number>(12).fill(0), vague: [], toCome: 0 }));
    draft.indices.push(index);
    if (month === undefined || isVague(moment)) draft.vague.push(index);
    else draft.months[month - 1]! += 1;
    if (moment.toCome) draft.toCome += 1;
  }
  const inOrder = [...years].sort(([a = Infinity], [b = Infinity]) => a - b);
  return {
    years: inOrder.map(([year, draft]) => ({
      key: year === undefined ? 'none' : keyOf(year),
      year,
      month: undefined,
      ...draft,
    })),
    longest: Math.max(1, ...inOrder.flatMap(([, { months }]) => months)),
  };
}

const LONGEST_MONTH_MS = 31 * 86_400_000 + 3_600_000;

/** Longer or vaguer than a month: it is of its year. */
const isVague = ({ time: { extent } }: Moment): boolean => !(extent.end - extent.start <= LONGEST_MONTH_MS);

/** Which year and month an instant is in; neighbours are mostly in the same one, so that is looked at first. */
function monthReader(zone: string): (time: number) => readonly [year?: number, month?: number] {
  let from = NaN;
  let till = NaN;
  let last: readonly [number, number] = [0, 0];
  return (time) => {
    if (!Number.isFinite(time)) return [];
    if (time >= from && time < till) return last;
    const at = new Date(wallOf(time, zone));
    last = [at.getUTCFullYear(), at.getUTCMonth() + 1];
    // within a day of the month's ends the clocks decide; in between nothing can
    const wall = new Date(0);
    wall.setUTCFullYear(last[0], last[1] - 1, 2);
    from = +wall;
    wall.setUTCFullYear(last[0], last[1], 0);
    till = +wall;
    return last;
  };
}

const keyOf = (year: number, month?: number): string => `${year}${month ? `-${String(month).padStart(2, '0')}` : ''}`;

/** The months of a year that have any moments, in order; first what is of the year alone. */
export function monthsOf(
  { year, indices, vague }: Year,
  { moments, zone }: Pick<Chronicle, 'moments' | 'zone'>,
): Period[] {
  const monthIn = monthReader(zone);
  const months = new Map<number, number[]>();
  const apart = new Set(vague);
  for (const index of indices) {
    if (apart.has(index)) continue;
    const { start, end } = moments[index]!.time.extent;
    const [, month = 0] = monthIn(Number.isFinite(start) ? start : end - 1);
    const list = months.get(month);
    if (list) list.push(index);
    else months.set(month, [index]);
  }
  const periods = [...months]
    .sort(([a], [b]) => a - b)
    .map(([month, list]) => ({ key: keyOf(year ?? 0, month), year, month, indices: list }));
  return vague.length
    ? [{ key: `${keyOf(year ?? 0)}-year`, year, month: undefined, indices: vague }, ...periods]
    : periods;
}

/** A row of an open month: a moment, or a fold over those between two. Numbers are places in the month's list, both inclusive. */
export type MonthRow =
  | { readonly kind: 'item'; readonly at: number }
  | { readonly kind: 'fold'; readonly from: number; readonly to: number };

/** Of an open month, so many stand around the selected one before the rest is unfolded. */
export const AROUND = 3;

/**
 * The rows of an open month: the selected moment with its neighbours, or the first; the rest in folds, of which the
 * reader opens as much as they like.
 * @param selectedAt - place of the selected moment in the list; -1 for none
 * @param opened - places that the reader has unfolded
 */
export function monthRows(count: number, selectedAt: number, opened: ReadonlySet<number>): MonthRow[] {
  const first = Math.max(0, Math.min(count - AROUND, selectedAt < 0 ? 0 : selectedAt - 1));
  const isShown = (at: number): boolean => (at >= first && at < first + AROUND) || opened.has(at);
  const rows: MonthRow[] = [];
  for (let at = 0; at < count; at += 1) {
    const last = rows.at(-1);
    if (isShown(at)) rows.push({ kind: 'item', at });
    else if (last?.kind === 'fold' && last.to === at - 1) rows[rows.length - 1] = { ...last, to: at };
    else rows.push({ kind: 'fold', from: at, to: at });
  }
  // a fold over one takes as much room as the one
  return rows.map((row) => (row.kind === 'fold' && row.from === row.to ? { kind: 'item', at: row.from } : row));
}
