import type { LngLat } from './types.js';

/**
 * Where the countries lie that the atlas has no area for: it counts most of them to the state that they belong to, and
 * some are too small for it. Alpha-2 codes; points on their largest land, to about a tenth of a degree.
 */
const POINTS: Readonly<Record<string, LngLat>> = {
  BQ: [-68.3, 12.2],
  BV: [3.4, -54.4],
  GF: [-53, 4],
  GI: [-5.4, 36.1],
  GP: [-61.5, 16.2],
  MQ: [-61, 14.7],
  RE: [55.5, -21.1],
  SJ: [16, 78.6],
  TK: [-171.8, -9.2],
  UM: [166.6, 19.3],
  YT: [45.1, -12.8],
};

/** A point inside a country that has no area in the atlas; undefined for a code that is no country's. */
export const outlyingPoint = (code: string): LngLat | undefined => POINTS[code];
