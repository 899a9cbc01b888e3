/** The runs of one count of moments, side by side: a line for each measure, a column for each contestant. */
import { number, summary } from './figures.mjs';
import { MEASURES } from './measures.mjs';

const NOTHING = '–';

/**
 * @typedef {{ contestant: string, count: number, run: number, result: import('./measures.mjs').Result }} Run
 * @param {Run[]} runs
 * @param {{ id: string, label: string }[]} contestants
 * @param {number} count
 * @param {(values: import('./figures.mjs').Summary, digits: number) => string} cell
 * @returns {string[][]} its head first
 */
export function tableOf(runs, contestants, count, cell) {
  const columns = contestants.map(({ id }) => resultsOf(runs, id, count));
  const lines = MEASURES.map(({ key, label, digits = 0 }) => [
    label,
    ...columns.map((results) => {
      const values = summary(valuesOf(results, key));
      return values ? cell(values, digits) + limitationOf(results, key) : absenceOf(results, key);
    }),
  ]);
  return [['', ...contestants.map(({ label }) => label)], ...lines];
}

export function resultsOf(runs, id, count) {
  return runs.filter((run) => run.contestant === id && run.count === count).map(({ result }) => result);
}

/** What stands in a cell without figures: what went wrong, in the line of what a reader waits for. */
export function absenceOf(results, key) {
  const failure = results.find(({ failed }) => failed !== undefined)?.failed;
  if (key === 'visibleMs') return failure ?? 'not run';
  return results.some(({ late }) => late?.includes(key)) ? 'too long' : NOTHING;
}

/** What a figure does not say: that it was reached without the map. */
export function limitationOf(results, key) {
  return key === 'visibleMs' && results.some(({ mapless }) => mapless) ? ', no map' : '';
}

export function valuesOf(results, key) {
  return results.filter(({ failed }) => failed === undefined).map((result) => result[key]);
}

/** @returns {string} for a terminal: `2,227 (2,100–2,400)` */
export function plainCell(summary, digits) {
  const { median, least, most } = summary;
  const [middle, from, to] = [median, least, most].map((value) => number(value, digits));
  return from === to ? middle : `${middle} (${from}–${to})`;
}

/** The same for Markdown, the range below in small. */
export function markdownCell(summary, digits) {
  return plainCell(summary, digits).replace(/ \((.*)\)$/, '<br><sub>$1</sub>');
}

/** @param {string[][]} table */
export function plainTable(table) {
  const widths = table[0].map((_, column) => Math.max(...table.map((line) => line[column].length)));
  const padded = (line) =>
    line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])));
  return table.map((line) => padded(line).join('  ')).join('\n');
}

/** @param {string[][]} table */
export function markdownTable([head, ...lines]) {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map((_, column) => (column === 0 ? '---' : '--:'))), ...lines.map(row)].join('\n');
}
