import type { Problem } from '../model/types.js';

/** How long anybody waits for code; then whatever needs it is done without. */
export const LIMIT_MS = 5_000;

/**
 * Imports a module.
 * @param again - to be added to its address: empty the first time, then `?again=1` and so on. Browsers remember that a
 *   module did not come, and ask no second time for one that is stuck: only another address is asked for anew. The
 *   embed build adds it (tools/rollup/asked-again.mjs); a page's own build decides for itself.
 */
export type Load<Code> = (again: string) => Promise<Code>;

/** A module that comes when a page first needs it. */
export class LaterCode<Code> {
  /** Once it is here; another file may bring it too. */
  code: Code | undefined;
  /** Where it comes from, and how long that may take: for tests to set. */
  source: Load<Code>;
  limitMs: number;
  readonly #loss: string;
  readonly #after: LaterCode<unknown> | undefined;
  #awaiting: (() => void)[] = [];
  #waiting: Promise<void> | undefined;
  /** The last wait has ended, and why it did so without the code. */
  #isOver = false;
  #why = '';
  #tries = 0;

  /**
   * @param loss - for the page’s author, the beginning of a sentence: what there is not, without it
   * @param after - code that this stands on, and so is asked for before it: where that was asked for again, so is this,
   *   since a file that both import may be stuck by its first address. WebKit runs what imports a file that is still
   *   waiting for its own imports too early (its bug 242740)
   */
  constructor(source: Load<Code>, loss: string, limitMs = LIMIT_MS, after?: LaterCode<unknown>) {
    this.#after = after;
    this.source = source;
    this.limitMs = limitMs;
    this.#loss = loss;
  }

  /** It has failed, or is so late that nobody waits for it any more. */
  get missing(): boolean {
    return this.#isOver && !this.code;
  }

  /** For the page’s author, when it is missing. */
  get problem(): Problem {
    const remedy = 'check that all files of the release lie side by side on the server; reload() asks for it again';
    const message = `${this.#loss}, since its file did not come (${this.#why}): ${remedy}.`;
    return { severity: 'warning', code: 'code-missing', path: '', message };
  }

  /** Asks for it, once. Never rejects, and always ends: it is here then, or missing. */
  load(): Promise<void> {
    if (this.code) return Promise.resolve();
    return (this.#waiting ??= this.#wait());
  }

  /** When it is here, however late. */
  came(): Promise<Code> {
    return new Promise((resolve) => {
      const come = (): void => resolve(this.code as Code);
      if (this.code) come();
      else this.#awaiting.push(come);
    });
  }

  /** What is missing may be asked for once more. */
  again(): void {
    if (!this.missing) return;
    this.#waiting = undefined;
    this.#isOver = false;
    this.#tries += 1;
  }

  async #wait(): Promise<void> {
    const { limitMs } = this;
    let timer;
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(resolve, limitMs, `not within ${limitMs / 1000} seconds`);
    });
    this.#why = await Promise.race([this.#fetch(), late]);
    clearTimeout(timer);
    this.#isOver = true;
  }

  async #fetch(): Promise<string> {
    try {
      if (this.#after) {
        await this.#after.load();
        this.#tries = Math.max(this.#tries, this.#after.#tries);
      }
      const code = await this.source(this.#tries > 0 && !areVouchedFor() ? `?again=${this.#tries}` : '');
      this.code ??= code;
      for (const come of this.#awaiting.splice(0)) come();
      return '';
    } catch (error) {
      return String(error);
    }
  }
}

/** An import map’s hashes hold for the addresses in it: by another one a file would come unchecked. */
function areVouchedFor(): boolean {
  const maps = document.querySelectorAll('script[type="importmap" i]');
  return [...maps].some(({ textContent }) => textContent?.includes('"integrity"'));
}
