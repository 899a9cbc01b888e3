import { createHash } from 'node:crypto';

import { rollup } from 'rollup';

/**
 * Makes each named module, where it is imported dynamically, a file of its own that imports nothing: code it shares with
 * the entry is in it a second time. A chunk that imported the entry back would load it twice wherever a page's script
 * tag has a query (`dateline.js?v=2`): for the browser that is another module.
 * @param {Record<string, string>} targets - end of the module's path → name of the file
 * @param {{ plugins: import('rollup').Plugin[], output: import('rollup').OutputPlugin[], banner: string }} how
 * @returns {import('rollup').Plugin}
 */
export function selfContained(targets, { plugins, output, banner }) {
  return {
    name: 'self-contained',
    async resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string') return null;
      const resolved = await this.resolve(specifier, importer);
      const path = resolved?.id.replaceAll('\\', '/');
      const target = Object.keys(targets).find((end) => path?.endsWith(end));
      if (target === undefined || !resolved) return null;
      const bundle = await rollup({ input: resolved.id, plugins });
      const generated = await bundle.generate({ format: 'es', banner, inlineDynamicImports: true, plugins: output });
      await bundle.close();
      const { code } = generated.output[0];
      const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
      const fileName = `${targets[target]}-${hash}.js`;
      this.emitFile({ type: 'asset', fileName, source: code });
      return { id: `./${fileName}`, external: 'absolute' };
    },
  };
}
