import { placeMapLabels, type Box, type LabelRequest, type LabelSpot } from './labels.js';
import type { Scene, SceneSpot } from './scene.js';
import type { LngLat, Point, Size } from './types.js';

type Project = (lngLat: LngLat) => Point;

/** A place of the story whose name is to stand beside its pin, or on its area. */
export interface PlaceName {
  readonly id: string;
  /** Its pin, where that is not its place's own point: one that stands for several places. */
  readonly at?: LngLat;
  /** Of its name with the date under it, as the page sets them, CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Radius of its pin; 0: it has none, and its name stands on its area or under it. */
  readonly pinPx: number;
  readonly selected: boolean;
}

/** A country whose name may stand where it lies, for context. */
export interface CountryName {
  readonly code: string;
  readonly at: LngLat;
  /** Free land around that point, CSS pixels. */
  readonly roomPx: number;
  readonly width: number;
}

export interface NamesWanted {
  readonly places: readonly PlaceName[];
  readonly countries: readonly CountryName[];
  /** Of a country's name, CSS pixels. */
  readonly countryHeight: number;
  /** Legs in pixels: names keep off them where they can. */
  readonly lines: readonly (readonly Point[])[];
  /** Controls on the map. */
  readonly obstacles: readonly Box[];
}

/** Where a name stands: the top left corner of its box, counted from its place's point. */
export interface NameOffset extends Point {
  /** `beyond`: there is no room for it, unless it may cover others. */
  readonly side: LabelSpot['side'] | 'beyond';
}

/** Chosen for one view; while that moves, names keep their offsets, since names that jump about cannot be read. */
export interface ChosenNames {
  /** By place id; one that is out of view, or not on the map, is missing. */
  readonly places: ReadonlyMap<string, NameOffset>;
  readonly countries: readonly { readonly code: string; readonly at: LngLat; readonly offset: NameOffset }[];
}

/** Countries are named one in so many square pixels: more of them are clutter. */
const PX_PER_COUNTRY = 27_000;
const MOST_COUNTRIES = 14;
/** A name may be this much wider than the free land on either side of its middle: most countries are no circles. */
const OVERHANG = 1.7;
const LEAST_ROOM_PX = 11;
/** Between a pin and its name. */
const PIN_GAP_PX = 9;
/** Among more places than these, a name that stands off its pin might be another's. */
const MOST_LOOSE = 12;
/** A name further from its country's middle than this would be nobody's. */
const MOST_REACH_PX = 48;
const NORTHERNMOST = 84;

/** Pixels from a point to another so many degrees further north. */
function northward(at: LngLat, degrees: number, project: Project): number {
  return project(at).y - project([at[0], Math.min(NORTHERNMOST, at[1] + degrees)]).y;
}

/**
 * The countries in view that have land enough for some name, largest first.
 * @param named - countries that the story names itself
 */
export function countriesInView(
  { countries }: Scene,
  named: ReadonlySet<string | undefined>,
  project: Project,
  { width, height }: Size,
): readonly Omit<CountryName, 'width'>[] {
  return countries.flatMap(({ code, at, room }) => {
    const { x, y } = project(at);
    const roomPx = northward(at, room, project);
    const seen = x > 0 && y > 0 && x < width && y < height && roomPx > LEAST_ROOM_PX;
    return seen && !named.has(code) ? [{ code, at, roomPx }] : [];
  });
}

/** Finds room for the names of a view. */
export function chooseNames(scene: Scene, project: Project, size: Size, wanted: NamesWanted): ChosenNames {
  const places = wanted.places.flatMap((place): Placed[] => {
    const spot = scene.spots.get(place.id);
    if (!spot) return [];
    const at = project(place.at ?? spot.at);
    return inside(at, size) ? [{ place, spot, at }] : [];
  });
  const countries = wanted.countries.filter(({ width, roomPx }) => width < 2 * OVERHANG * roomPx);
  const requests = places.map((placed) => placeRequest(placed, project, places.length));
  const asked = [
    ...requests,
    ...countries.map((country, rank) => countryRequest(country, rank, project, wanted.countryHeight)),
  ];
  const pins = places.flatMap(({ place, at }) => (place.pinPx ? [around(at, place.pinPx + 5)] : []));
  // a name across an outline, or on a neighbour's area, is read as another's
  const outlines = places.flatMap(({ spot: { area, soft, reach } }) => (area && !soft ? [reach.map(project)] : []));
  const lines = [...wanted.lines, ...outlines];
  const spots = new Map(
    placeMapLabels(asked, [...pins, ...wanted.obstacles], size, lines).map((spot) => [spot.id, spot]),
  );
  const most = Math.min(MOST_COUNTRIES, Math.max(3, Math.round((size.width * size.height) / PX_PER_COUNTRY)));
  return {
    places: new Map(
      requests.map((request, index) => {
        const spot = spots.get(request.id);
        return [places[index]?.place.id ?? '', spot ? offset(spot, request.at) : beyond(request, size)];
      }),
    ),
    countries: countries
      .flatMap(({ code, at }) => {
        const spot = spots.get(`country ${code}`);
        return spot ? [{ code, at, offset: offset(spot, project(at)) }] : [];
      })
      .slice(0, most),
  };
}

/** A place of the story, where it is on the map. */
interface Placed {
  readonly place: PlaceName;
  readonly spot: SceneSpot;
  readonly at: Point;
}

const inside = ({ x, y }: Point, { width, height }: Size): boolean => x >= 0 && y >= 0 && x <= width && y <= height;

/** Beside the pin, over whatever there is, but not cut off. */
function beyond({ at, clearPx, width, height }: LabelRequest, size: Size): NameOffset {
  const right = at.x + clearPx + width <= size.width;
  const top = Math.max(0, Math.min(at.y - height / 2, size.height - height));
  return { x: right ? clearPx : Math.max(-at.x, -clearPx - width), y: top - at.y, side: 'beyond' };
}

const around = ({ x, y }: Point, radius: number): Box => ({
  x0: x - radius,
  y0: y - radius,
  x1: x + radius,
  y1: y + radius,
});

const offset = ({ x, y, side }: LabelSpot, from: Point): NameOffset => ({ x: x - from.x, y: y - from.y, side });

function placeRequest({ place, spot, at }: Placed, project: Project, crowd: number): LabelRequest {
  const { width, height, pinPx, selected } = place;
  const search = selected ? { search: 'far' as const } : crowd > MOST_LOOSE ? { search: 'near' as const } : {};
  const base = { id: `place ${place.id}`, at, width, height, priority: selected ? 1 : 0, required: true, ...search };
  if (pinPx) return { ...base, clearPx: pinPx + PIN_GAP_PX };
  const room = northward(spot.at, spot.room, project);
  if (height / 2 < room && width / 2 < OVERHANG * room) return { ...base, clearPx: 0, strayPx: OVERHANG * room };
  return { ...base, clearPx: reachPx(spot, at, project) + 4, prefer: 'below' };
}

const countryRequest = (
  { code, at, width, roomPx }: CountryName,
  rank: number,
  project: Project,
  height: number,
): LabelRequest => ({
  id: `country ${code}`,
  at: project(at),
  clearPx: 0,
  strayPx: roomPx,
  width,
  height,
  priority: -rank,
  required: false,
});

/** How far a small area reaches up and down from its inner point, so that its name stands clear of it. */
function reachPx({ reach }: SceneSpot, at: Point, project: Project): number {
  let most = 0;
  for (const point of reach) most = Math.max(most, Math.abs(project(point).y - at.y));
  return Math.min(most, MOST_REACH_PX);
}
