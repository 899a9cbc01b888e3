/**
 * Loads the embed build in Chromium, on pages that are hostile each in its own way, and fails when it throws, breaks a
 * strict Content-Security-Policy with Trusted Types, leaves a global, takes a name of the page's scripts, does not register
 * its elements or draw a story with them, or asks another host, at all or before the reader has allowed it.
 */
import './node-version.mjs';

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';

import { launch } from 'puppeteer-core';

import { browserArguments, requireBrowser } from './browser.mjs';
import { addressOf } from './serve.mjs';

const FOLDER = 'dist/embed';
/** A page that answers no sooner is held for ever. */
const HELD_MS = 60_000;
const HELD = 'holds the page';
const ELEMENTS = ['dateline-story', 'dateline-timeline', 'dateline-map', 'dateline-detail'];

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

/** What the page did before our script: run as a file of the page, since the policy forbids inline scripts. */
const BEFORE = {
  plain: '',
  amd: "window.define = () => { throw new Error('AMD was used'); }; window.define.amd = {}; window.require = window.define;",
  node: 'window.module = { exports: {} }; window.exports = window.module.exports; window.process = { env: {} };',
  names:
    "window.$ = window.jQuery = () => 'page'; const _ = () => 'page'; let t = () => 'page'; function e() { return 'page'; } " +
    "var n = () => 'page'; class i { static toString() { return 'page'; } }",
  prototype: `window.L = { noConflict: 1 }; window.$ = () => null; ${readFileSync('tools/prototype-page.js', 'utf8')}`,
  polluted: `for (const field of ['url', 'text', 'media', 'when', 'where', 'status', 'claimedBy', 'quotes', 'part', 'start',
    'lngLat', 'suggestion']) Object.prototype[field] = 'javascript:alert(1)';`,
};
/** What becomes of the names that the page called `names` has. */
const NAMES = '[$(), jQuery(), _(), t(), e(), n(), String(i)].join()';

/** A script of the page after ours, with every other name of one letter; and what the page declares in all. */
const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter(
  (letter) => !'tein'.includes(letter),
);
const AFTER = `const ${LETTERS.map((letter) => `${letter} = 1`).join(', ')};`;
const DECLARED = new Set([...LETTERS, '_', 't', 'i']);

/** Notes what goes wrong from here on, and which globals there are already. */
const WATCH = `
  window.__faults = [];
  addEventListener('error', (event) => __faults.push(event.message));
  addEventListener('unhandledrejection', (event) => __faults.push(String(event.reason)));
  addEventListener('securitypolicyviolation', (event) => __faults.push('policy: ' + event.violatedDirective + ' ' + event.sample));
  window.__before = Object.getOwnPropertyNames(window);
`;

/** A story wide enough for the horizontal timeline, whose code never comes. */
const STORY = {
  title: 'A bridge',
  places: { olm: { name: 'Olm', lngLat: [10, 56] } },
  moments: [
    { id: 'vote', when: '2026-03-09', title: 'Council votes', where: 'olm' },
    { id: 'works', when: '2026-03-12', title: 'Works begin' },
  ],
};

/** With chunks that cannot be fetched, the story is told by what there is. */
async function visitWithoutChunks(browser, address) {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1200, height: 900 });
  await tab.setRequestInterception(true);
  tab.on(
    'request',
    (request) => void (/\/(horizontal|basemap)-/.test(request.url()) ? request.abort() : request.continue()),
  );
  await tab.goto(`${address}/?page=plain&face=module`, { waitUntil: 'load' });
  const told = await tab.evaluate(async (story) => {
    const element = document.createElement('dateline-story');
    element['story'] = story;
    document.body.append(element);
    const part = (name, selector) => element.shadowRoot?.querySelector(name)?.shadowRoot?.querySelector(selector);
    const said = () => part('dateline-map', '.under')?.textContent?.trim();
    const moments = () => part('dateline-timeline', '.vertical')?.querySelectorAll('.stop').length;
    for (let turn = 0; turn < 400 && !(moments() && said()?.startsWith('The map could not')); turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return { moments: moments(), map: said() };
  }, STORY);
  await tab.close();
  return [
    ...(told.moments === STORY.moments.length ? [] : [`shows ${told.moments} moments`]),
    ...(told.map?.startsWith('The map could not be loaded.') ? [] : [`says of its map: ${told.map}`]),
  ];
}

/** Without `type="module"` nothing of it runs, and the fallback stays as the page has it. */
async function visitTypeless(browser, address, face) {
  const tab = await browser.newPage();
  await tab.goto(`${address}/?page=plain&face=${face}`, { waitUntil: 'load' });
  const told = await tab.evaluate(async () => {
    const element = document.createElement('dateline-story');
    element.append('The talks so far');
    document.body.append(element);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return element.innerText.trim();
  });
  await tab.close();
  return told === 'The talks so far' ? [] : [`shows in place of the fallback: ${told}`];
}

