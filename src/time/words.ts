import type { CalendarDate, DayPart, Third } from './types.js';

/** One date of a phrase: what it is, for languages that put it in a case of its own, and how it is said alone. */
export interface SaidDate {
  readonly value: CalendarDate;
  /** The whole of it: "around December 2025", "Thu 22 Jan, late at night". */
  readonly text: string;
  /** The same without what says that it is approximate: "December 2025". */
  readonly exact: string;
}

/**
 * The words that a language needs for dates, besides what `Intl` knows. Each function is of one part that a date plays,
 * gets the date itself, and makes the whole phrase. Phrases begin in lower case: `alone` has the last word on one that
 * stands by itself.
 */
export interface TimeWords {
  /** "around December 2025" */
  around(date: SaidDate): string;
  /** "possibly December 2025", "possibly until 2025" */
  possibly(phrase: string, date: SaidDate): string;
  /** "some time in December 2025"; month and vaguer only */
  sometimeIn(date: SaidDate): string;

  /** At some time on that date or after it: "23 January or later" */
  orLater(date: SaidDate): string;
  /** At some time before the end of that date: "by 22 January", "by the end of 2025" */
  by(date: SaidDate): string;
  /** At some time between, both dates included: "between 20 January and 22 January" */
  between(start: SaidDate, end: SaidDate): string;
  /** Lasting: "from 20 January to 22 January" */
  fromTo(start: SaidDate, end: SaidDate): string;
  /** Lasting, open: "from 20 January on" */
  from(date: SaidDate): string;
  /** Lasting, open: "until 22 January" */
  until(date: SaidDate): string;
  /** Lasting for the whole of one date: "throughout 2025" */
  throughout(date: SaidDate): string;
  /** Every date of a range in a set; given "from 20 January to 22 January", "until 22 January" */
  allDates(range: string): string;
  /** In place of the rest of a long set, all or one of them: "5,884 more dates, the last of them 3 April 2025" */
  moreDates(count: number, last: string, all: boolean): string;
  /** Two dates of a visible range that `Intl` can't join: "December 2025 to 21 January" */
  to(start: SaidDate, end: SaidDate): string;

  /** After the day, behind a comma: "late at night" */
  readonly dayParts: Readonly<Record<DayPart, string>>;
  /** "early January 2026" */
  third(third: Third, date: SaidDate): string;
  /** 1 spring to 4 winter. Winter runs into `nextYear`: its last two digits alone, within a century of our era. */
  season(season: 1 | 2 | 3 | 4, year: string, nextYear: string): string;
  /** "the 2020s"; the first year, which is divisible by ten */
  decade(year: string): string;
  /** "the 20th century" */
  century(ordinal: number): string;
  /** Decades and centuries without a name of their own: "the years 50 to 41 BC" */
  years(first: string, last: string): string;

  /** After a day, short: "later" */
  readonly later: string;
  /** After a day, in full: "later that day" */
  readonly laterThatDay: string;
  /** "after “Putin to receive Witkoff”"; titles quoted and joined */
  after(titles: string): string;
  before(titles: string): string;
  readonly afterwards: string;
  readonly beforehand: string;
  readonly dateNotKnown: string;
  readonly noHourGiven: string;

  /** "“Putin to receive Witkoff”" */
  quoted(title: string): string;
  /** "23:40, Vienna time": the city as the zone names it in English, and the zone's whole IANA name */
  zoneTime(city: string, zone: string): string;
  /** A date with its clock time and the zone of it, in running text: "21 January, 18:40 Moscow time" */
  inZone(date: string, zone: string): string;
  /** Between the pieces of a phrase: ", " */
  readonly comma: string;
  /**
   * What stands between a weekday and the day's number right behind it. Without it, whatever `Intl` puts there, which
   * for English has been a comma in some browser releases and a space in others.
   */
  readonly weekdayGap?: string;
  /** A date with its era, where it is not written as `Intl` has it: "AD 1" for "1 AD" */
  era?(date: string): string;
  /** For languages in which `Intl` writes ranges of dates in bare digits: join them with `to` instead. */
  readonly ownRanges?: boolean;
  /** A day on the axis: "Tue 20" */
  dayTick(weekday: string, day: string): string;
  /** A tick that also says what it lies in: "14:30 Tue 20", "1 Feb" */
  tickIn(tick: string, larger: string): string;
  /** A phrase that stands by itself: "Around December 2025" */
  alone(phrase: string): string;
}
