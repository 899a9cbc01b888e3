import type { DateValue, Instant } from '../time/types.js';
import { Budget } from './explain/budget.js';
import type { NamedNode, Relation } from './order/graph.js';

/** What each finding is about: the facts that its sentence is made of (see explain/). */
export interface Facts {
  'alt-missing': [title: string];
  'as-of-missing': [];
  'claimant-missing': [title: string];
  'coordinates-out-of-range': [name: string, value: unknown];
  'coordinates-zero': [name: string];
  'country-malformed': [name: string, value: unknown];
  'country-unknown': [name: string, value: string];
  'date-invalid': [name: string, value: unknown];
  'date-not-single': [name: string, text: string];
  'date-too-vague': [name: string, text: string];
  'end-before-start': [start: DateValue, end: DateValue];
  'field-empty': [name: string, value: unknown];
  'field-missing': [name: string];
  'field-unknown': [key: string, meant: string];
  'file-empty': [];
  'file-is-html': [];
  'file-too-large': [];
  'height-not-reserved': [];
  'id-duplicate': [id: string, ownerTitle: string, freeId: string];
  'json-broken': [text: string];
  'language-unknown': [name: string, value: unknown];
  'moment-unknown': [id: string, known: ReadonlySet<string>];
  'moments-none': [];
  'number-out-of-range': [name: string, value: unknown];
  'order-contradiction': [relation: Relation<NamedNode>, origin: NamedNode, from: Instant, until: Instant];
  'order-cycle': [titles: readonly string[], length: number];
  'part-unfit': [part: string, date: string | undefined];
  'period-ordered': [side: 'after' | 'before'];
  'period-undated': [title: string];
  'person-unknown': [id: string, meant: string];
  'place-nowhere': [name: string];
  'place-unknown': [id: string, known: ReadonlySet<string>];
  'problems-more': [count: number];
  'source-missing': [];
  'status-ahead': [title: string];
  'status-missing': [title: string];
  'too-many': [name: string, count: number];
  'type-wrong': [name: string, kinds: readonly string[], value: unknown];
  unreadable: [name: string];
  'url-refused': [name: string, value: unknown];
  'value-unknown': [name: string, options: readonly unknown[], value: unknown];
  'when-missing': [title: string];
  'when-twofold': [];
  'zone-unknown': [name: string, value: unknown];
}

export type Code = keyof Facts;

/** A problem before it is put into words, which a story without problems never has to load. */
export interface Finding<C extends Code = Code> {
  readonly severity: 'error' | 'warning';
  readonly code: C;
  readonly path: string;
  readonly facts: Facts[C];
}

/** Nobody reads more, and a file may hold a million. */
const MOST_LISTED = 1000;

/** What one check found, in the order found. */
export class Findings {
  /** The first of them. */
  readonly list: Finding[] = [];
  /** For all that is done for the story out of courtesy. */
  readonly budget = new Budget();
  /** How many were found beyond the list, and whether there is an error among those. */
  more = 0;
  moreErrors = false;

  /** Something that is left out. */
  error<C extends Code>(code: C, path: string, ...facts: Facts[C]): void {
    this.#add({ severity: 'error', code, path, facts });
  }

  /** Something that is shown, but ought to be mended. */
  warn<C extends Code>(code: C, path: string, ...facts: Facts[C]): void {
    this.#add({ severity: 'warning', code, path, facts });
  }

  #add(finding: Finding): void {
    if (this.list.length < MOST_LISTED) {
      this.list.push(finding);
      return;
    }
    this.more += 1;
    this.moreErrors ||= finding.severity === 'error';
  }
}
