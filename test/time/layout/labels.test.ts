import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { placeLabels, type LabelBox } from '../../../src/time/layout/labels.js';

const labelsArb = fc.array(
  fc.record({
    anchor: fc.integer({ min: -20, max: 1020 }),
    width: fc.integer({ min: 10, max: 180 }),
    weight: fc.constantFrom(1, 2, 3, Infinity),
  }),
  { maxLength: 60 },
);
const optionsArb = fc.record({
  widthPx: fc.constant(1000),
  rows: fc.integer({ min: 1, max: 6 }),
  gapPx: fc.integer({ min: 0, max: 24 }),
});

describe('labels', () => {
  it('descend like stairs where their moments crowd, and begin anew at the top', () => {
    const labels: LabelBox[] = [0, 40, 80, 400].map((anchor) => ({ anchor, width: 150, weight: 1 }));
    expect(placeLabels(labels, { widthPx: 1000, rows: 5, gapPx: 16 })).to.deep.equal([
      { index: 0, row: 0, x: 0 },
      { index: 1, row: 1, x: 40 },
      { index: 2, row: 2, x: 80 },
      { index: 3, row: 0, x: 400 },
    ]);
  });

  it('stand flush with the right edge', () => {
    const labels: LabelBox[] = [
      { anchor: 880, width: 110, weight: 1 },
      { anchor: 960, width: 80, weight: 1 },
    ];
    expect(placeLabels(labels, { widthPx: 1000, rows: 2, gapPx: 16 })).to.deep.equal([
      { index: 0, row: 0, x: 880 },
      { index: 1, row: 1, x: 920 },
    ]);
  });

  it('flush with the right edge leave the rows beneath to texts that end before their pole', () => {
    const labels: LabelBox[] = [
      { anchor: 600, width: 250, weight: 1 },
      { anchor: 940, width: 220, weight: Infinity },
    ];
    expect(placeLabels(labels, { widthPx: 1000, rows: 2, gapPx: 16 })).to.deep.equal([
      { index: 0, row: 0, x: 600 },
      { index: 1, row: 1, x: 780 },
    ]);
    const below: LabelBox[] = [
      { anchor: 500, width: 200, weight: 1 },
      { anchor: 520, width: 340, weight: 1 },
      labels[1]!,
    ];
    expect(placeLabels(below, { widthPx: 1000, rows: 2, gapPx: 16 })).to.deep.equal([
      { index: 0, row: 0, x: 500 },
      { index: 1, row: 1, x: 520 },
      { index: 2, row: 0, x: 780 },
    ]);
  });

  it('give way to heavier ones', () => {
    const labels: LabelBox[] = [1, 3, 2].map((weight, i) => ({ anchor: i * 10, width: 100, weight }));
    const named = (rows: number) => placeLabels(labels, { widthPx: 1000, rows, gapPx: 16 }).map((label) => label.index);
    expect(named(1)).to.deep.equal([1]);
    expect(named(2)).to.deep.equal([1, 2]);
    expect(named(3)).to.deep.equal([0, 1, 2]);
  });

  it('always name the heaviest that can be seen', () => {
    fc.assert(
      fc.property(labelsArb, optionsArb, (labels, options) => {
        const visible = labels.filter(({ anchor }) => anchor >= 0 && anchor <= 1000);
        const heaviest = Math.max(...visible.map((label) => label.weight));
        const placed = placeLabels(labels, options);
        expect(visible.length === 0 || placed.some(({ index }) => labels[index]!.weight === heaviest)).to.equal(true);
      }),
    );
  });

  it('never touch each other or another pole, and stay inside', () => {
    fc.assert(
      fc.property(labelsArb, optionsArb, (labels, options) => {
        const placed = placeLabels(labels, options).map((label) => ({
          ...label,
          pole: labels[label.index]!.anchor,
          right: label.x + labels[label.index]!.width,
        }));
        for (const a of placed) {
          expect(a.row).to.be.within(0, options.rows - 1);
          expect(a.x).to.be.at.least(0);
          expect(a.right).to.be.at.most(1000);
          expect(a.pole).to.be.within(a.x, a.right);
          for (const b of placed) {
            if (a === b) continue;
            if (a.row === b.row)
              expect(a.right + options.gapPx <= b.x || b.right + options.gapPx <= a.x).to.equal(true);
            if (a.row < b.row) expect(a.pole > b.x && a.pole < b.right, 'a pole crosses a text').to.equal(false);
          }
        }
      }),
      { numRuns: 4000 },
    );
  });
});
