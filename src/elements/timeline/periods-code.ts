import { LaterCode } from '../../controllers/later-code.js';

/** The upright list of very many, by period. Where it does not come, there is the one for few, folded. */
export const periodsCode = new LaterCode(
  (_again) => import('./upright/periods.js'),
  'The many moments of the story are folded',
);
