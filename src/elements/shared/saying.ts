import type { Tongue } from '../../locales/index.js';
import type { Chronicle, Moment } from '../../model/types.js';
import { fullDate, shortDate, spokenDate, type Saying } from '../../time/phrases.js';

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
 * @param withYear - whether the short date needs its year, since nothing around it shows one
 */
export function tell(moment: Moment, chronicle: Chronicle, tongue: Tongue, withYear = false): Told {
  const { ui } = tongue;
  const saying = sayingOf(moment, chronicle);
  const spoken = spokenDate(saying, tongue);
  const places = moment.places.length > 0 ? ui.list(moment.places.map((place) => place.name)) : '';
  const standing = standingSaid(moment, tongue);
  return {
    short: shortDate(saying, tongue, { withYear }),
    full: fullDate(saying, tongue),
    spoken,
    places,
    standing,
    name: [spoken, places || ui.noPlace, standing].filter(Boolean).join(', '),
  };
}

/** The shortest form, for a name on the map: "Thu 22 Jan", "Afterwards". */
export function placeDate(moment: Moment, chronicle: Chronicle, tongue: Tongue): string {
  return shortDate(sayingOf(moment, chronicle), tongue, { brief: true });
}

export function standingSaid({ standing, claimedBy }: Moment, { ui }: Tongue): string {
  return claimedBy ? ui.standingBy(standing, claimedBy) : ui.standing[standing];
}

function sayingOf({ time }: Moment, { moments }: Chronicle): Saying {
  const titles = (ids: readonly string[]): string[] =>
    ids.length === 0 ? [] : ids.map((id) => moments.find((moment) => moment.id === id)?.title ?? id);
  return {
    form: time.form,
    ...(time.date ? { date: time.date } : {}),
    ...(time.text ? { text: time.text } : {}),
    zone: time.zone,
    afterTitles: titles(time.after),
    beforeTitles: titles(time.before),
  };
}
