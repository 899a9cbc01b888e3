import type { ChartWords } from '../words.js';

const lists = new Intl.ListFormat('en-GB');
/** A sentence names no more places than one can listen to. */
const MOST_NAMED = 5;

const together = (names: readonly string[], most: number): string =>
  lists.format(names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : names);

export const enChart: ChartWords = {
  together,
  atEdge: (names) => `Beyond the edge of this map and drawn there: ${together(names, MOST_NAMED)}.`,
  notOnMap: (names) => `Not on this map: ${together(names, MOST_NAMED)}.`,
  still: 'The map cannot be moved, since a part of it could not be loaded.',
};
