import { createContext, type ContextEvent } from '@lit/context';
import type { StoryStore } from './story-store.js';

/** Gives the store of the enclosing `<dateline-story>` to its parts. */
export const storyContext = createContext<StoryStore>(Symbol('dateline-story'));

/**
 * Answers the parts' requests for the enclosing story, by the community's context protocol. The store itself never
 * changes, so there is nothing to subscribe to, and the provider is these few lines.
 */
export function provideStore(host: EventTarget, store: StoryStore): void {
  host.addEventListener('context-request', (event) => {
    const request = event as ContextEvent<typeof storyContext>;
    if (request.context !== storyContext || request.contextTarget === host) return;
    request.stopPropagation();
    request.callback(store);
  });
}

/** An element whose store others may follow by its id. */
export interface StoreHost extends Element {
  readonly store: StoryStore;
}

const hosts = new Set<StoreHost>();
const waiting = new Set<() => void>();

/**
 * Makes a story known to parts that are connected before it, or that name it with `for`.
 * @returns a function that withdraws it
 */
export function announceStore(host: StoreHost): () => void {
  hosts.add(host);
  retry();
  return () => {
    hosts.delete(host);
    retry();
  };
}

/** The connected story with this id in the same document or shadow tree, or in the page around that. */
export function storeFor(part: Element, id: string): StoryStore | undefined {
  const within = (root: Node): StoreHost | undefined =>
    [...hosts].find((host) => host.id === id && host.getRootNode() === root);
  return (within(part.getRootNode()) ?? within(part.ownerDocument))?.store;
}

/** @returns a function that ends the waiting */
export function onStoresChanged(listener: () => void): () => void {
  waiting.add(listener);
  return () => waiting.delete(listener);
}

function retry(): void {
  for (const listener of waiting) listener();
}
