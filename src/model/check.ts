import { bare } from '../time/bare.js';
import { explainAll } from './explain/explain.js';
import { examine, examineObject, type Reading } from './examine.js';
import type { StoryFile } from './schema.js';
import type { Problem } from './types.js';

/** The usable part of a story file, and what is wrong with it. Without a story there is nothing to show. */
export interface CheckedStory {
  readonly story?: StoryFile;
  readonly problems: readonly Problem[];
}

/** Checks a story given as an object. Never throws, whatever it is given. */
export function checkStory(input: unknown): CheckedStory {
  return checked(examineObject(input));
}

/** Checks a story given as the text of its file. Never throws. */
export function parseStory(text: string): CheckedStory {
  return checked(examine(text));
}

function checked({ story, findings }: Reading): CheckedStory {
  return bare({ ...(story && { story }), problems: explainAll(findings) });
}
