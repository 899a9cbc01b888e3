import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { DateError, parseDate, printDate } from '../../src/time/edtf.js';
import type { CalendarDate, DateValue } from '../../src/time/types.js';
import { dateValue } from './arbitraries.js';

const sure = { approximate: false, uncertain: false };

function date(unit: CalendarDate['unit'], year: number, rest: Partial<CalendarDate> = {}): CalendarDate {
  return { kind: 'date', unit, year, ...sure, ...rest };
}

function errorOf(text: string): DateError {
  try {
    parseDate(text);
  } catch (error) {
    if (error instanceof DateError) return error;
    throw error;
  }
  throw new Error(`${text} was read`);
}

const thu22 = { month: 1, day: 22 };

describe('parseDate', () => {
  const table: readonly [text: string, value: DateValue][] = [
    ['2025', date('year', 2025)],
    ['2025-12', date('month', 2025, { month: 12 })],
    ['2026-01-22', date('day', 2026, thu22)],
    ['2024-02-29', date('day', 2024, { month: 2, day: 29 })],
    ['-0004-02-29', date('day', -4, { month: 2, day: 29 })],
    ['2026-01-22T23:30', date('minute', 2026, { ...thu22, hour: 23, minute: 30 })],
    ['2026-01-22T23:30:05', date('second', 2026, { ...thu22, hour: 23, minute: 30, second: 5 })],
    ['2026-01-22T00:00Z', date('minute', 2026, { ...thu22, hour: 0, minute: 0, offsetMinutes: 0 })],
    ['2026-01-22T23:30-03:30', date('minute', 2026, { ...thu22, hour: 23, minute: 30, offsetMinutes: -210 })],
    ['2026-01-22T23:30+03', date('minute', 2026, { ...thu22, hour: 23, minute: 30, offsetMinutes: 180 })],
    ['2025-12~', date('month', 2025, { month: 12, approximate: true })],
    ['2025?', date('year', 2025, { uncertain: true })],
    ['2026-21%', date('season', 2026, { season: 1, approximate: true, uncertain: true })],
    ['2026-24', date('season', 2026, { season: 4 })],
    ['202X', date('decade', 2020)],
    ['19XX', date('century', 1900)],
    ['-004X', date('decade', -49)],
    ['-01XX', date('century', -199)],
    ['-0044', date('year', -44)],
    ['0000', date('year', 0)],
    ['Y-50000', date('year', -50_000)],
    ['Y271821-12-31', date('day', 271_821, { month: 12, day: 31 })],
    [
      '2025-12/2026-01-22',
      { kind: 'lasting', start: date('month', 2025, { month: 12 }), end: date('day', 2026, thu22) },
    ],
    ['2026-01-22~/..', { kind: 'lasting', start: date('day', 2026, { ...thu22, approximate: true }) }],
    ['../2026-01-22?', { kind: 'lasting', end: date('day', 2026, { ...thu22, uncertain: true }) }],
    ['[2026-01-22..]', { kind: 'between', start: date('day', 2026, thu22) }],
    ['[..2026-01-22]', { kind: 'between', end: date('day', 2026, thu22) }],
    ['[2025..2026-01-22]', { kind: 'between', start: date('year', 2025), end: date('day', 2026, thu22) }],
    ['[2025,2026-01-22]', { kind: 'one-of', dates: [date('year', 2025), date('day', 2026, thu22)] }],
    ['{2025,2026..}', { kind: 'all-of', dates: [date('year', 2025), { kind: 'between', start: date('year', 2026) }] }],
    [
      '{2025..2026}',
      { kind: 'all-of', dates: [{ kind: 'between', start: date('year', 2025), end: date('year', 2026) }] },
    ],
  ];
  for (const [text, value] of table) {
    it(`reads ${text}`, () => expect(parseDate(text)).to.deep.equal(value));
  }

  it('reads back whatever it prints', () => {
    fc.assert(
      fc.property(dateValue, (value) => {
        expect(parseDate(printDate(value))).to.deep.equal(value);
      }),
      { numRuns: 5000 },
    );
  });

  it('answers any text with a date or a DateError in one sentence, with a position inside the text', () => {
    const written = fc.string({ unit: fc.constantFrom(...'0123456789-/.,~?%TZXY[]{}: +') });
    const mangled = fc.tuple(dateValue.map(printDate), fc.nat(40), fc.nat(3), fc.string({ maxLength: 2 }));
    const broken = mangled.map(([text, at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut));
    fc.assert(
      fc.property(fc.oneof(written, broken, fc.string()), (text) => {
        let value: DateValue;
        try {
          value = parseDate(text);
        } catch (error) {
          if (!(error instanceof DateError)) throw error;
          expect(error.message).to.match(/^\S.*[.]$/);
          expect(error.position).to.be.within(0, text.length);
          if (error.suggestion !== undefined) expect(() => parseDate(error.suggestion ?? '')).not.to.throw();
          return;
        }
        expect(parseDate(printDate(value))).to.deep.equal(value);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('a DateError', () => {
  const suggested: readonly [written: string, suggestion: string][] = [
    ['12/2025', '2025-12'],
    ['2025/12', '2025-12'],
    ['Dec 2025', '2025-12'],
    ['Sept. 2025', '2025-09'],
    ['20 January 2026', '2026-01-20'],
    ['January 20th, 2026', '2026-01-20'],
    ['2025-1-5', '2025-01-05'],
    ['2025/01/05', '2025-01-05'],
    ['20250105', '2025-01-05'],
    ['2026-20-01', '2026-01-20'],
    ['20.01.2026', '2026-01-20'],
    ['01/20/2026', '2026-01-20'],
    ['20/01/2026', '2026-01-20'],
    [' 2025-12 ', '2025-12'],
    ['2026-01-22 9:05', '2026-01-22T09:05'],
    ['2026-01-22T23:30+0300', '2026-01-22T23:30+03:00'],
    ['2026-01-22t23:30z', '2026-01-22T23:30Z'],
    ['Spring 2026', '2026-21'],
    ['c. 1850', '1850~'],
    ['1850s', '185X'],
    ['44 BC', '-0043'],
    ['2025-XX', '2025'],
    ['2025-?12', '2025-12?'],
    ['2026-01-22/', '2026-01-22/..'],
    ['2026-01-19 – 2026-01-23', '2026-01-19/2026-01-23'],
    ['19 Jan 2026 to 23 Jan 2026', '2026-01-19/2026-01-23'],
    ['[2026-1-5,2026-01-09]', '[2026-01-05,2026-01-09]'],
  ];
  for (const [written, suggestion] of suggested) {
    it(`for “${written}” suggests ${suggestion}`, () => expect(errorOf(written).suggestion).to.equal(suggestion));
  }

  const refused: readonly [written: string, position: number, message: RegExp][] = [
    ['2026-02-30', 8, /2026-02-30 is not a day: that month has 28 days/],
    ['2100-02-29', 8, /not a day/],
    ['2025-13', 5, /no month 13/],
    ['2025-00', 5, /no month 00/],
    ['2026-21-05', 8, /season has no days/],
    ['2026-01-22T24:00', 11, /24:00 is not a clock time/],
    ['2026-01-22T23:30:60', 11, /23:30:60 is not a clock time/],
    ['2026-01-22T23:30+15:00', 16, /No clock is \+15:00 from UTC/],
    ['Y271822', 0, /beyond ±271,821/],
    ['Y-271821-04-19', 0, /beyond ±271,821/],
    ['-0000', 0, /no minus sign/],
    ['2026/2025', 5, /ends before it starts: 2026 is later than 2025/],
    ['[2026-01-22..2026-01-21]', 13, /ends before it starts/],
    ['2026-01-22T10:00+03:00/2026-01-22T10:30+05:00', 23, /ends before it starts/],
    ['[2025..2026,2026-02-30]', 20, /2026-02-30 is not a day/],
    ['{2025,2026..2025}', 12, /ends before it starts/],
    ['2026-01-22/', 11, /side of the range is missing/],
    ['../..', 0, /needs a date/],
    ['[..]', 1, /needs a date/],
    ['[2025', 5, /no \] at its end/],
    ['{2025,}', 6, /not a date/],
    ['2025-12-5', 7, /not a date/],
    ['', 0, /not a date/],
    ['yesterday', 0, /another day whenever it is read/],
  ];
  for (const [written, position, message] of refused) {
    it(`for “${written}” says why, at ${position}`, () => {
      const error = errorOf(written);
      expect(error.message).to.match(message);
      expect(error.position).to.equal(position);
    });
  }

  it('makes no guess where two are as likely, and says so', () => {
    const error = errorOf('01/02/2026');
    expect(error.suggestion).to.equal(undefined);
    expect(error.message).to.equal(
      '“01/02/2026” may mean 2026-01-02 or 2026-02-01: write the year first, then the month.',
    );
  });

  it('quotes no more than a line of what was written', () => {
    expect(errorOf('x'.repeat(100_000)).message.length).to.be.lessThan(150);
  });
});
