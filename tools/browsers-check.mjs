/**
 * Opens the demo pages in Firefox and in WebKit, on a phone and on a desk, and uses them: the story is shown, its map has
 * outlines, a marker and the keys select, the buttons zoom, `Show all` unfolds; nothing throws, fails, asks another host,
 * scrolls sideways or changes the height that the page keeps. What only Chromium can measure is in demo-check.mjs.
 *
 *     node tools/browsers-check.mjs [--engines firefox,webkit,chromium] [--pages article,long] [--pictures FOLDER] [--dark]
 */
import './node-version.mjs';

import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { installWithApt, mayInstall } from './apt.mjs';
import { ACTS } from './browsers/acts.mjs';
import { chromium, firefox } from './browsers/puppeteer.mjs';
import {
  countInputs,
  inputMissing,
  missing,
  moves,
  nextFrame,
  prepare,
  problemsSeen,
  stirring,
} from './browsers/reader.mjs';
import * as webkit from './browsers/webkit.mjs';
import { addressOf, serve } from './serve.mjs';

const ENGINES = { firefox, webkit, chromium };
const PAGES = ['index', 'article', 'long', 'many', 'parts', 'import/index', 'check', 'grammar', 'special', 'tiles'];
const WIDTHS = [360, 1200];
const HEIGHT = 900;
const HIGHEST = 6000;
/** Looks at a page until a state is waited for in vain: not a time, since a busy machine is as slow to look as to act. */
const LOOKS = 400;
const POLL_MS = 50;
const WATCH = '<script src="/tools/browsers/watch.js"></script>';

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Waits until a function in the page finds nothing missing. */
async function settled(view, what, ...args) {
  let lacking;
  for (let look = 0; look < LOOKS; look += 1) {
    lacking = await view.evaluate(what, ...args);
    if (!lacking) return;
    await pause(POLL_MS);
  }
  throw new Error(lacking);
}

/** As a reader scrolls: the map draws when it comes near. */
async function scrollThrough(view) {
  for (let at = 0; at < 12; at += 1) {
    const done = await view.evaluate(() => {
      window.scrollBy(0, 700);
      return window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 1;
    });
    await view.evaluate(nextFrame);
    if (done) break;
  }
}

/**
 * @param {import('./browsers/acts.mjs').View} view
 * @param {{ origin: string, path: string, width: number, save?: (name: string, png: Uint8Array) => void }} page
 * @returns {Promise<string[]>} problems
 */
async function check(view, { origin, path, width, save }) {
  const problems = [];
  await view.resize(width, HEIGHT);
  await view.open(`${origin}/demo/${path}.html`);
  await view.evaluate(prepare);
  try {
    await scrollThrough(view);
    await settled(view, missing);
    await settled(view, stirring);
    save?.(`${path.replace('/', '-')}-${width}`, await wholePage(view, width));
    problems.push(...(await view.evaluate(moves)));
    const use = acting(view);
    for (const [name, act] of Object.entries(ACTS)) {
      await act(use).catch((error) => problems.push(`${name}: ${error.message}`));
    }
  } catch (error) {
    problems.push(error.message);
  }
  problems.push(...(await view.evaluate(problemsSeen, origin)));
  return problems;
}

/**
 * The acts' hands. A driver may answer before the page has been told of a click or a key: each is over only when the page
 * has had it and has drawn what follows.
 * @returns {import('./browsers/acts.mjs').Use}
 */
function acting(view) {
  const wait = (what, ...args) => settled(view, what, ...args);
  const had = async (type, act) => {
    const known = await view.evaluate(countInputs, type);
    await act();
    await wait(inputMissing, type, known);
    await view.evaluate(nextFrame);
  };
  return {
    view,
    settled: wait,
    click: (x, y) => had('pointerup', () => view.click(x, y)),
    press: (key) => had('keyup', () => view.press(key)),
  };
}

/** From its top, in a window as high as the page. */
async function wholePage(view, width) {
  const height = await view.evaluate(() => {
    window.scrollTo(0, 0);
    return document.documentElement.scrollHeight;
  });
  await view.resize(width, Math.min(height, HIGHEST));
  await settled(view, stirring);
  const png = await view.picture();
  await view.resize(width, HEIGHT);
  return png;
}

/** Installs what is missing, where that is allowed. */
function available(names) {
  const absent = names.filter((name) => !ENGINES[name].found());
  if (absent.length > 0 && mayInstall()) {
    const packages = absent.flatMap((name) => ENGINES[name].packages);
    console.log(`Installing ${packages.join(', ')} with apt-get.`);
    installWithApt(...packages);
  }
  return names.filter((name) => ENGINES[name].found());
}

/** @returns {Promise<number>} how many problems there are */
async function checkEngine(name, { pages, scheme, folder }) {
  const server = await serve(0, {}, WATCH);
  const problems = [];
  server.on('request', (request, response) =>
    response.on('finish', () => {
      if (response.statusCode >= 400) problems.push(`${response.statusCode} for ${request.url}`);
    }),
  );
  const view = await ENGINES[name].open({ scheme });
  const save = folder && ((page, png) => writeFileSync(`${folder}/${name}-${page}-${scheme}.png`, png));
  try {
    for (const width of WIDTHS) {
      for (const path of pages) {
        const found = await check(view, { origin: addressOf(server), path, width, save });
        problems.push(...found.map((problem) => `demo/${path}.html, ${width} px: ${problem}`));
      }
    }
  } finally {
    await view.close();
    server.close();
    server.closeAllConnections();
  }
  for (const problem of problems) console.error(`${name}: ${problem}`);
  console.log(`${name}: ${pages.length} pages at ${WIDTHS.join(' and ')} px, ${problems.length} problems`);
  return problems.length;
}

async function main() {
  const { values } = parseArgs({
    options: {
      engines: { type: 'string', default: 'firefox,webkit' },
      pages: { type: 'string', default: PAGES.join(',') },
      pictures: { type: 'string' },
      dark: { type: 'boolean', default: false },
    },
  });
  const asked = values.engines.split(',');
  const names = available(asked);
  if (values.pictures) mkdirSync(values.pictures, { recursive: true });
  const options = {
    pages: values.pages.split(','),
    scheme: values.dark ? 'dark' : 'light',
    folder: values.pictures,
  };
  // at once: most of the time goes by in waiting for what moves
  const counts = await Promise.all(names.map((name) => checkEngine(name, options)));
  // last, and in these words: .ci/run repeats it beside its count
  for (const name of asked) {
    if (!names.includes(name)) console.log(`NOT CHECKED: ${name}, since it is not installed here, nor may it be`);
  }
  process.exitCode = counts.some((count) => count > 0) ? 1 : 0;
}

await main();
