import { indexById } from '../model/by-id.js';
import type { Chronicle, Moment, Problem } from '../model/types.js';
import { ViewStore } from './view-store.js';

/** Where a selection came from; absent when the page set it. */
export type Origin = 'timeline' | 'map' | 'detail' | 'hash';

/** All that the parts of one story share. Replaced as a whole, never mutated. */
export interface StoryState {
  readonly phase: 'empty' | 'loading' | 'ready' | 'failed';
  readonly chronicle?: Chronicle | undefined;
  readonly problems: readonly Problem[];
  /** What the story's relative addresses start from; the page's own when absent. */
  readonly baseUrl?: string | undefined;
  readonly selectedId?: string | undefined;
  /** Of the last selection. */
  readonly origin?: Origin | undefined;
}

export interface Selection {
  readonly momentId: string | undefined;
  readonly previousId: string | undefined;
  readonly origin: Origin;
}

type Listener = (state: StoryState, previous: StoryState) => void;
type SelectListener = (selection: Selection) => void;

const EMPTY: StoryState = { phase: 'empty', problems: [] };

/**
 * The story and its selection. Parts display the state and ask for changes; they never talk to each other.
 * Framework-free, so that any page can hold one.
 */
export class StoryStore {
  /** What the parts have in view. */
  readonly view = new ViewStore();
  #state: StoryState = EMPTY;
  #listeners = new Set<Listener>();
  #selectListeners = new Set<SelectListener>();

  get state(): StoryState {
    return this.#state;
  }

  get selected(): Moment | undefined {
    return this.moment(this.#state.selectedId);
  }

  moment(id: string | undefined): Moment | undefined {
    const moments = this.#state.chronicle?.moments ?? [];
    return moments[indexById(moments, id)];
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Hears of each selection that a reader makes, once all who show it know.
   * @returns a function that ends the subscription
   */
  onReaderSelect(listener: SelectListener): () => void {
    this.#selectListeners.add(listener);
    return () => this.#selectListeners.delete(listener);
  }

  loading(): void {
    this.#set({ ...this.#state, phase: this.#state.chronicle ? 'ready' : 'loading' });
  }

  /** Shows a story; a selection survives when the moment is still there. */
  show(chronicle: Chronicle, baseUrl?: string): void {
    const selectedId = chronicle.moments[indexById(chronicle.moments, this.#state.selectedId)]?.id;
    this.#set({ phase: 'ready', chronicle, problems: [], baseUrl, selectedId });
  }

  /** Nothing can be shown; the fallback stays. */
  fail(): void {
    this.#set({ phase: 'failed', problems: [] });
  }

  /** What was found wrong with what is shown, or with what could not be. */
  note(problems: readonly Problem[]): void {
    this.#set({ ...this.#state, problems });
  }

  clear(): void {
    this.#set(EMPTY);
  }

  /**
   * Selects a moment, or none.
   * @param origin - the part in which the reader acted; without it no event is due
   * @returns whether the selection changed
   */
  select(momentId: string | undefined, origin?: Origin): boolean {
    const previousId = this.#state.selectedId;
    if (momentId === previousId || (momentId !== undefined && !this.moment(momentId))) return false;
    this.#set({ ...this.#state, selectedId: momentId, origin });
    if (origin) for (const listener of [...this.#selectListeners]) listener({ momentId, previousId, origin });
    return true;
  }

  /** Selects the moment `by` steps away in time order; from none, the first or the last. */
  step(by: 1 | -1, origin?: Origin): void {
    const { chronicle, selectedId } = this.#state;
    const moments = chronicle?.moments ?? [];
    const at = indexById(moments, selectedId);
    const moment = at < 0 ? moments.at(by > 0 ? 0 : -1) : moments[at + by];
    if (moment) this.select(moment.id, origin);
  }

  #set(next: StoryState): void {
    const previous = this.#state;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener(next, previous);
  }
}
