import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onStoresChanged, storeFor, storyContext } from '../store/context.js';
import { StoryStore } from '../store/story-store.js';

/** The host's ways to name a store, strongest first; with none, it has a story of its own or none. */
export interface LinkFields {
  /** Handed down by `<dateline-story>`'s own layout. */
  readonly store?: StoryStore | undefined;
  /** Id of a story elsewhere in the page. */
  readonly htmlFor?: string | undefined;
  /** The host loads a story itself. */
  readonly own?: StoryStore | undefined;
}

/** Finds the host's store and asks for an update whenever that store's state changes. */
export class StoryLink implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #fields: () => LinkFields;
  #none = new StoryStore();
  #store = this.#none;
  #unsubscribe: (() => void) | undefined;
  #unwait: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, fields: () => LinkFields) {
    this.#host = host;
    this.#fields = fields;
    host.addController(this);
  }

  /** Never undefined: a part without a story follows an empty one. */
  get store(): StoryStore {
    return this.#store;
  }

  hostConnected(): void {
    this.#unwait = onStoresChanged(() => this.relink());
    this.relink();
  }

  hostDisconnected(): void {
    this.#unwait?.();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Looks for the store again: the host's fields or the page have changed. */
  relink(): void {
    const store = this.#find();
    if (store === this.#store && this.#unsubscribe) return;
    this.#unsubscribe?.();
    this.#store = store;
    this.#unsubscribe = this.#host.isConnected ? store.subscribe(() => this.#host.requestUpdate()) : undefined;
    this.#host.requestUpdate();
  }

  #find(): StoryStore {
    const { store, htmlFor, own } = this.#fields();
    if (htmlFor && !store) return storeFor(this.#host, htmlFor) ?? this.#none;
    return store ?? own ?? this.#around();
  }

  #around(): StoryStore {
    let found = this.#none;
    const take = (store: StoryStore): void => void (found = store);
    this.#host.dispatchEvent(new ContextEvent(storyContext, this.#host, take, false));
    return found;
  }
}
