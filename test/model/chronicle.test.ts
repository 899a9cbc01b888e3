import { expect } from '@open-wc/testing';
import { readStory, type ReadOptions } from '../../src/model/read.js';
import type { Chronicle, Moment } from '../../src/model/types.js';
import { enTime } from '../../src/locales/en/time.js';
import { fullDate } from '../../src/time/phrases.js';
import { validStory } from './stories.js';

function chronicleOf(story: object, options?: ReadOptions): Chronicle {
  const { chronicle, problems } = readStory(story, options);
  if (!chronicle) throw new Error(JSON.stringify(problems));
  return chronicle;
}

function momentsById(story: object, options?: ReadOptions): Record<string, Moment> {
  return Object.fromEntries(chronicleOf(story, options).moments.map((moment) => [moment.id, moment]));
}

/** "2026-01-21T21:00" in UTC, or an open side. */
const at = (instant: number) =>
  Number.isFinite(instant) ? new Date(instant).toISOString().slice(0, 16) : String(instant);
const span = ({ start, end }: { start: number; end: number }) => `${at(start)} – ${at(end)}`;

const gb = { locale: 'en-GB', words: enTime };
const inWords = (moment?: Moment) => moment && fullDate({ ...moment.time, afterTitles: [], beforeTitles: [] }, gb);

/** One moment with this date in a story of Moscow as of 21 January 2026. */
function momentWith(when: unknown, more: object = {}, story: object = {}): Moment {
  const moment = momentsById({
    title: 'T',
    timeZone: 'Europe/Moscow',
    published: '2026-01-21',
    moments: [{ id: 'm', title: 'M', when, ...more }],
    ...story,
  })['m'];
  if (!moment) throw new Error('left out');
  return moment;
}

