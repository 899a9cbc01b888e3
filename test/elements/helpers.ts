import { setViewport } from '@web/test-runner-commands';
import '../../src/define/detail.js';
import { register } from '../../src/define/register.js';
import '../../src/define/timeline.js';
import { DatelineStory } from '../../src/elements/story/dateline-story.js';
// what comes later has a time limit, which a busy machine may need to send it: here it lies ready
import '../../src/elements/legend/legend.js';
import '../../src/elements/timeline/horizontal/drawing.js';
import '../../src/model/full.js';
import '../../src/model/lenient.js';
import type { DatelineDetail } from '../../src/elements/detail/dateline-detail.js';
import type { DatelineTimeline } from '../../src/elements/timeline/dateline-timeline.js';

// not by its define module: these tests are of what stands beside the map, and must not wait for its code
register('dateline-story', DatelineStory);

// each module of the source is an entry of its own: without room for all, what comes later is not seen
performance.setResourceTimingBufferSize(2000);

// each module of the source is an entry of its own: without room for all, what comes later is not seen
performance.setResourceTimingBufferSize(2000);

const cleanups: (() => void)[] = [];

/** Runs after the test, in reverse order. */
export function afterTest(cleanup: () => void): void {
  cleanups.push(cleanup);
}

afterEach(() => {
  while (cleanups.length > 0) cleanups.pop()?.();
});

/** A page of its own for one test: a box of that width with a page's plain font. */
export function page(html: string, widthPx = 1000): HTMLElement {
  const box = document.createElement('main');
  box.style.cssText = `inline-size:${widthPx}px;font:16px/1.5 Arial,'Liberation Sans','DejaVu Sans',sans-serif`;
  box.innerHTML = html;
  document.body.style.margin = '0';
  document.body.append(box);
  afterTest(() => box.remove());
  return box;
}

export const FALLBACK = '<h2>The story so far</h2><ol><li>It began.</li><li>It went on.</li></ol>';

/** The first story element of a page. */
export function storyIn(box: ParentNode): DatelineStory {
  return box.querySelector('dateline-story') as DatelineStory;
}

/** A page with one story element, shown and drawn; the page reserves room enough for all of it. */
export async function shownStory(
  story: object,
  widthPx = 1000,
  attributes = 'style="min-block-size:1600px"',
): Promise<DatelineStory> {
  const element = storyIn(page(`<dateline-story ${attributes}>${FALLBACK}</dateline-story>`, widthPx));
  element.story = story;
  await drawn(element);
  return element;
}

/** A page with a timeline that stands alone. */
export async function shownTimeline(story: object, widthPx = 1000, attributes = ''): Promise<DatelineTimeline> {
  const box = page(`<dateline-timeline ${attributes}></dateline-timeline>`, widthPx);
  const timeline = box.querySelector('dateline-timeline') as DatelineTimeline;
  timeline.story = story;
  await until(() => stopsIn(timeline).length > 0, 'the timeline is drawn');
  return timeline;
}

/** The next frame, however late a busy machine draws it; in a page that nobody sees there is none to wait for. */
export const frame = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, document.hidden ? 250 : PATIENCE_MS);
    requestAnimationFrame(() => {
      clearTimeout(late);
      resolve();
    });
  });

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Ends a wait that is in vain, shortly before a test has run out of time, so that it can still say what for. How long a
 * state takes to come says nothing of the library: on a busy machine a module alone may take ten seconds.
 */
const PATIENCE_MS = 50_000;

/** Waits for a condition, frame by frame. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what} (page ${document.visibilityState})`);
    await frame();
  }
}

/** Waits until the story's own layout stands still: shown, measured and folded. */
export async function drawn(element: DatelineStory): Promise<void> {
  await until(() => layoutOf(element) !== null && timelineOf(element) !== undefined, 'the layout is there');
  await still(element);
}

/** Waits until all code that was asked for is here, and nothing in an element changes for some frames. */
export async function still(element: HTMLElement): Promise<void> {
  let last = '';
  let same = 0;
  const end = performance.now() + PATIENCE_MS;
  while (same < 6) {
    if (performance.now() > end) throw new Error('the element does not come to rest');
    await frame();
    const now = shapeOf(element);
    same = now === last ? same + 1 : 0;
    last = now;
  }
}

function shapeOf(element: HTMLElement): string {
  const root = element.shadowRoot;
  const inner = [...(root?.querySelectorAll('dateline-timeline, dateline-detail') ?? [])].map(
    (part) => `${(part as HTMLElement).offsetHeight}:${part.shadowRoot?.querySelectorAll('*').length}`,
  );
  return [element.offsetWidth, element.offsetHeight, root?.querySelector('.layout')?.className, ...inner].join(' ');
}

export const layoutOf = (story: DatelineStory): HTMLElement | null => story.renderRoot.querySelector('.layout');

