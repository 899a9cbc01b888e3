import { LaterCode } from '../../controllers/later-code.js';

/** The map's drawing and its borders: asked for when a map is near. */
export const chartCode = new LaterCode(async (_again) => {
  // what it shares with the timeline is asked for beside it, not once it has come
  const [code] = await Promise.all([import('./chart/chart.js'), import('../zoom/zoom-controls.js')]);
  return code;
}, 'There is no map');
