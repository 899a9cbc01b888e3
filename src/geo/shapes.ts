import type { Area, Line, LngLat } from './types.js';

const RADIANS = Math.PI / 180;

/** Segments of a ring, the closing one included, as pairs of its points. */
export function forEachSegment(ring: Line, visit: (from: LngLat, to: LngLat) => void): void {
  let from = ring.at(-1);
  for (const to of ring) {
    if (from) visit(from, to);
    from = to;
  }
}

/**
 * Area on a unit sphere between a ring and the equator's plane, in steradians: an exact rule for edges along
 * cylindrical equal-area lines, good to a fraction of a per cent for coastlines. Positive when the ring runs clockwise
 * on a map with north up.
 */
export function ringArea(ring: Line): number {
  let sum = 0;
  forEachSegment(ring, ([lng0, lat0], [lng1, lat1]) => {
    sum += (lng1 - lng0) * RADIANS * (Math.sin(lat0 * RADIANS) + Math.sin(lat1 * RADIANS));
  });
  return sum / 2;
}

/** Area of polygons on a unit sphere, in steradians. */
export function areaSize(area: Area): number {
  let size = 0;
  for (const rings of area) for (const ring of rings) size += ringArea(ring);
  return size;
}

/** Whether a ray due east from a place crosses a segment: an odd number of times, and the place is inside. */
export const crossesEastOf = ([lng, lat]: LngLat, [lng0, lat0]: LngLat, [lng1, lat1]: LngLat): boolean =>
  lat0 > lat !== lat1 > lat && lng < lng0 + ((lat - lat0) / (lat1 - lat0)) * (lng1 - lng0);

/** Whether a place is inside a polygon with holes: even-odd, in the plane of degrees. Longitudes must be of the same copy. */
export function polygonContains(rings: readonly Line[], at: LngLat): boolean {
  let inside = false;
  for (const ring of rings) {
    forEachSegment(ring, (from, to) => {
      if (crossesEastOf(at, from, to)) inside = !inside;
    });
  }
  return inside;
}

/** Whether a place is inside any of the polygons, whichever copy of the world either is written in. */
export function areaContains(area: Area, at: LngLat): boolean {
  return copiesOf(at).some((copy) => area.some((rings) => polygonContains(rings, copy)));
}

/** A place as the neighbouring copies of the world would have it. */
export const copiesOf = ([lng, lat]: LngLat): LngLat[] => [0, -360, 360].map((offset) => [lng + offset, lat]);
