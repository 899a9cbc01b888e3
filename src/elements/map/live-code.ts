import { LaterCode } from '../../controllers/later-code.js';

/** Leaflet, and what the reader can do with a map that moves: asked for once there is a picture. */
export const liveCode = new LaterCode((_again) => import('./live/live.js'), 'The map is a still picture');
