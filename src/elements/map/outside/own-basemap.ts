import type { Basemap } from '../../../geo/types.js';
import { fetchOutside, REDIRECTED, UNSAFE } from './outside-file.js';

export interface OwnBasemapHost {
  /** @returns undefined for one that may not be asked for */
  addressOf(address: string): URL | undefined;
  isForeign(url: URL): boolean;
  /** @throws Error that says what is wrong with a file. Handed over: the first picture’s script has it. */
  read(text: string): Basemap;
  /** There is another basemap to draw, or none is awaited any more. */
  changed(): void;
  tell(code: string, path: string, message: string): void;
}

/** A basemap that the page names: asked for once it may be, and in its place the embedded one when it is of no use. */
export class OwnBasemap {
  #host: OwnBasemapHost;
  #asked: string | undefined;
  #awaited = false;
  /** It waits for consent. */
  #held = false;
  #found: Basemap | undefined;
  #life = new AbortController();

  constructor(host: OwnBasemapHost) {
    this.#host = host;
  }

  /**
   * Before each drawing.
   * @param shut - nothing may be asked of another host
   */
  wanted(basemap: string | undefined, shut: boolean): Basemap | 'awaited' | undefined {
    // what has come stays, whatever the answer is
    if (basemap !== this.#asked || (this.#held && !shut)) {
      this.stop();
      this.#asked = basemap;
      this.#found = undefined;
      this.#held = false;
      if (basemap) this.#read(basemap, shut);
    }
    return this.#awaited ? 'awaited' : this.#found;
  }

  /** One that could not be used is fetched again at the next drawing. */
  askAgain(): void {
    if (!this.#found && !this.#awaited) this.#asked = undefined;
  }

  /** What still comes is not waited for; the next drawing asks again. */
  stop(): void {
    this.#life.abort();
    if (this.#awaited) this.#asked = undefined;
    this.#awaited = false;
  }

  #read(address: string, shut: boolean): void {
    const url = this.#host.addressOf(address);
    if (!url) return this.#tell(address, UNSAFE);
    this.#held = shut && this.#host.isForeign(url);
    if (this.#held) return;
    this.#awaited = true;
    void this.#fetch(url, shut, (this.#life = new AbortController()).signal);
  }

  async #fetch(url: URL, stay: boolean, signal: AbortSignal): Promise<void> {
    try {
      const found = await fetchOutside(url, signal, (text) => this.#host.read(text), { stay });
      if (!signal.aborted) this.#found = found;
    } catch (error) {
      if (signal.aborted) return;
      const { message } = error as Error;
      this.#held = message === REDIRECTED;
      this.#tell(url.href, message);
    }
    if (signal.aborted) return;
    this.#awaited = false;
    this.#host.changed();
  }

  #tell(address: string, why: string): void {
    const told = `The map’s basemap “${address.slice(0, 200)}” is left out and the embedded one drawn: ${why}. Mend that, then call reload().`;
    this.#host.tell('basemap-unusable', 'basemap', told);
  }
}
