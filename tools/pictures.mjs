/**
 * `npm run docs:pictures`: takes the pictures of the documentation, from the demo pages as they are built, into
 * docs/pictures/. Build first (`npm run build`). `npm run docs:pictures dates` takes one set only: pages, dates, special or
 * many.
 */
import './node-version.mjs';

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { launch } from 'puppeteer-core';

import { browserArguments, requireBrowser } from './browser.mjs';
import { datePictures } from './pictures-dates.mjs';
import { manyPictures } from './pictures-many.mjs';
import { specialPictures } from './pictures-special.mjs';
import { addressOf, serve } from './serve.mjs';

const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const WIDTHS = [360, 768, 1200];
const SCHEMES = ['light', 'dark'];
const TALL_PX = 4000;

/** The README's own picture: the widget alone, at twice the pixels. */
const README_PICTURE = {
  name: 'talks',
  page: 'article',
  width: 1200,
  scheme: 'light',
  scale: 2,
  only: 'dateline-story',
};

/** @typedef {{ name: string, page: string, width: number, scheme: string, scale?: number, only?: string }} Picture */

/** @type {Picture[]} */
const everyOne = ['article', 'long'].flatMap((page) =>
  WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ name: `${page}-${width}-${scheme}`, page, width, scheme }))),
);

/** @param {import('puppeteer-core').Page} page */
async function drawn(page) {
  await page.waitForFunction(() => {
    const map = document.querySelector('dateline-story')?.shadowRoot?.querySelector('dateline-map');
    return map?.shadowRoot?.querySelector('.leaflet-container path') !== null;
  });
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} origin
 */
async function pagePictures(browser, origin) {
  for (const { name, page: file, width, scheme, scale = 1, only } of [README_PICTURE, ...everyOne]) {
    const page = await browser.newPage();
    // taller than any page, so that a lazy map draws and nothing is resized for the picture
    await page.setViewport({ width, height: TALL_PX, deviceScaleFactor: scale });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(`${origin}/demo/${file}.html`, { waitUntil: 'networkidle0' });
    await drawn(page);
    const subject = (await page.$(only ?? 'body')) ?? page;
    await subject.screenshot({ path: `${FOLDER}${name}.png` });
    await page.close();
    console.log(`docs/pictures/${name}.png`);
  }
}

const SETS = { pages: pagePictures, dates: datePictures, special: specialPictures, many: manyPictures };

/** @param {readonly string[]} names - of sets; none means all */
async function main(names) {
  mkdirSync(FOLDER, { recursive: true });
  const server = await serve();
  const browser = await launch({ executablePath: requireBrowser(), args: browserArguments() });
  try {
    for (const [name, take] of Object.entries(SETS)) {
      if (names.length === 0 || names.includes(name)) await take(browser, addressOf(server));
    }
  } finally {
    await browser.close();
    server.close();
  }
}

await main(process.argv.slice(2));
