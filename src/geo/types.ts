/** `[longitude, latitude]` in degrees, WGS 84. Longitudes beyond ±180 are legal where a line crosses the anti-meridian. */
export type LngLat = readonly [lng: number, lat: number];

/** `[west, south, east, north]` in degrees; `east` may pass 180. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the map looks at. Zoom as Leaflet counts it: the world is 256·2^zoom pixels wide. */
export interface MapView {
  readonly center: LngLat;
  readonly zoom: number;
}

/** An open line or a closed ring (first point not repeated). */
export type Line = readonly LngLat[];

/** Polygons, each an outer ring and its holes. */
export type Area = readonly (readonly Line[])[];

/** Whose borders are drawn: an editorial choice, see docs/worldviews.md. */
export type Worldview = 'neutral' | 'ua' | 'de-facto' | 'none';
