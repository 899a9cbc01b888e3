import { minifyCss, minifyHtml } from './minify-text.mjs';

const MINIFIERS = {
  css: (pieces) => pieces.map(minifyCss),
  html: minifyHtml,
  svg: minifyHtml,
};

/** Minifies the texts inside Lit's tagged templates, which no JavaScript minifier touches. */
export function literals() {
  return {
    name: 'literals',
    transform(code, id) {
      if (id.includes('node_modules') || !/\b(css|html|svg)\s*`/.test(code)) return null;
      return { code: minifyLiterals(code, this.parse(code)), map: null };
    },
  };
}

/**
 * @param {string} code
 * @param {object} tree - the ESTree of `code`
 */
export function minifyLiterals(code, tree) {
  let result = '';
  let at = 0;
  for (const { start, end, text } of edits(code, tree).toSorted((a, b) => a.start - b.start)) {
    result += code.slice(at, start) + text;
    at = end;
  }
  return result + code.slice(at);
}

function edits(code, node) {
  const found = [];
  if (node.type === 'TaggedTemplateExpression' && Object.hasOwn(MINIFIERS, node.tag.name ?? '')) {
    const { quasis } = node.quasi;
    const texts = MINIFIERS[node.tag.name](quasis.map(({ start, end }) => code.slice(start, end)));
    quasis.forEach(({ start, end }, index) => found.push({ start, end, text: texts[index] }));
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') found.push(...edits(code, child));
    }
  }
  return found;
}
