import { DateError, parseDate, printDate } from '../../time/edtf.js';
import type { Code, Facts, Finding } from '../findings.js';
import type { Problem } from '../types.js';
import { jsonFault } from './json-fault.js';
import { Guesser, nearest } from './nearest.js';
import { contradictionSentence, cycleSentence } from './order.js';
import { malformedCountry, outOfRange, unknownCountry, wrongPair } from './place.js';
import { quoted, shown } from './quote.js';

/** A sentence, and what to write instead; nothing where there is no problem after all. */
type Said = string | readonly [message: string, suggestion: string | undefined, position?: number] | undefined;

type Words = { readonly [C in Code]: (guesser: Guesser, ...facts: Facts[C]) => Said };

const KINDS: Readonly<Record<string, string>> = {
  string: 'in quotation marks',
  number: 'a number',
  array: 'a list',
};

/** What people write for a field of ours where the letters would not lead to it. */
const OTHER_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['body', ['text']],
  ['date', ['when', 'edtf']],
  ['events', ['moments']],
  ['headline', ['title']],
  ['image', ['media']],
  ['location', ['where']],
  ['people', ['who']],
  ['place', ['where']],
]);

const WORDS: Words = {
  'alt-missing': (_, title) => `The picture of ${quoted(title)} needs an alt text for those who cannot see it.`,
  'as-of-missing': () =>
    'The story does not say when it was published, so nothing tells its past from what is to come.',
  'claimant-missing': (_, title) => `${quoted(title)} is claimed, but claimedBy does not say by whom.`,
  'coordinates-out-of-range': (_, name, value) => outOfRange(name, value as unknown[]),
  'coordinates-zero': (_, name) =>
    `${quoted(name)} is at [0, 0], in the sea off Ghana, where whatever has no coordinates ends up: give it its own.`,
  'country-malformed': (guesser, name, value) => malformedCountry(name, String(value), guesser),
  'country-unknown': (_, name, value) => unknownCountry(name, value),
  'date-invalid': (_, name, value) => invalidDate(name, String(value)),
  'date-not-single': (_, name, text) => `${name} must be one date, not ${quoted(text)}.`,
  'date-too-vague': (_, name, text) => `${name} must be one day or minute, not ${quoted(text)}.`,
  'end-before-start': (_, start, end) =>
    `The end, ${quoted(printDate(end))}, comes before the start, ${quoted(printDate(start))}.`,
  'field-empty': (_, name) => `${name} is empty.`,
  'field-missing': (_, name) => (name.endsWith(']') ? `${name} holds nothing: leave it out.` : `${name} is missing.`),
  'field-unknown': (_, key, known) => unknownField(key, known),
  'file-empty': () => 'The story file is empty.',
  'file-is-html': () => 'This is a web page instead of a story file: check that src names the file itself.',
  'file-too-large': () => 'The story file is larger than 64 MB.',
  'height-not-reserved': () =>
    'The page keeps less than 320 px of height for the story, which folds or moves what follows: give dateline-story a min-block-size.',
  'id-duplicate': (_, id, owner, free) => [`${quoted(id)} is already the id of ${quoted(owner)}.`, free],
  'json-broken': (_, text) => jsonFault(text),
  'language-unknown': (_, name, value) => [
    `${name} must be a language tag like “en” or “pt-BR”, not ${shown(value)}.`,
    String(value).includes('_') ? String(value).replaceAll('_', '-') : undefined,
  ],
  'moment-unknown': (guesser, id, known) => unknownId('moment', id, guesser.guess(id, known)),
  'moments-none': () => 'The story has no usable moment.',
  'number-out-of-range': (_, name, value) => `${name} cannot be ${shown(value)}.`,
  'order-contradiction': (_, ...facts) => contradictionSentence(...facts),
  'order-cycle': (_, titles, length) => cycleSentence(titles, length),
  'part-unfit': (_, part, date) => unfitPart(part, date),
  'period-ordered': (_, side) => `A period stands by its dates alone: ${quoted(side)} is left out.`,
  'period-undated': (_, title) => `The period ${quoted(title)} has no date.`,
  'person-unknown': (guesser, id, known) => {
    const meant = guesser.guess(id, known);
    return meant === undefined ? undefined : unknownId('person', id, meant);
  },
  'place-nowhere': (_, name) => `${quoted(name)} has neither lngLat nor country, so no map can show it.`,
  'place-unknown': (guesser, id, known) => unknownId('place', id, guesser.guess(id, known)),
  'source-missing': () =>
    'There is no story to show: give dateline-story a src, a story, or a child script of type application/json.',
  'status-ahead': (_, title) => `${quoted(title)} is said to have happened, but lies after the date of the story.`,
  'status-missing': (_, title) => `${quoted(title)} needs a status: its date does not tell whether it has happened.`,
  'too-many': (_, name, count) => `${name} has ${count} entries: those after the first 100,000 are left out.`,
  'type-wrong': (_, name, kinds, value) => wrongType(name, kinds, value),
  unreadable: (_, name) => `${name} cannot be read.`,
  'url-refused': (_, name, value) => `${name} must be an http, https or relative address, not ${shown(value)}.`,
  'value-unknown': (guesser, name, options, value) => [
    `${name} must be one of ${options.join(', ')}, not ${shown(value)}.`,
    typeof value === 'string' ? guesser.guess(value, options.map(String)) : undefined,
  ],
  'when-missing': (_, title) => `${quoted(title)} says nothing of when: it is shown last, without a date.`,
  'when-twofold': () => 'A date is written either as edtf or as start and end, not as both.',
  'zone-unknown': (guesser, name, value) => [
    `${name} must be a time zone like “Europe/Moscow”, not ${shown(value)}.`,
    zoneOfCity(String(value)) ?? guesser.guess(String(value), Intl.supportedValuesOf('timeZone')),
  ],
};

