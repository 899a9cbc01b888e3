import type { PeriodUnit, PeriodWords } from '../words.js';

const number = (count: number): string => count.toLocaleString('en');

const ONE: Readonly<Record<PeriodUnit, string>> = {
  decade: 'a decade',
  year: 'a year',
  month: 'a month',
  day: 'a day',
  hour: 'an hour',
};

export const enPeriods: PeriodWords = {
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
