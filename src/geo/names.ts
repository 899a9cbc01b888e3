import { placeMapLabels, type Box, type LabelRequest, type LabelSpot } from './labels.js';
import type { Scene, SceneSpot } from './scene.js';
import type { LngLat, Point, Size } from './types.js';

type Project = (lngLat: LngLat) => Point;

/** A place of the story whose name is to stand beside its pin, or on its area. */
export interface PlaceName {
  readonly id: string;
  /** Width of its name and date, CSS pixels. */
  readonly width: number;
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
  /** Legs in pixels: names keep off them where they can. */
  readonly lines: readonly (readonly Point[])[];
  /** Controls on the map. */
  readonly obstacles: readonly Box[];
}

/** Where a name stands: the top left corner of its box, counted from its place's point. */
export interface NameOffset extends Point {
  readonly side: LabelSpot['side'];
}

/** Chosen for one view; while that moves, names keep their offsets, since names that jump about cannot be read. */
export interface ChosenNames {
  /** By place id; one for which there is no room is missing. */
  readonly places: ReadonlyMap<string, NameOffset>;
  readonly countries: readonly { readonly code: string; readonly at: LngLat; readonly offset: NameOffset }[];
}

/** Height of a name with its date under it. */
const LABEL_PX = 38;
const COUNTRY_PX = 18;
/** Countries are named one in so many square pixels: more of them are clutter. */
const PX_PER_COUNTRY = 27_000;
const MOST_COUNTRIES = 14;
/** A name may be this much wider than the free land on either side of its middle: most countries are no circles. */
const OVERHANG = 1.7;
const LEAST_ROOM_PX = 11;
/** Between a pin and its name. */
const PIN_GAP_PX = 9;
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
  const places = wanted.places.flatMap((place) => {
    const spot = scene.spots.get(place.id);
    return spot ? [{ place, spot, at: project(spot.at) }] : [];
  });
  const countries = wanted.countries.filter(({ width, roomPx }) => width < 2 * OVERHANG * roomPx);
  const asked = [
    ...places.map(({ place, spot, at }) => placeRequest(place, spot, at, project)),
    ...countries.map((country, rank) => countryRequest(country, rank, project)),
  ];
  const pins = places.flatMap(({ place, at }) => (place.pinPx ? [around(at, place.pinPx + 5)] : []));
  const spots = new Map(
    placeMapLabels(asked, [...pins, ...wanted.obstacles], size, wanted.lines).map((spot) => [spot.id, spot]),
  );
  const most = Math.min(MOST_COUNTRIES, Math.max(3, Math.round((size.width * size.height) / PX_PER_COUNTRY)));
  return {
    places: new Map(
      places.flatMap(({ place, at }) => {
        const spot = spots.get(`place ${place.id}`);
        return spot ? [[place.id, offset(spot, at)] as const] : [];
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

const around = ({ x, y }: Point, radius: number): Box => ({
  x0: x - radius,
  y0: y - radius,
  x1: x + radius,
  y1: y + radius,
});

const offset = ({ x, y, side }: LabelSpot, from: Point): NameOffset => ({ x: x - from.x, y: y - from.y, side });

function placeRequest(place: PlaceName, spot: SceneSpot, at: Point, project: Project): LabelRequest {
  const { width, pinPx, selected } = place;
  const base = { id: `place ${place.id}`, at, width, height: LABEL_PX, priority: selected ? 1 : 0, required: true };
  if (pinPx) return { ...base, clearPx: pinPx + PIN_GAP_PX };
  const room = northward(spot.at, spot.room, project);
  if (LABEL_PX / 2 < room && width / 2 < OVERHANG * room) return { ...base, clearPx: 0 };
  return { ...base, clearPx: reachPx(spot, at, project) + 4, prefer: 'below' };
}

const countryRequest = ({ code, at, width, roomPx }: CountryName, rank: number, project: Project): LabelRequest => ({
  id: `country ${code}`,
  at: project(at),
  clearPx: 0,
  strayPx: roomPx,
  width,
  height: COUNTRY_PX,
  priority: -rank,
  required: false,
});

/** How far a small area reaches up and down from its inner point, so that its name stands clear of it. */
function reachPx({ reach }: SceneSpot, at: Point, project: Project): number {
  let most = 0;
  for (const point of reach) most = Math.max(most, Math.abs(project(point).y - at.y));
  return Math.min(most, MOST_REACH_PX);
}
