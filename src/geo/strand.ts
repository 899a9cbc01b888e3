import { GRID, GRID_PX } from './layout.js';
import { latitudeAt, longitudeAt, project, TILE_SIZE } from './mercator.js';
import type { Line, LngLat } from './types.js';

/** Units to a step of the basemap’s grid: a power of two, so that neither loses a bit. */
export const UNITS_PER_STEP = 2 ** 17;
/**
 * Around the Mercator world. Points are whole numbers of these, from Greenwich eastward and from the equator southward:
 * three copies of the world go into 32 bits, and at zoom 18 a unit is a twentieth of a pixel.
 */
export const WORLD_UNITS = GRID * UNITS_PER_STEP;
/** The lower edge of the square world, along which Antarctica is closed. */
export const SOUTH_EDGE = WORLD_UNITS / 2;

/** Of the embedded world: closer than zoom 3.2 fewer than a fifth of its points could go, which is not worth ranking them. */
export const GRAIN = 1.5 * UNITS_PER_STEP;

/** A line between the points of a picture, projected once. Lines of one part of the world share their arrays. */
export class Strand {
  /** x, y, x, y …, in units. */
  readonly xy: Int32Array;
  /** Index of its first point, and of the one after its last. */
  readonly from: number;
  readonly to: number;
  /** It goes on from its last point to its first, which is not repeated. */
  readonly closed: boolean;
  /** Its points lie so far from where the line would be without them that ranks below this leave out next to nothing. */
  readonly grain: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  #ranks: Float32Array | undefined;

  constructor(xy: Int32Array, from: number, to: number, closed: boolean, grain = 0) {
    this.xy = xy;
    this.from = from;
    this.to = to;
    this.closed = closed;
    this.grain = grain;
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = from; i < to; i++) {
      const x = xy[2 * i] as number;
      const y = xy[2 * i + 1] as number;
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      if (y > y1) y1 = y;
    }
    [this.x0, this.y0, this.x1, this.y1] = [x0, y0, x1, y1];
  }

  /**
   * How far the line would stray, in units, without each of its points and those that matter less; of its ends, and of
   * what they are joined by, infinitely far. The points above any rank make a line that strays no further than that.
   */
  get ranks(): Float32Array {
    return (this.#ranks ??= ranksOf(this));
  }
}

/** Whole units nearest to a place. */
function unitsAt(lngLat: LngLat): readonly [number, number] {
  const { x, y } = project(lngLat, 0);
  const units = (share: number): number => Math.round((share / TILE_SIZE - 0.5) * WORLD_UNITS);
  return [units(x), units(y)];
}

/** A line as a picture has it. A closed one may repeat its first point or not. */
export function strandOf(line: Line, closed: boolean): Strand {
  const xy = new Int32Array(2 * line.length);
  line.forEach((at, i) => xy.set(unitsAt(at), 2 * i));
  const last = 2 * line.length - 2;
  const repeated = closed && last > 0 && xy[0] === xy[last] && xy[1] === xy[last + 1];
  return new Strand(xy, 0, line.length - Number(repeated), closed);
}

/** The place of a point: the south pole, where Antarctica is closed. */
export function lngLatAt(x: number, y: number): LngLat {
  // the steps first, and then their pixels: the grid's own places, to the last bit
  const share = (units: number): number => 0.5 + ((units / UNITS_PER_STEP) * GRID_PX) / (GRID * GRID_PX);
  return [longitudeAt(share(x)), y >= SOUTH_EDGE ? -90 : latitudeAt(share(y))];
}

/** The line in degrees; a closed one repeats its first point. */
export function lineOf({ xy, from, to, closed }: Strand): Line {
  const line: LngLat[] = [];
  for (let i = from; i < to; i++) line.push(lngLatAt(xy[2 * i] as number, xy[2 * i + 1] as number));
  if (closed && line[0]) line.push(line[0]);
  return line;
}

/** Ranks by Douglas and Peucker: no point has a higher one than those that its stretch lies between. */
function ranksOf({ xy, from, to, closed }: Strand): Float32Array {
  const count = to - from;
  const ranks = new Float32Array(count);
  if (count === 0) return ranks;
  ranks[0] = Infinity;
  if (!closed) ranks[count - 1] = Infinity;
  // a stretch from one point to another, the end of a closed line being its start again, and the rank above it
  const stretches = [0, closed ? count : count - 1, Infinity];
  while (stretches.length > 0) {
    const limit = stretches.pop() as number;
    const end = stretches.pop() as number;
    const start = stretches.pop() as number;
    if (end - start < 2) continue;
    const a = 2 * (from + start);
    const b = 2 * (from + (end === count ? 0 : end));
    const ax = xy[a] as number;
    const ay = xy[a + 1] as number;
    const dx = (xy[b] as number) - ax;
    const dy = (xy[b + 1] as number) - ay;
    const square = dx * dx + dy * dy;
    let most = -1;
    let furthest = start + 1;
    for (let i = start + 1; i < end; i++) {
      const px = (xy[2 * (from + i)] as number) - ax;
      const py = (xy[2 * (from + i) + 1] as number) - ay;
      const along = square > 0 ? (px * dx + py * dy) / square : 0;
      const share = along < 0 ? 0 : along > 1 ? 1 : along;
      const ex = px - share * dx;
      const ey = py - share * dy;
      const away = ex * ex + ey * ey;
      if (away > most) {
        most = away;
        furthest = i;
      }
    }
    const rank = Math.min(limit, Math.sqrt(most));
    ranks[furthest] = rank;
    stretches.push(start, furthest, rank, furthest, end, rank);
  }
  return ranks;
}
