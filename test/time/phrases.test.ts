import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { enTime } from '../../src/locales/en/time.js';
import { boundsOf } from '../../src/time/bounds.js';
import { parseDate } from '../../src/time/edtf.js';
import {
  durationSaid,
  fullDate,
  plainDate,
  rangeSaid,
  shortDate,
  spokenDate,
  type Saying,
  type Speech,
} from '../../src/time/phrases.js';
import { contextLabel, tickLabel, type TickUnit } from '../../src/time/phrases/ticks.js';
import type { CalendarDate, DateValue, DayPart, Interval, Third } from '../../src/time/types.js';
import { dateValue, zone } from './arbitraries.js';

const gb: Speech = { locale: 'en-GB', words: enTime };
const us: Speech = { locale: 'en-US', words: enTime };

/** `Intl` separates with several kinds of space, not the same ones in every release. */
function said(phrase: string | undefined): string {
  return phrase?.replace(/[\u2009\u202f\u00a0]/g, ' ') ?? '';
}

function saying(when: string | DateValue, rest: Partial<Saying> = {}): Saying {
  const date = typeof when === 'string' ? (when ? parseDate(when) : undefined) : when;
  return { form: 'within', zone: 'Europe/Vienna', afterTitles: [], beforeTitles: [], ...(date && { date }), ...rest };
}

function withPart(when: string, part: DayPart | Third): CalendarDate {
  return { ...(parseDate(when) as CalendarDate), part };
}

