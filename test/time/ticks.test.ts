import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { DAY_MS, HOUR_MS, YEAR_MS } from '../../src/time/duration.js';
import { timeScale, type TimeScale } from '../../src/time/scale.js';
import { dropCollisions, ticksOf } from '../../src/time/ticks.js';
import { civil, instantOf, wallOf } from '../../src/time/zone.js';
import { itemsArb, launch, quay, utc, widthArb, within } from './stories.js';

const ZONES = ['UTC', 'Europe/Vienna', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'];

function linear(start: number, end: number, widthPx: number): TimeScale {
  return timeScale({
    items: [
      { start, end, unit: 'day', lasting: true },
      { start, end: end - 1, unit: 'day', lasting: true },
    ],
    x0: 0,
    x1: widthPx,
    mode: 'linear',
  });
}

function ticksBetween(start: number, end: number, count: number, zone = 'UTC') {
  return ticksOf(linear(start, end, 1000), zone, { minSpacingPx: 1000 / count, x0: 0, x1: 1000 });
}

const iso = (t: number): string => new Date(t).toISOString().replace(':00.000Z', '');

describe('ticks', () => {
  it('mark the days of the seed article, and the months beneath them', () => {
    const scale = timeScale({ items: launch, x0: 0, x1: 810, mode: 'auto', finestMs: 6 * HOUR_MS });
    const { unit, step, ticks, contexts } = ticksOf(scale, 'UTC', {
      minSpacingPx: 60,
      x0: 0,
      x1: 810,
      leastMs: DAY_MS,
    });
    expect([unit, step]).to.deep.equal(['day', 1]);
    expect(ticks.map((tick) => iso(tick.start).slice(0, 10))).to.deep.equal([
      '2026-01-20',
      '2026-01-21',
      '2026-01-22',
      '2026-01-23',
    ]);
    expect(ticks[0]!.xEnd).to.equal(ticks[1]!.x);
    expect(ticks[2]!.xEnd).to.equal(ticks[3]!.x);
    expect(ticks[3]).not.to.have.property('xEnd');
    expect(contexts.map((tick) => iso(tick.start).slice(0, 10))).to.deep.equal(['2025-12-01', '2026-01-20']);
  });

  it('count weeks from Monday, within unbroken stretches only', () => {
    const scale = timeScale({ items: quay, x0: 0, x1: 960, mode: 'auto' });
    const { unit, step, ticks } = ticksOf(scale, 'UTC', { minSpacingPx: 30, x0: 0, x1: 960 });
    expect([unit, step]).to.deep.equal(['day', 7]);
    for (const { start } of ticks) {
      expect(new Date(start).getUTCDay()).to.equal(1);
      expect(scale.stretches.some((s) => s.kind === 'even' && s.start <= start && start <= s.end)).to.equal(true);
    }
  });

  it('repeat the month after a break only when it is another', () => {
    const scale = timeScale({ items: quay, x0: 0, x1: 960, mode: 'auto' });
    const { contexts } = ticksOf(scale, 'UTC', { minSpacingPx: 30, x0: 0, x1: 960 });
    const months = contexts.map((tick) => iso(tick.start).slice(0, 7));
    expect(months).to.deep.equal([
      ...['2024-09', '2024-10', '2024-11', '2025-03', '2025-04', '2025-05', '2025-09'],
      ...['2026-01', '2026-02', '2026-03'],
    ]);
  });

  const table: [name: string, start: number, end: number, count: number, unit: string, step: number, first: number][] =
    [
      ['seconds', utc('2026-01-20T10:00'), utc('2026-01-20T10:01'), 13, 'second', 5, utc('2026-01-20T10:00')],
      ['minutes', utc('2026-01-20T10:00'), utc('2026-01-20T10:10'), 11, 'minute', 1, utc('2026-01-20T10:00')],
      ['hours', utc('2026-01-20T10:00'), utc('2026-01-21T10:00'), 9, 'hour', 3, utc('2026-01-20T12:00')],
      ['days', utc('2026-01-20T10:00'), utc('2026-01-27'), 8, 'day', 1, utc('2026-01-21')],
      ['months', utc('2026-01-20'), utc('2027-01-20'), 14, 'month', 1, utc('2026-02-01')],
      ['quarters', utc('2026-01-20'), utc('2028-01-20'), 9, 'month', 3, utc('2026-04-01')],
      ['decades', civil(1812, 6), civil(1914, 7), 10, 'year', 20, civil(1820)],
      ['the first century', civil(3), civil(98), 10, 'year', 10, civil(10)],
      ['centuries about year 1', civil(-250), civil(250), 6, 'year', 100, civil(-199)],
      ['millennia', civil(-50_000), civil(2000), 11, 'year', 5000, civil(-49_999)],
    ];
  for (const [name, start, end, count, unit, step, first] of table) {
    it(`mark ${name}`, () => {
      const set = ticksBetween(start, end, count);
      expect([set.unit, set.step]).to.deep.equal([unit, step]);
      const inside = set.ticks.filter((tick) => tick.x >= 0);
      expect(inside[0]!.start).to.equal(first);
      expect(inside.length).to.be.within(3, count + 1);
    });
  }

  it('stand at round years as they are written, before and after year 1', () => {
    const starts = ticksBetween(civil(-250), civil(250), 6).ticks.map((tick) => tick.start);
    expect(starts).to.deep.equal([-199, -99, 1, 100, 200].map((year) => civil(year)));
  });

  it('stand at local midnight on both sides of a change of the clocks', () => {
    const { ticks } = ticksBetween(utc('2026-03-26'), utc('2026-04-02'), 8, 'Europe/Vienna');
    expect(ticks.map((tick) => iso(tick.start))).to.deep.equal([
      ...['2026-03-26T23:00', '2026-03-27T23:00', '2026-03-28T23:00'],
      ...['2026-03-29T22:00', '2026-03-30T22:00', '2026-03-31T22:00', '2026-04-01T22:00'],
    ]);
  });

  it('skip the hour that the clocks skip, and show the one that comes twice', () => {
    const wallHours = (start: string, end: string): number[] =>
      ticksBetween(utc(start), utc(end), 7, 'Europe/Vienna').ticks.map((tick) =>
        new Date(wallOf(tick.start, 'Europe/Vienna')).getUTCHours(),
      );
    expect(wallHours('2026-03-28T23:00', '2026-03-29T04:00')).to.deep.equal([0, 1, 3, 4, 5, 6]);
    expect(wallHours('2026-10-24T22:00', '2026-10-25T03:00')).to.deep.equal([0, 1, 2, 2, 3, 4]);
  });

  it('end where the next begin, also across a change of the clocks', () => {
    const start = utc('2026-03-28T23:00');
    const { step, ticks } = ticksBetween(start, start + 18 * HOUR_MS, 7, 'Europe/Vienna');
    expect(step).to.equal(3);
    // From midnight to three it is two hours.
    expect(ticks[0]!.xEnd).to.be.closeTo((2 / 18) * 1000, 1e-6);
  });

  it('follow clocks that change twice within the view', () => {
    // In Ramadan Morocco's clocks stand an hour back.
    const zone = 'Africa/Casablanca';
    const { unit, ticks } = ticksBetween(utc('2024-03-05'), utc('2024-04-20'), 100, zone);
    expect(unit).to.equal('hour');
    for (const { start } of ticks) expect(wallOf(start, zone) % (12 * HOUR_MS)).to.equal(0);
    expect(new Set(ticks.map(({ start }) => wallOf(start, zone) - start)).size).to.equal(2);
  });

  it('leave out the day that a zone skipped', () => {
    const zone = 'Pacific/Apia';
    const { ticks } = ticksBetween(instantOf(civil(2011, 12, 28), zone), instantOf(civil(2012, 1, 2), zone), 7, zone);
    const days = ticks.map((tick) => new Date(wallOf(tick.start, zone)).getUTCDate());
    expect(days).to.deep.equal([28, 29, 31, 1, 2]);
  });

  it('are the rounder, the coarser the interval that begins at them', () => {
    const rounds = ({ ticks, rounds }: ReturnType<typeof ticksBetween>) =>
      rounds.map((isRound) => ticks.filter(({ start }) => isRound(start)).map(({ start }) => start));
    const hour = (clock: string): number => utc(`2026-01-20T${clock}`);
    const [all, quarters, halves] = rounds(ticksBetween(hour('10:03'), hour('10:47'), 12));
    expect(all).to.have.length.above(7);
    expect(quarters).to.deep.equal([hour('10:15'), hour('10:30'), hour('10:45')]);
    expect(halves).to.deep.equal([hour('10:30')]);
    const [, twenties, fifties] = rounds(ticksBetween(civil(-46), civil(53), 12));
    expect(twenties).to.deep.equal([-39, -19, 1, 20, 40].map((year) => civil(year)));
    expect(fifties).to.deep.equal([1, 50].map((year) => civil(year)));
  });

  it('reach back to the interval that began before the view', () => {
    const scale = linear(utc('2026-01-01'), utc('2026-01-31'), 3000);
    const { ticks, contexts } = ticksOf(scale, 'UTC', { minSpacingPx: 90, x0: 1050, x1: 1500 });
    expect(ticks.map((tick) => tick.x)).to.deep.equal([1000, 1100, 1200, 1300, 1400, 1500]);
    expect(contexts.map((tick) => tick.x)).to.deep.equal([1050]);
  });

  it('never stand closer than asked, whatever the zone, and never flood a wide axis', () => {
    fc.assert(
      fc.property(
        itemsArb,
        widthArb,
        fc.integer({ min: 12, max: 200 }),
        fc.constantFrom(...ZONES),
        (items, widthPx, minSpacingPx, zone) => {
          const scale = timeScale({ items, x0: 0, x1: widthPx, mode: 'auto' });
          const { ticks } = ticksOf(scale, zone, { minSpacingPx, x0: 0, x1: widthPx });
          ticks.slice(1).forEach((tick, i) => expect(tick.x - ticks[i]!.x).to.be.at.least(minSpacingPx * 0.999));
          for (const { start, x, xEnd } of ticks) {
            expect(x).to.be.closeTo(scale.position(start), 1e-6);
            expect(x).to.be.at.most(widthPx);
            if (xEnd !== undefined) expect(xEnd).to.be.above(x);
          }
          const far = timeScale({ items, x0: 0, x1: 1e9, mode: 'auto' });
          const view = { minSpacingPx, x0: 5e8, x1: 5e8 + widthPx };
          expect(ticksOf(far, zone, view).ticks.length).to.be.at.most(widthPx / minSpacingPx + 2);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('reach to the ends of time', () => {
    const end = 8.64e15;
    const set = ticksBetween(-end, end, 6, 'Europe/Vienna');
    expect([set.unit, set.step]).to.deep.equal(['year', 100_000]);
    expect(ticksBetween(end - 10 * YEAR_MS, end, 6, 'Asia/Tokyo').ticks.length).to.be.above(3);
  });

  it('have contexts for a vague stretch only where one name is true of all of it', () => {
    const items = [within('year', '2025-01-01', '2026-01-01'), ...launch.slice(1)];
    const scale = timeScale({ items, x0: 0, x1: 810, mode: 'auto' });
    const { contexts } = ticksOf(scale, 'UTC', { minSpacingPx: 60, x0: 0, x1: 810, leastMs: DAY_MS });
    expect(contexts.map((tick) => iso(tick.start).slice(0, 10))).to.deep.equal(['2026-01-20']);
  });
});

describe('labels that collide', () => {
  const boxArb = fc.record({
    x0: fc.integer({ min: 0, max: 500 }),
    width: fc.integer({ min: 1, max: 60 }),
    priority: fc.integer({ min: 0, max: 3 }),
  });

  it('give way to those of higher priority, and to no one else', () => {
    fc.assert(
      fc.property(fc.array(boxArb, { maxLength: 40 }), fc.integer({ min: 0, max: 20 }), (boxes, gapPx) => {
        const labels = boxes.map(({ x0, width, priority }) => ({ x0, x1: x0 + width, priority }));
        const kept = dropCollisions(labels, gapPx);
        kept.slice(1).forEach((label, i) => expect(label.x0).to.be.at.least(kept[i]!.x1 + gapPx));
        for (const label of labels.filter((l) => !kept.includes(l))) {
          const rivals = kept.filter((other) => other.x0 < label.x1 + gapPx && other.x1 + gapPx > label.x0);
          expect(rivals.some((other) => other.priority >= label.priority)).to.equal(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
