import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readFully } from '../../src/model/full.js';
import { readFast } from '../../src/model/reading.js';
import { validStories, validStory } from './stories.js';
import { anything, pathsIn, replaced } from './mangling.js';

const MINIMAL = { title: 'T', published: '2026-02-01', moments: [{ id: 'a', title: 'A', when: '2026-01-20' }] };

/** @returns whether the fast reader answered; then the full checker must say the same, and find nothing */
function agrees(input: unknown, options = {}): boolean {
  const fast = readFast(input, options);
  if (!fast) return false;
  const { chronicle, problems } = readFully(input, options);
  expect(problems).to.deep.equal([]);
  expect(fast).to.deep.equal(chronicle);
  return true;
}

/** What may stand in some field rightly or wrongly: nearer to a story than anything at all. */
const plausible = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  ' ',
  0,
  1,
  2,
  4,
  -91,
  181,
  true,
  [],
  {},
  ['hill'],
  ['hill', 'city'],
  ['a\u0000'],
  'hill',
  'city',
  'gulf',
  'flight',
  'envoy',
  'evnoy',
  'Some One',
  '__proto__',
  'constructor',
  'http://a.example/',
  'javascript:1',
  'java\tscript:1',
  'en',
  'qx',
  'xx-yy',
  'Europe/Paris',
  'Europe/Pari',
  'happened',
  'planned',
  'claimed',
  'postponed',
  'morning',
  'early',
  'CH',
  'ch',
  'XX',
  'EU',
  [0, 0],
  [7, 44],
  [200, 44],
  [7],
  '2026',
  '2026-01',
  '2026-01-20',
  '2026-02-30',
  '2026-01-20T10:00',
  '2026-01-20T10:00Z',
  '2026-01-23T10:00/2026-01-20',
  '2026-01-20/..',
  '[2026-01-20T10:00Z..2026-01-20T10:30]',
  '{2026-01-20,2026-01-25}',
  '[2026-01-20,2026-01-25..]',
  '2030',
  '2030~',
  '1999?',
  { after: 'hill' },
  { after: ['gulf', 'city'] },
  { before: 'hill' },
  { after: 'nobody' },
  { edtf: '2026-01-20', after: 'hill' },
  { edtf: '2026-01-19', after: 'hill' },
  { edtf: '2026-01', after: 'hill' },
  { edtf: '2026-01-20', part: 'morning' },
  { edtf: '2026-01', part: 'morning' },
  { edtf: '2026-01-20', start: '2026-01-20' },
  { start: '2026-01-20/2026-01-21' },
  { start: '2026-01-21', end: '2026-01-20' },
  { part: 'morning' },
  { text: 'once' },
);

