import { patch } from './patch.mjs';

/*
 * Lit leaves its versions and its property metadata on `globalThis`, where nothing of ours reads them: a tag in somebody
 * else's page leaves no globals. The metadata is for decorators of the standard kind, which we do not use.
 */
/** @type {Record<string, [RegExp, string][]>} */
const GLOBALS = {
  // every browser of our floor has constructed style sheets; and no style of ours is made of anything but `css`
  '@lit/reactive-element/css-tag.js': [
    [
      /\b\w+\.ShadowRoot&&\(void 0===[^)]*\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/,
      '!0',
    ],
    [/Error\("CSSResult is not constructable[^"]*"\)/, 'Error()'],
    [/Error\("Value passed to 'css'[^"]*"\+\w+\+"[^"]*"\)/, 'Error()'],
  ],
  'lit-html/lit-html.js': [versions('litHtmlVersions'), hook('litHtmlPolyfillSupport')],
  'lit-element/lit-element.js': [
    versions('litElementVersions'),
    hook('litElementPolyfillSupport'),
    [/\b\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, '0'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    versions('reactiveElementVersions'),
    hook('reactiveElementPolyfillSupport'),
    [/\b\w+\.litPropertyMetadata\?\?=new WeakMap\b/, '0'],
    [/\blitPropertyMetadata\.get\(\w+\)/, 'void 0'],
  ],
};

/** @returns {[RegExp, string]} */
function versions(name) {
  return [new RegExp(`\\(\\w+\\.${name}\\?\\?=\\[\\]\\)\\.push\\("[^"]*"\\)`), '0'];
}

/**
 * Where old browsers' polyfills would hook in: none of ours needs them.
 * @returns {[RegExp, string]}
 */
function hook(name) {
  return [new RegExp(`\\b\\w+\\.${name}\\b`), 'void 0'];
}

/** Lit's production build without its globals. */
export function lit() {
  return {
    name: 'lit-without-globals',
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      const file = Object.keys(GLOBALS).find((name) => path.endsWith(`/node_modules/${name}`));
      return file === undefined ? null : { code: patch(code, file, GLOBALS[file]), map: null };
    },
  };
}
