/**
 * Opens every demo page as it is built, at three widths, light and dark, on a slow network, and fails on what a reader or
 * a host page would notice: an axe violation, an error, a request that fails or leaves the page's host, a layout shift, a
 * chunk that the launch story does not need.
 */
import './node-version.mjs';

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { launch } from 'puppeteer-core';

import { browserArguments, requireBrowser } from './browser.mjs';
import { addressOf, serve } from './serve.mjs';

const PAGES = ['index', 'article', 'long', 'many', 'parts', 'import/index', 'check', 'grammar', 'special', 'tiles'];
const WIDTHS = [360, 768, 1200];
const SCHEMES = ['light', 'dark'];
/** At work at once: most of the time of a view goes by in waiting. */
const BROWSERS = 2;
/** What scripts and stories are held back, so that a shift has time to be seen. */
const DELAY_MS = 150;
/** What the launch story may load of the library on a phone; with room for a legend; with room for the horizontal axis. */
const EXPECTED = [/^dateline\.js$/, /^map-[\da-z]+\.js$/, /^basemap-[\da-z]+\.js$/];
const BESIDES = { 768: /^legend-[\da-z]+\.js$/, 1200: /^horizontal-[\da-z]+\.js$/ };

/** Fonts that each page preloads. */
const FONTS = 2;
const FONTS_MS = 1500;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Runs in the page before anything else. */
function watchShifts() {
  window['__shifts'] = [];
  new PerformanceObserver((list) => {
    for (const entry of /** @type {any[]} */ (list.getEntries())) {
      if (!entry.hadRecentInput) window['__shifts'].push(entry.value);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Until the preloaded fonts are there: on a busy machine a page drawn before would turn its own lines, and not the story's. */
function fontsOf(page) {
  let missing = FONTS;
  return Promise.race([
    pause(FONTS_MS),
    new Promise((done) => {
      page.on('requestfinished', (request) => {
        if (request.url().endsWith('.woff2') && (missing -= 1) === 0) done(undefined);
      });
    }),
  ]);
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {{ origin: string, path: string, width: number, scheme: string }} view
 * @returns {Promise<string[]>} problems
 */
async function check(browser, { origin, path, width, scheme }) {
  const page = await browser.newPage();
  const problems = [];
  const embed = new Set();
  page.on('pageerror', (error) => problems.push(`throws: ${/** @type {Error} */ (error).message}`));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} for ${response.url()}`);
  });
  const fonts = fontsOf(page);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) problems.push(`asks another host: ${url}`);
    const file = url.split('/dist/embed/')[1];
    if (file !== undefined) embed.add(file);
    const held = url.endsWith('.css') ? fonts : /\.(js|json)$/.test(url) ? pause(DELAY_MS) : Promise.resolve();
    void held.then(() => request.continue());
  });
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.evaluateOnNewDocument(watchShifts);
  await page.goto(`${origin}/demo/${path}.html`, { waitUntil: 'networkidle0' });
  // as a reader scrolls: the map draws when it comes near
  for (let at = 0; at < 6; at += 1) {
    await page.evaluate(() => window.scrollBy(0, 600));
    await pause(120);
  }
  await page.waitForNetworkIdle({ idleTime: 200 });
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window['axe'].run(document, { resultTypes: ['violations'] }));
  for (const { id, nodes } of violations) problems.push(`axe: ${id} at ${nodes[0].target.flat().join(' ')}`);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme === 'light' ? 'dark' : 'light' }]);
  await pause(100);
  const shift = (await page.evaluate(() => window['__shifts'])).reduce((sum, value) => sum + value, 0);
  if (shift > 0.0005) problems.push(`layout shift of ${shift.toFixed(4)}`);
  if (path === 'article') {
    const expected = [...EXPECTED, ...(BESIDES[width] ? [BESIDES[width]] : [])];
    for (const file of embed) {
      if (!expected.some((pattern) => pattern.test(file))) problems.push(`the launch story loads ${file}`);
    }
    if (embed.size !== expected.length) problems.push(`the launch story loads ${embed.size} files of the library`);
  }
  await page.close();
  return problems;
}

/** Takes one view after another until none is left, in a browser of its own: a page behind another draws nothing. */
async function work(views, origin) {
  const browser = await launch({ executablePath: requireBrowser(), args: browserArguments() });
  const problems = [];
  try {
    for (let view = views.shift(); view; view = views.shift()) {
      const { path, width, scheme } = view;
      const found = await check(browser, { origin, ...view });
      problems.push(...found.map((problem) => `demo/${path}.html, ${width} px, ${scheme}: ${problem}`));
    }
  } finally {
    await browser.close();
  }
  return problems;
}

async function main() {
  const server = await serve();
  const views = PAGES.flatMap((path) => WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ path, width, scheme }))));
  const count = views.length;
  try {
    const workers = Array.from({ length: BROWSERS }, () => work(views, addressOf(server)));
    const problems = (await Promise.all(workers)).flat();
    for (const problem of problems) console.error(problem);
    console.log(`${count} views of ${PAGES.length} pages, ${problems.length} problems`);
    process.exitCode = problems.length > 0 ? 1 : 0;
  } finally {
    server.close();
  }
}

await main();
