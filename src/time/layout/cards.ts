/** A card hangs from a pole at its left edge. */
export interface Card {
  /** Where its pole would best stand, in CSS pixels. */
  readonly anchor: number;
  readonly width: number;
}

/**
 * Left edges of cards, in the order given, with the least sum of squared distances to their anchors: isotonic
 * regression by pooling adjacent violators, in linear time.
 * @param cards - in order of their anchors, or whatever order is to be kept
 * @returns CSS pixels, all cards within `[0, widthPx]` and `gapPx` apart; undefined when they do not fit
 */
export function placeCards(
  cards: readonly Card[],
  { widthPx, gapPx }: { readonly widthPx: number; readonly gapPx: number },
): number[] | undefined {
  // Without the room that the cards before it take, a card's position need only not decrease.
  const taken: number[] = [];
  let next = 0;
  for (const card of cards) {
    taken.push(next);
    next += card.width + gapPx;
  }
  const slack = widthPx - (next - gapPx);
  if (cards.length > 0 && slack < 0) return undefined;

  const pools: { sum: number; count: number }[] = [];
  cards.forEach((card, i) => {
    let pool = { sum: card.anchor - taken[i]!, count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  });
  const shifts = pools.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
  // Clamping the unbounded answer gives the best one within bounds.
  return shifts.map((shift, i) => Math.min(Math.max(shift, 0), slack) + taken[i]!);
}
