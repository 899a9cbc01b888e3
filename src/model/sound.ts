import { boundsOf } from '../time/bounds.js';
import type { DateValue } from '../time/types.js';
import { isOneDay } from './checks/date.js';
import { isNamed } from './checks/language.js';
import { looksLikeId } from './checks/person.js';
import { isCountry, isZero } from './checks/place.js';
import { doubt } from './doubt.js';
import type { MomentFile, StoryFile, WhenFile } from './schema.js';
import type { Chronicle } from './types.js';
import { ownZone, readWhen, zoneOf } from './when.js';

/** Doubts whatever the full checks might find in a story of the right shape, beyond what resolving it doubts by itself. */
export function doubtFields(story: StoryFile): void {
  const { lang, published, updated, places = {}, periods = [], timeZone = 'UTC', moments } = story;
  const ids = moments.flatMap(({ id }) => id ?? []);
  const isSound =
    (lang === undefined || isNamed('language', lang)) &&
    [published, updated].every((date) => date === undefined || isOneDay(date)) &&
    Object.values(places).every(isSoundPlace) &&
    periods.every(({ when }) => isSoundWhen(when, ownZone(when) ?? timeZone, false)) &&
    new Set(ids).size === ids.length &&
    moments.length &&
    moments.every((moment) => isSoundMoment(moment, story));
  if (!isSound) doubt();
}

function isSoundPlace({ lngLat, country }: NonNullable<StoryFile['places']>[string]): unknown {
  return (lngLat ? !isZero(lngLat) : country) && (!country || isCountry(country));
}

function isSoundMoment(moment: MomentFile, story: StoryFile): unknown {
  const { when, status, claimedBy, media, who = [] } = moment;
  return (
    when !== undefined &&
    isSoundWhen(when, zoneOf(moment, story), true) &&
    (status !== 'claimed' || claimedBy?.trim()) &&
    (!media || media.alt !== undefined) &&
    who.every((name) => !looksLikeId(name) || Object.hasOwn(story.people ?? {}, name))
  );
}

/** @param inOrder - whether it may stand by an order or by words alone; else it has a date, and no order beside it */
function isSoundWhen(when: WhenFile, zone: string, inOrder: boolean): unknown {
  const { date, text, after, before } = readWhen(when);
  const order = after.length || before.length;
  return (inOrder || !order) && (date ? runsForward(date, zone) : inOrder && (text ?? order));
}

function runsForward(date: DateValue, zone: string): boolean {
  if ('dates' in date) return date.dates.every((each) => runsForward(each, zone));
  const { start, end } = boundsOf(date, zone);
  return start < end;
}

/** Doubts a moment that its status, or the lack of one, leaves at odds with the story's date. */
export function doubtStandings({ asOf, moments }: Chronicle): void {
  const isSound = ({ standing, toCome }: Chronicle['moments'][number]): boolean =>
    standing !== 'unknown' && !(standing === 'happened' && toCome);
  if (asOf === undefined || !moments.every(isSound)) doubt();
}
