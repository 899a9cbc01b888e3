import type { Basemap, NamePlace } from './decode.js';
import { outlineOf } from './outline.js';
import { copiesOf, crossesEastOf } from './shapes.js';
import type { Area, Line, LngLat, Worldview } from './types.js';
import { lineBetween, ownerOf } from './worldviews.js';

export { decodeBasemap, type Basemap } from './decode.js';
export { innerPoint } from './inner-point.js';

/** What is drawn of the world. Rings and lines may pass ±180; draw them again at ±360 where the view shows them. */
export interface BasemapLines {
  /** All land as one area: outer rings clockwise (north up), inland seas against it. */
  readonly land: Area;
  /** Large lakes, drawn over the land: outer rings clockwise, islands against it. */
  readonly lakes: Area;
  readonly coasts: readonly Line[];
  readonly borders: readonly Line[];
  readonly disputed: readonly Line[];
}

/** Land, coasts and borders as a view has them. */
export function basemapLines({ arcs, lakes }: Basemap, view: Worldview): BasemapLines {
  const land = outlineOf(arcs, (area) => area !== undefined);
  const lines: Record<'border' | 'disputed' | 'none', Line[]> = { border: [], disputed: [], none: [] };
  for (const { line, inside, outside } of arcs) {
    if (outside !== undefined) lines[lineBetween(inside, outside, view)].push(line);
  }
  return { land, lakes, coasts: land.flat().map(coastOf), borders: lines.border, disputed: lines.disputed };
}

/** The world's lower edge, which closes Antarctica: no coast has points so far south. */
const EDGE = -89;

/** A ring as a line that comes back to its start; Antarctica's without the edge of the world. */
function coastOf(ring: Line): Line {
  const edge = ring.findLastIndex(([, lat]) => lat < EDGE);
  if (edge < 0) return [...ring, ...ring.slice(0, 1)];
  return [...ring.slice(edge + 1), ...ring.slice(0, edge)].filter(([, lat]) => lat > EDGE);
}

/** The areas of the basemap that a view counts to a country. */
const partsOf =
  (code: string, view: Worldview): ((area: string | undefined) => boolean) =>
  (area) =>
    area !== undefined && ownerOf(area, view) === code;

/**
 * A country's outline, as one: no line where a disputed area joins it.
 * @param code - alpha-2, upper case
 * @returns undefined when the basemap has no such country
 */
export function countryArea({ arcs }: Basemap, code: string, view: Worldview): Area | undefined {
  const area = outlineOf(arcs, partsOf(code, view));
  return area.length ? area : undefined;
}

/**
 * The country at a place, alpha-2. Undefined at sea, and where the view counts the land to nobody. The coast is that of
 * the basemap: a few kilometres off in places.
 */
export function countryAt(basemap: Basemap, lngLat: LngLat, view: Worldview): string | undefined {
  for (const copy of copiesOf(lngLat)) {
    const id = areaAt(basemap, copy);
    if (id !== undefined) return ownerOf(id, view);
  }
  return undefined;
}

/** The area on whose arcs a ray from the place falls an odd number of times: no rings needed. */
function areaAt({ arcs }: Basemap, at: LngLat): string | undefined {
  const odd = new Set<string>();
  for (const { line, inside, outside } of arcs) {
    for (let i = 1; i < line.length; i++) {
      if (!crossesEastOf(at, line[i - 1] as LngLat, line[i] as LngLat)) continue;
      for (const area of [inside, outside]) if (area !== undefined && !odd.delete(area)) odd.add(area);
    }
  }
  return [...odd][0];
}

/** A country's name wants to stand here. */
export interface ContextCountry extends NamePlace {
  /** 0 is the largest. */
  readonly rank: number;
}

/**
 * Where the names of the larger countries may stand, at most a hundred, largest first. Disputed areas get no name of
 * their own; `none` draws no borders, and so names nothing between them.
 */
export function contextCountries({ names }: Basemap, view: Worldview): readonly ContextCountry[] {
  return view === 'none' ? [] : names.map((name, rank) => ({ ...name, rank }));
}
