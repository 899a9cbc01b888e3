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

  readonly legend: string;

  readonly mapCredit: string;
  readonly bordersDashed: string;
  readonly localTimes: string;
  readonly heights: string;

  readonly failed: string;
  readonly mapFailed: string;
}

/** Words that only the horizontal timeline uses: they come with it. */
export interface HorizontalWords {
  readonly stillToCome: (asOf: string) => string;
  readonly named: (count: number, total: number) => string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
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
  /** Before tiles or anything else comes from other servers; `hosts` as a list of `count`. */
  readonly askOutside: (hosts: string, count: number) => string;
  readonly allow: string;
  readonly decline: string;
}

/** The languages that there are: each has a folder, and a table for every part that asks for words. */
export type Language = 'en';

/** What Dateline says at once in one language; the parts that come later bring tables of their own. */
export interface Words {
  readonly lang: Language;
  readonly time: TimeWords;
  readonly ui: ElementWords;
}
