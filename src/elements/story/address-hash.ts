import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StoryStore } from '../../store/story-store.js';

/** Keeps the selected moment in the page's address, where the host asks for it; never before the reader has acted. */
export class AddressHash implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement & { readonly hash: boolean };
  #store: StoryStore;
  #life: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement & { readonly hash: boolean }, store: StoryStore) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
    store.subscribe(({ selectedId, origin }, before) => {
      if (selectedId !== before.selectedId && origin && origin !== 'hash') this.#write(selectedId);
    });
  }

  hostConnected(): void {
    this.#life = new AbortController();
    this.#window?.addEventListener('hashchange', this.#follow, { signal: this.#life.signal });
  }

  hostDisconnected(): void {
    this.#life?.abort();
  }

  /** The moment that the address names; undefined when it names none. */
  wanted(): string | undefined {
    if (!this.#host.hash) return undefined;
    try {
      return decodeURIComponent(this.#window?.location.hash.slice(1) ?? '') || undefined;
    } catch {
      return undefined; // a stray % in the address is nobody's moment
    }
  }

  #follow = (): void => {
    const id = this.wanted();
    if (id) this.#store.select(id, 'hash');
  };

  /** Replaces, since each moment a reader looks at is no page of its own to go back through. */
  #write(id: string | undefined): void {
    if (!this.#host.hash) return;
    try {
      const { location, history } = this.#window as Window;
      // whole: a fragment alone would start from the page’s `<base>`, and a path of `//…` would name another host
      const [page] = location.href.split('#');
      history.replaceState(history.state, '', id === undefined ? page : `${page}#${encodeURIComponent(id)}`);
    } catch {
      // a sandboxed frame may forbid it: the address stays as it is
    }
  }

  get #window(): Window | null {
    return this.#host.ownerDocument.defaultView;
  }
}
