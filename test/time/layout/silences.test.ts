import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { silencesIn } from '../../../src/time/layout/silences.js';
import { DAY_MS } from '../../../src/time/duration.js';

const day = (start: number, days = 1) => ({ start: start * DAY_MS, end: (start + days) * DAY_MS });

describe('silences', () => {
  it('is the one between a month and three days after it', () => {
    expect(silencesIn([day(0, 31), day(50), day(51), day(51), day(52)])).to.deep.equal([
      { start: 31 * DAY_MS, end: 50 * DAY_MS },
    ]);
  });

  it('are none where all is evenly spaced, and none of nothing, of one, of two', () => {
    const evenly = Array.from({ length: 30 }, (_, index) => day(index * 7));
    for (const extents of [[], [day(3)], [day(3), day(300)], evenly]) expect(silencesIn(extents)).to.deep.equal([]);
  });

  it('are not where something lasts', () => {
    expect(silencesIn([day(0, 400), day(1), day(2), day(3), day(300)])).to.deep.equal([]);
  });

  it('are seven at most, the longest, in order of time', () => {
    const starts = Array.from(
      { length: 60 },
      (_, index) => index + 100 * Math.floor(index / 6) + Math.floor(index / 6) ** 2,
    );
    const found = silencesIn(starts.map((start) => day(start)));
    expect(found).to.have.length(7);
    const lengths = found.map(({ start, end }) => end - start);
    expect(lengths).to.deep.equal(lengths.toSorted((a, b) => a - b));
  });

  it('hold no start and no end of anything, whatever the story and its order', () => {
    const extents = fc.array(
      fc.record({ start: fc.integer({ min: 0, max: 1000 }), length: fc.integer({ min: 0, max: 60 }) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(extents, (items) => {
        const given = items.map(({ start, length }) => ({ start, end: start + length }));
        for (const { start, end } of silencesIn(given)) {
          expect(end).to.be.greaterThan(start);
          for (const one of given) expect(one.start >= end || one.end <= start).to.equal(true);
        }
        expect(silencesIn(given.toReversed())).to.deep.equal(silencesIn(given));
      }),
      { numRuns: 2000 },
    );
  });
});
