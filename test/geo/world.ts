import { WORLD } from '../../src/geo/basemap-world.js';
import { decodeBasemap } from '../../src/geo/basemap.js';

export const world = decodeBasemap(WORLD);
