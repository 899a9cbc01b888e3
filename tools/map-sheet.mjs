/**
 * `node tools/map-sheet.mjs`: draws twelve stories that are hard on a map, each with the real element as it is built, on
 * one sheet: docs/pictures/maps.webp. Build first (`npm run build`), and look at it after any change of a map's drawing.
 *
 *     node tools/map-sheet.mjs [--width 400] [--columns 3] [--scheme light] [--text 16] [--to docs/pictures/maps.webp]
 */
import './node-version.mjs';

import { parseArgs } from 'node:util';

import { launch } from 'puppeteer-core';

import { browserArguments, requireBrowser } from './browser.mjs';
import { STORIES } from './map-sheet/stories.mjs';
import { addressOf, serve } from './serve.mjs';

const GAP_PX = 20;
/** More than any sheet is high, so that no map waits for the reader to come near. */
const TALL_PX = 8000;
const SETTLED_MS = 400;
/** Of a webp: text stays sharp, and the sheet below 150 KB. */
const QUALITY = 42;
const PATH = '/demo/map-sheet.html';

const { values } = parseArgs({
  options: {
    width: { type: 'string', default: '400' },
    columns: { type: 'string', default: '3' },
    scheme: { type: 'string', default: 'light' },
    text: { type: 'string', default: '16' },
    to: { type: 'string', default: 'docs/pictures/maps.webp' },
  },
});
const { width, columns, scheme, text, to } = values;

const PAGE = `<!doctype html>
<html lang="en-GB">
  <meta charset="utf-8" />
  <link rel="stylesheet" href="site.css" />
  <style>
    html { font-size: ${text}px; color-scheme: ${scheme}; }
    body { margin: 0; padding: ${GAP_PX}px; background: Canvas; }
    main { display: grid; grid-template-columns: repeat(${columns}, ${width}px); gap: ${GAP_PX}px; align-items: start; }
    h2 { margin: 0 0 4px; font: 600 15px/1.3 sans-serif; }
  </style>
  <main></main>
  <script type="module" src="../dist/embed/dateline.js"></script>
</html>`;

/** @param {import('puppeteer-core').Page} page */
async function open(page, address) {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const ours = new URL(request.url()).pathname === PATH;
    void (ours ? request.respond({ contentType: 'text/html', body: PAGE }) : request.continue());
  });
  page.on('pageerror', (error) => console.error(error));
  await page.setViewport({ width: +columns * (+width + GAP_PX) + GAP_PX, height: TALL_PX });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(address + PATH, { waitUntil: 'networkidle0' });
}

/** Runs in the page. */
async function draw(stories, settledMs) {
  await customElements.whenDefined('dateline-map');
  const maps = stories.map(({ title, story, select }) => {
    const figure = document.createElement('figure');
    const heading = document.createElement('h2');
    heading.textContent = title;
    const map = /** @type {any} */ (document.createElement('dateline-map'));
    map.story = story;
    figure.style.margin = '0';
    figure.append(heading, map);
    document.querySelector('main')?.append(figure);
    return { title, map, select };
  });
  const live = ({ map }) => map.renderRoot?.querySelector('.leaflet-map-pane path') && map.select;
  for (let tries = 0; tries < 100 && !maps.every(live); tries++) await new Promise((done) => setTimeout(done, 50));
  for (const { map, select } of maps) if (select) map.select(select);
  await document.fonts.ready;
  await new Promise((done) => setTimeout(done, settledMs));
  return maps.filter((map) => !live(map)).map(({ title }) => title);
}

async function main() {
  const server = await serve();
  const browser = await launch({ executablePath: requireBrowser(), args: browserArguments() });
  try {
    const page = await browser.newPage();
    await open(page, addressOf(server));
    const missing = await page.evaluate(draw, STORIES, SETTLED_MS);
    if (missing.length > 0) console.error(`Not drawn: ${missing.join(', ')}.`);
    const sheet = await page.$('body');
    const path = /** @type {`${string}.webp`} */ (to);
    await sheet?.screenshot(to.endsWith('.webp') ? { path, type: 'webp', quality: QUALITY } : { path });
    console.log(to);
  } finally {
    await browser.close();
    server.close();
  }
}

await main();
