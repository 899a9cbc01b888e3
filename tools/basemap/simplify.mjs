// From full areas to simplified, quantised arcs, each with the area on its right hand as drawn and the one on its left.

import { presimplify } from 'topojson-simplify';
import { topology } from 'topojson-server';
import { mendCoasts } from './mend.mjs';
import { PLACES } from './places.mjs';
import { ringArea } from './rings.mjs';

/** Steps per degree: rounding moves a point by less than a third of a pixel at zoom 6, the closest view of the embedded map. */
export const GRID = 80;

/** Smallest triangle that a point must span to be kept, in square degrees at the equator. */
const WEIGHT = 0.009;
/** Countries below so many square degrees get lines so many times as fine: a kilometre is much to them. */
const SMALL = 10;
const FINER = 2.5;
/** Antarctica is scenery. */
const WEIGHT_ANTARCTICA = 0.08;
/** Smallest islet: in square degrees, or as a share of its country, whichever is less. */
const ISLET = 0.012;
const ISLET_SHARE = 0.003;
const ISLET_ANTARCTICA = 0.5;
/** Lines keep every point this near to a known place, in degrees. */
const CITY_RADIUS = 0.15;
/** A ring that must stay is not reduced below this many points, if it has them. */
const RING_POINTS = 6;

/**
 * @param {Map<string, number[][][][]>} areas - closed rings by area id
 * @returns {{ ids: string[], arcs: { points: [number, number][], inside: number, outside: number }[] }}
 *   points in grid steps; `inside` is the index of the area to the right of the arc, `outside` of the one to its left, -1
 *   for the sea
 */
export function simplifiedArcs(areas) {
  const ids = [...areas.keys()];
  const geometries = ids.map((id) => ({ type: 'MultiPolygon', coordinates: (areas.get(id) ?? []).map(clockwise) }));
  const world = presimplify(topology({ areas: { type: 'GeometryCollection', geometries } }, 1e7), groundArea);
  keepCities(world.arcs);
  const rings = keptRings(ids, world);
  const thresholds = world.arcs.map(() => Infinity);
  for (const { id, ring } of rings) {
    const threshold = Math.min(weightOf(id, areas.get(id)), ringThreshold(ring, world.arcs));
    for (const ref of ring) thresholds[indexOf(ref)] = Math.min(thresholds[indexOf(ref)], threshold);
  }
  const arcs = world.arcs.map((arc, i) =>
    visible(quantised(arc.filter(([, , weight]) => weight >= thresholds[i])), arc),
  );
  const drawn = { ids, arcs: withSides(rings, arcs, ids) };
  mendCoasts(drawn, GRID);
  return drawn;
}

const indexOf = (ref) => (ref < 0 ? ~ref : ref);

function weightOf(id, polygons) {
  if (id === 'AQ') return WEIGHT_ANTARCTICA;
  const size = polygons.reduce((sum, [outer]) => sum + Math.abs(ringArea(outer)), 0);
  return size < SMALL ? WEIGHT / FINER : WEIGHT;
}

/** Area of a triangle in square degrees at the equator: the crowded coasts of the far north are no closer to most news. */
function groundArea([a, b, c]) {
  const flat = Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1])) / 2;
  return flat * Math.max(0.1, Math.cos((b[1] * Math.PI) / 180));
}

/** Outer rings clockwise, holes against it: then every border runs both ways, once for each neighbour. */
const clockwise = (polygon) =>
  polygon.map((ring, i) => (ringArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse()));

function keepCities(arcs) {
  for (const arc of arcs)
    for (const point of arc)
      if (PLACES.some(([lng, lat]) => Math.hypot(point[0] - lng, point[1] - lat) < CITY_RADIUS)) point[2] = Infinity;
}

const pointsAlong = (ref, arcs) => (ref < 0 ? [...arcs[~ref]].reverse() : arcs[ref]);

const pointsOf = (ring, arcs) => ring.flatMap((ref) => pointsAlong(ref, arcs).slice(0, -1));

const signedSize = (ring, arcs) => {
  const points = pointsOf(ring, arcs);
  return ringArea([...points, points[0]]);
};

/** Without islets; but an area never loses its largest ring, nor a border one of its sides. */
function keptRings(ids, { arcs, objects }) {
  const all = objects.areas.geometries.flatMap((geometry, i) =>
    geometry.arcs.flat().map((ring) => ({ id: ids[i], ring })),
  );
  const uses = arcs.map(() => 0);
  for (const { ring } of all) for (const ref of ring) uses[indexOf(ref)]++;
  const largest = new Map();
  const total = new Map();
  for (const { id, ring } of all) {
    const size = signedSize(ring, arcs);
    largest.set(id, Math.max(largest.get(id) ?? 0, size));
    total.set(id, (total.get(id) ?? 0) + size);
  }
  return all.filter(({ id, ring }) => {
    const size = Math.abs(signedSize(ring, arcs));
    const smallest = id === 'AQ' ? ISLET_ANTARCTICA : Math.min(ISLET, ISLET_SHARE * total.get(id));
    return size >= smallest || size === largest.get(id) || ring.some((ref) => uses[indexOf(ref)] > 1);
  });
}

/** The weight at which a ring still has its least number of points. */
function ringThreshold(ring, arcs) {
  const weights = pointsOf(ring, arcs)
    .map(([, , weight]) => weight)
    .sort((a, b) => b - a);
  return weights[Math.min(RING_POINTS, weights.length) - 1];
}

const quantised = (arc) =>
  arc
    .map(([lng, lat]) => [Math.round(lng * GRID), Math.round(lat * GRID)])
    .filter(([x, y], i, points) => i === 0 || x !== points[i - 1][0] || y !== points[i - 1][1]);

/** A ring that comes to nothing on the grid (Vatican City) becomes the smallest diamond there is. */
function visible(points, arc) {
  const [[x, y]] = points;
  const closed = arc[0][0] === arc.at(-1)[0] && arc[0][1] === arc.at(-1)[1];
  if (!closed || points.length > 3) return points;
  const diamond = [
    [x - 1, y],
    [x, y + 1],
    [x + 1, y],
    [x, y - 1],
    [x - 1, y],
  ];
  return ringArea(arc) > 0 ? diamond : diamond.reverse();
}

/** Each arc once, in the order of the rings, so that most begin where the one before ended. */
function withSides(rings, arcs, ids) {
  const out = new Map();
  for (const { id, ring } of rings) {
    for (const ref of ring) {
      const known = out.get(indexOf(ref));
      if (known) known.outside = ids.indexOf(id);
      else out.set(indexOf(ref), { points: pointsAlong(ref, arcs), inside: ids.indexOf(id), outside: -1 });
    }
  }
  return [...out.values()].filter(({ points }) => points.length > 1);
}
