import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  columnsIn,
  figureAt,
  longerIn,
  longerThan,
  partsOf,
  usualMs,
} from '../../../../src/plan/timeline/many/columns.js';
import { BIN_UNITS, binsIn, chooseUnit } from '../../../../src/plan/timeline/many/bins.js';
import { runsOf, scaleOf } from '../../../../src/plan/timeline/many/axis.js';
import { tableOf } from '../../../../src/plan/timeline/many/table.js';
import { DAY_MS, HOUR_MS } from '../../../../src/time/duration.js';
import { chronicleOf, dayOf, evenly } from './stories.js';

const widthPx = 1072;
const unitNamed = (name: string) => BIN_UNITS.find((unit) => unit.name === name)!;

/** Any moment that a story may tell: of a day, a minute, a month, a year, or lasting. */
const when = fc.integer({ min: 0, max: 1800 }).chain((day) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(dayOf(day)) },
    {
      weight: 2,
      arbitrary: fc.integer({ min: 0, max: 23 }).map((hour) => `${dayOf(day)}T${String(hour).padStart(2, '0')}:30`),
    },
    fc.constant(dayOf(day).slice(0, 7)),
    fc.constant(dayOf(day).slice(0, 4)),
    fc.integer({ min: 1, max: 400 }).map((length) => `${dayOf(day)}/${dayOf(day + length)}`),
    fc.constant(`${dayOf(day)}/..`),
  ),
);
const status = fc.constantFrom('happened', 'planned', 'cancelled', 'confirmed', 'postponed');
const storyArb = fc
  .array(fc.record({ when, status }), { minLength: 1, maxLength: 120 })
  .map((moments) => chronicleOf(moments));

function drawn(chronicle: ReturnType<typeof chronicleOf>, zoom = 1) {
  const table = tableOf(chronicle);
  const runs = runsOf(table, { zone: 'UTC', widthPx, leastPx: 6, leastMs: usualMs(table) });
  const scale = scaleOf(runs, { widthPx, zoom });
  return { table, runs, scale, columns: columnsIn(table, runs.unit, scale, { zone: 'UTC', widthPx, tallestPx: 96 }) };
}

