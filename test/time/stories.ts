import fc from 'fast-check';
import { DAY_MS, HOUR_MS, MINUTE_MS, UNIT_MS } from '../../src/time/duration.js';
import type { ScaleItem } from '../../src/time/scale.js';
import type { Unit } from '../../src/time/types.js';

/** An instant of UTC: `2026-01-20` or `2026-01-20T18:40`. */
export function utc(text: string): number {
  return Date.parse(text.includes('T') ? `${text}Z` : text);
}

export function within(unit: Unit, start: string, end: string): ScaleItem {
  return { start: utc(start), end: utc(end), unit, lasting: false };
}

export function day(start: string): ScaleItem {
  return { start: utc(start), end: utc(start) + DAY_MS, unit: 'day', lasting: false };
}

export function minute(start: string): ScaleItem {
  return { start: utc(start), end: utc(start) + MINUTE_MS, unit: 'minute', lasting: false };
}

/** The seed article: a month, then three days, the last of which runs into the night. */
export const launch: readonly ScaleItem[] = [
  within('month', '2025-12-01', '2026-01-01'),
  day('2026-01-20'),
  day('2026-01-21'),
  day('2026-01-21'),
  day('2026-01-22'),
  within('day', '2026-01-22', '2026-01-23T02:00'),
];

/** Sixty invented moments in eighteen months, in clusters, with four months and a strike among them. */
export const quay: readonly ScaleItem[] = [
  within('month', '2024-09-01', '2024-10-01'),
  ...['18'].map((d) => day(`2024-09-${d}`)),
  ...['02', '03', '09', '10', '22', '23', '24'].map((d) => day(`2024-10-${d}`)),
  { start: utc('2024-10-21'), end: utc('2024-10-25'), unit: 'day', lasting: true },
  within('month', '2024-11-01', '2024-12-01'),
  ...['03', '05', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '23', '24', '25', '26', '28', '31'].map(
    (d) => day(`2025-03-${d}`),
  ),
  { start: utc('2025-03-14'), end: utc('2025-04-07'), unit: 'day', lasting: true },
  ...['01', '02', '06', '07', '14'].map((d) => day(`2025-04-${d}`)),
  minute('2025-04-04T23:40'),
  within('month', '2025-05-01', '2025-06-01'),
  ...['08', '09', '11', '12', '15', '16', '18', '30'].map((d) => day(`2025-09-${d}`)),
  ...['05', '06', '07', '08', '12', '13', '14', '15', '16', '19', '20', '26'].map((d) => day(`2026-01-${d}`)),
  within('month', '2026-02-01', '2026-03-01'),
  day('2026-02-10'),
  day('2026-03-02'),
];

const UNITS: readonly Unit[] = ['second', 'minute', 'day', 'day', 'day', 'month', 'season', 'year'];

const origin = utc('1990-01-01');

/** Items in clusters: somewhere in sixty years, then hours, days or months about it. */
const clusterArb = fc
  .record({
    center: fc.integer({ min: 0, max: 60 * 365 * 24 }),
    spreadHours: fc.constantFrom(6, 100, 2000, 100_000),
    members: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        unit: fc.constantFrom(...UNITS),
        lastingUnits: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 4 }),
        isInstant: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ center, spreadHours, members }) =>
    members.map(({ at, unit, lastingUnits, isInstant }): ScaleItem => {
      const grid = Math.min(UNIT_MS[unit], DAY_MS);
      const start = Math.floor((origin + (center + at * spreadHours) * HOUR_MS) / grid) * grid;
      const lengthMs = lastingUnits ? lastingUnits * UNIT_MS[unit] : isInstant && grid < DAY_MS ? 0 : UNIT_MS[unit];
      return { start, end: start + lengthMs, unit, lasting: !!lastingUnits };
    }),
  );

export const itemsArb = fc.array(clusterArb, { minLength: 1, maxLength: 7 }).map((clusters) => clusters.flat());
export const widthArb = fc.integer({ min: 240, max: 3000 });
