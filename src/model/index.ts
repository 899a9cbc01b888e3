/** The story format, its checks and its time, without a DOM: for servers, workers, editors and tests. */
export { DateError, parseDate, printDate } from '../time/edtf.js';
export type { CalendarDate, DateValue, Instant, Interval, Unit } from '../time/types.js';
export { checkStory, type CheckedStory, parseStory } from './check.js';
export { type ReadOptions, type ReadStory, readStory } from './read.js';
export { resolveStory } from './resolve.js';
export { type StoryFile, StorySchema } from './schema.js';
export type * from './types.js';
