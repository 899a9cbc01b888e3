import { LaterCode } from '../../controllers/later-code.js';

/** The map's drawing and its borders: asked for when a map is near. */
export const chartCode = new LaterCode(
  (_again) => import('./chart/chart.js'),
  'There is no map, since the file that draws it did not come',
);
