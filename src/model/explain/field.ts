import type { Budget } from './budget.js';
import { nearest } from './nearest.js';

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

/** The field that a key nobody knows was meant to be; undefined for what somebody keeps in the file for himself. */
export function meantField(key: string, known: readonly string[], budget: Budget): string | undefined {
  return OTHER_WORDS.get(key)?.find((other) => known.includes(other)) ?? nearest(key, known, budget);
}
