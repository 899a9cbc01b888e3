/** Milliseconds since the Unix epoch. */
export type Instant = number;

/**
 * A wall-clock reading, written as the milliseconds since the Unix epoch that the same reading would have in UTC.
 * Calendar arithmetic on it is plain UTC arithmetic; a zone turns it into an {@link Instant}.
 */
export type WallMs = number;

/** `[start, end)` in milliseconds; `-Infinity` and `Infinity` where a side is open. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

/** What a date names, from the finest to the vaguest. */
export type Unit = 'second' | 'minute' | 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/** A named part of a day. */
export type DayPart = 'early-morning' | 'morning' | 'afternoon' | 'evening' | 'night' | 'late-night';

/** A named third of a month or year. */
export type Third = 'early' | 'mid' | 'late';

/** One date: some time within its unit, or that minute (second). */
export interface CalendarDate {
  readonly kind: 'date';
  readonly unit: Unit;
  /** Astronomical year, so that 0 is 1 BC; the first year of a decade or century. */
  readonly year: number;
  /** 1 to 12; present for `month` and finer. */
  readonly month?: number;
  /** 1 spring, 2 summer, 3 autumn, 4 winter; present for `season` only. */
  readonly season?: 1 | 2 | 3 | 4;
  /** 1 to 31; present for `day` and finer. */
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** Minutes east of UTC where the date says so itself; without it, wall time of the moment's zone. */
  readonly offsetMinutes?: number;
  /** `~`: about then. */
  readonly approximate: boolean;
  /** `?`: not certain. */
  readonly uncertain: boolean;
  /** From the story file's `part`, never from EDTF: a part of a day, or a third of a month or year. */
  readonly part?: DayPart | Third;
}

/** Lasting from `start` to `end`, the end's whole unit included; a missing side is open (`..`). */
export interface Lasting {
  readonly kind: 'lasting';
  readonly start?: CalendarDate;
  readonly end?: CalendarDate;
}

/** At some time between; a missing side is open: `[2026-01-23..]` is some time on or after that day. */
export interface Between {
  readonly kind: 'between';
  readonly start?: CalendarDate;
  readonly end?: CalendarDate;
}

/** One of these dates (`[a,b]`), or all of them (`{a,b}`). Never empty. */
export interface DateSet {
  readonly kind: 'one-of' | 'all-of';
  readonly dates: readonly (CalendarDate | Between)[];
}

/** What a story says of when, as far as a calendar can say it. */
export type DateValue = CalendarDate | Lasting | Between | DateSet;
