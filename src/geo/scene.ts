import { basemapLines, contextCountries, countryArea, type BasemapLines, type ContextCountry } from './basemap.js';
import { WORLD } from './basemap-world.js';
import { decodeBasemap, type Basemap } from './decode.js';
import { disc } from './disc.js';
import { boundsOf, fitView } from './fit.js';
import { widestPart } from './inner-point.js';
import { nearestCopy } from './mercator.js';
import { clipToArea, legLine } from './routes.js';
import type { Area, Bounds, Line, LngLat, MapView, Size, Worldview } from './types.js';

/** A place to draw: a point, a soft disc around one, or a whole country. */
export interface ScenePlace {
  readonly id: string;
  readonly lngLat?: LngLat;
  readonly country?: string;
  readonly radiusKm?: number;
}

/** A stage of a route, between two of the places. */
export interface SceneLeg {
  readonly from: string;
  readonly to: string;
}

/** Where a place stands on this map. */
export interface SceneSpot {
  /** Its point, or an inner point of its country, in the copy of the world that the map looks at. */
  readonly at: LngLat;
  /** The country, or the disc of what is known only roughly. */
  readonly area?: Area;
  /** A disc of what is known only roughly. */
  readonly soft: boolean;
  /** Free room around `at` inside the area, degrees of latitude; 0 for a point. */
  readonly room: number;
  /** What has to be in view: of a country its largest part, since islands far away would shrink all else. */
  readonly reach: readonly LngLat[];
}

/** Everything on the map that the view does not change. */
export interface Scene {
  readonly lines: BasemapLines;
  /** By place id; a country that no atlas has is missing. */
  readonly spots: ReadonlyMap<string, SceneSpot>;
  /** In the order given; empty where an end has no spot. */
  readonly legs: readonly Line[];
  readonly bounds: Bounds;
  readonly countries: readonly ContextCountry[];
}

/** One place alone is shown in its region: closer, it would stand on nothing. */
const SINGLE_ZOOM = 5;
const KM_PER_DEGREE = 111.2;
/** Closer than this the embedded coastlines are too coarse. */
export const MAX_ZOOM = 6;
/** Further away there is nothing more to see. */
export const MIN_ZOOM = 0.5;
const WHOLE_WORLD: Bounds = [-170, -55, 175, 75];

let world: Basemap | undefined;
const linesOf = new Map<Worldview, BasemapLines>();

/** Decoded when first asked for; a page has one, however many maps. */
function theWorld(): Basemap {
  return (world ??= decodeBasemap(WORLD));
}

/** Works out where everything lies. */
export function makeScene(places: readonly ScenePlace[], legs: readonly SceneLeg[], view: Worldview): Scene {
  const basemap = theWorld();
  const lines = linesOf.get(view) ?? basemapLines(basemap, view);
  linesOf.set(view, lines);
  const found = places.flatMap((place): [string, SceneSpot][] => {
    const spot = spotOf(place, basemap, view);
    return spot ? [[place.id, spot]] : [];
  });
  const bounds = boundsOf(found.flatMap(([, spot]) => spot.reach)) ?? WHOLE_WORLD;
  const middle = (bounds[0] + bounds[2]) / 2;
  const spots = new Map(found.map(([id, spot]) => [id, { ...spot, at: nearestCopy(spot.at, middle) }]));
  return {
    lines,
    spots,
    legs: legs.map(({ from, to }) => lineBetween(spots.get(from), spots.get(to))),
    bounds,
    countries: contextCountries(basemap, view),
  };
}

function spotOf({ lngLat, country, radiusKm }: ScenePlace, basemap: Basemap, view: Worldview): SceneSpot | undefined {
  if (lngLat && radiusKm) {
    const ring = disc(lngLat, radiusKm);
    return { at: lngLat, area: [[ring]], soft: true, room: radiusKm / KM_PER_DEGREE, reach: ring };
  }
  if (lngLat) return { at: lngLat, soft: false, room: 0, reach: [lngLat] };
  const area = country === undefined ? undefined : countryArea(basemap, country, view);
  return area && { ...widestPart(area), area, soft: false, reach: area[0]?.[0] ?? [] };
}

function lineBetween(from: SceneSpot | undefined, to: SceneSpot | undefined): Line {
  if (!from || !to) return [];
  const arriving = outside(legLine(from.at, to.at), to);
  return [...outside([...arriving].reverse(), from)].reverse();
}

/** A leg reaches an area at its outline: no one knows where inside it goes. */
function outside(line: Line, { area, soft }: SceneSpot): Line {
  const clipped = area ? clipToArea(line, area) : line;
  // beside a wide disc hardly anything would be left to see
  return soft && span(clipped) < span(line) / 4 ? line : clipped;
}

function span(line: Line): number {
  const [first, last] = [line[0] ?? [0, 0], line.at(-1) ?? [0, 0]];
  return Math.hypot(last[0] - first[0], last[1] - first[1]);
}

/** The view that shows every place with room for its name. */
export function fitScene({ bounds, spots }: Scene, { width, height }: Size, maxZoom = MAX_ZOOM): MapView {
  const side = Math.min(96, width * 0.19);
  const paddingPx = { left: side, right: side, top: Math.min(44, height * 0.12), bottom: Math.min(76, height * 0.2) };
  const single = spots.size < 2;
  return fitView(bounds, { width, height }, { paddingPx, maxZoom: single ? SINGLE_ZOOM : maxZoom, minZoom: MIN_ZOOM });
}
