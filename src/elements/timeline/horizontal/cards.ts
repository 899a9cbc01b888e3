import { sumOf } from '../../../time/loops.js';
import { placeCards } from '../../../time/layout/cards.js';
import { clamp } from '../../../time/clamp.js';
import type { PlacedMark } from './place-mark.js';
import type { PlanInput, Text } from './plan.js';
import type { TextMetrics } from './text-metrics.js';

export const CARD_PAD_PX = 10;
const CARD_GAP_PX = 10;
/** What the smaller size makes of titles and of the lines around them: see `.tight` in the styles. */
const TIGHT_TITLE = 15 / 16;
const TIGHT_LINES = 13 / 14;
/** Above this many moments names stand in a staircase, whatever is in view: zooming must not change the drawing's kind. */
const MAX_CARDS = 16;
/** So few that their titles need not be broken. */
const FEW_CARDS = 3;

export interface Cards {
  readonly tight: boolean;
  readonly titleLines: number;
  /** By the moment's index. */
  readonly texts: ReadonlyMap<number, Text>;
}

/** A card for each moment, if all find room: at the larger size, at the smaller, or with titles of three lines. */
export function placeTexts(
  visible: readonly number[],
  marks: readonly PlacedMark[],
  { chronicle: { moments }, metrics, widthPx }: PlanInput,
): Cards | undefined {
  if (moments.length > MAX_CARDS) return undefined;
  const order = visible.toSorted((a, b) => marks[a]!.anchor - marks[b]!.anchor);
  for (const [tight, titleLines] of [
    [false, 1],
    [false, 2],
    [true, 2],
    [true, 3],
  ] as const) {
    if (titleLines === 1 && moments.length > FEW_CARDS) continue;
    const cards = order.map((index) => ({
      anchor: clamp(marks[index]!.anchor, 0, widthPx),
      width: cardWidth(metrics[index]!, tight, titleLines),
    }));
    const xs = placeCards(cards, { widthPx, gapPx: CARD_GAP_PX });
    if (!xs) continue;
    const texts = new Map(order.map((index, at) => [index, { x: xs[at]!, width: cards[at]!.width, top: 0 }]));
    return { tight, titleLines, texts };
  }
  return undefined;
}

function cardWidth({ lines, date, words, space }: TextMetrics, tight: boolean, titleLines: number): number {
  const title = balancedWidth(words, space, titleLines);
  return (
    CARD_PAD_PX + Math.max(Math.max(lines, date) * (tight ? TIGHT_LINES : 1), title * (tight ? TIGHT_TITLE : 1)) + 1
  );
}

/** The narrowest width, in whole pixels, at which a title fits in so many lines: cards are no wider than their titles. */
function balancedWidth(words: readonly number[], space: number, lines: number): number {
  const total = sumOf(words, (word) => word + space) - space;
  let width = Math.ceil(Math.max(0, total / lines - space));
  for (const word of words) width = Math.max(width, Math.ceil(word));
  // in one line at the latest
  while (width < total && linesAt(words, space, width) > lines) width += 1;
  return width;
}

function linesAt(words: readonly number[], space: number, width: number): number {
  let lines = 1;
  let used = -space;
  for (const word of words) {
    used += space + word;
    if (used <= width) continue;
    lines += 1;
    used = word;
  }
  return lines;
}
