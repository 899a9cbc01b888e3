import type { Line, LngLat } from './types.js';

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;
const STEPS = 72;

/**
 * The ring of all places at a distance, clockwise on a map with north up, longitudes running on beyond ±180.
 * A disc over a pole is closed along that pole.
 * @param radiusKm - over the ground, on a sphere; more than 0, less than a quarter of the globe's circumference
 */
export function disc(center: LngLat, radiusKm: number): Line {
  const angle = radiusKm / EARTH_RADIUS_KM;
  const lat = center[1] * RADIANS;
  const ring: LngLat[] = [];
  for (let step = 0; step <= STEPS; step++) {
    const bearing = (step / STEPS) * 2 * Math.PI;
    const sinLat = Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing);
    const east = Math.sin(bearing) * Math.sin(angle) * Math.cos(lat);
    const lng = center[0] + Math.atan2(east, Math.cos(angle) - Math.sin(lat) * sinLat) / RADIANS;
    const before = ring.at(-1)?.[0] ?? lng;
    ring.push([lng + 360 * Math.round((before - lng) / 360), Math.asin(Math.max(-1, Math.min(1, sinLat))) / RADIANS]);
  }
  const first = ring[0];
  const last = ring.at(-1);
  if (!first || !last || Math.abs(last[0] - first[0]) < 180) return ring.slice(0, -1);
  const pole = Math.sign(center[1]) * 90;
  return [...ring, [last[0], pole], [first[0], pole]];
}
