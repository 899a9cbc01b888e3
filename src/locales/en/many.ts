import type { BinName, ManyWords, Part } from '../words.js';

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

export const enMany: ManyWords = {
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
