/**
 * How long a story of many moments takes in Chromium, from the embed build as it is: to be shown, to come to rest, and to
 * answer one press of a zoom button. `npm run bench` prints milliseconds, the median of five runs each; nothing is asserted.
 */
import '../tools/node-version.mjs';

import { launch } from 'puppeteer-core';

import { browserArguments, requireBrowser } from '../tools/browser.mjs';
import { addressOf, serve } from '../tools/serve.mjs';

const COUNTS = [7, 60, 300, 1000, 5000];
const WIDTHS = [360, 1200];
const RUNS = 5;

/** Runs in the page. */
async function draw(count) {
  const DAY_MS = 86_400_000;
  const moments = Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    // a fixed scatter over three half-days a moment
    when: new Date(Date.UTC(2020, 0, 1) + (((index * 7919) % (count * 3)) * DAY_MS) / 2).toISOString().slice(0, 10),
    title: `Report number ${index} of the enquiry`,
    status: 'happened',
    importance: 1 + (index % 3),
  }));
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await import('/dist/embed/dateline.js');
  const element = document.createElement('dateline-story');
  element.style.minBlockSize = '900px';
  document.body.replaceChildren(element);
  const timeline = () => element.shadowRoot.querySelector('dateline-timeline');
  const nodes = () => timeline()?.shadowRoot?.querySelectorAll('*').length ?? 0;

  const start = performance.now();
  element['story'] = { title: 'Many moments', moments };
  while (!timeline()?.shadowRoot?.querySelector('.stop')) await frame();
  const shown = performance.now() - start;
  for (let same = 0, last = -1; same < 5; last = nodes()) {
    await frame();
    same = nodes() === last ? same + 1 : 0;
  }
  const rest = performance.now() - start;
  const pressed = performance.now();
  timeline().zoomIn();
  await timeline().updateComplete;
  return { shown, rest, zoom: performance.now() - pressed, nodes: nodes() };
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const server = await serve();
const browser = await launch({ executablePath: requireBrowser(), args: browserArguments() });
try {
  console.log('moments  width  shown  at rest  zoom  elements');
  for (const width of WIDTHS) {
    for (const count of COUNTS) {
      const runs = [];
      for (let run = 0; run < RUNS; run += 1) {
        const page = await browser.newPage();
        await page.setViewport({ width, height: 900 });
        await page.goto(`${addressOf(server)}/demo/index.html`);
        runs.push(await page.evaluate(draw, count));
        await page.close();
      }
      const of = (key) => Math.round(median(runs.map((run) => run[key])));
      const cells = [count, width, of('shown'), of('rest'), of('zoom'), of('nodes')];
      console.log(cells.map((cell, index) => String(cell).padStart([7, 7, 7, 9, 6, 10][index])).join(''));
    }
  }
} finally {
  await browser.close();
  server.close();
}
