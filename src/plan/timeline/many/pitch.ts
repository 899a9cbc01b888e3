/** Of columns: no narrower, where pointers are fine and where they are coarse. */
export const FINE_PITCH_PX = 6;
export const COARSE_PITCH_PX = 24;
