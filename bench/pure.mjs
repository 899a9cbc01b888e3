/**
 * How long the pure rooms take over as many moments as they are meant for, in Node, from the package's modules as built.
 * Part of `npm run bench`: milliseconds, the first run and the median of nine; nothing is asserted.
 */
import '../tools/node-version.mjs';

import { readFast } from '../dist/lib/model/reading.js';
import { readStory } from '../dist/lib/model/read.js';
import { placeLabels } from '../dist/lib/time/layout/labels.js';
import { timeScale } from '../dist/lib/time/scale.js';

const DAY_MS = 86_400_000;
const RUNS = 9;

const times = (count, make) => Array.from({ length: count }, (_, index) => make(index));
const story = (moments) => ({ title: 'Many', timeZone: 'Europe/Copenhagen', published: '2026-01-01', moments });

/** Dated, each on a day of its own. */
const plain = story(
  times(10_000, (i) => ({
    id: `m${i}`,
    title: `Moment ${i}`,
    status: 'happened',
    when: new Date(Date.UTC(1990, 0, 1) + i * DAY_MS).toISOString().slice(0, 10),
  })),
);
/** Each after the one told next. */
const chain = story(
  times(10_000, (i) => ({
    id: `m${i}`,
    title: `Moment ${i}`,
    status: 'planned',
    when: i < 9999 ? { after: `m${i + 1}` } : '2026-01-01',
  })),
);
/** With three mistakes each. */
const wrong = story(
  times(10_000, (i) => ({
    id: `m${i}`,
    title: `Moment ${i}`,
    when: { edtf: `20${10 + (i % 90)}-01-01`, after: i ? `m${i - 1}` : 'm9999' },
    where: `nowhere${i}`,
    whree: 1,
  })),
);
const items = times(10_000, (i) => {
  const start = Date.UTC(1990, 0, 1) + Math.floor(i ** 1.3 % 9000) * DAY_MS;
  return { start, end: start + DAY_MS, unit: 'day', lasting: false };
});
const labels = times(1000, (i) => ({ anchor: (i * 617) % 1000, width: 4, weight: i % 3 }));

const JOBS = {
  'reading 10,000 sound moments': () => readFast(plain),
  'reading a chain of 10,000, told backwards': () => readFast(chain),
  'checking 10,000 moments that are all wrong': () => readStory(wrong),
  'a scale through 10,000 moments': () => timeScale({ items, x0: 0, x1: 1000, mode: 'auto' }),
  'names for 1,000 marks': () => placeLabels(labels, { widthPx: 1000, rows: 8, gapPx: 2 }),
};

console.log('\nfirst  median  ms');
for (const [name, run] of Object.entries(JOBS)) {
  const took = times(RUNS, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  const median = took.toSorted((a, b) => a - b)[RUNS >> 1];
  console.log(`${took[0].toFixed(0).padStart(5)}${median.toFixed(0).padStart(8)}  ${name}`);
}
