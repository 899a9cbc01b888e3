import type { Tongue } from '../../../locales/index.js';
import type { Chronicle, Moment, Place } from '../../../model/types.js';
import type { Kit } from '../kit.js';

/** A place of the story with all that happens there, in time order. */
export interface Marker {
  readonly place: Place;
  readonly moments: readonly Moment[];
  /** The one whose date stands under the name: the selected one, else the first. */
  readonly shown: Moment;
  readonly selected: boolean;
  /** Radius of its pin, CSS pixels, larger where it holds a count. 0: a country or a disc has no pin, only its name. */
  readonly pinPx: number;
}

const PIN_PX = 7;
const COUNT_PX = 12;

/** One marker a place, in order of first use; a shared one takes its selected moment's standing. */
export function markersOf({ places, moments }: Chronicle, selectedId: string | undefined): readonly Marker[] {
  return places.flatMap((place) => {
    const here = moments.filter((moment) => moment.places.includes(place));
    const selected = here.find(({ id }) => id === selectedId);
    const shown = selected ?? here[0];
    const pinPx = !place.lngLat || place.radiusKm ? 0 : here.length > 1 ? COUNT_PX : PIN_PX;
    return shown ? [{ place, moments: here, shown, selected: selected !== undefined, pinPx }] : [];
  });
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
  return markers.map(({ place, moments, shown }) => {
    const { spoken, standing: said } = tell(shown, chronicle, tongue);
    // one status for moments that differ would be heard as that of all
    const standing = moments.every((moment) => moment.standing === shown.standing) ? said : '';
    const count = moments.length > 1 ? tongue.ui.momentsHere(moments.length) : '';
    const shared = markers.some((other) => other.place !== place && other.place.name === place.name);
    const name = [place.name, shared ? shown.title : '', count, spoken, standing].filter(Boolean).join(', ');
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times > 1 ? `${name}, ${times}` : name;
  });
}
