/**
 * Lets code ask again for a file that did not come. Browsers remember that a module failed, and go on waiting for one
 * that is stuck, so a second request needs another address: each `import('./file.js')` of the embed build stands in a
 * function whose parameter is added to it, `(again) => import('./file.js' + again)`. What such a file imports itself is
 * asked for by the same addition, which it reads off its own address; all but the core, without which nothing runs.
 * @param {string} core - the name of the chunk that is never asked for again
 * @returns {import('rollup').OutputPlugin}
 */
export function askedAgain(core) {
  return {
    name: 'asked-again',
    renderChunk(code, { name, isEntry }, _options, { chunks }) {
      const program = this.parse(code);
      const imports = importsWithParameter(program);
      let result = code;
      // from the end of the text to its beginning, where the static ones stand
      for (const { node, parameter } of imports.toReversed()) {
        if (parameter === undefined)
          this.error('An import() must stand in a function with a parameter: see LaterCode.');
        result = `${result.slice(0, node.source.end)} + ${parameter}${result.slice(node.source.end)}`;
      }
      if (!isEntry && name !== core) {
        for (const node of staticImportsIn(program).toReversed()) {
          if (nameOf(node.source.value, chunks) === core) continue;
          result = result.slice(0, node.start) + sameAgain(node) + result.slice(node.end);
        }
      }
      return { code: result, map: null };
    },
  };
}

/** The chunk that an address relative to another means. */
const nameOf = (source, chunks) => chunks[source.replace('./', '')]?.name;

const staticImportsIn = ({ body }) => body.filter(({ type }) => type === 'ImportDeclaration');

/** `import { a as b } from './file.js'`, by the addition with which the file that imports was asked for. */
function sameAgain({ source, specifiers }) {
  const names = specifiers.map(({ type, imported, local }) => {
    if (type !== 'ImportSpecifier') throw new Error(`A chunk imports ${source.value} in a way that is not known here.`);
    return `${imported.name}: ${local.name}`;
  });
  return `const { ${names.join(', ')} } = await import(${source.raw} + new URL(import.meta.url).search);`;
}

/**
 * Every `import()` of a fixed address, with the parameter of the innermost function around it that has one.
 * @param {any} node
 * @param {string} [parameter] - of a function around it all
 * @returns {{ node: any, parameter: string | undefined }[]} in the order of the text
 */
export function importsWithParameter(node, parameter) {
  const inner = /Function/.test(node.type) ? (node.params[0]?.name ?? parameter) : parameter;
  const found =
    node.type === 'ImportExpression' && typeof node.source.value === 'string' ? [{ node, parameter: inner }] : [];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') found.push(...importsWithParameter(child, inner));
    }
  }
  return found.toSorted((a, b) => a.node.start - b.node.start);
}
