import type { Budget } from './budget.js';

const LONGEST_WORD = 40;
/** Passing over a candidate by its length alone. */
const GLANCE = 2;

/**
 * The candidate that a word was probably meant to be: at most a third of its letters differ, those at its end rather.
 * @returns undefined also where the budget does not suffice to compare it with all
 */
export function nearest(word: string, candidates: Iterable<string>, budget: Budget): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const typed = word.toLowerCase();
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = limit + 0.01;
  for (const candidate of candidates) {
    if (!budget.take(GLANCE)) return undefined;
    if (Math.abs(candidate.length - word.length) > limit) continue;
    if (!budget.take(word.length * (2 * limit + 1))) return undefined;
    const meant = candidate.toLowerCase();
    const distance = editDistance(typed, meant, limit) - sharedStart(typed, meant) / 1000;
    if (distance >= least) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

function sharedStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}

/**
 * Letters to put in, take out or change; two neighbours swapped count as one.
 * @param limit - beyond which it may be any number: only what lies as near to the diagonal is compared
 */
function editDistance(a: string, b: string, limit: number): number {
  let above: number[] = [];
  let row: number[] = [];
  for (let j = 0; j <= b.length; j++) row.push(j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    for (let j = 1; j < from; j++) next.push(Infinity);
    for (let j = from; j <= to; j++) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (above[j - 2] ?? i) + 1 : Infinity;
      const changed = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      next[j] = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? Infinity) + 1, changed, swapped);
    }
    [above, row] = [row, next];
  }
  return row[b.length] ?? Infinity;
}
