import type { Tongue } from '../../locales/index.js';
import { chartWords } from '../../locales/chart.js';
import type { Chronicle, Moment, Place, Standing } from '../../model/types.js';
import { joined } from '../../time/phrases.js';
import { placeDate, tell } from '../saying.js';

/** A place of the story with all that happens there, in time order; or several places that stand too close for a pin each. */
export interface Marker {
  /** The first of its places. */
  readonly place: Place;
  readonly places: readonly Place[];
  readonly moments: readonly Moment[];
  /** Which of the story's moments they are, ascending. */
  readonly order: readonly number[];
  /** The one whose date stands under the name: the selected one, else the first. */
  readonly shown: Moment;
  /** As it is drawn. */
  readonly standing: Standing;
  readonly selected: boolean;
  /** Stands for an area that is too small to be seen: no pin. */
  readonly sign: boolean;
  /** Radius of its pin or sign, CSS pixels, larger where it holds a count. 0: an area, which has only its name. */
  readonly pinPx: number;
}

/** Radius of a pin by how many digits its count has; figures of 12 px fit into it. A count from 10,000 is written "12K". */
const DISC_PX = [6.5, 10, 11.5, 15, 20] as const;
const COMPACT_PX = 16;
export const LARGEST_PX = 20;
const COMPACT = 10_000;

/** Radius of the pin for so many moments, CSS pixels. */
export const radiusOf = (count: number): number =>
  count < 2 ? DISC_PX[0] : count < COMPACT ? (DISC_PX[String(count).length] ?? COMPACT_PX) : COMPACT_PX;

/** A count as it stands in its pin. */
export const figure = (count: number, { locale }: Tongue): string =>
  new Intl.NumberFormat(locale, count < COMPACT ? {} : { notation: 'compact', maximumFractionDigits: 0 }).format(count);

/** One marker a place, in order of first use; a shared one takes its selected moment's standing. */
export function markersOf({ places, moments }: Chronicle, selectedId: string | undefined): readonly Marker[] {
  const orders = new Map<Place, number[]>();
  let chosen: Moment | undefined;
  moments.forEach((moment, index) => {
    if (moment.id === selectedId) chosen = moment;
    for (const place of moment.places) {
      const order = orders.get(place);
      if (!order) orders.set(place, [index]);
      else if (order.at(-1) !== index) order.push(index);
    }
  });
  return places.flatMap((place): Marker[] => {
    const order = orders.get(place) ?? [];
    const here = order.flatMap((index) => moments[index] ?? []);
    const selected = chosen?.places.includes(place) === true;
    const shown = selected ? chosen : here[0];
    if (!shown) return [];
    return [
      {
        place,
        places: [place],
        moments: here,
        order,
        shown,
        standing: shown.standing,
        selected,
        sign: false,
        pinPx: !place.lngLat || place.radiusKm ? 0 : radiusOf(here.length),
      },
    ];
  });
}

/** Places named in a label, and by a screen reader, before the rest are a number. */
const MOST_SHOWN = 2;
const MOST_HEARD = 6;

/**
 * What stands beside a marker: its name; of several places two, or one and how many more, the selected one first. That one
 * alone would have the marker's number for its own.
 */
export function labelOf({ places, shown, selected }: Marker, tongue: Tongue): string {
  const here = selected ? places.filter((place) => shown.places.includes(place)) : [];
  const ordered = here.length > 0 ? [...here, ...places.filter((place) => !here.includes(place))] : places;
  return chartWords(tongue).together(
    ordered.map(({ name }) => name),
    MOST_SHOWN,
  );
}

/** Under the name: the date of what is shown; where that would pass for the date of all, their number or nothing. */
export function noteOf(marker: Marker, chronicle: Chronicle, tongue: Tongue): string {
  const { places, moments, shown, selected, pinPx } = marker;
  if (places.length > 1) return '';
  if (!selected && moments.length > 1 && !pinPx) return tongue.ui.momentsHere(moments.length);
  return placeDate(shown, chronicle, tongue);
}

/**
 * What a screen reader hears of each marker, no two alike: "Moscow, 2 moments, Thursday 22 January 2026, no hour given,
 * Confirmed by the Kremlin". Places of one name also tell what happens there.
 */
export function markerNames(markers: readonly Marker[], chronicle: Chronicle, tongue: Tongue): readonly string[] {
  const seen = new Map<string, number>();
  const times = new Map<string, number>();
  for (const { place } of markers) times.set(place.name, (times.get(place.name) ?? 0) + 1);
  const numbered = (name: string): string => {
    const turn = (seen.get(name) ?? 0) + 1;
    seen.set(name, turn);
    return turn > 1 ? joined([name, String(turn)], tongue) : name;
  };
  return markers.map(({ place, places, moments, shown }) => {
    const named = chartWords(tongue).together(
      places.map((each) => each.name),
      MOST_HEARD,
    );
    if (places.length > 1) return numbered(joined([named, tongue.ui.momentsHere(moments.length)], tongue));
    const { spoken, standing: said } = tell(shown, chronicle, tongue);
    // one status for moments that differ would be heard as that of all
    const standing = moments.every((moment) => moment.standing === shown.standing) ? said : '';
    const count = moments.length > 1 ? tongue.ui.momentsHere(moments.length) : '';
    const shared = (times.get(place.name) ?? 0) > 1;
    return numbered(joined([place.name, shared && shown.title, count, spoken, standing], tongue));
  });
}
