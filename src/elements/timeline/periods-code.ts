import { LaterCode } from '../shared/code.js';

/** The upright list of very many, by period. Where it does not come, there is the one for few, folded. */
export const periodsCode = new LaterCode(() => import('./upright/periods.js'));
