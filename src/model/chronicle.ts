import { bare } from '../time/bare.js';
import { boundsOf } from '../time/bounds.js';
import { readValue as readDate } from '../time/edtf/value.js';
import { isTimeZone } from '../time/zone.js';
import { extentOf } from './axis.js';
import { type Draft, draftOf, relate as relateAll, settle, settledOf } from './draft.js';
import { idsOf } from './ids.js';
import { momentOf, registerOf, sourcesOf } from './join.js';
import { legsOf } from './legs.js';
import type { StoryFile } from './schema.js';
import { isToCome, standingOf } from './status.js';
import type { Chronicle, Period } from './types.js';
import { ownZone, placeZone, readWhen } from './when.js';

export interface ReadOptions {
  /** IANA zone for the axis and all clock times, instead of the story's and its places' own. */
  readonly zone?: string;
}

/**
 * Gives every date of a checked story its place on the axis, puts the moments in order and joins what refers to another.
 * @param relate - ties the drafts together by what their moments say of their order
 * @throws DateError or RangeError for a story that was not checked
 */
export function chronicleOf(
  story: StoryFile,
  options: ReadOptions,
  relate: (drafts: readonly Draft[]) => void = relateAll,
): Chronicle {
  const { title, summary, lang, published, updated, sources } = story;
  const home = homeZone(story);
  const zone = Object.hasOwn(options, 'zone') ? options.zone : undefined;
  const chosen = zone !== undefined && isTimeZone(zone) ? zone : undefined;
  const axis = chosen ?? home;
  const ids = idsOf(story.moments);
  const drafts = story.moments.map((file, i) => draftOf(file, ids[i] ?? '', story, home));
  relate(drafts);

  // Up to its `updated`, else its `published`, that day or minute included, a story is told: as of its own date in its
  // own zone, since what a moment is must not change with the reader's.
  const written = updated ?? published;
  const asOfDate = written === undefined ? undefined : readDate(written);
  const asOf = asOfDate && boundsOf(asOfDate, home).end;
  const register = registerOf(story);
  const moments = settle(drafts).map((draft) => {
    const known = settledOf(draft);
    const standing = standingOf(draft.file.status, draft.form, known, asOf);
    return momentOf(draft, register, { standing, toCome: isToCome(known, asOf), zone: chosen });
  });

  return bare({
    title,
    ...(summary !== undefined && { summary }),
    ...(lang !== undefined && { lang }),
    zone: axis,
    manyZones: moments.some(({ time }) => time.zone !== axis),
    ...(asOfDate && { asOfDate }),
    ...(asOf !== undefined && { asOf }),
    ...(updated !== undefined && { updated: readDate(updated) }),
    sources: sourcesOf(sources),
    moments,
    places: [...new Set(moments.flatMap(({ places }) => places))],
    legs: legsOf(story, moments),
    periods: periodsOf(story, axis),
  });
}

/** The zone that the story is told in: its own, else the one that most of its moments' places have. */
function homeZone(story: StoryFile): string {
  const counts = new Map<string, number>();
  for (const moment of story.moments) {
    const zone = placeZone(moment, story);
    if (zone !== undefined) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a);
  return story.timeZone ?? commonest?.[0] ?? 'UTC';
}

function periodsOf({ periods = [], timeZone = 'UTC' }: StoryFile, axis: string): Period[] {
  const known = periods.flatMap(({ when, title }) => {
    const { date } = readWhen(when);
    return date ? { title, date, extent: extentOf(date, { own: ownZone(when) ?? timeZone, axis }) } : [];
  });
  return known.sort((a, b) => a.extent.start - b.extent.start);
}
