import { CONTEXT, GRID_PX, GRID_ZOOM, NAME_GRID } from './layout.js';
import { latitudeAt, longitudeAt, TILE_SIZE } from './mercator.js';
import { bitReader, digits, numberCoder, stepCoder, type StepCoder } from './numbers.js';
import { ringArea } from './shapes.js';
import type { Area, Line, LngLat } from './types.js';

const WORLD_PX = TILE_SIZE * 2 ** GRID_ZOOM;

/** Rows of the grid, and room for those south of the square world that close Antarctica. */
const ROWS = WORLD_PX;

/** South of all coasts: where Antarctica is closed. */
const EDGE = -86;

/** Finds the place of a point of the grid: x steps east of Greenwich, y north of the equator. */
type Placer = (x: number, y: number) => LngLat;

/** A latitude takes long, and rows have many points: each is worked out once. */
function placer(): Placer {
  const latitudes = new Float64Array(ROWS);
  return (x, y) => {
    const lat = (latitudes[ROWS / 2 + y] ||= latitudeAt(0.5 - (y * GRID_PX) / WORLD_PX));
    return [longitudeAt(0.5 + (x * GRID_PX) / WORLD_PX), lat < EDGE ? -90 : lat];
  };
}

/**
 * A line between two areas, or between an area and the sea. Rings of areas are found again by following such arcs, so
 * that any set of areas has an outline without its inner lines.
 */
export interface Arc {
  readonly line: Line;
  /** Area to the right of the line's direction. */
  readonly inside: string;
  /** Area to its left; undefined: the sea. */
  readonly outside: string | undefined;
  /** Dashed in every view that draws borders, whatever the table of worldviews says: a publisher's own. */
  readonly disputed?: boolean;
}

/** A world as lines. The ids of areas are alpha-2 codes, or keys of the table of disputed areas. */
export interface Basemap {
  readonly arcs: readonly Arc[];
  /** Large lakes, which lie on the land: outer rings clockwise (north up), islands against it. */
  readonly lakes: Area;
  readonly names: readonly NamePlace[];
  /** Whose it is, of a publisher's own. */
  readonly attribution?: string;
}

/** Where a country's name may stand. */
export interface NamePlace {
  /** Alpha-2. */
  readonly code: string;
  readonly at: LngLat;
  /** Free land around it, in degrees of latitude: what tells whether the name fits. */
  readonly room: number;
}

/** Reads a number of a kind. */
type Reader = (context: number) => number;

/**
 * Unpacks the text of `basemap-world.ts`, or one made by the same encoder: its order is described in
 * tools/basemap/encode.mjs.
 */
export function decodeBasemap(text: string): Basemap {
  const [disputed = '', code = ''] = text.split(' ');
  const coder = numberCoder(bitReader(code));
  const read: Reader = (context) => coder(context, context);
  const placeOf = placer();
  const line = lineReader(read, stepCoder(coder), placeOf);
  const ids: string[] = [];
  const arcs: CodedArc[] = [];
  const readArcs = (): void => {
    const count = read(CONTEXT.count);
    let last: LngLat | undefined;
    for (let left = count; left > 0; left--) {
      const closed = read(CONTEXT.closed) > 0;
      const continued = !closed && read(CONTEXT.continues) > 0;
      const outside = read(closed ? CONTEXT.around : CONTEXT.outside) - 1;
      const points = line(closed, left === count, continued ? last : undefined);
      last = closed ? undefined : points.at(-1);
      arcs.push({ line: points, inside: ids.length - 1, outside });
    }
  };
  for (let index = -1, gap = read(CONTEXT.gap); gap > 0; gap = read(CONTEXT.gap)) {
    index += gap;
    ids.push(String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)));
    readArcs();
  }
  for (const id of disputed.split(',').filter(Boolean)) {
    ids.push(id);
    readArcs();
  }
  return {
    arcs: arcs.map(({ line: points, inside, outside }) => ({
      line: points,
      inside: ids[inside] ?? '',
      outside: ids[outside],
    })),
    lakes: readLakes(read, line),
    names: readNames(read, ids, placeOf),
  };
}

/** Arcs name areas that come after them. */
interface CodedArc {
  readonly line: Line;
  readonly inside: number;
  readonly outside: number;
}

/**
 * @param leap - the first line of an area, whose start may be far away
 * @param first - the line's first point, where it is known already
 */
type LineReader = (closed: boolean, leap: boolean, first?: LngLat) => Line;

function lineReader(read: Reader, steps: StepCoder, placeOf: Placer): LineReader {
  let [x, y] = [0, 0];
  return (closed, leap, first) => {
    const count = read(CONTEXT.points + Number(closed)) - Number(closed);
    if (!first) {
      const dx = read(CONTEXT.startX + Number(leap));
      x += dx;
      y += read(CONTEXT.startY + digits(dx));
    }
    const [startX, startY] = [x, y];
    const line = [first ?? placeOf(x, y)];
    steps.x = steps.y = 0;
    while (line.length < count) {
      steps.code();
      x += steps.x;
      y += steps.y;
      line.push(placeOf(x, y));
    }
    if (closed) {
      [x, y] = [startX, startY];
      line.push(line[0] as LngLat);
    }
    return line;
  };
}

/** Rings, each island after its lake. */
function readLakes(read: Reader, line: LineReader): Area {
  const lakes: Line[][] = [];
  for (let left = read(CONTEXT.count); left > 0; left--) {
    const ring = line(true, false).slice(0, -1);
    if (ringArea(ring) > 0) lakes.push([ring]);
    else lakes.at(-1)?.push(ring);
  }
  return lakes;
}

function readNames(read: Reader, ids: readonly string[], placeOf: Placer): NamePlace[] {
  const names: NamePlace[] = [];
  for (let left = read(CONTEXT.count); left > 0; left--) {
    const code = ids[read(CONTEXT.name)] ?? '';
    const x = read(CONTEXT.nameX) * NAME_GRID;
    const y = read(CONTEXT.nameY) * NAME_GRID;
    names.push({ code, at: placeOf(x, y), room: read(CONTEXT.room) / 10 });
  }
  return names;
}
