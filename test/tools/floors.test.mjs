import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

const OXLINT = resolve('node_modules/oxlint/bin/oxlint');

/** From the lowest up; a room may import what stands before it, but the lowest two not each other. */
const ROOMS = [
  'time',
  'geo',
  'model',
  'locales',
  'plan',
  'store',
  'events',
  'controllers',
  'elements',
  'define',
  'embed',
];
const PURE = ['time', 'geo', 'model', 'locales', 'plan', 'store'];
const WITHOUT_LIT = [...PURE, 'events', 'controllers/leaflet'];

/** What no room may import, by the file that tries to: `src/plan/to-store.ts`. */
const climbs = ROOMS.flatMap((room, floor) =>
  ROOMS.slice(floor + 1).map((above) => [`src/${room}/to-${above}.ts`, `export * from '../${above}/x.js';`]),
);
const strays = [
  ['src/geo/to-time.ts', "export * from '../time/x.js';"],
  ['src/plan/timeline/deep/to-elements.ts', "export * from '../../../elements/timeline/x.js';"],
  ...WITHOUT_LIT.map((room) => [`src/${room}/to-lit.ts`, "export { html } from 'lit';"]),
  ...ROOMS.slice(0, -1).map((room) => [`src/${room}/to-leaflet.ts`, "export * from 'leaflet';"]),
  ...PURE.map((room) => [`src/${room}/to-page.ts`, 'export const title = document.title;']),
];
const refused = [...climbs, ...strays];
const allowed = [
  ...ROOMS.flatMap((room, floor) =>
    ROOMS.slice(room === 'geo' ? 1 : 0, floor).map((below) => [
      `src/${room}/a-${below}.ts`,
      `export * from '../${below}/x.js';`,
    ]),
  ),
  ['src/controllers/leaflet/leaflet.ts', "export * from 'leaflet';"],
  ['src/store/context.ts', "export * from '@lit/context';"],
].filter(([path]) => path !== 'src/embed/a-define.ts');

describe('a room of the source', () => {
  let folder = '';
  let report = '';

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'floors-'));
    const { overrides, plugins } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8'));
    // the rooms' floors alone: the other rules are not under test, and some need packages
    const config = { plugins, categories: { correctness: 'off' }, overrides: overrides.filter(isOfSource) };
    for (const [path, text] of [['.oxlintrc.json', JSON.stringify(config)], ...refused, ...allowed]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    report = await lint(folder);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is refused what stands above it, Lit and the page where it is pure, and Leaflet', () => {
    const passed = refused.map(([path]) => path).filter((path) => !report.includes(path));
    assert.deepEqual(passed, []);
  });

  it('may import what stands below it', () => {
    const stopped = allowed.map(([path]) => path).filter((path) => report.includes(path));
    assert.deepEqual(stopped, []);
  });
});

const isOfSource = ({ files }) => files.every((glob) => glob.startsWith('src/'));

/** @returns {Promise<string>} what the linter finds, with the files' paths */
function lint(cwd) {
  return new Promise((done) => {
    execFile(process.execPath, [OXLINT, '--format=unix', 'src'], { cwd, maxBuffer: 1 << 24 }, (_, stdout) => {
      done(stdout.replaceAll('\\', '/'));
    });
  });
}
