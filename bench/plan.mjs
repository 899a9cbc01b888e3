/** Which runs are still to be made, and which are not worth the wait. */
import { resultsOf } from './report/table.mjs';

/** A failure may be the machine's; two are the contestant's. */
const FAILURES = 2;

/**
 * In rounds, so that what slows the machine for a while slows everybody; each round begins with another contestant.
 * @template T
 * @param {T[]} contestants
 * @returns {{ count: number, run: number, contestant: T }[]}
 */
export function roundsOf(contestants, counts, runs) {
  return counts
    .toSorted((a, b) => a - b)
    .flatMap((count) =>
      Array.from({ length: runs }, (_, run) =>
        contestants.map((_, index) => ({ count, run, contestant: contestants[(index + run) % contestants.length] })),
      ).flat(),
    );
}

/** @param {import('./report/table.mjs').Run[]} runs */
export const isDone = (runs, { count, run, contestant }) =>
  runs.some((done) => done.count === count && done.run === run && done.contestant === contestant.id);

/**
 * @param {import('./report/table.mjs').Run[]} runs
 * @returns {number | undefined} the number of moments at which it has failed, this one or a smaller one
 */
export function failedAt(runs, { count, contestant }) {
  const counts = [...new Set(runs.map((run) => run.count))].filter((other) => other <= count);
  return counts.find((other) => {
    const results = resultsOf(runs, contestant.id, other);
    const failures = results.filter(({ failed }) => failed !== undefined).length;
    return failures > 0 && failures === results.length && (other < count || failures >= FAILURES);
  });
}