describe('the fast reader', () => {
  it('answers for a story without a fault, as an object and as text', () => {
    const story = validStory();
    expect(agrees(story)).to.equal(true);
    expect(agrees(JSON.stringify(story))).to.equal(true);
    expect(agrees(`\uFEFF${JSON.stringify(story)}`)).to.equal(true);
    expect(agrees(story, { zone: 'Asia/Tokyo' })).to.equal(true);
    expect(agrees(story, { zone: 'Nowhere' })).to.equal(true);
    expect(agrees(MINIMAL)).to.equal(true);
  });

  it('answers for thousands of valid stories as the full checker does', () => {
    const zone = fc.constantFrom({}, { zone: 'Asia/Tokyo' }, { zone: 'America/St_Johns' });
    fc.assert(
      fc.property(validStories, zone, (story, options) => {
        expect(agrees(story, options)).to.equal(true);
      }),
      { numRuns: 1500 },
    );
  }).timeout(60_000);

  it('answers only what the full checker says too, whatever stands in some fields', () => {
    const story = validStory();
    const paths = [...pathsIn(story), ['extra'], ['moments', 0, 'extra'], ['places', 'extra'], ['people', '__proto__']];
    const change = fc.tuple(fc.constantFrom(...paths), plausible);
    let answered = 0;
    let doubted = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        // The deepest first, lest what holds it is gone.
        const inward = changes.toSorted(([a], [b]) => b.length - a.length);
        const mangled = inward.reduce<unknown>((before, [path, value]) => replaced(before, path, value), story);
        if (agrees(mangled)) answered += 1;
        else doubted += 1;
      }),
      { numRuns: 6000 },
    );
    expect(Math.min(answered, doubted)).to.be.above(300);
  }).timeout(60_000);

  it('answers only what the full checker says too, of valid stories with something from elsewhere in them', () => {
    const mangled = validStories.chain((story) =>
      fc.tuple(fc.constantFrom(...pathsIn(story)), plausible).map(([path, value]) => replaced(story, path, value)),
    );
    fc.assert(
      fc.property(mangled, (story) => void agrees(story)),
      { numRuns: 3000 },
    );
  }).timeout(60_000);

  it('knows every order that the full checker finds no fault in', () => {
    const id = fc.constantFrom('m0', 'm1', 'm2', 'm3', 'm4');
    const when = fc.oneof(
      fc.constantFrom('2026-01-20', '2026-01-20T10:00', '2026-01', '2026-01-18/2026-01-20', '2026-01-20~', '2026'),
      fc.record({
        after: fc.array(id, { maxLength: 2 }),
        before: fc.array(id, { maxLength: 2 }),
      }),
      fc.record(
        {
          edtf: fc.constantFrom(
            '2026-01-20',
            '2026-01-19',
            '2026-01-21/..',
            '2026-01',
            '../2026-01-20',
            '{2026-01-18,2026-01-22}',
          ),
          after: id,
          before: id,
        },
        { requiredKeys: ['edtf'] },
      ),
      fc.record({ edtf: fc.constant('2026-01-20'), part: fc.constantFrom('morning', 'evening'), after: id }),
    );
    const stories = fc.array(when, { minLength: 5, maxLength: 5 }).map((whens) => ({
      title: 'T',
      published: '2027-01-01',
      moments: whens.map((each, i) => ({ id: `m${i}`, title: `M${i}`, when: each, status: 'cancelled' })),
    }));
    let answered = 0;
    fc.assert(
      fc.property(stories, (story) => {
        if (agrees(story)) answered += 1;
        else expect(readFully(story).problems).to.not.be.empty;
      }),
      { numRuns: 5000 },
    );
    expect(answered).to.be.above(300);
  }).timeout(60_000);

  it('doubts what is no story at all, and never throws', () => {
    fc.assert(
      fc.property(anything, (input) => {
        expect(readFast(input.reveal())).to.equal(undefined);
      }),
      { numRuns: 2000 },
    );
    for (const text of ['', '{', '<!doctype html>', 'null', '[]', '['.repeat(100_000)])
      expect(readFast(text)).to.equal(undefined);
  });

  it('never throws whatever stands in some field, and agrees with the full checker if it answers', () => {
    const story = validStory();
    fc.assert(
      fc.property(fc.constantFrom(...pathsIn(story)), anything, (path, value) => {
        agrees(replaced(story, path, value.reveal()));
      }),
      { numRuns: 3000 },
    );
  }).timeout(60_000);

  it('leaves its input alone and shares nothing with it', () => {
    const story = validStory();
    const before = JSON.stringify(story);
    const chronicle = readFast(story);
    expect(JSON.stringify(story)).to.equal(before);
    story.moments[1]?.quotes?.push({ text: 'More', by: 'envoy' });
    story.places.hill.lngLat[0] = 0;
    expect(chronicle).to.deep.equal(readFast(before));
  });

  for (const [what, story] of [
    ['null for an optional field', { ...MINIMAL, summary: null }],
    ['a moment without an id', { ...MINIMAL, moments: [{ title: 'A', when: '2026', status: 'happened' }] }],
    [
      'one that comes after one further down',
      {
        ...MINIMAL,
        moments: [{ id: 'b', title: 'B', when: { after: 'a' }, status: 'planned' }, ...MINIMAL.moments],
      },
    ],
  ] as const) {
    it(`answers for ${what}`, () => {
      expect(agrees(story)).to.equal(true);
    });
  }

  const [only] = MINIMAL.moments;
  for (const [what, story] of [
    ['no moment', { ...MINIMAL, moments: [] }],
    ['no date of its own', { ...MINIMAL, published: undefined }],
    ['a date of its own that is no day', { ...MINIMAL, published: '2026-02' }],
    ['a language that has no name', { ...MINIMAL, lang: 'qx' }],
    ['a field that nobody knows', { ...MINIMAL, sumary: 'S' }],
    ['a moment without a date', { ...MINIMAL, moments: [{ ...only, when: undefined, status: 'planned' }] }],
    ['a moment that needs a status', { ...MINIMAL, moments: [{ ...only, when: '2026' }] }],
    ['a fact that lies ahead', { ...MINIMAL, moments: [{ ...only, when: '2027', status: 'happened' }] }],
    ['a claim that nobody makes', { ...MINIMAL, moments: [{ ...only, status: 'claimed', claimedBy: ' ' }] }],
    ['a picture without words', { ...MINIMAL, moments: [{ ...only, media: { src: 'a.jpg' } }] }],
    [
      'a person who may be misspelt',
      { ...MINIMAL, people: { ada: { name: 'A' } }, moments: [{ ...only, who: ['adda'] }] },
    ],
    ['a place that no map can show', { ...MINIMAL, places: { x: { name: 'X' } } }],
    ['a country that there is not', { ...MINIMAL, places: { x: { name: 'X', country: 'UK' } } }],
    ['a place at 0, 0', { ...MINIMAL, places: { x: { name: 'X', lngLat: [0, 0], country: 'GH' } } }],
    ['a place at three numbers', { ...MINIMAL, places: { x: { name: 'X', lngLat: [1, 2, 3] } } }],
    ['a place that there is not', { ...MINIMAL, moments: [{ ...only, where: 'x' }] }],
    ['an id that two share', { ...MINIMAL, moments: [only, only] }],
    ['a stop that there is not', { ...MINIMAL, routes: [{ stops: ['a', 'b'] }] }],
    ['a period without a date', { ...MINIMAL, periods: [{ title: 'P', when: {} }] }],
    [
      'a period that is placed after a moment',
      { ...MINIMAL, periods: [{ title: 'P', when: { edtf: '2026', after: 'a' } }] },
    ],
    ['a period that runs backwards', { ...MINIMAL, periods: [{ title: 'P', when: { start: '2026', end: '2025' } }] }],
    ['a moment after itself', { ...MINIMAL, moments: [{ ...only, when: { edtf: '2026-01-20', after: 'a' } }] }],
  ] as const) {
    it(`doubts a story with ${what}`, () => {
      expect(readFast(story)).to.equal(undefined);
      expect(readFully(story).problems).to.not.be.empty;
    });
  }

  it('follows a chain of 10,000 moments that is told backwards', () => {
    const moments = Array.from({ length: 10_000 }, (_, i) => ({
      id: `m${i}`,
      title: `Moment ${i}`,
      status: 'planned',
      when: i < 9999 ? { after: `m${i + 1}` } : '2026-01-01',
    }));
    expect(readFast({ ...MINIMAL, moments })?.moments[0]?.id).to.equal('m9999');
  });
});
