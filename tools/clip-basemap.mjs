/**
 * The part of the embedded basemap that one story needs, as TopoJSON for the `basemap` attribute: at full detail around the
 * story's places, coarse beyond, without far islands; coarser in between where that would be more than 20 KB. `node tools/clip-basemap.mjs story.json > basemap.json`
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import { importSource } from './basemap/from-source.mjs';
import { GRID, STEPS_PER_PIXEL, toGrid } from './basemap/grid.mjs';

const { WORLD } = await importSource('src/geo/basemap-world.ts');
const { decodeBasemap } = await importSource('src/geo/decode.ts');
const { outlineOf } = await importSource('src/geo/outline.ts');
const { disc } = await importSource('src/geo/disc.ts');
const { boundsOf } = await importSource('src/geo/fit.ts');
const { countryArea } = await importSource('src/geo/basemap.ts');
const { areaContains } = await importSource('src/geo/shapes.ts');

/** The box around the places is made larger by this share of itself, and by so many degrees: the view is never just the box. */
const MARGIN = 0.12;
const MARGIN_DEGREES = 2;
/** Beyond it: the smallest triangle, and the smallest island, in square steps of the grid. */
const FAR_TRIANGLE = 1200;
const FAR_ISLAND = 9000;
/** Degrees: the basemap's own steps from west to east, and as fine from south to north as it is at 55 degrees. */
const SCALE = [360 / GRID, 0.02];
const ALWAYS = 1e9;
/** Of the file, brotli. */
const BUDGET = 20 * 1024;
/** The smallest triangle kept in the story's box, in the same steps: as much as is needed to come within the budget. */
const COARSER = [0, 10, 20, 40, 80, 160, 320, 640, 1200];
/** How much larger than that an island has to be, unless a place is on it or it is all that there is of a country. */
const ISLAND = 4;
/** Degrees around a place that keep their detail: a coast that moved would leave its town in the sea. */
const BESIDE = 0.75;

const basemap = decodeBasemap(WORLD);

/**
 * @param {{ places?: Record<string, { lngLat?: [number, number], radiusKm?: number, country?: string }> }} story
 * @param {number} [coarse] - the smallest triangle kept in the story's box, in square steps of the grid
 * @returns TopoJSON: `countries` with `properties.code` and `properties.label`, and `lakes`; with the words that the map
 *   says of whose it is
 * @throws Error when no place of the story can be drawn
 */
export function clippedBasemap(story, coarse = 0) {
  const places = Object.values(story.places ?? {});
  const points = places.flatMap(({ lngLat }) => (lngLat ? [lngLat] : []));
  const box = boxOf(places);
  const near = ([lng, lat]) => [lng, lng - 360, lng + 360].some((x) => x > box[0] && x < box[2]) && lat > box[1] && lat < box[3]; // prettier-ignore
  const size = (ring) => Math.abs(gridArea(ring));
  const beside = ([lng, lat]) =>
    points.some(([x, y]) => Math.abs(turn(lng - x)) < BESIDE && Math.abs(lat - y) < BESIDE);
  const isKept = (rings, least) => size(rings[0]) > least || points.some((at) => areaContains([rings], at));
  const kept = (area, least) =>
    area.filter((rings, i) => isKept(rings, rings[0].some(near) ? (i ? coarse * ISLAND : -1) : i ? FAR_ISLAND : least));
  const ids = [...new Set(basemap.arcs.flatMap(({ inside, outside }) => [inside, outside]))].filter(
    (id) => id !== undefined && id !== 'AQ',
  );
  const bordered = new Set(basemap.arcs.flatMap(({ inside, outside }) => (outside ? [inside, outside] : [])));
  const countries = ids.map((code) => {
    // A country with neighbours keeps its largest part: without it there would be a sea between them.
    const area = kept(
      outlineOf(basemap.arcs, (id) => id === code),
      bordered.has(code) ? 0 : FAR_ISLAND,
    );
    const name = basemap.names.find((place) => place.code === code && near(place.at));
    const label = name && [...name.at, name.room].map((value) => Math.round(value * 10) / 10);
    return polygons(area, { code, ...(label && { label }) });
  });
  const lakes = [
    polygons(
      basemap.lakes.filter(([outer]) => outer.some(near)),
      {},
    ),
  ];
  const world = topology({ countries: collection(countries), lakes: collection(lakes) });
  const stretch = coarse && FAR_TRIANGLE / coarse;
  const weighed = presimplify(world, (triangle) => {
    if (beside(triangle[1]) || (near(triangle[1]) && !coarse)) return ALWAYS;
    return triangleArea(triangle) * (near(triangle[1]) ? stretch : 1);
  });
  return { ...quantised(simplify(weighed, FAR_TRIANGLE)), attribution: 'Map: Natural Earth.' };
}

