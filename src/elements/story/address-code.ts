import { LaterCode } from '../../controllers/later-code.js';

/** Keeps the selected moment in the page's address: asked for where the page has `hash`. */
export const addressCode = new LaterCode(
  (_again) => import('./address-hash.js'),
  'The page’s address does not follow the story',
);
