import type { Speech } from '../time/phrases.js';
import { en } from './en/index.js';
import type { ElementWords, Language, Words } from './words.js';

/** A language as the elements use it: words, and the tag that `Intl` formats with. */
export interface Tongue extends Speech {
  /** Whose tables the parts look into. */
  readonly language: Language;
  readonly ui: ElementWords;
}

const tables: Readonly<Record<Language, Words>> = { en };
const tongues = new Map<string, Tongue>();

/**
 * The language for a BCP 47 tag. A language without a table is English throughout: month names in one language among
 * words of another would read as a mistake.
 */
export function tongueFor(tag: string): Tongue {
  const known = tongues.get(tag);
  if (known) return known;
  const name = tag.toLowerCase().split('-')[0] ?? '';
  const { lang: language, time: words, ui } = isLanguage(name) ? tables[name] : en;
  const tongue: Tongue = { language, locale: language === name ? supported(tag, language) : language, words, ui };
  tongues.set(tag, tongue);
  return tongue;
}

const isLanguage = (name: string): name is Language => Object.hasOwn(tables, name);

function supported(tag: string, otherwise: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? otherwise;
  } catch {
    return otherwise; // a malformed tag is the page's mistake; checkStory reports the story's own
  }
}
