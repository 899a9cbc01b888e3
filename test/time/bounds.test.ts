import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { boundsOf, isClock, piecesOf, qualifierOf, unitOf, wallBounds } from '../../src/time/bounds.js';
import { parseDate } from '../../src/time/edtf.js';
import type { CalendarDate, DayPart, Interval, Third } from '../../src/time/types.js';
import { dateValue, offsetDate, zone } from './arbitraries.js';

function iso(interval: Interval | undefined): string {
  const say = (ms: number) => (Number.isFinite(ms) ? new Date(ms).toISOString().replace(':00.000Z', '') : String(ms));
  return interval ? `${say(interval.start)} ${say(interval.end)}` : '';
}

function withPart(text: string, part: DayPart | Third): CalendarDate {
  return { ...(parseDate(text) as CalendarDate), part };
}

describe('wallBounds', () => {
  const table: readonly [text: string, bounds: string][] = [
    ['2025', '2025-01-01T00:00 2026-01-01T00:00'],
    ['2025-12', '2025-12-01T00:00 2026-01-01T00:00'],
    ['2024-02', '2024-02-01T00:00 2024-03-01T00:00'],
    ['2026-01-20', '2026-01-20T00:00 2026-01-21T00:00'],
    ['2026-01-20T18:40', '2026-01-20T18:40 2026-01-20T18:41'],
    ['2026-01-20T18:40:00', '2026-01-20T18:40 2026-01-20T18:40:01.000Z'],
    ['2026-21', '2026-03-01T00:00 2026-06-01T00:00'],
    ['2026-22', '2026-06-01T00:00 2026-09-01T00:00'],
    ['2026-23', '2026-09-01T00:00 2026-12-01T00:00'],
    ['2026-24', '2026-12-01T00:00 2027-03-01T00:00'],
    ['202X', '2020-01-01T00:00 2030-01-01T00:00'],
    ['19XX', '1900-01-01T00:00 2000-01-01T00:00'],
    ['0079-08-24', '0079-08-24T00:00 0079-08-25T00:00'],
    ['-0043-03-15', '-000043-03-15T00:00 -000043-03-16T00:00'],
    ['-004X', '-000049-01-01T00:00 -000039-01-01T00:00'],
    ['2026-01-19/2026-01-23', '2026-01-19T00:00 2026-01-24T00:00'],
    ['2026-01-22/..', '2026-01-22T00:00 Infinity'],
    ['[..2026-01-22]', '-Infinity 2026-01-23T00:00'],
    ['[2026-01-22,2026-01-20]', '2026-01-20T00:00 2026-01-23T00:00'],
    ['{2026-01,2026-03..}', '2026-01-01T00:00 Infinity'],
    ['2025-12%', '2025-12-01T00:00 2026-01-01T00:00'],
  ];
  for (const [text, bounds] of table) {
    it(`of ${text} are its whole unit`, () => expect(iso(wallBounds(parseDate(text)))).to.equal(bounds));
  }
});