/**
 * As finely as a budget allows.
 * @param {Parameters<typeof clippedBasemap>[0]} story
 * @param {number} [budget] - bytes, brotli
 * @returns {{ json: string, bytes: number, coarse: number }} `coarse` as above: 0 where nothing had to be left out
 * @throws Error when even the coarsest is above it
 */
export function clippedWithin(story, budget = BUDGET) {
  let least = Infinity;
  for (const coarse of COARSER) {
    const json = JSON.stringify(clippedBasemap(story, coarse));
    const bytes = brotliCompressSync(json).length;
    if (bytes <= budget) return { json, bytes, coarse };
    least = Math.min(least, bytes);
  }
  throw new Error(`Even at its coarsest this story’s map is ${kb(least)}, above ${kb(budget)}: it spans too much.`);
}

const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
const turn = (degrees) => degrees - 360 * Math.round(degrees / 360);

const collection = (features) => ({ type: 'FeatureCollection', features: features.filter(Boolean) });

const closed = (ring) => [...ring, ring[0]];
const polygons = (area, properties) =>
  area.length > 0 && {
    type: 'Feature',
    properties,
    geometry: { type: 'MultiPolygon', coordinates: area.map((rings) => rings.map(closed)) },
  };

/** @returns {[number, number, number, number]} */
function boxOf(places) {
  const reach = places.flatMap(({ lngLat, radiusKm, country }) => {
    if (lngLat) return radiusKm ? disc(lngLat, radiusKm) : [lngLat];
    return countryArea(basemap, country?.toUpperCase() ?? '', 'neutral')?.[0]?.[0] ?? [];
  });
  const bounds = boundsOf(reach);
  if (!bounds)
    throw new Error('No place of this story can be drawn: none has lngLat, or a country that the basemap has.');
  const [west, south, east, north] = bounds;
  const aside = (east - west) * MARGIN + MARGIN_DEGREES;
  const over = (north - south) * MARGIN + MARGIN_DEGREES;
  return [west - aside, south - over, east + aside, north + over];
}

function gridArea(ring) {
  const points = closed(ring).map(toGrid);
  return points.slice(1).reduce((sum, [x, y], i) => sum + (x - points[i][0]) * (y + points[i][1]), 0) / 2;
}

function triangleArea(triangle) {
  const [a, b, c] = triangle.map(toGrid);
  return Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1])) / 2;
}

/** Steps from point to point, as TopoJSON has them; arcs that come to nothing keep two points. */
function quantised({ arcs, bbox: _, ...rest }) {
  const steps = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.flatMap(([lng, lat], i) => {
      const [toX, toY] = [Math.round(lng / SCALE[0]), Math.round(lat / SCALE[1])];
      const step = [toX - x, toY - y];
      [x, y] = [toX, toY];
      return i > 0 && i < arc.length - 1 && step.every((value) => value === 0) ? [] : [step];
    });
  });
  return { ...rest, transform: { scale: SCALE, translate: [0, 0] }, arcs: steps };
}

/** @param {string} file */
function print(file) {
  const { json, bytes, coarse } = clippedWithin(JSON.parse(readFileSync(file, 'utf8')));
  const corners = Math.round(coarse / STEPS_PER_PIXEL);
  const how = coarse
    ? `, coarser: without corners of less than ${corners} square pixels at zoom 6`
    : ', at full detail';
  console.error(`${kb(bytes)} (brotli)${how}`);
  console.log(json);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file] = process.argv.slice(2);
  try {
    if (!file) throw new Error('Usage: node tools/clip-basemap.mjs story.json > basemap.json');
    print(file);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
