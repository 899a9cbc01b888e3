import type { TimeWords } from '../time/words.js';

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

export const enTime: TimeWords = {
  around: (date) => `around ${date}`,
  possibly: (date) => `possibly ${date}`,
  sometimeIn: (date) => `some time in ${date}`,

  orLater: (date) => `${date} or later`,
  by: (date) => `by ${date}`,
  between: (start, end) => `between ${start} and ${end}`,
  fromTo: (start, end) => `from ${start} to ${end}`,
  from: (date) => `from ${date} on`,
  until: (date) => `until ${date}`,
  throughout: (date) => `throughout ${date}`,
  allDates: (range) => `all dates ${range}`,
  to: (start, end) => `${start} to ${end}`,

  dayParts: {
    'early-morning': 'early in the morning',
    morning: 'in the morning',
    afternoon: 'in the afternoon',
    evening: 'in the evening',
    night: 'at night',
    'late-night': 'late at night',
  },
  third: (third, date) => date.replace(/^(the )?/, `$1${third}${third === 'mid' ? '-' : ' '}`),
  season: (season, year, nextYear) => `${SEASONS[season - 1]} ${season === 4 ? `${year}–${nextYear}` : year}`,
  decade: (year) => `the ${year}s`,
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
  comma: ', ',
  weekdayGap: ' ',
  dayTick: (weekday, day) => `${weekday} ${day}`,
};
