import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';

import { transform } from 'esbuild';

import { checkWorldviews } from '../../tools/basemap/check-worldviews.mjs';
import { encode } from '../../tools/basemap/encode.mjs';
import { importSource } from '../../tools/basemap/from-source.mjs';
import { fromGrid } from '../../tools/basemap/grid.mjs';
import { simplifiedArcs, simplifiedLakes } from '../../tools/basemap/simplify.mjs';
import { readAreas, readLakes } from '../../tools/basemap/sources.mjs';
import { inParts } from '../../tools/basemap/parts.mjs';
import { crossingsOf } from '../../tools/basemap/untangle.mjs';

let areas, topology, lakes, table, basemap;

before(async () => {
  areas = readAreas();
  topology = simplifiedArcs(areas);
  lakes = simplifiedLakes(readLakes());
  table = await importSource('src/geo/worldviews.ts');
  basemap = await importSource('src/geo/basemap.ts');
});

/** @returns {Promise<string>} what the build would say of a world or table so changed; '' when it is content */
async function complaint({ arcs = topology.arcs, ids = topology.ids, rows = table.DISPUTED_AREAS, from = areas }) {
  const changed = rows === table.DISPUTED_AREAS ? undefined : { ...table, DISPUTED_AREAS: rows };
  return said(changed, from, { ids, arcs });
}

const said = (changed, from = areas, world = topology) =>
  checkWorldviews(from, world, changed).then(
    () => '',
    ({ message }) => message,
  );

