import type { Unit } from '../../time/types.js';
import type { SaidDate, TimeWords } from '../../time/words.js';

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** "50 BC to 41 BC" is "50 to 41 BC". */
const eraOnce = (range: string) => range.replace(/ BC(?=.* BC)/, '');

const CLOCK_OR_DAY: ReadonlySet<Unit> = new Set(['second', 'minute', 'day']);

/** "333 BC to 636" would be read as another year before our era. */
const ofEra = ({ text: start }: SaidDate, { text: end }: SaidDate) =>
  start.endsWith(' BC') ? end.replace(/(?<!AD )\d{3,4}$/, 'AD $&') : end;

export const enTime: TimeWords = {
  around: ({ text }) => `around ${text}`,
  possibly: (phrase) => `possibly ${phrase}`,
  sometimeIn: ({ text }) => `some time in ${text}`,

  orLater: ({ text }) => `${text} or later`,
  // "By December" would be before it begins.
  by: ({ text, value: { unit, approximate } }) =>
    `by ${approximate || CLOCK_OR_DAY.has(unit) ? '' : 'the end of '}${text}`,
  between: (start, end) => `between ${start.text} and ${ofEra(start, end)}`,
  fromTo: (start, end) => `from ${start.text} to ${ofEra(start, end)}`,
  from: ({ text }) => `from ${text} on`,
  until: ({ text }) => `until ${text}`,
  throughout: ({ text }) => `throughout ${text}`,
  allDates: (range) => `all dates ${range}`,
  moreDates: (count, last, all) =>
    `${all ? '' : 'one of '}${count.toLocaleString('en-GB')} more dates, the last of them ${last}`,
  to: (start, end) => `${start.text} to ${ofEra(start, end)}`,

  dayParts: {
    'early-morning': 'early in the morning',
    morning: 'in the morning',
    afternoon: 'in the afternoon',
    evening: 'in the evening',
    night: 'at night',
    'late-night': 'late at night',
  },
  third: (third, { text }) => text.replace(/^(the )?/, `$1${third}${third === 'mid' ? '-' : ' '}`),
  season: (season, year, nextYear) => `${SEASONS[season - 1]} ${season === 4 ? eraOnce(`${year}–${nextYear}`) : year}`,
  decade: (year) => `the ${year}s`,
  years: (first, last) => eraOnce(`the years ${first} to ${last}`),
  century: (ordinal) => `the ${ordinal}${SUFFIXES[ordinals.select(ordinal)] ?? 'th'} century`,

  later: 'later',
  laterThatDay: 'later that day',
  after: (titles) => `after ${titles}`,
  before: (titles) => `before ${titles}`,
  afterwards: 'afterwards',
  beforehand: 'beforehand',
  dateNotKnown: 'date not known',
  noHourGiven: 'no hour given',

  quoted: (title) => `“${title}”`,
  zoneTime: (city) => `${city} time`,
  inZone: (date, zone) => `${date} ${zone}`,
  comma: ', ',
  era: (date) => date.replace(/(\S+) AD/, 'AD $1'),
  weekdayGap: ' ',
  dayTick: (weekday, day) => `${weekday} ${day}`,
  tickIn: (tick, larger) => `${tick} ${larger}`,
  alone: (phrase) => phrase.charAt(0).toUpperCase() + phrase.slice(1),
};
