// Modules of src for the build scripts. esbuild strips the types: Node 20 cannot.

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** @param {string} path - from the repository's root */
export async function importSource(path) {
  const entry = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
