import fc from 'fast-check';
import { wallBounds } from '../../src/time/bounds.js';
import type { Between, CalendarDate, DateValue, Lasting } from '../../src/time/types.js';

const year = fc.oneof(
  fc.integer({ min: 1900, max: 2100 }),
  fc.integer({ min: -9999, max: 9999 }),
  fc.integer({ min: -271_820, max: 271_821 }),
);
const doubts = { approximate: fc.boolean(), uncertain: fc.boolean() };
const base = { kind: fc.constant('date' as const), year, ...doubts };
const month = fc.integer({ min: 1, max: 12 });
// 29 to 31 only where they exist; the tables name the last days of months.
const day = fc.integer({ min: 1, max: 28 });
const hour = fc.integer({ min: 0, max: 23 });
const sixtieth = fc.integer({ min: 0, max: 59 });

function unit<const U extends CalendarDate['unit']>(name: U) {
  return { ...base, unit: fc.constant(name) };
}

function firstYears(years: number, most: number): fc.Arbitrary<number> {
  const after = fc.integer({ min: 0, max: most }).map((n) => n * years);
  const before = fc.integer({ min: 1, max: most }).map((n) => -n * years - (years - 1));
  return fc.oneof(after, before);
}

/** Any date that EDTF can write, without an offset. */
export const calendarDate: fc.Arbitrary<CalendarDate> = fc
  .oneof(
    fc.record({ ...unit('day'), month, day }),
    fc.record({ ...unit('month'), month }),
    fc.record(unit('year')),
    fc.record({ ...unit('season'), season: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const) }),
    fc.record({ ...unit('decade'), year: firstYears(10, 999) }),
    fc.record({ ...unit('century'), year: firstYears(100, 99) }),
    fc.record({ ...unit('minute'), month, day, hour, minute: sixtieth }),
    fc.record({ ...unit('second'), month, day, hour, minute: sixtieth, second: sixtieth }),
  )
  // Records have no prototype here, which would make them unequal to plain objects.
  .map((date) => ({ ...date }));

const offsetMinutes = fc.integer({ min: -14 * 60, max: 14 * 60 });

/** As {@link calendarDate}, some clock times with an offset. */
export const offsetDate: fc.Arbitrary<CalendarDate> = fc
  .tuple(calendarDate, fc.option(offsetMinutes, { nil: undefined }))
  .map(([date, offset]) =>
    date.hour === undefined || offset === undefined ? date : { ...date, offsetMinutes: offset },
  );

function range<K extends 'lasting' | 'between'>(kind: K) {
  return fc.tuple(calendarDate, calendarDate, fc.constantFrom('both', 'start', 'end')).map(([a, b, sides]) => {
    const [start, end] = wallBounds(a).start < wallBounds(b).end ? [a, b] : [b, a];
    return { kind, ...(sides !== 'end' && { start }), ...(sides !== 'start' && { end }) };
  });
}

export const lasting: fc.Arbitrary<Lasting> = range('lasting');
export const between: fc.Arbitrary<Between> = range('between');

const members = fc.array(fc.oneof({ weight: 3, arbitrary: offsetDate }, between), { minLength: 1, maxLength: 4 });
const dateSet = fc
  .record({ kind: fc.constantFrom('one-of' as const, 'all-of' as const), dates: members })
  // Alone in square brackets, "between" is not a set.
  .map((set) => ({ ...set }))
  .filter(({ kind, dates }) => kind === 'all-of' || dates.length > 1 || dates[0]?.kind === 'date');

/** Any value that EDTF can write. */
export const dateValue: fc.Arbitrary<DateValue> = fc.oneof(offsetDate, lasting, between, dateSet);

/** Zones with the odd rules: half-hour summer time, a skipped day, summer time upside down, two-hour steps. */
export const ZONES = [
  'UTC',
  'Europe/Moscow',
  'Europe/London',
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'Asia/Dubai',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Manila',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Antarctica/Troll',
] as const;

export const zone = fc.constantFrom(...ZONES);
