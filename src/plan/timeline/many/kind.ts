import type { Chronicle } from '../../../model/types.js';
import type { TimeScale } from '../../../time/scale.js';
import { deepestPile } from './forms.js';
import { tableOf, type Table } from './table.js';
import type { Crowd } from './types.js';
import { FEW, FEW_STRETCHES } from '../wants-many.js';

/** More are counted without a look: each mark is a button with its name, and a page is long in laying out so many. */
const MOST = 300;
/** Rows of marks beyond which they would draw together. */
const MOST_ROWS = 15;
/** In a low box, which leaves them less. */
const LOW_ROWS = 3;

/**
 * How a story is to be drawn where its marks would not stand apart: counted, or as stretches that overlap.
 * @param scale - through the whole story, as it would be drawn otherwise
 * @param low - in a box that leaves marks but a few rows
 */
export function crowdOf({ moments }: Chronicle, scale: () => TimeScale, low = false): Crowd | undefined {
  if (moments.length <= FEW_STRETCHES) return undefined;
  const table = tableOf({ moments });
  const rows = [...table.starts.keys()];
  const lasting = rows.filter((row) => table.lasting[row] === 1);
  if (lasting.length * 2 >= moments.length) {
    const { msPerPx } = scale();
    return deepestPile(table, lasting, msPerPx, FEW_STRETCHES) > FEW_STRETCHES ? 'stretches' : undefined;
  }
  if (moments.length <= FEW) return undefined;
  if (moments.length > MOST) return 'crowd';
  const most = low ? LOW_ROWS : MOST_ROWS;
  return deepestOnScale(table, scale(), most) > most ? 'crowd' : undefined;
}

/** How deep marks of 18 px pile up on a scale of several rates. */
function deepestOnScale({ starts, ends }: Table, { position }: TimeScale, most: number): number {
  const at = { starts: starts.map((t) => position(t)), ends: ends.map((t) => position(t)) };
  return deepestPile(at as Pick<Table, 'starts' | 'ends'> as Table, [...starts.keys()], 1, most);
}
