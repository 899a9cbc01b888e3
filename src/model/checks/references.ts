import { nearest } from '../explain/nearest.js';
import type { Findings } from '../findings.js';
import { below } from '../path.js';
import type { Keeper } from '../keep.js';
import type { MomentFile, StoryFile } from '../schema.js';
import { listOf } from '../when.js';
import { looksLikeId } from './person.js';

/** What ids may refer to, by the word for it. */
interface Known {
  readonly place: ReadonlySet<string>;
  readonly moment: ReadonlySet<string>;
  readonly person: ReadonlySet<string>;
}

/** Takes out every id that nothing in the story has. One of something that was left out is no further mistake. */
export function checkReferences(story: StoryFile, keeper: Keeper, findings: Findings): void {
  const known: Known = {
    place: new Set(Object.keys(story.places ?? {})),
    moment: new Set(story.moments.map(({ id }) => id ?? '')),
    person: new Set(Object.keys(story.people ?? {})),
  };
  const existing = <T extends string | string[]>(kind: 'place' | 'moment', ids: T, path: string): T | string[] => {
    const list = listOf(ids);
    const found = list.filter((id, i) => {
      if (known[kind].has(id)) return true;
      if (keeper.lost.has(id)) return false;
      const at = typeof ids === 'string' ? path : below(path, i);
      findings.error(`${kind}-unknown`, at, id, known[kind]);
      return false;
    });
    return found.length < list.length ? found : ids;
  };

  for (const moment of story.moments) {
    const path = keeper.pathOf(moment);
    const { when } = moment;
    if (moment.where) moment.where = existing('place', moment.where, below(path, 'where'));
    if (typeof when === 'object') {
      for (const side of ['after', 'before'] as const) {
        if (when[side]) when[side] = existing('moment', when[side], below(below(path, 'when'), side));
      }
    }
    checkWho(moment, known.person, below(path, 'who'), findings);
  }
  for (const route of story.routes ?? []) {
    route.stops = existing('moment', route.stops, below(keeper.pathOf(route), 'stops'));
  }
}

/** What looks like an id is a mistake if it nearly is another's. */
function checkWho({ who = [] }: MomentFile, people: ReadonlySet<string>, path: string, findings: Findings): void {
  for (let i = 0; i < who.length; i++) {
    const name = who[i];
    if (name === undefined || people.has(name) || !looksLikeId(name)) continue;
    const meant = nearest(name, people, findings.budget);
    if (meant !== undefined) findings.warn('person-unknown', below(path, i), name, meant);
  }
}
