import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { placeNames, spread, type NameRoom, type NameWish } from '../../../../src/plan/timeline/many/names.js';

const widthPx = 1000;
const wishArb = fc.record({
  x: fc.integer({ min: 0, max: widthPx }),
  widthPx: fc.integer({ min: 30, max: 208 }),
  footY: fc.integer({ min: 100, max: 220 }),
});
const obstacleArb = fc
  .record({ x0: fc.integer({ min: 0, max: widthPx - 16 }), top: fc.integer({ min: 60, max: 220 }) })
  .map(({ x0, top }) => ({ x0, x1: x0 + 14, top }));
const room = (obstacles: NameRoom['obstacles'], most = 60): NameRoom => ({
  widthPx,
  rows: 5,
  rowPx: 36,
  textPx: 34,
  obstacles,
  most,
});

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly row: number;
  readonly pole: number;
}

const boxesOf = (wishes: readonly NameWish[], obstacles: NameRoom['obstacles']): Box[] =>
  placeNames(wishes, room(obstacles)).map(({ index, x, row }) => ({
    x0: x,
    x1: x + wishes[index]!.widthPx,
    row,
    pole: wishes[index]!.x,
  }));

describe('names over many moments', () => {
  it('stand on no other name, on no pole and on no column', () => {
    fc.assert(
      fc.property(
        fc.array(wishArb, { maxLength: 60 }),
        fc.array(obstacleArb, { maxLength: 60 }),
        (wishes, obstacles) => {
          const boxes = boxesOf(wishes, obstacles);
          for (const [at, one] of boxes.entries()) {
            expect(one.x0).to.be.at.least(0);
            expect(one.x1).to.be.at.most(widthPx);
            const bottom = one.row * 36 + 34;
            for (const { x0, x1, top } of obstacles) {
              expect(x1 <= one.x0 || x0 >= one.x1 || bottom <= top).to.equal(true);
            }
            for (const other of boxes.slice(at + 1)) {
              expect(one.row !== other.row || one.x1 <= other.x0 || other.x1 <= one.x0).to.equal(true);
              expect(Math.abs(one.pole - other.pole)).to.be.at.least(5);
              for (const [pole, box] of [
                [one, other],
                [other, one],
              ] as const) {
                expect(pole.row <= box.row && pole.pole > box.x0 && pole.pole < box.x1).to.equal(false);
              }
            }
          }
        },
      ),
    );
  });

  it('name the first wish whatever follows', () => {
    fc.assert(
      fc.property(fc.array(wishArb, { minLength: 1, maxLength: 40 }), (wishes) => {
        expect(placeNames(wishes, room([]))[0]?.index).to.equal(0);
      }),
    );
  });

  it('are no more than the most that may be live', () => {
    const wishes = Array.from({ length: 200 }, (_, at) => ({ x: at * 5, widthPx: 1, footY: 220 }));
    expect(placeNames(wishes, { ...room([], 12), rows: 90, rowPx: 2, textPx: 1 })).to.have.length(12);
  });

  it('take turns from one end of the axis to the other, so that what is left out is left out evenly', () => {
    // all that weighs more lies at the start
    const of = (at: number) => ({ x: at, importance: at < 200 ? 3 : 1, known: true });
    const order = spread(1000, of, { widthPx: 1000, stripPx: 120, perStrip: 3 });
    const first = order.slice(0, 9).map((at) => Math.floor(at / 120));
    expect(first).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(order).size).to.equal(order.length);
  });

  it('prefer what weighs more, then what has a status, then the earlier', () => {
    const weights = [1, 2, 2, 3];
    const of = (at: number) => ({ x: at, importance: weights[at]!, known: at !== 1 });
    expect(spread(4, of, { widthPx: 100, stripPx: 100, perStrip: 4 })).to.deep.equal([3, 2, 1, 0]);
  });
});
