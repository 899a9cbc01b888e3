/**
 * The tests of src/plan once more, in Node: they stand for Mocha in a browser, and only where they get `expect` from is
 * another place here.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

import { build } from 'esbuild';

const TESTS = 'test/plan';

const folder = mkdtempSync(join(tmpdir(), 'plan-'));
const names = readdirSync(TESTS, { encoding: 'utf8', recursive: true }).filter((name) => name.endsWith('.test.ts'));

after(() => rmSync(folder, { recursive: true, force: true }));
Object.assign(globalThis, { describe, it, before, after, beforeEach, afterEach });
await build({
  entryPoints: names.map((name) => join(TESTS, name)),
  outbase: TESTS,
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  alias: { '@open-wc/testing': '@esm-bundle/chai' },
});
for (const name of names) await import(pathToFileURL(join(folder, name.replace(/\.ts$/, '.mjs'))).href);
