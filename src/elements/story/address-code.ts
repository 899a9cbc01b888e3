import { LaterCode } from '../../controllers/later-code.js';

/** What follows the page's address: only a story with `hash` asks for it. */
export const addressCode = new LaterCode(
  (_again) => import('./address-hash.js'),
  'The page’s address does not follow the story, since the file that sees to it did not come',
);