describe('a date', () => {
  /** Written · on a label · on the open moment · to a listener in the United States */
  const table: readonly [when: string | CalendarDate, short: string, full: string, spoken: string][] = [
    ['2026-01-20', 'Tue 20 Jan', 'Tuesday 20 January 2026, no hour given', 'Tuesday, January 20, 2026'],
    ['2025-09-11', 'Thu 11 Sept', 'Thursday 11 September 2025, no hour given', 'Thursday, September 11, 2025'],
    [
      '2025-04-04T23:40',
      'Fri 4 Apr, 23:40',
      'Friday 4 April 2025, 23:40, Vienna time',
      'Friday, April 4, 2025, 11:40 PM, Vienna time',
    ],
    [
      '2025-04-04T23:40:05',
      'Fri 4 Apr, 23:40:05',
      'Friday 4 April 2025, 23:40:05, Vienna time',
      'Friday, April 4, 2025, 11:40:05 PM, Vienna time',
    ],
    [
      '2025-04-04T23:40Z',
      'Sat 5 Apr, 01:40',
      'Saturday 5 April 2025, 01:40, Vienna time',
      'Saturday, April 5, 2025, 1:40 AM, Vienna time',
    ],
    ['2025-12', 'December 2025', 'Some time in December 2025', 'some time in December 2025'],
    ['2025', '2025', 'Some time in 2025', 'some time in 2025'],
    ['2026-21', 'Spring 2026', 'Some time in spring 2026', 'some time in spring 2026'],
    ['2025-24', 'Winter 2025–26', 'Some time in winter 2025–26', 'some time in winter 2025–26'],
    ['202X', 'The 2020s', 'Some time in the 2020s', 'some time in the 2020s'],
    ['200X', 'The 2000s', 'Some time in the 2000s', 'some time in the 2000s'],
    ['19XX', 'The 20th century', 'Some time in the 20th century', 'some time in the 20th century'],
    ['20XX', 'The 21st century', 'Some time in the 21st century', 'some time in the 21st century'],
    ['-0217', '218 BC', 'Some time in 218 BC', 'some time in 218 BC'],
    ['-004X', 'The years 50 to 41 BC', 'Some time in the years 50 to 41 BC', 'some time in the years 50 to 41 BC'],
    ['Y-50000', '50,001 BC', 'Some time in 50,001 BC', 'some time in 50,001 BC'],
    // No weekday before the Gregorian calendar.
    ['1582-10-14', '14 Oct', '14 October 1582, no hour given', 'October 14, 1582'],
    ['1582-10-15', 'Fri 15 Oct', 'Friday 15 October 1582, no hour given', 'Friday, October 15, 1582'],
    ['-0043-03-15', '15 Mar', '15 March 44 BC, no hour given', 'March 15, 44 BC'],

    ['2025-12~', 'Around December 2025', 'Around December 2025', 'around December 2025'],
    [
      '2025-12?',
      'Possibly December 2025',
      'Possibly some time in December 2025',
      'possibly some time in December 2025',
    ],
    ['2025-12%', 'Possibly around December 2025', 'Possibly around December 2025', 'possibly around December 2025'],
    ['2026-01-20~', 'Around Tue 20 Jan', 'Around Tuesday 20 January 2026', 'around Tuesday, January 20, 2026'],
    [
      '2025-04-04T23:40~',
      'Fri 4 Apr, around 23:40',
      'Friday 4 April 2025, around 23:40, Vienna time',
      'Friday, April 4, 2025, around 11:40 PM, Vienna time',
    ],

    [
      withPart('2026-01-22', 'late-night'),
      'Thu 22 Jan, late at night',
      'Thursday 22 January 2026, late at night',
      'Thursday, January 22, 2026, late at night',
    ],
    [
      withPart('2026-01-22', 'morning'),
      'Thu 22 Jan, in the morning',
      'Thursday 22 January 2026, in the morning',
      'Thursday, January 22, 2026, in the morning',
    ],
    [
      withPart('2026-01', 'early'),
      'Early January 2026',
      'Some time in early January 2026',
      'some time in early January 2026',
    ],
    [withPart('2026-01', 'mid'), 'Mid-January 2026', 'Some time in mid-January 2026', 'some time in mid-January 2026'],
    [withPart('2025', 'late'), 'Late 2025', 'Some time in late 2025', 'some time in late 2025'],
    [withPart('202X', 'early'), 'The early 2020s', 'Some time in the early 2020s', 'some time in the early 2020s'],

    ['2025-03-14/2025-04-06', '14 Mar – 6 Apr', 'From 14 March to 6 April 2025', 'from March 14 to April 6, 2025'],
    [
      '2025-12-30/2026-01-02',
      '30 Dec 2025 – 2 Jan 2026',
      'From 30 December 2025 to 2 January 2026',
      'from December 30, 2025 to January 2, 2026',
    ],
    [
      '2025-12/2026-01',
      'December 2025 – January 2026',
      'From December 2025 to January 2026',
      'from December 2025 to January 2026',
    ],
    [
      '2025-12-20/2026-01',
      '20 Dec 2025 to January 2026',
      'From 20 December 2025 to January 2026',
      'from December 20, 2025 to January 2026',
    ],
    [
      '2025-03-14~/2025-04-06',
      'Around 14 Mar to 6 Apr',
      'From around 14 March to 6 April 2025',
      'from around March 14 to April 6, 2025',
    ],
    ['-0217/-0200', '218 BC to 201 BC', 'From 218 BC to 201 BC', 'from 218 BC to 201 BC'],
    ['2025/2025', 'Throughout 2025', 'Throughout 2025', 'throughout 2025'],
    ['2026-01-22/..', 'From Thu 22 Jan on', 'From Thursday 22 January 2026 on', 'from Thursday, January 22, 2026 on'],
    ['../2026-01', 'Until January 2026', 'Until January 2026', 'until January 2026'],
    [
      '2026-01-22T23:50/2026-01-23T03:40',
      '22 Jan, 23:50 to 23 Jan, 03:40',
      'From 22 January, 23:50 to 23 January 2026, 03:40, Vienna time',
      'from January 22, 11:50 PM to January 23, 2026, 3:40 AM, Vienna time',
    ],

    ['[2026-01-23..]', 'Fri 23 Jan or later', 'Friday 23 January 2026 or later', 'Friday, January 23, 2026 or later'],
    ['[..2026-01-22]', 'By Thu 22 Jan', 'By Thursday 22 January 2026', 'by Thursday, January 22, 2026'],
    [
      '[2026-01-20..2026-01-22]',
      'Between 20 Jan and 22 Jan',
      'Between 20 January and 22 January 2026',
      'between January 20 and January 22, 2026',
    ],
    ['[2026-01-20,2026-01-22]', '20 Jan or 22 Jan', '20 January or 22 January 2026', 'January 20 or January 22, 2026'],
    [
      '{2026-01-20,2026-01-22}',
      '20 Jan and 22 Jan',
      '20 January and 22 January 2026',
      'January 20 and January 22, 2026',
    ],
    [
      '{2026-01-20..2026-01-22}',
      'All dates from 20 Jan to 22 Jan',
      'All dates from 20 January to 22 January 2026',
      'all dates from January 20 to January 22, 2026',
    ],
  ];
  for (const [when, short, full, spoken] of table) {
    it(`is said: ${short} · ${full}`, () => {
      expect(said(shortDate(saying(when), gb))).to.equal(short);
      expect(said(fullDate(saying(when), gb))).to.equal(full);
      expect(said(spokenDate(saying(when), us))).to.equal(spoken);
    });
  }

  it('says the first of a long set, how many more there are, and the last', () => {
    const days = Array.from({ length: 31 }, (_, at) => `2026-01-${String(at + 1).padStart(2, '0')}`);
    const spelt = days.slice(0, 11).map((_, at) => `${at + 1} January 2026`);
    expect(said(fullDate(saying(`{${days.join()}}`), gb))).to.equal(
      `${spelt.join(', ')} and 20 more dates, the last of them 31 January 2026`,
    );
    expect(said(fullDate(saying(`[${days.join()}]`), gb))).to.equal(
      `${spelt.join(', ')} or one of 20 more dates, the last of them 31 January 2026`,
    );
    const twelve = days.slice(0, 12).join();
    expect(said(fullDate(saying(`{${twelve}}`), gb))).to.match(/ 11 January and 12 January 2026$/);
  });

  it('has its year on a label when asked, and American order in American English', () => {
    expect(said(shortDate(saying('2026-01-22'), us))).to.equal('Thu, Jan 22');
    expect(said(shortDate(saying('2026-01-22'), us, { withYear: true }))).to.equal('Thu, Jan 22, 2026');
    expect(said(shortDate(saying('2026-01-22'), gb, { withYear: true }))).to.equal('Thu 22 Jan 2026');
    expect(said(shortDate(saying('2026-01-22T10:00/2026-01-22T11:30'), gb))).to.match(/^Thu 22 Jan, 10:00 ?– ?11:30$/);
    expect(said(shortDate(saying('2025-10-21/2025-10-24'), gb))).to.match(/^21 ?– ?24 Oct$/);
  });

  it('joins its ends with a word where a language has no good ranges of its own', () => {
    const speech = { ...gb, words: { ...enTime, ownRanges: true } };
    expect(said(shortDate(saying('2025-10-21/2025-10-24'), speech))).to.equal('21 Oct to 24 Oct');
  });
});

