import { bare } from '../time/bare.js';
import { readValue as readDate } from '../time/edtf/value.js';
import { isSafeUrl, type SafeUrl } from './checks/url.js';
import { doubt, known } from './doubt.js';
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
    places: new Map(Object.entries(places).map(([id, place]) => [id, bare({ id, ...place })])),
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
  const person = (name: string): Person => people.get(name) ?? bare({ name });
  return bare({
    ...rest,
    ...judgement,
    id: draft.id,
    time: momentTime(draft, zone),
    places: listOf(where).map((id) => known(places, id)),
    ...(claimedBy && { claimedBy: person(claimedBy).name }),
    who: who.map(person),
    quotes: quotes.map(({ text, by }) => bare({ text, ...(by && { by: person(by).name }) })),
    sources: sourcesOf(sources),
    ...(media && { media: bare({ alt: '', ...media, src: safe(media.src) }) }),
    ...(updated !== undefined && { updated: readDate(updated) }),
    tags,
    importance,
  });
}

export function sourcesOf(sources: readonly SourceFile[] = []): Source[] {
  return sources.map(({ date, url, ...source }) =>
    bare({
      ...source,
      ...(url !== undefined && { url: safe(url) }),
      ...(date !== undefined && { date: readDate(date) }),
    }),
  );
}

/** Nothing that a template makes a link or a picture of goes another way than through here. */
function safe(url: string): SafeUrl {
  return isSafeUrl(url) ? url : doubt();
}
