import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { LIMIT_MS } from '../../../src/controllers/story-file.js';
import type { DatelineErrorEvent } from '../../../src/events/index.js';
import type { DatelineStory } from '../../../src/elements/story/dateline-story.js';
import {
  afterTest,
  drawn,
  eventsOf,
  FALLBACK,
  layoutOf,
  page,
  pause,
  serve,
  stalled,
  still,
  stopsOf,
  storyIn,
  until,
  watchPage,
  wholeText,
  type Answer,
} from '../helpers.js';
import { BRIDGE, BRIDGE_LATER } from '../stories.js';

const RESERVE = 'style="min-block-size:900px"';
const titleOf = (story: DatelineStory): string | undefined =>
  story.renderRoot.querySelector('.story-title')?.textContent ?? undefined;

function storyPage(attributes: string, children = FALLBACK): DatelineStory {
  return storyIn(page(`<dateline-story ${RESERVE} ${attributes}>${children}</dateline-story>`));
}

const inlineStory = (story: unknown): string => `<script type="application/json">${JSON.stringify(story)}</script>`;

describe('<dateline-story> finds its story', () => {
  it('at the address that src names', async () => {
    const asked = serve({ '/stories/bridge.json': BRIDGE });
    const story = storyPage('src="/stories/bridge.json"');
    const loads = eventsOf(story, 'dateline-load');
    await drawn(story);
    expect(titleOf(story)).to.equal(BRIDGE.title);
    expect(asked).to.deep.equal(['/stories/bridge.json']);
    expect(loads.map((event) => event.story.title)).to.deep.equal([BRIDGE.title]);
  });

  it('in its story property', async () => {
    const story = storyPage('');
    story.story = BRIDGE;
    await drawn(story);
    expect(titleOf(story)).to.equal(BRIDGE.title);
  });

  it('in a child script of JSON', async () => {
    const story = storyPage('', FALLBACK + inlineStory(BRIDGE));
    await drawn(story);
    expect(titleOf(story)).to.equal(BRIDGE.title);
  });

  it('in a script that an editor has wrapped in a paragraph and a comment', async () => {
    const text = JSON.stringify(BRIDGE);
    for (const wrapped of [`<!--\n${text}\n-->`, `// <![CDATA[\n${text}\n// ]]>`, `<![CDATA[${text}]]>`]) {
      const story = storyPage('', `<p><script type="Application/JSON">${wrapped}</script></p>`);
      await drawn(story);
      expect(story.store.state.chronicle?.title).to.equal(BRIDGE.title);
    }
  });

  it('in a child script that the parser brings later', async () => {
    const watch = watchPage();
    const story = storyPage('');
    await story.updateComplete;
    story.insertAdjacentHTML('beforeend', inlineStory(BRIDGE));
    await drawn(story);
    expect(titleOf(story)).to.equal(BRIDGE.title);
    expect(watch).to.deep.equal({ errors: [], warnings: [] });
  });

  it('in a child script whose text arrives after the script', async () => {
    const watch = watchPage();
    const story = storyPage('');
    const errors = eventsOf(story, 'dateline-error');
    const script = document.createElement('script');
    script.type = 'application/json';
    story.append(script);
    await pause(50);
    script.append(JSON.stringify(BRIDGE));
    await drawn(story);
    expect(titleOf(story)).to.equal(BRIDGE.title);
    expect(errors).to.have.length(0);
    expect(watch).to.deep.equal({ errors: [], warnings: [] });
  });

  it('in the property before src, and at src before the child script', async () => {
    const asked = serve({ '/stories/bridge.json': { ...BRIDGE, title: 'From src' } });
    const story = storyPage('src="/stories/bridge.json"', inlineStory({ ...BRIDGE, title: 'From the script' }));
    await drawn(story);
    expect(titleOf(story)).to.equal('From src');
    story.story = { ...BRIDGE, title: 'From the property' };
    await drawn(story);
    expect(titleOf(story)).to.equal('From the property');
    story.story = undefined;
    story.removeAttribute('src');
    await until(() => titleOf(story) === 'From the script', 'the script is read');
    expect(asked).to.deep.equal(['/stories/bridge.json']);
  });

  it('at a new address, dropping an answer that comes too late', async () => {
    let release = (): void => undefined;
    const slow: Answer = async () => {
      await new Promise<void>((resolve) => (release = resolve));
      return Response.json({ ...BRIDGE, title: 'Too late' });
    };
    const asked = serve({ '/slow.json': slow, '/bridge.json': BRIDGE });
    const story = storyPage('src="/slow.json"');
    await until(() => asked.length > 0, 'it is asked for');
    story.src = '/bridge.json';
    await drawn(story);
    release();
    await pause(60);
    expect(titleOf(story)).to.equal(BRIDGE.title);
  });

  it('again when it is told to reload', async () => {
    let version = 1;
    serve({ '/bridge.json': () => Response.json({ ...BRIDGE, title: `Version ${version}` }) });
    const story = storyPage('src="/bridge.json"');
    await drawn(story);
    version = 2;
    story.reload();
    await until(() => titleOf(story) === 'Version 2', 'the new version is shown');
  });

  it('in the article of a page that takes addresses relative to the story file', async () => {
    const answer: Answer = () => {
      const response = Response.json({ ...BRIDGE, sources: [{ title: 'Minutes', url: 'minutes.html' }] });
      Object.defineProperty(response, 'url', { value: 'https://news.example/stories/bridge.json' });
      return response;
    };
    serve({ '/bridge.json': answer });
    const story = storyPage('src="/bridge.json" start="first"');
    await drawn(story);
    const link = story.renderRoot.querySelector('dateline-detail')?.renderRoot.querySelector<HTMLAnchorElement>('a');
    expect(link?.href).to.equal('https://news.example/stories/minutes.html');
  });
});

