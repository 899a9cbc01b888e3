/** What was made for a key, kept while there is room: to the spellings of a zone or a language there is no end. */
export class Kept<V> {
  readonly #values = new Map<string, V>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** The value for the key, made if it is not here. Whatever `make` throws is not kept. */
  of(key: string, make: () => V): V {
    const kept = this.#values.get(key);
    if (kept !== undefined) return kept;
    const made = make();
    // All at once: to keep the latest would cost every look-up, for a case that no honest story comes to.
    if (this.#values.size >= this.#most) this.#values.clear();
    this.#values.set(key, made);
    return made;
  }

  get size(): number {
    return this.#values.size;
  }
}
