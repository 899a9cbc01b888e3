/**
 * Reads `coverage/lcov.info`, prints the share of covered lines of each room of `src`, and fails where a pure room has
 * less than it owes. A source file that no test loads is missing from the report: it counts as not covered at all.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPORT = 'coverage/lcov.info';
const OWED_PER_CENT = { model: 90, time: 90, geo: 90 };

/**
 * @param {string} lcov - text of an lcov report
 * @returns {Map<string, { found: number, hit: number }>} counts of lines by path, as the report names it
 */
export function linesOf(lcov) {
  const files = new Map();
  for (const record of lcov.split('end_of_record')) {
    const path = /^SF:(.*)$/m.exec(record)?.[1];
    if (path === undefined) continue;
    files.set(path.trim().replaceAll('\\', '/'), { found: total(record, 'LF'), hit: total(record, 'LH') });
  }
  return files;
}

function total(record, field) {
  return Number(new RegExp(`^${field}:(\\d+)`, 'm').exec(record)?.[1] ?? 0);
}

/** Lines of a file that no test loaded; none for a file of types alone, of which nothing is left to load. */
export function unloadedLines(source) {
  const hasCode = /^(export\s+)?(default\s+)?(async\s+)?(abstract\s+)?(const|let|function|class)\b/m.test(source);
  return hasCode ? source.split('\n').filter((line) => /^\s*[^\s/*]/.test(line)).length : 0;
}

function sources() {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.map((name) => `src/${name.replaceAll('\\', '/')}`).toSorted();
}

function rooms() {
  const report = linesOf(readFileSync(REPORT, 'utf8'));
  const byRoom = new Map();
  for (const [path, counts] of report) report.set(relative('.', path).replaceAll('\\', '/'), counts);
  for (const file of sources()) {
    const counts = report.get(file) ?? { found: unloadedLines(readFileSync(file, 'utf8')), hit: 0 };
    const room = file.split('/').length > 2 ? (file.split('/')[1] ?? '') : '(root)';
    const sum = byRoom.get(room) ?? { found: 0, hit: 0 };
    byRoom.set(room, { found: sum.found + counts.found, hit: sum.hit + counts.hit });
    if (!report.has(file) && counts.found > 0) console.log(`  no test loads ${file}`);
  }
  return byRoom;
}

function print(name, { found, hit }, owed) {
  const share = found === 0 ? 100 : (hit / found) * 100;
  const short = owed !== undefined && share < owed;
  const note = owed === undefined ? '' : `  (owes ${owed} %${short ? ': TOO LITTLE' : ''})`;
  console.log(`  ${name.padEnd(12)} ${share.toFixed(1).padStart(5)} %  of ${String(found).padStart(5)} lines${note}`);
  return !short;
}

function main() {
  if (!existsSync(REPORT)) {
    console.error(`Coverage: there is no ${REPORT}; npm test writes it.`);
    return false;
  }
  console.log('Coverage of src, in lines:');
  const byRoom = rooms();
  const sum = { found: 0, hit: 0 };
  const enough = [...byRoom].map(([room, counts]) => {
    sum.found += counts.found;
    sum.hit += counts.hit;
    return print(room, counts, OWED_PER_CENT[room]);
  });
  print('all', sum);
  return enough.every(Boolean);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main() ? 0 : 1;