/** With pictures, tiles and files of other hosts, and a file of the page's own that is redirected to one. */
const ILLUSTRATED = {
  ...STORY,
  moments: STORY.moments.map((moment, index) => ({
    ...moment,
    media: { src: `https://photos-${index}.example/a.jpg`, alt: 'A bridge' },
  })),
};
const ELSEWHERE = [
  {
    tiles: 'https://{s}.tiles.example/{z}/{x}/{y}.png',
    overlay: 'https://lines.example/a.json',
    basemap: '/moved.json',
  },
  { tiles: '//tiles.example:8443/{z}/{x}/{y}.png', overlay: '/moved.json', basemap: 'https://borders.example/a.json' },
];
const SPELLINGS = ['required', 'consent', 'Required', ''];

/** Each request to another host is noted, and goes nowhere. */
async function visitWaiting(browser, address, spelling, settings) {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1200, height: 900 });
  await tab.setRequestInterception(true);
  const foreign = [];
  tab.on('request', (request) => {
    if (request.url().startsWith(`${address}/`)) return void request.continue();
    foreign.push(new URL(request.url()).host);
    return void request.abort();
  });
  await tab.goto(`${address}/?page=plain&face=module&policy=none`, { waitUntil: 'load' });
  const used = await tab.evaluate(useWaiting, ILLUSTRATED, spelling, settings);
  const early = [...new Set(foreign)];
  await tab.evaluate(() => {
    const element = document.querySelector('dateline-story');
    element?.['previous']();
    element?.['grantConsent']();
  });
  const hosts = () => [...new Set(foreign)];
  const awaited = ['photos-0', 'tiles', 'beyond', settings.overlay[0] === '/' ? 'borders' : 'lines'];
  const missing = () => awaited.filter((name) => !hosts().some((host) => host.includes(`${name}.example`)));
  for (let turn = 0; turn < 100 && missing().length > 0; turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  await tab.close();
  return [
    ...(used ? [] : ['shows no map and no question']),
    ...early.map((host) => `asks ${host} before the answer`),
    ...missing().map((name) => `does not ask ${name}.example after it`),
  ];
}

/** Runs in the page: shows a story and tries everything in it but the answer. */
async function useWaiting(story, consent, settings) {
  const element = document.createElement('dateline-story');
  element.setAttribute('consent', consent);
  Object.assign(element, { story, loading: 'eager', start: 'first', ...settings });
  document.body.append(element);
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const inside = (part, selector) => element.shadowRoot?.querySelector(part)?.shadowRoot?.querySelector(selector);
  const asked = () => inside('dateline-map', '.consent') && inside('dateline-detail', '.consent');
  for (let turn = 0; turn < 100 && !asked(); turn += 1) await pause(100);
  const used = Boolean(asked());
  for (const act of ['next', 'previous', 'next', 'fit']) {
    element[act]();
    await pause(50);
  }
  inside('dateline-map', '[part=zoom-in]')?.click();
  await pause(300);
  return used;
}

