import { canvasWidths } from '../../../controllers/text-canvas.js';
import { measureTexts } from '../../../controllers/text-width.js';
import type { Tongue } from '../../../locales/index.js';
import type { Chronicle } from '../../../model/types.js';
import { metricsOf, textsToMeasure } from '../../../plan/timeline/text-metrics.js';
import type { Measured } from '../../../plan/timeline/types.js';

/** Widths of a story's texts in the fonts of `room`. */
export function measured(room: Element, chronicle: Chronicle, tongue: Tongue): Measured {
  const texts = textsToMeasure(chronicle, tongue);
  const small = measureTexts(room, texts.small, 'small');
  const titles = measureTexts(room, texts.titles, 'title');
  return { ...metricsOf(texts, small, titles), typeScale: typeScaleOf(room) };
}

/** What a drawing of very many is measured by: digits, and each name when it is wanted. */
export function measuredMany(room: Element): Measured {
  const [digitsPx = 80] = measureTexts(room, [DIGITS], 'small');
  return {
    metrics: [],
    digitPx: digitsPx / DIGITS.length,
    typeScale: typeScaleOf(room),
    widthOf: canvasWidths(room, ['small', 'title']),
  };
}

const DIGITS = '0123456789';

const typeScaleOf = (room: Element): number => Number.parseFloat(getComputedStyle(room).fontSize) / 16 || 1;
