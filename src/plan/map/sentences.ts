import { MAX_LATITUDE, type Scene } from '../../geo/index.js';
import { chartWords } from '../../locales/chart.js';
import type { Tongue } from '../../locales/index.js';
import type { Chronicle, Place } from '../../model/types.js';

/** A region's name lists no more places than one can listen to. */
const MOST_NAMED = 6;

/** What a screen reader calls the map. */
export function regionName({ title, places }: Chronicle, { ui }: Tongue): string {
  return ui.mapOf(places.length > MOST_NAMED ? title : ui.list(places.map(({ name }) => name)));
}

/** Sentences for what the map itself cannot show. */
export function notesOf({ places }: Chronicle, { spots }: Scene, tongue: Tongue): readonly string[] {
  const { atEdge, notOnMap } = chartWords(tongue);
  const said = (words: (names: readonly string[]) => string, test: (place: Place) => boolean): string[] => {
    const names = places.filter(test).map(({ name }) => name);
    return names.length > 0 ? [words(names)] : [];
  };
  return [
    ...said(atEdge, ({ lngLat }) => Math.abs(lngLat?.[1] ?? 0) > MAX_LATITUDE),
    ...said(notOnMap, ({ id }) => !spots.has(id)),
  ];
}
