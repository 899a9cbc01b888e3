import { bare } from '../time/bare.js';
import type { CheckedStory } from './check.js';
import { examine } from './examine.js';
import { explainAll } from './explain/explain.js';
import type { ReadOptions } from './chronicle.js';
import type { Chronicle } from './types.js';

export type { ReadOptions };

export interface ReadStory extends CheckedStory {
  readonly chronicle?: Chronicle;
}

/** Reads a story, given as an object or as the text of its file: checked, resolved and in order. Never throws. */
export function readStory(input: unknown, options?: ReadOptions): ReadStory {
  const { findings, ...rest } = examine(input, options);
  return bare({ ...rest, problems: explainAll(findings) });
}
