import { bare } from '../time/bare.js';
import { indexById } from '../model/by-id.js';
import type { Chronicle, Moment, Problem } from '../model/types.js';
import { mustWait, type Consent, type Wish } from './consent.js';
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
  readonly consent: Consent;
  /** What the parts would load from other hosts, once they may. */
  readonly wishes: readonly Wish[];
  /** How often the page has asked again for what did not come. */
  readonly reloads: number;
}

export interface Selection {
  readonly momentId: string | undefined;
  readonly previousId: string | undefined;
  readonly origin: Origin;
}

type Listener = (state: StoryState, previous: StoryState) => void;
type SelectListener = (selection: Selection) => void;

const EMPTY: StoryState = bare({ phase: 'empty', problems: [], consent: 'free', wishes: [], reloads: 0 });

/**
 * The story and its selection. Parts display the state and ask for changes; they never talk to each other.
 * Framework-free, so that any page can hold one.
 */
export class StoryStore {
  /** What the parts have in view. */
  readonly view = new ViewStore();
  #state: StoryState = EMPTY;
  #listeners = new Set<Listener>();
  #wishes = new Map<object, Wish>();
  /** What the page has been told in this load. */
  #told = new Set<unknown>();
  /** A load has begun, and will tell what it found when it ends. */
  #loading = false;
  #selectListeners = new Set<SelectListener>();

  /** Called when a reader allows what waits on other hosts. */
  onReaderConsent: ((hosts: readonly string[]) => void) | undefined;

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
    this.#loading = false;
    const selectedId = chronicle.moments[indexById(chronicle.moments, this.#state.selectedId)]?.id;
    this.#set({ ...this.#anew, phase: 'ready', chronicle, baseUrl, selectedId });
  }

  /** Nothing can be shown; the fallback stays. */
  fail(): void {
    this.#loading = false;
    this.#set({ ...this.#anew, phase: 'failed' });
  }

  /** What was found wrong with what is shown, or with what could not be. */
  note(problems: readonly Problem[]): void {
    this.#set({ ...this.#state, problems });
  }

  clear(): void {
    this.#loading = false;
    this.#set(this.#anew);
  }

  /** What the page says of consent; the reader's answer to an earlier question is forgotten. */
  setConsent(consent: Consent): void {
    if (consent !== this.#state.consent) this.#set({ ...this.#state, consent });
  }

  /** The reader's answer: one for the whole story. */
  answer(allowed: boolean): void {
    if (!mustWait(this.#state.consent)) return;
    const hosts = this.#state.wishes.flatMap((wish) => wish.hosts);
    this.#set({ ...this.#state, consent: allowed ? 'granted' : 'declined' });
    if (allowed) this.onReaderConsent?.([...new Set(hosts)]);
  }

  /** What a part would load from other hosts: the question names all that one answer is for. Nothing without hosts. */
  wish(part: object, wish: Wish): void {
    const before = this.#wishes.get(part)?.hosts ?? [];
    if (before.join() === wish.hosts.join()) return;
    if (wish.hosts.length > 0) this.#wishes.set(part, wish);
    else this.#wishes.delete(part);
    this.#set({ ...this.#state, wishes: [...this.#wishes.values()] });
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

  /** Without a story; what the page and the reader have said of consent, and asked for again, holds for the next one. */
  get #anew(): StoryState {
    const { consent, wishes, reloads } = this.#state;
    return { ...EMPTY, consent, wishes, reloads };
  }

  #set(next: StoryState): void {
    const previous = this.#state;
    this.#state = bare(next);
    for (const listener of [...this.#listeners]) listener(next, previous);
  }
}
