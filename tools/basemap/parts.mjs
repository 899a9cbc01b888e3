// The world in parts that can be read one by one, those that a view shows first: arcs that lie together, long ones cut
// where they leave the neighbourhood, each part with the box around it.

/** A line whose box is longer than this is cut in two, in steps of the grid: parts would reach too far. */
const LONGEST = 300;
/** A piece has at least so many points, or a part's head would outweigh what is left unread. */
const LEAST_POINTS = 40;
/** Points to a part: fewer of them make each part’s numbers dearer, more of them the first picture later. */
const MOST_POINTS = 1200;

const same = (a, b) => a[0] === b[0] && a[1] === b[1];
export const isClosed = (points) => same(points[0], points.at(-1));

/**
 * @typedef {{ points: [number, number][], inside: number, outside: number }} Arc - as `simplifiedArcs` has them
 * @typedef {[west: number, south: number, east: number, north: number]} Box - in steps of the grid, both ends inside
 * @typedef {{ arcs: Arc[], lakes: [number, number][][][], box: Box }} Part - lakes with their islands
 */

/**
 * @param {Arc[]} arcs
 * @param {[number, number][][]} lakes - each island after its lake
 * @param {(ring: [number, number][]) => boolean} isIsland
 * @returns {{ parts: Part[], rings: Arc[][] }} `rings`: open coasts, each beginning where the one before it ends
 */
export function inParts(arcs, lakes, isIsland) {
  const pieces = arcs.flatMap(cut);
  const whole = [];
  for (const ring of lakes) {
    if (isIsland(ring)) whole.at(-1)?.push(ring);
    else whole.push([ring]);
  }
  const things = [
    ...pieces.map((arc) => ({ arc, box: boxOf(arc.points), size: arc.points.length })),
    ...whole.map((lake) => ({ lake, box: boxOf(lake[0]), size: lake.flat().length })),
  ];
  const parts = halved(things)
    .map((inside) => ({
      arcs: inside.flatMap(({ arc }) => arc ?? []),
      lakes: inside.flatMap(({ lake }) => (lake ? [lake] : [])),
      box: unionOf(inside.map(({ box }) => box)),
    }))
    .sort((a, b) => fromHeart(a) - fromHeart(b));
  return { parts, rings: ringsOf(pieces.filter(({ outside, points }) => outside < 0 && !isClosed(points))) };
}

/** The first parts are read with any other: those that most views show anyway, where borders are densest. */
const HEART = [550, 1450];
const fromHeart = ({ box: [west, south, east, north] }) =>
  Math.hypot((west + east) / 2 - HEART[0], (south + north) / 2 - HEART[1]);

/** In two where it is long, and each half again. */
function cut(arc) {
  const { points } = arc;
  const [west, south, east, north] = boxOf(points);
  if (Math.max(east - west, north - south) <= LONGEST || points.length < 2 * LEAST_POINTS) return [arc];
  const middle = points.length >> 1;
  return [points.slice(0, middle + 1), points.slice(middle)].flatMap((half) => cut({ ...arc, points: half }));
}

/** Of both ways to part them, the one after which a view has to read less. */
function halved(things) {
  const size = sizeOf(things);
  if (size <= MOST_POINTS) return [things];
  const [best] = [0, 1]
    .map((axis) => split(things, axis, size / 2))
    .map((halves) => ({ halves, cost: halves.reduce((sum, half) => sum + sizeOf(half) * reachOf(half), 0) }))
    .sort((a, b) => a.cost - b.cost);
  return best.halves.flatMap(halved);
}

/** How likely a view is to meet them: views are as large as a continent. */
function reachOf(things) {
  const [west, south, east, north] = unionOf(things.map(({ box }) => box));
  return (east - west + 1200) * (north - south + 900);
}

function split(things, axis, half) {
  const middle = ({ box }) => box[axis] + box[axis + 2];
  const sorted = [...things].sort((a, b) => middle(a) - middle(b));
  let [count, sum] = [0, 0];
  while (sum < half) sum += sorted[count++].size;
  return [sorted.slice(0, count), sorted.slice(count)];
}

const sizeOf = (things) => things.reduce((sum, { size }) => sum + size, 0);

function boxOf(points) {
  return unionOf(points.map(([x, y]) => [x, y, x, y]));
}

function unionOf(boxes) {
  const ends = [Math.min, Math.min, Math.max, Math.max];
  return ends.map((end, side) => boxes.reduce((most, box) => end(most, box[side]), boxes[0][side]));
}

/** Coasts in the order in which they follow one another around the land. */
function ringsOf(coasts) {
  const starting = new Map();
  for (const coast of coasts) {
    const key = String(coast.points[0]);
    starting.set(key, [...(starting.get(key) ?? []), coast]);
  }
  const left = new Set(coasts);
  const rings = [];
  for (const first of coasts) {
    const ring = [];
    for (let next = left.has(first) ? first : undefined; next;) {
      ring.push(next);
      left.delete(next);
      next = starting.get(String(next.points.at(-1)))?.findLast((coast) => left.has(coast));
    }
    if (ring.length === 0) continue;
    if (!same(ring[0].points[0], ring.at(-1).points.at(-1))) throw new Error('a coast does not come back to its start');
    rings.push(ring);
  }
  return rings;
}
