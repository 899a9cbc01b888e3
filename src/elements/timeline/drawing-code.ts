import { legendCode } from '../legend/legend-code.js';
import { LaterCode } from '../shared/code.js';

/**
 * The horizontal drawing, which has a legend with it. A narrow page never asks for it, and where it does not come the
 * upright list, which needs none of it, is what there is.
 */
export const drawingCode = new LaterCode(async () => (legendCode.code = await import('./horizontal/drawing.js')));
