import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DatelineErrorEvent, DatelineLoadEvent } from '../events/index.js';
import type { ReadOptions } from '../model/chronicle.js';
import type { Finding } from '../model/findings.js';
import type * as Full from '../model/full.js';
import { readFast } from '../model/reading.js';
import type { Chronicle, Problem } from '../model/types.js';
import type { StoryStore } from '../store/story-store.js';
import { fetchStory, StoryFileError } from './story-file.js';

/** Where an element's story comes from; the first that is set wins. */
export interface SourceFields {
  readonly story?: unknown;
  readonly src?: string | undefined;
  /** The text of a child `<script type="application/json">`. */
  readonly inline?: string | undefined;
}

/** The checks, and the words for what they find: loaded only for a story with something wrong. */
type LoadFull = () => Promise<Pick<typeof Full, 'readFully' | 'explain'>>;
const loadFull: LoadFull = () => import('../model/full.js');

/**
 * Brings the host's story into its store: an object, a URL or inline text. Ends a request that is no longer wanted, and
 * takes it up again when the host returns to a page. Tells the page once per load, and the console once.
 */
export class StorySource implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #store: StoryStore;
  #full: LoadFull;
  #fields: SourceFields = {};
  #options: ReadOptions = {};
  #request: AbortController | undefined;
  /** What was read last, so that a change of zone does not fetch again. */
  #input: unknown;
  /** Where it was found, after any redirect. */
  #url: string | undefined;
  /** Another zone shows the same story again: that is no news to the page. */
  #announced = false;
  /** Counts the loads: whatever an older one still finds out comes too late. */
  #load = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, store: StoryStore, full: LoadFull = loadFull) {
    this.#host = host;
    this.#store = store;
    this.#full = full;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#request) void this.#fetch(); // it was interrupted
  }

  hostDisconnected(): void {
    this.#request?.abort();
  }

  /** What has to be here before a story is shown, so that it is drawn at once; undefined when it is. */
  ready: (chronicle: Chronicle) => Promise<unknown> | undefined = () => undefined;

  /** What the host has to add to a load's problems. */
  notes: () => readonly Finding[] = () => [];

  /** Takes over the host's fields; loads when they differ from the last. */
  set(fields: SourceFields, options: ReadOptions): void {
    const before = this.#fields;
    const zoneChanged = options.zone !== this.#options.zone;
    this.#fields = fields;
    this.#options = options;
    // a story may be anything, even what does not equal itself
    const same = Object.is(fields.story, before.story) && fields.src === before.src && fields.inline === before.inline;
    if (!same) this.reload();
    else if (zoneChanged && this.#store.state.phase === 'ready') this.#read(this.#input);
  }

  /** Loads again from the same source. */
  reload(): void {
    this.#request?.abort();
    this.#request = undefined;
    this.#announced = false;
    this.#load += 1;
    const { src, inline, story } = this.#fields;
    if (src && story === undefined) return void this.#fetch();
    this.#url = undefined;
    if (story === undefined && inline === undefined) this.#store.clear();
    else this.#read(story ?? inline);
  }

  async #fetch(): Promise<void> {
    const request = (this.#request = new AbortController());
    this.#store.loading();
    try {
      const { text, url } = await fetchStory(this.#fields.src ?? '', request.signal);
      if (request.signal.aborted) return;
      this.#request = undefined;
      this.#url = url;
      this.#read(text);
    } catch (error) {
      if (request.signal.aborted) return;
      this.#request = undefined;
      this.#fail(error instanceof StoryFileError ? error.findings : [unexpected(error)]);
    }
  }

  #read(input: unknown): void {
    const load = (this.#load += 1);
    this.#input = input;
    const chronicle = readFast(input, this.#options);
    if (chronicle) void this.#show(load, chronicle, []);
    else void this.#readFully(load, input);
  }

  async #readFully(load: number, input: unknown): Promise<void> {
    this.#store.loading();
    try {
      const { readFully } = await this.#full();
      if (load !== this.#load) return;
      const { chronicle, problems } = readFully(input, this.#options);
      if (chronicle) await this.#show(load, chronicle, problems);
      else this.#fail([], problems);
    } catch (error) {
      if (load === this.#load) this.#fail([unexpected(error)]);
    }
  }

  async #show(load: number, chronicle: Chronicle, problems: readonly Problem[]): Promise<void> {
    const wait = this.ready(chronicle);
    if (wait) {
      this.#store.loading();
      await wait;
      if (load !== this.#load) return;
    }
    const notes = this.notes();
    this.#store.show(chronicle, this.#url);
    if (!this.#announced) this.#host.dispatchEvent(new DatelineLoadEvent(chronicle));
    this.#announced = true;
    void this.#tell(load, problems, notes, false);
  }

  /** Nothing has named a story, and nothing more is to be expected. */
  giveUp(): void {
    if (this.#store.state.phase !== 'empty') return;
    this.#fail([{ severity: 'error', code: 'source-missing', path: '', facts: [] }]);
  }

  #fail(findings: readonly Finding[], problems: readonly Problem[] = []): void {
    this.#store.fail();
    void this.#tell(this.#load, problems, findings, true);
  }

  /** @param findings - to be put into words, which are loaded only where there are any */
  async #tell(load: number, known: readonly Problem[], findings: readonly Finding[], fatal: boolean): Promise<void> {
    const problems = findings.length > 0 ? [...known, ...(await this.#inWords(findings))] : known;
    const first = problems.find(({ severity }) => severity === 'error') ?? problems[0];
    if (load !== this.#load || !first) return;
    const rest = problems.length > 1 ? ` (and ${problems.length - 1} more, see the dateline-error event)` : '';
    const { path, message, suggestion } = first;
    const mend = suggestion ? ` → ${suggestion}` : '';
    console.warn(`Dateline: ${path && `${path}: `}${message}${mend}${rest}`);
    this.#store.note(problems);
    this.#host.dispatchEvent(new DatelineErrorEvent(problems, fatal));
  }

  async #inWords(findings: readonly Finding[]): Promise<readonly Problem[]> {
    try {
      return (await this.#full()).explain(findings);
    } catch {
      // the words could not be fetched: the bare facts are better than none
      return findings.map(({ severity, code, path }) => ({ severity, code, path, message: code }));
    }
  }
}

const unexpected = (error: unknown): Finding => ({
  severity: 'error',
  code: 'unreadable',
  path: '',
  facts: [error instanceof Error ? error.message : 'The story'],
});
