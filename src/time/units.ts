import type { Unit } from './types.js';

/** What a date is written with, from the left; {@link civil} takes the same. */
export const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/** From the finest to the vaguest: which of the fields it counts in, and how many make one. */
export const UNITS: Readonly<Record<Unit, readonly [field: number, count: number]>> = {
  second: [5, 1],
  minute: [4, 1],
  day: [2, 1],
  month: [1, 1],
  season: [1, 3],
  year: [0, 1],
  decade: [0, 10],
  century: [0, 100],
};
