import type { Basemap, NamePlace } from './types.js';
import { arcOf, type Ground, type Part } from './ground.js';
import { outlineOf } from './outline.js';
import { copiesOf, crossesEastOf } from './shapes.js';
import type { Area, LngLat, Worldview } from './types.js';
import { ownerOf } from './worldviews.js';

export { decodeBasemap } from './decode.js';
export type { Basemap } from './types.js';
export { innerPoint } from './inner-point.js';

/** The areas of the basemap that a view counts to a country. */
const partsOf =
  (code: string, view: Worldview): ((area: string | undefined) => boolean) =>
  (area) =>
    area !== undefined && ownerOf(area, view) === code;

/**
 * A country's outline, as one: no line where a disputed area joins it. Longitudes may pass ±180.
 * @param code - alpha-2, upper case
 * @returns undefined when the basemap has no such country
 */
export function countryArea({ arcs }: Pick<Basemap, 'arcs'>, code: string, view: Worldview): Area | undefined {
  const area = outlineOf(arcs, partsOf(code, view));
  return area.length ? area : undefined;
}

/** The parts of the world that have some of a country's outline. */
export const partsWith = ({ parts }: Ground, code: string, view: Worldview): readonly Part[] =>
  parts.filter(({ areas }) => [...areas].some(partsOf(code, view)));

/** The same, where only the parts of the world that have some of its outline are read. */
export function countryOn(ground: Ground, code: string, view: Worldview): Area | undefined {
  const belongs = partsOf(code, view);
  const arcs = partsWith(ground, code, view)
    .flatMap((part) => ground.read(part).arcs)
    .filter(({ inside, outside }) => belongs(inside) !== belongs(outside));
  return countryArea({ arcs: arcs.map(arcOf) }, code, view);
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
export function contextCountries({ names }: Pick<Basemap, 'names'>, view: Worldview): readonly ContextCountry[] {
  return view === 'none' ? [] : names.map((name, rank) => ({ ...name, rank }));
}
