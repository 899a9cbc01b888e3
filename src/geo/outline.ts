import type { Arc } from './types.js';
import { polygonContains, ringArea } from './shapes.js';
import type { Area, Line, LngLat } from './types.js';

/**
 * What some areas cover together, without the lines between them: largest polygon first, outer rings
 * clockwise (north up), holes against it.
 * @param arcs - all arcs of the basemap
 * @param belongs - whether an area is one of them; asked with undefined for the sea
 */
export function outlineOf(arcs: readonly Arc[], belongs: (area: string | undefined) => boolean): Area {
  const lines: Line[] = [];
  for (const { line, inside, outside } of arcs) {
    const within = belongs(inside);
    if (within === belongs(outside)) continue;
    lines.push(within ? line : [...line].reverse());
  }
  return polygonsOf(stitched(lines));
}

const key = ([lng, lat]: LngLat): string => `${lng} ${lat}`;

/** Rings from lines, each beginning where another ends. */
function stitched(lines: readonly Line[]): Line[] {
  const starting = new Map<string, Line[]>();
  for (const line of lines) {
    const at = key(line[0] as LngLat);
    const here = starting.get(at);
    if (here) here.push(line);
    else starting.set(at, [line]);
  }
  const rings: Line[] = [];
  for (const first of lines) {
    const ring: LngLat[] = [];
    for (let next = take(starting, first); next; next = starting.get(key(next.at(-1) as LngLat))?.pop()) {
      ring.push(...next.slice(0, -1));
    }
    if (ring.length > 2) rings.push(ring);
  }
  return rings;
}

/** The line, unless it is in a ring already. */
function take(starting: Map<string, Line[]>, line: Line): Line | undefined {
  const here = starting.get(key(line[0] as LngLat)) ?? [];
  const at = here.indexOf(line);
  return at < 0 ? undefined : here.splice(at, 1)[0];
}

/** Each hole with the smallest ring around it. */
function polygonsOf(rings: readonly Line[]): Area {
  const sized = rings.map((ring) => ({ ring, size: ringArea(ring) }));
  const outers = sized
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size)
    .map(({ ring }) => [ring]);
  for (const { ring, size } of sized) {
    if (size > 0) continue;
    outers.findLast(([outer]) => outer && polygonContains([outer], ring[0] as LngLat))?.push(ring);
  }
  return outers;
}
