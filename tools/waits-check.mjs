/**
 * Opens the embed build in Chromium while one kind of file does not come: 404, never answered, of another type, or the
 * connection gone and back later. For each it notes what the reader sees after six seconds, what the page's author is
 * told, and whether `reload()` heals it once the server answers again; and fails where a reader would see nothing, an
 * author hear nothing, or nothing would heal. Which files there are is found out from what pages ask for.
 *
 * Writes the table into docs/failures.md; with `--check` it fails when the file says something else.
 *
 *     node tools/waits-check.mjs [--check] [--only WORDS-OF-A-FILE] [--firefox]
 *
 * In Firefox, which remembers that a module failed, the table is printed and nothing written.
 */
import './node-version.mjs';

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';

import { format } from 'prettier';
import { launch } from 'puppeteer-core';

import { browserArguments, requireBrowser } from './browser.mjs';
import { findFirefox } from './browsers/puppeteer.mjs';
import { addressOf } from './serve.mjs';

const FOLDER = 'dist/embed';
const TARGET = 'docs/failures.md';
/** When a reader looks. */
const LOOK_MS = 6000;
/** Whatever a busy machine needs besides; a story file, tiles and the page's own borders have 20 seconds. */
const PATIENCE_MS = 60_000;
/** How long the rest of the page may take beyond that on a busy machine. */
const SLACK_MS = 8000;
const POLL_MS = 100;
/** What must have stood still to be called so. */
const STILL_MS = 800;
/** Pages that are open at the same time: most of the time goes by in waiting. */
const AT_ONCE = 8;

const STORY = {
  title: 'A bridge for Olm',
  lang: 'en-GB',
  published: '2026-03-11',
  moments: [
    { id: 'vote', when: '2026-03-09', title: 'Council votes', status: 'happened' },
    { id: 'works', when: '2026-03-10', title: 'Works begin', status: 'happened' },
    { id: 'opening', when: '2026-03-20', title: 'Bridge opens', status: 'planned' },
  ],
};
const WRONG = { ...STORY, moments: [...STORY.moments, { id: 'bad', when: '30.2.2026', title: 'A bad date' }] };
const PLACED = {
  ...STORY,
  places: { olm: { name: 'Olm', lngLat: [10, 50] } },
  moments: STORY.moments.map((moment) => ({ ...moment, where: 'olm' })),
};
const MANY = {
  ...STORY,
  moments: Array.from({ length: 1200 }, (_, at) => ({
    id: `m${at}`,
    when: new Date(Date.UTC(2024, 0, 1 + (at % 700))).toISOString().slice(0, 10),
    title: `Vote ${at}`,
    status: 'happened',
  })),
};
const OVERLAY = {
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'LineString',
    coordinates: [
      [9, 50],
      [11, 50],
    ],
  },
};
const OWN_CREDIT = 'Borders by the Courier';
const BASEMAP = {
  type: 'Topology',
  attribution: OWN_CREDIT,
  objects: {
    countries: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', arcs: [[0]], properties: { code: 'DE' } }],
    },
  },
  arcs: [
    [
      [5, 45],
      [15, 45],
      [15, 55],
      [5, 55],
      [5, 45],
    ],
  ],
};
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * The kinds of file. `page`: one that needs the file and works without it; `shows`: what a reader sees of it there. `without`: the same page but for that need, so
 * that a script is known by being asked for by one of them only; other files by their path.
 */
