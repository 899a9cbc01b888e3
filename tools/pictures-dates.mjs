/**
 * The pictures and the generated words of docs/dates.md. Each example is one JSON block and a `<!-- picture: name -->` after it:
 * the real timeline draws it, and what a reader sees and hears is written under it. The mistakes are put to the real checker.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { format, resolveConfig } from 'prettier';

/** The library as it is built: what is not there before the build has no types to check against. */
const built = (path) => import(new URL(`../dist/lib/${path}`, import.meta.url).href);
const { checkStory, readStory } = await built('model/index.js');
const { tell } = await built('plan/saying.js');
const { tongueFor } = await built('locales/index.js');

const at = (path) => fileURLToPath(new URL(`../docs/${path}`, import.meta.url));
const GUIDE = at('dates.md');
const FOLDER = at('pictures/dates/');
const WIDTH_PX = 576;
/** Two dozen pictures stand on one page. */
const MAX_BYTES = 12 * 1024;
const QUALITIES = [60, 40, 28, 18, 10];
const tongue = tongueFor('en-GB');

/** The example and what stands under it now: a marker alone, or a marker and what an earlier run wrote. */
const EXAMPLE =
  /```json\n([\s\S]*?)```\n\n<!-- picture: ([a-z-]+) -->\n(?:\n!\[[^\n]*\n(?:\n- Seen:[^\n]*\n- Heard:[^\n]*\n)?)?/g;
const MISTAKES = /<!-- mistakes -->\n[\s\S]*?<!-- \/mistakes -->/;

/** @param {readonly object[]} moments */
const storyOf = (moments) => ({
  title: 'An example',
  lang: 'en-GB',
  timeZone: 'Europe/Copenhagen',
  places: { olm: { name: 'Olm', lngLat: [9.5, 56.5] } },
  moments: moments.map((moment) => ({ ...moment, where: 'olm' })),
});

/**
 * Rewrites the generated parts of the guide.
 * @returns {Promise<{ name: string, story: object }[]>} what is to be drawn
 */
async function writeWords() {
  const examples = [];
  const text = readFileSync(GUIDE, 'utf8')
    .replaceAll(EXAMPLE, (_, json, name) => {
      const story = storyOf([JSON.parse(json)].flat());
      examples.push({ name, story });
      return `\`\`\`json\n${json}\`\`\`\n\n<!-- picture: ${name} -->\n\n${wordsOf(name, story)}\n`;
    })
    .replace(MISTAKES, () => `<!-- mistakes -->\n\n${mistakes()}\n\n<!-- /mistakes -->`);
  writeFileSync(GUIDE, await format(text, { ...(await resolveConfig(GUIDE)), parser: 'markdown' }));
  return examples;
}

function wordsOf(name, story) {
  const { chronicle } = readStory(story);
  const wanted = story.moments.at(-1).title;
  const moment = chronicle?.moments.find(({ title }) => title === wanted);
  if (!chronicle || !moment) throw new Error(`docs/dates.md: the example “${name}” cannot be read.`);
  const { short, spoken } = tell(moment, chronicle, tongue);
  return `![${short}: ${wanted}](pictures/dates/${name}.webp)\n\n- Seen: ${short}\n- Heard: ${spoken}`;
}

/** What people write instead, by experience. */
const WRITTEN = [
  '12/2025',
  'Dec 2025',
  '2025-13',
  '2026-02-30',
  '2025-1-5',
  '20.01.2026',
  '01/02/2026',
  '2026-01-23/2026-01-19',
  '2026-01-20T25:00',
  'yesterday',
  { after: 'moskow' },
  { edtf: '2026-01-22', part: 'noon' },
  { edtf: '2026-01-22T23:30', timeZone: 'Moscow' },
  { edtf: '2026-01-20', after: 'moscow' },
];

function mistakes() {
  const code = (when) => JSON.stringify(when, undefined, 1).replaceAll(/\s+/g, ' ');
  const rows = WRITTEN.map((when) => `| \`${code(when)}\` | ${told(when)} |`);
  return ['| written | what the checker says |', '| --- | --- |', ...rows].join('\n');
}

function told(when) {
  const { problems } = checkStory({
    title: 'An example',
    published: '2026-02-01',
    places: { moscow: { name: 'Moscow', lngLat: [37.62, 55.75], timeZone: 'Europe/Moscow' } },
    moments: [
      { id: 'moscow', when: '2026-01-22', where: 'moscow', title: 'Moscow', status: 'happened' },
      { when, title: 'UAE', status: 'happened' },
    ],
  });
  if (problems.length === 0) throw new Error(`docs/dates.md: nothing is wrong with ${JSON.stringify(when)}.`);
  return problems
    .map(
      ({ message, suggestion }) => `${message}${suggestion === undefined ? '' : ` Write instead: \`${suggestion}\``}`,
    )
    .join('<br>');
}

const PAGE = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>An example</title>
<link rel="stylesheet" href="/demo/site.css"><style>
:root{--dateline-ink:initial;--dateline-muted:initial;--dateline-pole:initial;--dateline-accent:initial;--dateline-focus:initial;
--dateline-paper:initial;--dateline-future:initial;--dateline-tint:initial;--dateline-hair:initial;color-scheme:light}
body{margin:0;padding:16px;background:#fff}dateline-timeline{display:block;inline-size:${WIDTH_PX - 32}px}</style>
<dateline-timeline></dateline-timeline><script type="module" src="/dist/embed/dateline.js"></script></html>`;

/**
 * Writes the words, then takes the pictures.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} origin
 */
export async function datePictures(browser, origin) {
  mkdirSync(FOLDER, { recursive: true });
  const examples = await writeWords();
  const page = await browser.newPage();
  await page.setViewport({ width: WIDTH_PX, height: 900, deviceScaleFactor: 2 });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() !== `${origin}/example`) void request.continue();
    else void request.respond({ contentType: 'text/html; charset=utf-8', body: PAGE });
  });
  await page.goto(`${origin}/example`, { waitUntil: 'networkidle0' });
  await page.evaluate(() => document.fonts.ready);
  const timeline = await page.$('dateline-timeline');
  for (const { name, story } of examples) {
    const clip = await page.evaluate(draw, timeline, story);
    writeFileSync(`${FOLDER}${name}.webp`, await small(page, clip));
    console.log(`docs/pictures/dates/${name}.webp`);
  }
  await page.close();
}

/** The best of the qualities that is small enough; the last one where none is. */
async function small(page, clip) {
  let picture = new Uint8Array();
  for (const quality of QUALITIES) {
    picture = await page.screenshot({ type: 'webp', quality, clip });
    if (picture.length <= MAX_BYTES) break;
  }
  return picture;
}

/**
 * Runs in the page: draws a story.
 * @param {any} timeline
 * @param {object} story
 * @returns {Promise<{ x: number, y: number, width: number, height: number }>} where the drawing and its legend are
 */
async function draw(timeline, story) {
  timeline.orientation = 'horizontal';
  timeline.story = story;
  // two turns: text is measured in the first, drawn in the second, and names may come with a chunk of their own
  for (let turn = 0; turn < 4; turn += 1) {
    await timeline.updateComplete;
    await new Promise((done) => setTimeout(done, 60));
  }
  const [frame, legend] = ['.frame', '.legend'].map((part) => timeline.renderRoot.querySelector(part));
  const top = frame.getBoundingClientRect().top;
  const bottom = (legend ?? frame).getBoundingClientRect().bottom;
  return { x: 0, y: top - 12, width: innerWidth, height: bottom - top + 24 };
}
