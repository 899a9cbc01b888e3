import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

import { importSource } from '../../tools/basemap/from-source.mjs';
import { clippedBasemap } from '../../tools/clip-basemap.mjs';

const { basemapFromTopology } = await importSource('src/geo/topology.ts');
const { polygonContains } = await importSource('src/geo/shapes.ts');
const { basemapLines, countryArea, countryAt } = await importSource('src/geo/basemap.ts');

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
