import type { Standing } from '../model/types.js';
import type { TimeWords } from '../time/words.js';

/** A word or sentence that depends on a number; the table picks the plural form with `Intl.PluralRules`. */
export type Counted = (count: number) => string;

/** Words of the elements, apart from dates: see {@link TimeWords} for those. */
export interface ElementWords {
  /** Word beside a mark; empty for `unknown`, which is neither drawn nor said. A legend keeps the order of this table. */
  readonly standing: Readonly<Record<Standing, string>>;
  /** Who says so, on a line of its own under the standing: "by the Kremlin", "says Witkoff". */
  readonly claimant: (standing: Standing, who: string) => string;
  /** Standing and claimant in one: "Confirmed by the Kremlin", "Planned, says Witkoff". */
  readonly standingBy: (standing: Standing, who: string) => string;

  readonly timeline: string;
  readonly map: string;
  readonly detail: string;
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
  readonly correction: string;
  readonly tags: string;
  readonly choose: string;
  readonly quoted: (text: string) => string;
  /** Joins a list: "Davos and Moscow". */
  readonly list: (items: readonly string[]) => string;

  /** Before anything comes from other servers; `hosts` as a list of `count`. */
  readonly askOutside: (what: 'map' | 'pictures' | 'both', hosts: string, count: number) => string;
  readonly allow: string;
  readonly decline: string;
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

/** Everything Dateline says in one language. A language without a key does not compile. */
export interface Words {
  /** BCP 47 tag for `Intl`, when the page asks for this language without a region. */
  readonly lang: string;
  readonly time: TimeWords;
  readonly ui: ElementWords;
}
