import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { countingOf, countWithin, deepestPile, rowsWithin } from '../../../../src/plan/timeline/many/forms.js';
import { tableOf } from '../../../../src/plan/timeline/many/table.js';
import { crowdIn, planAny } from '../../../../src/plan/timeline/many/planner.js';
import { ManyView } from '../../../../src/plan/timeline/many/view.js';
import type { Plan } from '../../../../src/plan/timeline/types.js';
import { chronicleOf, dayOf, evenly, inputOf } from './stories.js';

const named = ({ drawn }: Plan): string[] => drawn.flatMap(({ text, moment }) => (text ? [moment.id] : []));

describe('a timeline of very many', () => {
  it('counts them where their marks would not stand apart, and draws sixty as ever', () => {
    expect(crowdIn(inputOf(evenly(60, 3)))).to.equal(undefined);
    expect(crowdIn(inputOf(evenly(300)))).to.equal(undefined);
    expect(crowdIn(inputOf(evenly(1500)))).to.equal('crowd');
    expect(crowdIn(inputOf(evenly(1000)))).to.equal('crowd');
    expect(planAny(inputOf(evenly(60))).many).to.equal(undefined);
  });

  it('names the selected moment, the first, the last and the next', () => {
    const moments = Array.from({ length: 1500 }, (_, index) => ({
      when: dayOf(Math.floor(index * 1.4)),
      status: index * 1.4 > 1826 ? 'planned' : 'happened',
      importance: index % 3 ? 1 : 3,
    }));
    const chronicle = chronicleOf(moments);
    const next = chronicle.moments.find(({ toCome }) => toCome)!.id;
    const plan = planAny(inputOf(chronicle, { selectedId: 'm700' }));
    expect(named(plan)).to.include.members(['m700', next, 'm0', 'm1499']);
  });

  it('has at most 60 names and 1,000 marks, however many there are and however close one looks', () => {
    const chronicle = evenly(20_000);
    for (const zoom of [1, 3, 10, 30, 100, 1000]) {
      const { drawn } = planAny(inputOf(chronicle, { zoom, offset: zoom * 400 }));
      expect(drawn.length).to.be.at.most(1000);
      expect(drawn.filter(({ text }) => text).length).to.be.at.most(60);
    }
  });

  it('spreads names over the whole width, though all that weighs most lies at one end', () => {
    const moments = Array.from({ length: 1200 }, (_, index) => ({
      when: dayOf(Math.floor(index * 1.5)),
      importance: index < 200 ? 3 : 1,
    }));
    const plan = planAny(inputOf(chronicleOf(moments)));
    const quarters = new Set(
      plan.drawn.filter(({ text }) => text).map(({ anchor }) => Math.floor((anchor * 4) / 1072)),
    );
    expect([...quarters]).to.include.members([0, 1, 2, 3]);
  });

  it('goes from columns to marks as one comes closer, and back, with every moment in view drawn in marks', () => {
    const chronicle = evenly(2000);
    expect(planAny(inputOf(chronicle)).many?.counting).to.equal('columns');
    const close = planAny(inputOf(chronicle, { zoom: 30, offset: 9000 }));
    expect(close.many?.counting).to.equal('marks');
    expect(close.drawn.length).to.be.at.least(close.many!.inView - 2);
  });

  it('keeps the form where it is a near thing', () => {
    expect(countingOf(8, 200, 128)).to.equal('marks');
    expect(countingOf(9, 200, 128)).to.equal('columns');
    expect(countingOf(9, 200, 128, 'marks')).to.equal('marks');
    expect(countingOf(10, 200, 128, 'marks')).to.equal('columns');
    expect(countingOf(1, 301, 128, 'marks')).to.equal('columns');
  });

  it('keeps a moment where it is while the reader comes closer to it', () => {
    const view = new ManyView();
    const { previousThresholdMs: _, zoom: __, offset: ___, ...input } = inputOf(evenly(3000), { selectedId: 'm1600' });
    view.plan(input);
    const before = view.anchorOf('m1600')!;
    for (let step = 0; step < 8; step += 1) {
      view.zoom(1.6, before);
      view.plan(input);
      expect(Math.abs(view.anchorOf('m1600')! - before)).to.be.below(1.5);
    }
  });

  it('opens a column with half of one on each side, and goes back to where the reader was', () => {
    const view = new ManyView();
    const { previousThresholdMs: _, zoom: __, offset: ___, ...input } = inputOf(evenly(3000));
    const column = view.plan(input).many!.columns!.columns[20]!;
    view.open(column, 1072);
    const { scale } = view.plan(input);
    expect(scale.position(column.start)).to.be.closeTo(1072 / 4, 2);
    expect(scale.position(column.end)).to.be.closeTo((1072 * 3) / 4, 2);
    expect(view.back()).to.equal(true);
    expect(view.plan(input).many!.columns!.columns[20]).to.deep.equal(column);
    expect(view.back()).to.equal(false);
  });

  it('brings a moment that is only counted into view when it is asked for', () => {
    const view = new ManyView();
    const { previousThresholdMs: _, zoom: __, offset: ___, ...input } = inputOf(evenly(5000));
    view.plan(input);
    view.zoom(20, 0);
    view.plan(input);
    view.reveal('m4321');
    const { start, end } = (view.plan(input), view.extent!);
    const { time } = input.chronicle.moments[4321]!;
    expect(time.extent.start).to.be.within(start, end);
  });

  it('says the scale, and how many are in no column', () => {
    const moments = Array.from({ length: 1100 }, (_, index) => ({ when: dayOf(index % 1800) }));
    const { many } = planAny(inputOf(chronicleOf([...moments, { when: '2022' }, { when: '2021/2024' }])));
    expect(many!.said).to.match(/^Columns: moments in a month\. The tallest: \d+, \w+ 20\d\d\.$/);
    expect(many!.longerSaid).to.equal('and 2 longer or vaguer than a month');
  });

  it('tells twenty terms of office apart, and counts a thousand', () => {
    const terms = (count: number) =>
      chronicleOf(
        Array.from({ length: count }, (_, index) => ({
          when: `${2000 + Math.floor((index * 3) / count)}-0${1 + (index % 9)}/${2015 + (index % 3)}-0${1 + (index % 9)}`,
        })),
      );
    const twenty = planAny(inputOf(terms(20), { selectedId: 'm3' }));
    expect(twenty.many?.stretches).to.equal('bars');
    const tops = twenty.drawn.map(({ top }) => top);
    expect(new Set(tops).size).to.equal(20);
    const all = planAny(inputOf(terms(1000), { selectedId: 'm3' }));
    expect(all.many?.stretches).to.equal('depth');
    expect(all.many!.columns!.tallest!.count).to.be.above(900);
    expect(all.drawn.map(({ moment }) => moment.id)).to.deep.equal(['m3']);
  });

  it('keeps to less height in a low box', () => {
    const chronicle = evenly(1500);
    const [tall, low] = [300, 216].map((roomPx) => planAny(inputOf(chronicle, { roomPx })).height);
    expect(tall).to.be.at.most(300);
    expect(low).to.be.at.most(216);
  });
});

