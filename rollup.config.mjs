import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

import { SHIPPED } from './tools/notices.mjs';
import { handedOver } from './tools/rollup/handed-over.mjs';
import { leaflet } from './tools/rollup/leaflet.mjs';
import { lit } from './tools/rollup/lit.mjs';
import { literals } from './tools/rollup/literals.mjs';
import { selfContained } from './tools/rollup/self-contained.mjs';
import { shipped } from './tools/rollup/shipped.mjs';

const { name, version, license } = JSON.parse(readFileSync('package.json', 'utf8'));
const banner = `/*! ${name} ${version}, ${license}; what it includes: THIRD-PARTY-NOTICES.md */`;

// Without the `development` condition Lit resolves to its production build.
const plugins = [
  leaflet(),
  nodeResolve({ browser: true, exportConditions: ['production'] }),
  lit(),
  literals(),
  shipped(SHIPPED),
];

/** Only the ES build is a module: `module: true` would delete the classic build's outermost function. */
const minified = (options) =>
  terser({
    ecma: 2022,
    compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true },
    format: { comments: /^!/ },
    ...options,
  });

const within = (path) => {
  const root = resolve(path).replaceAll('\\', '/');
  return (id) => `${id.replaceAll('\\', '/')}/`.startsWith(`${root}/`);
};
/** The lazy chunks, each with the folders and files that it holds. `tools/sizes.mjs` asserts that none of them imports the entry. */
const CHUNKS = {
  basemap: [
    'dist/lib/geo',
    'dist/lib/controllers/slices.js',
    'dist/lib/elements/map/chart',
    'dist/lib/locales/chart',
    'dist/lib/locales/table.js',
  ],
  map: [
    'node_modules/leaflet',
    'dist/lib/controllers/leaflet',
    'dist/lib/elements/map/live',
    'dist/lib/elements/zoom',
    'dist/lib/events/consent.js',
    'dist/lib/locales/live',
  ],
};

const lazyChunks = Object.entries(CHUNKS).map(([name, folders]) => ({ name, holds: folders.map(within) }));

function lazyChunk(id) {
  return lazyChunks.find(({ holds }) => holds.some((inFolder) => inFolder(id)))?.name;
}

/** d3-time makes every interval by these at import; unused ones can go. */
const treeshake = { manualPureFunctions: ['timeInterval', 'timeWeekday', 'utcWeekday', 'ticker'] };

/** The checker with its sentences: only a story with a mistake asks for it. */
const checker = selfContained(
  { 'dist/lib/model/full.js': 'checker' },
  { plugins: [...plugins], output: [minified({ module: true })], banner },
);

/** What not every reader needs: the horizontal timeline, which has a legend with it; a legend alone; the page's address. */
const apart = handedOver({
  entry: 'dist/lib/embed/dateline.js',
  targets: {
    'dist/lib/elements/timeline/horizontal/drawing.js': 'horizontal',
    'dist/lib/elements/legend/legend.js': 'legend',
    'dist/lib/elements/story/address-hash.js': 'address',
  },
  plugins,
  treeshake,
  output: [minified({ module: true })],
  banner,
});

/** A warning is a mistake: a circle, an unresolved import, an `eval`. */
function onLog(level, log, handle) {
  handle(level === 'warn' ? 'error' : level, log);
}

const embed = {
  input: 'dist/lib/embed/dateline.js',
  plugins: [apart, checker, ...plugins],
  onLog,
  treeshake,
  output: {
    dir: 'dist/embed',
    format: 'es',
    banner,
    entryFileNames: 'dateline.js',
    chunkFileNames: '[name]-[hash].js',
    hashCharacters: 'base36',
    manualChunks: lazyChunk,
    onlyExplicitManualChunks: true,
    plugins: [minified({ module: true })],
  },
};

const classic = {
  input: 'dist/lib/embed/classic.js',
  plugins,
  onLog,
  treeshake,
  output: {
    file: 'dist/embed/dateline.classic.js',
    format: 'iife',
    banner,
    inlineDynamicImports: true,
    plugins: [minified({ toplevel: true })],
  },
};

export default [embed, classic];
