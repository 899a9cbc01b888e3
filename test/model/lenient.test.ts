import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readFully } from '../../src/model/full.js';
import { readLenient } from '../../src/model/lenient.js';
import { readFast } from '../../src/model/reading.js';
import type { Chronicle, Moment } from '../../src/model/types.js';
import { pathsIn, replaced } from './mangling.js';
import { validStories, validStory } from './stories.js';

const moment = (id: string, fields: object = {}): object => ({
  id,
  title: id.toUpperCase(),
  when: '2026-01-20',
  ...fields,
});
const story = (moments: readonly unknown[], fields: object = {}): object => ({
  title: 'T',
  published: '2026-02-01',
  moments,
  ...fields,
});
const idsIn = ({ chronicle }: { readonly chronicle?: Chronicle }): string[] =>
  (chronicle?.moments ?? []).map(({ id }) => id);

/** What a moment claims of the world: of it nothing may differ from what the full checker lets stand. */
const claims = ({ title, time, standing, places, claimedBy, quotes }: Moment): object => ({
  ...{ title, standing, claimedBy, quotes },
  date: time.date,
  zone: time.form === 'instant' && time.zone,
  places: places.map(({ id, lngLat, country, radiusKm }) => [id, lngLat, country, radiusKm]),
});

describe('reading without the checker', () => {
  it('reads a story without a fault as the fast reader does', () => {
    fc.assert(
      fc.property(validStories, (valid) => {
        const { chronicle, leftOut } = readLenient(valid);
        expect(leftOut).to.deep.equal([]);
        expect(chronicle).to.deep.equal(readFast(valid));
      }),
      { numRuns: 200 },
    );
  }).timeout(60_000);

  for (const [name, bad] of [
    ['a date that is none', { when: '30.1.2026' }],
    ['no title', { title: ' ' }],
    ['an unknown status', { status: 'canceled' }],
    ['a claim by nobody', { status: 'claimed' }],
    ['a stretch that ends before it begins', { when: '2026-01-20/2026-01-10' }],
  ] as const) {
    it(`leaves out the one moment that has ${name}`, () => {
      const read = readLenient(story([moment('a'), moment('b', bad), moment('c')]));
      expect(idsIn(read)).to.deep.equal(['a', 'c']);
      expect(read.leftOut).to.deep.equal(['moments[1]']);
    });
  }

  it('leaves out no more of a moment than what it can do without', () => {
    const sources = [{ title: 'Good' }, { title: 'Bad', url: 'javascript:1' }, { publisher: 'Nobody' }];
    const read = readLenient(
      story([moment('a', { author: 'x', sources, importance: 9, tags: ['t', 3], text: 'Yes.' })]),
    );
    const [a] = read.chronicle?.moments ?? [];
    expect(a).to.deep.include({
      sources: [{ title: 'Good' }, { title: 'Bad' }],
      importance: 2,
      tags: ['t'],
      text: 'Yes.',
    });
    expect(read.leftOut).to.deep.equal([
      'moments[0].author',
      'moments[0].sources[1].url',
      'moments[0].sources[2]',
      'moments[0].importance',
      'moments[0].tags[1]',
    ]);
  });

  it('leaves out a place, and a clock time that would be read in another zone than its', () => {
    const places = { x: { name: 'X', lngLat: [999, 0], timeZone: 'Asia/Tokyo' }, y: { name: 'Y', lngLat: [1, 2] } };
    const read = readLenient(
      story([moment('a', { where: ['x', 'y'] }), moment('b', { where: 'x', when: '2026-01-20T10:00' })], { places }),
    );
    expect(idsIn(read)).to.deep.equal(['a']);
    expect(read.chronicle?.places.map(({ id }) => id)).to.deep.equal(['y']);
    expect(read.leftOut).to.deep.equal(['places.x', 'moments[0].where[0]', 'moments[1].where', 'moments[1]']);
  });

  it('takes the order from what contradicts the others, goes round in a circle or names what is not there', () => {
    const read = readLenient(
      story([
        moment('a', { when: { edtf: '2026-01-20', after: 'b' } }),
        moment('b', { when: '2026-01-25' }),
        moment('c', { when: { after: 'd' } }),
        moment('d', { when: { after: 'c' } }),
        moment('e', { when: { after: 'b' } }),
        moment('f', { when: { after: 'bad' } }),
        moment('bad', { when: 'soon' }),
      ]),
    );
    const said = read.chronicle?.moments.map(({ id, time }) => `${id} after ${time.after.join()}`);
    expect(said).to.have.members(['a after ', 'b after ', 'c after d', 'd after ', 'e after b', 'f after ']);
    expect(read.leftOut).to.deep.equal(['moments[6]', 'moments[0].when', 'moments[3].when', 'moments[5].when']);
  });

  it('never joins the stops on both sides of one that is left out', () => {
    const places = { x: { name: 'X', lngLat: [1, 2] }, y: { name: 'Y', lngLat: [3, 4] } };
    const moments = [moment('a', { where: 'x' }), moment('b', { when: 'soon' }), moment('c', { where: 'y' })];
    const routes = [{ stops: ['a', 'b', 'c'] }, { stops: ['a', 'c'] }];
    expect(readLenient(story(moments, { places, routes })).chronicle?.legs).to.have.length(1);
  });

  it('lets no moment take the name of one that is left out', () => {
    const moments = [
      moment('vote', { when: 'soon' }),
      { title: 'Vote', when: '2026' },
      moment('b', { when: { after: 'vote' } }),
    ];
    const { chronicle } = readLenient(story(moments));
    expect(chronicle?.moments.find(({ id }) => id === 'b')?.time.after).to.deep.equal([]);
  });

  it('has nothing to show of what is no story', () => {
    for (const input of [
      '',
      '{',
      '<!doctype html>',
      null,
      7,
      {},
      { title: 'T' },
      story([]),
      story([moment('a', { when: 'x' })]),
    ])
      expect(readLenient(input)).to.deep.equal({ leftOut: [''] });
  });

  it('shows nothing that the full checker would not, of thousands of stories with something wrong', () => {
    const wrong = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>('', 'x', 7, null, '2026-13', 'hill', ['hill'], { after: 'hill' }),
    );
    const mangled = fc
      .constantFrom(validStory())
      .chain((valid) =>
        fc
          .array(fc.tuple(fc.constantFrom(...pathsIn(valid)), wrong), { minLength: 1, maxLength: 3 })
          .map((changes) =>
            changes
              .toSorted(([a], [b]) => b.length - a.length)
              .reduce<unknown>((before, [path, value]) => replaced(before, path, value), valid),
          ),
      );
    let shown = 0;
    fc.assert(
      fc.property(mangled, (input) => {
        const { chronicle } = readLenient(input);
        if (!chronicle) return;
        shown += 1;
        const full = new Map(readFully(input).chronicle?.moments.map((each) => [each.id, each]));
        for (const each of chronicle.moments) {
          const other = full.get(each.id);
          expect(other, each.id).not.to.equal(undefined);
          const [{ places, ...mine }, { places: all, ...theirs }] = [claims(each), claims(other as Moment)] as [
            { places: unknown[] },
            { places: unknown[] },
          ];
          expect(mine).to.deep.equal(theirs);
          expect(all).to.deep.include.members(places);
        }
      }),
      { numRuns: 400 },
    );
    expect(shown).to.be.above(200);
  }).timeout(120_000);
});
