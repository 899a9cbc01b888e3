import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { enTime } from '../../src/locales/en/time.js';
import { readStory, type ReadOptions } from '../../src/model/read.js';
import type { Moment } from '../../src/model/types.js';
import { fullDate } from '../../src/time/phrases.js';
import { instantOf } from '../../src/time/zone.js';
import { ZONES } from '../time/arbitraries.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const gb = { locale: 'en-GB', words: enTime };

/** Moscow, the Gulf and a town without a zone, in a story of Vienna. */
const STORY = {
  title: 'T',
  timeZone: 'Europe/Vienna',
  published: '2027-01-01',
  places: {
    moscow: { name: 'Moscow', country: 'RU', timeZone: 'Europe/Moscow' },
    gulf: { name: 'The Gulf', country: 'AE', timeZone: 'Asia/Dubai' },
    town: { name: 'A town', country: 'AT' },
  },
};

function momentsOf(moments: readonly object[], options?: ReadOptions, story: object = {}): readonly Moment[] {
  const { chronicle, problems } = readStory({ ...STORY, ...story, moments }, options);
  expect(problems).to.deep.equal([]);
  return chronicle?.moments ?? [];
}

const words = ({ time }: Moment) => fullDate({ ...time, afterTitles: [], beforeTitles: [] }, gb);

describe('a story in several zones', () => {
  it('draws one day of two places as one day of the axis, however far apart they are', () => {
    const moments = momentsOf([
      { title: 'A', when: '2026-01-22', where: 'moscow' },
      { title: 'B', when: '2026-01-22', where: 'gulf' },
      { title: 'C', when: '2026-01-22', where: 'town' },
      { title: 'D', when: { edtf: '2026-01-22', timeZone: 'Pacific/Kiritimati' } },
    ]);
    const extents = new Set(moments.map(({ time }) => `${time.extent.start} ${time.extent.end}`));
    expect([...extents]).to.deep.equal([`${Date.UTC(2026, 0, 21, 23)} ${Date.UTC(2026, 0, 22, 23)}`]);
    expect(moments.map(({ time }) => time.zone)).to.deep.equal([
      'Europe/Moscow',
      'Asia/Dubai',
      'Europe/Vienna',
      'Pacific/Kiritimati',
    ]);
  });

  it('puts clock times in their true order, whatever their clocks showed', () => {
    const moments = momentsOf([
      { title: 'Half past nine in the Gulf', when: '2026-01-22T21:30', where: 'gulf' },
      { title: 'Nine in Moscow', when: '2026-01-22T21:00', where: 'moscow' },
      { title: 'Eight in town', when: '2026-01-22T20:00', where: 'town' },
      { title: 'By its offset', when: '2026-01-22T23:00+06:00', where: 'gulf' },
    ]);
    expect(moments.map(({ title }) => title)).to.deep.equal([
      'By its offset',
      'Half past nine in the Gulf',
      'Nine in Moscow',
      'Eight in town',
    ]);
  });

  it('draws the two ends of a stretch each by its own rule', () => {
    const [moment] = momentsOf([{ title: 'A', when: { start: '2026-01-22T23:50', end: '2026-01-23' }, where: 'gulf' }]);
    expect(moment?.time.extent).to.deep.equal({
      start: Date.UTC(2026, 0, 22, 19, 50),
      end: Date.UTC(2026, 0, 23, 23),
    });
  });

  it('says a clock time in its place’s zone, in one that was chosen, and a day the same in both', () => {
    const written = [
      { title: 'A', when: '2026-01-22T21:00', where: 'moscow' },
      { title: 'B', when: '2026-01-22', where: 'moscow' },
    ];
    const [day, clock] = momentsOf(written);
    expect([day, clock].map((moment) => moment && words(moment))).to.deep.equal([
      'Thursday 22 January 2026, no hour given',
      'Thursday 22 January 2026, 21:00, Moscow time',
    ]);
    const [same, there] = momentsOf(written, { zone: 'Asia/Tokyo' });
    expect([same, there].map((moment) => moment && words(moment))).to.deep.equal([
      'Thursday 22 January 2026, no hour given',
      'Friday 23 January 2026, 03:00, Tokyo time',
    ]);
  });

  it('goes forward where a clock skips an hour, and tells the second of two from the first where it falls back', () => {
    const spring = momentsOf([{ title: 'A', when: '2026-03-29T02:30' }]);
    expect(spring[0]?.time.bounds.start).to.equal(Date.UTC(2026, 2, 29, 1, 30));
    const autumn = momentsOf(
      [
        { title: 'First', when: { edtf: '2026-10-25T03:30', timeZone: 'Europe/Moscow' } },
        { title: 'Second', when: { edtf: '2026-10-25T04:30', timeZone: 'Europe/Moscow' } },
      ],
      { zone: 'Europe/Vienna' },
    );
    expect(autumn.map(words)).to.deep.equal([
      'Sunday 25 October 2026, 02:30, Vienna time',
      'Sunday 25 October 2026, 02:30 CET, Vienna time',
    ]);
  });

  it('takes the zone of the axis from the story, else from most of its places, else UTC', () => {
    const zoneOf = (wheres: readonly string[], story: object) =>
      readStory({ ...STORY, ...story, moments: wheres.map((where) => ({ title: 'A', when: '2026-01-22', where })) })
        .chronicle?.zone;
    const all = ['moscow', 'gulf', 'gulf', 'town', 'town', 'town'];
    expect(zoneOf(all, {})).to.equal('Europe/Vienna');
    expect(zoneOf(all, { timeZone: null })).to.equal('Asia/Dubai');
    expect(zoneOf(['gulf', 'moscow'], { timeZone: null })).to.equal('Asia/Dubai');
    expect(zoneOf(['town'], { timeZone: null })).to.equal('UTC');
  });

  it('draws any clock time at its instant and any day from midnight to midnight of the axis, in any zone', () => {
    const zone = fc.constantFrom(...ZONES);
    const minutes = fc.integer({ min: Date.UTC(1970, 0) / MINUTE_MS, max: Date.UTC(2100, 0) / MINUTE_MS });
    fc.assert(
      fc.property(minutes, zone, zone, fc.option(zone, { nil: undefined }), (minute, own, home, chosen) => {
        const wall = minute * MINUTE_MS;
        const text = new Date(wall).toISOString();
        const moments = momentsOf(
          [
            { id: 'clock', title: 'A', when: { edtf: text.slice(0, 16), timeZone: own }, status: 'cancelled' },
            { id: 'day', title: 'B', when: { edtf: text.slice(0, 10), timeZone: own }, status: 'cancelled' },
          ],
          chosen && { zone: chosen },
          { timeZone: home },
        );
        const timeOf = (id: string) => moments.find((moment) => moment.id === id)?.time;
        const instant = instantOf(wall, own);
        expect(timeOf('clock')?.extent).to.deep.equal({ start: instant, end: instant + MINUTE_MS });
        expect(timeOf('clock')?.bounds.start).to.equal(instant);
        const midnight = Math.floor(wall / DAY_MS) * DAY_MS;
        const axis = chosen ?? home;
        expect(timeOf('day')?.extent.start).to.equal(instantOf(midnight, axis));
        expect(timeOf('day')?.bounds.start).to.equal(instantOf(midnight, own));
      }),
      { numRuns: 1000 },
    );
  });
});