const FILES = [
  { name: 'the horizontal timeline', page: { width: 1200 }, without: { width: 500 } },
  { name: 'the legend, on a tablet', page: { width: 700 }, without: { width: 500 } },
  { name: 'the checker and its words', page: { width: 500, story: WRONG }, without: { width: 500 }, nth: 0 },
  { name: 'the checker, and what reads without it', page: { width: 500, story: WRONG }, without: { width: 500 } },
  { name: 'the map’s drawing and borders', page: { width: 500, story: PLACED }, without: { width: 500 }, nth: 0 },
  { name: 'what timeline and map share', page: { width: 500, story: PLACED }, without: { width: 500 }, nth: 1 },
  { name: 'what moves the map', page: { width: 500, story: PLACED }, without: { width: 500 }, nth: 2 },
  { name: 'what counts very many', page: { width: 1200, story: MANY }, without: { width: 1200 } },
  { name: 'what lists very many', page: { width: 500, story: MANY }, without: { width: 500 } },
  {
    name: 'what brings tiles, an overlay, own borders',
    page: { width: 500, story: PLACED, attributes: 'overlay="overlay.json"' },
    without: { width: 500, story: PLACED },
    shows: 'the overlay',
  },
  {
    name: 'the question about other hosts',
    page: { width: 500, story: PLACED, attributes: 'consent="required" tiles="tiles/{z}/{x}/{y}.png"' },
    without: { width: 500, story: PLACED },
    shows: 'the question',
    nth: 0,
  },
  {
    name: 'what keeps the page’s address',
    page: { width: 500, attributes: 'hash' },
    without: { width: 500 },
  },
  { name: 'the story file', page: { width: 500 }, path: /^story\.json$/ },
  {
    name: 'a page’s `overlay`',
    page: { width: 500, story: PLACED, attributes: 'overlay="overlay.json"' },
    shows: 'the overlay',
    path: /^overlay\.json$/,
  },
  {
    name: 'a page’s `basemap`',
    page: { width: 500, story: PLACED, attributes: 'basemap="basemap.json"' },
    shows: 'the page’s own borders',
    path: /^basemap\.json$/,
  },
  {
    name: 'a page’s `tiles`',
    page: { width: 500, story: PLACED, attributes: 'tiles="tiles/{z}/{x}/{y}.png"' },
    shows: 'tiles',
    path: /^tiles\//,
  },
];

const FAULTS = {
  'answers 404': (_, response) => void response.writeHead(404, { 'content-type': 'text/plain' }).end('no\n'),
  'never answers': () => undefined,
  'is a web page': (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>'),
  'has no connection': (request) => void request.socket.destroy(),
};

/** What one page asked for, and what is done to it. A page is a folder of the server. */
class Site {
  /** @type {string[]} */
  asked = [];
  /** @param {{ page: any, isBroken?: (path: string) => boolean, fault?: (request: any, response: any) => void }} how */
  constructor({ page, isBroken = (_) => false, fault }) {
    this.page = page;
    this.isBroken = isBroken;
    this.fault = fault;
  }

  answer(request, response, path) {
    if (path.startsWith('embed/') && path !== 'embed/dateline.js') this.asked.push(path);
    if (this.fault && this.isBroken(path)) return this.fault(request, response);
    const { story = STORY, attributes = '' } = this.page;
    const [type, body] = {
      '': ['text/html', pageSource(attributes)],
      'story.json': ['application/json', JSON.stringify(story)],
      'overlay.json': ['application/json', JSON.stringify(OVERLAY)],
      'basemap.json': ['application/json', JSON.stringify(BASEMAP)],
    }[path] ?? [path.startsWith('tiles/') ? 'image/png' : 'text/javascript', undefined];
    const file = `${FOLDER}/${path.slice('embed/'.length)}`;
    const content = body ?? (path.startsWith('tiles/') ? PIXEL : existsSync(file) && readFileSync(file));
    if (!content) return void response.writeHead(path === 'favicon.ico' ? 204 : 404).end();
    response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(content);
  }
}

const pageSource = (attributes) => `<!doctype html><html lang="en"><title>x</title>
<style>dateline-story { display: block; min-block-size: 1500px }</style>
<script>
  window.told = [];
  addEventListener('dateline-error', ({ problems, fatal }) =>
    told.push(...problems.map(({ code, path, message }) => ({ code, path, message, fatal }))));
  window.faults = [];
  addEventListener('error', ({ message }) => faults.push(message));
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
</script>
<dateline-story src="story.json" loading="eager" ${attributes}><p>The fallback.</p></dateline-story>
<script type="module" src="embed/dateline.js"></script>`;

/** Whether everything that a page needs has come. */
const isWhole =
  ({ story }) =>
  (now) =>
    !/^(nothing|the fallback)$|an empty map|a still map/.test(now) && (story !== WRONG || /explained/.test(now));

/** Runs in the page: what a reader finds there, in words. */
function seen() {
  const story = document.querySelector('dateline-story');
  const root = story?.shadowRoot;
  const timeline = root?.querySelector('dateline-timeline')?.shadowRoot;
  const stops = [...(timeline?.querySelectorAll('.stop[data-id]') ?? [])];
  if (stops.length === 0) return story?.querySelector('p')?.getClientRects().length ? 'the fallback' : 'nothing';
  const map = root?.querySelector('dateline-map')?.shadowRoot;
  const text = map?.textContent ?? '';
  const note = map?.querySelector('.under p')?.textContent ?? '';
  const has = (selector) => map?.querySelector(selector) instanceof Element;
  const shape = timeline?.querySelector('.vertical') ? 'an upright list' : 'a timeline along an axis';
  const found = [`${stops.length} moments as ${shape}`];
  if (root?.querySelector('[part~=legend]')) found.push('the legend');
  if (map) {
    const drawn = has('.zoom-controls') && has('.leaflet-map-pane') ? 'a map that moves' : 'a still map';
    found.push(has('.place') ? drawn : 'an empty map');
  }
  if (has('img.leaflet-tile-loaded')) found.push('tiles');
  if (has('.consent')) found.push('the question');
  if (has('.stage.laid')) found.push('the overlay');
  if (text.includes('Borders by the Courier')) found.push('the page’s own borders');
  const sentence = /[^.]*could not be loaded\./.exec(note)?.[0];
  if (sentence) found.push(`“${sentence.trim()}”`);
  if (window['told'].some(({ code }) => code === 'date-invalid')) found.push('the mistake explained to the author');
  return found.join(', ');
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Until a function in the page has answered the same for a while, and what is wanted. */
async function settled(page, ask, isWanted = (_) => true, limitMs = PATIENCE_MS) {
  let last;
  let since = Date.now();
  for (const end = Date.now() + limitMs; Date.now() < end; await pause(POLL_MS)) {
    const now = await page.evaluate(ask);
    if (now !== last) [last, since] = [now, Date.now()];
    else if (Date.now() - since >= STILL_MS && isWanted(now)) return now;
  }
  return last;
}

/** Opens a site in a window of its own, since pages behind others are not drawn. */
async function open(browser, origin, sites, how) {
  const site = new Site(how);
  const folder = `site-${sites.size}`;
  sites.set(folder, site);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: how.page.width, height: 900 });
  await page.goto(`${origin}/${folder}/`, { waitUntil: 'domcontentloaded' });
  return { site, page, close: () => context.close() };
}

