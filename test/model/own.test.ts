import { expect } from '@open-wc/testing';
import { checkStory } from '../../src/model/check.js';
import { readFully } from '../../src/model/full.js';
import { readFast } from '../../src/model/reading.js';
import { StorySchema } from '../../src/model/schema.js';
import { enTime } from '../../src/locales/en/time.js';
import { fullDate } from '../../src/time/phrases.js';
import { validStory } from './stories.js';

/** Every field that a story may have anywhere, and those of what is made of it. */
function fieldNames(): string[] {
  const names = new Set([
    'chronicle',
    'story',
    'suggestion',
    'position',
    'routeTitle',
    'asOf',
    'asOfDate',
    'zone',
    'date',
  ]);
  for (const name of ['month', 'season', 'day', 'hour', 'minute', 'second', 'offsetMinutes', 'unit']) names.add(name);
  const gather = (schema: unknown): void => {
    const { entries, wrapped, item, value, options } = schema as Readonly<Record<string, unknown>>;
    for (const [name, part] of Object.entries(entries ?? {})) {
      names.add(name);
      gather(part);
    }
    for (const inner of [wrapped, item, value, ...((options as unknown[] | undefined) ?? [])]) {
      if (typeof inner === 'object' && inner) gather(inner);
    }
  };
  gather(StorySchema);
  return [...names];
}

/** What a page may have put into `Object.prototype` under a name, while something is done. */
function whilePolluted<T>(name: string, value: unknown, act: () => T): T {
  // oxlint-disable-next-line no-extend-native -- what a page should not do, and some do
  Object.defineProperty(Object.prototype, name, { value, configurable: true, enumerable: true, writable: true });
  try {
    return act();
  } finally {
    Reflect.deleteProperty(Object.prototype, name);
  }
}

const gb = { locale: 'en-GB', words: enTime };

/** The bare least of a story, so that almost every field is one that it does not have. */
const LEAST = {
  title: 'T',
  published: '2026-02-01',
  places: { p: { name: 'P', country: 'DE' } },
  people: { x: { name: 'X' } },
  sources: [{ title: 'Minutes' }],
  moments: [
    { id: 'a', title: 'A', when: '2026-01', where: 'p', who: ['x', 'Somebody'], sources: [{ title: 'Log' }] },
    { id: 'b', title: 'B', when: { after: 'a' }, status: 'planned' },
    { id: 'c', title: 'C', when: '2026-01-03/..', status: 'planned', media: { src: 'c.jpg', alt: '' } },
  ],
  routes: [{ stops: ['a', 'c'] }],
  periods: [{ title: 'Q', when: '2026-01/2026-02' }],
};

describe('a story read on a page that has put things into Object.prototype', () => {
  for (const name of fieldNames()) {
    it(`says nothing from there: ${name}`, () => {
      for (const story of [LEAST, validStory()]) {
        const text = JSON.stringify(story);
        const before = [readFully(text), readFast(text)].map((read) => JSON.stringify(read));
        const saidOf = (chronicle: ReturnType<typeof readFast>) =>
          chronicle?.moments.map(({ time }) => fullDate({ ...time, afterTitles: [], beforeTitles: [] }, gb));
        const said = saidOf(readFast(text));
        expect(said).to.have.length(story.moments.length);
        for (const value of ['javascript:alert(1)', 'Europe/Moscow', '2026-01-05', ['2026-01-05'], 3]) {
          const read = whilePolluted(name, value, () => [readFully(text), readFast(text)] as const);
          // printed afterwards, lest what is polluted is printing
          expect(read.map((each) => JSON.stringify(each))).to.deep.equal(before);
          expect(saidOf(read[1])).to.deep.equal(said);
        }
      }
    });
  }

  it('has no link from there, nor a moment, nor a title', () => {
    for (const [name, value] of [
      ['url', 'javascript:alert(1)'],
      ['media', { src: 'javascript:alert(1)' }],
      ['src', 'javascript:alert(1)'],
    ] as const) {
      const chronicle = whilePolluted(name, value, () => {
        const read = readFast(LEAST);
        const [moment] = read?.moments ?? [];
        return [read?.sources[0]?.url, moment?.sources[0]?.url, moment?.media, moment?.places[0]?.lngLat];
      });
      expect(chronicle, name).to.deep.equal([undefined, undefined, undefined, undefined]);
    }
    const { story, problems } = whilePolluted('moments', LEAST.moments, () => checkStory({ title: 'T' }));
    expect(story).to.equal(undefined);
    expect(problems.map(({ code, path }) => `${code} ${path}`)).to.deep.equal(['field-missing moments']);
  });

  it('takes nothing that a story only inherits', () => {
    const { story } = checkStory(Object.assign(Object.create({ summary: 'Inherited' }) as object, LEAST));
    expect(story).to.include({ title: 'T' }).and.not.to.have.property('summary');
    expect(readFast(Object.assign(Object.create({ summary: 'Inherited' }) as object, LEAST))?.summary).to.equal(
      undefined,
    );
  });
});

describe('a story whose lists are none of the plain ones', () => {
  /** A list with an iterator of its own, which never ends. */
  function endless<T>(items: T[]): T[] {
    return Object.defineProperty([...items], Symbol.iterator, {
      value: function* () {
        for (;;) yield items[0];
      },
    });
  }

  it('is read by index, never by an iterator', () => {
    const story = {
      ...LEAST,
      places: { p: { name: 'P', lngLat: endless([7, 44]) } },
      moments: endless(LEAST.moments.map((moment) => ({ ...moment, tags: endless(['t']) }))),
    };
    expect(readFast(story)?.moments).to.have.length(3);
    expect(readFully(story).chronicle?.places[0]?.lngLat).to.deep.equal([7, 44]);
  });

  it('is read to an end, however long a list says it is', () => {
    const long = (length: unknown): unknown[] =>
      new Proxy([{ title: 'A', when: '2026' }], {
        get: (list, key) => (key === 'length' ? length : Reflect.get(list, key)),
      });
    for (const length of [Infinity, 2 ** 53, '7', NaN, -1, {}]) {
      expect(readFast({ title: 'T', published: '2027-01-01', moments: long(length) })).to.equal(undefined);
      const { problems } = readFully({ title: 'T', published: '2027-01-01', moments: long(length) });
      expect(problems).to.not.be.empty;
    }
    const pair = new Proxy([400, 10], { get: (list, key) => (key === 'length' ? 1e12 : Reflect.get(list, key)) });
    const { problems } = readFully({ ...LEAST, places: { p: { name: 'P', lngLat: pair } } });
    expect(problems[0]?.code).to.equal('coordinates-out-of-range');
  });

  it('is read on a page whose library has other array methods', () => {
    const { from } = Array;
    const { reduce, entries } = Array.prototype;
    const text = JSON.stringify(validStory());
    const read = () => JSON.stringify([readFast(text), readFully(text).chronicle]);
    const expected = read();
    Array.from = ((list: ArrayLike<unknown>) => Array.prototype.slice.call(list)) as typeof Array.from;
    Object.assign(Array.prototype, {
      reduce(this: unknown[]) {
        return this.length > 1 ? this : this[0];
      },
      entries(this: unknown[]) {
        return this.slice();
      },
    });
    try {
      expect(read()).to.equal(expected);
    } finally {
      Array.from = from;
      Object.assign(Array.prototype, { reduce, entries });
      for (const method of ['reduce', 'entries']) {
        // oxlint-disable-next-line no-extend-native -- as it was
        Object.defineProperty(Array.prototype, method, { enumerable: false });
      }
    }
  });
});
