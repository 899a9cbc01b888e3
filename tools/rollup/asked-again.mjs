/**
 * Lets code ask again for a file that did not come. Browsers remember that a module failed, and go on waiting for one
 * that is stuck, so a second request needs another address: each `import('./file.js')` of the embed build stands in a
 * function whose parameter is added to it, `(again) => import('./file.js' + again)`.
 * @returns {import('rollup').OutputPlugin}
 */
export function askedAgain() {
  return {
    name: 'asked-again',
    renderChunk(code) {
      const imports = importsWithParameter(this.parse(code));
      if (imports.length === 0) return null;
      let result = code;
      for (const { node, parameter } of imports.toReversed()) {
        if (parameter === undefined)
          this.error('An import() must stand in a function with a parameter: see LaterCode.');
        result = `${result.slice(0, node.source.end)} + ${parameter}${result.slice(node.source.end)}`;
      }
      return { code: result, map: null };
    },
  };
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
