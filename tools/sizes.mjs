/**
 * Asserts what the embed build promises: its files and no others, their sizes, which of them load which, and what a page
 * with the launch story loads of them in all; and how much of that is the pure rooms, dates and stories. Says what each
 * has gained or lost since `tools/sizes.json` was written: `node tools/sizes.mjs --record`, before each release.
 * Sizes are those of `brotli -q 11`, in kilobytes of 1024 bytes, as a server with pre-compressed files sends them.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

import { build } from 'esbuild';

const FOLDER = 'dist/embed';
const LIB = resolve('dist/lib');
/** What a page with room for everything loads of the pure rooms, the checker and d3-time aside. */
const PURE = {
  entries: ['embed/core.js', 'elements/timeline/horizontal/drawing.js'],
  rooms: /[\\/](time|model)[\\/]/,
  limitKb: 14,
};

/**
 * `imports`: what a file may import statically; what it loads later is not counted in its size.
 */
/** @type {{ name: string, pattern: RegExp, limitKb: number, imports: string[] }[]} */
const FILES = [
  { name: 'entry', pattern: /^dateline\.js$/, limitKb: 1, imports: ['core'] },
  { name: 'core', pattern: /^core-[\da-z]+\.js$/, limitKb: 36, imports: [] },
  { name: 'drawing', pattern: /^drawing-[\da-z]+\.js$/, limitKb: 1.5, imports: ['core'] },
  { name: 'map', pattern: /^map-[\da-z]+\.js$/, limitKb: 22, imports: ['core', 'drawing'] },
  { name: 'basemap', pattern: /^basemap-[\da-z]+\.js$/, limitKb: 63, imports: ['core', 'drawing'] },
  { name: 'address', pattern: /^address-[\da-z]+\.js$/, limitKb: 1, imports: ['core'] },
  { name: 'question', pattern: /^question-[\da-z]+\.js$/, limitKb: 2, imports: ['core'] },
  {
    name: 'outside',
    pattern: /^outside-[\da-z]+\.js$/,
    limitKb: 7,
    imports: ['core', 'drawing', 'basemap', 'map', 'question'],
  },
  { name: 'horizontal', pattern: /^horizontal-[\da-z]+\.js$/, limitKb: 16, imports: ['core', 'drawing', 'legend'] },
  { name: 'many', pattern: /^many-[\da-z]+\.js$/, limitKb: 16, imports: ['core', 'drawing', 'horizontal', 'legend'] },
  { name: 'periods', pattern: /^periods-[\da-z]+\.js$/, limitKb: 5, imports: ['core'] },
  { name: 'legend', pattern: /^legend-[\da-z]+\.js$/, limitKb: 2, imports: ['core'] },
  { name: 'checker', pattern: /^checker-[\da-z]+\.js$/, limitKb: 18, imports: ['core'] },
  { name: 'lenient', pattern: /^lenient-[\da-z]+\.js$/, limitKb: 2, imports: ['core'] },
  { name: 'classic', pattern: /^dateline\.classic\.js$/, limitKb: 165, imports: [] },
];

/** What the launch story loads in all. */
const PAGES = [
  { name: 'a phone', files: ['entry', 'core', 'drawing', 'basemap', 'map'], limitKb: 120 },
  { name: 'a wide page', files: ['entry', 'core', 'drawing', 'basemap', 'map', 'legend', 'horizontal'], limitKb: 136 },
];

/** Sizes of the last release, by the kind of file. */
const RECORD = 'tools/sizes.json';

/** Nothing of a development build, and nothing that looks for Node. */
const FORBIDDEN = ['process.env', 'NODE_ENV', 'Lit is in dev mode', 'sourceMappingURL'];

const kindOf = (file) => FILES.find(({ pattern }) => pattern.test(file));

/**
 * @param {readonly { file: string, code: string }[]} scripts
 * @param {Record<string, number>} [before] - sizes to compare with, by kind
 * @returns {{ lines: string[], problems: string[], sizes: Record<string, number> }} `sizes` in kilobytes, by kind
 */
