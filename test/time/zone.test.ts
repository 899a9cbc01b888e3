import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { civil, instantOf, isTimeZone, offsetAt, wallOf } from '../../src/time/zone.js';
import { ZONES, zone } from './arbitraries.js';

const HOUR = 3_600_000;

function temporalOffset(instant: number, name: string): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(name).offsetNanoseconds / 1e6;
}

function temporalInstant(wall: number, name: string): number {
  const reading = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
  return reading.toZonedDateTime(name, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** Every change of a zone's clocks from 1900 to 2100, found by Temporal. */
function changesOf(name: string): number[] {
  const changes: number[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`1900-01-01T00:00[${name}]`);
  while ((at = at.getTimeZoneTransition('next')) && at.year < 2100) changes.push(at.epochMilliseconds);
  return changes;
}

describe('civil', () => {
  it('agrees with Temporal in any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: -271_820, max: 275_000 }), fc.integer({ min: 1, max: 365 }), (year, dayOfYear) => {
        const date = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: dayOfYear - 1 });
        const ms = Temporal.ZonedDateTime.from({ ...fieldsOf(date), timeZone: 'UTC' }).epochMilliseconds;
        expect(civil(date.year, date.month, date.day)).to.equal(ms);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes years 0 to 99 as they are, not as 1900 to 1999', () => {
    expect(new Date(civil(79, 8, 24)).toISOString()).to.equal('0079-08-24T00:00:00.000Z');
    expect(new Date(civil(0)).toISOString()).to.equal('0000-01-01T00:00:00.000Z');
  });

  it('carries a thirteenth month and a thirty-second day over', () => {
    expect(civil(2025, 13)).to.equal(civil(2026));
    expect(civil(2025, 12, 32, 25)).to.equal(civil(2026, 1, 2, 1));
  });

  function fieldsOf({ year, month, day }: Temporal.PlainDate) {
    return { year, month, day };
  }
});

describe('isTimeZone', () => {
  for (const name of ZONES) it(`knows ${name}`, () => expect(isTimeZone(name)).to.equal(true));
  for (const name of ['', 'Moscow', 'Europe/Atlantis', '+03:00', '__proto__', 'Europe/Moscow ']) {
    it(`does not know “${name}”`, () => expect(isTimeZone(name)).to.equal(false));
  }
});

describe('offsets and wall times', () => {
  const anyTime = fc.integer({ min: Date.UTC(1850, 0), max: Date.UTC(2100, 0) });

  it('agree with Temporal at any time from 1850 to 2100', () => {
    fc.assert(
      fc.property(anyTime, zone, (instant, name) => {
        expect(offsetAt(instant, name), `${name} ${instant}`).to.equal(temporalOffset(instant, name));
        expect(instantOf(instant, name), `${name} wall ${instant}`).to.equal(temporalInstant(instant, name));
      }),
      { numRuns: 10_000 },
    );
  });

  it('agree with Temporal around every change of clocks from 1900 to 2100', () => {
    let conversions = 0;
    for (const name of ZONES) {
      for (const change of changesOf(name)) {
        for (const step of [-25, -3, -1, -0.5, -1e-6, 0, 0.25, 0.75, 1.5, 25]) {
          const at = change + Math.round(step * HOUR);
          expect(offsetAt(at, name), `${name} ${at}`).to.equal(temporalOffset(at, name));
          const wall = at + temporalOffset(change - 1, name);
          expect(instantOf(wall, name), `${name} wall ${wall}`).to.equal(temporalInstant(wall, name));
          conversions += 2;
        }
      }
    }
    expect(conversions).to.be.greaterThan(40_000);
  });

  it('agree with Temporal thousands of years away', () => {
    fc.assert(
      fc.property(fc.integer({ min: -8.63e15, max: 8.63e15 }), zone, (ms, name) => {
        const instant = Math.floor(ms / 1000) * 1000;
        expect(offsetAt(instant, name)).to.equal(temporalOffset(instant, name));
      }),
      { numRuns: 1000 },
    );
  });

  it('bring an instant back from the wall, unless the reading comes twice', () => {
    fc.assert(
      fc.property(anyTime, zone, (instant, name) => {
        const wall = wallOf(instant, name);
        expect(wallOf(instantOf(wall, name), name)).to.equal(wall);
        expect(instantOf(wall, name)).to.be.at.most(instant);
      }),
      { numRuns: 3000 },
    );
  });

  it('go forward over a gap and take the first of an overlap', () => {
    expect(instantOf(civil(2026, 3, 29, 2, 30), 'Europe/Vienna')).to.equal(Date.UTC(2026, 2, 29, 1, 30));
    expect(instantOf(civil(2026, 10, 25, 2, 30), 'Europe/Vienna')).to.equal(Date.UTC(2026, 9, 25, 0, 30));
  });

  it('do not mistake a zone and day for another whose names run together', () => {
    const day = 86_400_000;
    expect(offsetAt(29_876 * day, 'Etc/GMT+1')).to.equal(-HOUR);
    expect(offsetAt(9876 * day, 'Etc/GMT+12')).to.equal(-12 * HOUR);
  });

  it('stay infinite where a side is open', () => {
    expect(instantOf(Infinity, 'Europe/Moscow')).to.equal(Infinity);
    expect(wallOf(-Infinity, 'Europe/Moscow')).to.equal(-Infinity);
  });

  it('refuse a zone that does not exist', () => {
    expect(() => offsetAt(0, 'Europe/Atlantis')).to.throw(RangeError);
  });
});
