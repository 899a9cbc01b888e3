// Lines that cross after simplification and rounding, a score in the world: points are left out until none does.

/** How far around a crossing lines are looked at, in steps of the grid. */
const AROUND = 60;
const MOST_ROUNDS = 200;
const CELL = 40;

/** @typedef {{ points: number[][] }} Arc */

/**
 * Changes the arcs.
 * @param {Arc[]} arcs
 * @param {() => boolean} isSound - whether a change may stay
 * @throws Error when lines still cross
 */
export function untangle(arcs, isSound) {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const [crossing] = crossingsOf(arcs);
    if (!crossing) return;
    const near = arcs.filter(({ points }) => points.some((point) => isNear(point, crossing[0].from)));
    const candidates = crossing
      .flatMap(({ arc, at }) => [at - 1, at].map((index) => ({ arc, index })))
      .filter(({ arc, index }) => index > 0 && index < arc.points.length - 1 && arc.points.length > 4)
      .sort((a, b) => triangleAt(a) - triangleAt(b));
    if (!candidates.some((candidate) => helps(candidate, near, isSound)))
      throw new Error(
        `Lines cross near ${crossing[0].from.join()} on the grid, and leaving out a point does not help.`,
      );
  }
  throw new Error('Too many lines cross.');
}

/** @type {(a: number[], b: number[]) => boolean} */
const isNear = ([x, y], [toX, toY]) => Math.abs(x - toX) < AROUND && Math.abs(y - toY) < AROUND;

const triangleAt = ({ arc: { points }, index }) => Math.abs(turn(points[index - 1], points[index], points[index + 1]));

/** Leaves a point out, unless that makes nothing better. */
function helps({ arc, index }, near, isSound) {
  const before = crossingsOf(near).length;
  const [point] = arc.points.splice(index, 1);
  if (crossingsOf(near).length < before && isSound()) return true;
  arc.points.splice(index, 0, point);
  return false;
}

const turn = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

const cross = (s, t) =>
  turn(s.from, s.to, t.from) * turn(s.from, s.to, t.to) < 0 &&
  turn(t.from, t.to, s.from) * turn(t.from, t.to, s.to) < 0;

/**
 * Pairs of segments that cross each other: touching is no crossing.
 * @param {Arc[]} arcs
 */
export function crossingsOf(arcs) {
  const cells = new Map();
  const found = new Set();
  const pairs = [];
  for (const arc of arcs) {
    for (let at = 1; at < arc.points.length; at++) {
      const [from, to] = [arc.points[at - 1], arc.points[at]];
      const segment = { arc, at, from, to };
      for (const key of cellsOf(segment)) {
        const others = cells.get(key) ?? [];
        for (const other of others) {
          if (!cross(segment, other) || found.has(`${ends(segment)} ${ends(other)}`)) continue;
          found.add(`${ends(segment)} ${ends(other)}`);
          pairs.push([other, segment]);
        }
        cells.set(key, [...others, segment]);
      }
    }
  }
  return pairs;
}

const ends = ({ from, to }) => `${from} ${to}`;

function* cellsOf({ from, to }) {
  const [west, east] = [from[0], to[0]].sort((a, b) => a - b).map((x) => Math.floor(x / CELL));
  const [south, north] = [from[1], to[1]].sort((a, b) => a - b).map((y) => Math.floor(y / CELL));
  for (let x = west; x <= east; x++) for (let y = south; y <= north; y++) yield x * 100003 + y;
}
