import type { LngLat, MapView, Point, Size } from './types.js';

/** Pixels across the whole world at zoom 0. */
export const TILE_SIZE = 256;

/** Where the square Mercator world ends, in degrees north and south. */
export const MAX_LATITUDE = 85.0511287798;

// Leaflet goes by way of metres. The detour is kept, in the same order of operations, so that the last bit agrees.
const EARTH_RADIUS = 6378137;
const METRES_TO_WORLD = 0.5 / (Math.PI * EARTH_RADIUS);
const RADIANS = Math.PI / 180;
const DEGREES = 180 / Math.PI;

const scaleAt = (zoom: number): number => TILE_SIZE * 2 ** zoom;

/**
 * World pixels of a place, from the world's north-west corner, as Leaflet's `CRS.EPSG3857.latLngToPoint`.
 * @param lngLat - degrees; latitudes beyond `MAX_LATITUDE` are drawn at the edge, longitudes beyond ±180 beside the world
 * @param zoom - may be fractional
 */
export function project([lng, lat]: LngLat, zoom: number): Point {
  const sin = Math.sin(Math.max(Math.min(MAX_LATITUDE, lat), -MAX_LATITUDE) * RADIANS);
  const x = EARTH_RADIUS * lng * RADIANS;
  const y = (EARTH_RADIUS * Math.log((1 + sin) / (1 - sin))) / 2;
  const scale = scaleAt(zoom);
  return { x: scale * (METRES_TO_WORLD * x + 0.5), y: scale * (-METRES_TO_WORLD * y + 0.5) };
}

/** The place at a world pixel: the inverse of `project`, as Leaflet's `pointToLatLng`. */
export function unproject({ x, y }: Point, zoom: number): LngLat {
  const scale = scaleAt(zoom);
  return [longitudeAt(x / scale), latitudeAt(y / scale)];
}

/** @param share - of the world’s width, from its west edge */
export const longitudeAt = (share: number): number => (((share - 0.5) / METRES_TO_WORLD) * DEGREES) / EARTH_RADIUS;

/** @param share - of the world’s height, from its north edge */
export function latitudeAt(share: number): number {
  const y = (share - 0.5) / -METRES_TO_WORLD;
  return (2 * Math.atan(Math.exp(y / EARTH_RADIUS)) - Math.PI / 2) * DEGREES;
}

/** Which pixels of the world a box shows, from its top left corner: whole numbers, exactly where Leaflet rounds them to. */
export interface Frame {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export function frameOf({ center, zoom }: MapView, { width, height }: Size): Frame {
  const { x, y } = project(center, zoom);
  return { zoom, x: Math.round(x - width / 2), y: Math.round(y - height / 2) };
}

/**
 * From places to container pixels, whole numbers, exactly where Leaflet puts them: it rounds the origin of the view and
 * each point separately. A drawing made with it can be handed over to Leaflet without a jump.
 */
export function projector(view: MapView, size: Size): (lngLat: LngLat) => Point {
  const frame = frameOf(view, size);
  return (lngLat) => {
    const { x, y } = project(lngLat, frame.zoom);
    return { x: Math.round(x) - frame.x, y: Math.round(y) - frame.y };
  };
}

/** The copy of a place that lies nearest to a longitude: what to draw where a view crosses the anti-meridian. */
export function nearestCopy([lng, lat]: LngLat, toLng: number): LngLat {
  return [lng + 360 * Math.round((toLng - lng) / 360), lat];
}