/** The table's module with one slip of the pen in its text: after `start`, a pattern, `wrong` in place of `right`. */
async function mutated(start, right, wrong) {
  const source = readFileSync(new URL('../../src/geo/worldviews.ts', import.meta.url), 'utf8');
  const text = source.replace(new RegExp(`(${start})${right}'`), `$1${wrong}'`);
  assert.notEqual(text, source);
  const { code } = await transform(text, { loader: 'ts' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

describe('the table of worldviews against the geometry', () => {
  it('agrees as it is', async () => {
    assert.equal(await complaint({}), '');
  });

  it('fails when an area of the table has no lines', async () => {
    const crimea = topology.ids.indexOf('crimea');
    const arcs = topology.arcs.filter(({ inside, outside }) => inside !== crimea && outside !== crimea);
    assert.match(await complaint({ arcs }), /crimea has no line around it/);
  });

  it('fails when a line is there twice, in either direction', async () => {
    const [arc] = topology.arcs.filter(({ outside }) => outside >= 0);
    const again = { inside: arc.outside, outside: arc.inside, points: [...arc.points].reverse() };
    assert.match(await complaint({ arcs: [...topology.arcs, again] }), /a line is there twice/);
  });

  it('fails when a row names a neighbour twice', async () => {
    const rows = { ...table.DISPUTED_AREAS, crimea: { ...table.DISPUTED_AREAS.crimea, against: 'UA UA' } };
    assert.match(await complaint({ rows }), /crimea has its line with UA twice/);
  });

  it('fails when a row has no area, and when an area has no row', async () => {
    const { kosovo, ...others } = table.DISPUTED_AREAS;
    assert.match(await complaint({ rows: { ...others, atlantis: kosovo } }), /atlantis has a row, but is not separate/);
    assert.match(await complaint({ rows: others }), /kosovo is separate in the data, but has no row/);
  });

  it('fails when a row speaks of a neighbour that is none', async () => {
    const rows = { ...table.DISPUTED_AREAS, kosovo: { ...table.DISPUTED_AREAS.kosovo, against: 'RS HU' } };
    assert.match(await complaint({ rows }), /kosovo has no line with HU/);
  });

  it('fails when a row leaves out any of its neighbours', async () => {
    for (const [id, { against }] of Object.entries(table.DISPUTED_AREAS)) {
      const codes = against.split(' ').filter(Boolean);
      for (const code of codes) {
        const others = codes.filter((other) => other !== code).join(' ');
        const changed = await mutated(`${id}'?: +{ against: '`, against, others);
        assert.match(await said(changed), new RegExp(`${id} has a line with ${code}, of which its row says nothing`));
      }
    }
  });

  it('fails when a view gives an area to someone who does not claim it', async () => {
    for (const [id, row] of Object.entries(table.DISPUTED_AREAS)) {
      for (const view of ['neutral', 'ua', 'de-facto']) {
        const changed = await mutated(`${id}'?: .*?${view}'?: +'`, row[view], row[view].replace(/^\S+/, 'FR'));
        assert.match(await said(changed), new RegExp(`${id}, ${view}: FR is not among those who claim it`));
      }
    }
  });

  it('fails when one line of several is drawn in another class than the row says', async () => {
    const lineBetween = (a, b, view) =>
      [a, b].includes('kosovo') && [a, b].includes('MK') ? 'border' : table.lineBetween(a, b, view);
    assert.match(await said({ ...table, lineBetween }), /kosovo, neutral: the line with MK is border, not disputed/);
  });

  it('fails when a place is not in the area that it stands for', async () => {
    const from = new Map(areas).set('siachen', areas.get('kosovo'));
    assert.match(await complaint({ from }), /is in .*, not in (siachen|kosovo)/);
  });
});

/** @returns {any[]} arcs as they are written: long ones in pieces */
const piecesOf = (arcs) => inParts(arcs, [], () => false).parts.flatMap((part) => part.arcs);

describe('the basemap’s text', () => {
  it('gives back the lines that were written', () => {
    const { arcs } = basemap.decodeBasemap(encode(topology, lakes, []));
    const rounded = ([lng, lat]) => `${lng.toFixed(8)} ${(lat < -86 ? -90 : lat).toFixed(8)}`;
    // Rings may begin elsewhere: their points are compared in order of the alphabet.
    const lines = (list) =>
      list.map(({ line, inside, outside }) => `${inside} ${outside} ${line.sort().join()}`).sort();
    const open = (points) => (points[0] === points.at(-1) ? points.slice(1) : points);
    const read = arcs.map(({ line, inside, outside }) => ({ line: open(line.map(rounded)), inside, outside }));
    const written = piecesOf(topology.arcs).map(({ points, inside, outside }) => ({
      line: open(points.map(fromGrid).map(rounded)),
      inside: topology.ids[inside],
      outside: topology.ids[outside],
    }));
    assert.deepEqual(lines(read), lines(written));
  });

  it('has no two lines that cross', () => {
    assert.equal(crossingsOf(topology.arcs).length, 0);
  });

  it('is the same for the same world', () => {
    assert.equal(encode(topology, lakes, []), encode(simplifiedArcs(readAreas()), lakes, []));
  });

  it('keeps every country and every area of the table', () => {
    const { arcs } = basemap.decodeBasemap(encode(topology, lakes, []));
    const kept = new Set(arcs.flatMap(({ inside, outside }) => [inside, outside]));
    assert.deepEqual(
      [...areas.keys()].filter((id) => !kept.has(id)),
      [],
    );
  });
});

describe('the demo’s places', () => {
  const stories = new URL('../../demo/stories/', import.meta.url);
  for (const file of readdirSync(stories).filter((name) => name.endsWith('.json') && name !== 'mistakes.json')) {
    it(`stand on land, in the country they name: ${file}`, () => {
      const world = basemap.decodeBasemap(encode(topology, lakes, []));
      const { places } = JSON.parse(readFileSync(new URL(file, stories), 'utf8'));
      const points = Object.entries(places).filter(([, { lngLat, radiusKm }]) => lngLat && !radiusKm);
      assert.ok(points.length > 0);
      for (const [id, place] of points) {
        const found = basemap.countryAt(world, place.lngLat, 'neutral');
        assert.ok(found, `${file}: ${id} is in the sea`);
        if (place.country) assert.equal(found, place.country, `${file}: ${id}`);
      }
    });
  }
});
