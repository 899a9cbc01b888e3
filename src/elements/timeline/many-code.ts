import { LaterCode } from '../shared/code.js';

/**
 * The horizontal drawing for a story of very many, which can draw every other too. Where it does not come, there is the one
 * for few.
 */
export const manyCode = new LaterCode(() => import('./many/drawing.js'));
