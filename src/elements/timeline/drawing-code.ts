import { LaterCode } from '../../controllers/later-code.js';

/**
 * The horizontal drawing. A narrow page never asks for it, and where it does not come the upright list, which needs none
 * of it, is what there is.
 */
export const drawingCode = new LaterCode(
  (_again) => import('./horizontal/drawing.js'),
  'The timeline is shown as an upright list, since the file that draws it along an axis did not come',
);
