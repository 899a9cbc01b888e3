import type { Basemap } from '../../../geo/decode.js';
import type { MapSettings } from '../../shared/map-settings.js';
import { fetchOutside, outsideAddress, UNSAFE } from './outside-file.js';

export interface OwnBasemapHost {
  /** What relative addresses start from. */
  readonly base: string;
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
  #found: Basemap | undefined;
  #life = new AbortController();

  constructor(host: OwnBasemapHost) {
    this.#host = host;
  }

  /** Before each drawing. */
  wanted({ basemap, consent }: MapSettings): Basemap | 'awaited' | undefined {
    const asked = JSON.stringify([basemap, consent === 'required']);
    if (asked !== this.#asked) {
      this.stop();
      this.#asked = asked;
      this.#found = undefined;
      if (basemap) this.#read(basemap, consent === 'required');
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

  #read(address: string, askFirst: boolean): void {
    const url = outsideAddress(address, this.#host.base);
    if (!url) return this.#tell(address, UNSAFE);
    if (askFirst && url.host !== new URL(this.#host.base).host) return;
    this.#awaited = true;
    void this.#fetch(url, (this.#life = new AbortController()).signal);
  }

  async #fetch(url: URL, signal: AbortSignal): Promise<void> {
    try {
      const found = await fetchOutside(url, signal, (text) => this.#host.read(text));
      if (!signal.aborted) this.#found = found;
    } catch (error) {
      if (!signal.aborted) this.#tell(url.href, (error as Error).message);
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
