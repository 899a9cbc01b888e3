import type { TimeWords } from '../time/words.js';

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** "50 BC to 41 BC" is "50 to 41 BC". */
const eraOnce = (range: string) => range.replace(/ BC(?=.* BC)/, '');

/** "333 BC to 636" would be read as another year before our era. */
const ofEra = (start: string, end: string) => (start.endsWith(' BC') ? end.replace(/(?<!AD )\d{3,4}$/, 'AD $&') : end);

export const enTime: TimeWords = {
  around: (date) => `around ${date}`,
  possibly: (date) => `possibly ${date}`,
  sometimeIn: (date) => `some time in ${date}`,

  orLater: (date) => `${date} or later`,
  // "By December" would be before it begins.
  by: (date, unit, about) => `by ${about || /day|minute|second/.test(unit) ? '' : 'the end of '}${date}`,
  between: (start, end) => `between ${start} and ${ofEra(start, end)}`,
  fromTo: (start, end) => `from ${start} to ${ofEra(start, end)}`,
  from: (date) => `from ${date} on`,
  until: (date) => `until ${date}`,
  throughout: (date) => `throughout ${date}`,
  allDates: (range) => `all dates ${range}`,
  to: (start, end) => `${start} to ${ofEra(start, end)}`,

  dayParts: {
    'early-morning': 'early in the morning',
    morning: 'in the morning',
    afternoon: 'in the afternoon',
    evening: 'in the evening',
    night: 'at night',
    'late-night': 'late at night',
  },
  third: (third, date) => date.replace(/^(the )?/, `$1${third}${third === 'mid' ? '-' : ' '}`),
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
};
