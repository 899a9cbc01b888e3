import type { Unit } from './types.js';

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
export const WEEK_MS = 7 * DAY_MS;
/** The longest that a calendar month and year can be: a threshold named after one must spare every one of them. */
export const MONTH_MS = 31 * DAY_MS;
export const YEAR_MS = 366 * DAY_MS;

export const UNIT_MS: Readonly<Record<Unit, number>> = {
  second: SECOND_MS,
  minute: MINUTE_MS,
  day: DAY_MS,
  month: MONTH_MS,
  season: 3 * MONTH_MS,
  year: YEAR_MS,
  decade: 10 * YEAR_MS,
  century: 100 * YEAR_MS,
};
