/**
 * Loads the embed build in Chromium, on pages that are hostile each in its own way, and fails when it throws, breaks a
 * strict Content-Security-Policy with Trusted Types, leaves a global, asks another host, or does not register its elements.
 */
import './node-version.mjs';

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';

import { launch } from 'puppeteer-core';

import { browserArguments, requireBrowser } from './browser.mjs';
import { addressOf } from './serve.mjs';

const FOLDER = 'dist/embed';
const ELEMENTS = ['dateline-story', 'dateline-timeline', 'dateline-map', 'dateline-detail'];

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

/** What the page did before our script: run as a file of the page, since the policy forbids inline scripts. */
const BEFORE = {
  plain: '',
  amd: "window.define = () => { throw new Error('AMD was used'); }; window.define.amd = {}; window.require = window.define;",
  node: 'window.module = { exports: {} }; window.exports = window.module.exports; window.process = { env: {} };',
  prototype: 'Array.prototype.each = function () {}; window.L = { noConflict: 1 }; window.$ = () => null;',
};

/** Notes what goes wrong from here on, and which globals there are already. */
const WATCH = `
  window.__faults = [];
  addEventListener('error', (event) => __faults.push(event.message));
  addEventListener('unhandledrejection', (event) => __faults.push(String(event.reason)));
  addEventListener('securitypolicyviolation', (event) => __faults.push('policy: ' + event.violatedDirective + ' ' + event.sample));
  window.__before = Object.getOwnPropertyNames(window);
`;

/** A story wide enough for the horizontal timeline, whose code never comes. */
/** Ends what hangs. */
const PATIENCE_MS = 240_000;

const STORY = {
  title: 'A bridge',
  places: { olm: { name: 'Olm', lngLat: [10, 56] } },
  moments: [
    { id: 'vote', when: '2026-03-09', title: 'Council votes', where: 'olm' },
    { id: 'works', when: '2026-03-12', title: 'Works begin' },
  ],
};

const NO_MAP = 'The map could not be loaded.';

/** With chunks that cannot be fetched, the story is told by what there is. */
async function visitWithoutChunks(browser, address) {
  const tab = await browser.newPage();
  tab.setDefaultTimeout(PATIENCE_MS);
  await tab.setViewport({ width: 1200, height: 900 });
  await tab.setRequestInterception(true);
  tab.on(
    'request',
    (request) => void (/\/(horizontal|basemap)-/.test(request.url()) ? request.abort() : request.continue()),
  );
  await tab.goto(`${address}/?page=plain&face=module`, { waitUntil: 'load' });
  const told = await tab.evaluate(
    async (story, said) => {
      const element = document.createElement('dateline-story');
      element['story'] = story;
      document.body.append(element);
      const within = (part, selector) => element.shadowRoot?.querySelector(part)?.shadowRoot?.querySelector(selector);
      const look = () => ({
        moments: within('dateline-timeline', '.vertical')?.querySelectorAll('.stop').length,
        map: within('dateline-map', '.under')?.textContent?.trim(),
      });
      // until it is told by what there is, however long that takes
      for (let looks = 0; looks < 600; looks += 1) {
        const { moments, map } = look();
        if (moments === story.moments.length && map?.startsWith(said)) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return look();
    },
    STORY,
    NO_MAP,
  );
  await tab.close();
  return [
    ...(told.moments === STORY.moments.length ? [] : [`shows ${told.moments} moments`]),
    ...(told.map?.startsWith(NO_MAP) ? [] : [`says of its map: ${told.map}`]),
  ];
}

const lazyChunks = () => readdirSync(FOLDER).filter((name) => /^(map|basemap)-/.test(name));

/** Loads the lazy chunks at once, as a page with a map does later. */
const chunks = () =>
  lazyChunks()
    .map((name) => `import '/${name}';`)
    .join('\n');

const FACES = {
  module: '<script type="module" src="/dateline.js"></script><script type="module" src="/chunks.js"></script>',
  classic: '<script src="/dateline.classic.js"></script>',
  both: '<script src="/dateline.classic.js"></script><script type="module" src="/dateline.js"></script>',
};

function answer(request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const name = pathname.slice(1);
  const script = { 'before.js': (BEFORE[searchParams.get('page')] ?? '') + WATCH, 'chunks.js': chunks() }[name];
  if (name === '') {
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': STRICT });
    const { page, face } = Object.fromEntries(searchParams);
    response.end(`<!doctype html><title>x</title><script src="/before.js?page=${page}"></script>${FACES[face]}`);
  } else if (script !== undefined || existsSync(`${FOLDER}/${name}`)) {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(script ?? readFileSync(`${FOLDER}/${name}`));
  } else response.writeHead(name === 'favicon.ico' ? 204 : 404).end();
}

/** Runs in the page. A lone `_leaflet_…` key would be a global as well. */
async function findings(elements) {
  const later = new Promise((resolve) => setTimeout(resolve, 300));
  await later;
  const before = new Set([...window['__before'], '__before']);
  return {
    faults: window['__faults'],
    leaked: Object.getOwnPropertyNames(window).filter((key) => !before.has(key)),
    missing: elements.filter((name) => customElements.get(name) === undefined),
  };
}

async function visit(browser, address, page, face) {
  const tab = await browser.newPage();
  tab.setDefaultTimeout(PATIENCE_MS);
  const foreign = [];
  tab.on('request', (request) => {
    if (!request.url().startsWith(address)) foreign.push(request.url());
  });
  await tab.goto(`${address}/?page=${page}&face=${face}`, { waitUntil: 'load' });
  const { faults, leaked, missing } = await tab.evaluate(findings, ELEMENTS);
  await tab.close();
  return [
    ...faults.map((fault) => `fault: ${fault}`),
    ...leaked.map((key) => `leaves the global ${key}`),
    ...missing.map((name) => `does not register ${name}`),
    ...foreign.map((url) => `asks ${url}`),
  ];
}

async function main() {
  if (!existsSync(FOLDER)) throw new Error(`There is no ${FOLDER}: npm run build first.`);
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const browser = await launch({ executablePath: requireBrowser(), args: browserArguments(), timeout: PATIENCE_MS });
  let problems = 0;
  try {
    for (const face of Object.keys(FACES)) {
      for (const page of Object.keys(BEFORE)) {
        const found = await visit(browser, addressOf(server), page, face);
        problems += found.length;
        console.log(
          `${face.padEnd(8)} on a page that is ${page.padEnd(10)} ${found.length === 0 ? 'well' : found.join('; ')}`,
        );
      }
    }
    const found = await visitWithoutChunks(browser, addressOf(server));
    problems += found.length;
    console.log(`module   without its chunks ${found.length === 0 ? 'well' : found.join('; ')}`);
  } finally {
    await browser.close();
    server.close();
  }
  return problems === 0;
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
