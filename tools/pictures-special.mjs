/**
 * The pictures of the stories at the edges of time, from demo/special.html: each at three widths, light and dark.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../docs/pictures/special/', import.meta.url));
const WIDTHS = [360, 768, 1200];
const SCHEMES = ['light', 'dark'];
const TALL_PX = 9000;

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} origin
 */
export async function specialPictures(browser, origin) {
  mkdirSync(FOLDER, { recursive: true });
  for (const width of WIDTHS) {
    for (const scheme of SCHEMES) {
      const page = await browser.newPage();
      await page.setViewport({ width, height: TALL_PX });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.goto(`${origin}/demo/special.html`, { waitUntil: 'networkidle0' });
      await page.evaluate(() => document.fonts.ready);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
      for (const story of await page.$$('dateline-story')) {
        const file = await story.evaluate((element) => element.getAttribute('src') ?? '');
        const name = `${file.replace(/^.*\/|\.json$/g, '')}-${width}-${scheme}`;
        await story.screenshot({ path: `${FOLDER}${name}.webp`, type: 'webp', quality: 80 });
        console.log(`docs/pictures/special/${name}.webp`);
      }
      await page.close();
    }
  }
}
