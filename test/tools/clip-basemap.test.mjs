import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

import { importSource } from '../../tools/basemap/from-source.mjs';
import { clippedBasemap, clippedWithin } from '../../tools/clip-basemap.mjs';

const { basemapFromTopology } = await importSource('src/geo/topology.ts');
const { polygonContains } = await importSource('src/geo/shapes.ts');
const { countryArea, countryAt } = await importSource('src/geo/basemap.ts');
const { basemapLines } = await importSource('test/geo/lines.ts');

const story = JSON.parse(readFileSync(new URL('../../demo/stories/talks.json', import.meta.url), 'utf8'));

describe('the basemap clipped to one story', () => {
  const topology = clippedBasemap(story);
  const basemap = basemapFromTopology(JSON.parse(JSON.stringify(topology)));

  it('is at most 20 KB for the launch story', () => {
    assert.ok(brotliCompressSync(JSON.stringify(topology)).length <= 20 * 1024);
  });

  it('has every place of the story on land, in its country', () => {
    for (const { lngLat, country } of Object.values(story.places)) {
      if (lngLat) assert.equal(countryAt(basemap, lngLat, 'neutral'), country);
      else assert.ok(countryArea(basemap, country, 'neutral'));
    }
  });

  it('has land as the whole map has it, each ring closed', () => {
    const { land } = basemapLines(basemap, 'neutral');
    const sea = [[52, 27], [20, 34], [34.5, 43.5], [70, 15]]; // prettier-ignore
    const dry = [[44, 33], [36, 34.5], [45, 24], [8, 25], [2, 47], [38, 56], [60, 34]]; // prettier-ignore
    const onLand = (at) => land.some((rings) => polygonContains(rings, at));
    assert.deepEqual([sea.map(onLand), dry.map(onLand)], [sea.map(() => false), dry.map(() => true)]);
  });

  it('keeps the worldviews', () => {
    assert.equal(countryAt(basemap, [34.1, 44.95], 'neutral'), 'UA');
    assert.equal(countryAt(basemap, [34.1, 44.95], 'de-facto'), 'RU');
    assert.ok(basemapLines(basemap, 'neutral').disputed.length > 0);
  });

  it('leaves no sea between countries, near or far', () => {
    for (const [lng, lat, code] of [
      [18.7, 15.5, 'TD'],
      [64, 41, 'UZ'],
      [-58, -23, 'PY'],
      [-10, 26, 'EH'],
      [103, 46, 'MN'],
    ])
      assert.equal(countryAt(basemap, [lng, lat], 'neutral'), code);
  });

  it('says so when there is nothing to clip to', () => {
    assert.throws(() => clippedBasemap({ places: { nowhere: { country: 'ZZ' } } }), /No place of this story/);
  });
});

const BUDGET = 20 * 1024;

/** Stories that are more than the budget at full detail, by their places and the country that each is in. */
const FAR_FLUNG = {
  Russia: [{ country: 'RU' }],
  'London, New York, Rio': [
    { lngLat: [-0.12, 51.5], country: 'GB' },
    { lngLat: [-74.01, 40.71], country: 'US' },
    { lngLat: [-43.2, -22.9], country: 'BR' },
  ],
  'six continents': [
    { lngLat: [-122.42, 37.77], country: 'US' },
    { lngLat: [139.69, 35.69], country: 'JP' },
    { lngLat: [18.42, -33.93], country: 'ZA' },
    { lngLat: [-58.38, -34.6], country: 'AR' },
    { lngLat: [37.62, 55.75], country: 'RU' },
    { lngLat: [151.21, -33.87], country: 'AU' },
    { lngLat: [103.82, 1.35], country: 'SG' },
    { lngLat: [14.4, 35.9], country: 'MT' },
  ],
};

describe('the basemap clipped to a story of half the world', () => {
  for (const [name, list] of Object.entries(FAR_FLUNG)) {
    const spread = { places: Object.fromEntries(list.map((place, i) => [`p${i}`, place])) };

    it(`becomes coarser until it is within 20 KB, and no coarser: ${name}`, () => {
      assert.ok(brotliCompressSync(JSON.stringify(clippedBasemap(spread))).length > BUDGET);
      const { json, bytes, coarse } = clippedWithin(spread);
      assert.equal(bytes, brotliCompressSync(json).length);
      assert.ok(bytes <= BUDGET && coarse > 0);
      assert.ok(brotliCompressSync(JSON.stringify(clippedBasemap(spread, coarse / 2))).length > BUDGET);
    });

    it(`keeps every place on land, in its country: ${name}`, () => {
      const basemap = basemapFromTopology(JSON.parse(clippedWithin(spread).json));
      for (const { lngLat, country } of list) {
        if (lngLat) assert.equal(countryAt(basemap, lngLat, 'neutral'), country);
        else assert.ok(countryArea(basemap, country, 'neutral'));
      }
    });
  }

  it('leaves out nothing where there is room', () => {
    const { json, coarse } = clippedWithin(story);
    assert.deepEqual([json, coarse], [JSON.stringify(clippedBasemap(story)), 0]);
  });

  it('says so when even the coarsest is too much', () => {
    assert.throws(
      () => clippedWithin(story, 2048),
      /Even at its coarsest this story’s map is \d+\.\d KB, above 2\.0 KB/,
    );
  });
});

describe('clip-basemap.mjs', () => {
  const run = (...args) => spawnSync(process.execPath, ['tools/clip-basemap.mjs', ...args], { encoding: 'utf8' });

  it('says how large the map is, and that it is coarser, beside the file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'clip-'));
    try {
      const file = join(folder, 'story.json');
      writeFileSync(file, JSON.stringify({ places: { a: { country: 'RU' } } }));
      const { status, stdout, stderr } = run(file);
      assert.equal(status, 0);
      assert.equal(JSON.parse(stdout).type, 'Topology');
      assert.match(
        stderr,
        /^1\d\.\d KB \(brotli\), coarser: without corners of less than \d+ square pixels at zoom 6\n$/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('fails with a sentence, and writes nothing, when there is no file or nothing to clip to', () => {
    for (const { args, sentence } of [
      { args: [], sentence: /^Usage: / },
      { args: ['package.json'], sentence: /^No place of this story can be drawn/ },
    ]) {
      const { status, stdout, stderr } = run(...args);
      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, sentence);
    }
  });
});