describe('the chronicle', () => {
  describe('forms', () => {
    for (const [when, form, extent, pieces = []] of [
      ['2026-01-20', 'within', '2026-01-19T21:00 – 2026-01-20T21:00'],
      ['2025-12', 'within', '2025-11-30T21:00 – 2025-12-31T21:00'],
      ['2026-01-20T10:30', 'instant', '2026-01-20T07:30 – 2026-01-20T07:31'],
      ['2026-01-20T10:30Z', 'instant', '2026-01-20T10:30 – 2026-01-20T10:31'],
      ['2026-01-19/2026-01-20', 'lasting', '2026-01-18T21:00 – 2026-01-20T21:00'],
      ['2026-01-19/..', 'lasting', '2026-01-18T21:00 – Infinity'],
      ['../2026-01-19', 'lasting', '-Infinity – 2026-01-19T21:00'],
      ['[2026-01-19..]', 'after', '2026-01-18T21:00 – Infinity'],
      ['[..2026-01-19]', 'before', '-Infinity – 2026-01-19T21:00'],
      ['[2026-01-19..2026-01-20]', 'within', '2026-01-18T21:00 – 2026-01-20T21:00'],
      [
        '[2026-01-18,2026-01-20]',
        'one-of',
        '2026-01-17T21:00 – 2026-01-20T21:00',
        ['2026-01-17T21:00 – 2026-01-18T21:00', '2026-01-19T21:00 – 2026-01-20T21:00'],
      ],
      [
        '{2026-01-18,2026-01-20}',
        'all-of',
        '2026-01-17T21:00 – 2026-01-20T21:00',
        ['2026-01-17T21:00 – 2026-01-18T21:00', '2026-01-19T21:00 – 2026-01-20T21:00'],
      ],
      [
        { edtf: '2026-01-22', part: 'late-night' },
        'part',
        '2026-01-21T21:00 – 2026-01-22T23:00',
        ['2026-01-22T19:00 – 2026-01-22T23:00'],
      ],
      [
        { edtf: '2025-12', part: 'early' },
        'part',
        '2025-11-30T21:00 – 2025-12-31T21:00',
        ['2025-11-30T21:00 – 2025-12-10T21:00'],
      ],
      [{ start: '2026-01-22T23:50', end: '2026-01-23T03:40' }, 'lasting', '2026-01-22T20:50 – 2026-01-23T00:41'],
      [{ start: '2026-01-22T23:50', end: '2026-01-23' }, 'lasting', '2026-01-22T20:50 – 2026-01-23T21:00'],
      [{ text: 'once upon a time' }, 'undated', '-Infinity – Infinity'],
    ] as const) {
      it(`draws ${JSON.stringify(when)} as ${form}`, () => {
        const { time } = momentWith(when);
        expect([time.form, span(time.extent), time.pieces.map(span)]).to.deep.equal([form, extent, pieces]);
      });
    }

    it('draws what has only relations in the room they leave', () => {
      const moments = [
        { id: 'a', title: 'A', when: '2026-01-10' },
        { id: 'b', title: 'B', when: '2026-01-20' },
        { id: 'c', title: 'C', when: '2026-01-21' },
        { id: 'after', title: 'T', when: { after: 'b' } },
        { id: 'tail', title: 'T', when: { after: 'after' } },
        { id: 'before', title: 'T', when: { before: ['b', 'a'] } },
        { id: 'gap', title: 'T', when: { after: 'a', before: 'b' } },
        { id: 'tight', title: 'T', when: { after: 'b', before: 'c' } },
        { id: 'named', title: 'T', when: {} },
        { id: 'last', title: 'T', when: { edtf: '2026-01-22', after: 'named' } },
        { id: 'loose', title: 'T', when: { after: 'free' } },
        { id: 'free', title: 'T', when: {} },
      ];
      const found = momentsById({ title: 'T', published: '2026-01-21', moments });
      const drawn = Object.fromEntries(
        Object.values(found).map(({ id, time }) => [id, `${time.form} ${span(time.extent)}`]),
      );
      expect(drawn).to.include({
        after: 'after 2026-01-21T00:00 – Infinity',
        tail: 'after 2026-01-21T00:00 – Infinity',
        before: 'before -Infinity – 2026-01-10T00:00',
        gap: 'within 2026-01-11T00:00 – 2026-01-20T00:00',
        tight: 'within 2026-01-20T00:00 – 2026-01-22T00:00',
        named: 'before -Infinity – 2026-01-22T00:00',
        loose: 'undated -Infinity – Infinity',
        free: 'undated -Infinity – Infinity',
      });
      expect(found['named']?.time.before).to.deep.equal(['last']);
      expect(found['loose']?.time.after).to.deep.equal(['free']);
      expect(found['after']?.time.unit).to.equal(undefined);
    });

    for (const [title, first, when, form] of [
      ['a day after the same day', '2026-01-20', '2026-01-20', 'later'],
      ['a day after its own hour', '2026-01-20T10:00', '2026-01-20', 'later'],
      ['a day after its own morning', { edtf: '2026-01-20', part: 'morning' }, '2026-01-20', 'later'],
      ['a day after a stretch that ends on it', '2026-01-18/2026-01-20', '2026-01-20', 'later'],
      ['a day after another day', '2026-01-19', '2026-01-20', 'within'],
      ['a day after its own month', '2026-01', '2026-01-20', 'within'],
      ['a month after a day in it', '2026-01-20', '2026-01', 'within'],
      ['an hour after its own day', '2026-01-20', '2026-01-20T12:00', 'instant'],
      ['a day after something without a date', {}, '2026-01-20', 'within'],
    ] as const) {
      it(`draws ${title} as ${form}`, () => {
        const moments = [
          { id: 'x', title: 'X', when: first },
          { id: 'm', title: 'M', when: { edtf: when, after: 'x' } },
        ];
        expect(momentWith('', {}, { moments }).time.form).to.equal(form);
      });
    }

    it('gives what comes before “then or later” no end, and after “then or earlier” no beginning', () => {
      const moments = [
        { id: 'paper', title: 'Printed', when: '2026-06-03' },
        { id: 'locks', title: 'Locks changed', when: { after: 'paper', before: 'letter' } },
        { id: 'letter', title: 'A letter', when: '[2026-06-10..]' },
        { id: 'reply', title: 'A reply', when: { after: 'draft', before: 'end' } },
        { id: 'draft', title: 'A draft', when: '[..2026-01-10]' },
        { id: 'end', title: 'The end', when: '2026-07-01' },
      ];
      const { locks, reply } = momentsById({ title: 'T', published: '2026-08-12', moments });
      expect(locks?.time.form).to.equal('after');
      expect(span(locks!.time.extent)).to.equal('2026-06-04T00:00 – Infinity');
      expect(locks?.standing).to.equal('unknown');
      expect(reply?.time.form).to.equal('before');
      expect(span(reply!.time.extent)).to.equal('-Infinity – 2026-07-01T00:00');
    });

    it('says what is approximate, uncertain, and how vague', () => {
      expect(momentWith('2026-01~').time).to.include({ approximate: true, uncertain: false, unit: 'month' });
      expect(momentWith('2025?/2026-01-20').time).to.include({ approximate: false, uncertain: true, unit: 'year' });
      expect(momentWith({ edtf: '2026', text: 'that year' }).time).to.include({ text: 'that year', unit: 'year' });
    });
  });

  describe('zones', () => {
    const places = {
      tokyo: { name: 'Tokyo', country: 'JP', timeZone: 'Asia/Tokyo' },
      sea: { name: 'Sea', lngLat: [0, 0] },
    };

    it('reads a moment in its own zone, else its first place’s, else the story’s, else UTC', () => {
      const zone = (more: object, story?: object) => momentWith('2026-01-20', more, { places, ...story }).time.zone;
      expect(zone({ where: 'tokyo', when: { edtf: '2026-01-20', timeZone: 'Asia/Dubai' } })).to.equal('Asia/Dubai');
      expect(zone({ where: ['tokyo', 'sea'] })).to.equal('Asia/Tokyo');
      expect(zone({ where: ['sea', 'tokyo'] })).to.equal('Europe/Moscow');
      expect(zone({}, { timeZone: null })).to.equal('UTC');
    });

    it('draws days as the axis’s civil days and clock times as instants of their own zone', () => {
      const day = momentWith('2026-01-20', { where: 'tokyo' }, { places }).time;
      expect([span(day.extent), span(day.bounds)]).to.deep.equal([
        '2026-01-19T21:00 – 2026-01-20T21:00',
        '2026-01-19T15:00 – 2026-01-20T15:00',
      ]);
      const noon = momentWith('2026-01-20T12:00', { where: 'tokyo' }, { places }).time;
      expect(span(noon.extent)).to.equal('2026-01-20T03:00 – 2026-01-20T03:01');
    });

    it('takes the axis’s zone from the story, else from most of its moments’ places, else UTC', () => {
      const moments = ['tokyo', 'tokyo', 'rome'].map((where) => ({ title: 'T', when: '2026-01-01', where }));
      const story = {
        title: 'T',
        published: '2027-01-01',
        moments,
        places: { ...places, rome: { name: 'Rome', country: 'IT', timeZone: 'Europe/Rome' } },
      };
      expect(chronicleOf(story)).to.include({ zone: 'Asia/Tokyo', manyZones: true });
      expect(chronicleOf({ ...story, timeZone: 'Europe/Rome' }).zone).to.equal('Europe/Rome');
      expect(chronicleOf({ ...story, places: {}, moments: [{ title: 'T', when: '2026' }] })).to.include({
        zone: 'UTC',
        manyZones: false,
      });
    });

    it('shows clock times in a zone that the reader chose, and days as they were called', () => {
      const options = { zone: 'Asia/Tokyo' };
      const story = (when: unknown) => ({
        title: 'T',
        timeZone: 'Europe/Moscow',
        published: '2026-01-21',
        moments: [{ id: 'm', title: 'M', when }],
      });
      const noon = momentsById(story('2026-01-20T22:30'), options)['m'];
      expect(noon?.time.zone).to.equal('Asia/Tokyo');
      // Said by the clocks of the reader's zone, which needs to know where the ones that were read stood.
      expect(noon?.time.date).to.include({ day: 20, hour: 22, minute: 30, offsetMinutes: 180 });
      expect(inWords(noon)).to.equal('Wednesday 21 January 2026, 04:30, Tokyo time');
      expect(span(noon?.time.extent ?? { start: 0, end: 0 })).to.equal('2026-01-20T19:30 – 2026-01-20T19:31');
      const stretch = momentsById(story('2026-01-20T22:30:15+01:00/2026-01-21'), options)['m'];
      expect(inWords(stretch)).to.equal('From 21 January, 06:30:15 to 21 January 2026, Tokyo time');
      const set = momentsById(story('[2026-01-20T22:30,2026-01-22T22:30..]'), options)['m'];
      expect(inWords(set)).to.equal('21 January, 04:30 or 23 January 2026, 04:30 or later, Tokyo time');
      const day = momentsById(story('2026-01-20'), options)['m'];
      expect(day?.time).to.deep.include({
        zone: 'Europe/Moscow',
        extent: { start: Date.UTC(2026, 0, 19, 15), end: Date.UTC(2026, 0, 20, 15) },
      });
      expect(chronicleOf(story('2026-01-20'), { zone: 'Nowhere' }).zone).to.equal('Europe/Moscow');
    });

    it('judges the past by the story’s zone, whatever the reader’s', () => {
      const story = {
        title: 'T',
        timeZone: 'Europe/Moscow',
        published: '2026-01-21',
        moments: [{ id: 'm', title: 'M', when: '2026-01-21' }],
      };
      for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        expect(momentsById(story, { zone })['m']).to.include({ standing: 'happened', toCome: false });
      }
    });
  });

  describe('standing', () => {
    for (const [when, status, standing, toCome] of [
      ['2026-01-20', undefined, 'happened', false],
      ['2026-01-21', undefined, 'happened', false],
      ['2026-01-22', undefined, 'planned', true],
      ['2026-01', undefined, 'unknown', false],
      ['2026-01-19/2026-01-23', undefined, 'under-way', false],
      ['2026-01-19/2026-01-23', 'happened', 'under-way', false],
      ['2026-01-19/2026-01-23', 'cancelled', 'cancelled', false],
      ['2026-01-19/..', undefined, 'under-way', false],
      ['../2026-01-23', undefined, 'under-way', false],
      ['[2026-01-22..]', undefined, 'planned', true],
      [{ edtf: '2026-01-22', part: 'night' }, undefined, 'planned', true],
      [{ edtf: '2026-01-21', part: 'late-night' }, undefined, 'unknown', false],
      ['2026-01-22', 'confirmed', 'confirmed', true],
      ['2026-01-21', 'planned', 'planned', false],
      [{}, 'planned', 'planned', false],
    ] as const) {
      it(`of ${JSON.stringify(when)}, ${status ?? 'no status'}, is ${standing}`, () => {
        expect(momentWith(when, { status })).to.include({ standing, toCome });
      });
    }

    it('counts as to come what follows something that is, or what ends with the story', () => {
      const moments = [
        { id: 'day', title: 'T', when: '2026-01-22' },
        { id: 'next', title: 'T', when: { after: 'day' }, status: 'planned' },
        { id: 'm', title: 'T', when: { after: 'next' } },
        { id: 'old', title: 'T', when: '2026-01-19' },
        { id: 'since', title: 'T', when: { after: 'old' }, status: 'planned' },
      ];
      const found = momentsById({ title: 'T', timeZone: 'Europe/Moscow', published: '2026-01-21', moments });
      expect(found['m']).to.include({ standing: 'planned', toCome: true });
      expect(found['since']).to.include({ standing: 'planned', toCome: false });
    });

    it('calls nothing over that its order leaves open beyond the story’s date', () => {
      const moments = [
        { id: 'first', title: 'First', when: '2026-01-02' },
        { id: 'between', title: 'Between', when: { after: 'first', before: 'last' } },
        { id: 'last', title: 'Last', when: '2026-02' },
      ];
      const on = (published: string) => momentsById({ title: 'T', published, moments })['between']?.standing;
      expect(on('2026-02-10')).to.equal('unknown');
      expect(on('2026-03-01')).to.equal('happened');
    });

    it('goes by `updated` before `published`, to its minute', () => {
      const chronicle = chronicleOf({
        title: 'T',
        published: '2026-01-21',
        updated: '2026-01-22T18:40:00+03:00',
        moments: [{ title: 'T', when: '2026-01-22T16:00Z' }],
      });
      expect(at(chronicle.asOf ?? 0)).to.equal('2026-01-22T15:40');
      expect(chronicle.asOfDate).to.deep.equal(chronicle.updated);
      expect(chronicle.moments[0]?.standing).to.equal('planned');
    });

    it('says nothing without a date of publication', () => {
      const chronicle = chronicleOf({ title: 'T', moments: [{ title: 'T', when: '2020' }] });
      expect(chronicle.moments[0]?.standing).to.equal('unknown');
      expect(chronicle).to.not.have.any.keys('asOf', 'asOfDate', 'updated');
    });
  });

  it('joins people, places and sources', () => {
    const chronicle = chronicleOf(validStory());
    const hill = chronicle.moments.find(({ id }) => id === 'hill');
    expect(hill?.who).to.deep.equal([{ name: 'Ada Envoy', role: 'envoy' }, { name: 'Ben Other' }]);
    expect(hill?.quotes).to.deep.equal([{ text: 'Very positive.', by: 'Ada Envoy' }]);
    expect(hill?.places.map(({ id, name }) => [id, name])).to.deep.equal([['hill', 'Hilltown']]);
    expect(hill?.sources).to.deep.equal([{ title: 'Wire', url: '/wire' }]);
    expect(hill).to.include({ importance: 3, correction: 'A name was wrong.', text: 'Both came.' });
    expect(hill?.updated).to.include({ kind: 'date', day: 21 });
    const later = chronicle.moments.find(({ id }) => id === 'later');
    expect(later).to.include({ claimedBy: 'Ada Envoy', importance: 2 });
    expect(later).to.not.have.any.keys('when', 'where', 'status', 'media');
    expect(chronicle.places.map(({ id }) => id)).to.deep.equal(['hill', 'city', 'gulf']);
    expect(chronicle.sources[0]?.date).to.include({ kind: 'date', day: 21 });
    expect(chronicle).to.include({
      title: 'The talks',
      lang: 'en-GB',
      summary: 'Three days in January.',
      zone: 'Europe/Moscow',
      manyZones: true,
    });
    expect(chronicle.periods.map(({ title, extent }) => `${title} ${span(extent)}`)).to.deep.equal([
      'The forum 2026-01-18T21:00 – 2026-01-23T21:00',
    ]);
  });

  it('gives a picture without alt an empty one', () => {
    expect(momentWith('2026-01-20', { media: { src: 'a.jpg' } }).media).to.deep.equal({ src: 'a.jpg', alt: '' });
  });

  it('lays legs from each stop to the next one elsewhere, with the status of where it leads', () => {
    const places = { a: { name: 'A', country: 'FR' }, b: { name: 'B', lngLat: [1, 2] }, x: { name: 'Somewhere' } };
    const moments = [
      { id: '1', title: '1', when: '2026-01-01', where: 'a' },
      { id: '2', title: '2', when: '2026-01-02' },
      { id: '3', title: '3', when: '2026-01-03', where: 'x' },
      { id: '4', title: '4', when: '2026-01-04', where: ['x', 'b'], status: 'cancelled' },
      { id: '5', title: '5', when: '2026-01-05', where: 'b' },
      { id: '6', title: '6', when: '2026-01-06', where: 'a' },
    ];
    const { legs } = chronicleOf({
      title: 'T',
      published: '2026-02-01',
      places,
      moments,
      routes: [{ title: 'R', stops: ['1', '2', '3', '4', '5', '6'] }],
    });
    expect(
      legs.map(({ from, to, fromPlace, toPlace, standing, routeTitle }) => [
        from.id,
        fromPlace.id,
        to.id,
        toPlace.id,
        standing,
        routeTitle,
      ]),
    ).to.deep.equal([
      ['1', 'a', '4', 'b', 'cancelled', 'R'],
      ['5', 'b', '6', 'a', 'happened', 'R'],
    ]);
  });
});
