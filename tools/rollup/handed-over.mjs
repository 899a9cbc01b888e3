import { createHash } from 'node:crypto';

import { rollup } from 'rollup';

import { importsWithParameter } from './asked-again.mjs';

const HANDED = '\0handed-over:';

/**
 * Makes each named module, where it is imported dynamically, a file of its own that imports nothing: what it shares with
 * the entry is handed to it when it comes. A chunk that imported the entry back would load it twice wherever a page's
 * script tag has a query (`dateline.js?v=2`): for the browser that is another module.
 *
 * The file's default export is a function of the shared bindings, in the order of a list that both sides are built from.
 * @param {{ entry: string, targets: Record<string, string>, plugins: import('rollup').Plugin[],
 *   treeshake?: import('rollup').RollupOptions['treeshake'], output: import('rollup').OutputPlugin[], banner: string }} how
 *   `targets`: end of the module's path → name of the file
 * @returns {import('rollup').Plugin}
 */
export function handedOver({ entry, targets, plugins, treeshake = true, output, banner }) {
  let inEntry;

  const nameOf = (id) => Object.entries(targets).find(([end]) => id.replaceAll('\\', '/').endsWith(end))?.[1];

  return {
    name: 'handed-over',
    async buildStart() {
      inEntry = await modulesOf({ input: entry, plugins, treeshake });
    },
    async transform(code, id) {
      const calls = [];
      for (const { node, parameter } of importsWithParameter(this.parse(code))) {
        const resolved = await this.resolve(node.source.value, id);
        if (resolved && nameOf(resolved.id)) calls.push({ ...node, parameter, id: resolved.id });
      }
      if (calls.length === 0) return null;
      let result = code;
      const imports = calls.map((call, index) => `import load$${index} from ${JSON.stringify(HANDED + call.id)};`);
      for (const [index, { start, end, parameter = '' }] of [...calls.entries()].toReversed()) {
        result = `${result.slice(0, start)}load$${index}(${parameter})${result.slice(end)}`;
      }
      return { code: `${imports.join('')}${result}`, map: null };
    },
    resolveId: (source) => (source.startsWith(HANDED) ? source : null),
    async load(id) {
      if (!id.startsWith(HANDED)) return null;
      const target = id.slice(HANDED.length);
      const { code, shared } = await build({ input: target, plugins, treeshake, inEntry, output, banner });
      const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
      const fileName = `${nameOf(target)}-${hash}.js`;
      this.emitFile({ type: 'asset', fileName, source: code });
      const imports = shared.map(
        ({ from, name }, index) => `import { ${name} as $${index} } from ${JSON.stringify(from)};`,
      );
      const given = shared.map((_, index) => `$${index}`).join(', ');
      return `${imports.join('\n')}
export default (again) => import('./${fileName}' + again).then((chunk) => chunk.default(${given}));`;
    },
  };
}

/** @typedef {{ from: string, name: string }} Binding - a name that a module of the entry exports */

/** The modules of which the entry, without anything it loads later, has some code. */
async function modulesOf(options) {
  const later = { name: 'later', resolveDynamicImport: () => ({ id: 'later', external: true }) };
  const bundle = await rollup({ ...options, plugins: [later, ...options.plugins] });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const modules = Object.entries(output[0].modules);
  return new Set(modules.filter(([, { renderedLength }]) => renderedLength > 0).map(([id]) => id));
}

/** Builds one chunk as a function of what it shares with the entry. */
async function build({ input, plugins, treeshake, inEntry, output, banner }) {
  const shared = [];
  const apart = {
    name: 'apart',
    async resolveId(source, importer) {
      if (importer === undefined) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return resolved && inEntry.has(resolved.id) ? { id: resolved.id, external: 'absolute' } : resolved;
    },
  };
  const asFunction = {
    name: 'as-function',
    renderChunk(code) {
      const { text, bindings } = moduleAsFunction(code, this.parse(code));
      shared.push(...bindings);
      return { code: `${banner}\n${text}`, map: null };
    },
  };
  const bundle = await rollup({ input, plugins: [apart, ...plugins], treeshake });
  const { output: chunks } = await bundle.generate({
    format: 'es',
    inlineDynamicImports: true,
    plugins: [asFunction, ...output],
  });
  await bundle.close();
  return { code: chunks[0].code, shared };
}

/**
 * Turns a module into one that exports a function: its imports become parameters, its exports what the function returns.
 * @param {string} code - of a module with named imports and one list of exports only
 * @param {any} tree - the ESTree of `code`
 * @param {{ named?: boolean }} how - `named`: its one parameter is an object of what it imports, by name
 * @returns {{ text: string, bindings: Binding[] }}
 */
export function moduleAsFunction(code, tree, { named = false } = {}) {
  const bindings = [];
  const parameters = [];
  const exported = [];
  let body = '';
  for (const statement of tree.body) {
    if (statement.type === 'ImportDeclaration') {
      const from = String(statement.source.value);
      for (const specifier of statement.specifiers) {
        if (specifier.type !== 'ImportSpecifier') throw new Error(`only named imports can be handed over: ${from}`);
        bindings.push({ from, name: nameIn(specifier.imported) });
        parameters.push(specifier.local.name);
      }
    } else if (statement.type === 'ExportNamedDeclaration' && !statement.declaration && !statement.source) {
      for (const specifier of statement.specifiers) {
        exported.push(`${nameIn(specifier.exported)}: ${nameIn(specifier.local)}`);
      }
    } else if (/^(Import|Export)/.test(statement.type)) throw new Error(`${statement.type} cannot be handed over`);
    else body += `${code.slice(statement.start, statement.end)}\n`;
  }
  const byName = bindings.map(({ name }, index) => `${name}: ${parameters[index]}`);
  const taken = named ? `{ ${byName.join(', ')} }` : parameters.join(', ');
  const text = `export default (${taken}) => {\n${body}return { ${exported.join(', ')} };\n};\n`;
  return { text, bindings };
}

const nameIn = (node) => node.name ?? node.value;

/**
 * Hands to a chunk what it shares with the one that loads it, in place of an import: that would name the loader by its
 * first address, and where the loader has come by another, or where that address is stuck, the chunk would get a second
 * copy or nothing. The chunk's default export is a function of the loader's exports, called once.
 * @param {{ loader: string, chunk: string }} names - of the two chunks
 * @returns {import('rollup').OutputPlugin}
 */
export function handedChunk({ loader, chunk: handed }) {
  return {
    name: 'handed-chunk',
    renderChunk(code, { name }, _, { chunks }) {
      if (name === handed) return { code: moduleAsFunction(code, this.parse(code), { named: true }).text, map: null };
      if (name !== loader) return null;
      const { fileName } = Object.values(chunks).find(({ name }) => name === handed) ?? {};
      const tree = /** @type {any} */ (this.parse(code));
      const given = tree.body
        .filter(({ type }) => type === 'ExportNamedDeclaration')
        .flatMap(({ specifiers }) => specifiers)
        .map(({ exported, local }) => `${exported.name}: ${local.name}`);
      const calls = importsWithParameter(tree).filter(({ node }) => node.source.value === `./${fileName}`);
      if (calls.length !== 1) this.error(`${loader} must load ${handed} in one place, and does in ${calls.length}.`);
      const [{ node }] = calls;
      const call = `${code.slice(node.start, node.end)}.then((chunk) => (handed$ ??= chunk.default({ ${given.join(', ')} })))`;
      return { code: `${code.slice(0, node.start)}${call}${code.slice(node.end)}\nlet handed$;\n`, map: null };
    },
  };
}