describe('an order', () => {
  const after = { form: 'after', afterTitles: ['Putin to receive Witkoff'] };
  /** What is known · on a label · on the open moment, and to a listener in the same words */
  const table: readonly [known: Saying, short: string, full: string][] = [
    [saying('', after), 'Afterwards, date not known', 'After “Putin to receive Witkoff”, date not known'],
    [
      saying('', { form: 'before', beforeTitles: ['A', 'B'] }),
      'Beforehand, date not known',
      'Before “A” and “B”, date not known',
    ],
    [saying('', { form: 'undated' }), 'Date not known', 'Date not known'],
    [
      saying('2026-01-21', { form: 'later', afterTitles: ['Call'] }),
      'Wed 21 Jan, later',
      'Wednesday 21 January 2026, after “Call”',
    ],
    [saying('2026-01-21', { form: 'later' }), 'Wed 21 Jan, later', 'Wednesday 21 January 2026, later that day'],
    [
      saying('2026-01-22', { ...after, form: 'within' }),
      'Thu 22 Jan',
      'Thursday 22 January 2026, after “Putin to receive Witkoff”',
    ],
  ];
  for (const [known, short, full] of table) {
    it(`is said: ${short} · ${full}`, () => {
      expect(said(shortDate(known, gb))).to.equal(short);
      expect(said(fullDate(known, gb))).to.equal(full);
      expect(said(spokenDate(known, gb)).toLowerCase()).to.equal(full.toLowerCase());
    });
  }

  it('is one word where there is no room', () => {
    expect(shortDate(saying('', after), gb, { brief: true })).to.equal('Afterwards');
  });
});

describe("the author's own wording", () => {
  it('replaces the generated one, and gets its year in speech only when it has none', () => {
    const eve = saying('2026-01-21', { text: 'On the eve of the vote' });
    expect(shortDate(eve, gb)).to.equal('On the eve of the vote');
    expect(fullDate(eve, gb)).to.equal('On the eve of the vote');
    expect(spokenDate(eve, gb)).to.equal('On the eve of the vote, 2026');
    expect(spokenDate(saying('2026', { text: 'Some day in 2026' }), gb)).to.equal('Some day in 2026');
    expect(spokenDate(saying('202X', { text: 'Some day' }), gb)).to.equal('Some day, some time in the 2020s');
    expect(spokenDate(saying('', { text: 'Some day', afterTitles: ['A'] }), gb)).to.equal('Some day, after “A”');
  });
});

