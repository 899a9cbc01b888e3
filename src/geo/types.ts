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

/**
 * A line between two areas, or between an area and the sea. Rings of areas are found again by following such arcs, so
 * that any set of areas has an outline without its inner lines.
 */
export interface Arc {
  readonly line: Line;
  /** Area to the right of the line's direction. */
  readonly inside: string;
  /** Area to its left; undefined: the sea. */
  readonly outside: string | undefined;
  /** Dashed in every view that draws borders, whatever the table of worldviews says: a publisher's own. */
  readonly disputed?: boolean;
}

/** A world as lines. The ids of areas are alpha-2 codes, or keys of the table of disputed areas. */
export interface Basemap {
  readonly arcs: readonly Arc[];
  /** Large lakes, which lie on the land: outer rings clockwise (north up), islands against it. */
  readonly lakes: Area;
  readonly names: readonly NamePlace[];
  /** Whose it is, of a publisher's own. */
  readonly attribution?: string;
}

/** Where a country's name may stand. */
export interface NamePlace {
  /** Alpha-2. */
  readonly code: string;
  readonly at: LngLat;
  /** Free land around it, in degrees of latitude: what tells whether the name fits. */
  readonly room: number;
}
