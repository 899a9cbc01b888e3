import { areaSize, forEachSegment } from './shapes.js';
import type { Area, Line, LngLat } from './types.js';

interface Cell {
  readonly at: LngLat;
  /** Half its side, degrees of latitude. */
  readonly half: number;
  /** From its middle to the outline, negative outside; degrees of latitude. */
  readonly room: number;
}

/** The middle of an area's widest part and how far it is from there to the outline. */
export interface InnerPoint {
  readonly at: LngLat;
  /** Degrees of latitude. */
  readonly room: number;
}

/**
 * A place well inside an area, for its label: in the largest polygon, as far as can be from its outline, to about a
 * twentieth of that distance. The idea is that of mapbox/polylabel: halve the squares that may still hold a better point.
 */
export function innerPoint(area: Area): LngLat {
  return widestPart(area).at;
}

/** The same, with the room that is there. */
export function widestPart(area: Area): InnerPoint {
  const rings = [...area].sort((a, b) => areaSize([b]) - areaSize([a]))[0] ?? [];
  const [west, south, east, north] = extentOf(rings[0] ?? []);
  const segments = segmentsOf(rings);
  // A degree of longitude is shorter away from the equator: measure as the map shows it there.
  const squeeze = Math.max(0.05, Math.cos((((south + north) / 2) * Math.PI) / 180));
  const cell = (lng: number, lat: number, half: number): Cell => ({
    at: [lng, lat],
    half,
    room: distanceInside(segments, lng, lat, squeeze),
  });
  const half = Math.min((east - west) * squeeze, north - south) / 2 || 1;
  let best = cell((west + east) / 2, (south + north) / 2, 0);
  let cells: Cell[] = [];
  for (let lat = south + half; lat < north + half; lat += 2 * half)
    for (let lng = west + half / squeeze; lng < east + half / squeeze; lng += (2 * half) / squeeze)
      cells.push(cell(lng, lat, half));
  while (cells.length) {
    for (const found of cells) if (found.room > best.room) best = found;
    const enough = best.room + Math.max(best.room * 0.05, 1e-3);
    cells = cells
      .filter(({ room, half: side }) => room + side * Math.SQRT2 > enough)
      .flatMap(({ at: [lng, lat], half: side }) => {
        const [dx, dy] = [side / 2 / squeeze, side / 2];
        return [-1, 1].flatMap((ex) => [-1, 1].map((ey) => cell(lng + ex * dx, lat + ey * dy, dy)));
      });
  }
  return { at: best.at, room: best.room };
}

function extentOf(ring: Line): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of ring) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** From longitude and latitude to longitude and latitude, and so on. */
function segmentsOf(rings: readonly Line[]): Float64Array {
  let count = 0;
  for (const ring of rings) count += ring.length;
  const segments = new Float64Array(4 * count);
  let end = 0;
  for (const ring of rings)
    forEachSegment(ring, (from, to) => {
      segments.set(from, end);
      segments.set(to, end + 2);
      end += 4;
    });
  return segments;
}

/** In one loop over plain numbers: it runs a thousand times over a country's whole outline. */
function distanceInside(segments: Float64Array, lng: number, lat: number, squeeze: number): number {
  let least = Infinity;
  let inside = false;
  for (let i = 0; i < segments.length; i += 4) {
    const lng0 = segments[i] as number;
    const lat0 = segments[i + 1] as number;
    const lng1 = segments[i + 2] as number;
    const lat1 = segments[i + 3] as number;
    if (lat0 > lat !== lat1 > lat && lng < lng0 + ((lat - lat0) / (lat1 - lat0)) * (lng1 - lng0)) inside = !inside;
    const dx = (lng1 - lng0) * squeeze;
    const dy = lat1 - lat0;
    const px = (lng - lng0) * squeeze;
    const py = lat - lat0;
    const along = (px * dx + py * dy) / (dx * dx + dy * dy || 1);
    const share = along < 0 ? 0 : along > 1 ? 1 : along;
    const ex = px - share * dx;
    const ey = py - share * dy;
    const away = ex * ex + ey * ey;
    if (away < least) least = away;
  }
  return Math.sqrt(least) * (inside ? 1 : -1);
}
