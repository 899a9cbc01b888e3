/**
 * All that the server answers, by path, compressed before anything is measured: each contestant's page, scripts, styles and
 * data, and the coast.
 */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

import { coast } from '../story/coast.mjs';
import { bundle } from './bundle.mjs';
import { filesIn } from './files.mjs';

const compressed = promisify(brotliCompress);
const BENCH = fileURLToPath(new URL('..', import.meta.url));
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.eot': 'application/vnd.ms-fontobject',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
/** What is compressed in itself. */
const PACKED = new Set(['.png', '.woff', '.woff2']);
/** The best of brotli takes minutes for a story of a hundred thousand moments, and saves a tenth. */
const LARGE = 1_000_000;

/** @typedef {{ type: string, packed: boolean, body: Uint8Array }} Answer */

/**
 * @param {import('../contestants/index.mjs').Contestant[]} contestants
 * @param {Map<number, import('../story/story.mjs').Story>} stories - by how many moments they have
 * @returns {Promise<Map<string, Answer>>}
 */
export async function makeSite(contestants, stories) {
  /** @type {Map<string, Promise<Answer>>} compressed side by side */
  const answers = new Map();
  const add = (path, content) => answers.set(path, answer(path, content));
  add('/shared/coast.json', JSON.stringify(coast()));
  for (const contestant of contestants) {
    const { files, ...urls } = await bundle(contestant);
    for (const [path, bytes] of files) add(path, bytes);
    for (const [path, bytes] of ownFiles(contestant)) add(path, bytes);
    for (const [count, story] of stories) {
      const dataUrl = `/${contestant.id}/${count}.json`;
      if (contestant.data) add(dataUrl, JSON.stringify(contestant.data(story)));
      add(pagePath(contestant, count), html(contestant.page(dataUrl, urls)));
    }
  }
  return new Map(await Promise.all([...answers].map(async ([path, promise]) => [path, await promise])));
}

export const pagePath = ({ id }, count) => `/${id}/${count}.html`;

/** @returns {Promise<Answer>} */
async function answer(path, content) {
  const bytes = Buffer.from(content);
  const extension = extname(path);
  const packed = !PACKED.has(extension);
  const type = TYPES[extension] ?? 'application/octet-stream';
  return { type, packed, body: packed ? await compress(bytes) : bytes };
}

function compress(bytes) {
  const quality = bytes.length > LARGE ? 5 : constants.BROTLI_MAX_QUALITY;
  return compressed(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

/** The files a contestant ships ready-made: from the package it is named after, or from this repository. */
function ownFiles({ id, packages: [name], files = {} }) {
  const root = name ? dirname(packageFile(name)) : BENCH;
  return Object.entries(files).flatMap(([under, from]) =>
    filesIn(join(root, from))
      .filter((file) => extname(file) in TYPES)
      .map((file) => [
        `/${id}/${join(under, relative(join(root, from), file))
          .split(sep)
          .join('/')}`,
        readFileSync(file),
      ]),
  );
}

/** Not by `require.resolve`: a package need not export its package.json. */
export function packageFile(name) {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = folders
    .map((folder) => join(folder, name, 'package.json'))
    .find((path) => statSync(path, { throwIfNoEntry: false }));
  if (found === undefined) throw new Error(`${name} is not installed`);
  return found;
}

const html = ({ head, body }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Bench</title>
<link rel="icon" href="data:,">
<style>
body { margin: 0 auto; max-width: 1200px; padding: 16px; font: 16px/1.5 sans-serif; color: #16181d; background: #fff }
h1 { margin: 0 0 16px; font-size: 28px; line-height: 36px }
.box { display: block; position: relative; block-size: 600px; overflow: auto }
#box { overflow: hidden }
</style>
${head}
</head>
<body>
<main>
<h1>What happened when, and where</h1>
${body}
</main>
</body>
</html>
`;
