import type { AxisFacts } from '../plan/legend.js';
import type { Interval } from '../time/types.js';

/** What a timeline draws to scale, for who explains it or has its buttons. */
export interface AxisView extends AxisFacts {
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
}

/** What the parts of one story have in view. Replaced as a whole, never mutated. */
export interface ViewState {
  /** Absent where nothing is drawn to scale. */
  readonly axis?: AxisView | undefined;
  /** The visible stretch of time, once it has settled. */
  readonly extent?: Interval | undefined;
}

/** Parts that bring things closer. */
export type ViewPart = 'timeline' | 'map';
export type ViewRequest = 'zoomIn' | 'zoomOut' | 'fit';

type Listener = (state: ViewState, previous: ViewState) => void;
type RequestListener = (part: ViewPart, request: ViewRequest) => void;

/** What is in view, as the parts tell it, and what is asked of them: so that none has to look for another. */
export class ViewStore {
  #state: ViewState = {};
  #listeners = new Set<Listener>();
  #requestListeners = new Set<RequestListener>();

  get state(): ViewState {
    return this.#state;
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What the axis shows now; nobody hears of what has not changed. */
  showAxis(axis: AxisView | undefined): void {
    if (!isSameAxis(axis, this.#state.axis)) this.#set({ ...this.#state, axis });
  }

  showExtent(extent: Interval): void {
    this.#set({ ...this.#state, extent });
  }

  /** Asks a part for another view; where there is none, nothing happens. */
  request(part: ViewPart, request: ViewRequest): void {
    for (const listener of [...this.#requestListeners]) listener(part, request);
  }

  /** @returns a function that ends the subscription */
  onRequest(listener: RequestListener): () => void {
    this.#requestListeners.add(listener);
    return () => this.#requestListeners.delete(listener);
  }

  #set(next: ViewState): void {
    const previous = this.#state;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener(next, previous);
  }
}

function isSameAxis(a: AxisView | undefined, b: AxisView | undefined): boolean {
  if (!a || !b) return a === b;
  const { forms: formsA = {}, ...flagsA } = a;
  const { forms: formsB = {}, ...flagsB } = b;
  return isShallowEqual(flagsA, flagsB) && isShallowEqual(formsA, formsB);
}

function isShallowEqual<T extends object>(a: T, b: T): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof T>;
  return [...names].every((name) => a[name] === b[name]);
}
