/**
 * Opens every demo page as it is built, at three widths, light and dark, on a slow network, and fails on what a reader or
 * a host page would notice: an axe violation, an error, a request that fails or leaves the page's host, a layout shift, a
 * chunk that the launch story does not need.
 *
 *     node tools/demo-check.mjs [--pages article,special] [--widths 360,768] [--schemes light,dark]
 */
import './node-version.mjs';

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

import { launch } from 'puppeteer-core';

import { browserArguments, requireBrowser } from './browser.mjs';
import { missing, prepare } from './browsers/reader.mjs';
import { addressOf, serve } from './serve.mjs';

const PAGES = ['index', 'article', 'long', 'many', 'parts', 'import/index', 'check', 'grammar', 'special', 'tiles'];
const WIDTHS = [360, 768, 1200];
const SCHEMES = ['light', 'dark'];
/** At work at once: most of the time of a view goes by in waiting. */
const BROWSERS = 2;
/** What scripts and stories are held back, so that a shift has time to be seen. */
const DELAY_MS = 150;
const POLL_MS = 50;
/** What the launch story may load of the library on a phone; with room for a legend; with room for the horizontal axis. */
const EXPECTED = [
  /^dateline\.js$/,
  /^core-[\da-z]+\.js$/,
  /^drawing-[\da-z]+\.js$/,
  /^map-[\da-z]+\.js$/,
  /^basemap-[\da-z]+\.js$/,
];
const BESIDES = { 768: [/^legend-[\da-z]+\.js$/], 1200: [/^legend-[\da-z]+\.js$/, /^horizontal-[\da-z]+\.js$/] };

