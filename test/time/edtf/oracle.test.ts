import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { wallBounds } from '../../../src/time/bounds.js';
import { parseDate, printDate } from '../../../src/time/edtf.js';
import type { CalendarDate, DateValue, Lasting } from '../../../src/time/types.js';
import { civil } from '../../../src/time/zone.js';
import { between, calendarDate, lasting, offsetDate } from '../arbitraries.js';
import { edtfLibrary, type LibraryDate } from '../edtf-library.js';

/**
 * Where the library `edtf` differs, on purpose, and why. Each has its test below, so that none is listed for nothing.
 */
const DIFFERENCES = {
  seasons: 'its seasons are quarters of the calendar year; a spring of January to March is nobody’s',
  clocks: 'a clock time is a point to it; here it lasts its minute or second, which is how exactly it is known',
  localTime: 'without an offset it reads a clock in the reader’s zone, which differs from reader to reader',
  leapDay: 'it turns 29 February of any year into 1 March instead of refusing it',
  midnight: 'it reads 24:00, which is the next day’s 00:00: one way to write an instant is enough',
  doubtful: 'it takes no doubts behind decades, centuries, seasons, far years and offsets, nor in sets',
  far: 'it takes no far year with a month, in a range or in a set',
  seasonIn: 'it takes no season in a range or set, and no doubts in a range with a decade',
  within: 'it takes no range that ends with the unit that it begins in, as 2025-06/2025 or 2025/2025',
  yearZero: 'the 28 February of its year 0 lasts two days',
  west: 'it takes no offset beyond -12:00',
  lastOfSet: 'the end of a set is the end of its last date to it, even if an earlier one ends later',
  consecutive: '[a..b] ends for it with a',
} as const;

