/**
 * Steps that everything done for one story out of courtesy may take together: to find what was meant by each mistake. One
 * step is about as long as comparing two letters; all of them take some 50 ms.
 */
const STEPS = 2_000_000;

/** What is left for courtesy work. A file may hold 100,000 wrong ids among as many right ones, and nobody waits for that. */
export class Budget {
  #left: number;

  constructor(steps = STEPS) {
    this.#left = steps;
  }

  /** @returns whether there was enough left for it; once there is not, nothing more is done */
  take(steps: number): boolean {
    this.#left -= steps;
    return this.#left >= 0;
  }
}
