import type { Line, LngLat } from './types.js';

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
}

/** A world as lines. The ids of areas are alpha-2 codes, or keys of the table of disputed areas. */
export interface Basemap {
  readonly arcs: readonly Arc[];
  readonly names: readonly NamePlace[];
}

/** Where a country's name may stand. */
export interface NamePlace {
  /** Alpha-2. */
  readonly code: string;
  readonly at: LngLat;
  /** Free land around it, in degrees of latitude: what tells whether the name fits. */
  readonly room: number;
}

type Reader = () => number;

/** Reads one number after the other, at the end NaN: see tools/basemap/encode.mjs. */
function numbers(text: string): Reader {
  let at = 0;
  return () => {
    for (let high = 0; ;) {
      const code = text.charCodeAt(at++);
      // The alphabet leaves out the quote, 39, and the backslash, 92.
      const digit = code - 33 - Number(code > 39) - Number(code > 92);
      if (!(digit < 7)) return high * 85 + digit - 49;
      high = high * 7 + digit - 3;
    }
  };
}

/** Unpacks the text of `basemap-world.ts`, or one made by the same encoder. */
export function decodeBasemap(text: string): Basemap {
  const [grid = '1', list = '', counts = '', heads = '', xs = '', ys = '', names = ''] = text.split(' ');
  const ids = list.split(',');
  const arcs = readArcs(ids, +grid, numbers(counts), numbers(heads), numbers(xs), numbers(ys));
  const next = numbers(names);
  const places: NamePlace[] = [];
  for (let code = ids[next()]; code; code = ids[next()]) {
    places.push({ code, at: [next() / +grid, next() / +grid], room: next() / 10 });
  }
  return { arcs, names: places };
}

function readArcs(ids: readonly string[], grid: number, counts: Reader, heads: Reader, xs: Reader, ys: Reader): Arc[] {
  const arcs: Arc[] = [];
  let [startX, startY, x, y] = [0, 0, 0, 0];
  for (const inside of ids) {
    for (let left = counts(); left > 0; left--) {
      const head = heads();
      const closed = head & 1;
      const line: LngLat[] = [];
      if (!(head & 2)) {
        x = startX += xs();
        y = startY += ys();
      }
      line.push([x / grid, y / grid]);
      const [firstX, firstY] = [x, y];
      for (let points = (head >> 2) - 1 - closed; points > 0; points--) {
        x += xs();
        y += ys();
        line.push([x / grid, y / grid]);
      }
      if (closed) {
        line.push([firstX / grid, firstY / grid]);
        [x, y] = [firstX, firstY];
      }
      arcs.push({ line, inside, outside: ids[heads() - 1] });
    }
  }
  return arcs;
}
