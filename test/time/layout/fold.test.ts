import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { foldList, type FoldItem, type FoldRow } from '../../../src/time/layout/fold.js';

const item = (weight: number, height = 50, keep = false): FoldItem => ({ height, weight, keep });

function heightOf(rows: readonly FoldRow[], items: readonly FoldItem[], foldHeightPx: number): number {
  return rows.reduce((sum, row) => sum + (row.kind === 'item' ? items[row.index]!.height : foldHeightPx), 0);
}

const itemsArb = fc.array(
  fc.record({
    height: fc.integer({ min: 10, max: 90 }),
    weight: fc.integer({ min: 1, max: 3 }),
    keep: fc.nat(9).map((n) => n === 0),
  }),
  { maxLength: 40 },
);

describe('a folded list', () => {
  it('shows everything where everything fits', () => {
    const rows = foldList([item(1), item(2), item(3)], { heightPx: 150, foldHeightPx: 30 });
    expect(rows.map((row) => row.kind)).to.deep.equal(['item', 'item', 'item']);
  });

  it('shows the weightiest and folds the runs between them', () => {
    const rows = foldList(
      [1, 1, 3, 1, 1, 1, 3, 1, 1].map((w) => item(w)),
      { heightPx: 190, foldHeightPx: 30 },
    );
    expect(rows).to.deep.equal([
      { kind: 'fold', from: 0, to: 1 },
      { kind: 'item', index: 2 },
      { kind: 'fold', from: 3, to: 5 },
      { kind: 'item', index: 6 },
      { kind: 'fold', from: 7, to: 8 },
    ]);
  });

  it('shows a lone item rather than a line just as high', () => {
    const rows = foldList([item(3), item(1, 30), item(3)], { heightPx: 130, foldHeightPx: 30 });
    expect(rows.map((row) => row.kind)).to.deep.equal(['item', 'item', 'item']);
  });

  it('holds every item once and in order, and the kept ones in full', () => {
    fc.assert(
      fc.property(
        itemsArb,
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 10, max: 60 }),
        (items, heightPx, foldHeightPx) => {
          const rows = foldList(items, { heightPx, foldHeightPx });
          let next = 0;
          for (const row of rows) {
            expect(row.kind === 'item' ? row.index : row.from).to.equal(next);
            next = (row.kind === 'item' ? row.index : row.to) + 1;
            if (row.kind === 'item') continue;
            const hidden = items.slice(row.from, row.to + 1);
            expect(hidden.some((i) => i.keep)).to.equal(false);
            expect(hidden.reduce((sum, i) => sum + i.height, 0)).to.be.above(foldHeightPx);
          }
          expect(next).to.equal(items.length);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is no higher than asked, unless what is kept is', () => {
    fc.assert(
      fc.property(
        itemsArb,
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 10, max: 60 }),
        (items, heightPx, foldHeightPx) => {
          const leastPx = heightOf(foldList(items, { heightPx: 0, foldHeightPx }), items, foldHeightPx);
          const rows = foldList(items, { heightPx, foldHeightPx });
          expect(heightOf(rows, items, foldHeightPx)).to.be.at.most(Math.max(heightPx, leastPx));
          if (items.reduce((sum, i) => sum + i.height, 0) <= heightPx) {
            expect(rows.every((row) => row.kind === 'item')).to.equal(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
