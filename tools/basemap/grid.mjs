// The grid that the basemap's points lie on: src/geo/layout.ts. x runs east from Greenwich, y north from the equator.

import { importSource } from './from-source.mjs';

const { GRID_PX, GRID_ZOOM } = await importSource('src/geo/layout.ts');

/** Steps around the world. */
export const GRID = (256 * 2 ** GRID_ZOOM) / GRID_PX;
/** Square steps to a square pixel of the closest view. */
export const STEPS_PER_PIXEL = 1 / GRID_PX ** 2;
/** Beyond the Mercator world, and beyond the southernmost coast: Antarctica is closed along it, and the reader puts that at the pole. */
const MAX_LATITUDE = 86.5;
const RADIANS = Math.PI / 180;

/** @param {readonly any[]} lngLat */
export function toGrid([lng, lat]) {
  const within = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * RADIANS;
  return [(lng / 360) * GRID, (Math.asinh(Math.tan(within)) / (2 * Math.PI)) * GRID];
}

/** @param {readonly number[]} point */
export function fromGrid([x, y]) {
  return [(x / GRID) * 360, Math.atan(Math.sinh((y / GRID) * 2 * Math.PI)) / RADIANS];
}

/** @param {readonly (readonly number[][])[]} polygon - in degrees */
export const onGrid = (polygon) => polygon.map((ring) => ring.map(toGrid));
