import type { Tongue } from '../index.js';
import { tableFor } from '../table.js';

const lists = new Intl.ListFormat('en-GB');
/** A sentence names no more places than one can listen to. */
const MOST_NAMED = 5;

/** Words that only the map uses: they come with it. */
export interface ChartWords {
  /** Joins the names of places that stand together, the later ones as a number. */
  readonly together: (names: readonly string[], most: number) => string;
  /** Names of places whose latitude a Mercator map has not. */
  readonly atEdge: (names: readonly string[]) => string;
  /** Names of places that have no point, and no country that there is. */
  readonly notOnMap: (names: readonly string[]) => string;
  /** Without what moves it. */
  readonly still: string;
}

const together = (names: readonly string[], most: number): string =>
  lists.format(names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : names);

const en: ChartWords = {
  together,
  atEdge: (names) => `Beyond the edge of this map and drawn there: ${together(names, MOST_NAMED)}.`,
  notOnMap: (names) => `Not on this map: ${together(names, MOST_NAMED)}.`,
  still: 'The map cannot be moved, since a part of it could not be loaded.',
};

export const chartWords = (tongue: Tongue): ChartWords => tableFor({ en }, tongue);
