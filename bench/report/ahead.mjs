/** Where a peer is ahead of Dateline, from the figures alone. */
import { number, summary } from './figures.mjs';
import { MEASURES } from './measures.mjs';
import { absenceOf, limitationOf, resultsOf, valuesOf } from './table.mjs';

/** No peer: there is nothing on it. */
const GROUND = 'empty';

/**
 * @param {import('./table.mjs').Run[]} runs
 * @param {{ id: string, label: string }[]} contestants
 * @param {number} count
 * @param {string} [own]
 * @returns {{ measure: string, ours: string, ahead: { label: string, value: string, apart: boolean }[] }[]} a line for each measure
 *   in which somebody is; the best first. `apart` where the ranges do not touch.
 */
export function whoIsAhead(runs, contestants, count, own = 'dateline') {
  const ours = resultsOf(runs, own, count);
  const peers = contestants.filter(({ id }) => id !== GROUND && !id.startsWith(own));
  // who shows nothing is behind in that, and there is no more to compare
  const measures = MEASURES.filter(({ key }) => key === 'visibleMs' || ours.some(({ failed }) => failed === undefined));
  return measures.flatMap(({ key, label, digits = 0, better }) => {
    const mine = summary(valuesOf(ours, key));
    const ahead = peers
      .flatMap((peer) => {
        const of = summary(valuesOf(resultsOf(runs, peer.id, count), key));
        return of ? [{ label: peer.label, of }] : [];
      })
      .filter(({ of }) => !mine || isBetter(of.median, mine.median, better))
      .sort((a, b) => (isBetter(a.of.median, b.of.median, better) ? -1 : 1))
      .map((peer) => ({
        label: peer.label,
        value: number(peer.of.median, digits),
        apart: !mine || isApart(peer.of, mine),
      }));
    if (ahead.length === 0) return [];
    return [
      {
        measure: label,
        ours: mine ? number(mine.median, digits) + limitationOf(ours, key) : absenceOf(ours, key),
        ahead,
      },
    ];
  });
}

const isBetter = (a, b, better) => (better === 'less' ? a < b : a > b);

const isApart = (a, b) => a.most < b.least || b.most < a.least;
