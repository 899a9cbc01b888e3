import { chronicleOf, type ReadOptions } from './chronicle.js';
import type { StoryFile } from './schema.js';
import { readShape } from './shape/story-shape.js';
import { doubtFields, doubtStandings } from './sound.js';
import type { Chronicle } from './types.js';

/** Letters of a file: 64 MB of them, so that nothing larger is ever parsed. */
export const LARGEST = 2 ** 26;

/**
 * Reads a story that has nothing wrong, given as an object or as the text of its file. Never throws.
 * @returns undefined for "don't know": at the slightest doubt the full checker has to judge, which nobody else need load
 */
export function readFast(input: unknown, options: ReadOptions = {}): Chronicle | undefined {
  try {
    const story = readShape(typeof input === 'string' ? parsed(input) : input) as StoryFile;
    doubtFields(story);
    const chronicle = chronicleOf(story, options);
    doubtStandings(chronicle);
    return chronicle;
  } catch {
    return undefined;
  }
}

/** @throws SyntaxError for what is no JSON */
export function parsed(text: string): unknown {
  return text.length > LARGEST ? undefined : JSON.parse(text.replace(/^\uFEFF/, ''));
}