interface Failure {
  readonly what: string;
  readonly answer: Answer;
}

const text =
  (body: string): Answer =>
  (): Response =>
    new Response(body);
const json =
  (body: unknown): Answer =>
  (): Response =>
    Response.json(body);

const FAILURES: readonly Failure[] = [
  { what: 'a 404', answer: () => new Response('nothing here', { status: 404 }) },
  { what: 'a server’s error', answer: () => new Response('', { status: 500 }) },
  { what: 'a failed network', answer: () => Promise.reject(new TypeError('Failed to fetch')) },
  { what: 'a request that stalls', answer: stalled },
  { what: 'a body that breaks off', answer: () => new Response(broken()) },
  { what: 'HTML instead of JSON', answer: text('<!doctype html><html><body>Not found</body></html>') },
  { what: 'broken JSON', answer: text('{"title": "A bridge", "moments": [}') },
  { what: 'an empty file', answer: text('') },
  { what: 'a number', answer: json(7) },
  { what: 'null', answer: json(null) },
  { what: 'a list', answer: json([]) },
  { what: 'an empty object', answer: json({}) },
  { what: 'a story without moments', answer: json({ title: 'Nothing yet', moments: [] }) },
  { what: 'moments that are a text', answer: json({ title: 'A bridge', moments: 'many' }) },
  {
    what: 'wrong types everywhere',
    answer: json({ title: 7, lang: {}, timeZone: [], published: true, places: 3, moments: [null, 5, { when: {} }] }),
  },
];

function broken(): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"title":'));
      controller.error(new TypeError('network error'));
    },
  });
}

/** How long a page that has come may go without a story, as in dateline-story.ts. */
const PATIENCE_MS = 3000;

/** A limit, that on a stalled request unless another is meant, without the wait. */
function hurry(limitMs = LIMIT_MS): void {
  const real = window.setTimeout;
  window.setTimeout = ((handler: TimerHandler, ms?: number) => real(handler, ms === limitMs ? 40 : ms)) as typeof real;
  afterTest(() => {
    window.setTimeout = real;
  });
}

