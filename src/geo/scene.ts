import { contextCountries, countryOn, partsWith, type ContextCountry } from './basemap.js';
import { WORLD } from './basemap-world.js';
import type { Basemap } from './types.js';
import { readGround } from './decode.js';
import { disc } from './disc.js';
import { boundsOf, fitView, NOTHING, unionOf, type FitOptions } from './fit.js';
import { groundOf, type Ground } from './ground.js';
import { widestPart } from './inner-point.js';
import { nearestCopy, project, projector, unproject } from './mercator.js';
import { outlyingPoint } from './outlying.js';
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
  /** A point that is given as one. Where it is not, `at` stands for an area and is no place to pin. */
  readonly exact: boolean;
  /** A disc of what is known only roughly. */
  readonly soft: boolean;
  /** Free room around `at` inside the area, degrees of latitude; 0 for a point. */
  readonly room: number;
  /** What has to be in view: of a country its largest part, since islands far away would shrink all else. */
  readonly reach: readonly LngLat[];
}

/** Everything on the map that the view does not change. */
export interface Scene {
  readonly ground: Ground;
  readonly worldview: Worldview;
  /** By place id; missing: a place without a point and without a country that there is. */
  readonly spots: ReadonlyMap<string, SceneSpot>;
  /**
   * In the order given: no line where an end has no spot, two where the leg leaves this copy of the world, one for each
   * of its ends.
   */
  readonly legs: readonly (readonly Line[])[];
  /** Around all places. */
  readonly bounds: Bounds;
  /** Around the legs, too, as far as they stay in one copy of the world. */
  readonly reach: Bounds;
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

let world: Ground | undefined;
const grounds = new WeakMap<Basemap, Ground>();

/** A page has one world, however many maps; of a basemap of its own, too. */
function groundFor(basemap: Basemap | undefined): Ground {
  if (!basemap) return (world ??= readGround(WORLD));
  const ground = grounds.get(basemap) ?? groundOf(basemap);
  grounds.set(basemap, ground);
  return ground;
}

/**
 * What has to be read of the embedded world before a scene can be made, a little at each step: no step takes long, where
 * all of them together would hold up the page.
 */
export function* readFor(places: readonly ScenePlace[], view: Worldview): Generator<undefined> {
  world ??= readGround(WORLD);
  yield;
  for (const part of countriesOf(places).flatMap((code) => partsWith(world as Ground, code, view))) {
    if (part.lines) continue;
    world.read(part);
    yield;
  }
}

/** Whether that has been done. */
export const isRead = (places: readonly ScenePlace[], view: Worldview): boolean =>
  world !== undefined &&
  countriesOf(places).every((code) => partsWith(world as Ground, code, view).every(({ lines }) => lines));

/** The countries that are places themselves. */
const countriesOf = (places: readonly ScenePlace[]): string[] => [
  ...new Set(places.flatMap(({ lngLat, country }) => (lngLat || country === undefined ? [] : [country]))),
];

/**
 * Works out where everything lies.
 * @param basemap - a publisher's own; without it the embedded world
 */
export function makeScene(
  places: readonly ScenePlace[],
  legs: readonly SceneLeg[],
  view: Worldview,
  basemap?: Basemap,
): Scene {
  const ground = groundFor(basemap);
  const found = places.flatMap((place): [string, SceneSpot][] => {
    const spot = spotOf(place, ground, view);
    return spot ? [[place.id, spot]] : [];
  });
  const ways = routed(legs, new Map(found));
  const { bounds, middle } = framed(
    found.flatMap(([, spot]) => spot.reach),
    ways.flat(),
  );
  const spots = new Map(found.map(([id, spot]) => [id, { ...spot, at: nearestCopy(spot.at, middle) }]));
  const drawn = ways.map((way, index) => copiesOfLeg(way, legs[index], spots));
  const whole = drawn.flatMap((copies) => (copies.length === 1 ? copies : [])).flat();
  return {
    ground,
    worldview: view,
    spots,
    legs: drawn,
    bounds,
    reach: unionOf(bounds, whole),
    countries: contextCountries(ground, view),
  };
}

/** The longitudes that may be empty when all legs stay whole; less than this, and they cannot. */
const LEAST_EMPTY = 20;

/** The box around the places, in the copy of the world where the legs between them are not cut. */
function framed(places: readonly LngLat[], ways: readonly LngLat[]): { bounds: Bounds; middle: number } {
  const alone = boundsOf(places) ?? WHOLE_WORLD;
  const all = boundsOf([...places, ...ways]) ?? alone;
  const cut = all[2] - all[0] > 360 - LEAST_EMPTY;
  const middle = ((cut ? alone : all)[0] + (cut ? alone : all)[2]) / 2;
  const shown = places.map((at) => nearestCopy(at, middle));
  return { bounds: shown.length && !cut ? unionOf(NOTHING, shown) : alone, middle };
}

function spotOf({ lngLat, country, radiusKm }: ScenePlace, ground: Ground, view: Worldview): SceneSpot | undefined {
  if (lngLat && radiusKm) {
    const ring = disc(lngLat, radiusKm);
    return { at: lngLat, area: [[ring]], exact: false, soft: true, room: radiusKm / KM_PER_DEGREE, reach: ring };
  }
  if (lngLat) return { at: lngLat, exact: true, soft: false, room: 0, reach: [lngLat] };
  const area = country === undefined ? undefined : countryOn(ground, country, view);
  if (area) return { ...widestPart(area), area, exact: false, soft: false, reach: area[0]?.[0] ?? [] };
  const at = outlyingPoint(country ?? '');
  return at && { at, exact: false, soft: false, room: 0, reach: [at] };
}

/** Bow of a leg that repeats another, beside it: each time so much more. */
const BEND = 0.07;
const BEND_STEP = 0.06;
/** More of them would bow around half the world. */
const MOST_BENDS = 6;

/** The ways of all legs, each beginning where its first place is written; empty where an end has no spot. */
function routed(legs: readonly SceneLeg[], spots: ReadonlyMap<string, SceneSpot>): Line[] {
  const times = new Map<string, number>();
  return legs.map((leg) => {
    const [from, to] = [spots.get(leg.from), spots.get(leg.to)];
    if (!from || !to) return [];
    const key = JSON.stringify([leg.from, leg.to]);
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    const way = lowered(legLine(from.at, to.at, { bend: BEND + BEND_STEP * (before % MOST_BENDS) }));
    return [...outside([...outside(way, to)].reverse(), from)].reverse();
  });
}

/** Beyond this the map is stretched more than fivefold, and ends soon. */
const HIGH = 80;
/** Steps of an arch. */
const ARCH_STEPS = 48;

/**
 * The shortest way past a pole would run up to the edge of the map, along it, and down again. An arch below the edge
 * tells where the leg goes at least as well.
 */
function lowered(way: Line): Line {
  const [first, last] = [way[0], way.at(-1)];
  const pole = Math.sign(way.find(([, lat]) => Math.abs(lat) > HIGH)?.[1] ?? 0);
  if (!pole || !first || !last) return way;
  const [from, to, top] = [project(first, 0), project(last, 0), project([0, pole * HIGH], 0).y];
  const rise = top - (from.y + to.y) / 2;
  // a leg to the pole itself bows towards the equator
  const arch = rise * pole < 0 ? rise : ((to.y + from.y) / 2 - 128) * -BEND;
  const arched: LngLat[] = [];
  for (let step = 0; step <= ARCH_STEPS; step++) {
    const share = step / ARCH_STEPS;
    const y = from.y + (to.y - from.y) * share + 4 * share * (1 - share) * arch;
    arched.push(unproject({ x: from.x + (to.x - from.x) * share, y }, 0));
  }
  return arched;
}

/** A leg in the copy of the world where its start is shown, and in that of its end when this is another one. */
function copiesOfLeg(way: Line, leg: SceneLeg | undefined, spots: ReadonlyMap<string, SceneSpot>): readonly Line[] {
  const [first, last] = [way[0], way.at(-1)];
  const [from, to] = [spots.get(leg?.from ?? ''), spots.get(leg?.to ?? '')];
  if (!first || !last || !from || !to) return [];
  const turns = (at: LngLat, shown: SceneSpot): number => 360 * Math.round((shown.at[0] - at[0]) / 360);
  const offsets = new Set([turns(first, from), turns(last, to)]);
  return [...offsets].map((offset) => way.map(([lng, lat]): LngLat => [lng + offset, lat]));
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

const EDGE_PX = 16;
const EVEN = { top: EDGE_PX, right: EDGE_PX, bottom: EDGE_PX, left: EDGE_PX };

/** The view that shows every place with room for its name, and the legs between them. */
export function fitScene({ bounds, reach, spots }: Scene, size: Size, maxZoom = MAX_ZOOM): MapView {
  const { width, height } = size;
  const side = Math.min(96, width * 0.19);
  const paddingPx = { left: side, right: side, top: Math.min(44, height * 0.12), bottom: Math.min(76, height * 0.2) };
  const roomy: FitOptions = { paddingPx, maxZoom: spots.size < 2 ? SINGLE_ZOOM : maxZoom, minZoom: MIN_ZOOM };
  const close = fitView(bounds, size, roomy);
  if (shows(close, size, reach, LEG_EDGE_PX) && shows(close, size, bounds, EDGE_PX - 1)) return close;
  const wide = fitView(reach, size, { ...roomy, paddingPx: { ...paddingPx, top: EDGE_PX } });
  if (shows(wide, size, bounds, EDGE_PX - 1)) return wide;
  // The places before the legs: a story from pole to pole, in a small box.
  return fitView(bounds, size, { ...roomy, paddingPx: EVEN, minZoom: FAR_ZOOM });
}

/** A leg may come this near to an edge. */
const LEG_EDGE_PX = 8;
/** Further away than the reader may go: it takes that to show both poles on a phone. */
const FAR_ZOOM = -3;

function shows(view: MapView, size: Size, [west, south, east, north]: Bounds, edgePx: number): boolean {
  const toPixels = projector(view, size);
  return ([[west, north], [east, south]] as const) // prettier-ignore
    .map(toPixels)
    .every(({ x, y }) => x >= edgePx && y >= edgePx && x <= size.width - edgePx && y <= size.height - edgePx);
}

/** The view that shows some of the places as closely as can be; undefined when none of them is on the map. */
export function fitPlaces(
  { spots }: Scene,
  ids: readonly string[],
  size: Size,
  maxZoom = MAX_ZOOM,
): MapView | undefined {
  const [first, ...others] = ids.flatMap((id) => spots.get(id) ?? []).map(({ at }) => at);
  if (!first) return undefined;
  const room = Math.min(CLOSE_PX, Math.min(size.width, size.height) / 4);
  const paddingPx = { top: room, right: room, bottom: room, left: room };
  return fitView(unionOf([...first, ...first], others), size, { paddingPx, maxZoom, minZoom: MIN_ZOOM });
}

/** Around some places that are looked at more closely. */
const CLOSE_PX = 96;
