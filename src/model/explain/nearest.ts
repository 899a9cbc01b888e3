const LONGEST_WORD = 40;
const MOST_CANDIDATES = 5000;

/** What all suggestions of one check may cost: they are a courtesy, and a file may hold 100,000 wrong ids among as many right ones. */
const COMPARISONS = 100_000;

/** Guesses what was meant, as long as there is time for it. */
export class Guesser {
  #left = COMPARISONS;

  guess(word: string, candidates: ReadonlySet<string> | readonly string[]): string | undefined {
    if (this.#left <= 0) return undefined;
    this.#left -= 'size' in candidates ? candidates.size : candidates.length;
    return nearest(word, candidates);
  }
}

/** The candidate that a word was probably meant to be: at most a third of its letters differ, those at its end rather. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const typed = word.toLowerCase();
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = limit + 0.01;
  let left = MOST_CANDIDATES;
  for (const candidate of candidates) {
    if (left-- === 0) break;
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const meant = candidate.toLowerCase();
    const distance = editDistance(typed, meant) - sharedStart(typed, meant) / 1000;
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

/** Letters to put in, take out or change; two neighbours swapped count as one. */
function editDistance(a: string, b: string): number {
  let above: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (above[j - 2] ?? i) + 1 : Infinity;
      const changed = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      next[j] = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, changed, swapped);
    }
    [above, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