export function inspect(scripts, before = {}) {
  const lines = [];
  const problems = [];
  const sizes = {};
  for (const { name, pattern } of FILES) {
    const count = scripts.filter(({ file }) => pattern.test(file)).length;
    if (count !== 1) problems.push(`there must be one ${name} file and there are ${count}`);
  }
  for (const { file, code } of scripts) {
    const kind = kindOf(file);
    if (kind === undefined) {
      problems.push(`${file} is one chunk too many`);
      continue;
    }
    const kb = brotliKb(code);
    sizes[kind.name] = kb;
    lines.push(line(file, kb, kind.limitKb, before[kind.name]));
    if (kb > kind.limitKb) problems.push(`${file} is larger than ${kind.limitKb} KB`);
    for (const imported of staticImports(code)) {
      const target = kindOf(imported.replace('./', ''))?.name ?? imported;
      if (!kind.imports.includes(target)) problems.push(`${file} imports ${imported}, which it may not`);
    }
    for (const text of FORBIDDEN) if (code.includes(text)) problems.push(`${file} contains “${text}”`);
  }
  for (const { name, kb, limitKb, beforeKb } of totals(sizes, before)) {
    lines.push(line(name, kb, limitKb, beforeKb));
    if (kb > limitKb) problems.push(`${name} is larger than ${limitKb} KB`);
  }
  return { lines, problems, sizes };
}

/**
 * What pages load in all.
 * @param {Record<string, number>} sizes - by kind
 * @param {Record<string, number>} before
 */
export function totals(sizes, before = {}) {
  const total = (of, files) => files.reduce((sum, file) => sum + (of[file] ?? NaN), 0);
  return PAGES.map(({ name, files, limitKb }) => ({
    name: `the launch story on ${name}`,
    kb: total(sizes, files),
    limitKb,
    beforeKb: total(before, files),
  }));
}

function line(name, kb, limitKb, before) {
  const change = kb - before;
  const said =
    Number.isNaN(change) || before === undefined ? '' : `  ${change < 0 ? '−' : '+'}${Math.abs(change).toFixed(2)}`;
  return `${name.padEnd(36)} ${kb.toFixed(1).padStart(6)} KB of ${String(limitKb).padEnd(4)}${said}`;
}

function brotliKb(code) {
  const compressed = brotliCompressSync(code, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(code),
    },
  });
  return compressed.length / 1024;
}

/** @returns {Promise<number>} size of what those entries use of the pure rooms, altogether */
async function pureKb() {
  const uses = new Set();
  const seen = new Set();
  for (const entry of PURE.entries) collectUses(join(LIB, entry), uses, seen);
  const { outputFiles } = await build({
    stdin: { contents: [...uses].map((use, index) => use.replace('$', String(index))).join('\n'), resolveDir: LIB },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: ['d3-time'],
    write: false,
  });
  return brotliKb(outputFiles[0].text);
}

/** Collects, as exports, each name that a module and all that it imports at once take from the pure rooms. */
function collectUses(file, uses, seen) {
  if (seen.has(file) || isPure(file)) return;
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  for (const specifier of staticImports(code)) {
    if (!specifier.startsWith('.')) continue;
    const imported = join(dirname(file), specifier);
    collectUses(imported, uses, seen);
    const names = isPure(imported) ? namesFrom(code, specifier) : [];
    for (const name of names) uses.add(`export { ${name} as use$ } from ${JSON.stringify(imported)};`);
  }
}

const isPure = (file) => PURE.rooms.test(file.slice(LIB.length));

function namesFrom(code, specifier) {
  const statement = code
    .split('\n')
    .find((line) => /^(import|export) \{/.test(line) && line.includes(`'${specifier}'`));
  const list = /\{([^}]*)\}/.exec(statement ?? '')?.[1] ?? '';
  return list
    .split(',')
    .map((name) => name.trim().split(' ')[0])
    .filter(Boolean);
}

/** What a minified module imports or re-exports statically: `import{a}from"x"`, `import"x"`, `export*from"x"`. */
export function staticImports(code) {
  const statements = /(?:^|[;}\n])(?:import|export)(?:[\w\s{},*$]*from)?\s*["']([^"']+)["']/g;
  return [...code.matchAll(statements)].map(([, specifier]) => specifier);
}

async function main() {
  if (!existsSync(FOLDER)) {
    console.error(`There is no ${FOLDER}: npm run build first.`);
    return false;
  }
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.js'));
  const scripts = files.map((file) => ({ file, code: readFileSync(join(FOLDER, file), 'utf8') }));
  const { lines, problems, sizes } = inspect(scripts, JSON.parse(readFileSync(RECORD, 'utf8')));
  const kb = await pureKb();
  lines.push(line('time and model', kb, PURE.limitKb));
  if (kb > PURE.limitKb) problems.push(`time and model together are larger than ${PURE.limitKb} KB`);
  for (const line of lines) console.log(line);
  for (const problem of problems) console.error(`Too much: ${problem}.`);
  if (process.argv.includes('--record')) {
    const rounded = Object.entries(sizes).map(([name, size]) => [name, Number(size.toFixed(2))]);
    writeFileSync(RECORD, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
  }
  return problems.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await main()) ? 0 : 1;
