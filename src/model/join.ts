import { readValue as readDate } from '../time/edtf/value.js';
import { known } from './doubt.js';
import type { Draft } from './draft.js';
import { momentTime } from './moment-time.js';
import type { SourceFile, StoryFile } from './schema.js';
import type { Moment, Person, Place, Source, Standing } from './types.js';
import { listOf } from './when.js';

/** What the moments of a story refer to, by id. */
export interface Register {
  readonly places: ReadonlyMap<string, Place>;
  readonly people: ReadonlyMap<string, Person>;
}

export function registerOf({ places = {}, people = {} }: StoryFile): Register {
  return {
    places: new Map(Object.entries(places).map(([id, place]) => [id, { id, ...place }])),
    people: new Map(Object.entries(people)),
  };
}

/** How a moment stands, and what the reader's choice of zone adds. */
interface Judgement {
  readonly standing: Standing;
  readonly toCome: boolean;
  readonly zone: string | undefined;
}

/** A draft with everything that it refers to. */
export function momentOf(draft: Draft, { places, people }: Register, { zone, ...judgement }: Judgement): Moment {
  const {
    when,
    where,
    status,
    claimedBy,
    who = [],
    quotes = [],
    sources,
    media,
    updated,
    tags = [],
    importance = 2,
    ...rest
  } = draft.file;
  const person = (name: string): Person => people.get(name) ?? { name };
  return {
    ...rest,
    ...judgement,
    id: draft.id,
    time: momentTime(draft, zone),
    places: listOf(where).map((id) => known(places, id)),
    ...(claimedBy && { claimedBy: person(claimedBy).name }),
    who: who.map(person),
    quotes: quotes.map(({ text, by }) => ({ text, ...(by && { by: person(by).name }) })),
    sources: sourcesOf(sources),
    ...(media && { media: { alt: '', ...media } }),
    ...(updated !== undefined && { updated: readDate(updated) }),
    tags,
    importance,
  };
}

export function sourcesOf(sources: readonly SourceFile[] = []): Source[] {
  return sources.map(({ date, ...source }) => ({ ...source, ...(date !== undefined && { date: readDate(date) }) }));
}