describe('a window over many moments', () => {
  const chronicleArb = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 1800 }), fc.integer({ min: 0, max: 900 })), {
      minLength: 1,
      maxLength: 60,
    })
    .map((spans) =>
      chronicleOf(
        spans.map(([day, length]) => ({ when: length ? `${dayOf(day)}/${dayOf(day + length)}` : dayOf(day) })),
      ),
    );

  it('finds what a look at each of them finds, however long some last', () => {
    fc.assert(
      fc.property(
        chronicleArb,
        fc.integer({ min: 0, max: 1800 }),
        fc.integer({ min: 1, max: 300 }),
        (chronicle, day, days) => {
          const table = tableOf(chronicle);
          const [start, end] = [day, day + days].map((at) => Date.UTC(2021, 0, 1) + at * 86_400_000) as [
            number,
            number,
          ];
          const expected = [...table.starts.keys()].filter(
            (row) => table.starts[row]! < end && table.ends[row]! >= start,
          );
          expect(rowsWithin(table, start, end)).to.deep.equal(expected);
          expect(countWithin(table, start, end)).to.equal(expected.length);
        },
      ),
    );
  });

  it('finds how deep marks pile up, as a count at each start has it', () => {
    fc.assert(
      fc.property(chronicleArb, (chronicle) => {
        const table = tableOf(chronicle);
        const rows = [...table.starts.keys()];
        const leastMs = 18 * 86_400_000;
        const ends = rows.map((row) => Math.max(table.ends[row]!, table.starts[row]! + leastMs));
        const depths = rows.map(
          (row) =>
            rows.filter((other) => table.starts[other]! <= table.starts[row]! && ends[other]! > table.starts[row]!)
              .length,
        );
        expect(deepestPile(table, rows, 86_400_000, 1000)).to.equal(Math.max(...depths));
      }),
    );
  });

  it('puts moments in order of their starts, whatever order their relations gave them', () => {
    const { moments } = chronicleOf([{ when: '2022' }, { when: '2022-06-01' }, { when: '2021-01-01' }]);
    const { starts, indices, rows } = tableOf({ moments });
    expect([...starts]).to.deep.equal([...starts].sort((a, b) => a - b));
    for (const [row, index] of indices.entries()) expect(rows[index]).to.equal(row);
  });
});