/** One sentence for people: nothing of the machinery shows through. */
function expectSentence(message: string): void {
  expect(message).to.match(/^\S[^\n]{8,240}[.!?”]$/);
  expect(message).not.to.match(/undefined|\[object|NaN|SyntaxError|TypeError/);
}

function expectFailure(story: DatelineStory, [event, ...more]: DatelineErrorEvent[]): void {
  expect(more, 'more than one dateline-error').to.have.length(0);
  expect(event?.fatal).to.equal(true);
  expect(event?.problems).not.to.have.length(0);
  for (const problem of event?.problems ?? []) expectSentence(problem.message);
  for (const child of story.children) expect((child as HTMLElement).assignedSlot, child.localName).not.to.equal(null);
  expect((story.querySelector('ol') as HTMLElement).getClientRects()).not.to.have.length(0);
}

describe('<dateline-story> that cannot be loaded keeps the fallback and says why in one sentence', () => {
  for (const { what, answer } of FAILURES) {
    it(`after ${what}`, async () => {
      const watch = watchPage();
      hurry();
      serve({ '/story.json': answer });
      const story = storyPage('src="/story.json"');
      const errors = eventsOf(story, 'dateline-error');
      const loads = eventsOf(story, 'dateline-load');
      await until(() => errors.length > 0, 'the failure is told');
      await pause(60);
      expectFailure(story, errors);
      expect(loads).to.have.length(0);
      expect(watch.errors).to.deep.equal([]);
      expect(watch.warnings, watch.warnings.join('; ')).to.have.length(1);
      expect(wholeText(story)).to.contain('could not be loaded');
    });
  }

  it('when a request never ends, in words that name the limit', async () => {
    watchPage();
    hurry();
    serve({ '/story.json': stalled });
    const story = storyPage('src="/story.json"');
    const errors = eventsOf(story, 'dateline-error');
    await until(() => errors.length > 0, 'the failure is told');
    expect(errors[0]?.problems[0]?.message).to.match(/did not arrive within \d+(\.\d+)? seconds/);
  });

  it('when nothing names a story at all', async () => {
    const watch = watchPage();
    hurry(PATIENCE_MS);
    const story = storyPage('');
    const errors = eventsOf(story, 'dateline-error');
    await until(() => errors.length > 0, 'the lack is told');
    await pause(60);
    expectFailure(story, errors);
    expect(watch.errors).to.deep.equal([]);
    expect(watch.warnings, watch.warnings.join('; ')).to.have.length(1);
  });

  it('when nothing names a story, but not before the page and its scripts have come', async () => {
    watchPage();
    hurry(PATIENCE_MS);
    Object.defineProperty(document, 'readyState', { configurable: true, value: 'interactive' });
    afterTest(() => Reflect.deleteProperty(document, 'readyState'));
    const story = storyPage('');
    const errors = eventsOf(story, 'dateline-error');
    await pause(120);
    expect(errors).to.have.length(0);
    window.dispatchEvent(new Event('load'));
    await until(() => errors.length > 0, 'the lack is told');
    expect(errors[0]?.problems[0]?.code).to.equal('source-missing');
  });

  it('and shows a story that is mended afterwards', async () => {
    watchPage();
    serve({ '/bad.json': text('{'), '/good.json': BRIDGE });
    const story = storyPage('src="/bad.json"');
    const errors = eventsOf(story, 'dateline-error');
    await until(() => errors.length > 0, 'the failure is told');
    story.src = '/good.json';
    await drawn(story);
    expect(titleOf(story)).to.equal(BRIDGE.title);
    expect(errors).to.have.length(1);
  });
});

describe('<dateline-story> with a mistake in it', () => {
  it('leaves out the one bad moment and shows the rest', async () => {
    const watch = watchPage();
    const story = storyPage('');
    const errors = eventsOf(story, 'dateline-error');
    const loads = eventsOf(story, 'dateline-load');
    story.story = { ...BRIDGE, moments: [...BRIDGE.moments, { id: 'bad', when: '2026-13-01', title: 'Never' }] };
    await drawn(story);
    expect(stopsOf(story).map(({ dataset }) => dataset['id'])).to.deep.equal(['vote', 'works', 'opening']);
    expect(errors).to.have.length(1);
    expect(errors[0]?.fatal).to.equal(false);
    expect(errors[0]?.problems[0]?.path).to.contain('moments[3]');
    expectSentence(errors[0]?.problems[0]?.message ?? '');
    expect(loads).to.have.length(1);
    expect(watch.errors).to.deep.equal([]);
    expect(watch.warnings, watch.warnings.join('; ')).to.have.length(1);
  });

  it('says nothing when there is nothing to say', async () => {
    const watch = watchPage();
    const story = storyPage('');
    const errors = eventsOf(story, 'dateline-error');
    story.story = BRIDGE;
    await drawn(story);
    story.story = BRIDGE_LATER;
    await drawn(story);
    expect(errors).to.have.length(0);
    expect(watch).to.deep.equal({ errors: [], warnings: [] });
  });

  it('is told of a time zone that there is not, and shown in its own', async () => {
    const story = storyPage('time-zone="Mars/Olympus" style="min-block-size: 900px"');
    const errors = eventsOf(story, 'dateline-error');
    story.story = BRIDGE;
    await drawn(story);
    await until(() => errors.length > 0, 'the mistake is told');
    expect(errors[0]?.fatal).to.equal(false);
    expect(errors[0]?.problems.map(({ code }) => code)).to.deep.equal(['zone-unknown']);
    expect(errors[0]?.problems[0]?.message).to.contain('Mars/Olympus');
  });

  it('tells once of a story that is no number at all', async () => {
    const story = storyPage('');
    const errors = eventsOf(story, 'dateline-error');
    story.story = Number.NaN;
    await until(() => errors.length > 0, 'the failure is told');
    await still(story);
    expect(errors).to.have.length(1);
  });

  it('never throws, whatever the story holds', async () => {
    const watch = watchPage();
    const story = storyPage('');
    const errors = eventsOf(story, 'dateline-error');
    const moment = fc.oneof(fc.anything(), fc.record({ when: fc.anything(), title: fc.string({ minLength: 1 }) }));
    const file = fc.record({ title: fc.oneof(fc.string(), fc.anything()), moments: fc.array(moment) });
    for (const value of fc.sample(fc.oneof(fc.anything({ withNullPrototype: true }), file), 120)) {
      if (value === null || value === undefined) continue;
      const before = errors.length;
      story.story = value;
      await story.updateComplete;
      const shown = story.store.state.phase === 'ready';
      if (!shown) await until(() => errors.length > before, `a failure is told for ${fc.stringify(value)}`);
      await story.updateComplete; // shown in the meantime, it is drawn now
      expect(errors.length - before, 'dateline-error').to.be.lessThan(2);
      expect(errors.at(-1)?.fatal === true || layoutOf(story) !== null).to.equal(true);
    }
    await pause(60);
    expect(watch.errors).to.deep.equal([]);
  });
});
