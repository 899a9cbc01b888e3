import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onStoresChanged, storeFor, storyContext } from '../store/context.js';
import { StoryStore } from '../store/story-store.js';
import type { ViewPart, ViewRequest } from '../store/view-store.js';

/** The host's ways to name a store, strongest first; with none, it has a story of its own or none. */
export interface LinkFields {
  /** Handed down by `<dateline-story>`'s own layout. */
  readonly store?: StoryStore | undefined;
  /** Id of a story elsewhere in the page. */
  readonly htmlFor?: string | undefined;
  /** The host loads a story itself. */
  readonly own?: StoryStore | undefined;
}

type Asked = (part: ViewPart, request: ViewRequest) => void;

/** Finds the host's store, asks for an update whenever that store's state changes, and hands on what is asked there. */
export class StoryLink implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #fields: () => LinkFields;
  #asked: Asked | undefined;
  #none = new StoryStore();
  #store = this.#none;
  #ends: readonly (() => void)[] = [];
  #unwait: (() => void) | undefined;

  /** @param asked - another view of a part is asked for */
  constructor(host: ReactiveControllerHost & HTMLElement, fields: () => LinkFields, asked?: Asked) {
    this.#host = host;
    this.#fields = fields;
    this.#asked = asked;
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
    this.#unsubscribe();
  }

  /** Looks for the store again: the host's fields or the page have changed. */
  relink(): void {
    const store = this.#find();
    if (store === this.#store && this.#ends.length > 0) return;
    this.#unsubscribe();
    this.#store = store;
    if (this.#host.isConnected) this.#subscribe(store);
    this.#host.requestUpdate();
  }

  #subscribe(store: StoryStore): void {
    this.#ends = [
      store.subscribe(() => this.#host.requestUpdate()),
      store.view.onRequest((part, request) => this.#asked?.(part, request)),
    ];
  }

  #unsubscribe(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
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
