/** Dates in words: nothing said here is more precise than its date. */
export { durationSaid, rangeSaid } from './phrases/spans.js';
export { fullDate, joined, plainDate, shortDate, spokenDate } from './phrases/saying.js';
export type { Saying } from './phrases/saying.js';
export type { Speech } from './phrases/intl.js';
