import type { Basemap } from '../../src/geo/types.js';
import { classOf, groundOf, isCoast } from '../../src/geo/ground.js';
import { outlineOf } from '../../src/geo/outline.js';
import { lineOf } from '../../src/geo/strand.js';
import type { Area, Line, Worldview } from '../../src/geo/types.js';

export interface BasemapLines {
  readonly land: Area;
  readonly lakes: Area;
  readonly borders: readonly Line[];
  readonly disputed: readonly Line[];
}

/** What a view makes of a basemap’s lines, as they are drawn; its land as one area. */
export function basemapLines(basemap: Basemap, view: Worldview): BasemapLines {
  const ground = groundOf(basemap);
  const inner = ground.parts.flatMap((part) => ground.read(part).arcs).filter((arc) => !isCoast(arc));
  const linesOf = (kind: string): readonly Line[] =>
    inner.filter((arc) => classOf(arc, view) === kind).map(({ strand }) => lineOf(strand));
  return {
    land: outlineOf(basemap.arcs, (area) => area !== undefined),
    lakes: basemap.lakes,
    borders: linesOf('border'),
    disputed: linesOf('disputed'),
  };
}
