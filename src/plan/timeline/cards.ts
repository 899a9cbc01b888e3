import { sumOf } from '../../time/loops.js';
import { clamp } from '../../time/clamp.js';
import { placeCards } from '../../time/layout/cards.js';
import type { Moment } from '../../model/types.js';
import type { Nameable, Text, TextMetrics } from './types.js';

/** What texts keep free at their left edge for the pole. */
export const PAD_PX = 10;
const GAP_PX = 10;
/** What the smaller size makes of titles and of the lines around them: see `.tight` in the styles. */
const TIGHT_TITLE = 15 / 16;
const TIGHT_LINES = 13 / 14;
/** Above this many moments names stand in a staircase, whatever is in view: zooming must not change the drawing's kind. */
const MAX_CARDS = 16;
/** So few that their titles need not be broken. */
const FEW_CARDS = 3;

/** How large cards are drawn. */
interface CardSize {
  /** The smaller of the two sizes of type. */
  readonly tight: boolean;
  readonly titleLines: number;
}

/** From the most comfortable. */
const SIZES: readonly CardSize[] = [
  { tight: false, titleLines: 1 },
  { tight: false, titleLines: 2 },
  { tight: true, titleLines: 2 },
  { tight: true, titleLines: 3 },
];

export interface Cards extends CardSize {
  readonly texts: ReadonlyMap<Moment, Text>;
}

/**
 * A card for each moment in view, if all find room: at the larger size, at the smaller, or with titles of three lines.
 * @param count - of all moments, in view or not
 */
export function placeTexts(visible: readonly Nameable[], count: number, widthPx: number): Cards | undefined {
  if (count > MAX_CARDS) return undefined;
  const order = visible.toSorted((a, b) => a.anchor - b.anchor);
  for (const size of SIZES) {
    if (size.titleLines === 1 && count > FEW_CARDS) continue;
    const texts = textsAt(size, order, widthPx);
    if (texts) return { ...size, texts };
  }
  return undefined;
}

/** Undefined where not all find room. */
function textsAt(size: CardSize, order: readonly Nameable[], widthPx: number): ReadonlyMap<Moment, Text> | undefined {
  const cards = order.map(({ moment, anchor, widths }) => ({
    moment,
    anchor: clamp(anchor, 0, widthPx),
    width: cardWidth(widths, size),
  }));
  const xs = placeCards(cards, { widthPx, gapPx: GAP_PX });
  return xs && new Map(cards.map(({ moment, width }, order) => [moment, { x: xs[order] ?? 0, width, top: 0 }]));
}

function cardWidth({ lines, date, words, space }: TextMetrics, { tight, titleLines }: CardSize): number {
  const linesPx = Math.max(lines, date) * (tight ? TIGHT_LINES : 1);
  const titlePx = balancedWidth(words, space, titleLines) * (tight ? TIGHT_TITLE : 1);
  return PAD_PX + Math.max(linesPx, titlePx) + 1;
}

/** The narrowest width, in whole pixels, at which a title fits in so many lines: cards are no wider than their titles. */
function balancedWidth(words: readonly number[], space: number, lines: number): number {
  const total = sumOf(words, (word) => word + space) - space;
  let width = Math.ceil(Math.max(...words, total / lines - space));
  while (linesIn(words, space, width) > lines) width += 1;
  return width;
}

function linesIn(words: readonly number[], space: number, width: number): number {
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
