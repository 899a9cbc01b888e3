import type { ReadOptions } from './chronicle.js';
import { resolve } from './examine.js';
import { explainAll } from './explain/explain.js';
import { Findings } from './findings.js';
import { below } from './path.js';
import type { StoryFile } from './schema.js';
import type { Chronicle, Problem } from './types.js';

/**
 * Gives every date of a checked story its place on the axis, puts the moments in order and joins what refers to another.
 * @returns problems of order and status only; the rest is `checkStory`'s
 * @throws DateError or RangeError for a story that was not checked
 */
export function resolveStory(
  story: StoryFile,
  options: ReadOptions = {},
): { readonly chronicle: Chronicle; readonly problems: readonly Problem[] } {
  const findings = new Findings();
  const paths = new Map<object, string>(story.moments.map((moment, i) => [moment, below('moments', i)]));
  const chronicle = resolve(story, (part) => paths.get(part) ?? '', findings, options);
  return { chronicle, problems: explainAll(findings) };
}