describe('columns of many moments', () => {
  it('count every moment once: those in columns and those longer than one add up to all', () => {
    fc.assert(
      fc.property(storyArb, (chronicle) => {
        const { columns } = drawn(chronicle);
        const inColumns = columns.columns.reduce((sum, { count }) => sum + count, 0);
        expect(inColumns + columns.longer).to.equal(chronicle.moments.length);
        expect(columns.counted).to.equal(inColumns);
      }),
    );
  });

  it('count the last of all, whose end nobody knows', () => {
    const chronicle = chronicleOf([{ when: '2021-01-01' }, { when: '2025-11-28' }, { when: '2025-12-03/..' }]);
    const { columns } = drawn(chronicle);
    expect(columns.counted + columns.longer).to.equal(3);
  });

  it('count in each part what has its status, and draw none of them lower than can be seen', () => {
    fc.assert(
      fc.property(storyArb, (chronicle) => {
        for (const { count, counts, parts, heightPx } of drawn(chronicle).columns.columns) {
          expect(counts.reduce((sum, each) => sum + each, 0)).to.equal(count);
          expect(parts.map(({ part }) => part)).to.deep.equal([...counts.keys()].filter((part) => counts[part]));
          expect(parts.every((part) => part.heightPx >= 3)).to.equal(true);
          expect(parts.reduce((sum, part) => sum + part.heightPx, 0)).to.equal(heightPx);
        }
      }),
    );
  });

  it('stand in whole pixels, apart and in order, over the time that they count', () => {
    fc.assert(
      fc.property(storyArb, (chronicle) => {
        const { columns, scale } = drawn(chronicle);
        let edge = -Infinity;
        for (const { x0, x1, start } of columns.columns) {
          expect(Number.isInteger(x0) && Number.isInteger(x1)).to.equal(true);
          expect(x0).to.be.at.least(edge);
          expect(x1).to.be.above(x0);
          expect(Math.abs(scale.position(start) - x0)).to.be.at.most(1);
          edge = x1;
        }
      }),
    );
  });

  it('give a status that is hardly there its 3 px, which the largest gives', () => {
    expect(partsOf([97, 1, 1, 0, 0, 0], 96).map(({ heightPx }) => heightPx)).to.deep.equal([90, 3, 3]);
    expect(partsOf([1, 1, 1, 1, 0, 0], 3).reduce((sum, { heightPx }) => sum + heightPx, 0)).to.equal(12);
  });

  it('leave out of January what is known to the year alone, and say how many those are', () => {
    const chronicle = chronicleOf([
      ...Array.from({ length: 30 }, (_, index) => ({ when: dayOf(index * 60) })),
      { when: '2024' },
      { when: '2024-02-01/2024-11-30' },
    ]);
    const { columns, table } = drawn(chronicle);
    expect(columns.unit.name).to.equal('month');
    expect(columns.longer).to.equal(2);
    expect(longerThan(table, columns.unit)).to.equal(2);
    expect(longerIn(chronicle, columns.unit, { start: -Infinity, end: Infinity }, true)).to.have.length(2);
    expect(columns.bands.map(({ row }) => row).toSorted((a, b) => a - b)).to.deep.equal([0, 1]);
    const january = columns.columns.find(({ start }) => start === Date.UTC(2024, 0, 1));
    expect(january?.count ?? 0).to.be.below(2);
  });

  it('are as long as what most moments are known to: years, where most say no month', () => {
    const moments = Array.from({ length: 100 }, (_, index) => ({ when: String(2000 + (index % 20)) }));
    expect(drawn(chronicleOf(moments)).columns.unit.name).to.equal('year');
  });

  it('count by the finest unit of the calendar that is 6 px wide', () => {
    expect(chooseUnit((1826 * DAY_MS) / 1072, 6, 0).name).to.equal('month');
    expect(chooseUnit((1826 * DAY_MS) / 328, 24, 0).name).to.equal('year');
    expect(chooseUnit(DAY_MS / 1072, 6, 0).name).to.equal('quarter-hour');
    expect(chooseUnit(HOUR_MS / 1072, 6, 0).name).to.equal('minute');
  });

  it('have bins that follow each other without a gap through a change of the clocks', () => {
    for (const name of ['hour', 'six-hours', 'day', 'week', 'month']) {
      const range = { start: Date.UTC(2025, 9, 20), end: Date.UTC(2025, 10, 3) };
      const bins = binsIn(range, unitNamed(name), 'Europe/Copenhagen');
      expect(bins[0]!.start).to.be.at.most(range.start);
      expect(bins.at(-1)!.end).to.be.at.least(range.end);
      expect(
        bins.slice(1).every(({ start }, at) => start === bins[at]!.end),
        name,
      ).to.equal(true);
    }
  });

  it('keep the figure of the tallest inside the box, and off a pole', () => {
    const { columns } = drawn(evenly(1000));
    const { x } = figureAt(columns, 224, { digitPx: 7.5, typeScale: 1, widthPx, poles: [8] });
    expect(x).to.be.above(8);
    const last = { ...columns, tallest: columns.columns.at(-1)! };
    expect(figureAt(last, 224, { digitPx: 7.5, typeScale: 1, widthPx, poles: [] }).x + 15).to.be.at.most(widthPx);
  });
});

describe('the axis of columns', () => {
  const nights = chronicleOf(
    Array.from({ length: 300 }, (_, index) => ({
      when: `${['2021-03-01', '2023-07-04', '2025-11-11'][index % 3]}T${String(index % 6).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`,
    })),
  );

  it('cuts a silence that is longer than all that happens, so that every part keeps one rate', () => {
    const { runs, scale } = drawn(nights);
    expect(runs.runs).to.have.length(3);
    expect(scale.stretches.map(({ kind }) => kind)).to.deep.equal(['even', 'empty', 'even', 'empty', 'even']);
    const rates = scale.stretches
      .filter(({ kind }) => kind === 'even')
      .map(({ x0, x1, start, end }) => (x1 - x0) / (end - start));
    expect(Math.max(...rates) / Math.min(...rates)).to.be.closeTo(1, 1e-9);
    expect(scale.x1).to.be.closeTo(widthPx, 1e-6);
  });

  it('is one run where nothing is empty for so long', () => {
    expect(drawn(evenly(1000)).runs.runs).to.have.length(1);
  });

  it('opens a silence bit by bit, and is as even as the rest in the end', () => {
    const { runs } = drawn(nights);
    let before = 0;
    for (const zoom of [1, 4, 40, 4000, 4_000_000]) {
      const scale = scaleOf(runs, { widthPx, zoom });
      const [, silence] = scale.stretches;
      const px = silence ? silence.x1 - silence.x0 : Infinity;
      expect(px).to.be.at.least(before);
      before = px;
    }
    expect(scaleOf(runs, { widthPx, zoom: 1e9 }).stretches.map(({ kind }) => kind)).to.deep.equal(['even']);
  });

  it('has a place for every instant and an instant for every place', () => {
    fc.assert(
      fc.property(storyArb, fc.double({ min: 0, max: 1, noNaN: true }), (chronicle, share) => {
        const { scale } = drawn(chronicle);
        const time = scale.start + share * (scale.end - scale.start);
        expect(Math.abs(scale.invert(scale.position(time)) - time)).to.be.below(1 + (scale.end - scale.start) * 1e-9);
      }),
    );
  });
});
