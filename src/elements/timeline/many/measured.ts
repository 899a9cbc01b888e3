import { canvasWidths } from '../../../controllers/text-canvas.js';
import { measureTexts } from '../../../controllers/text-width.js';
import type { Measured } from '../../../plan/timeline/types.js';
import { typeScaleOf } from '../horizontal/measured.js';

const DIGITS = '0123456789';
/** Width of these where a page lays nothing out. */
const DIGITS_PX = 80;

/** What a drawing of very many is measured by: digits, and each name when it is wanted. */
export function measuredMany(room: Element): Measured {
  const [digitsPx = DIGITS_PX] = measureTexts(room, [DIGITS], 'small');
  return {
    metrics: [],
    digitPx: digitsPx / DIGITS.length,
    typeScale: typeScaleOf(room),
    widthOf: canvasWidths(room, ['small', 'title']),
  };
}
