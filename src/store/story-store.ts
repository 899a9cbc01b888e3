import type { Chronicle, Moment, Problem } from '../model/types.js';

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
  /** How often the page has asked again for what did not come. */
  readonly reloads: number;
}

export interface Selection {
  readonly momentId: string | undefined;
  readonly previousId: string | undefined;
  readonly origin: Origin;
}

type Listener = (state: StoryState, previous: StoryState) => void;

const EMPTY: StoryState = { phase: 'empty', problems: [], reloads: 0 };

/**
 * The story and its selection. Parts display the state and ask for changes; they never talk to each other.
 * Framework-free, so that any page can hold one.
 */
export class StoryStore {
  #state: StoryState = EMPTY;
  #listeners = new Set<Listener>();
  /** What the page has been told in this load. */
  #told = new Set<unknown>();
  /** A load has begun, and will tell what it found when it ends. */
  #loading = false;

  /** Called once for each selection that a reader makes. */
  onReaderSelect: ((selection: Selection) => void) | undefined;

  get state(): StoryState {
    return this.#state;
  }

  get selected(): Moment | undefined {
    return this.moment(this.#state.selectedId);
  }

  moment(id: string | undefined): Moment | undefined {
    return this.#state.chronicle?.moments.find((moment) => moment.id === id);
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Shown, and no other load of it is on its way. */
  get isShown(): boolean {
    return this.#state.phase === 'ready' && !this.#loading;
  }

  /** Whether something is told for the first time in this load; from now on it is not. */
  isNews(what: unknown): boolean {
    const isNews = !this.#told.has(what);
    this.#told.add(what);
    return isNews;
  }

  /** Another load begins. */
  begin(): void {
    this.#loading = true;
    this.#told.clear();
  }

  /** Lets every part know that what did not come is to be asked for again. */
  askAgain(): void {
    this.#set({ ...this.#state, reloads: this.#state.reloads + 1 });
  }

  loading(): void {
    this.#set({ ...this.#state, phase: this.#state.chronicle ? 'ready' : 'loading' });
  }

  /** Shows a story; a selection survives when the moment is still there. */
  show(chronicle: Chronicle, baseUrl?: string): void {
    this.#loading = false;
    const { reloads } = this.#state;
    const selectedId = chronicle.moments.find(({ id }) => id === this.#state.selectedId)?.id;
    this.#set({ phase: 'ready', chronicle, problems: [], baseUrl, selectedId, reloads });
  }

  /** Nothing can be shown; the fallback stays. */
  fail(): void {
    this.#loading = false;
    this.#set({ ...EMPTY, phase: 'failed', reloads: this.#state.reloads });
  }

  /** What was found wrong with what is shown, or with what could not be. */
  note(problems: readonly Problem[]): void {
    this.#set({ ...this.#state, problems });
  }

  clear(): void {
    this.#loading = false;
    this.#set({ ...EMPTY, reloads: this.#state.reloads });
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
    if (origin) this.onReaderSelect?.({ momentId, previousId, origin });
    return true;
  }

  /** Selects the moment `by` steps away in time order; from none, the first or the last. */
  step(by: 1 | -1, origin?: Origin): void {
    const { chronicle, selectedId } = this.#state;
    const moments = chronicle?.moments ?? [];
    const at = moments.findIndex((moment) => moment.id === selectedId);
    const moment = at < 0 ? moments.at(by > 0 ? 0 : -1) : moments[at + by];
    if (moment) this.select(moment.id, origin);
  }

  #set(next: StoryState): void {
    const previous = this.#state;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener(next, previous);
  }
}
