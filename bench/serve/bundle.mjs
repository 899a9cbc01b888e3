/** A contestant's page script as a front-end build makes it: bundled, split, minified, for production. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PAGES = fileURLToPath(new URL('../contestants/pages/', import.meta.url));

/**
 * @param {import('../contestants/index.mjs').Contestant} contestant
 * @returns {Promise<{ files: Map<string, Uint8Array>, scripts: string[], styles: string[] }>} files by their path on the server
 */
export async function bundle({ id, entry }) {
  if (!entry) return { files: new Map(), scripts: [], styles: [] };
  const { outputFiles } = await build({
    entryPoints: { page: PAGES + entry },
    outdir: `/${id}`,
    publicPath: `/${id}/`,
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'chrome111',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.png': 'file' },
  });
  const files = new Map(
    outputFiles.map(({ path, contents }) => [path.replaceAll('\\', '/').replace(/^[A-Z]:/, ''), contents]),
  );
  const entries = (extension) => [`/${id}/page.${extension}`].filter((path) => files.has(path));
  return { files, scripts: entries('js'), styles: entries('css') };
}
