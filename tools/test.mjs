/**
 * `npm test`: all tests of the library in Chromium with coverage, then the tests of the tools in Node.
 * With arguments (`npm test -- --files test/time/scale.test.ts`) only Web Test Runner runs, with these.
 */
import './node-version.mjs';

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

import { requireBrowser } from './browser.mjs';

function run(...args) {
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
}

function testBrowser(args) {
  return run('node_modules/@web/test-runner/dist/bin.js', ...args);
}

function testTools() {
  const files = readdirSync('test/tools').filter((name) => name.endsWith('.test.mjs'));
  const paths = files.map((name) => `test/tools/${name}`);
  return run('--test', '--test-reporter=./tools/test/node-reporter.mjs', ...paths);
}

try {
  process.env.CHROME_PATH = requireBrowser();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const args = process.argv.slice(2);
const results =
  args.length > 0 ? [testBrowser(args)] : [testBrowser(['--coverage']), testTools(), run('tools/coverage.mjs')];
process.exitCode = results.every(Boolean) ? 0 : 1;
