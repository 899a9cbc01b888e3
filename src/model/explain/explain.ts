import { bare } from '../../time/bare.js';
import { guessDate } from '../../time/edtf/guess.js';
import { whyNoDate } from '../../time/edtf/parse.js';
import { printDate } from '../../time/edtf/print.js';
import type { Code, Facts, Finding, Findings } from '../findings.js';
import type { Problem } from '../types.js';
import { Budget } from './budget.js';
import { jsonFault } from './json-fault.js';
import { nearest } from './nearest.js';
import { contradictionSentence, cycleSentence } from './order.js';
import { countryCalled, meantCountry, outOfRange, rightPair, swappedPair, unknownCountry, wrongPair } from './place.js';
import { quoted, shown } from './quote.js';
import { meantZone } from './zone.js';

/** A finding's words: each is made when somebody reads it, since a reader of the story reads none. */
interface Words<F extends readonly unknown[]> {
  readonly says: (...facts: F) => string;
  /** What to write instead, ready to paste. */
  readonly meant?: (budget: Budget, ...facts: F) => string | undefined;
  /** Where in the text. */
  readonly at?: (...facts: F) => number;
}

type AllWords = { readonly [C in Code]: Words<Facts[C]> | Words<Facts[C]>['says'] };

/** A guess goes over its text so many times. */
const STEPS_A_LETTER = 10;

const KINDS: Readonly<Record<string, string>> = {
  string: 'in quotation marks',
  number: 'a number',
  array: 'a list',
};

const WORDS: AllWords = {
  'alt-missing': (title) => `The picture of ${quoted(title)} needs an alt text for those who cannot see it.`,
  'as-of-missing': () =>
    'The story does not say when it was published, so nothing tells its past from what is to come.',
  'claimant-missing': (title) => `${quoted(title)} is claimed, but claimedBy does not say by whom.`,
  'coordinates-out-of-range': {
    says: (name, value) => outOfRange(name, value as unknown[]),
    meant: (_, __, value) => swappedPair(value as unknown[]),
  },
  'coordinates-zero': (name) =>
    `${quoted(name)} is at [0, 0], in the sea off Ghana, where whatever has no coordinates ends up: give it its own.`,
  'country-malformed': {
    says: (name, value) => `${name} must be a two-letter country code like “RU”, not ${shown(value)}.`,
    meant: (budget, _, value) => meantCountry(String(value).toUpperCase(), budget),
  },
  'country-unknown': { says: unknownCountry, meant: (_, __, value) => countryCalled(value) },
  'date-invalid': {
    says: (_, value) => whyNoDate(String(value)).message,
    meant: (budget, _, value) =>
      budget.take(String(value).length * STEPS_A_LETTER) ? guessDate(String(value)) : undefined,
    at: (_, value) => whyNoDate(String(value)).position,
  },
  'date-not-single': (name, text) => `${name} must be one date, not ${quoted(text)}.`,
  'date-too-vague': (name, text) => `${name} must be one day or minute, not ${quoted(text)}.`,
  'end-before-start': (start, end) =>
    `The end, ${quoted(printDate(end))}, comes before the start, ${quoted(printDate(start))}.`,
  'field-empty': (name) => `${name} is empty.`,
  'field-missing': (name) => (name.endsWith(']') ? `${name} holds nothing: leave it out.` : `${name} is missing.`),
  'field-unknown': { says: (key) => `${quoted(key)} is no field here.`, meant: (_, __, meant) => meant },
  'file-empty': () => 'The story file is empty.',
  'file-is-html': () => 'This is a web page instead of a story file: check that src names the file itself.',
  'file-too-large': () => 'The story file is larger than 64 MB.',
  'height-not-reserved': () =>
    'The page keeps less than 320 px of height for the story, which folds or moves what follows: give dateline-story a min-block-size.',
  'id-duplicate': {
    says: (id, owner) => `${quoted(id)} is already the id of ${quoted(owner)}.`,
    meant: (_, __, ___, free) => free,
  },
  'json-broken': (text) => jsonFault(text),
  'language-unknown': {
    says: (name, value) => `${name} must be a language tag like “en” or “pt-BR”, not ${shown(value)}.`,
    meant: (_, __, value) => (String(value).includes('_') ? String(value).replaceAll('_', '-') : undefined),
  },
  'moment-unknown': { says: (id) => unknownId('moment', id), meant: (budget, id, known) => nearest(id, known, budget) },
  'moments-none': () => 'The story has no usable moment.',
  'number-out-of-range': (name, value) => `${name} cannot be ${shown(value)}.`,
  'order-contradiction': (...facts) => contradictionSentence(...facts),
  'order-cycle': (titles, length) => cycleSentence(titles, length),
  'part-unfit': (part, date) => unfitPart(part, date),
  'period-ordered': (side) => `A period stands by its dates alone: ${quoted(side)} is left out.`,
  'period-undated': (title) => `The period ${quoted(title)} has no date.`,
  'person-unknown': { says: (id) => unknownId('person', id), meant: (_, __, meant) => meant },
  'place-nowhere': (name) => `${quoted(name)} has neither lngLat nor country, so no map can show it.`,
  'place-unknown': { says: (id) => unknownId('place', id), meant: (budget, id, known) => nearest(id, known, budget) },
  'problems-more': (count) => `And ${count} more problems, which are not listed.`,
  'source-missing': () =>
    'There is no story to show: give dateline-story a src, a story, or a child script of type application/json.',
  'status-ahead': (title) => `${quoted(title)} is said to have happened, but lies after the date of the story.`,
  'status-missing': (title) => `${quoted(title)} needs a status: its date does not tell whether it has happened.`,
  'too-many': (name, count) => `${name} has ${count} entries: those after the first 100,000 are left out.`,
  'type-wrong': { says: wrongType, meant: (_, __, kinds, value) => rightType(kinds, value) },
  unreadable: (name) => `${name} cannot be read.`,
  'url-refused': (name, value) => `${name} must be an http, https or relative address, not ${shown(value)}.`,
  'value-unknown': {
    says: (name, options, value) => `${name} must be one of ${options.join(', ')}, not ${shown(value)}.`,
    meant: (budget, _, options, value) =>
      typeof value === 'string' ? nearest(value, options.map(String), budget) : undefined,
  },
  'when-missing': (title) => `${quoted(title)} says nothing of when: it is shown last, without a date.`,
  'when-twofold': () => 'A date is written either as edtf or as start and end, not as both.',
  'zone-unknown': {
    says: (name, value) => `${name} must be a time zone like “Europe/Moscow”, not ${shown(value)}.`,
    meant: (budget, _, value) => meantZone(String(value), budget),
  },
};

