import type { Arc } from '../../geo/types.js';
import { crossesEastOf } from '../../geo/shapes.js';
import type { LngLat } from '../../geo/types.js';

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;
const KM_PER_DEGREE = EARTH_RADIUS_KM * RADIANS;

/** An arc of the basemap with the box around it, in degrees: most questions end there. */
export interface BoxedArc extends Arc {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export function boxed(arc: Arc): BoxedArc {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [lng, lat] of arc.line) {
    box.west = Math.min(box.west, lng);
    box.east = Math.max(box.east, lng);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return { ...arc, ...box };
}

/** Whether a ray due east from a place crosses an arc an odd number of times. */
export function isCrossedOddly({ line, west, south, east, north }: BoxedArc, at: LngLat): boolean {
  if (at[1] < south || at[1] > north || at[0] > east) return false;
  // Of an arc wholly to the east it is enough to know on which sides of the ray its ends are.
  if (at[0] < west) return (line[0] as LngLat)[1] > at[1] !== (line[line.length - 1] as LngLat)[1] > at[1];
  let odd = false;
  for (let i = 1; i < line.length; i++) {
    if (crossesEastOf(at, line[i - 1] as LngLat, line[i] as LngLat)) odd = !odd;
  }
  return odd;
}

/** Whether the box around an arc may reach within so many kilometres of a place. */
export function isNear({ west, south, east, north }: BoxedArc, at: LngLat, km: number): boolean {
  const reach = km / KM_PER_DEGREE;
  if (at[1] < south - reach || at[1] > north + reach) return false;
  const shrink = Math.cos(Math.min(89, Math.abs(at[1]) + reach) * RADIANS);
  return Math.abs(turn((west + east) / 2 - at[0])) <= (east - west) / 2 + reach / shrink;
}

/**
 * Kilometres from a place to an arc. Its segments are straight in degrees, as they are drawn: a border along a parallel
 * is no great circle. What is nearest is found in the plane of degrees, those of longitude as short as at the place.
 */
export function kmToArc({ line }: BoxedArc, at: LngLat): number {
  const shrink = Math.max(1e-6, Math.cos(at[1] * RADIANS));
  let [east, north, least] = [0, 0, Infinity];
  for (let i = 1; i < line.length; i++) {
    const from = line[i - 1] as LngLat;
    const to = line[i] as LngLat;
    const dx = (to[0] - from[0]) * shrink;
    const dy = to[1] - from[1];
    // The segment's start as seen from the place, on the copy of the world that is nearest.
    const x = turn((from[0] + to[0]) / 2 - at[0]) * shrink - dx / 2;
    const y = from[1] - at[1];
    const share = Math.max(0, Math.min(1, -(x * dx + y * dy) / (dx * dx + dy * dy || 1)));
    const away = (x + share * dx) ** 2 + (y + share * dy) ** 2;
    if (away >= least) continue;
    least = away;
    east = x + share * dx;
    north = y + share * dy;
  }
  return kmBetween(at, [at[0] + east / shrink, at[1] + north]);
}

/** A difference of longitudes, the short way round. */
const turn = (degrees: number): number => degrees - 360 * Math.round(degrees / 360);

/** Along a great circle, by the haversine formula. */
export function kmBetween(a: LngLat, b: LngLat): number {
  const half = (degrees: number): number => Math.sin((degrees * RADIANS) / 2) ** 2;
  const chord = half(b[1] - a[1]) + Math.cos(a[1] * RADIANS) * Math.cos(b[1] * RADIANS) * half(b[0] - a[0]);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
