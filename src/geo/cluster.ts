import { NOTHING, unionOf } from './fit.js';
import { project, unproject } from './mercator.js';
import type { SceneSpot } from './scene.js';
import type { LngLat } from './types.js';

/** A pin as it wants to stand. */
export interface Pin {
  readonly at: LngLat;
  /** Moments that it stands for. */
  readonly count: number;
}

/** Pins that would lie on each other, as one. */
export interface Cluster {
  /** Indices of its pins, ascending. */
  readonly pins: readonly number[];
  /** The mean of its pins on the map. */
  readonly at: LngLat;
}

interface Group {
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
  /** Moments. */
  readonly count: number;
  /** Pins. */
  readonly size: number;
  /** When it was made: of several that touch, the oldest is joined first. */
  readonly serial: number;
  /** Its pins, or the two groups that it is made of. */
  readonly of: { readonly pins: readonly number[] } | readonly [Group, Group];
}

/** Least gap between two pins. */
export const GAP_PX = 4;

/**
 * Gathers pins until none touches another: each is taken into the group that it touches, at the mean of both, until it
 * touches none. It depends on the zoom alone, not on what is in view, so that panning changes nothing. Groups are found by
 * the square of a grid that they lie in, so that a hundred thousand pins take a hundred times as long as a thousand.
 * @param pins - longitudes all of one copy of the world
 * @param radiusOf - of the pin that stands for so many moments, CSS pixels; `mostPx` is the largest
 * @returns in the order of their first pins
 */
export function clusterPins(
  pins: readonly Pin[],
  zoom: number,
  radiusOf: (count: number) => number,
  mostPx: number,
  gapPx = GAP_PX,
): readonly Cluster[] {
  const squarePx = 2 * mostPx + gapPx;
  const squares = new Map<number, Set<Group>>();
  // rows of squares are a world apart, and more
  const squareOf = (column: number, row: number): number => row * ROW + column;
  const place = ({ x, y }: Group): readonly [number, number] => [Math.floor(x / squarePx), Math.floor(y / squarePx)];
  const touched = (group: Group): Group | undefined => {
    const [column, row] = place(group);
    let oldest: Group | undefined;
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        for (const other of squares.get(squareOf(column + dx, row + dy)) ?? []) {
          if ((!oldest || other.serial < oldest.serial) && touch(other, group, gapPx)) oldest = other;
        }
      }
    }
    return oldest;
  };
  let serial = 0;
  for (const start of startsOf(pins, zoom)) {
    let group: Group = { ...start, radiusPx: radiusOf(start.count), serial: serial++ };
    for (let other = touched(group); other; other = touched(group)) {
      squares.get(squareOf(...place(other)))?.delete(other);
      group = joined(other, group, radiusOf, serial++);
    }
    const key = squareOf(...place(group));
    const square = squares.get(key);
    if (square) square.add(group);
    else squares.set(key, new Set([group]));
  }
  return [...squares.values()]
    .flatMap((square) => [...square])
    .map((group): Cluster => ({ pins: pinsOf(group), at: unproject(group, zoom) }))
    .map((cluster) =>
      cluster.pins.length > 1 ? cluster : { ...cluster, at: pins[cluster.pins[0] ?? 0]?.at ?? cluster.at },
    )
    .sort((a, b) => (a.pins[0] ?? 0) - (b.pins[0] ?? 0));
}

/** From so many pins on those are taken together at first whose discs would cover each other for the most part. */
const MANY = 3000;
const COVER_PX = 8;

type Start = Omit<Group, 'radiusPx' | 'serial'>;

/** What is gathered: each pin; of very many, those in one small square of the map. */
function startsOf(pins: readonly Pin[], zoom: number): readonly Start[] {
  const own = pins.map(({ at, count }, index): Start => {
    const { x, y } = project(at, zoom);
    return { x, y, count, size: 1, of: { pins: [index] } };
  });
  if (pins.length < MANY) return own;
  const squares = new Map<number, { x: number; y: number; count: number; pins: number[] }>();
  own.forEach(({ x, y, count }, index) => {
    const key = Math.floor(y / COVER_PX) * ROW + Math.floor(x / COVER_PX);
    const square = squares.get(key);
    if (!square) return squares.set(key, { x, y, count, pins: [index] });
    square.x += x;
    square.y += y;
    square.count += count;
    square.pins.push(index);
    return squares;
  });
  return [...squares.values()].map(({ x, y, count, pins: members }): Start => {
    const size = members.length;
    return { x: x / size, y: y / size, count, size, of: { pins: members } };
  });
}

/** More squares than there are side by side in three copies of the world at the closest zoom. */
const ROW = 2 ** 26;

function touch(a: Group, b: Group, gapPx: number): boolean {
  const [dx, dy, least] = [a.x - b.x, a.y - b.y, a.radiusPx + b.radiusPx + gapPx];
  return dx * dx + dy * dy < least * least;
}

function joined(a: Group, b: Group, radiusOf: (count: number) => number, serial: number): Group {
  const size = a.size + b.size;
  const share = b.size / size;
  const count = a.count + b.count;
  return {
    x: a.x + (b.x - a.x) * share,
    y: a.y + (b.y - a.y) * share,
    radiusPx: radiusOf(count),
    count,
    size,
    serial,
    of: [a, b],
  };
}

/** Without recursion: pins that come one by one make a chain as long as they are many. */
function pinsOf(group: Group): number[] {
  const pins: number[] = [];
  const rest = [group];
  for (let next = rest.pop(); next; next = rest.pop()) {
    if ('pins' in next.of) for (const pin of next.of.pins) pins.push(pin);
    else rest.push(...next.of);
  }
  return pins.sort((a, b) => a - b);
}

/** How large a place's area is on the map, by its longer side. CSS pixels; 0 for a point. */
export function extentPx({ reach }: SceneSpot, zoom: number): number {
  const [west, south, east, north] = unionOf(NOTHING, reach);
  const [a, b] = [project([west, north], zoom), project([east, south], zoom)];
  return Math.max(b.x - a.x, b.y - a.y);
}