/** What a story with a source and two places becomes on a page, or that the page is held. */
async function drawn(tab) {
  const story = { ...STORY, sources: [{ title: 'The minutes' }], published: '2026-03-10' };
  const told = tab.evaluate(async (story) => {
    const element = document.createElement('dateline-story');
    element['story'] = story;
    document.body.append(element);
    const part = (name) => element.shadowRoot?.querySelector(name)?.shadowRoot;
    const until = async (test) => {
      for (let turn = 0; turn < 400 && !test(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    };
    const moments = () => part('dateline-timeline')?.querySelectorAll('.stop').length;
    const links = () => part('dateline-detail')?.querySelectorAll('a[href]').length;
    await until(moments);
    element['select']?.('vote');
    await until(() => part('dateline-detail')?.querySelector('h3')?.textContent?.includes('Council votes'));
    const timeline = part('dateline-timeline')?.host;
    const styled = timeline !== undefined && getComputedStyle(timeline).getPropertyValue('--_ink') !== '';
    const found = { moments: moments(), styled, links: links() };
    element.remove();
    return found;
  }, story);
  let timer;
  const held = new Promise((resolve) => (timer = setTimeout(() => resolve(undefined), HELD_MS)));
  told.catch(() => undefined); // a page that is held is closed with the browser
  const found = await Promise.race([told, held]);
  clearTimeout(timer);
  if (!found) return [HELD];
  return [
    ...(found.moments === story.moments.length ? [] : [`draws ${found.moments} moments`]),
    ...(found.styled ? [] : ['draws without its styles']),
    ...(found.links === 0 ? [] : [`makes ${found.links} links of a story without any`]),
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
  typeless: '<script src="/dateline.js"></script>',
  deferred: '<script defer src="/dateline.js"></script>',
  async: '<script async src="/dateline.js"></script>',
  twice: '<script src="/dateline.js"></script><script src="/dateline.js"></script>',
  mixed: '<script src="/dateline.js"></script><script type="module" src="/dateline.js"></script>',
};
/** Tags without the documented `type="module"`, as some content systems leave them: nothing is so hard on names. */
const TYPELESS = ['typeless', 'deferred', 'async', 'twice'];
/** All that such a tag may do. */
const REFUSED = 'Uncaught SyntaxError: Cannot use import statement outside a module';

function answer(request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const name = pathname.slice(1);
  const script = {
    'before.js': (BEFORE[searchParams.get('page')] ?? '') + WATCH,
    'after.js': searchParams.get('page') === 'names' ? AFTER : '',
    'chunks.js': chunks(),
  }[name];
  if (name === '') {
    const policy = searchParams.has('policy') ? {} : { 'content-security-policy': STRICT };
    response.writeHead(200, { 'content-type': 'text/html', ...policy });
    const { page, face } = Object.fromEntries(searchParams);
    const [before, after] = ['before', 'after'].map((file) => `<script src="/${file}.js?page=${page}"></script>`);
    response.end(`<!doctype html><title>x</title>${before}${FACES[face]}${after}`);
  } else if (name === 'moved.json') {
    response.writeHead(302, { location: 'https://beyond.example/a.json' }).end();
  } else if (script !== undefined || existsSync(`${FOLDER}/${name}`)) {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(script ?? readFileSync(`${FOLDER}/${name}`));
  } else response.writeHead(name === 'favicon.ico' ? 204 : 404).end();
}

/** Runs in the page. A lone `_leaflet_…` key would be a global as well. */
async function findings(elements) {
  const registered = elements.map((name) => customElements.whenDefined(name));
  await Promise.race([Promise.all(registered), new Promise((resolve) => setTimeout(resolve, 20_000))]);
  const before = new Set([...window['__before'], '__before']);
  return {
    faults: window['__faults'],
    leaked: Object.getOwnPropertyNames(window).filter((key) => !before.has(key)),
    missing: elements.filter((name) => customElements.get(name) === undefined),
  };
}

async function visit(browser, address, page, face) {
  const refused = TYPELESS.includes(face);
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1200, height: 900 });
  const foreign = [];
  tab.on('request', (request) => {
    if (!request.url().startsWith(address)) foreign.push(request.url());
  });
  await tab.goto(`${address}/?page=${page}&face=${face}`, { waitUntil: 'load' });
  const drawing = refused ? [] : await drawn(tab);
  if (drawing.includes(HELD)) return drawing; // nor would it be closed
  const { faults, leaked, missing } = await tab.evaluate(findings, refused ? [] : ELEMENTS);
  const session = await tab.createCDPSession();
  const { names } = await session.send('Runtime.globalLexicalScopeNames');
  const declared = names.filter((name) => !DECLARED.has(name));
  const kept = page === 'names' ? await tab.evaluate(NAMES) : '';
  await tab.close();
  return [
    ...drawing,
    ...(declared.length === 0 ? [] : [`declares for the whole page ${declared.join(', ')}`]),
    ...(/^(page,?)*$/.test(kept) ? [] : [`leaves of the page’s names ${kept}`]),
    ...faults
      .filter((fault) => !(fault === REFUSED && (refused || face === 'mixed')))
      .map((fault) => `fault: ${fault}`),
    ...leaked.map((key) => `leaves the global ${key}`),
    ...missing.map((name) => `does not register ${name}`),
    ...foreign.map((url) => `asks ${url}`),
  ];
}

async function main() {
  if (!existsSync(FOLDER)) throw new Error(`There is no ${FOLDER}: npm run build first.`);
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const browser = await launch({ executablePath: requireBrowser(), args: browserArguments() });
  let problems = 0;
  const report = (what, found) => {
    problems += found.length;
    console.log(`${what} ${found.length === 0 ? 'well' : found.join('; ')}`);
  };
  try {
    for (const face of Object.keys(FACES)) {
      for (const page of TYPELESS.includes(face) ? ['plain', 'names'] : Object.keys(BEFORE)) {
        report(
          `${face.padEnd(8)} on a page that is ${page.padEnd(10)}`,
          await visit(browser, addressOf(server), page, face),
        );
      }
    }
    report('module   without its chunks', await visitWithoutChunks(browser, addressOf(server)));
    for (const face of TYPELESS)
      report(`${face.padEnd(8)} leaves the fallback`, await visitTypeless(browser, addressOf(server), face));
    for (const spelling of SPELLINGS) {
      for (const settings of ELSEWHERE) {
        report(`consent="${spelling}"`.padEnd(19), await visitWaiting(browser, addressOf(server), spelling, settings));
      }
    }
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
