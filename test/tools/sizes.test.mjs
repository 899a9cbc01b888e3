import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';

import { inspect, staticImports, totals } from '../../tools/sizes.mjs';

const RIGHT = [
  { file: 'dateline.js', code: 'import"./core-c0d1.js";' },
  { file: 'core-c0d1.js', code: 'const m=()=>import("./map-a1b2.js");' },
  { file: 'map-a1b2.js', code: 'import{b}from"./core-c0d1.js";b();' },
  { file: 'basemap-c3d4.js', code: 'const a=1;export{a};' },
  { file: 'drawing-c4d5.js', code: 'const d=1;export{d};' },
  { file: 'address-c2d3.js', code: 'const h=1;export{h};' },
  { file: 'question-c6d7.js', code: 'const q=1;export{q};' },
  { file: 'outside-c8d9.js', code: 'const o=1;export{o};' },
  { file: 'many-e1f2.js', code: 'const m=1;export{m};' },
  { file: 'periods-e3f4.js', code: 'const p=1;export{p};' },
  { file: 'horizontal-e5f6.js', code: 'export const d=1;' },
  { file: 'legend-a0b1.js', code: 'const l=1;export{l};' },
  { file: 'checker-a7b8.js', code: 'const a=1;export{a as readFully};' },
  { file: 'lenient-a9b0.js', code: 'const a=1;export{a as readLenient};' },
  { file: 'dateline.classic.js', code: '(()=>{})();' },
];

const problemsOf = (changed) => {
  const others = RIGHT.filter(({ file }) => file !== changed.file);
  return inspect([...others, changed]).problems.join('\n');
};

describe('the embed build’s promises', () => {
  it('holds for an entry, its lazy chunks and the classic script', () => {
    assert.deepEqual(inspect(RIGHT).problems, []);
  });

  it('is broken by one chunk more', () => {
    assert.match(problemsOf({ file: 'shared-e5f6.js', code: '' }), /shared-e5f6.js is one chunk too many/);
  });

  it('is broken by a chunk that imports the entry', () => {
    assert.match(
      problemsOf({ file: 'map-a1b2.js', code: 'import{t}from"./dateline.js";' }),
      /map-a1b2.js imports .\/dateline.js/,
    );
  });

  it('is broken by a chunk that imports another, which may have come by another address', () => {
    assert.match(
      problemsOf({ file: 'map-a1b2.js', code: 'import{t}from"./basemap-c3d4.js";' }),
      /map-a1b2.js imports .\/basemap-c3d4.js/,
    );
  });

  it('is broken by an entry that loads a chunk at once', () => {
    assert.match(problemsOf({ file: 'core-c0d1.js', code: 'import"./map-a1b2.js";' }), /core-c0d1.js imports/);
  });

  it('is broken by what belongs to Node or to development', () => {
    assert.match(problemsOf({ file: 'dateline.js', code: 'process.env.X' }), /process.env/);
  });

  it('is broken by too many bytes', () => {
    const code = Array.from({ length: 20_000 }, (_, index) => Math.sin(index)).join();
    assert.match(problemsOf({ file: 'dateline.js', code }), /dateline.js is larger than \d+ KB/);
  });

  it('counts all that a page with the launch story loads', () => {
    const sizes = { entry: 0.1, core: 36, drawing: 1, basemap: 61, map: 23, legend: 2, horizontal: 14 };
    assert.deepEqual(
      totals(sizes).map(({ kb, limitKb }) => [Math.round(kb), limitKb]),
      [
        [121, 120],
        [137, 136],
      ],
    );
  });

  it('says what each file has gained or lost', () => {
    const { lines } = inspect(RIGHT, { legend: 1, entry: 0 });
    assert.match(lines.find((line) => line.startsWith('legend')) ?? '', /−0\.9\d$/);
    assert.match(lines.find((line) => line.startsWith('dateline.js')) ?? '', /\+0\.0\d$/);
  });
});

describe('static imports', () => {
  it('are found in minified code, lazy ones are not', () => {
    const code = 'import{a as b}from"./a.js";import"./b.js";export*from"./c.js";const d=import("./d.js");';
    assert.deepEqual(staticImports(code), ['./a.js', './b.js', './c.js']);
  });
});
