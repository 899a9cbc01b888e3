// The table of worldviews against the basemap as it is built in, in a fifth of the time that making it anew takes: part of
// every build. Whether the atlases still give that basemap is for `build.mjs --check`.

import { checkWorldviews } from './check-worldviews.mjs';
import { importSource } from './from-source.mjs';

const { WORLD } = await importSource('src/geo/basemap-world.ts');
const { decodeBasemap } = await importSource('src/geo/decode.ts');
const { outlineOf } = await importSource('src/geo/outline.ts');

const basemap = decodeBasemap(WORLD);
const ids = [...new Set(basemap.arcs.flatMap(({ inside, outside }) => [inside, outside ?? inside]))];
const arcs = basemap.arcs.map(({ line, inside, outside }) => ({
  points: line,
  inside: ids.indexOf(inside),
  outside: ids.indexOf(outside),
}));
const polygons = (id) =>
  outlineOf(basemap.arcs, (area) => area === id).map((rings) => rings.map((ring) => [...ring, ring[0]]));

try {
  await checkWorldviews(new Map(ids.map((id) => [id, polygons(id)])), { ids, arcs });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
