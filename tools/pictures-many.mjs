/**
 * The pictures of very many moments, from demo/many.html: each story at three widths, light and dark.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../docs/pictures/many/', import.meta.url));
const WIDTHS = [360, 768, 1200];
const SCHEMES = ['light', 'dark'];
/** What demo/many.html is asked for, and how often it is then brought closer. */
const STORIES = [
  { name: 'even-1000', count: 1000, shape: 'even' },
  { name: 'even-1000-closer', count: 1000, shape: 'even', closer: 3 },
  { name: 'skewed-10000', count: 10_000, shape: 'skewed' },
  { name: 'bursts-10000', count: 10_000, shape: 'bursts' },
  { name: 'vague-10000', count: 10_000, shape: 'vague' },
  { name: 'day-10000', count: 10_000, shape: 'day' },
  { name: 'unsorted-100000', count: 100_000, shape: 'unsorted' },
  { name: 'stretches-40', count: 40, shape: 'stretches' },
  { name: 'stretches-300', count: 300, shape: 'stretches' },
  { name: 'stretches-1000', count: 1000, shape: 'stretches' },
];
const PATIENCE_MS = 60_000;

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} origin
 */
export async function manyPictures(browser, origin) {
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, count, shape, closer = 0 } of STORIES) {
    for (const width of WIDTHS) {
      for (const scheme of SCHEMES) {
        const page = await browser.newPage();
        await page.setViewport({ width, height: 1400 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        const height = width < 600 ? 1000 : 704;
        await page.goto(`${origin}/demo/many.html?count=${count}&shape=${shape}&height=${height}`);
        await page.waitForFunction(isShown, { timeout: PATIENCE_MS });
        await page.evaluate(() => document.fonts.ready);
        await page.evaluate(comeCloser, closer);
        await page.evaluate(() => new Promise((done) => setTimeout(done, 800)));
        const story = await page.$('dateline-story');
        await story?.screenshot({ path: `${FOLDER}${name}-${width}-${scheme}.webp`, type: 'webp', quality: 70 });
        console.log(`docs/pictures/many/${name}-${width}-${scheme}.webp`);
        await page.close();
      }
    }
  }
}

/** Runs in the page. */
function isShown() {
  const timeline = document.querySelector('dateline-story')?.shadowRoot?.querySelector('dateline-timeline');
  return Boolean(timeline?.shadowRoot?.querySelector('.stop'));
}

/** Runs in the page. */
async function comeCloser(times) {
  const story = document.querySelector('dateline-story');
  /** @type {any} */
  const timeline = story?.shadowRoot?.querySelector('dateline-timeline');
  for (let time = 0; time < times; time += 1) {
    timeline.zoomIn();
    await timeline.updateComplete;
  }
}
