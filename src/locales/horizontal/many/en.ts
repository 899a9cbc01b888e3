import type { BinName } from '../../../plan/timeline/many/bins.js';
import type { Part } from '../../../plan/timeline/many/table.js';
import type { Tongue } from '../../index.js';
import { tableFor } from '../../table.js';

/** Words of a timeline that counts its moments. */
export interface ManyWords {
  readonly stillToCome: (asOf: string) => string;
  /** "Columns: moments in a month. The tallest: 61, in February 2024." */
  readonly scale: (unit: BinName, tallest: number, when: string) => string;
  /** How many stretches there are at once. */
  readonly atOnce: (unit: BinName, most: number, when: string) => string;
  /** Those that no column counts: "and 18 longer or vaguer than a month". */
  readonly longer: (longer: number, unit: BinName, undated: number) => string;
  readonly eachAMark: (count: number, total: number) => string;
  readonly eachABar: (count: number, total: number) => string;
  readonly eachALine: (count: number, total: number) => string;
  /** "14 moments, March 2025" */
  readonly column: (count: number, when: string) => string;
  /** What is heard of a column: "Column, 14 moments, March 2025: 12 happened, 2 claimed". */
  readonly columnSpoken: (count: number, when: string, parts: readonly string[]) => string;
  readonly depthSpoken: (count: number, when: string) => string;
  /** "12 happened" */
  readonly part: (part: Part, count: number) => string;
  /** At the end of a list that does not have all. */
  readonly andMore: (count: number) => string;
  readonly overview: string;
  readonly showing: (view: string, whole: string) => string;
  /** Where the moment stands that the reader is at: "584 of 1,000". */
  readonly position: (index: number, total: number) => string;
}

const number = (count: number): string => count.toLocaleString('en');
const moments = (count: number): string => `${number(count)} ${count === 1 ? 'moment' : 'moments'}`;

const UNITS: Readonly<Record<BinName, string>> = {
  minute: 'a minute',
  'five-minutes': 'five minutes',
  'quarter-hour': 'a quarter of an hour',
  hour: 'an hour',
  'six-hours': 'six hours',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  quarter: 'a quarter of a year',
  year: 'a year',
  decade: 'a decade',
  century: 'a century',
};

const STANDINGS: Readonly<Record<Part, string>> = {
  happened: 'happened',
  claimed: 'claimed',
  confirmed: 'confirmed',
  planned: 'planned',
  cancelled: 'cancelled or postponed',
  unknown: 'without a status',
};

const of = (count: number, total: number): string =>
  count === total ? moments(total) : `${number(count)} of ${moments(total)}`;

const en: ManyWords = {
  stillToCome: (asOf) => `Still to come as of ${asOf}`,
  scale: (unit, tallest, when) => `Columns: moments in ${UNITS[unit]}. The tallest: ${number(tallest)}, ${when}.`,
  atOnce: (unit, most, when) => `Columns: how many at once in ${UNITS[unit]}. The most: ${number(most)}, ${when}.`,
  longer(longer, unit, undated) {
    const long = longer && `${number(longer)} longer or vaguer than ${UNITS[unit]}`;
    const none = undated && `${number(undated)} without a date`;
    return `and ${[long, none].filter(Boolean).join(', ')}`;
  },
  eachAMark: (count, total) => `${of(count, total)}, each a mark.`,
  eachABar: (count, total) => `${of(count, total)}, a bar each.`,
  eachALine: (count, total) => `${of(count, total)}: the most important keep a named bar, the others are thin lines.`,
  column: (count, when) => `${moments(count)}, ${when}`,
  columnSpoken: (count, when, parts) =>
    `Column, ${moments(count)}, ${when}${parts.length ? `: ${parts.join(', ')}` : ''}`,
  depthSpoken: (count, when) => `Column, ${number(count)} at once, ${when}`,
  part: (part, count) => `${number(count)} ${STANDINGS[part]}`,
  andMore: (count) => `and ${number(count)} more`,
  overview: 'The whole timeline',
  showing: (view, whole) => `Showing ${view}, of ${whole}`,
  position: (index, total) => `${number(index)} of ${number(total)}`,
};

export const manyWords = (tongue: Tongue): ManyWords => tableFor({ en }, tongue);
