import type { Form, Standing } from '../model/types.js';
import type { TimeWords } from '../time/words.js';

/** A word or sentence that depends on a number; the table picks the plural form with `Intl.PluralRules`. */
export type Counted = (count: number) => string;

/** A piece of what is said of a standing and of who says so, for a page that draws them apart. */
export type ClaimPiece = readonly [of: 'standing' | 'claimant', text: string];

/** Words of the elements, apart from dates: see {@link TimeWords} for those. */
export interface ElementWords {
  /** Word beside a mark; empty for `unknown`, which is neither drawn nor said. A legend keeps the order of this table. */
  readonly standing: Readonly<Record<Standing, string>>;
  /** Who says so, on a line of its own under the standing: "by the Kremlin", "says Witkoff". */
  readonly claimant: (standing: Standing, who: string) => string;
  /** Standing and claimant in one: "Confirmed by the Kremlin", "Planned, says Witkoff". */
  readonly standingBy: (standing: Standing, who: string) => string;
  /** The same in pieces that make it up, in the language's order. */
  readonly claim: (standing: Standing, who: string) => readonly ClaimPiece[];

  readonly timeline: string;
  /** "Map: Davos and Moscow" */
  readonly mapOf: (what: string) => string;
  /** "Selected moment: Talks in Moscow" */
  readonly detailOf: (story: string) => string;
  readonly noPlace: string;
  /** `brief` where there is room for a few words only. */
  readonly withoutPlace: (count: number, total: number, brief: boolean) => string;
  readonly momentsHere: Counted;
  readonly silence: (duration: string) => string;

  readonly showAll: Counted;
  readonly earlier: (count: number, range: string) => string;
  readonly more: (count: number, range: string) => string;
  readonly readOn: string;

  /** Names a group of the three buttons. */
  readonly zoom: string;

