import type { Arc, Basemap, NamePlace } from './types.js';
import { lineOf, strandOf, type Strand } from './strand.js';
import type { Worldview } from './types.js';
import { lineBetween, type LineClass } from './worldviews.js';

/** An arc as it is drawn. */
export interface GroundArc {
  readonly strand: Strand;
  readonly inside: string;
  readonly outside: string | undefined;
  readonly disputed?: boolean;
}

/** A box in units of the Mercator world: see strand.ts. */
export interface UnitBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Lines that lie together, and are read together. */
export interface Part extends UnitBox {
  /** Ids of all areas that have a line in it. */
  readonly areas: ReadonlySet<string>;
  /** Undefined until it is read. */
  readonly lines: PartLines | undefined;
}

export interface PartLines {
  /** In the order of the rings that have them; then those that are in none. */
  readonly arcs: readonly GroundArc[];
  /** Each with its islands. */
  readonly lakes: readonly (readonly Strand[])[];
}

/** A stretch of a ring of coasts: where it starts is known before its part is read. It ends where the next one starts. */
export interface Coast {
  readonly x: number;
  readonly y: number;
  readonly part: Part;
  /** Among the arcs of its part. */
  readonly index: number;
}

/** What the map is drawn from: a world in parts, each read when it is needed. */
export interface Ground {
  readonly parts: readonly Part[];
  /** Coasts that close with others around land, or around an inland sea; those that close alone are in the parts. */
  readonly rings: readonly (readonly Coast[])[];
  readonly names: readonly NamePlace[];
  /** Makes sure that a part has its lines. */
  read(part: Part): PartLines;
}

export const meets = (a: UnitBox, b: UnitBox): boolean => a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1;

/** Whether an arc is land’s own edge. */
export const isCoast = ({ outside }: GroundArc): boolean => outside === undefined;

const classes = new WeakMap<GroundArc, Map<Worldview, LineClass>>();

/** How a view draws the line between two areas; worked out once. */
export function classOf(arc: GroundArc, view: Worldview): LineClass {
  const known = classes.get(arc) ?? new Map<Worldview, LineClass>();
  classes.set(arc, known);
  let found = known.get(view);
  if (found === undefined) {
    const { inside, outside = '', disputed } = arc;
    found = disputed && view !== 'none' ? 'disputed' : lineBetween(inside, outside, view);
    known.set(view, found);
  }
  return found;
}

/** All of it, in degrees. */
export function basemapOf(ground: Ground): Basemap {
  const lines = ground.parts.map((part) => ground.read(part));
  return {
    arcs: lines.flatMap(({ arcs }) => arcs.map(arcOf)),
    lakes: lines.flatMap(({ lakes }) => lakes.map((rings) => rings.map((ring) => lineOf(ring).slice(0, -1)))),
    names: ground.names,
  };
}

export const arcOf = ({ strand, inside, outside, disputed }: GroundArc): Arc => ({
  line: lineOf(strand),
  inside,
  outside,
  ...(disputed && { disputed }),
});

/** A basemap in degrees, as a publisher gives one, in one part. */
export function groundOf({ arcs, lakes, names }: Basemap): Ground {
  const coasts = ringsOf(arcs.filter(({ line, outside }) => outside === undefined && !isClosed(line)));
  const inRings = new Set(coasts.flat());
  const ordered = [...inRings, ...arcs.filter((arc) => !inRings.has(arc))];
  const lines: PartLines = {
    arcs: ordered.map(({ line, ...sides }) => ({ strand: strandOf(line, isClosed(line)), ...sides })),
    lakes: lakes.map((rings) => rings.map((ring) => strandOf(ring, true))),
  };
  const areas = new Set(arcs.flatMap(({ inside, outside }) => (outside === undefined ? [inside] : [inside, outside])));
  const part: Part = { ...boxOf(lines), areas, lines };
  let index = 0;
  return {
    parts: [part],
    rings: coasts.map((ring) =>
      ring.map((): Coast => {
        const { xy } = (lines.arcs[index] as GroundArc).strand;
        return { x: xy[0] as number, y: xy[1] as number, part, index: index++ };
      }),
    ),
    names,
    read: () => lines,
  };
}

function boxOf({ arcs, lakes }: PartLines): UnitBox {
  const strands = [...arcs.map(({ strand }) => strand), ...lakes.flat()];
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const { x0, y0, x1, y1 } of strands) {
    box.x0 = Math.min(box.x0, x0);
    box.y0 = Math.min(box.y0, y0);
    box.x1 = Math.max(box.x1, x1);
    box.y1 = Math.max(box.y1, y1);
  }
  return box;
}

const keyOf = (at: readonly number[] | undefined): string => String(at);
const isClosed = (line: Arc['line']): boolean => keyOf(line[0]) === keyOf(line.at(-1));

/** Arcs that follow one another around land. Those that do not come back to their start are left out: they close nothing. */
function ringsOf(coasts: readonly Arc[]): Arc[][] {
  const starting = new Map<string, Arc[]>();
  for (const coast of coasts) {
    const key = keyOf(coast.line[0]);
    starting.set(key, [...(starting.get(key) ?? []), coast]);
  }
  const taken = new Set<Arc>();
  return coasts.flatMap((first) => {
    const ring: Arc[] = [];
    let next = taken.has(first) ? undefined : first;
    while (next) {
      ring.push(next);
      taken.add(next);
      next = starting.get(keyOf(next.line.at(-1)))?.findLast((coast) => !taken.has(coast));
    }
    return ring.length > 0 ? [ring] : [];
  });
}
