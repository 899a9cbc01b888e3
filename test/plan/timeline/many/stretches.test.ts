import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { depthsIn, layStretches, nearestLine, type StretchBox } from '../../../../src/plan/timeline/many/stretches.js';

const boxArb = fc
  .record({
    x0: fc.integer({ min: 0, max: 900 }),
    length: fc.integer({ min: 4, max: 400 }),
    namePx: fc.integer({ min: 20, max: 200 }),
  })
  .map(({ x0, length, namePx }): StretchBox => ({ x0, x1: x0 + length, importance: 2, selected: false, namePx }));
const boxesArb = fc.array(boxArb, { minLength: 1, maxLength: 200 });
const room = { widthPx: 1000, roomPx: 250 };

describe('stretches that overlap', () => {
  it('are each told apart: no two stand on each other, whatever the form', () => {
    fc.assert(
      fc.property(boxesArb, (boxes) => {
        const { form, placed } = layStretches(boxes, room);
        expect(placed.length).to.equal(form === 'depth' ? 0 : boxes.length);
        for (const [at, one] of placed.entries()) {
          for (const other of placed.slice(at + 1)) {
            const [a, b] = [boxes[one.index]!, boxes[other.index]!];
            const isBeside = a.x1 <= b.x0 || b.x1 <= a.x0;
            const isAbove =
              one.bottomPx + one.heightPx <= other.bottomPx || other.bottomPx + other.heightPx <= one.bottomPx;
            expect(isBeside || isAbove).to.equal(true);
          }
        }
      }),
    );
  });

  it('keep to the height that they are given', () => {
    fc.assert(fc.property(boxesArb, (boxes) => layStretches(boxes, room).heightPx <= 250));
  });

  it('are bars while these find room, then lines, then counted', () => {
    const at = (count: number): StretchBox[] =>
      Array.from({ length: count }, (_, index) => ({
        x0: index,
        x1: 500 + index,
        importance: 1,
        selected: false,
        namePx: 60,
      }));
    expect(layStretches(at(12), room).form).to.equal('bars');
    expect(layStretches(at(40), room).form).to.equal('lines');
    expect(layStretches(at(400), room).form).to.equal('depth');
  });

  it('have their name on them where that fits, else where their row is free', () => {
    const boxes: StretchBox[] = [
      { x0: 0, x1: 100, importance: 1, selected: false, namePx: 60 },
      { x0: 120, x1: 140, importance: 1, selected: false, namePx: 60 },
      { x0: 980, x1: 1000, importance: 1, selected: false, namePx: 60 },
    ];
    const { placed } = layStretches(boxes, room);
    const names = placed.toSorted((a, b) => a.index - b.index).map(({ name }) => name);
    expect(names).to.deep.equal([
      { x: 6, inside: true },
      { x: 148, inside: false },
      { x: 912, inside: false },
    ]);
  });

  it('name in lines the most important, and always the selected one', () => {
    const boxes = Array.from({ length: 40 }, (_, index): StretchBox => ({
      x0: index * 2,
      x1: 700,
      importance: index === 7 ? 3 : 1,
      selected: index === 39,
      namePx: 90,
    }));
    const { form, placed } = layStretches(boxes, room);
    const named = placed.filter(({ name }) => name).map(({ index }) => index);
    expect(form).to.equal('lines');
    expect(named).to.include.members([7, 39]);
  });

  it('are counted where they are most at once, as a count one by one has it', () => {
    const spanArb = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(fc.array(spanArb, { minLength: 1, maxLength: 40 }), (spans) => {
        const sorted = spans.toSorted(([a], [b]) => a - b);
        const starts = Float64Array.from(sorted, ([start]) => start);
        const ends = Float64Array.from(sorted, ([start, length]) => start + length);
        const edges = [0, 20, 50, 100, 160];
        const atOnce = (time: number): number =>
          sorted.filter(([start, length]) => start <= time && start + length > time).length;
        const expected = edges.slice(1).map((till, bin) => {
          const times = Array.from({ length: till - edges[bin]! }, (_, step) => edges[bin]! + step);
          return Math.max(...times.map(atOnce));
        });
        expect(depthsIn({ starts, ends }, edges)).to.deep.equal(expected);
      }),
    );
  });

  it('are hit by the nearest, and by none far away', () => {
    const line = (top: number, id: string) => ({ moment: { id } as never, x0: 0, x1: 100, top, heightPx: 3, part: 0 });
    const lines = [line(10, 'a'), line(14, 'b'), line(18, 'c')];
    expect(nearestLine(lines, 50, 16)?.moment.id).to.equal('b');
    expect(nearestLine(lines, 50, 60)).to.equal(undefined);
  });
});
