// Moves the coast out to places on land that it leaves in the water.

import { toGrid } from './grid.mjs';
import { PLACES } from './places.mjs';
import { polygonContains } from './rings.mjs';

/** Grid steps by which the mended coast passes a place, and half the breadth of the cape that it makes. */
const BEYOND = 1;

/**
 * Changes the arcs: each place that is not in its area gets a cape from the nearest coast of that area.
 * @throws Error when a place is still not on land
 */
export function mendCoasts({ ids, arcs }) {
  for (const [lng, lat, id] of PLACES) {
    const place = toGrid([lng, lat]);
    const area = ids.indexOf(id);
    if (contains(arcs, area, place)) continue;
    const coasts = arcs.filter(({ inside, outside }) => inside === area && outside < 0);
    addCape(nearestSegment(coasts, place), place);
    if (!contains(arcs, area, place)) throw new Error(`${lng}, ${lat} is still not in ${id}`);
  }
}

/** Whether each known place is in its area. */
export const placesHold = ({ ids, arcs }) =>
  PLACES.every(([lng, lat, id]) => contains(arcs, ids.indexOf(id), toGrid([lng, lat])));

/** Even-odd over the arcs around an area: they need not be in order. */
function contains(arcs, area, place) {
  const around = arcs.filter(({ inside, outside }) => inside === area || outside === area);
  return around.filter(({ points }) => polygonContains([points], place)).length % 2 === 1;
}

/** @param {readonly number[]} place */
function nearestSegment(coasts, place) {
  const [x, y] = place;
  /** @type {{ distance: number, points: number[][], i: number, foot: number[] }} */
  let best = { distance: Infinity, points: [], i: 0, foot: [] };
  for (const { points } of coasts) {
    for (let i = 1; i < points.length; i++) {
      const [[ax, ay], [bx, by]] = [points[i - 1], points[i]];
      const [dx, dy] = [bx - ax, by - ay];
      const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
      const foot = [ax + share * dx, ay + share * dy];
      const distance = Math.hypot(x - foot[0], y - foot[1]);
      if (distance < best.distance) best = { points, i, foot, distance };
    }
  }
  return best;
}

/** A trapezium from the coast around the place: land lies to the right of the coast's direction, so the sea to its left. */
function addCape({ points, i, foot, distance }, place) {
  const [x, y] = place;
  const out = [(x - foot[0]) / distance, (y - foot[1]) / distance];
  const along = [out[1], -out[0]];
  const corner = (side, reach) => [0, 1].map((k) => Math.round(foot[k] + side * BEYOND * along[k] + reach * out[k]));
  const reach = distance + BEYOND;
  points.splice(i, 0, corner(-1, 0), corner(-1, reach), corner(1, reach), corner(1, 0));
}
