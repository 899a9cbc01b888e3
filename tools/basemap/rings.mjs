// Closed rings in degrees: cutting, joining, the anti-meridian.

import { mergeArcs, feature } from 'topojson-client';
import { topology } from 'topojson-server';

/**
 * Even-odd, in the plane of degrees.
 * @param {readonly (readonly (readonly number[])[])[]} rings
 * @param {readonly number[]} place - longitude, latitude
 */
export function polygonContains(rings, [lng, lat]) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [lng0, lat0] = ring[i - 1];
      const [lng1, lat1] = ring[i];
      if (lat0 > lat !== lat1 > lat && lng < lng0 + ((lat - lat0) / (lat1 - lat0)) * (lng1 - lng0)) inside = !inside;
    }
  }
  return inside;
}

/** Plain area in square degrees, positive when clockwise with north up. */
export function ringArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += (ring[i][0] - ring[i - 1][0]) * (ring[i][1] + ring[i - 1][1]);
  return sum / 2;
}

/** A polygon whose longitudes run on beyond ±180 instead of jumping, and whose outer ring encloses the pole it goes round. */
export function unwrapped(polygon) {
  return polygon.map((ring) => {
    const out = [ring[0]];
    for (const [lng, lat] of ring.slice(1)) out.push([lng + 360 * Math.round((out.at(-1)[0] - lng) / 360), lat]);
    const turn = out.at(-1)[0] - out[0][0];
    if (turn) return aroundPole(out);
    const lngs = out.map(([lng]) => lng);
    const middle = (Math.min(...lngs) + Math.max(...lngs)) / 2;
    // A sliver that begins at 180° W belongs to the island that ends at 180° E.
    const shift = Math.min(...lngs) === -180 && middle < -179.5 ? 360 : -360 * Math.round(middle / 360);
    return withoutCut(out.map(([lng, lat]) => [lng + shift, lat]));
  });
}

/** Where the anti-meridian cuts an island, both halves get the same two points: the source has them a hair apart. */
function withoutCut(ring) {
  const onCut = ([lng]) => Math.abs(lng) === 180;
  return ring
    .map(([lng, lat]) => (onCut([lng]) ? [lng, Math.round(lat * 50) / 50] : [lng, lat]))
    .filter((at, i, all) => !(onCut(at) && i > 0 && i < all.length - 1 && onCut(all[i - 1]) && onCut(all[i + 1])));
}

/** Antarctica: from one edge of the world to the other, then back along its lower edge. */
function aroundPole(ring) {
  const from = ring.findIndex(([lng], i) => i > 0 && Math.abs(lng % 360) > 179.999) || 0;
  const open =
    from > 0
      ? [...ring.slice(from, -1), ...ring.slice(0, from + 1).map(([lng, lat]) => [lng + turnOf(ring), lat])]
      : ring;
  const offset = Math.sign(turnOf(ring)) * -180 - open[0][0];
  // Filler along the pole itself is left to the two corners.
  const moved = open.map(([lng, lat]) => [lng + offset, lat]).filter(([, lat]) => lat > -89);
  return [...moved, [moved.at(-1)[0], -90], [moved[0][0], -90], moved[0]];
}

const turnOf = (ring) => ring.at(-1)[0] - ring[0][0];

/** Cuts a ring in two along a line between the ring's points nearest to the line's ends. */
export function splitRing(ring, line) {
  const open = ring.slice(0, -1);
  const nearest = ([lng, lat]) => {
    const distances = open.map((at) => Math.hypot(at[0] - lng, at[1] - lat));
    return distances.indexOf(Math.min(...distances));
  };
  const [a, b] = [nearest(line[0]), nearest(line.at(-1))];
  const inner = line.slice(1, -1);
  const run = (from, to) => (from <= to ? open.slice(from, to + 1) : [...open.slice(from), ...open.slice(0, to + 1)]);
  const close = (points) => [...points, points[0]];
  return [close([...run(a, b), ...[...inner].reverse()]), close([...run(b, a), ...inner])];
}

/** Polygons of one area with the edges that they share dissolved, as where the anti-meridian had cut an island. */
export function mergedPolygons(polygons) {
  const world = topology({ area: { type: 'MultiPolygon', coordinates: polygons } });
  const { area } = world.objects;
  const parts = area.arcs.map((arcs) => ({ type: 'Polygon', arcs }));
  return feature(world, mergeArcs(world, parts)).geometry.coordinates;
}
