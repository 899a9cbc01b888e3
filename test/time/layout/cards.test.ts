import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { placeCards, type Card } from '../../../src/time/layout/cards.js';

const cost = (cards: readonly Card[], xs: readonly number[]): number =>
  cards.reduce((sum, card, i) => sum + (xs[i]! - card.anchor) ** 2, 0);

/** The least cost over all half-pixel positions. */
function bruteForce(cards: readonly Card[], widthPx: number, gapPx: number, from = 0): number {
  const [card, ...rest] = cards;
  if (!card) return 0;
  let best = Infinity;
  for (let x = from; x + card.width <= widthPx; x += 0.5) {
    best = Math.min(best, (x - card.anchor) ** 2 + bruteForce(rest, widthPx, gapPx, x + card.width + gapPx));
  }
  return best;
}

const cardsArb = (max: number, maxWidth: number, maxLength: number) =>
  fc
    .array(fc.record({ anchor: fc.integer({ min: 0, max }), width: fc.integer({ min: 1, max: maxWidth }) }), {
      maxLength,
    })
    .map((cards) => cards.sort((a, b) => a.anchor - b.anchor));

describe('cards', () => {
  it('stand at their anchors where there is room', () => {
    const cards = [
      { anchor: 10, width: 50 },
      { anchor: 100, width: 50 },
    ];
    expect(placeCards(cards, { widthPx: 200, gapPx: 10 })).to.deep.equal([10, 100]);
  });

  it('share a squeeze evenly', () => {
    const cards = [
      { anchor: 100, width: 50 },
      { anchor: 100, width: 50 },
    ];
    expect(placeCards(cards, { widthPx: 300, gapPx: 10 })).to.deep.equal([70, 130]);
  });

  it('are not placed when they do not fit', () => {
    expect(placeCards([{ anchor: 0, width: 101 }], { widthPx: 100, gapPx: 10 })).to.equal(undefined);
    expect(placeCards([{ anchor: 0, width: 100 }], { widthPx: 100, gapPx: 10 })).to.deep.equal([0]);
    expect(placeCards([], { widthPx: 0, gapPx: 10 })).to.deep.equal([]);
  });

  it('keep their order, their gaps and the bounds', () => {
    fc.assert(
      fc.property(cardsArb(1000, 120, 15), fc.integer({ min: 0, max: 20 }), (cards, gapPx) => {
        const xs = placeCards(cards, { widthPx: 1000, gapPx });
        const neededPx = cards.reduce((sum, card) => sum + card.width + gapPx, -gapPx);
        expect(xs === undefined).to.equal(cards.length > 0 && neededPx > 1000);
        if (!xs) return;
        const rights = xs.map((x, i) => x + cards[i]!.width);
        for (const x of xs) expect(x).to.be.at.least(0);
        for (const right of rights) expect(right).to.be.at.most(1000 + 1e-9);
        xs.slice(1).forEach((x, i) => expect(x).to.be.at.least(rights[i]! + gapPx - 1e-9));
      }),
      { numRuns: 3000 },
    );
  });

  it('stand no further from their anchors than any other placing would', () => {
    fc.assert(
      fc.property(cardsArb(14, 5, 3), fc.integer({ min: 0, max: 2 }), (cards, gapPx) => {
        const xs = placeCards(cards, { widthPx: 14, gapPx });
        if (xs) expect(cost(cards, xs)).to.be.at.most(bruteForce(cards, 14, gapPx) + 1e-9);
      }),
      { numRuns: 1000 },
    );
  });
});
