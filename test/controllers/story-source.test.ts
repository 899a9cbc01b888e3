import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LaterCode } from '../../src/controllers/later-code.js';
import { StorySource } from '../../src/controllers/story-source.js';
import type { DatelineErrorEvent, DatelineLoadEvent } from '../../src/events/index.js';
import * as full from '../../src/model/full.js';
import { StoryStore } from '../../src/store/story-store.js';

class SourceHost extends LitElement {}
customElements.define('source-host', SourceHost);

const titled = (title: string) => ({
  title,
  published: '2026-02-01',
  moments: [{ id: 'a', title: 'A', when: '2026', status: 'happened' }],
});
/** Shown, but with something to mend: only the full checker knows what. */
const faulty = (title: string) => ({ ...titled(title), published: 'January' });

interface Arrival {
  readonly arrive: () => void;
  readonly fail: () => void;
}

/** A source whose lazy part arrives when it is let in, and what its host was told. */
function source(limitMs?: number) {
  const host = new SourceHost();
  const store = new StoryStore();
  const told: string[] = [];
  const arrivals: Arrival[] = [];
  const checker = new LaterCode<typeof full>(
    () =>
      new Promise((resolve, reject) => {
        arrivals.push({ arrive: () => resolve(full), fail: () => reject(new TypeError('Failed to fetch')) });
      }),
    'The words are missing',
    limitMs,
  );
  const source = new StorySource(host, store, checker);
  host.addEventListener('dateline-load', ({ story }: DatelineLoadEvent) => told.push(`load ${story.title}`));
  host.addEventListener('dateline-error', ({ problems, fatal }: DatelineErrorEvent) =>
    told.push(`${fatal ? 'fatal' : 'error'} ${problems.map(({ code }) => code).join(' ')}`),
  );
  return { host, store, told, arrivals, source };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the source of a story', () => {
  const { warn } = console;
  let warnings: string[] = [];
  beforeEach(() => {
    warnings = [];
    console.warn = (message: string) => warnings.push(message);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('shows a story without a fault at once, and loads no checker for it', async () => {
    const { store, told, arrivals, source: it } = source();
    it.set({ story: titled('Good') }, {});
    expect(store.state.chronicle?.title).to.equal('Good');
    await settled();
    expect(told).to.deep.equal(['load Good']);
    expect(arrivals).to.have.length(0);
    expect(warnings).to.deep.equal([]);
  });

  it('lets the full checker judge any other, and tells its problems once', async () => {
    const { store, told, arrivals, source: it } = source();
    it.set({ inline: JSON.stringify(faulty('Faulty')) }, {});
    expect(store.state.phase).to.equal('loading');
    arrivals[0]?.arrive();
    await settled();
    expect(told).to.deep.equal(['load Faulty', 'error date-invalid as-of-missing']);
    expect(store.state.problems).to.have.length(2);
    expect(warnings).to.have.length(1);
  });

  it('guesses for nobody what was meant: the console names the mistake, the event has the guess', async () => {
    const { supportedValuesOf } = Intl;
    let guesses = 0;
    Intl.supportedValuesOf = (key) => {
      guesses += 1;
      return supportedValuesOf(key);
    };
    try {
      const { host, arrivals, source: it } = source();
      const heard: DatelineErrorEvent[] = [];
      host.addEventListener('dateline-error', (event) => heard.push(event));
      it.set({ story: { ...titled('Faulty'), timeZone: 'Europe/Moskau' } }, {});
      arrivals[0]?.arrive();
      await settled();
      expect(warnings.join()).to.match(/^Dateline: timeZone: .* not “Europe\/Moskau”\.$/);
      expect(heard).to.have.length(1);
      expect(guesses).to.equal(0);
    } finally {
      Intl.supportedValuesOf = supportedValuesOf;
    }
  });

  it('has what to write instead in its event, where that can be guessed', async () => {
    const { store, arrivals, source: it } = source();
    it.set({ story: { ...titled('Faulty'), published: '20.01.2026' } }, {});
    arrivals[0]?.arrive();
    await settled();
    expect(store.state.problems[0]?.suggestion).to.equal('2026-01-20');
  });

  it('keeps the fallback for a story that nothing can be made of', async () => {
    const { store, told, arrivals, source: it } = source();
    it.set({ story: {} }, {});
    arrivals[0]?.arrive();
    await settled();
    expect(store.state.phase).to.equal('failed');
    expect(told).to.deep.equal(['fatal field-missing field-missing']);
  });

  for (const [name, limitMs, end] of [
    ['cannot be fetched', undefined, (arrivals: Arrival[]) => arrivals.at(-1)?.fail()],
    ['never comes', 10, () => undefined],
  ] as const) {
    it(`shows a story without its bad moment when the checker ${name}, and all that can be told is told`, async () => {
      const { store, told, arrivals, source: it } = source(limitMs);
      const story = titled('Faulty');
      it.set({ story: { ...story, moments: [...story.moments, { id: 'b', title: 'B', when: '30.2.2026' }] } }, {});
      end(arrivals);
      await pause(30);
      expect(store.state.chronicle?.moments.map(({ id }) => id)).to.deep.equal(['a']);
      expect(told).to.deep.equal(['load Faulty', 'error unreadable code-missing']);
      const [left, missing] = store.state.problems;
      expect(left?.path).to.equal('moments[1]');
      expect(left?.message).to.match(/^moments\[1\] is left out: .+\.$/);
      expect(missing?.message).to.match(
        /^The words are missing, since its file did not come \(.+\): check .+ reload\(\) asks for it again\.$/,
      );
      expect(warnings).to.have.length(1);
    });

    it(`keeps the fallback for a story that nothing can be made of when the checker ${name}`, async () => {
      const { store, told, arrivals, source: it } = source(limitMs);
      it.set({ inline: '<!doctype html>' }, {});
      end(arrivals);
      await pause(30);
      expect(store.state.phase).to.equal('failed');
      expect(told).to.deep.equal(['fatal unreadable code-missing']);
    });

    it(`tells the host’s own notes without their words when the checker ${name}`, async () => {
      const { store, told, arrivals, source: it } = source(limitMs);
      it.notes = () => [{ severity: 'warning', code: 'height-not-reserved', path: '', facts: [] }];
      it.set({ story: titled('Good') }, {});
      await settled();
      end(arrivals);
      await pause(30);
      expect(told).to.deep.equal(['load Good', 'error height-not-reserved code-missing']);
      for (const { message } of store.state.problems) expect(message).to.match(/^[A-Z].* .*\.$/);
    });
  }

  it('asks again for a checker that did not come when the page reloads, and shows what it finds', async () => {
    const { store, told, arrivals, source: it } = source();
    it.set({ story: faulty('Faulty') }, {});
    arrivals[0]?.fail();
    await pause(30);
    it.reload();
    arrivals[1]?.arrive();
    await settled();
    expect(told.slice(2)).to.deep.equal(['load Faulty', 'error date-invalid as-of-missing']);
    expect(store.state.problems).to.have.length(2);
  });

  it('waits no second time for a checker that did not come', async () => {
    const { store, arrivals, source: it } = source();
    it.set({ story: faulty('One') }, {});
    arrivals[0]?.fail();
    await settled();
    it.set({ story: faulty('Two') }, {});
    await settled();
    expect(store.state.chronicle?.title).to.equal('Two');
    expect(arrivals).to.have.length(1);
  });

  for (const [next, expected] of [
    [{ story: titled('Good') }, ['load Good']],
    [{ story: faulty('Later') }, ['load Later', 'error date-invalid as-of-missing']],
    [{}, []],
  ] as const) {
    it(`never lets a story that waits for its checks win over ${JSON.stringify(next)}`, async () => {
      const { told, arrivals, source: it } = source();
      it.set({ story: faulty('Stale') }, {});
      it.set(next, {});
      arrivals[0]?.arrive();
      await settled();
      expect(told).to.deep.equal(expected);
    });
  }

  it('tells nothing of a story that a listener has replaced on its arrival', async () => {
    const { host, told, arrivals, source: it } = source();
    host.addEventListener('dateline-load', () => it.set({ story: titled('Good') }, {}), { once: true });
    it.set({ story: faulty('Faulty') }, {});
    arrivals[0]?.arrive();
    await settled();
    expect(told).to.deep.equal(['load Faulty', 'load Good']);
  });

  it('resolves a story that waits for its checks in the zone chosen meanwhile', async () => {
    const { store, arrivals, source: it } = source();
    const story = faulty('Faulty');
    it.set({ story }, {});
    it.set({ story }, { zone: 'Asia/Tokyo' });
    arrivals[0]?.arrive();
    await settled();
    expect(store.state.chronicle?.zone).to.equal('Asia/Tokyo');
  });

  it('announces a story once, in whatever zone it is shown next', async () => {
    const { store, told, source: it } = source();
    const story = titled('Good');
    it.set({ story }, {});
    it.set({ story }, { zone: 'Asia/Tokyo' });
    expect(store.state.chronicle?.zone).to.equal('Asia/Tokyo');
    it.reload();
    await settled();
    expect(told).to.deep.equal(['load Good', 'load Good']);
  });

  it('adds the host’s own notes in words', async () => {
    const { told, arrivals, source: it } = source();
    it.notes = () => [{ severity: 'warning', code: 'height-not-reserved', path: '', facts: [] }];
    it.set({ story: titled('Good') }, {});
    arrivals[0]?.arrive();
    await settled();
    expect(told).to.deep.equal(['load Good', 'error height-not-reserved']);
  });
});
