import type { Arc, Basemap, NamePlace } from './types.js';
import { outlineOf } from './outline.js';
import { ringArea } from './shapes.js';
import type { Area, Line, LngLat } from './types.js';

/** The sides of an arc: the areas to its right and to its left as it is drawn. */
interface Sides {
  right?: string;
  left?: string;
}

type Fields = Readonly<Record<string, unknown>>;

const refuse = (reason: string): never => {
  throw new TypeError(`it is no basemap, since ${reason} (docs/worldviews.md, “Borders of your own”)`);
};

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const fields = (value: unknown, what: string): Fields => (isFields(value) ? value : refuse(`${what} is missing`));
const list = (value: unknown, what: string): readonly unknown[] =>
  Array.isArray(value) ? value : refuse(`${what} is not a list`);

/**
 * A basemap of a publisher's own, from TopoJSON (github.com/topojson/topojson-specification): an object `countries` of
 * polygons with `properties.code`, alpha-2 or an id of the table of worldviews, and optionally `properties.label`
 * (longitude, latitude, free land around it in degrees); an object `disputed` of lines to be dashed; an object `lakes`.
 * Degrees, WGS 84; longitudes may run on beyond ±180. `attribution`, beside `objects`, is plain text.
 * @throws TypeError in a clause, when it is anything else
 */
export function basemapFromTopology(topology: unknown): Basemap {
  const { type, objects, arcs, transform, attribution } = fields(topology, 'the file’s content');
  if (type !== 'Topology') refuse('its type is not “Topology”');
  const lines = list(arcs, '“arcs”').map(lineReader(transform));
  const parts = fields(objects, '“objects”');
  const sides = lines.map((): Sides => ({}));
  const names: NamePlace[] = [];
  for (const geometry of geometriesOf(parts['countries'] ?? refuse('it has no object “countries”'))) {
    const properties = fields(geometry['properties'], 'a country’s “properties”');
    const code = properties['code'];
    if (typeof code !== 'string' || !code) return refuse('a country has no “code” among its properties');
    const id = /^[a-z]{2}$/.test(code) ? code.toUpperCase() : code;
    for (const rings of polygonsOf(geometry)) rings.forEach((ring, i) => takeSides(sides, lines, ring, i > 0, id));
    const [lng, lat, room] = Array.isArray(properties['label']) ? properties['label'].map(Number) : [];
    if (lng !== undefined && lat !== undefined) names.push({ code: id, at: [lng, lat], room: room ?? 1 });
  }
  const dashed = new Set(
    geometriesOf(parts['disputed'] ?? { type: null })
      .flatMap(refsOf)
      .map(indexOf),
  );
  const basemap: Basemap = {
    arcs: lines.flatMap((line, i) => arcOf(line, sides[i] ?? {}, dashed.has(i))),
    lakes: geometriesOf(parts['lakes'] ?? { type: null }).flatMap((geometry) => lakesOf(geometry, lines)),
    names,
    ...(typeof attribution === 'string' && { attribution }),
  };
  if (!outlineOf(basemap.arcs, (area) => area !== undefined).length) refuse('there is no land in it');
  return basemap;
}

/** Absolute degrees; without `transform` an arc's points are that already. */
function lineReader(transform: unknown): (arc: unknown) => Line {
  const [scaleX, scaleY] = pair(isFields(transform) ? transform['scale'] : [1, 1]);
  const [moveX, moveY] = pair(isFields(transform) ? transform['translate'] : [0, 0]);
  return (arc) => {
    let [x, y] = [0, 0];
    return list(arc, 'an arc').map((at): LngLat => {
      const [dx, dy] = pair(at);
      [x, y] = isFields(transform) ? [x + dx, y + dy] : [dx, dy];
      const [lng, lat] = [x * scaleX + moveX, y * scaleY + moveY];
      if (Math.abs(lng) > 540 || Math.abs(lat) > 90.01) refuse('its coordinates are not degrees of WGS 84');
      return [lng, lat];
    });
  };
}

function pair(value: unknown): [number, number] {
  const [x, y] = list(value, 'a pair of numbers');
  return Number.isFinite(x) && Number.isFinite(y)
    ? [Number(x), Number(y)]
    : refuse('a pair of numbers is something else');
}

function geometriesOf(value: unknown): readonly Fields[] {
  const object = fields(value, 'an object');
  if (object['type'] !== 'GeometryCollection') return object['type'] === null ? [] : [object];
  return list(object['geometries'], '“geometries”').flatMap(geometriesOf);
}

const indexOf = (ref: number): number => (ref < 0 ? ~ref : ref);

/** All references to arcs, however deep: negative ones run backwards. */
const refsOf = (geometry: Fields): number[] => list(geometry['arcs'], 'a shape’s “arcs”').flat(3).map(Number);

function polygonsOf(geometry: Fields): readonly (readonly (readonly number[])[])[] {
  const { type } = geometry;
  const arcs = list(geometry['arcs'], 'a country’s “arcs”');
  if (type !== 'Polygon' && type !== 'MultiPolygon') return refuse(`a country is a ${String(type)}, not a polygon`);
  const polygons = type === 'Polygon' ? [arcs] : arcs;
  return polygons.map((rings) => list(rings, 'a polygon').map((ring) => list(ring, 'a ring').map(Number)));
}

function ringOf(ring: readonly number[], lines: readonly Line[]): Line {
  return ring.flatMap((ref) => {
    const line = lines[indexOf(ref)] ?? refuse(`it has no arc ${ref}`);
    return (ref < 0 ? [...line].reverse() : line).slice(1);
  });
}

/**
 * Around outer rings land is to the right when they run clockwise, around holes otherwise; files differ in which way they
 * run. A ring that simplifying has made a mere line has no inside, and says nothing.
 */
function takeSides(
  sides: readonly Sides[],
  lines: readonly Line[],
  ring: readonly number[],
  hole: boolean,
  code: string,
): void {
  const area = ringArea(ringOf(ring, lines));
  if (area === 0) return;
  const landRight = area > 0 !== hole;
  for (const ref of ring) {
    const side = sides[indexOf(ref)];
    if (side) side[ref >= 0 === landRight ? 'right' : 'left'] = code;
  }
}

function arcOf(line: Line, { right, left }: Sides, disputed: boolean): Arc[] {
  const mark = disputed ? { disputed } : {};
  // A line inside one country, or in none, has no sides: it is there to be dashed.
  if (right === left) return disputed ? [{ line, inside: '', outside: '', ...mark }] : [];
  if (right !== undefined) return [{ line, inside: right, outside: left, ...mark }];
  return [{ line: [...line].reverse(), inside: left ?? '', outside: undefined, ...mark }];
}

function lakesOf(geometry: Fields, lines: readonly Line[]): Area {
  return polygonsOf(geometry).map((rings) =>
    rings.map((refs, i) => {
      const ring = ringOf(refs, lines);
      return ringArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse();
    }),
  );
}
