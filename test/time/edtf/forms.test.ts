import { expect } from '@open-wc/testing';
import { parseDate, printDate } from '../../../src/time/edtf.js';

/** Single dates of every unit, near and far, with and without an offset. */
const DATES = [
  '2026',
  '2026-05',
  '2026-05-20',
  '2026-05-20T14:30',
  '2026-05-20T14:30:05',
  '2026-05-20T14:30Z',
  '2026-05-20T14:30-03:30',
  '2026-21',
  '2026-24',
  '202X',
  '20XX',
  '-0044',
  '-0044-03-15',
  '-004X',
  '-01XX',
  '0000',
  'Y50000',
  'Y-50000',
  'Y-50000-06',
];
const DOUBTS = ['', '~', '?', '%'];

describe('the EDTF subset', () => {
  const all = DATES.flatMap((date) => DOUBTS.map((doubt) => date + doubt));

  for (const date of DATES) {
    it(`reads ${date} with any doubt, open to either side, in a range and in a set`, () => {
      for (const doubt of DOUBTS) {
        const one = date + doubt;
        for (const text of [
          one,
          `${one}/..`,
          `../${one}`,
          `[${one}..]`,
          `[..${one}]`,
          `[${one}]`,
          `{${one}}`,
          `{${one}..}`,
          `{..${one}}`,
        ]) {
          expect(printDate(parseDate(text))).to.equal(text);
        }
      }
    });

    it(`reads ${date} beside every other date, as a range the one way round at least`, () => {
      for (const other of all) {
        for (const text of [`[${date},${other}]`, `{${date},${other}}`, `{${date}..,..${other}}`]) {
          expect(printDate(parseDate(text))).to.equal(text);
        }
        for (const [open, between, close] of [
          ['', '/', ''],
          ['[', '..', ']'],
          ['{', '..', '}'],
        ] as const) {
          const read = [`${open}${date}${between}${other}${close}`, `${open}${other}${between}${date}${close}`].filter(
            (text) => {
              try {
                return printDate(parseDate(text)) === text;
              } catch (error) {
                expect((error as Error).message).to.match(/^The range ends before it starts: /);
                return false;
              }
            },
          );
          expect(read, `${date} ${between} ${other}`).to.not.be.empty;
        }
      }
    });
  }

  /** What EDTF has beyond the subset is refused on purpose. */
  for (const [text, why] of [
    ['2026-01-~20', 'a doubt inside a date'],
    ['?2026', 'a doubt before a date'],
    ['2026-XX-20', 'a known day in an unknown month'],
    ['156X-12-25', 'a day in an unknown year'],
    ['XXXX', 'no year at all'],
    ['2026-25', 'a season of one hemisphere'],
    ['2026-33', 'a quarter'],
    ['Y-17E7', 'an exponent'],
    ['1950S2', 'significant digits'],
    ['2026-W03', 'a week'],
    ['2026-140', 'a day of the year'],
    ['/2026', 'an unknown start'],
    ['2026/', 'an unknown end'],
    ['[2026/2027]', 'a range that lasts, in a set'],
    ['2026-05-20T14', 'an hour without its minute'],
    ['2026-05-20T14:30:05.25', 'a fraction of a second'],
    ['20260520', 'the basic format'],
    ['2026-05-20T24:00', 'the midnight of the day before'],
    ['+2026', 'a plus sign'],
    ['02026', 'a fifth digit'],
  ] as const) {
    it(`refuses ${why}: ${text}`, () => {
      expect(() => parseDate(text)).to.throw(/^\S[^\n]*\.$/);
    });
  }
});
