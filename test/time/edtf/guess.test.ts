import { expect } from '@open-wc/testing';
import { DateError, parseDate } from '../../../src/time/edtf.js';

function errorOf(text: string): DateError {
  try {
    parseDate(text);
  } catch (error) {
    if (error instanceof DateError) return error;
    throw error;
  }
  throw new Error(`${text} was read`);
}

describe('a date written another way', () => {
  /** What is written · where it goes wrong · what was probably meant */
  const table: readonly [written: string, position: number, suggestion: string][] = [
    // Order, separators, padding
    ['12/2025', 0, '2025-12'],
    ['2025-13', 5, '2025-12'],
    ['2025-1-5', 4, '2025-01-05'],
    ['2026-1', 4, '2026-01'],
    ['20.01.2026', 0, '2026-01-20'],
    ['01.02.2026', 0, '2026-02-01'],
    ['01/20/2026', 0, '2026-01-20'],
    ['01/20/2026 2:30 PM', 0, '2026-01-20T14:30'],
    ['20-01-2026', 0, '2026-01-20'],
    ['1/1/2026', 0, '2026-01-01'],
    ['2026/01/20', 4, '2026-01-20'],
    ['20260120', 4, '2026-01-20'],
    ['-44', 0, '-0044'],
    ['Y2026', 0, '2026'],
    // Digits, hyphens and spaces from elsewhere
    ['٢٠٢٦-٠١-٢٠', 0, '2026-01-20'],
    ['२०२६-०१-२०', 0, '2026-01-20'],
    ['２０２６-０１-２０', 0, '2026-01-20'],
    ['２０２６／０１／２０', 0, '2026-01-20'],
    ['2026–01–20', 4, '2026-01-20'],
    ['2026‑01‑20', 4, '2026-01-20'],
    ['2026−01−20', 4, '2026-01-20'],
    ['2026-01-20T14:30−05:00', 16, '2026-01-20T14:30-05:00'],
    [' 2026-01-20', 0, '2026-01-20'],
    ['2026-01-20  ', 10, '2026-01-20'],
    ['2026-01-20\n', 10, '2026-01-20'],
    // Names of months, seasons and days
    ['Dec 2025', 0, '2025-12'],
    ['December 2025', 0, '2025-12'],
    ['Sept. 2025', 0, '2025-09'],
    ['20 Jan 2026', 0, '2026-01-20'],
    ['20th of January 2026', 0, '2026-01-20'],
    ['Tue 20 Jan 2026', 0, '2026-01-20'],
    ['Tuesday, January 20, 2026', 0, '2026-01-20'],
    ['20 January 2026, 14:30', 0, '2026-01-20T14:30'],
    ['spring 2026', 0, '2026-21'],
    ['Fall 2026', 0, '2026-23'],
    ['winter 2025/26', 0, '2025-24'],
    ['winter 2025–2026', 0, '2025-24'],
    // Clock times
    ['2026-01-20 14:30', 10, '2026-01-20T14:30'],
    ['2026-01-20T2:30pm', 10, '2026-01-20T14:30'],
    ['2026-01-20 12:05 a.m.', 10, '2026-01-20T00:05'],
    ['2026-01-20T14.30', 10, '2026-01-20T14:30'],
    ['2026-01-20T14:30+3', 16, '2026-01-20T14:30+03:00'],
    ['2026-01-20T14:30 +0300', 16, '2026-01-20T14:30+03:00'],
    ['2026-01-20T14:30:00.000Z', 19, '2026-01-20T14:30:00Z'],
    ['2026-01-20T14:30+03:00[Europe/Moscow]', 22, '2026-01-20T14:30+03:00'],
    ['2025-12-31T24:00', 11, '2026-01-01T00:00'],
    ['2024-02-28T24:00Z', 11, '2024-02-29T00:00Z'],
    ['2026-01-20T', 10, '2026-01-20'],
    // Doubts
    ['c. 2025', 0, '2025~'],
    ['circa 1850', 0, '1850~'],
    ['approx. December 2025', 0, '2025-12~'],
    ['2025-12 (approx.)', 7, '2025-12~'],
    ['~2025', 0, '2025~'],
    ['2025 ?', 4, '2025?'],
    ['2025?~', 5, '2025%'],
    ['maybe 2025', 0, '2025?'],
    ['2025-?12/2026', 4, '2025-12?/2026'],
    ['2025-12-xx', 7, '2025-12'],
    ['2025-12-??', 7, '2025-12'],
    ['2026-01-00', 8, '2026-01'],
    ['2026-00', 5, '2026'],
    // Decades, centuries, eras
    ['the 1920s', 0, '192X'],
    ['19xx', 0, '19XX'],
    ['20th century', 0, '19XX'],
    ['44 BC', 0, '-0043'],
    ['12000 BC', 4, 'Y-11999'],
    ['AD 79', 0, '0079'],
    ['79 CE', 0, '0079'],
    // Ranges and sets
    ['2026-01-19–2026-01-23', 10, '2026-01-19/2026-01-23'],
    ['2026-01-19 - 2026-01-23', 10, '2026-01-19/2026-01-23'],
    ['2026-01-19 / 2026-01-23', 10, '2026-01-19/2026-01-23'],
    ['2026-01-19/23', 11, '2026-01-19/2026-01-23'],
    ['2026-01-19/02-03', 11, '2026-01-19/2026-02-03'],
    ['19–23 January 2026', 0, '2026-01-19/2026-01-23'],
    ['January 19–23, 2026', 0, '2026-01-19/2026-01-23'],
    ['1914–18', 4, '1914/1918'],
    ['1914-18', 5, '1914/1918'],
    ['1914-1918', 7, '1914/1918'],
    ['2026-01-20-2026-01-22', 10, '2026-01-20/2026-01-22'],
    ['2026-Q1', 4, '2026-01/2026-03'],
    ['2026-25', 5, '2026-21'],
    ['2025/26', 5, '2025/2026'],
    ['2024–present', 4, '2024/..'],
    ['open/2026', 0, '../2026'],
    ['from 2025 to May 2026', 0, '2025/2026-05'],
    ['since 20 January 2026', 0, '2026-01-20/..'],
    ['until 2025', 0, '../2025'],
    ['after 20 January 2026', 0, '[2026-01-20..]'],
    ['by 2025', 0, '[..2025]'],
    ['between 2024 and 2026', 0, '[2024..2026]'],
    ['2026-01-20..2026-01-22', 10, '[2026-01-20..2026-01-22]'],
    ['2026-01-20 or 2026-01-22', 10, '[2026-01-20,2026-01-22]'],
    ['{2026-01-20, 2026-01-22}', 12, '{2026-01-20,2026-01-22}'],
  ];
  for (const [written, position, suggestion] of table) {
    it(`“${written.replace('\n', '⏎')}” is refused at ${position}, and ${suggestion} suggested`, () => {
      const error = errorOf(written);
      expect(error.suggestion).to.equal(suggestion);
      expect(error.position).to.equal(position);
      expect(error.message).to.match(/^[^\n]+\.$/);
    });
  }
});