/** Puts findings into words. */
export function explain(findings: readonly Finding[]): Problem[] {
  const guesser = new Guesser();
  return findings.flatMap((finding) => {
    const said = wordsFor(finding, guesser);
    if (said === undefined) return [];
    const { severity, code, path } = finding;
    const [message, suggestion, position] = typeof said === 'string' ? [said] : said;
    return {
      severity,
      code,
      path,
      message,
      ...(position !== undefined && { position }),
      ...(suggestion !== undefined && { suggestion }),
    };
  });
}

function wordsFor<C extends Code>({ code, facts }: Finding<C>, guesser: Guesser): Said {
  return WORDS[code](guesser, ...facts);
}

function invalidDate(name: string, text: string): Said {
  try {
    parseDate(text);
  } catch (error) {
    if (error instanceof DateError) return [error.message, error.suggestion, error.position];
  }
  return `${name} is no date.`;
}

/** “Moscow” for “Europe/Moscow”. */
function zoneOfCity(city: string): string | undefined {
  const end = `/${city.trim().replaceAll(' ', '_').toLowerCase()}`;
  return Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase().endsWith(end));
}

function unknownField(key: string, known: readonly string[]): Said {
  const meant = OTHER_WORDS.get(key)?.find((other) => known.includes(other)) ?? nearest(key, known);
  return meant === undefined ? undefined : [`${quoted(key)} is no field here.`, meant];
}

function unknownId(kind: string, id: string, meant: string | undefined): Said {
  return [`No ${kind} of this story has the id ${quoted(id)}.`, meant];
}

function unfitPart(part: string, date: string | undefined): Said {
  const wanted = /^(early|mid|late)$/.test(part) ? 'a month or year' : 'a day';
  return date === undefined
    ? `${quoted(part)} is a part of ${wanted}: give that in edtf.`
    : `${quoted(part)} is a part of ${wanted} in edtf, not of ${quoted(date)}.`;
}

function wrongType(name: string, kinds: readonly string[], value: unknown): Said {
  if (kinds[0] === 'strict_tuple') return wrongPair(name, value);
  const wanted = kinds.map((kind) => KINDS[kind] ?? 'an object').join(' or ');
  const suggestion = kinds[0] === 'string' && Number.isFinite(value) ? `"${String(value)}"` : undefined;
  return [`${name} must be ${wanted}, not ${shown(value)}.`, suggestion];
}
