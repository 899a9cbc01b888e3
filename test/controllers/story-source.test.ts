import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
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

/** A source whose lazy part arrives when it is let in, and what its host was told. */
function source() {
  const host = new SourceHost();
  const store = new StoryStore();
  const told: string[] = [];
  const arrivals: { arrive: () => void; fail: () => void }[] = [];
  const source = new StorySource(
    host,
    store,
    () =>
      new Promise((resolve, reject) => {
        arrivals.push({ arrive: () => resolve(full), fail: () => reject(new TypeError('Failed to fetch')) });
      }),
  );
  host.addEventListener('dateline-load', ({ story }: DatelineLoadEvent) => told.push(`load ${story.title}`));
  host.addEventListener('dateline-error', ({ problems, fatal }: DatelineErrorEvent) =>
    told.push(`${fatal ? 'fatal' : 'error'} ${problems.map(({ code }) => code).join(' ')}`),
  );
  return { host, store, told, arrivals, source };
}

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

  it('keeps the fallback and says so barely when the checker cannot be fetched', async () => {
    const { store, told, arrivals, source: it } = source();
    it.set({ story: faulty('Faulty') }, {});
    arrivals[0]?.fail();
    await settled();
    arrivals[1]?.fail();
    await settled();
    expect(store.state.phase).to.equal('failed');
    expect(told).to.deep.equal(['fatal unreadable']);
    expect(store.state.problems).to.deep.equal([
      { severity: 'error', code: 'unreadable', path: '', message: 'unreadable' },
    ]);
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
      arrivals[1]?.arrive();
      await settled();
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