describe('a date that nobody can guess', () => {
  /** What is written · the sentence */
  const table: readonly [written: string, message: string][] = [
    ['01/02/2026', '“01/02/2026” may mean 2026-01-02 or 2026-02-01: write the year first, then the month.'],
    ['1-2-2026', '“1-2-2026” may mean 2026-01-02 or 2026-02-01: write the year first, then the month.'],
    ['1900s', '“1900s” may mean 190X or 19XX: write the one that is meant.'],
    ['2010–12', '“2010–12” may mean 2010-12 or 2010/2012: write the one that is meant.'],
    ['2010/12', '“2010/12” may mean 2010-12 or 2010/2012: write the one that is meant.'],
    ['2026-02-29', '2026-02-29 is not a day: that month has 28 days.'],
    ['2026-01-20T25:00', '25:00 is not a clock time.'],
    ['14:30', '“14:30” is a clock time without its day: write both, as in 2026-01-20T18:40.'],
    [
      '2026-01-20T14',
      '“2026-01-20T14” is an hour without its minute: write both, as in 2026-01-20T18:40, or the day alone.',
    ],
    [
      '2026-01-20T14:30 CET',
      '“2026-01-20T14:30 CET” names its zone: write that in timeZone, or an offset as in 2026-01-20T18:40+03:00.',
    ],
    ['mid-2025', '“mid-2025” needs a part beside its date: { "edtf": "2025", "part": "mid" }.'],
    ['late December 2025', '“late December 2025” needs a part beside its date: { "edtf": "2025-12", "part": "late" }.'],
    ['yesterday', '“yesterday” is another day whenever it is read: write the day itself, as in 2026-01-20.'],
    ['last week', '“last week” is another day whenever it is read: write the day itself, as in 2026-01-20.'],
  ];
  for (const [written, message] of table) {
    it(`is explained: ${message}`, () => {
      const error = errorOf(written);
      expect(error.message).to.equal(message);
      expect(error.suggestion).to.equal(undefined);
    });
  }

  // A word that says how the date is meant must not get lost in a guess: "before 2025" is not 2025.
  for (const written of ['Dez 2025', 'mayhem 2025', 'ante 2025', 'unknown', '2026-W03', '01/02', '20 Jan']) {
    it(`gets no suggestion: “${written}”`, () => {
      const error = errorOf(written);
      expect(error.suggestion).to.equal(undefined);
      expect(error.message).to.contain('is not a date: write 2026, 2026-01, 2026-01-20 or 2026-01-20T18:40.');
    });
  }

  for (const written of ['2026-41', '2026-99']) {
    it(`is not taken for a span of years: “${written}”`, () => {
      const { message, suggestion } = errorOf(written);
      expect([message, suggestion]).to.deep.equal([`There is no month ${written.slice(5)}.`, undefined]);
    });
  }

  it('is quoted on one line, and no emoji is cut in half', () => {
    expect(errorOf('a\nb').message).to.match(/^“a b” is not a date/);
    expect(errorOf('🕰'.repeat(30)).message).to.not.match(/\p{Surrogate}/u);
  });
});
