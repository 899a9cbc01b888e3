import type { PeriodUnit } from '../../plan/list/periods.js';
import type { Tongue } from '../index.js';
import { tableFor } from '../table.js';

/** Words of a list that goes by period. */
export interface PeriodWords {
  /** Said once above the list. */
  readonly scale: (unit: PeriodUnit, longest: number) => string;
  readonly moments: (count: number) => string;
  /** Those of an open period that are in none of its own. */
  readonly whole: (unit: PeriodUnit) => string;
  readonly undated: string;
  /** Periods that are folded: "8 more months, May to December 2024". */
  readonly morePeriods: (count: number, unit: PeriodUnit, range: string) => string;
  readonly toCome: (count: number, total: number, asOf: string) => string;
  /** The two that weigh most in a fold. */
  readonly such: (titles: readonly string[]) => string;
}

const number = (count: number): string => count.toLocaleString('en');

const ONE: Readonly<Record<PeriodUnit, string>> = {
  decade: 'a decade',
  year: 'a year',
  month: 'a month',
  day: 'a day',
  hour: 'an hour',
};

const en: PeriodWords = {
  scale: (unit, longest) =>
    `Bars: moments in ${ONE[unit]}. The longest: ${number(longest)}. Open one to see its moments.`,
  moments: (count) => `${number(count)} ${count === 1 ? 'moment' : 'moments'}`,
  whole: (unit) => `Longer or vaguer than ${ONE[unit]}`,
  undated: 'Without a date',
  morePeriods: (count, unit, range) => `${count} more ${unit}${count === 1 ? '' : 's'}, ${range}`,
  toCome: (count, total, asOf) =>
    `${count === total ? 'All' : number(count)} of them still to come${asOf && ` as of ${asOf}`}`,
  such: (titles) => titles.join('; '),
};

export const periodWords = (tongue: Tongue): PeriodWords => tableFor({ en }, tongue);
