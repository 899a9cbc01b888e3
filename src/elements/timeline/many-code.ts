import { LaterCode, LIMIT_MS } from '../../controllers/later-code.js';
import { drawingCode } from './drawing-code.js';

/**
 * The horizontal drawing for a story of very many, which can draw every other too. Where it does not come, there is the one
 * for few.
 */
export const manyCode = new LaterCode(
  (_again) => import('./many/drawing.js'),
  'The many moments of the story are drawn mark by mark',
  LIMIT_MS,
  drawingCode,
);
