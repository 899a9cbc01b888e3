import { bare } from '../time/bare.js';
import type { Tongue } from '../locales/index.js';
import { indexById } from '../model/by-id.js';
import type { Chronicle, Moment } from '../model/types.js';
import type { Between, CalendarDate, Interval } from '../time/types.js';
import { yearAt } from '../time/zone.js';
import { fullDate, joined, shortDate, spokenDate, type Saying } from '../time/phrases.js';

/** A moment's dates and standing in words, in one language. */
export interface Told {
  /** As short as a card needs it: "Thu 22 Jan, late at night". */
  readonly short: string;
  /** The long form for the eye: "Thursday 22 January 2026, no hour given". */
  readonly full: string;
  /** The long form for the ear; always with the year. */
  readonly spoken: string;
  /** Places joined, or empty. */
  readonly places: string;
  /** Standing and claimant joined, or empty. */
  readonly standing: string;
  /** All that the mark shows, after the title: what a reader hears. */
  readonly name: string;
}

/**
 * @param withYear - whether the short date needs its year, since nothing around it shows one; by default in any year but
 *   the one that the story is told in
 */
export function tell(
  moment: Moment,
  chronicle: Chronicle,
  tongue: Tongue,
  withYear = isOtherYear(moment.time.extent, chronicle),
): Told {
  let known = kept.get(moment);
  if (known?.chronicle !== chronicle || known.tongue !== tongue)
    kept.set(moment, (known = { chronicle, tongue, told: [] }));
  return (known.told[Number(withYear)] ??= tellAnew(moment, chronicle, tongue, withYear));
}

/** What was told of each last: while the reader moves, the same few moments are asked for at every frame. */
const kept = new WeakMap<Moment, { readonly chronicle: Chronicle; readonly tongue: Tongue; readonly told: Told[] }>();

function tellAnew(moment: Moment, chronicle: Chronicle, tongue: Tongue, withYear: boolean): Told {
  const { ui } = tongue;
  const saying = sayingOf(moment, chronicle);
  const spoken = spokenDate(saying, tongue);
  const places = ui.list(moment.places.map(({ name }) => name));
  const standing = standingSaid(moment, tongue);
  return {
    short: shortDate(saying, tongue, { withYear }),
    full: fullDate(saying, tongue),
    spoken,
    places,
    standing,
    name: joined([spoken, places || ui.noPlace, standing], tongue),
  };
}

/** The shortest form, for a name on the map: "Thu 22 Jan", "Afterwards". */
export function placeDate(moment: Moment, chronicle: Chronicle, tongue: Tongue): string {
  return shortDate(sayingOf(moment, chronicle), tongue, {
    brief: true,
    withYear: isOtherYear(moment.time.extent, chronicle),
  });
}

/** Whether any of it lies in another year than the one that the story is told in, or that is not known. */
export function isOtherYear({ start, end }: Interval, { asOf, zone }: Chronicle): boolean {
  const known = [start, end - 1].filter(Number.isFinite);
  return known.some((instant) => asOf === undefined || yearAt(instant, zone) !== yearAt(asOf - 1, zone));
}

export function standingSaid({ standing, claimedBy }: Moment, { ui }: Tongue): string {
  return claimedBy ? ui.standingBy(standing, claimedBy) : ui.standing[standing];
}

function sayingOf({ time }: Moment, { moments, zone }: Chronicle): Saying {
  const [earlier, later] = [named(time.after, moments), named(time.before, moments)];
  const [start, end] = [earlier.at(-1), later[0]].map((other) =>
    other?.time.form === 'instant' && other.time.zone === time.zone ? (other.time.date as CalendarDate) : undefined,
  );
  return bare({
    ...time,
    abroad: time.zone !== zone,
    // between two clock times, these are what is known
    date: time.date ?? (start && end && bare<Between>({ kind: 'between', start, end })),
    afterTitles: earlier.map(({ title }) => title),
    beforeTitles: later.map(({ title }) => title),
  });
}

/** In time order, each once. */
function named(ids: readonly string[], moments: readonly Moment[]): Moment[] {
  if (!ids[0]) return [];
  const places = new Set<number>();
  for (const id of ids) {
    const place = indexById(moments, id);
    if (place >= 0) places.add(place);
  }
  return [...places].sort((a, b) => a - b).map((place) => moments[place]!);
}
