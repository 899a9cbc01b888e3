import { TILE_SIZE, project, unproject } from './mercator.js';
import { copiesOf, forEachSegment, polygonContains } from './shapes.js';
import type { Area, Line, LngLat, Point } from './types.js';

type Vector = readonly [number, number, number];
/** A place for each fraction of the way, 0 to 1. */
type Curve = (t: number) => LngLat;

const RADIANS = Math.PI / 180;
const DEGREES = 180 / Math.PI;

/** How far a sampled line may stray from its curve: a quarter of a pixel at zoom 6, the closest the basemap is good for. */
const TOLERANCE = 0.25 / 2 ** 6;
const MAX_DEPTH = 12;

/** How far a leg bows out beside its great circle, as a share of the straight distance on the map. */
const BEND = 0.07;

const vectorOf = ([lng, lat]: LngLat): Vector => {
  const cos = Math.cos(lat * RADIANS);
  return [cos * Math.cos(lng * RADIANS), cos * Math.sin(lng * RADIANS), Math.sin(lat * RADIANS)];
};

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Direction at `a`, square to it, towards `b`; due east where `b` is no help, being the same place or the opposite one. */
function towards(a: Vector, b: Vector): { unit: Vector; angle: number } {
  const cos = dot(a, b);
  const rest: Vector = [b[0] - a[0] * cos, b[1] - a[1] * cos, b[2] - a[2] * cos];
  const sin = Math.hypot(...rest);
  const angle = Math.atan2(sin, cos);
  if (sin > 1e-12) return { unit: [rest[0] / sin, rest[1] / sin, rest[2] / sin], angle };
  const across = Math.hypot(a[0], a[1]);
  return { unit: across ? [-a[1] / across, a[0] / across, 0] : [0, 1, 0], angle };
}

/** Equal steps along the great circle, longitudes in [-180, 180]. */
function slerp(from: LngLat, to: LngLat): Curve {
  const a = vectorOf(from);
  const { unit, angle } = towards(a, vectorOf(to));
  return (t) => {
    const cos = Math.cos(t * angle);
    const sin = Math.sin(t * angle);
    const [x, y, z] = [a[0] * cos + unit[0] * sin, a[1] * cos + unit[1] * sin, a[2] * cos + unit[2] * sin];
    return [Math.atan2(y, x) * DEGREES, Math.atan2(z, Math.hypot(x, y)) * DEGREES];
  };
}

const continued = (before: LngLat, [lng, lat]: LngLat): LngLat => [
  lng + 360 * Math.round((before[0] - lng) / 360),
  lat,
];

/** Distance of a place from a chord, in world pixels at zoom 0. */
function strays(chord: readonly [Point, Point], at: Point): number {
  const [a, b] = chord;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(at.x - a.x, at.y - a.y);
  return Math.abs((at.x - a.x) * dy - (at.y - a.y) * dx) / length;
}

/**
 * Points along a curve, as many as the map needs. Three tests in each stretch, since the middle alone misses an S that
 * crosses its chord there, as great circles do at the equator. Each point continues the one taken before it: over a
 * pole both ways round are as short, and the line must not change its mind.
 */
function sampled(curve: Curve): Line {
  const line: LngLat[] = [curve(0)];
  const halve = (t0: number, from: LngLat, t1: number, to: LngLat, depth: number): void => {
    const near = (at: LngLat): Point => project(continued(from, at), 0);
    const between = (share: number): LngLat => curve(t0 + (t1 - t0) * share);
    const middle = between(0.5);
    const chord = [project(from, 0), near(to)] as const;
    const bent = [between(0.25), middle, between(0.75)].some((at) => strays(chord, near(at)) > TOLERANCE);
    if (depth < 2 || (bent && depth < MAX_DEPTH)) {
      halve(t0, from, (t0 + t1) / 2, middle, depth + 1);
      halve((t0 + t1) / 2, middle, t1, to, depth + 1);
    } else line.push(continued(line.at(-1) ?? from, to));
  };
  halve(0, curve(0), 1, curve(1), 0);
  return line;
}

/**
 * The shortest way over the globe, sampled so that straight pieces between the points are within a quarter of a pixel
 * of it at zoom 6. It begins at `from` exactly as written; longitudes run on beyond ±180 rather than jump. Between
 * opposite points of the globe, where every way is shortest, it starts due east.
 */
export function greatCircle(from: LngLat, to: LngLat): Line {
  return withEnds(sampled(slerp(from, to)), from, to);
}

