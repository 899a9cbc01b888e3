/**
 * `npm run dev`: serves the demos, builds again what a change of `src` or of a demo concerns, and has every open page
 * load itself anew. What is built is not minified, so that a browser's tools show the source's own lines.
 */
import './node-version.mjs';

import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';

import { rollup } from 'rollup';

import config from '../rollup.config.mjs';
import { askedAgain } from './rollup/asked-again.mjs';
import { addressOf, serve } from './serve.mjs';

/** Editors write a file in several steps. */
const REST_MS = 80;
const RELOAD_PATH = '/__reload';
const CLIENT = `<script>new EventSource('${RELOAD_PATH}').onmessage=()=>location.reload()</script>`;

/** @type {Set<import('node:http').ServerResponse>} */
const pages = new Set();

/** @returns {Promise<boolean>} whether it went well; it says itself what did not */
const run = (...args) =>
  new Promise((resolve) => {
    spawn(process.execPath, args, { stdio: 'inherit' }).once('exit', (code) => resolve(code === 0));
  });

async function build() {
  const startMs = performance.now();
  if (!(await run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--incremental'))) return false;
  const [embed] = config;
  const bundle = await rollup(/** @type {import('rollup').RollupOptions} */ (embed));
  const output = /** @type {import('rollup').OutputOptions} */ (embed.output);
  await bundle.write({ ...output, plugins: [askedAgain('core')] });
  await bundle.close();
  console.log(`built in ${((performance.now() - startMs) / 1000).toFixed(1)} s`);
  return true;
}

/** One build at a time, and one more for whatever changed meanwhile. */
function builder() {
  let timer;
  let isBuilding = false;
  let isDue = false;
  const work = async () => {
    if (isBuilding) {
      isDue = true;
      return;
    }
    isBuilding = true;
    try {
      if (await build()) for (const page of pages) page.write('data: built\n\n');
    } catch (error) {
      console.error(error.message);
    }
    isBuilding = false;
    if (isDue) {
      isDue = false;
      void work();
    }
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void work(), REST_MS);
  };
}

function listen(request, response) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': open\n\n');
  pages.add(response);
  request.once('close', () => pages.delete(response));
}

if (!existsSync('dist/custom-elements.json') && !(await run('tools/build.mjs'))) process.exit(1);
await build();
const changed = builder();
for (const folder of ['src', 'demo']) watch(folder, { recursive: true }, changed);
const server = await serve(Number(process.env.PORT ?? 8000), {}, CLIENT);
const [answer] = server.listeners('request');
server.removeAllListeners('request');
server.on('request', (request, response) => {
  if (request.url === RELOAD_PATH) listen(request, response);
  else answer(request, response);
});
console.log(`Dateline’s demos: ${addressOf(server)}/demo/\nA change builds anew and reloads them. (Ctrl+C ends it.)`);
