import type { LaterCode } from '../../controllers/later-code.js';

/**
 * The code that one element has asked for: it waits for no other element's. What comes too late for the drawing that
 * the reader looks at is done without until the reader or the page acts, so that nothing moves by itself.
 */
export class CodeNeeds {
  readonly #asked = new Set<LaterCode<unknown>>();
  readonly #without = new Set<LaterCode<unknown>>();
  readonly #settled: (code: LaterCode<unknown>) => void;

  /** @param settled - some code is here, or missing */
  constructor(settled: (code: LaterCode<unknown>) => void) {
    this.#settled = settled;
  }

  /** Asks for it; ends as soon as it is here, and after a while without it. */
  async ask(code: LaterCode<unknown>): Promise<void> {
    this.#asked.add(code);
    if (this.of(code)) return;
    await code.load();
    if (code.missing) this.#without.add(code);
    else this.#without.delete(code);
    this.#settled(code);
  }

  /** When all that was asked for is here or missing; undefined when nothing is on its way. */
  coming(): Promise<unknown> | undefined {
    const coming = [...this.#asked].filter((each) => !each.code && !each.missing);
    return coming.length > 0 ? Promise.all(coming.map((each) => this.ask(each))) : undefined;
  }

  /** The code, if it is here and was in time. */
  of<Code>(code: LaterCode<Code>): Code | undefined {
    return this.#without.has(code) ? undefined : code.code;
  }

  /** Whether what is drawn has to do without it. */
  lacks(code: LaterCode<unknown>): boolean {
    return this.#without.has(code);
  }

  get missing(): readonly LaterCode<unknown>[] {
    return [...this.#asked].filter((each) => each.missing);
  }

  /** The reader or the page has acted, and all is drawn anew: with what has come meanwhile. */
  reconsider(): void {
    for (const code of this.#without) if (code.code) this.#without.delete(code);
  }

  /** Asks once more for what is missing; another element may have begun to, and is not the only one to hear of it. */
  again(): void {
    for (const code of this.#asked) {
      if (this.of(code)) continue;
      code.again();
      void this.ask(code);
    }
  }
}
