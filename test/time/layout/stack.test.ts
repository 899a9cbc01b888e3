import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { stackMarks } from '../../../src/time/layout/stack.js';

const marksArb = fc
  .array(fc.record({ x0: fc.integer({ min: 0, max: 300 }), width: fc.integer({ min: 1, max: 60 }) }), { maxLength: 60 })
  .map((marks) => marks.map(({ x0, width }) => ({ x0, x1: x0 + width })));
const gapArb = fc.integer({ min: 0, max: 8 });

describe('stacked marks', () => {
  it('lie next to the axis where they can', () => {
    const marks = [
      { x0: 20, x1: 60 },
      { x0: 0, x1: 30 },
      { x0: 40, x1: 50 },
    ];
    expect(stackMarks(marks, { gapPx: 2 })).to.deep.equal([1, 0, 0]);
  });

  it('never overlap in a row, and take no more rows than are needed', () => {
    fc.assert(
      fc.property(marksArb, gapArb, (marks, gapPx) => {
        const rows = stackMarks(marks, { gapPx });
        marks.forEach((a, i) =>
          marks.slice(i + 1).forEach((b, j) => {
            const apart = a.x1 + gapPx <= b.x0 || b.x1 + gapPx <= a.x0;
            expect(apart || rows[i] !== rows[i + 1 + j]).to.equal(true);
          }),
        );
        const depthAt = (x: number): number => marks.filter((m) => m.x0 <= x && x < m.x1 + gapPx).length;
        const depth = Math.max(0, ...marks.map((mark) => depthAt(mark.x0)));
        expect(new Set(rows).size).to.equal(depth);
        expect(Math.max(-1, ...rows)).to.equal(depth - 1);
      }),
      { numRuns: 2000 },
    );
  });

  it('have no row when all are taken', () => {
    fc.assert(
      fc.property(marksArb, gapArb, fc.integer({ min: 1, max: 4 }), (marks, gapPx, maxRows) => {
        const free = stackMarks(marks, { gapPx });
        const rows = stackMarks(marks, { gapPx, maxRows });
        for (const row of rows) expect(row).to.be.within(-1, maxRows - 1);
        expect(rows.includes(-1)).to.equal(Math.max(-1, ...free) >= maxRows);
      }),
    );
  });
});
