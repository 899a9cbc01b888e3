/**
 * Gives an entry a scope of its own, so that it works as a plain script too: consent tools and content systems drop
 * `type="module"`, and a script's outermost `const` and `function` would then be names of the whole page, `$` and `_` among
 * them. After minification, which would take the function away again.
 *
 * An entry that imports or exports needs no scope: without `type="module"` it is a mistake of syntax, and none of it runs.
 * @returns {import('rollup').OutputPlugin}
 */
export function ownScope() {
  return {
    name: 'own-scope',
    renderChunk(code, { isEntry, imports, exports }) {
      return isEntry && imports.length + exports.length === 0 ? { code: inOwnScope(code), map: null } : null;
    },
  };
}

/**
 * @param {string} code - of a module without imports and exports, its licence as the first comment
 */
export function inOwnScope(code) {
  const [licence = ''] = /^\/\*![^]*?\*\/\s*/.exec(code) ?? [];
  // a module is strict without saying so; a comment may stand in the last line
  return `${licence}(()=>{"use strict";${code.slice(licence.length).trimEnd()}\n})();\n`;
}
