import { LaterCode, LIMIT_MS } from '../../controllers/later-code.js';
import { chartCode } from './map-code.js';

/** Leaflet, and what the reader can do with a map that moves: asked for once there is a picture. */
export const liveCode = new LaterCode(
  (_again) => import('./live/live.js'),
  'The map is a still picture',
  LIMIT_MS,
  chartCode,
);
