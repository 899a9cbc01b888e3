/** Writes docs/performance.md and its two plots. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

import { whoIsAhead } from './ahead.mjs';
import { median } from './figures.mjs';
import { MEASURES } from './measures.mjs';
import { plotOf } from './plot.mjs';
import { markdownCell, markdownTable, resultsOf, tableOf, valuesOf } from './table.mjs';

const DOCS = new URL('../../docs/', import.meta.url);
const PAGE = 'performance.md';
const PLOTS = [
  { file: 'pictures/performance-time.svg', key: 'visibleMs', title: 'Time until visible', unit: 'ms' },
  { file: 'pictures/performance-memory.svg', key: 'heapMB', title: 'Heap once it is', unit: 'MB' },
];
const STYLE = { parser: 'markdown', printWidth: 120, singleQuote: true };

/**
 * @param {import('../results.mjs').Results} results
 * @param {import('../contestants/index.mjs').Contestant[]} contestants
 * @returns {Promise<string[]>} what was written
 */
export async function writePage(results, contestants) {
  const present = contestants.filter(({ id }) => results.runs.some((run) => run.contestant === id));
  mkdirSync(new URL('pictures/', DOCS), { recursive: true });
  for (const { file, ...plot } of PLOTS)
    writeFileSync(new URL(file, DOCS), plotOf({ ...plot, lines: linesOf(results.runs, present, plot.key) }));
  writeFileSync(new URL(PAGE, DOCS), await format(pageOf(results, present), STYLE));
  return [PAGE, ...PLOTS.map(({ file }) => file)].map((file) => fileURLToPath(new URL(file, DOCS)));
}

function linesOf(runs, contestants, key) {
  const counts = countsIn(runs);
  return contestants
    .filter(({ id }) => id !== 'empty')
    .map(({ id, label }) => ({
      label,
      strong: id === 'dateline',
      points: counts
        .map((count) => ({ count, values: valuesOf(resultsOf(runs, id, count), key).filter((value) => value > 0) }))
        .filter(({ values }) => values.length > 0),
    }));
}

const countsIn = (runs) => [...new Set(runs.map(({ count }) => count))].sort((a, b) => a - b);

function pageOf({ settings, runs }, contestants) {
  const counts = countsIn(runs);
  return `<!-- Written by \`npm run bench\`: do not edit. -->

# Performance

What a reader waits for, and what a page pays, beside other ways to tell the same story. \`npm run bench\` measures it and writes
this page; [bench/README.md](../bench/README.md) says how.

${conditions(settings, runs)}

${PLOTS.map(({ file, title }) => `![${title}, against the number of moments](${file})`).join('\n\n')}

${counts.map((count) => section(runs, contestants, count)).join('\n\n')}

## Where a peer is ahead

Of Dateline by script tag, by medians; **bold** where the ranges do not touch.

${counts.map((count) => aheadSection(runs, contestants, count)).join('\n\n')}

## What is compared

${contestants.map((contestant) => contestantLine(contestant, settings)).join('\n')}

"Visible" is when the names, the timeline and the map with its coast are painted as they stay, found in the browser's own pictures
of the page: a placeholder does not count. Each is given the story in the form it reads, and those that bring no map draw
Natural Earth's coast instead of somebody's tiles. A dash is what cannot be measured there: nothing to select, or not done within the limit.
`;
}

function conditions({ throttle, limitMs, viewport, browser, cores, memoryGB }, runs) {
  const busy = median(runs.map(({ load }) => load)) > cores;
  return `${browser}, ${cores} cores, ${memoryGB} GB; processor slowed ${throttle} times, no delay of the network, files compressed with brotli,
a window of ${viewport.width} × ${viewport.height}, a box 600 px high, a new profile for each run. Contestants take turns; what takes longer than
${limitMs / 1000} s is not run again with more moments.${busy ? ' **Other work ran on the machine at the same time: compare the columns, and do not take the figures for more.**' : ''}`;
}

function section(runs, contestants, count) {
  const made = Math.max(...contestants.map(({ id }) => resultsOf(runs, id, count).length));
  return `## ${count.toLocaleString('en')} moments

Medians of ${made} ${made === 1 ? 'run' : 'runs'}, ranges below.

${markdownTable(tableOf(runs, contestants, count, markdownCell))}`;
}

function aheadSection(runs, contestants, count) {
  const lines = whoIsAhead(runs, contestants, count);
  const said = lines.map(({ measure, ours, ahead }) => {
    const peers = ahead.map(({ label, value, apart }) => (apart ? `**${label} ${value}**` : `${label} ${value}`));
    return `- ${measure} (${ours}): ${peers.join(', ')}`;
  });
  const rest = MEASURES.length - lines.length;
  return `### With ${count.toLocaleString('en')} moments

${said.join('\n')}

${rest > 0 ? `In the other ${rest} of ${MEASURES.length} lines nobody is.` : ''}`;
}

function contestantLine({ label, packages, note }, { versions }) {
  const named = packages.map((name) => `${name} ${versions[name]}`).join(', ');
  return `- ${[label, named && `(${named})`].filter(Boolean).join(' ')}${note ? `: ${note}` : ''}`;
}
