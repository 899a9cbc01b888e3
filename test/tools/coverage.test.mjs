import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';

import { linesOf, unloadedLines } from '../../tools/coverage.mjs';

describe('reading coverage', () => {
  it('takes found and hit lines of each file from lcov', () => {
    const files = linesOf(
      'TN:\nSF:src/time/edtf.ts\nLF:10\nLH:9\nend_of_record\nSF:src\\geo\\disc.ts\nLF:3\nLH:0\nend_of_record\n',
    );
    assert.deepEqual(files.get('src/time/edtf.ts'), { found: 10, hit: 9 });
    assert.deepEqual(files.get('src/geo/disc.ts'), { found: 3, hit: 0 });
  });

  it('counts nothing for a file of types alone', () => {
    assert.equal(unloadedLines("export type Point = readonly [number, number];\nexport * from './x.js';\n"), 0);
  });

  it('counts the lines of code that no test loads', () => {
    assert.equal(unloadedLines('/** Doc. */\nexport function one() {\n  return 1;\n}\n'), 3);
  });
});