  readonly where: string;
  readonly status: string;
  readonly who: string;
  readonly position: (index: number, total: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly sources: Counted;
  readonly updated: (date: string) => string;
  /** A label with its colon. */
  readonly correction: string;
  readonly tags: string;
  readonly choose: string;
  readonly quoted: (text: string) => string;
  /** Joins a list: "Davos and Moscow". */
  readonly list: (items: readonly string[]) => string;
  /** Joins sentences. */
  readonly sentences: (sentences: readonly string[]) => string;
  /** Joins what stands beside each other on a line: "Thu 22 Jan · Moscow" */
  readonly beside: (texts: readonly string[]) => string;
  /** Behind a title, for the ear alone: "," */
  readonly pause: string;
  /** Between items that have commas of their own: "; " */
  readonly semicolon: string;
  /** Between a label and what it is of: ": " */
  readonly colon: string;

  /** Stands for a picture that is not loaded; `alt` may be empty. */
  readonly picture: (alt: string) => string;

  readonly legend: string;

  readonly mapCredit: string;
  readonly bordersDashed: string;
  readonly localTimes: string;
  readonly heights: string;

  readonly failed: string;
  readonly legendFailed: string;
  readonly mapFailed: string;
}

/** Words of the question before anything comes from other servers. */
export interface QuestionWords {
  /** `hosts` as a list of `count`. */
  readonly ask: (what: 'map' | 'pictures' | 'both', hosts: string, count: number) => string;
  readonly allow: string;
  readonly decline: string;
}

/** Words that only the horizontal timeline uses: they come with it. */
export interface HorizontalWords {
  readonly stillToCome: (asOf: string) => string;
  readonly named: (count: number, total: number) => string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
}

/** What columns may count by: units of the calendar, which have names, and no others. */
export type BinName =
  | 'minute'
  | 'five-minutes'
  | 'quarter-hour'
  | 'hour'
  | 'six-hours'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** The parts of a column; each stands for the standings that it counts. */
export type Part = 'happened' | 'claimed' | 'confirmed' | 'planned' | 'cancelled' | 'unknown';

/** What the periods of a list are counted in; each is a whole number of the next. */
export type PeriodUnit = 'decade' | 'year' | 'month' | 'day' | 'hour';

/** Words of a timeline that counts its moments. */
export interface ManyWords {
  readonly stillToCome: (asOf: string) => string;
  /** "Columns: moments in a month. The tallest: 61, in February 2024." */
  readonly scale: (unit: BinName, tallest: number, when: string) => string;
  /** How many stretches there are at once. */
  readonly atOnce: (unit: BinName, most: number, when: string) => string;
  /** Those that no column counts: "and 18 longer or vaguer than a month". */
  readonly longer: (longer: number, unit: BinName, undated: number) => string;
  readonly eachAMark: (count: number, total: number) => string;
  readonly eachABar: (count: number, total: number) => string;
  readonly eachALine: (count: number, total: number) => string;
  /** "14 moments, March 2025" */
  readonly column: (count: number, when: string) => string;
  /** What is heard of a column: "Column, 14 moments, March 2025: 12 happened, 2 claimed". */
  readonly columnSpoken: (count: number, when: string, parts: readonly string[]) => string;
  readonly depthSpoken: (count: number, when: string) => string;
  /** "12 happened" */
  readonly part: (part: Part, count: number) => string;
  /** At the end of a list that does not have all. */
  readonly andMore: (count: number) => string;
  readonly overview: string;
  readonly showing: (view: string, whole: string) => string;
  /** Where the moment stands that the reader is at: "584 of 1,000". */
  readonly position: (index: number, total: number) => string;
}

/** Words of a list that goes by period. */
export interface PeriodWords {
  /** Said once above the list. */
  readonly scale: (unit: PeriodUnit, longest: number) => string;
  readonly moments: (count: number) => string;
  /** Those of an open period that are in none of its own. */
  readonly whole: (unit: PeriodUnit) => string;
  readonly undated: string;
  /** Periods that are folded: "8 more months, May to December 2024". */
  readonly morePeriods: (count: number, unit: PeriodUnit, range: string) => string;
  readonly toCome: (count: number, total: number, asOf: string) => string;
  /** The two that weigh most in a fold. */
  readonly such: (titles: readonly string[]) => string;
}

/** Words that only a legend uses: they come with it. */
export interface LegendWords {
  readonly when: string;
  readonly map: string;
  /** What a mark shows of when; a legend keeps the order of this table. */
  readonly form: Readonly<Record<Form | 'from' | 'until' | 'day' | 'far' | 'about' | 'uncertain' | 'third', string>>;
  readonly emptyStretch: string;
  readonly vagueStretch: string;
  readonly area: string;
  readonly disc: string;
  /** Of journeys that are drawn alike. */
  readonly journey: (standings: readonly Standing[]) => string;
  readonly shared: string;
}

/** Words that only the map uses: they come with it. */
export interface ChartWords {
  /** Joins the names of places that stand together, the later ones as a number. */
  readonly together: (names: readonly string[], most: number) => string;
  /** Names of places whose latitude a Mercator map has not. */
  readonly atEdge: (names: readonly string[]) => string;
  /** Names of places that have no point, and no country that there is. */
  readonly notOnMap: (names: readonly string[]) => string;
  /** Without what moves it. */
  readonly still: string;
}

/** Words for what the reader can do with the map: they come with Leaflet. */
export interface LiveWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  /** The selected moment's places with those before and after it. */
  readonly fitMoment: string;
  readonly fitRoute: string;
  readonly north: string;
  readonly east: string;
  readonly south: string;
  readonly west: string;
  readonly twoFingers: string;
  readonly holdToZoom: (key: string) => string;
}

/** The languages that there are: each has a folder, and a table for every part that asks for words. */
export type Language = 'en';

/** What Dateline says at once in one language; the parts that come later bring tables of their own. */
export interface Words {
  readonly lang: Language;
  readonly time: TimeWords;
  readonly ui: ElementWords;
}
