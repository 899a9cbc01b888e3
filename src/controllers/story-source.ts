import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DatelineErrorEvent, DatelineLoadEvent } from '../events/index.js';
import type { ReadOptions } from '../model/chronicle.js';
import type { Finding } from '../model/findings.js';
import type * as Full from '../model/full.js';
import type * as Lenient from '../model/lenient.js';
import { readFast } from '../model/reading.js';
import type { Chronicle, Problem } from '../model/types.js';
import type { StoryStore } from '../store/story-store.js';
import { LaterCode } from './later-code.js';
import { fetchStory, StoryFileError } from './story-file.js';

/** Letters of a file that takes a page some time to read. */
const LONG = 20_000;

/** Where an element's story comes from; the first that is set wins. */
export interface SourceFields {
  readonly story?: unknown;
  readonly src?: string | undefined;
  /** The text of a child `<script type="application/json">`. */
  readonly inline?: string | undefined;
}

/** The checks, and the words for what they find: loaded only for a story with something wrong. */
type FullCode = LaterCode<Pick<typeof Full, 'readFully' | 'explain'>>;
export const fullCode: FullCode = new LaterCode(
  (_again) => import('../model/full.js'),
  'What is wrong in the story cannot be told',
);

/**
 * Reads what can be read without the checks. It is asked for beside them, in a file of its own: a story loses no more than
 * its bad moments where only the one does not come.
 */
export const lenientCode: LaterCode<typeof Lenient> = new LaterCode(
  (_again) => import('../model/lenient.js'),
  'The story is not shown',
);

/**
 * Brings the host's story into its store: an object, a URL or inline text. Ends a request that is no longer wanted, and
 * takes it up again when the host returns to a page. Tells the page once per load, and the console once.
 */
export class StorySource implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #store: StoryStore;
  #full: FullCode;
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

  constructor(host: ReactiveControllerHost & HTMLElement, store: StoryStore, full = fullCode) {
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

  /** Files that did not come, and are to be told with a load's problems. */
  losses: () => readonly Problem[] = () => [];

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
    if (!same) this.#start();
    else if (zoneChanged && this.#store.state.phase === 'ready') this.#read(this.#input);
  }

  /** Loads again from the same source. */
  reload(): void {
    this.#full.again();
    lenientCode.again();
    this.#start();
  }

  #start(): void {
    this.#store.begin();
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
      if (error instanceof StoryFileError) this.#fail([], error.problems);
      else this.#fail([unexpected(error)]);
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
    const full = this.#full.load();
    const lenient = lenientCode.load();
    await full;
    if (!this.#full.code) await lenient;
    if (load !== this.#load) return;
    try {
      const { chronicle, problems } = this.#readWith(input);
      if (chronicle) await this.#show(load, chronicle, problems);
      else this.#fail([], problems);
    } catch (error) {
      if (load === this.#load) this.#fail([unexpected(error)]);
    }
  }

  /** By the checker; without it what is beyond doubt is shown, and the rest is named. */
  #readWith(input: unknown): { readonly chronicle?: Chronicle; readonly problems: readonly Problem[] } {
    const { code, problem } = this.#full;
    if (code) return code.readFully(input, this.#options);
    if (!lenientCode.code) return { problems: [{ ...lenientCode.problem, severity: 'error' }, problem] };
    const { readLenient, unexplained } = lenientCode.code;
    const { leftOut, ...shown } = readLenient(input, this.#options);
    return { ...shown, problems: [...unexplained(leftOut), problem] };
  }

  async #show(load: number, chronicle: Chronicle, problems: readonly Problem[]): Promise<void> {
    // what is long to read is long to draw: in a task of its own, after the page has had its turn
    const turn =
      typeof this.#input === 'string' && this.#input.length > LONG
        ? new Promise((resolve) => setTimeout(resolve))
        : undefined;
    const wait = this.ready(chronicle) ?? turn;
    if (wait) {
      this.#store.loading();
      await wait;
      if (load !== this.#load) return;
    }
    const notes = this.notes();
    const losses = this.losses();
    this.#store.show(chronicle, this.#url);
    if (!this.#announced) this.#host.dispatchEvent(new DatelineLoadEvent(chronicle));
    this.#announced = true;
    void this.#tell(load, [...losses, ...problems], notes, false);
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
    const problems = findings.length > 0 ? [...known, ...(await this.#inWords(findings, known))] : known;
    const first = problems.find(({ severity }) => severity === 'error') ?? problems[0];
    if (load !== this.#load || !first) return;
    const rest = problems.length > 1 ? ` (and ${problems.length - 1} more, see the dateline-error event)` : '';
    // what was meant by it is guessed for those who ask the event
    const { path, message } = first;
    console.warn(`Dateline: ${path && `${path}: `}${message}${rest}`);
    this.#store.note(problems);
    this.#host.dispatchEvent(new DatelineErrorEvent(problems, fatal));
  }

  /** @param known - told before them: that there are no words is told once */
  async #inWords(findings: readonly Finding[], known: readonly Problem[]): Promise<readonly Problem[]> {
    await this.#full.load();
    const { code, problem } = this.#full;
    if (code) return code.explain(findings);
    const isTold = known.some(({ message }) => message === problem.message);
    return [...findings.map(bare), ...(isTold ? [] : [problem])];
  }
}

const unexpected = (error: unknown): Finding => ({
  severity: 'error',
  code: 'unreadable',
  path: '',
  facts: [error instanceof Error ? error.message : 'The story'],
});

/** Without the words for it, the bare fact is better than nothing. */
const bare = ({ severity, code, path }: Finding): Problem => ({
  severity,
  code,
  path,
  message: `The words for the problem “${code}” did not come.`,
});
