/** What has been measured so far, in a file, so that a measurement of hours can be broken off and taken up again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

import { openChromium, VIEWPORT } from './measure/chromium.mjs';
import { filesIn } from './serve/files.mjs';
import { packageFile } from './serve/site.mjs';

const FOLDER = new URL('results/', import.meta.url);
const FILE = new URL('runs.json', FOLDER);
/** What decides over the figures: not the report on them. */
const OWN = ['contestants', 'measure', 'serve', 'story', 'package-lock.json'].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);
const BUILT = new URL('../dist/embed/integrity.json', import.meta.url);

/**
 * All that must be the same for two runs to be compared.
 * @typedef {{ throttle: number, limitMs: number, viewport: object, browser: string, cores: number, memoryGB: number,
 *   versions: Record<string, string>, built: string, bench: string }} Settings
 */

function digestOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** @returns {Promise<Settings>} */
export async function settingsOf(contestants, { throttle, limitMs }) {
  const { connection, close } = await openChromium();
  const { product } = await connection.send('Browser.getVersion');
  await close();
  const packages = [...new Set(contestants.flatMap(({ packages }) => packages))];
  return {
    throttle,
    limitMs,
    viewport: VIEWPORT,
    browser: product.replace('HeadlessChrome', 'Chrome').replace('/', ' '),
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    versions: Object.fromEntries(
      packages.map((name) => [name, JSON.parse(readFileSync(packageFile(name), 'utf8')).version]),
    ),
    built: digestOf([BUILT]),
    bench: digestOf(OWN.flatMap(filesIn)),
  };
}

/** @typedef {{ settings: Settings, runs: (import('./report/table.mjs').Run & { load: number })[] }} Results */

/** @returns {Results | undefined} */
export function readResults() {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : undefined;
}

/** @param {Results} results */
export function writeResults(results) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(results, undefined, 1)}\n`);
}

export const resultsFile = fileURLToPath(FILE);
