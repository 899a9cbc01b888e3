import type { Tongue } from '../../../locales/index.js';
import { chartWords } from '../../../locales/chart/en.js';
import type { Chronicle, Moment, Place, Standing } from '../../../model/types.js';
import type { Kit } from '../kit.js';

/** A place of the story with all that happens there, in time order; or several places that stand too close for a pin each. */
export interface Marker {
  /** The first of its places. */
  readonly place: Place;
  readonly places: readonly Place[];
  readonly moments: readonly Moment[];
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

export const PIN_PX = 7;
export const COUNT_PX = 12;

/** One marker a place, in order of first use; a shared one takes its selected moment's standing. */
export function markersOf({ places, moments }: Chronicle, selectedId: string | undefined): readonly Marker[] {
  return places.flatMap((place): Marker[] => {
    const here = moments.filter((moment) => moment.places.includes(place));
    const selected = here.find(({ id }) => id === selectedId);
    const shown = selected ?? here[0];
    if (!shown) return [];
    return [
      {
        place,
        places: [place],
        moments: here,
        shown,
        standing: shown.standing,
        selected: selected !== undefined,
        sign: false,
        pinPx: !place.lngLat || place.radiusKm ? 0 : here.length > 1 ? COUNT_PX : PIN_PX,
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
  const here = (place: Place): number => Number(selected && shown.places.includes(place));
  return chartWords(tongue).together(
    [...places].sort((a, b) => here(b) - here(a)).map(({ name }) => name),
    MOST_SHOWN,
  );
}

/** Under the name: the date of what is shown; where that would pass for the date of all, their number or nothing. */
export function noteOf(marker: Marker, chronicle: Chronicle, tongue: Tongue, { placeDate }: Kit): string {
  const { places, moments, shown, selected, pinPx } = marker;
  if (places.length > 1) return '';
  if (!selected && moments.length > 1 && !pinPx) return tongue.ui.momentsHere(moments.length);
  return placeDate(shown, chronicle, tongue);
}

/**
 * What a screen reader hears of each marker, no two alike: "Moscow, 2 moments, Thursday 22 January 2026, no hour given,
 * Confirmed by the Kremlin". Places of one name also tell what happens there.
 */
export function markerNames(
  markers: readonly Marker[],
  chronicle: Chronicle,
  tongue: Tongue,
  { tell }: Kit,
): readonly string[] {
  const seen = new Map<string, number>();
  const numbered = (name: string): string => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times > 1 ? `${name}, ${times}` : name;
  };
  return markers.map(({ place, places, moments, shown }) => {
    const named = chartWords(tongue).together(
      places.map((each) => each.name),
      MOST_HEARD,
    );
    if (places.length > 1) return numbered(`${named}, ${tongue.ui.momentsHere(moments.length)}`);
    const { spoken, standing: said } = tell(shown, chronicle, tongue);
    // one status for moments that differ would be heard as that of all
    const standing = moments.every((moment) => moment.standing === shown.standing) ? said : '';
    const count = moments.length > 1 ? tongue.ui.momentsHere(moments.length) : '';
    const shared = markers.some((other) => other.place !== place && other.place.name === place.name);
    return numbered([place.name, shared ? shown.title : '', count, spoken, standing].filter(Boolean).join(', '));
  });
}