const scriptsOf = ({ asked }) => [...new Set(asked)];

/** @returns {Promise<{ file: any, isBroken: (path: string) => boolean, healthy: string }>} a kind of file, found */
async function find(browser, origin, sites, file) {
  const visit = async (page, shows = '') => {
    const opened = await open(browser, origin, sites, { page });
    const healthy = await settled(opened.page, seen, (now) => isWhole(page)(now) && now.includes(shows));
    await opened.close();
    return { healthy, scripts: scriptsOf(opened.site) };
  };
  const { healthy, scripts } = await visit(file.page, file.shows);
  if (file.path) return { file, isBroken: (path) => file.path.test(path), healthy };
  const others = (await visit(file.without)).scripts;
  const own = scripts.filter((path) => !others.includes(path));
  const broken = file.nth === undefined ? own : own.slice(file.nth, file.nth + 1);
  if (broken.length === 0) throw new Error(`No page asks for ${file.name}.`);
  return { file, isBroken: (path) => broken.includes(path), healthy };
}

/** One row of the table, and what is wrong with it. */
async function row(browser, origin, sites, { file, isBroken, healthy }, fault) {
  const { site, page, close } = await open(browser, origin, sites, { page: file.page, isBroken, fault: FAULTS[fault] });
  try {
    await pause(LOOK_MS);
    const isTold = () => window['told'].length;
    // on a busy machine the wait for code begins later; what has a longer limit is looked at before that is over
    if (!file.path) await settled(page, isTold, (count) => count > 0);
    const reader = await settled(
      page,
      seen,
      file.path ? isWhole(file.page) : undefined,
      file.path ? SLACK_MS : undefined,
    );
    const hasTold = await settled(page, isTold, (count) => count > 0);
    const told = await page.evaluate(() => window['told']);
    site.fault = undefined;
    await page.evaluate(() => document.querySelector('dateline-story')?.['reload']());
    const healed = await settled(page, seen, (now) => now === healthy);
    const faults = await page.evaluate(() => window['faults']);
    const problems = [
      ...(reader === 'nothing' ? ['the reader sees nothing'] : []),
      ...(hasTold ? [] : ['the author is told nothing']),
      ...told
        .filter(({ message }) => !/^[A-Z\p{L}].*\.$/su.test(message))
        .map(({ message }) => `no sentence: ${message}`),
      ...(healed === healthy ? [] : [`reload() brings ${healed} in place of ${healthy}`]),
      ...faults.map((each) => `uncaught: ${each}`),
    ];
    return {
      file: file.name,
      fault,
      reader,
      told,
      healed,
      problems: problems.map((each) => `${file.name} ${fault}: ${each}`),
    };
  } finally {
    await close();
  }
}

