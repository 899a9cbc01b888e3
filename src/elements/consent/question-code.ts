import { LaterCode } from '../../controllers/later-code.js';

/** The question: asked for where a page's `consent` makes somebody ask. Without it all that is foreign stays away. */
export const questionCode = new LaterCode(
  (_again) => import('./question.js'),
  'The reader is not asked, and nothing comes from other hosts',
);
