/**
 * Asserts what the embed build promises: its files and no others, their sizes, and which of them load which.
 * Sizes are those of `brotli -q 11`, in kilobytes of 1024 bytes, as a server with pre-compressed files sends them.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const FOLDER = 'dist/embed';

/**
 * `imports`: what a file may import statically; what it loads later is not counted in its size.
 */
const FILES = [
  { name: 'entry', pattern: /^dateline\.js$/, limitKb: 30, imports: [] },
  { name: 'map', pattern: /^map-[\da-z]+\.js$/, limitKb: 30, imports: ['basemap'] },
  { name: 'basemap', pattern: /^basemap-[\da-z]+\.js$/, limitKb: 55, imports: [] },
  { name: 'horizontal', pattern: /^horizontal-[\da-z]+\.js$/, limitKb: 14, imports: [] },
  { name: 'address', pattern: /^address-[\da-z]+\.js$/, limitKb: 1, imports: [] },
  { name: 'legend', pattern: /^legend-[\da-z]+\.js$/, limitKb: 2, imports: [] },
  { name: 'checker', pattern: /^checker-[\da-z]+\.js$/, limitKb: 18, imports: [] },
  { name: 'classic', pattern: /^dateline\.classic\.js$/, limitKb: 150, imports: [] },
];

/** Nothing of a development build, and nothing that looks for Node. */
const FORBIDDEN = ['process.env', 'NODE_ENV', 'litHtmlVersions', 'Lit is in dev mode', 'sourceMappingURL'];

/**
 * @param {readonly { file: string, code: string }[]} scripts
 * @returns {{ lines: string[], problems: string[] }}
 */
export function inspect(scripts) {
  const lines = [];
  const problems = [];
  const kindOf = (file) => FILES.find(({ pattern }) => pattern.test(file));
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
    lines.push(`${file.padEnd(28)} ${kb.toFixed(1).padStart(6)} KB of ${kind.limitKb}`);
    if (kb > kind.limitKb) problems.push(`${file} is larger than ${kind.limitKb} KB`);
    for (const imported of staticImports(code)) {
      const target = kindOf(imported.replace('./', ''))?.name ?? imported;
      if (!kind.imports.includes(target)) problems.push(`${file} imports ${imported}, which it may not`);
    }
    for (const text of FORBIDDEN) if (code.includes(text)) problems.push(`${file} contains “${text}”`);
  }
  return { lines, problems };
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

/** What a minified module imports or re-exports statically: `import{a}from"x"`, `import"x"`, `export*from"x"`. */
export function staticImports(code) {
  const statements = /(?:^|[;}\n])(?:import|export)(?:[\w\s{},*$]*from)?\s*["']([^"']+)["']/g;
  return [...code.matchAll(statements)].map(([, specifier]) => specifier);
}

function main() {
  if (!existsSync(FOLDER)) {
    console.error(`There is no ${FOLDER}: npm run build first.`);
    return false;
  }
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.js'));
  const { lines, problems } = inspect(files.map((file) => ({ file, code: readFileSync(join(FOLDER, file), 'utf8') })));
  for (const line of lines) console.log(line);
  for (const problem of problems) console.error(`Too much: ${problem}.`);
  return problems.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main() ? 0 : 1;