describe('plainDate', () => {
  it('stands in running text', () => {
    const moscow = 'Europe/Moscow';
    expect(plainDate(parseDate('2026-01-21'), moscow, gb)).to.equal('21 January');
    expect(plainDate(parseDate('2026-01-21'), moscow, us)).to.equal('January 21');
    expect(plainDate(parseDate('2026-01-21'), moscow, gb, { withWeekday: true })).to.equal('Wednesday 21 January');
    expect(plainDate(parseDate('2026-01-21T18:40+03:00'), moscow, gb, { withYear: true })).to.equal(
      '21 January 2026, 18:40 Moscow time',
    );
    expect(plainDate(parseDate('2025-12'), moscow, gb)).to.equal('December 2025');
  });

  it('names a zone by its city, or as it is where it has none', () => {
    const at = (name: string) => plainDate(parseDate('2026-01-21T18:40'), name, gb).replace('21 January, 18:40 ', '');
    expect(at('America/Argentina/Buenos_Aires')).to.equal('Buenos Aires time');
    expect(at('UTC')).to.equal('UTC');
    expect(at('Etc/UTC')).to.equal('UTC');
    expect(at('Etc/GMT+5')).to.equal('GMT-5');
  });
});

describe('durationSaid', () => {
  const DAY = 86_400_000;
  const table: readonly [days: number, phrase: string][] = [
    [19, '19 days'],
    [1, '1 day'],
    [10, '10 days'],
    [45, '45 days'],
    [91, '3 months'],
    [100, '100 days'],
    [365, '1 year'],
    [400, '13 months'],
    [730_487, '2,000 years'],
    [1 / 12, '2 hours'],
    [1 / 96, '15 minutes'],
    [134 / 24, '5.6 days'],
    [36 / 24, '36 hours'],
    [150 / 1440, '2.5 hours'],
    [150 / 86_400, '2.5 minutes'],
    [0, '1 second'],
  ];
  for (const [days, phrase] of table) {
    it(`says ${phrase}`, () => expect(durationSaid(days * DAY, gb)).to.equal(phrase));
  }

  it('says it shorter where there is little room', () => {
    expect(durationSaid(55 * 60_000, gb, 'short')).to.equal('55 mins');
  });

  it('is true to within five per cent and never zero', () => {
    const lengths: Readonly<Record<string, number>> = {
      year: 365.2425,
      month: 30.436875,
      day: 1,
      hour: 1 / 24,
      minute: 1 / 1440,
      second: 1 / 86_400,
    };
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 1e13 }), (ms) => {
        const [, count = '', unit = ''] = /^([\d,.]+) ([a-z]+?)s?$/.exec(durationSaid(ms, gb)) ?? [];
        const length = Number(count.replaceAll(',', '')) * (lengths[unit] ?? 0) * DAY;
        expect(Math.abs(length - ms) / ms).to.be.at.most(0.05001);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('rangeSaid', () => {
  const from = (start: string, end: string): Interval => ({
    start: boundsOf(parseDate(start), 'Asia/Tokyo').start,
    end: boundsOf(parseDate(end), 'Asia/Tokyo').end,
  });
  const range = (start: string, end: string, unit: Parameters<typeof rangeSaid>[1]) =>
    said(rangeSaid(from(start, end), unit, 'Asia/Tokyo', gb)).replace(/ ?– ?/, '–');

  it('says the first and last of several dates', () => {
    expect(range('2025-03-15', '2025-03-21', 'day')).to.equal('15–21 Mar');
    expect(range('2025-12-20', '2026-01-21', 'day')).to.equal('20 Dec 2025–21 Jan 2026');
    expect(range('2025-03-15T10:00', '2025-03-15T12:00', 'minute')).to.equal('Sat 15 Mar, 10:00–12:00');
    expect(range('2025-03', '2025-05', 'month')).to.equal('March–May 2025');
    expect(range('2025-24', '2026-22', 'season')).to.equal('winter 2025–26 to summer 2026');
    expect(range('2011-03-03', '2025-03-21', 'decade')).to.equal('the 2010s to the 2020s');
    expect(range('-004X', '-004X', 'decade')).to.equal('the years 50 to 41 BC');
    expect(range('-0199', '-0100', 'century')).to.equal('the years 200 to 101 BC');
  });

  it('says one date alone as that date', () => {
    expect(range('2025-03-15', '2025-03-15', 'day')).to.equal('Sat 15 Mar');
    expect(range('2025-03-15', '2025-03-21', 'month')).to.equal('March 2025');
  });

  it('says each end as precisely as it is known', () => {
    expect(range('2025-12', '2026-01-21', ['month', 'day'])).to.equal('December 2025 to 21 January');
    expect(range('2023-12', '2026-01-21', ['month', 'day'])).to.equal('December 2023 to 21 January 2026');
    expect(range('2025-12-20', '2026-01', ['day', 'month'])).to.equal('20 December 2025 to January 2026');
    expect(range('-0332-10-01', '0636', ['day', 'year'])).to.equal('1 October 333 BC to AD 636');
  });

  it('says no more than the vaguer of two ends in one month', () => {
    expect(range('2026-01', '2026-01-31', ['month', 'day'])).to.equal('January 2026');
  });

  it('says hours within a day alone, and where both ends have them', () => {
    expect(range('2026-03-14T09:00', '2026-06-18T23:59', 'minute')).to.equal('14 Mar–18 Jun');
    expect(range('2026-05-14T09:00', '2026-05-14', ['minute', 'day'])).to.equal('Thu 14 May');
  });

  it('leaves open what is open', () => {
    const { start, end } = from('2026-06-04', '2026-06-09');
    expect(rangeSaid({ start, end: Infinity }, 'day', 'Asia/Tokyo', gb)).to.equal('from 4 Jun on');
    expect(rangeSaid({ start: -Infinity, end }, 'day', 'Asia/Tokyo', gb)).to.equal('until 9 Jun');
    expect(rangeSaid({ start: -Infinity, end: Infinity }, 'day', 'Asia/Tokyo', gb)).to.equal('date not known');
  });
});

describe('labels of the axis', () => {
  const at = boundsOf(parseDate('2026-01-20T14:30'), 'Europe/Moscow').start;
  const table: readonly [unit: TickUnit, wide: string, narrow: string, context: string][] = [
    ['year', '2026', '2026', ''],
    ['month', 'Jan', 'Jan', '2026'],
    ['day', 'Tue 20', '20', 'January 2026'],
    ['hour', '14:30', '14:30', 'Tue 20 January 2026'],
    ['minute', '14:30', '14:30', 'Tue 20 January 2026'],
    ['second', '14:30:00', '14:30:00', 'Tue 20 January 2026'],
  ];
  for (const [unit, wide, narrow, context] of table) {
    it(`for a ${unit} read ${wide}, ${narrow}, ${context || 'no context'}`, () => {
      expect(tickLabel(at, unit, 'Europe/Moscow', gb, { wide: true })).to.equal(wide);
      expect(tickLabel(at, unit, 'Europe/Moscow', gb, { wide: false })).to.equal(narrow);
      expect(said(contextLabel(at, unit, 'Europe/Moscow', gb))).to.equal(context);
    });
  }

  it('read right in American English', () => {
    expect(tickLabel(at, 'day', 'Europe/Moscow', us, { wide: true })).to.equal('Tue 20');
    expect(said(tickLabel(at, 'hour', 'Europe/Moscow', us, { wide: true }))).to.equal('2:30 PM');
  });

  it('name the era of years before ours, and no weekday before the calendar', () => {
    const old = boundsOf(parseDate('-0217-03-15'), 'UTC').start;
    expect(tickLabel(old, 'year', 'UTC', gb, { wide: true })).to.equal('218 BC');
    expect(tickLabel(old, 'day', 'UTC', gb, { wide: true })).to.equal('15');
  });
});

describe('phrases of any date', () => {
  const speech = fc.constantFrom(gb, us);

  it('are never empty, and never throw', () => {
    fc.assert(
      fc.property(dateValue, zone, speech, (date, name, each) => {
        const known = saying(date, { zone: name });
        for (const phrase of [shortDate(known, each), fullDate(known, each), spokenDate(known, each)]) {
          expect(phrase)
            .to.match(/^\S/)
            .and.not.match(/undefined|NaN|Invalid/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('have the year whenever they are heard', () => {
    fc.assert(
      fc.property(dateValue, speech, (date, each) => {
        expect(spokenDate(saying(date), each)).to.match(/\d{3}|\d BC|AD \d|century/);
      }),
      { numRuns: 2000 },
    );
  });
});
