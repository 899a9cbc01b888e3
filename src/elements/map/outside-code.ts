import { LaterCode, LIMIT_MS } from '../../controllers/later-code.js';
import { liveCode } from './live-code.js';

/** Tiles, an overlay or a basemap of the page's own: asked for where the page names one. */
export const outsideCode = new LaterCode(
  (_again) => import('./outside/outside.js'),
  'The map does without its tiles, its overlay and a basemap of the page’s own',
  LIMIT_MS,
  liveCode,
);