/** Exact ends, in the copy of the world that `from` is written in. */
function withEnds(line: Line, from: LngLat, to: LngLat): Line {
  const offset = from[0] - (line[0]?.[0] ?? 0);
  const turns = 360 * Math.round(offset / 360);
  const moved = line.map(([lng, lat]): LngLat => [lng + turns, lat]);
  const last = moved.at(-1) ?? from;
  return [from, ...moved.slice(1, -1), continued(last, to)];
}

/** Where a great circle ends, in the copy of the world that it comes to. */
function endOf(from: LngLat, to: LngLat): LngLat {
  // the short way round; only along the meridian opposite it depends on which side of the pole the line goes by
  const short = continued(from, to);
  return Math.abs(short[0] - from[0]) < 179.999 ? short : (greatCircle(from, to).at(-1) ?? to);
}

/**
 * A leg of a journey: its great circle, bowed gently to the left of the direction of travel, so that there and back are
 * two lines.
 * @param options.bend - how far, as a share of the straight distance on the map; default 0.07, negative to the right
 */
export function legLine(from: LngLat, to: LngLat, options: { readonly bend?: number } = {}): Line {
  const { bend = BEND } = options;
  const way = slerp(from, to);
  const chordEnd = endOf(from, to);
  const a = project(from, 0);
  const b = project(chordEnd, 0);
  const [aside, up] = [(b.y - a.y) * bend, (a.x - b.x) * bend];
  const bowed: Curve = (t) => {
    const base = way(t);
    const { x, y } = project(base, 0);
    const share = 4 * t * (1 - t);
    const bowedY = Math.max(0, Math.min(TILE_SIZE, y + up * share));
    return unproject({ x: x + aside * share, y: bowedY }, 0);
  };
  return withEnds(sampled(bowed), from, chordEnd);
}

/**
 * A drawn line without its first `startPx` and last `endPx`, so that it stops before the markers.
 * @returns an empty line when nothing would be left
 */
export function trimmed(line: readonly Point[], startPx: number, endPx: number): Point[] {
  const back = cutStart([...line].reverse(), endPx);
  return cutStart(back.reverse(), startPx);
}

function cutStart(line: readonly Point[], lengthPx: number): Point[] {
  let rest = lengthPx;
  for (let i = 1; i < line.length; i++) {
    const from = line[i - 1];
    const to = line[i];
    if (!from || !to) break;
    const step = Math.hypot(to.x - from.x, to.y - from.y);
    if (step > rest) {
      const share = rest / step;
      return [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, ...line.slice(i)];
    }
    rest -= step;
  }
  return [];
}

/**
 * An open arrow head at a line's end: one wing, the tip, the other wing. It points as the line's last `sizePx` run, not
 * as its last segment, which may be a fraction of a pixel.
 */
export function arrowHead(line: readonly Point[], sizePx: number): readonly [Point, Point, Point] {
  const tip = line.at(-1) ?? { x: 0, y: 0 };
  const from = cutStart([...line].reverse(), sizePx)[0] ?? line[0] ?? tip;
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [ux, uy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const wing = (side: number): Point => ({
    x: tip.x - sizePx * (ux + side * 0.6 * uy),
    y: tip.y - sizePx * (uy - side * 0.6 * ux),
  });
  return [wing(1), tip, wing(-1)];
}

/**
 * The part of a line up to the outline of the area that it ends in: the last time it enters, so that a leg may cross an
 * outlying part of the same country. Unchanged when it never crosses the outline, or does not end inside.
 */
export function clipToArea(line: Line, area: Area): Line {
  const end = line.at(-1);
  const copy = end && copiesOf(end).find((at) => area.some((rings) => polygonContains(rings, at)));
  if (!end || !copy) return line;
  const shift = copy[0] - end[0];
  for (let i = line.length - 1; i > 0; i--) {
    const [from, to] = [line[i - 1] as LngLat, line[i] as LngLat];
    const share = lastCrossing([from[0] + shift, from[1]], [to[0] + shift, to[1]], area);
    if (share < 0) continue;
    return [...line.slice(0, i), [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]];
  }
  return line;
}

/** How far along a segment it meets an outline for the last time, 0 to 1; -1: never. */
function lastCrossing([x, y]: LngLat, [toX, toY]: LngLat, area: Area): number {
  const [dx, dy] = [toX - x, toY - y];
  let last = -1;
  for (const ring of area.flat())
    forEachSegment(ring, ([ax, ay], [bx, by]) => {
      const cross = dx * (by - ay) - dy * (bx - ax);
      if (cross === 0) return;
      const share = ((ax - x) * (by - ay) - (ay - y) * (bx - ax)) / cross;
      const along = ((ax - x) * dy - (ay - y) * dx) / cross;
      if (share >= 0 && share <= 1 && along >= 0 && along <= 1) last = Math.max(last, share);
    });
  return last;
}
