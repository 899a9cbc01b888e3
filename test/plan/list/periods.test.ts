import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { byPeriod, nextOf, periodRows, placeIn, shownOf, floorOf } from '../../../src/plan/list/periods.js';
import { chronicleOf, dayOf, evenly } from '../timeline/many/stories.js';

describe('a list by period', () => {
  it('has every moment in one period, and says how many each has', () => {
    const whenArb = fc
      .integer({ min: 0, max: 1800 })
      .chain((day) => fc.constantFrom(dayOf(day), dayOf(day).slice(0, 7), dayOf(day).slice(0, 4), `${dayOf(day)}/..`));
    fc.assert(
      fc.property(fc.array(whenArb, { minLength: 1, maxLength: 80 }), (whens) => {
        const chronicle = chronicleOf(whens.map((when) => ({ when })));
        const by = byPeriod(chronicle);
        const all = by.outer.flatMap(({ inner }) => inner.flatMap(({ indices }) => indices));
        expect(all.toSorted((a, b) => a - b)).to.deep.equal([...chronicle.moments.keys()]);
        for (const { count, inner } of by.outer) {
          expect(inner.reduce((sum, { indices }) => sum + indices.length, 0)).to.equal(count);
        }
      }),
    );
  });

  it('goes by year and month over five years, by decade and year over a century, by hour within a day', () => {
    expect(byPeriod(evenly(1200)).levels).to.deep.equal(['year', 'month']);
    expect(byPeriod(chronicleOf([{ when: '1930' }, { when: '2025' }])).levels).to.deep.equal(['decade', 'year']);
    const hours = ['01', '13'].map((hour) => ({ when: `2025-05-05T${hour}:00` }));
    expect(byPeriod(chronicleOf(hours)).levels).to.deep.equal(['day', 'hour']);
  });

  it('keeps out of a month what is known to its year alone', () => {
    const by = byPeriod(chronicleOf([{ when: '2022' }, { when: '2022-03-04' }, { when: '2025-01-01' }]));
    const [year] = by.outer;
    expect(year!.inner.map(({ start }) => start)).to.deep.equal([undefined, Date.UTC(2022, 2, 1)]);
    expect(year!.counts[0]).to.equal(0);
    expect(year!.count).to.equal(2);
  });

  it('finds the selected moment, in a zone by its own clocks', () => {
    const chronicle = chronicleOf([{ when: '2021-12-31T23:30' }, { when: '2024-06-01' }], { timeZone: 'Asia/Tokyo' });
    const by = byPeriod(chronicle);
    expect(by.outer[0]!.start).to.equal(Date.UTC(2021, 0, 1));
    expect(placeIn(by, 1)).to.deep.equal({ outer: 1, inner: 0 });
  });

  it('opens a period at the selected moment with a neighbour on each side, the rest in folds', () => {
    expect(periodRows(61, 24, () => false)).to.deep.equal([
      { kind: 'fold', from: 0, to: 22 },
      { kind: 'item', at: 23 },
      { kind: 'item', at: 24 },
      { kind: 'item', at: 25 },
      { kind: 'fold', from: 26, to: 60 },
    ]);
  });

  it('shows every moment once, as a row or under a fold, whatever has been unfolded', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: -1, max: 59 }),
        fc.array(fc.nat(59)),
        (count, at, opened) => {
          const rows = periodRows(count, Math.min(at, count - 1), (place) => opened.includes(place));
          const places = rows.flatMap((row) =>
            row.kind === 'item' ? [row.at] : Array.from({ length: row.to - row.from + 1 }, (_, nth) => row.from + nth),
          );
          expect(places).to.deep.equal(Array.from({ length: count }, (_, nth) => nth));
          expect(rows.every((row) => row.kind === 'item' || row.to > row.from)).to.equal(true);
        },
      ),
    );
  });

  it('keeps the open one among the periods that stand as rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(39), fc.integer({ min: 3, max: 12 }), (count, open, most) => {
        const at = Math.min(open, count - 1);
        const [from, to] = shownOf(count, at, most);
        expect(at >= from && at < to).to.equal(true);
        // no fold over one alone
        expect(from).to.not.equal(1);
        expect(count - to).to.not.equal(1);
      }),
    );
  });

  it('counts the next period from the last, through leap years and long months', () => {
    expect(nextOf(Date.UTC(2024, 0, 1), 'month')).to.equal(Date.UTC(2024, 1, 1));
    expect(nextOf(Date.UTC(2024, 1, 1), 'month')).to.equal(Date.UTC(2024, 2, 1));
    expect(nextOf(Date.UTC(2024, 0, 1), 'year')).to.equal(Date.UTC(2025, 0, 1));
    expect(nextOf(Date.UTC(2020, 0, 1), 'decade')).to.equal(Date.UTC(2030, 0, 1));
    expect(floorOf(Date.UTC(2029, 11, 31), 'decade')).to.equal(Date.UTC(2020, 0, 1));
  });
});