describe('bounds of dates, beside the library edtf', () => {
  let edtf: (text: string) => LibraryDate;
  before(async () => (edtf = await edtfLibrary()));

  function theirs(text: string): LibraryDate | undefined {
    try {
      return edtf(text);
    } catch {
      return undefined;
    }
  }

  const isFar = ({ year }: CalendarDate) => Math.abs(year) > 9999;
  const isMasked = ({ unit }: CalendarDate) => unit === 'decade' || unit === 'century';
  const isDoubted = ({ approximate, uncertain }: CalendarDate) => approximate || uncertain;
  /** What both read, and mean the same by. */
  const isShared = (date: CalendarDate) =>
    date.unit !== 'season' &&
    date.hour === undefined &&
    !((isMasked(date) || isFar(date)) && isDoubted(date)) &&
    !(isFar(date) && date.month !== undefined) &&
    !(date.year === 0 && date.month === 2) &&
    Math.abs(date.year) < 270_000;
  /** In a range or set. */
  const isSharedSide = (date?: CalendarDate) => !date || (isShared(date) && !isFar(date) && !isMasked(date));
  const isForward = ({ start, end }: Pick<Lasting, 'start' | 'end'>) =>
    !start || !end || wallBounds(start).end <= wallBounds(end).start;

  function expectSame(value: DateValue): void {
    const text = printDate(value);
    const { min, max } = edtf(text);
    const { start, end } = wallBounds(value);
    expect(min, text).to.equal(start);
    expect(max, text).to.equal(end === Infinity ? end : end - 1);
  }

  it('are the same for single dates', () => {
    fc.assert(fc.property(calendarDate.filter(isShared), expectSame), { numRuns: 7000 });
  });

  it('are the same for ranges that last', () => {
    const shared = lasting.filter((range) => isSharedSide(range.start) && isSharedSide(range.end) && isForward(range));
    fc.assert(fc.property(shared, expectSame), { numRuns: 4000 });
  });

  it('are the same for dates before and after one', () => {
    const open = between.filter(
      ({ start, end }) =>
        [start, end].every((side) => isSharedSide(side) && !(side && isDoubted(side))) && !(start && end),
    );
    fc.assert(fc.property(open, expectSame), { numRuns: 1500 });
  });

  it('are the same for sets told in order', () => {
    const sets = fc.record({
      kind: fc.constantFrom('one-of' as const, 'all-of' as const),
      dates: fc
        .array(
          calendarDate.filter((date) => isSharedSide(date) && !isDoubted(date)),
          { minLength: 1, maxLength: 4 },
        )
        .map((dates) => dates.toSorted((a, b) => wallBounds(a).start - wallBounds(b).start))
        .filter((dates) => dates.every((date, i) => wallBounds(date).end <= wallBounds(dates[i + 1] ?? date).end)),
    });
    fc.assert(fc.property(sets, expectSame), { numRuns: 1500 });
  });

  it('begin at the same instant for clock times with an offset', () => {
    const clock = offsetDate.filter(
      (date) =>
        date.offsetMinutes !== undefined &&
        date.offsetMinutes >= -720 &&
        date.year > 999 &&
        !isFar(date) &&
        !isDoubted(date),
    );
    fc.assert(
      fc.property(clock, (value) => {
        const { year, month, day, hour, minute, second, offsetMinutes = 0 } = value;
        const ours = civil(year, month, day, hour, minute, second) - offsetMinutes * 60_000;
        expect(edtf(printDate({ ...value, unit: 'second', second: second ?? 0 })).min).to.equal(ours);
      }),
      { numRuns: 2500 },
    );
  });

  it('are refused for the same days and clock times', () => {
    const digits = (most: number) => fc.nat(most).map((n) => String(n).padStart(2, '0'));
    const written = fc.oneof(
      fc.tuple(fc.constantFrom('2024', '2025', '1900', '2000', '0004', '-0004'), digits(14), digits(33)),
      fc.tuple(fc.constantFrom('2024', '2025'), digits(14)),
      fc
        .tuple(digits(26), digits(62), digits(62))
        .map(([hour, minute, second]) => ['2026', '01', `20T${hour}:${minute}:${second}Z`]),
    );
    let refused = 0;
    fc.assert(
      fc.property(written, (pieces) => {
        const text = pieces.join('-');
        // DIFFERENCES.leapDay and .midnight
        fc.pre(!text.includes('-02-29') && !text.includes('T24:00:00'));
        let isRead = true;
        try {
          parseDate(text);
        } catch {
          isRead = false;
          refused += 1;
        }
        expect(theirs(text) !== undefined, text).to.equal(isRead);
      }),
      { numRuns: 6000 },
    );
    expect(refused).to.be.greaterThan(1000);
  });

  const iso = (ms = NaN) => (Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 16) : String(ms));
  const refusals: readonly [difference: keyof typeof DIFFERENCES, text: string][] = [
    ['doubtful', '202X~'],
    ['doubtful', '[2025?..]'],
    ['doubtful', '19XX?'],
    ['doubtful', '2026-21%'],
    ['doubtful', 'Y-50000~'],
    ['doubtful', '2026-01-20T10:00+03:00?'],
    ['far', 'Y12026-05'],
    ['far', 'Y-50000/2026'],
    ['far', '[Y-50000..]'],
    ['seasonIn', '[2026-21]'],
    ['seasonIn', '202X/2030?'],
    ['seasonIn', '2026-21/2026-22'],
    ['within', '2025-06/2025'],
    ['within', '2025/2025'],
    ['west', '2026-01-20T10:00-13:00'],
  ];
  for (const [difference, text] of refusals) {
    it(`differ for ${text}: ${DIFFERENCES[difference]}`, () => {
      expect(theirs(text)).to.equal(undefined);
      expect(() => parseDate(text)).not.to.throw();
    });
  }

  const readings: readonly [difference: keyof typeof DIFFERENCES, text: string, theirs: string, ours: string][] = [
    ['seasons', '2026-21', '2026-01-01T00:00 2026-03-31T23:59', '2026-03-01T00:00 2026-06-01T00:00'],
    ['clocks', '2026-01-20T10:00Z', '2026-01-20T10:00 2026-01-20T10:00', '2026-01-20T10:00 2026-01-20T10:01'],
    ['lastOfSet', '[2026,2025]', '2026-01-01T00:00 2025-12-31T23:59', '2025-01-01T00:00 2027-01-01T00:00'],
    ['yearZero', '0000-02-28', '0000-02-28T00:00 0000-02-29T23:59', '0000-02-28T00:00 0000-02-29T00:00'],
    ['consecutive', '[2025..2026]', '2025-01-01T00:00 2025-12-31T23:59', '2025-01-01T00:00 2027-01-01T00:00'],
  ];
  for (const [difference, text, his, ours] of readings) {
    it(`differ for ${text}: ${DIFFERENCES[difference]}`, () => {
      const library = theirs(text);
      expect(`${iso(library?.min)} ${iso(library?.max)}`).to.equal(his);
      const { start, end } = wallBounds(parseDate(text));
      expect(`${iso(start)} ${iso(end)}`).to.equal(ours);
    });
  }

  for (const [difference, text] of [
    ['leapDay', '2026-02-29'],
    ['midnight', '2026-01-20T24:00:00Z'],
  ] as const) {
    it(`differ for ${text}: ${DIFFERENCES[difference]}`, () => {
      expect(theirs(text)).to.not.equal(undefined);
      expect(() => parseDate(text)).to.throw();
    });
  }

  it(`differ for a clock without an offset: ${DIFFERENCES.localTime}`, () => {
    const zoneMs = new Date(2026, 0, 20, 10).getTimezoneOffset() * 60_000;
    expect(theirs('2026-01-20T10:00')?.min).to.equal(Date.UTC(2026, 0, 20, 10) + zoneMs);
    expect(wallBounds(parseDate('2026-01-20T10:00')).start).to.equal(Date.UTC(2026, 0, 20, 10));
  });
});
