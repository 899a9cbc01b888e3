/**
 * What the worst stories hold a reader's page for: stories of 64 and of 128 KB made of one kind of mistake or burden each.
 * In Node, each in a thread of its own, so that nothing is warm: milliseconds to read it, with its problems told as the
 * embed tells them, and to make every sentence and suggestion besides. In Chromium, from the embed build as it is: the
 * longest task while it is read and drawn. Part of `npm run bench:own`; `reading` leaves the browser out, `drawing` does nothing else. Nothing is asserted.
 */
import '../tools/node-version.mjs';

import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const KB = 1024;
const SIZES = [64 * KB, 128 * KB];
const RUNS = 3;
/** What no story should hold a page for. */
const MOST_MS = 200;

/** Numbers that look random and are the same every time. */
function seeded(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const HEAD = '"title":"T","published":"2026-01-01"';
const SOUND = '{"id":"sound","title":"Sound","when":"2025-12-01"}';

/** As many items as there is room for. */
function filled(size, before, item, after) {
  const items = [];
  let length = before.length + after.length;
  for (let i = 0; ; i += 1) {
    const text = item(i);
    length += text.length + 1;
    if (length > size) break;
    items.push(text);
  }
  return before + items.join(',') + after;
}

const moments = (size, item, more = '') => filled(size, `{${HEAD}${more},"moments":[${SOUND},`, item, ']}');
const places = (size, item) => filled(size, `{${HEAD},"moments":[${SOUND}],"places":{`, item, '}}');
/** One moment whose date takes up all the room. */
const oneDate = (size, piece) => {
  const text = piece.repeat(size / piece.length);
  return `{${HEAD},"moments":[${SOUND},{"title":"A","when":${JSON.stringify(text)}}]}`;
};
const nearDate = (random) => {
  const atoms = ['a', '2025-1', '20 Jan 2026', 'c. 2025', '2025?', '1914–18', 'maybe', '12/2025', '2026-00-00', 'Tue'];
  const joints = ['–', ' or ', '..', ' to ', ' and ', '/', ' - ', ',', '{', '[', ' until ', ' '];
  let text = '';
  for (let i = 0; i < 12; i += 1) text += atoms[random(atoms.length)] + joints[random(joints.length)];
  return text;
};
const day = (i) => new Date(Date.UTC(1990, 0, 1) + (i % 13_000) * 86_400_000).toISOString().slice(0, 10);
const spelt = (zone, bits) =>
  [...zone].map((letter, at) => ((bits >> at) & 1 ? letter.toUpperCase() : letter.toLowerCase())).join('');

const KINDS = {
  'sound moments, short': (size) => moments(size, (i) => `{"title":"${i}","when":"${day(i)}"}`),
  'dates of 91 characters, nested': (size) =>
    moments(size, (i) => `{"title":"${i}","when":"${'a–a or a..a–a or '.repeat(6).slice(0, 91)}"}`),
  'near-dates of every kind': (size, random) =>
    moments(size, (i) => `{"title":"${i}","when":${JSON.stringify(nearDate(random))}}`),
  'one date, nested': (size) => oneDate(size, 'a–a or a..a–a or '),
  'one date, guessable': (size) => oneDate(size, '2025-1-5 or '),
  'one date of dashes': (size) => oneDate(size, '–'),
  'one date, a sound set': (size) =>
    filled(size, `{${HEAD},"moments":[${SOUND},{"title":"A","when":"{`, (i) => day(i), '}"}]}'),
  'unknown zones': (size) => places(size, (i) => `"${i}":{"name":"P","country":"DE","timeZone":"Europe/A${i}"}`),
  'all zones': (size) => {
    const zones = Intl.supportedValuesOf('timeZone');
    const at = (i) => zones[i % zones.length];
    return moments(size, (i) => `{"title":"${i}","when":{"edtf":"${day(i)}T10:00","timeZone":"${at(i)}"}}`);
  },
  'spellings of one zone': (size) =>
    moments(
      size,
      (i) => `{"title":"${i}","when":{"edtf":"${day(i)}T10:00","timeZone":"${spelt('america/argentina/tucuman', i)}"}}`,
    ),
  'unknown places among many': (size) => {
    const known = filled(size / 2, '', (i) => `"place-number-${i}":{"name":"P","country":"DE"}`, '');
    return moments(size, (i) => `{"title":"${i}","when":"2025","where":"plcae-nubmer-${i}"}`, `,"places":{${known}}`);
  },
  'near names of many people': (size) => {
    const known = filled(size / 2, '', (i) => `"person-number-${i}":{"name":"P"}`, '');
    return moments(size, (i) => `{"title":"${i}","when":"2025","who":["persno-nubmer-${i}"]}`, `,"people":{${known}}`);
  },
  'unknown keys in one moment': (size) =>
    filled(size, `{${HEAD},"moments":[{"title":"A","when":"2025"`, (i) => `"a${i}":1`, '}]}').replace(
      '"2025""',
      '"2025","',
    ),
  'unknown keys in every moment': (size) => moments(size, (i) => `{"title":"${i}","when":"2025","titel":1,"wehn":2}`),
  'a list of nothing': (size) =>
    filled(size, `{${HEAD},"moments":[{"title":"A","when":"2025","tags":[`, () => '1', ']}]}'),
  'a cycle of all': (size) =>
    moments(
      size,
      (i) => `{"id":"m${i}","title":"${i}","status":"planned","when":{"after":["m${i + 1}","m${i >> 1}"]}}`,
    ),
  contradictions: (size) =>
    moments(size, (i) => `{"id":"m${i}","title":"${i}","when":{"edtf":"${day(13_000 - i)}","after":"m${i - 1}"}}`),
  'one moment after all': (size) =>
    moments(size, (i) =>
      i
        ? `{"title":"${i}","when":{"after":["sound","m0"]},"status":"planned"}`
        : '{"id":"m0","title":"0","when":"2025"}',
    ),
  'ids twice': (size) => moments(size, (i) => `{"id":"a${i % 2 ? `-${i}` : ''}","title":"A","when":"2025"}`),
  'titles alike': (size) => moments(size, () => `{"title":"A","when":"2025"}`),
  'countries that are none': (size) => places(size, (i) => `"${i}":{"name":"P","country":"X${'ABCDEFG'[i % 7]}"}`),
  'countries by name': (size) => places(size, (i) => `"${i}":{"name":"P","lngLat":[1,2],"country":"Ukrane${i % 9}"}`),
  'a title of one word': (size) => `{${HEAD},"moments":[${SOUND},{"title":"${'a'.repeat(size)}","when":"2025"}]}`,
  'a title of many words': (size) =>
    `{${HEAD},"moments":[${SOUND},{"title":"${'ab '.repeat(size / 3)}","when":"2025"}]}`,
  'addresses that are none': (size) =>
    filled(size, `{${HEAD},"moments":[${SOUND}],"sources":[`, () => '{"title":"S","url":"javascript:1"}', ']}'),
  'broken JSON': (size) => `{${HEAD},"moments":[${SOUND},${'\n'.repeat(size)}]]`,
  'broken JSON of escapes': (size) => `{${HEAD},"moments":[${SOUND},"${'\\n'.repeat(size / 2)}" 1]}`,
  'a web page': (size) => `<!doctype html>${'<p>// -->  '.repeat(size / 11)}`,
};

/** Of this thread's own work: on a machine with others on it, a clock would count theirs. */
function spentMs() {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** In a thread of its own. */
async function read(text) {
  const { readFast } = await import('../dist/lib/model/reading.js');
  const { readStory } = await import('../dist/lib/model/read.js');
  const start = spentMs();
  const fast = readFast(text);
  const { problems } = fast ? { problems: [] } : readStory(text);
  const first = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  void first?.message;
  const toldMs = spentMs() - start;
  const all = JSON.stringify(problems);
  return { toldMs, wordsMs: spentMs() - start - toldMs, problems: problems.length, all: all.length };
}

const inThread = (text) =>
  new Promise((resolve, reject) => {
    const thread = new Worker(fileURLToPath(import.meta.url), { workerData: text });
    thread.once('message', resolve).once('error', reject);
  });

async function median(text) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await inThread(text));
  return runs.toSorted((a, b) => a.toldMs - b.toldMs)[RUNS >> 1];
}

