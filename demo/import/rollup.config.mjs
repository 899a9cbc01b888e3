/**
 * Bundles the scripts of demo/import and demo/check.html into `dist/demo`, as a newsroom's own build would: the package by
 * its name, its dependencies from node_modules. `dist/lib` must stand first.
 */
import { fileURLToPath } from 'node:url';

import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

export default {
  input: { import: path('main.js'), check: path('../check/main.js'), grammar: path('../grammar/main.js') },
  output: {
    dir: path('../../dist/demo'),
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  },
  plugins: [nodeResolve({ exportConditions: ['production'] }), terser()],
};
