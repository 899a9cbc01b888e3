import { LaterCode } from '../../controllers/later-code.js';
import { legendCode } from '../legend/legend-code.js';

/**
 * The horizontal drawing, which has a legend with it. A narrow page never asks for it, and where it does not come the
 * upright list, which needs none of it, is what there is.
 */
export const drawingCode = new LaterCode(
  async (_again) => (legendCode.code = await import('./horizontal/drawing.js')),
  'The timeline is shown as an upright list, since the file that draws it along an axis did not come',
);
