import type { Speech } from '../time/phrases.js';
import { en } from './en.js';
import type { ElementWords, Words } from './words.js';

/** A language as the elements use it: words, and the tag that `Intl` formats with. */
export interface Tongue extends Speech {
  readonly ui: ElementWords;
}

const tables = new Map<string, Words>([[en.lang, en]]);
const tongues = new Map<string, Tongue>();

/**
 * The language for a BCP 47 tag. A language without a table is English throughout: month names in one language among
 * words of another would read as a mistake.
 */
export function tongueFor(tag: string): Tongue {
  const known = tongues.get(tag);
  if (known) return known;
  const table = tables.get(tag.toLowerCase().split('-')[0] ?? '');
  const words = table ?? en;
  const tongue: Tongue = { locale: table ? supported(tag, words.lang) : words.lang, words: words.time, ui: words.ui };
  tongues.set(tag, tongue);
  return tongue;
}

function supported(tag: string, otherwise: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? otherwise;
  } catch {
    return otherwise; // a malformed tag is the page's mistake; checkStory reports the story's own
  }
}
