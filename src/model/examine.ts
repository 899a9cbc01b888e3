import { bare } from '../time/bare.js';
import { checkMoments } from './checks/moments.js';
import { relateAgreeing } from './checks/order.js';
import { checkReferences } from './checks/references.js';
import { checkStandings } from './checks/standing.js';
import { checkStoryFields } from './checks/story.js';
import { chronicleOf, type ReadOptions } from './chronicle.js';
import { Findings } from './findings.js';
import { parseJson } from './json.js';
import { Keeper } from './keep.js';
import { type StoryFile, StorySchema } from './schema.js';
import type { Chronicle } from './types.js';

/** What could be read of a story, and what was found wrong, not yet in words: {@link explain} has those. */
export interface Reading {
  readonly story?: StoryFile;
  /** Present when the story is. */
  readonly chronicle?: Chronicle;
  readonly findings: Findings;
}

/** Reads a story, given as an object or as the text of its file: checked, resolved and in order. Never throws. */
export function examine(input: unknown, options: ReadOptions = {}): Reading {
  if (typeof input !== 'string') return examineObject(input, options);
  const findings = new Findings();
  const json = parseJson(input, findings);
  return json ? examineObject(json.value, options) : bare({ findings });
}

/** The same for a story given as an object only: a text is none. */
export function examineObject(input: unknown, options: ReadOptions = {}): Reading {
  const findings = new Findings();
  const keeper = new Keeper(findings);
  // The copy is ours alone: the checks take out of it what cannot be used.
  const story = keeper.keep(StorySchema, input);
  if (!story) return bare({ findings });
  checkStoryFields(story, keeper, findings);
  checkMoments(story, keeper, findings);
  checkReferences(story, keeper, findings);
  if (!story.moments.length) {
    findings.error('moments-none', 'moments');
    return bare({ findings });
  }
  const chronicle = resolve(story, (part) => keeper.pathOf(part), findings, options);
  return bare({ story, chronicle, findings });
}

/** Resolves a checked story, leaving out what its order and its dates contradict. */
export function resolve(
  story: StoryFile,
  pathOf: (part: object) => string,
  findings: Findings,
  options: ReadOptions,
): Chronicle {
  const chronicle = chronicleOf(story, options, (drafts) => {
    relateAgreeing(drafts, ({ file }) => pathOf(file), findings);
  });
  checkStandings(story, chronicle, pathOf, findings);
  return chronicle;
}
