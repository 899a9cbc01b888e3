import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { checkStory } from '../../src/model/check.js';
import { readStory } from '../../src/model/read.js';
import { StorySchema } from '../../src/model/schema.js';
import { anything, hostile, pathsIn, replaced, revealed, revoked, throwing } from './mangling.js';
import { validStories, validStory } from './stories.js';

describe('reading hostile input', () => {
  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(anything, (input) => {
        expect(checkStory(input.reveal()).problems).to.be.an('array');
      }),
      { numRuns: 3000 },
    );
  });

  it('never throws whatever stands in the known fields', () => {
    const field = fc.oneof(anything, fc.string());
    const moment = fc.record({
      id: field,
      title: field,
      when: fc.oneof(field, fc.record({ edtf: field, after: field, part: field, start: field })),
      where: field,
      status: field,
      media: field,
    });
    const story = fc.record({
      title: fc.oneof(field, fc.constant('T')),
      published: field,
      lang: field,
      timeZone: field,
      places: field,
      moments: fc.oneof(fc.array(moment), field),
      routes: field,
      periods: field,
    });
    fc.assert(
      fc.property(story, (input) => {
        readStory(revealed(input));
      }),
      { numRuns: 2000 },
    );
  });

  it('loses at most the moment in which one field is replaced by anything', () => {
    const story = validStory();
    const paths = pathsIn(story).filter(([first]) => first !== 'title' && first !== 'moments');
    const inMoments = pathsIn(story).filter(([first, second]) => first === 'moments' && second !== undefined);
    fc.assert(
      fc.property(fc.constantFrom(...paths, ...inMoments), anything, (path, replacement) => {
        const { chronicle, problems } = readStory(replaced(story, path, replacement.reveal()));
        const ids = chronicle?.moments.map(({ id }) => id) ?? [];
        const touched = path[0] === 'moments' ? story.moments[Number(path[1])]?.id : undefined;
        for (const { id } of story.moments) if (id !== touched) expect(ids, JSON.stringify(path)).to.include(id);
        for (const { message } of problems)
          expect(message)
            .to.match(/^[^\n]+\.$/)
            .and.to.have.length.below(400);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads each value only once, so that a getter cannot change its mind', () => {
    let reads = 0;
    const moment = Object.defineProperty({ title: 'T' }, 'when', {
      get: () => (reads++ ? 12 : '2026-01-01'),
      enumerable: true,
    });
    expect(checkStory({ title: 'S', published: '2027-01-01', moments: [moment] }).problems).to.deep.equal([]);
    expect(reads).to.equal(1);
  });

  it('tells where something cannot be read', () => {
    const { story, problems } = checkStory({
      title: 'S',
      published: '2027-01-01',
      moments: [hostile[4], { title: 'T', when: '2026', text: revoked.proxy }],
    });
    expect(problems.map(({ code, path }) => `${code} ${path}`)).to.deep.equal([
      'unreadable moments[0].when',
      'unreadable moments[1].text',
    ]);
    expect(story?.moments).to.have.length(1);
  });

  it('says nothing unreadable of coordinates that are none', () => {
    const lngLats = [
      [999, 'a\n'.repeat(500)],
      [999, Object.create(null)],
      [999, Symbol('s')],
      [999, revoked.proxy],
      new Proxy([999, 0], { get: (target, key) => (key === '1' ? throwing() : Reflect.get(target, key)) }),
    ];
    const places = Object.fromEntries(lngLats.map((lngLat, i) => [`p${i}`, { name: 'P', lngLat }]));
    const { problems } = checkStory({
      title: 'S',
      published: '2027-01-01',
      places,
      moments: [{ title: 'T', when: '2026' }],
    });
    const message = (shown: string) =>
      `lngLat must be [longitude −180 to 180, latitude −90 to 90], not [999, ${shown}].`;
    expect(problems.map((problem) => problem.message)).to.deep.equal([
      message(`“${'a '.repeat(19)}a…”`),
      message('an object'),
      message('symbol'),
      message('an object'),
      'lngLat cannot be read.',
    ]);
  });

  it('leaves its input alone', () => {
    const story = validStory();
    const frozen = JSON.stringify(story);
    readStory(story);
    expect(JSON.stringify(story)).to.equal(frozen);
  });

  // In four parts, lest one of them run for long.
  for (const part of [1, 2, 3, 4]) {
    it(`finds nothing wrong in 10,000 valid stories, part ${part} of 4`, () => {
      fc.assert(
        fc.property(validStories, (story) => {
          const { chronicle, problems } = readStory(story);
          expect(problems).to.deep.equal([]);
          expect(chronicle?.moments).to.have.length(story.moments.length);
        }),
        { numRuns: 2500 },
      );
    }).timeout(60_000);
  }

  it('has every field of the format in its valid stories', () => {
    const used = new Set<string>();
    const gather = (value: unknown, at: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, part] of Object.entries(value)) {
        const path = Array.isArray(value) || /^(places|people)$/.test(at) ? `${at}[]` : at ? `${at}.${key}` : key;
        used.add(path);
        gather(part, path);
      }
    };
    for (const story of fc.sample(validStories, 300)) gather(story, '');
    const known = new Set<string>();
    const list = (schema: unknown, at: string): void => {
      const { type, entries, wrapped, item, value, options } = schema as Readonly<Record<string, never>>;
      if (type === 'exact_optional') return list(wrapped, at);
      if (type === 'union') return (options as unknown as readonly unknown[]).forEach((option) => list(option, at));
      if (type === 'array') return list(item, `${at}[]`);
      if (type === 'record') return list(value, `${at}[]`);
      if (at) known.add(at);
      for (const [key, part] of Object.entries(entries ?? {})) list(part, at ? `${at}.${key}` : key);
    };
    list(StorySchema, '');
    // A period stands in no order: the fields are only there because it shares its `when` with the moments.
    const missing = [...known].filter((path) => !used.has(path) && !/^periods.*(after|before)/.test(path));
    expect(missing).to.deep.equal([]);
  });

  it('keeps 10,000 moments, also where all of them are wrong', () => {
    const moments = Array.from({ length: 10_000 }, (_, i) => ({
      id: `m${i}`,
      title: `Moment ${i}`,
      status: 'planned',
      when: {
        edtf: `20${10 + (i % 90)}-01-${String(1 + (i % 28)).padStart(2, '0')}`,
        after: i ? `m${i - 1}` : `m9999`,
      },
      where: `nowhere${i}`,
      whree: 1,
    }));
    const { chronicle } = readStory({ title: 'Long', published: '2026-01-01', moments });
    expect(chronicle?.moments).to.have.length(10_000);
  }).timeout(20_000);
});
