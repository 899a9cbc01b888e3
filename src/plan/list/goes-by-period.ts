import type { Chronicle } from '../../model/types.js';

/** Above this many, a list goes by period. */
const BY_PERIOD_ABOVE = 1000;

/** Whether an upright list has so many moments that it goes by period. */
export const goesByPeriod = ({ moments }: Chronicle): boolean => moments.length > BY_PERIOD_ABOVE;
