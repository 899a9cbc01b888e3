import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

import { shapeSource } from '../../tools/story-shape.mjs';

it('the fast reader’s shape of a story is the schema’s', async () => {
  const committed = readFileSync('src/model/shape/story-shape.ts', 'utf8');
  assert.equal(committed, await shapeSource(), 'run `node tools/story-shape.mjs`');
});
