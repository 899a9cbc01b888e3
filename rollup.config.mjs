import { readFileSync } from 'node:fs';

import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

import { SHIPPED } from './tools/notices.mjs';
import { askedAgain } from './tools/rollup/asked-again.mjs';
import { leaflet } from './tools/rollup/leaflet.mjs';
import { literals } from './tools/rollup/literals.mjs';
import { litGlobals } from './tools/rollup/lit-globals.mjs';
import { shipped } from './tools/rollup/shipped.mjs';

const { name, version, license } = JSON.parse(readFileSync('package.json', 'utf8'));
/** In each file that holds other people's work, and in the one that pages know. */
const banner = ({ isEntry, name: chunk, moduleIds }) =>
  isEntry || chunk === 'basemap' || moduleIds.some((id) => id.includes('node_modules'))
    ? `/*! ${name} ${version}, ${license}; what it includes: THIRD-PARTY-NOTICES.md */`
    : '';

// Without the `development` condition Lit resolves to its production build.
const plugins = [
  leaflet(),
  nodeResolve({ browser: true, exportConditions: ['production'] }),
  litGlobals(),
  literals(),
  shipped(SHIPPED),
];

/** Only the ES build is a module: `module: true` would delete the classic build's outermost function. */
const minified = (options) => terser({ ecma: 2022, compress: { passes: 2 }, format: { comments: /^!/ }, ...options });

/**
 * The files that pages load, each with the modules that it is there for; what several need stands in the first of them.
 * `tools/sizes.mjs` says how large each may be.
 */
const CHUNKS = {
  core: ['dist/lib/embed/core.js', 'dist/lib/model/path.js'],
  // what timeline and map both draw with
  drawing: [
    'dist/lib/controllers/text-width.js',
    'dist/lib/elements/shared/classes.js',
    'dist/lib/elements/zoom/zoom-controls.js',
    'dist/lib/elements/zoom/zoom-controls.styles.js',
  ],
  legend: ['dist/lib/elements/legend/legend.js'],
  horizontal: ['dist/lib/elements/timeline/horizontal/drawing.js'],
  many: ['dist/lib/elements/timeline/many/drawing.js'],
  periods: ['dist/lib/elements/timeline/upright/periods.js'],
  basemap: ['dist/lib/elements/map/chart/chart.js'],
  map: ['dist/lib/controllers/leaflet/leaflet-map.js', 'dist/lib/elements/map/live/live.js'],
  address: ['dist/lib/elements/story/address-hash.js'],
  question: ['dist/lib/elements/consent/question.js'],
  outside: ['dist/lib/elements/map/outside/outside.js'],
  checker: ['dist/lib/model/full.js'],
  lenient: ['dist/lib/model/lenient.js'],
};

/** d3-time makes every interval by these at import; unused ones can go. */
const treeshake = { manualPureFunctions: ['timeInterval', 'timeWeekday', 'utcWeekday', 'ticker'] };

/** A warning is a mistake: a circle, an unresolved import, an `eval`. */
function onLog(level, log, handle) {
  handle(level === 'warn' ? 'error' : level, log);
}

const embed = {
  input: 'dist/lib/embed/dateline.js',
  plugins,
  onLog,
  treeshake,
  output: {
    dir: 'dist/embed',
    format: 'es',
    banner,
    entryFileNames: 'dateline.js',
    chunkFileNames: '[name]-[hash].js',
    hashCharacters: 'base36',
    manualChunks: CHUNKS,
    plugins: [askedAgain('core'), minified({ module: true })],
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