describe('boundsOf', () => {
  const table: readonly [text: string, zone: string, bounds: string][] = [
    ['2026-01-22', 'Europe/Moscow', '2026-01-21T21:00 2026-01-22T21:00'],
    ['2026-01-22T23:30', 'Europe/Moscow', '2026-01-22T20:30 2026-01-22T20:31'],
    ['2026-01-22T23:30+01:00', 'Europe/Moscow', '2026-01-22T22:30 2026-01-22T22:31'],
    ['2026-03-29', 'Europe/Vienna', '2026-03-28T23:00 2026-03-29T22:00'],
    // The minute before the clocks go back is one minute, not the hour that follows it twice.
    ['2026-10-25T02:59', 'Europe/Vienna', '2026-10-25T00:59 2026-10-25T01:00'],
    // A day that never was in Samoa.
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00 2011-12-31T10:00'],
    ['2026-01-22T23:50/2026-01-23T03:40', 'Asia/Dubai', '2026-01-22T19:50 2026-01-22T23:41'],
  ];
  for (const [text, name, bounds] of table) {
    it(`of ${text} in ${name}`, () => expect(iso(boundsOf(parseDate(text), name))).to.equal(bounds));
  }

  it('are never empty, in any zone', () => {
    fc.assert(
      fc.property(offsetDate, zone, (date, name) => {
        const { start, end } = boundsOf(date, name);
        expect(start).to.be.lessThan(end);
      }),
      { numRuns: 3000 },
    );
  });

  it('hold every piece', () => {
    const part = fc.constantFrom<DayPart | Third>('early', 'mid', 'late', 'morning', 'night', 'late-night');
    const value = fc.oneof(
      dateValue,
      fc.record({ date: offsetDate, part }).map(({ date, part: p }) => ({ ...date, part: p })),
    );
    fc.assert(
      fc.property(value, zone, (each, name) => {
        const { start, end } = boundsOf(each, name);
        for (const piece of piecesOf(each, name)) {
          expect(piece.start).to.be.at.least(start);
          expect(piece.end).to.be.at.most(end).and.greaterThan(piece.start);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('piecesOf', () => {
  const table: readonly [text: string, part: DayPart | Third, piece: string][] = [
    ['2026-01-22', 'early-morning', '2026-01-22T04:00 2026-01-22T08:00'],
    ['2026-01-22', 'morning', '2026-01-22T06:00 2026-01-22T12:00'],
    ['2026-01-22', 'afternoon', '2026-01-22T12:00 2026-01-22T18:00'],
    ['2026-01-22', 'evening', '2026-01-22T17:00 2026-01-22T22:00'],
    ['2026-01-22', 'night', '2026-01-22T20:00 2026-01-23T04:00'],
    ['2026-01-22', 'late-night', '2026-01-22T22:00 2026-01-23T02:00'],
    ['2026-02', 'early', '2026-02-01T00:00 2026-02-11T00:00'],
    ['2026-02', 'mid', '2026-02-11T00:00 2026-02-21T00:00'],
    ['2026-02', 'late', '2026-02-21T00:00 2026-03-01T00:00'],
    ['2026', 'early', '2026-01-01T00:00 2026-05-01T00:00'],
    ['2026', 'mid', '2026-05-01T00:00 2026-09-01T00:00'],
    ['2026', 'late', '2026-09-01T00:00 2027-01-01T00:00'],
  ];
  for (const [text, part, piece] of table) {
    it(`places ${part} in ${text}`, () =>
      expect(piecesOf(withPart(text, part), 'UTC').map(iso)).to.deep.equal([piece]));
  }

  it('lets a late night run on into the next day', () => {
    expect(iso(boundsOf(withPart('2026-01-22', 'late-night'), 'UTC'))).to.equal('2026-01-22T00:00 2026-01-23T02:00');
  });

  it('gives each date of a set, and nothing for a plain date', () => {
    expect(piecesOf(parseDate('[2026-01-20,2026-01-22..2026-01-23]'), 'UTC').map(iso)).to.deep.equal([
      '2026-01-20T00:00 2026-01-21T00:00',
      '2026-01-22T00:00 2026-01-24T00:00',
    ]);
    expect(piecesOf(parseDate('2026-01-20'), 'UTC')).to.deep.equal([]);
    expect(piecesOf(parseDate('2026-01-20/2026-01-22'), 'UTC')).to.deep.equal([]);
  });
});

describe('unitOf, isClock and qualifierOf', () => {
  it('name the vaguest unit', () => {
    expect(unitOf(parseDate('2026-01-20T18:40'))).to.equal('minute');
    expect(unitOf(parseDate('2026-01-20/2026-02'))).to.equal('month');
    expect(unitOf(parseDate('[19XX,2026-21,202X]'))).to.equal('century');
  });

  it('see a clock time anywhere', () => {
    expect(isClock(parseDate('2026-01-20/2026-01-21T09:00'))).to.equal(true);
    expect(isClock(parseDate('2026-01-20'))).to.equal(false);
  });

  it('gather the doubts', () => {
    expect(qualifierOf(parseDate('2026-01-20~/2026-01-21?'))).to.deep.equal({ approximate: true, uncertain: true });
    expect(qualifierOf(parseDate('{2025,2026~}'))).to.deep.equal({ approximate: true, uncertain: false });
  });
});
