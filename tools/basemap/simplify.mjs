// From full areas to simplified, quantised arcs, each with the area on its right hand as drawn and the one on its left.

import { presimplify } from 'topojson-simplify';
import { topology } from 'topojson-server';
import { mendCoasts, placesHold } from './mend.mjs';
import { PLACES } from './places.mjs';
import { fromGrid, onGrid, STEPS_PER_PIXEL, toGrid } from './grid.mjs';
import { ringArea } from './rings.mjs';
import { untangle } from './untangle.mjs';

/** Smallest triangle that a point must span to be kept, in square pixels of the closest view. */
const WEIGHT = 19.4 * STEPS_PER_PIXEL;
/** Countries below so many square pixels get lines so many times as fine: a kilometre is much to them. */
const SMALL = 30000 * STEPS_PER_PIXEL;
const FINER = 2;
/** Mercator swells the far north, whose crowded coasts are no closer to most news: from this latitude on it is discounted. */
const FAR_NORTH = 58;
const DISCOUNT = 3.5;
/** Antarctica is scenery. */
const WEIGHT_ANTARCTICA = 1200 * STEPS_PER_PIXEL;
/** Smallest islet: in square pixels, discounted likewise, or as a share of its country, whichever is less. */
const ISLET = 24 * STEPS_PER_PIXEL;
const ISLET_SHARE = 0.003;
const ISLET_ANTARCTICA = 9000 * STEPS_PER_PIXEL;
/** Smallest lake. */
const LAKE = 900 * STEPS_PER_PIXEL;
const WEIGHT_LAKE = 36 * STEPS_PER_PIXEL;
/** Lines keep every point this near to a known place, in pixels. */
const CITY_RADIUS = 6 * Math.sqrt(STEPS_PER_PIXEL);
/** A ring that must stay is not reduced below this many points, if it has them. */
const RING_POINTS = 6;

/**
 * @param {Map<string, number[][][][]>} areas - closed rings by area id, degrees
 * @returns {{ ids: string[], arcs: { points: [number, number][], inside: number, outside: number }[] }}
 *   points in steps of the grid, y to the north; `inside` is the index of the area to the right of the arc, `outside` of the one to its left, -1
 *   for the sea
 */
export function simplifiedArcs(areas) {
  const ids = [...areas.keys()].sort();
  const drawn = new Map(ids.map((id) => [id, (areas.get(id) ?? []).map(onGrid).map(clockwise)]));
  const geometries = ids.map((id) => ({ type: 'MultiPolygon', coordinates: drawn.get(id) }));
  const world = presimplify(topology({ areas: { type: 'GeometryCollection', geometries } }, 1e7), discountedArea);
  keepCities(world.arcs);
  const rings = keptRings(ids, world);
  const thresholds = world.arcs.map(() => Infinity);
  for (const { id, ring } of rings) {
    const threshold = Math.min(weightOf(id, drawn.get(id)), ringThreshold(ring, world.arcs));
    for (const ref of ring) thresholds[indexOf(ref)] = Math.min(thresholds[indexOf(ref)], threshold);
  }
  const arcs = world.arcs.map((arc, i) =>
    visible(quantised(arc.filter(([, , weight]) => weight >= thresholds[i])), arc),
  );
  const simplified = { ids, arcs: withSides(rings, arcs, ids) };
  mendCoasts(simplified);
  untangle(simplified.arcs, () => placesHold(simplified));
  return simplified;
}

/**
 * @param {number[][][][]} lakes - polygons, degrees
 * @returns {[number, number][][]} closed rings in steps of the grid: outer ones clockwise, islands against it, each after its lake
 */
export function simplifiedLakes(lakes) {
  const coordinates = lakes
    .map(onGrid)
    .map(clockwise)
    .map((rings) => rings.filter((ring) => Math.abs(ringArea(ring)) * discountAt(ring[0][1]) > LAKE))
    .filter(([outer]) => outer && ringArea(outer) > 0);
  const world = presimplify(topology({ lakes: { type: 'MultiPolygon', coordinates } }, 1e7), discountedArea);
  return world.objects.lakes.arcs.flat().map((ring) => {
    const points = ring.flatMap((ref) => pointsAlong(ref, world.arcs).slice(0, -1));
    const threshold = Math.min(WEIGHT_LAKE, ringThreshold(ring, world.arcs));
    const kept = quantised(points.filter(([, , weight]) => weight >= threshold));
    return [...kept, kept[0]];
  });
}

const indexOf = (ref) => (ref < 0 ? ~ref : ref);

function weightOf(id, polygons) {
  if (id === 'AQ') return WEIGHT_ANTARCTICA;
  const size = polygons.reduce((sum, [outer]) => sum + Math.abs(ringArea(outer)), 0);
  return size < SMALL ? WEIGHT / FINER : WEIGHT;
}

/** Area of a triangle as readers see it, but for the far north. */
function discountedArea([a, b, c]) {
  const flat = Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1])) / 2;
  return flat * discountAt(b[1]);
}

const cosOf = (lat) => Math.cos((lat * Math.PI) / 180);
const discountAt = (y) => Math.min(1, cosOf(fromGrid([0, y])[1]) / cosOf(FAR_NORTH)) ** DISCOUNT;

/** Outer rings clockwise, holes against it: then every border runs both ways, once for each neighbour. */
const clockwise = (polygon) =>
  polygon.map((ring, i) => (ringArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse()));

function keepCities(arcs) {
  const places = PLACES.map(toGrid);
  for (const arc of arcs)
    for (const point of arc)
      if (places.some(([x, y]) => Math.hypot(point[0] - x, point[1] - y) < CITY_RADIUS)) point[2] = Infinity;
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
    const seen = Math.abs(signedSize(ring, arcs));
    const size = seen * discountAt(pointsOf(ring, arcs)[0][1]);
    const smallest = id === 'AQ' ? ISLET_ANTARCTICA : Math.min(ISLET, ISLET_SHARE * total.get(id));
    return size >= smallest || seen === largest.get(id) || ring.some((ref) => uses[indexOf(ref)] > 1);
  });
}

/** The weight at which a ring still has its least number of points. */
function ringThreshold(ring, arcs) {
  const weights = pointsOf(ring, arcs)
    .map(([, , weight]) => weight)
    .sort((a, b) => b - a);
  return weights[Math.min(RING_POINTS, weights.length) - 1];
}

/** On the grid, without repeated points and without spikes that run out and back the same way, as narrow inlets become. */
function quantised(arc) {
  const out = [];
  for (const [x, y] of arc) {
    const point = [Math.round(x), Math.round(y)];
    const [before, last] = out.slice(-2);
    if (out.length && same(point, out.at(-1))) continue;
    if (last && same(point, before)) out.pop();
    else out.push(point);
  }
  return out;
}

const same = (a, b) => a[0] === b[0] && a[1] === b[1];

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
