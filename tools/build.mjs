/**
 * Builds `dist`: everything, or only the steps named (`node tools/build.mjs lib embed`), always in this order.
 * A step stands on those before it.
 */
import './node-version.mjs';

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, rmSync } from 'node:fs';

import { writeIntegrity } from './integrity.mjs';

const STEPS = {
  /** Nothing is built on a table of borders that the basemap contradicts. */
  borders() {
    node('tools/basemap/check.mjs');
  },
  /** One module per source module, with its types. */
  lib() {
    rmSync('dist/lib', { recursive: true, force: true });
    node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json');
  },
  /** custom-elements.json: what editors and Storybook know of the elements. */
  manifest() {
    node('node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet');
  },
  /** story.schema.json: what editors know of the story file. */
  schema() {
    if (!existsSync('tools/json-schema.mjs'))
      throw new Error('tools/json-schema.mjs is missing: it writes story.schema.json.');
    node('tools/json-schema.mjs');
  },
  /** What script tags load. */
  embed() {
    rmSync('dist/embed', { recursive: true, force: true });
    node('node_modules/rollup/dist/bin/rollup', '--config', '--silent');
    writeIntegrity('dist/embed');
    copyFileSync('THIRD-PARTY-NOTICES.md', 'dist/embed/THIRD-PARTY-NOTICES.md');
  },
  /** The scripts of the demos that have a build of their own. */
  demo() {
    rmSync('dist/demo', { recursive: true, force: true });
    node('node_modules/rollup/dist/bin/rollup', '--config', 'demo/import/rollup.config.mjs', '--silent');
  },
};

function node(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`failed: node ${args.join(' ')}`);
}

/** @param {readonly string[]} names - of steps; none means all */
function build(names) {
  const unknown = names.find((name) => !Object.hasOwn(STEPS, name));
  if (unknown !== undefined)
    throw new Error(`No step is called ${unknown}: there are ${Object.keys(STEPS).join(', ')}.`);
  for (const [name, step] of Object.entries(STEPS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const startMs = performance.now();
    step();
    console.log(`built ${name.padEnd(9)} ${((performance.now() - startMs) / 1000).toFixed(1)} s`);
  }
}

try {
  build(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
