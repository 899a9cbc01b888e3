import type { Instant } from '../../../time/types.js';
import { wallOf } from '../../../time/zone.js';

/** The year that the axis's clocks show, as it is counted in astronomy. */
export const yearAt = (instant: Instant, zone: string): number => new Date(wallOf(instant, zone)).getUTCFullYear();