/** Without what differs by machine, browser or build. */
const plain = (message, origin) =>
  message
    .replaceAll(new RegExp(`${origin}/site-\\d+/`, 'g'), '')
    .replaceAll(new URL(origin).host, 'HOST')
    .replace(/\((?:TypeError|Error).*?\)(?=:)/, '(TypeError: …)');

function tableOf(rows, origin) {
  const cells = rows.map(({ file, fault, reader, told, healed }) => [
    file,
    fault,
    reader,
    told
      .map(({ code, path, message }) => `\`${code}\`${path && ` at \`${path}\``}: ${plain(message, origin)}`)
      .join('<br>'),
    healed,
  ]);
  const lines = [
    ['file', 'what happens', 'the reader sees after 6 s', 'the author is told in `dateline-error`', 'after `reload()`'],
    ['---', '---', '---', '---', '---'],
    ...cells,
  ].map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
  return `# When a file does not come

Made by \`npm run waits-check\`, in Chromium, from the built files: a file answers 404, never answers, is a web page, or
its connection is gone. \`reload()\` is called when the server is well again.

Code of ours is waited for at most 5 seconds, each story for its own; the story file, an overlay, a basemap of the page’s
own and each tile at most 20. What comes later than that changes nothing under a reader’s eyes: it is used from the next
\`reload()\`, or when the box changes its width. A map alone comes whenever it comes, since its room is kept.

${lines.join('\n')}
`;
}

/** So many at a time. */
async function inTurns(tasks, atOnce) {
  const results = [];
  const queue = [...tasks.entries()];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await next[1]();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

async function main() {
  const { values } = parseArgs({
    options: { check: { type: 'boolean' }, firefox: { type: 'boolean' }, only: { type: 'string', default: '' } },
  });
  if (!existsSync(FOLDER)) throw new Error(`There is no ${FOLDER}: npm run build first.`);
  const sites = new Map();
  const server = createServer((request, response) => {
    const [, folder = '', path = ''] = /^\/([^/?]*)\/?([^?]*)/.exec(request.url ?? '') ?? [];
    const site = sites.get(folder);
    if (site) site.answer(request, response, path);
    else response.writeHead(204).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const origin = addressOf(server);
  const browser = await launch({
    protocolTimeout: 300_000,
    ...(values.firefox
      ? { browser: 'firefox', executablePath: findFirefox() }
      : { executablePath: requireBrowser(), args: browserArguments() }),
  });
  try {
    const files = FILES.filter(({ name }) => name.includes(values.only));
    const found = await inTurns(
      files.map((file) => () => find(browser, origin, sites, file)),
      AT_ONCE,
    );
    const cases = found.flatMap((file) => Object.keys(FAULTS).map((fault) => ({ file, fault })));
    const rows = await inTurns(
      cases.map(
        ({ file, fault }) =>
          () =>
            row(browser, origin, sites, file, fault),
      ),
      AT_ONCE,
    );
    const problems = rows.flatMap((each) => each.problems);
    const text = await format(tableOf(rows, origin), { parser: 'markdown', printWidth: 120 });
    console.log(text);
    if (!values.check && !values.only && !values.firefox) writeFileSync(TARGET, text);
    else if (values.check && readFileSync(TARGET, 'utf8') !== text)
      problems.push(`${TARGET} is out of date: run \`npm run waits-check\``);
    for (const problem of problems) console.error(`Not well: ${problem}.`);
    console.log(`${rows.length} rows, ${problems.length} problems`);
    return problems.length === 0;
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
