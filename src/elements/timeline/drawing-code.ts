import { LaterCode } from '../../controllers/later-code.js';

/**
 * The horizontal drawing. A narrow page never asks for it, and where it does not come the upright list, which needs none
 * of it, is what there is.
 */
export const drawingCode = new LaterCode(async (_again) => {
  // what it shares with the map is asked for beside it, not once it has come
  const [code] = await Promise.all([import('./horizontal/drawing.js'), import('../zoom/zoom-controls.js')]);
  return code;
}, 'The timeline is shown as an upright list');