export function timelineOf(story: DatelineStory): DatelineTimeline | undefined {
  const timeline = story.renderRoot.querySelector('dateline-timeline');
  return timeline && stopsIn(timeline).length > 0 ? timeline : undefined;
}

export const detailOf = (story: DatelineStory): DatelineDetail =>
  story.renderRoot.querySelector('dateline-detail') as DatelineDetail;

/** The focusable elements of a timeline's moments and folds. */
export function stopsIn(timeline: DatelineTimeline): HTMLButtonElement[] {
  return [...timeline.renderRoot.querySelectorAll<HTMLButtonElement>('.stop')];
}

/** The moments' own buttons, in order. */
export const momentsIn = (timeline: DatelineTimeline): HTMLButtonElement[] =>
  stopsIn(timeline).filter((stop) => stop.dataset['id'] !== undefined);

export const stopsOf = (story: DatelineStory): HTMLButtonElement[] => momentsIn(timelineOf(story) as DatelineTimeline);

export function stopOf(host: DatelineStory | DatelineTimeline, id: string): HTMLButtonElement {
  const stops = host instanceof DatelineStory ? stopsOf(host) : momentsIn(host);
  const stop = stops.find(({ dataset }) => dataset['id'] === id);
  if (!stop) throw new Error(`no moment ${id} is drawn`);
  return stop;
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** All elements that Tab would stop at below a node, shadow roots included. */
export function tabStops(root: Node): HTMLElement[] {
  return [...composed(root)].filter(
    (node): node is HTMLElement =>
      node instanceof HTMLElement && node.tabIndex >= 0 && node.matches('button, a[href], summary, input, [tabindex]'),
  );
}

/** A node and everything below it as it is shown: shadow roots, and what is slotted. */
export function* composed(node: Node): Generator<Node> {
  yield node;
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  const children = assigned.length > 0 ? assigned : ((node as Element).shadowRoot ?? node).childNodes;
  for (const child of [...children]) yield* composed(child);
}

/** What is read aloud of an element: its text without what is hidden from the ear. */
export function heard(element: Element): string {
  const said = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof Element && node.getAttribute('aria-hidden') === 'true') return '';
    return [...node.childNodes].map(said).join('');
  };
  return said(element).replace(/\s+/g, ' ').trim();
}

/** All text of an element and its shadow roots, seen or heard, a line for each piece. */
export function wholeText(element: Element): string {
  const texts: string[] = [];
  for (const node of composed(element)) {
    if (node instanceof Text && node.parentElement?.localName !== 'style') texts.push(node.data);
    if (node instanceof Element) texts.push(node.getAttribute('aria-label') ?? '', node.getAttribute('title') ?? '');
  }
  return texts
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

export type Answer = (request: { readonly signal: AbortSignal | undefined }) => Response | Promise<Response>;

/**
 * Answers requests by path, as a server would; any other path is refused. Never the network.
 * @returns the paths that were asked for
 */
export function serve(answers: Record<string, Answer | object>): string[] {
  const asked: string[] = [];
  const real = window.fetch;
  afterTest(() => {
    window.fetch = real;
  });
  window.fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, document.baseURI);
    asked.push(pathname);
    const answer = answers[pathname];
    if (answer === undefined) throw new TypeError('Failed to fetch');
    if (typeof answer === 'function') return (answer as Answer)({ signal: init?.signal ?? undefined });
    return Response.json(answer);
  };
  return asked;
}

/** A server that never answers; it only notices that the reader has gone. */
export const stalled: Answer = ({ signal }) =>
  new Promise((_, reject) => {
    const end = (): void => reject(new DOMException('aborted', 'AbortError'));
    if (signal?.aborted) end();
    signal?.addEventListener('abort', end);
  });

export interface Watch {
  readonly errors: string[];
  readonly warnings: string[];
}

/** Notes whatever the page would see of a mistake: uncaught errors, rejections, console warnings. */
export function watchPage(): Watch {
  const errors: string[] = [];
  const warnings: string[] = [];
  const life = new AbortController();
  const { signal } = life;
  window.addEventListener('error', (event) => errors.push(event.message), { signal });
  window.addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)), { signal });
  const { warn, error } = console;
  console.warn = (...said: unknown[]) => void warnings.push(said.join(' '));
  console.error = (...said: unknown[]) => void errors.push(said.join(' '));
  afterTest(() => {
    life.abort();
    Object.assign(console, { warn, error });
  });
  return { errors, warnings };
}

/** Collects the events of one type from now on. */
export function eventsOf<K extends keyof HTMLElementEventMap>(target: EventTarget, type: K): HTMLElementEventMap[K][] {
  const events: HTMLElementEventMap[K][] = [];
  const note = (event: Event): void => void events.push(event as HTMLElementEventMap[K]);
  target.addEventListener(type, note);
  afterTest(() => target.removeEventListener(type, note));
  return events;
}

/** A window of that size, until the test is over. */
export async function windowOf(width: number, height = 900): Promise<void> {
  await setViewport({ width, height });
}
