import { patch } from './patch.mjs';

/*
 * Lit leaves its versions and its property metadata on `globalThis`, and a `metadata` on `Symbol`, where nothing of ours
 * reads them: a tag in somebody else's page leaves no globals. And the embed's templates are all its own, so what none of
 * them uses need not be loaded: directives, parts of an element as a whole, expressions in comments or in `<style>`,
 * `<textarea>` and `<title>`, MathML, converters and JSON in attributes, decorators. The package's modules get Lit whole.
 */
/** @type {Record<string, [RegExp, string][]>} */
const UNUSED = {
  // every browser of our floor has constructed style sheets; and no style of ours is made of anything but `css`
  '@lit/reactive-element/css-tag.js': [
    [
      /\b\w+\.ShadowRoot&&\(void 0===[^)]*\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/,
      '!0',
    ],
    [/Error\("CSSResult is not constructable[^"]*"\)/, 'Error()'],
    [/Error\("Value passed to 'css'[^"]*"\+\w+\+"[^"]*"\)/, 'Error()'],
  ],
  'lit-html/lit-html.js': [
    versions('litHtmlVersions'),
    hook('litHtmlPolyfillSupport'),
    // a value is never a directive
    [/\bfunction M\(t,i,s=t,e\)\{if\(i===E\)return i;.*?h,e\)\),i\}/, 'const M=(t,i)=>i;'],
    // a part is a child or an attribute
    [/1===r\.type\?(i=new r\.ctor\([^)]*\)):6===r\.type&&\(i=new Z\(h,this,t\)\)/, '$1'],
    [/\}else t\.startsWith\(o\)&&\(d\.push\(\{type:6,index:l\}\),r\.removeAttribute\(t\)\);/, '}'],
    [
      /else\{let t=-1;for\(;-1!==\(t=r\.data\.indexOf\(o,t\+1\)\);\)d\.push\(\{type:7,index:l\}\),t\+=o\.length-1\}/,
      '',
    ],
    // no template has an element whose content is text alone
    [/\by\.test\(u\[2\]\)&&\(n=RegExp\("<\/"\+u\[2\],"g"\)\),/, ''],
    [/\bif\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=\}else if\(8===)/, ''],
    [/3===i\?"<math>":/, ''],
    [/3===i\?"<\/math>":/, ''],
    [/\b2===i\|\|3===i\b/, '2===i'],
    // nor is one compiled ahead
    [
      /"number"==typeof s\?this\._\$AC\(t\):\(void 0===s\.el&&\(s\.el=S\.createElement\(V\(s\.h,s\.h\[0\]\),this\.options\)\),s\)/,
      'this._$AC(t)',
    ],
    // who is connected is of interest to directives alone
    [/\bget _\$AU\(\)\{return this\._\$AM\._\$AU\}/g, ''],
    [/\bget _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/, ''],
    [/,this\._\$Cv=e\?\.isConnected\?\?!0/, ''],
    [/\bsetConnected\(t\)\{[^}]*\}/, ''],
    [/this\._\$AP\?\.\(!1,!0,s\);/, ';'],
    [/\bget startNode\(\)\{return this\._\$AA\}get endNode\(\)\{return this\._\$AB\}/, ''],
  ],
  'lit-element/lit-element.js': [
    versions('litElementVersions'),
    hook('litElementPolyfillSupport'),
    [/\bconnectedCallback\(\)\{super\.connectedCallback\(\),[^}]*\}/, ''],
    [/\bdisconnectedCallback\(\)\{super\.disconnectedCallback\(\),[^}]*\}/, ''],
    [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
    [/\b\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, '0'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    versions('reactiveElementVersions'),
    hook('reactiveElementPolyfillSupport'),
    [/\bSymbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap\b/, '0'],
    [/\bconst t=this\[Symbol\.metadata\];if\(null!==t\)\{const s=litPropertyMetadata\.get\(t\);if\([^}]*\}/, ''],
    [/\bstatic addInitializer\(t\)\{[^}]*\}/, ''],
    [/,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/, ''],
    [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
    // an attribute is a text, a number or is there
    [/;break;case Object:case Array:t=null==t\?t:JSON\.stringify\(t\)\}/, '}'],
    [/;break;case Object:case Array:try\{i=JSON\.parse\(t\)\}catch\(t\)\{i=null\}\}/, '}'],
    // a property has no default to go back to
    [/\|\|i\.useDefault&&i\.reflect&&h===this\._\$Ej\?\.get\(t\)&&!this\.hasAttribute\(r\._\$Eu\(t,i\)\)/, ''],
    [
      /i&&!\(this\._\$Ej\?\?=new Map\)\.has\(t\)&&\(this\._\$Ej\.set\(t,r\?\?s\?\?this\[t\]\),!0!==h\|\|void 0!==r\)\|\|\(this\._\$AL\.has\(t\)\|\|\(this\.hasUpdated\|\|i\|\|/,
      '(this._$AL.has(t)||(this.hasUpdated||',
    ],
    [/this\[e\]=r\?\?this\._\$Ej\?\.get\(e\)\?\?r/, 'this[e]=r'],
    [/\bremoveController\(t\)\{[^}]*\}/, ''],
    [/\bs\.state&&\(s\.attribute=!1\),/, ''],
    [/\(void 0!==i\.converter\?\.toAttribute\?i\.converter:u\)/, 'u'],
    [
      /"function"==typeof t\.converter\?\{fromAttribute:t\.converter\}:void 0!==t\.converter\?\.fromAttribute\?t\.converter:u/,
      'u',
    ],
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

/** Lit's production build without its globals and what no template of the embed uses. */
export function lit() {
  return {
    name: 'lit-without-globals',
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      const file = Object.keys(UNUSED).find((name) => path.endsWith(`/node_modules/${name}`));
      return file === undefined ? null : { code: patch(code, file, UNUSED[file]), map: null };
    },
  };
}