/** The fonts that each page preloads. */
const FONTS = ['1em Newsreader', '1em "Libre Franklin"'];
/** The library, or a page's own script with it: before it nothing that moves is its doing. The page of contents has none. */
const CODE = /\/dist\/\S+\.js$/;
/** Ends what hangs. No check waits for a time: each waits for a state, however long a busy machine takes to reach it. */
const PATIENCE_MS = 240_000;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Runs in the page before anything else. Each shift is noted with what moved, from where to where, and when. */
function watchShifts() {
  const nameOf = (node) => {
    const host = node?.getRootNode?.().host;
    const own = node?.nodeType === 1 ? [node.localName, ...node.classList].join('.') : `${node?.nodeName}`;
    return host ? `${nameOf(host)} ${own}` : own;
  };
  const boxOf = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join();
  const shifts = [];
  const note = (entries) => {
    for (const { hadRecentInput, value, startTime, sources } of entries) {
      if (hadRecentInput) continue;
      const moved = sources.map(
        ({ node, previousRect, currentRect }) => `${nameOf(node)} ${boxOf(previousRect)} to ${boxOf(currentRect)}`,
      );
      shifts.push({
        value,
        at: startTime,
        says: `${value.toFixed(5)} at ${Math.round(startTime)} ms: ${moved.join('; ')}`,
      });
    }
    return shifts;
  };
  const observer = new PerformanceObserver((list) => void note(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  window['__shifts'] = () => note(observer.takeRecords());
}

/**
 * Runs in the page: until its own fonts are there and drawn, and the lines have turned that a late font turns.
 * @returns {Promise<number>} from when on whatever moves is moved by the library
 */
async function fontsDrawn(fonts) {
  // of a rule that has not come, nothing could be loaded
  const styles = /** @type {HTMLLinkElement[]} */ ([...document.querySelectorAll('link[rel="stylesheet"]')]);
  await Promise.all(
    styles.filter(({ sheet }) => !sheet).map((style) => new Promise((done) => style.addEventListener('load', done))),
  );
  await Promise.all(fonts.map((font) => document.fonts.load(font)));
  for (let at = 0; at < 2; at += 1) await new Promise((done) => requestAnimationFrame(done));
  return performance.now();
}

/** Runs in the page: what was to be drawn has been drawn, twice. */
async function frames() {
  for (let at = 0; at < 2; at += 1) await new Promise((done) => requestAnimationFrame(done));
}

/** As a reader scrolls: the map draws when it comes near. */
async function scrollThrough(page) {
  for (let at = 0; at < 6; at += 1) {
    await page.evaluate(() => window.scrollBy(0, 600));
    await page.evaluate(frames);
  }
}

/** Until the library has drawn all that it draws, and asked for all that it asks for. */
async function settled(page, hasAll) {
  await page.evaluate(prepare);
  let lacking;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(POLL_MS)) {
    lacking = (await page.evaluate(missing)) ?? (hasAll() ? undefined : 'a file of the library that is not asked for');
    if (lacking) continue;
    await page.waitForNetworkIdle({ idleTime: 200 });
    await page.evaluate(frames);
    return;
  }
  throw new Error(`waits in vain: ${lacking}`);
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {{ origin: string, path: string, width: number, scheme: string }} view
 * @returns {Promise<string[]>} problems
 */
async function check(browser, view) {
  const page = await browser.newPage();
  const problems = [];
  await look(page, view, problems).catch((error) => problems.push(error.message));
  await page.close();
  return problems;
}

async function look(page, { origin, path, width, scheme }, problems) {
  const embed = new Set();
  page.on('pageerror', (error) => problems.push(`throws: ${/** @type {Error} */ (error).message}`));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} for ${response.url()}`);
  });
  let fonts;
  let since = Infinity;
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) problems.push(`asks another host: ${url}`);
    const file = url.split('/dist/embed/')[1];
    if (file !== undefined) embed.add(file);
    const held = /\.(js|json)$/.test(url) ? pause(DELAY_MS) : Promise.resolve();
    void held
      .then(async () => {
        if (CODE.test(url)) since = await (fonts ??= page.evaluate(fontsDrawn, FONTS));
        await request.continue();
      })
      .catch((error) => problems.push(`${url}: ${error.message}`));
  });
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.evaluateOnNewDocument(watchShifts);
  await page.goto(`${origin}/demo/${path}.html`, { waitUntil: 'networkidle0' });
  const expected = path === 'article' ? [...EXPECTED, ...(BESIDES[width] ?? [])] : [];
  await scrollThrough(page);
  await settled(page, () => embed.size >= expected.length);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window['axe'].run(document, { resultTypes: ['violations'] }));
  for (const { id, nodes } of violations) problems.push(`axe: ${id} at ${nodes[0].target.flat().join(' ')}`);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme === 'light' ? 'dark' : 'light' }]);
  await page.evaluate(frames);
  const shifts = (await page.evaluate(() => window['__shifts']())).filter(({ at }) => at >= since);
  const shift = shifts.reduce((sum, { value }) => sum + value, 0);
  if (shift > 0.0005)
    problems.push(`layout shift of ${shift.toFixed(4)}: ${shifts.map(({ says }) => says).join(' | ')}`);
  if (path === 'article') {
    for (const file of embed) {
      if (!expected.some((pattern) => pattern.test(file))) problems.push(`the launch story loads ${file}`);
    }
    if (embed.size !== expected.length) problems.push(`the launch story loads ${embed.size} files of the library`);
  }
}

/** Takes one view after another until none is left, in a browser of its own: a page behind another draws nothing. */
async function work(views, origin) {
  const browser = await launch({ executablePath: requireBrowser(), args: browserArguments(), timeout: PATIENCE_MS });
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

/** What the command line asks for: everything, where it says nothing. */
function asked() {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string', default: PAGES.join(',') },
      widths: { type: 'string', default: WIDTHS.join(',') },
      schemes: { type: 'string', default: SCHEMES.join(',') },
    },
  });
  const [pages, widths, schemes] = [values.pages, values.widths, values.schemes].map((list) => list.split(','));
  return { pages, widths: widths.map(Number), schemes };
}

async function main() {
  const { pages, widths, schemes } = asked();
  const server = await serve();
  const views = pages.flatMap((path) => widths.flatMap((width) => schemes.map((scheme) => ({ path, width, scheme }))));
  const count = views.length;
  try {
    const workers = Array.from({ length: BROWSERS }, () => work(views, addressOf(server)));
    const problems = (await Promise.all(workers)).flat();
    for (const problem of problems) console.error(problem);
    console.log(`${count} views of ${pages.length} pages, ${problems.length} problems`);
    process.exitCode = problems.length > 0 ? 1 : 0;
  } finally {
    server.close();
  }
}

await main();
