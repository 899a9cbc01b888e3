/**
 * Dateline beside its peers: measures, prints one table for each number of moments, and writes docs/performance.md.
 * `start.mjs` sets up what this needs; README.md says how it measures.
 */
import '../tools/node-version.mjs';

import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import { CONTESTANTS } from './contestants/index.mjs';
import { measure } from './measure/run.mjs';
import { failedAt, isDone, roundsOf } from './plan.mjs';
import { writePage } from './report/page.mjs';
import { plainCell, plainTable, tableOf } from './report/table.mjs';
import { readResults, resultsFile, settingsOf, writeResults } from './results.mjs';
import { serveSite } from './serve/server.mjs';
import { makeSite } from './serve/site.mjs';
import { namesIn, storyOf } from './story/story.mjs';

const COUNTS = '5,1000,10000,100000';
const RUNS = '5';
const THROTTLE = '4';
const LIMIT_S = '60';
/** `--quick`: whether it works, not what it says. */
const QUICK = { counts: '5,1000', runs: '1' };

function optionsOf() {
  const { values } = parseArgs({
    options: {
      counts: { type: 'string' },
      runs: { type: 'string' },
      contestants: { type: 'string', default: CONTESTANTS.map(({ id }) => id).join(',') },
      throttle: { type: 'string', default: THROTTLE },
      limit: { type: 'string', default: LIMIT_S },
      pictures: { type: 'string' },
      quick: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      report: { type: 'boolean', default: false },
    },
  });
  const wanted = values.contestants.split(',');
  const unknown = wanted.filter((id) => !CONTESTANTS.some((contestant) => contestant.id === id));
  if (unknown.length > 0)
    throw new Error(`No contestant is called ${unknown.join(', ')}: ${CONTESTANTS.map(({ id }) => id).join(', ')}.`);
  return {
    ...values,
    contestants: CONTESTANTS.filter(({ id }) => wanted.includes(id)),
    counts: (values.counts ?? (values.quick ? QUICK.counts : COUNTS)).split(',').map(Number),
    runs: Number(values.runs ?? (values.quick ? QUICK.runs : RUNS)),
    throttle: Number(values.throttle),
    limitMs: Number(values.limit) * 1000,
  };
}

/** Earlier runs, where they were made with the same settings. */
function takeUp(settings, fresh) {
  const earlier = fresh ? undefined : readResults();
  if (!earlier) return { settings, runs: [] };
  if (JSON.stringify(earlier.settings) !== JSON.stringify(settings)) {
    console.log('Earlier runs were of another build, browser or version: they are set aside.');
    return { settings, runs: [] };
  }
  console.log(`Taking up ${earlier.runs.length} earlier runs from ${resultsFile} (--fresh begins anew).`);
  return earlier;
}

async function measureAll(results, options) {
  const rounds = roundsOf(options.contestants, options.counts, options.runs).filter(
    (run) => !isDone(results.runs, run),
  );
  for (const count of [...new Set(rounds.map((run) => run.count))]) {
    const runs = rounds.filter((run) => run.count === count);
    console.log(`\n${count.toLocaleString('en')} moments: ${runs.length} runs to make`);
    await measureCount(results, count, runs, options);
  }
}

async function measureCount(results, count, runs, options) {
  const story = storyOf(count);
  const able = options.contestants.filter((contestant) => failedAt(results.runs, { count, contestant }) === undefined);
  const server = await serveSite(await makeSite(able, new Map([[count, story]])));
  const words = namesIn(story);
  const start = performance.now();
  let made = 0;
  try {
    for (const [index, run] of runs.entries()) {
      const failed = failedAt(results.runs, run);
      if (failed !== undefined) {
        console.log(`  ${run.contestant.label}: left out, having failed with ${failed.toLocaleString('en')}`);
        continue;
      }
      const keep = options.pictures && pictureKeeper(options.pictures, run);
      const result = await measure(run.contestant, { ...options, count, words, server, keep });
      results.runs.push({ contestant: run.contestant.id, count, run: run.run, load: loadavg()[0], result });
      writeResults(results);
      made += 1;
      const leftMin = (((performance.now() - start) / made) * (runs.length - index - 1)) / 60_000;
      console.log(
        `  ${run.run + 1}. ${run.contestant.label}: ${inShort(result)}; about ${Math.ceil(leftMin)} min left`,
      );
    }
  } finally {
    server.close();
  }
}

const inShort = ({ failed, visibleMs }) =>
  failed === undefined ? `visible after ${Math.round(visibleMs)} ms` : `failed, ${failed}`;

/** Keeps what was compared, for eyes to judge. */
function pictureKeeper(folder, { contestant, count, run }) {
  mkdirSync(folder, { recursive: true });
  return (name, jpeg) => jpeg && writeFileSync(`${folder}/${contestant.id}-${count}-${run}-${name}.jpg`, jpeg);
}

async function main() {
  const options = optionsOf();
  const settings = await settingsOf(CONTESTANTS, options);
  const results = takeUp(settings, options.fresh);
  if (loadavg()[0] > settings.cores / 2)
    console.log('The machine is busy with other things: the figures will be larger, and wander.');
  if (!options.report) await measureAll(results, options);
  for (const count of options.counts) {
    console.log(`\n${count.toLocaleString('en')} moments: medians (ranges)\n`);
    console.log(plainTable(tableOf(results.runs, options.contestants, count, plainCell)));
  }
  if (options.quick) return;
  for (const file of await writePage(results, CONTESTANTS)) console.log(`\nWritten: ${file}`);
}

// so that the browser goes too
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