/** Runs in the page. */
async function longestTask(text) {
  await import('/dist/embed/dateline.js');
  let longest = 0;
  const watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  watch.observe({ type: 'longtask' });
  const element = document.createElement('dateline-story');
  element.style.minBlockSize = '900px';
  document.body.replaceChildren(element);
  await new Promise((resolve) => setTimeout(resolve, 100));
  longest = 0;
  const read = new Promise((resolve) => {
    for (const type of ['dateline-load', 'dateline-error']) element.addEventListener(type, resolve, { once: true });
  });
  element['story'] = text;
  await read;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  for (const entry of watch.takeRecords()) longest = Math.max(longest, entry.duration);
  watch.disconnect();
  return longest;
}

async function drawer() {
  const { launch } = await import('puppeteer-core');
  const { browserArguments, requireBrowser } = await import('../tools/browser.mjs');
  const { addressOf, serve } = await import('../tools/serve.mjs');
  const server = await serve();
  const browser = await launch({ executablePath: requireBrowser(), args: browserArguments() });
  const draw = async (text) => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1200, height: 900 });
    await page.goto(`${addressOf(server)}/demo/index.html`);
    const longest = await page.evaluate(longestTask, text);
    await page.close();
    return longest;
  };
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { draw, close };
}

const cell = (value, width) => String(Math.round(value)).padStart(width);

async function main() {
  const browser = process.argv.includes('reading') ? undefined : await drawer();
  try {
    console.log('\n  64 KB  128 KB   ratio    words  problems  longest task, drawn  (ms)');
    let worst = 0;
    let slow = 0;
    for (const [kind, make] of Object.entries(KINDS)) {
      if (process.argv.includes('drawing')) {
        console.log(`${cell(await browser?.draw(make(SIZES[0], seeded(1))), 7)}  ${kind}`);
        continue;
      }
      const [one, two] = [await median(make(SIZES[0], seeded(1))), await median(make(SIZES[1], seeded(1)))];
      const drawn = await browser?.draw(make(SIZES[0], seeded(1)));
      worst = Math.max(worst, one.toldMs);
      if (drawn > MOST_MS) slow += 1;
      const ratio = (two.toldMs / Math.max(one.toldMs, 1)).toFixed(1).padStart(8);
      const cells = cell(one.toldMs, 7) + cell(two.toldMs, 8) + ratio + cell(one.wordsMs, 9) + cell(one.problems, 10);
      console.log(`${cells}${drawn === undefined ? ''.padStart(21) : cell(drawn, 21)}  ${kind}`);
    }
    console.log(`${cell(worst, 7)}  the longest that a story of 64 KB takes to be read and its problems told`);
    if (slow > 0)
      console.log(`${cell(slow, 7)}  of them hold the page for longer than ${MOST_MS} ms while they are drawn`);
  } finally {
    await browser?.close();
  }
}

if (isMainThread) await main();
// oxlint-disable-next-line require-post-message-target-origin -- a thread has none
else parentPort?.postMessage(await read(workerData));
