/** Code that was asked for and is not here yet. */
const coming = new Set<Promise<void>>();

/** Fetches code that not every reader needs, and lets whoever shows a story wait for it; what fails is done without. */
export function fetchCode(load: () => Promise<void>): Promise<void> {
  const code = load()
    .catch(() => undefined)
    .finally(() => coming.delete(code));
  coming.add(code);
  return code;
}

/** When all that was asked for is here, or has failed; undefined when nothing is on its way. */
export const codeComing = (): Promise<unknown> | undefined => (coming.size > 0 ? Promise.all(coming) : undefined);

/** A module that comes when a page first needs it. One that fails has failed for good: browsers remember it. */
export class LaterCode<Code> {
  /** Once it is here. */
  code: Code | undefined;
  failed = false;
  readonly #load: () => Promise<Code>;
  #asked: Promise<void> | undefined;

  constructor(load: () => Promise<Code>) {
    this.#load = load;
  }

  /** Asks for it, once; never rejects. */
  load(): Promise<void> {
    this.#asked ??= fetchCode(async () => {
      try {
        this.code ??= await this.#load();
      } catch {
        this.failed = true;
      }
    });
    return this.#asked;
  }
}