/** Puts findings into words, whatever was found more into a last one. */
export function explainAll({ list, budget, more, moreErrors }: Findings): Problem[] {
  const problems = explain(list, budget);
  if (!more) return problems;
  const severity = moreErrors ? 'error' : 'warning';
  return [...problems, ...explain([{ severity, code: 'problems-more', path: '', facts: [more] }], budget)];
}

/**
 * Puts findings into words.
 * @param budget - what all their suggestions may take together
 */
export function explain(findings: readonly Finding[], budget: Budget = new Budget()): Problem[] {
  return findings.map((finding) => problemOf(finding, budget));
}

function problemOf<C extends Code>({ severity, code, path, facts }: Finding<C>, budget: Budget): Problem {
  const words = WORDS[code];
  const { says, meant, at }: Words<Facts[C]> = typeof words === 'function' ? { says: words } : words;
  const problem: Partial<Problem> = bare({ severity, code, path });
  lazily(problem, 'message', () => says(...facts));
  if (at) lazily(problem, 'position', () => at(...facts));
  if (meant) lazily(problem, 'suggestion', () => meant(budget, ...facts));
  return problem as Problem;
}

/** Adds a field that is made when it is first read, and else is like any other. */
function lazily(problem: object, field: keyof Problem, make: () => unknown): void {
  let value: unknown;
  let isMade = false;
  const get = (): unknown => {
    if (!isMade) value = make();
    isMade = true;
    return value;
  };
  Object.defineProperty(problem, field, { get, enumerable: true, configurable: true });
}

function unknownId(kind: string, id: string): string {
  return `No ${kind} of this story has the id ${quoted(id)}.`;
}

function unfitPart(part: string, date: string | undefined): string {
  const wanted = /^(early|mid|late)$/.test(part) ? 'a month or year' : 'a day';
  return date === undefined
    ? `${quoted(part)} is a part of ${wanted}: give that in edtf.`
    : `${quoted(part)} is a part of ${wanted} in edtf, not of ${quoted(date)}.`;
}

function wrongType(name: string, kinds: readonly string[], value: unknown): string {
  if (kinds[0] === 'strict_tuple') return wrongPair(name, value);
  const wanted = kinds.map((kind) => KINDS[kind] ?? 'an object').join(' or ');
  return `${name} must be ${wanted}, not ${shown(value)}.`;
}

function rightType([kind]: readonly string[], value: unknown): string | undefined {
  if (kind === 'strict_tuple') return rightPair(value);
  return kind === 'string' && Number.isFinite(value) ? `"${String(value)}"` : undefined;
}
