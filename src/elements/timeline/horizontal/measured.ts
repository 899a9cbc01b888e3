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

/** How much larger the type is than 16 px. */
export const typeScaleOf = (room: Element): number => Number.parseFloat(getComputedStyle(room).fontSize) / 16 || 1;
