import { FIRST_FREE } from './numbers.js';

// What the basemap's reader and its writer agree on beside the order of its parts: see tools/basemap/encode.mjs.

/** A context for each kind of number. */
export const CONTEXT = {
  gap: FIRST_FREE,
  count: FIRST_FREE + 1,
  inside: FIRST_FREE + 2,
  outside: FIRST_FREE + 3,
  around: FIRST_FREE + 4,
  continues: FIRST_FREE + 5,
  /** And the next, of closed lines. */
  points: FIRST_FREE + 6,
  startX: FIRST_FREE + 8,
  part: FIRST_FREE + 9,
  corner: FIRST_FREE + 10,
  side: FIRST_FREE + 11,
  name: FIRST_FREE + 12,
  nameX: FIRST_FREE + 13,
  nameY: FIRST_FREE + 14,
  room: FIRST_FREE + 15,
  /** And the 15 next, by the digits of x. */
  startY: FIRST_FREE + 16,
} as const;

/**
 * The points lie on a grid over the Mercator world, since that is what readers see: steps of so many pixels at zoom 6, the
 * closest view. Rounding to it moves a coast by a third of a pixel on average, less than leaving out points does, and
 * what it saves pays for more of them.
 */
export const GRID_ZOOM = 6;
export const GRID_PX = 1.6;

/** Grid steps to a step of a name's place, and of the box around a part. */
export const NAME_GRID = 12;
export const BOX_GRID = 16;

/** Grid steps around the world. */
export const GRID = (256 * 2 ** GRID_ZOOM) / GRID_PX;

/** Parts of the world that are read before any other, since those begin with what they have taught. */
export const TEACHERS = 4;
