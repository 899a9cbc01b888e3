/** Dates in words: nothing said here is more precise than its date. */
export { contextLabel, tickLabel } from './phrases/ticks.js';
export type { TickUnit } from './phrases/ticks.js';
export { durationSaid, rangeSaid } from './phrases/spans.js';
export { fullDate, plainDate, shortDate, spokenDate } from './phrases/saying.js';
export type { Saying } from './phrases/saying.js';
export type { Speech } from './phrases/intl.js';
