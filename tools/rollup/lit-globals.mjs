/** Looked up when the module is evaluated, as Lit itself does. */
const GLOBAL = 'const globalThis = { ShadowRoot: self.ShadowRoot, trustedTypes: self.trustedTypes };';

/** Lit's modules, and what stands in each for the page's own. */
const OWN = {
  'lit-html/lit-html.js': GLOBAL,
  'lit-element/lit-element.js': GLOBAL,
  '@lit/reactive-element/css-tag.js': GLOBAL,
  '@lit/reactive-element/reactive-element.js': `${GLOBAL}
const litPropertyMetadata = (globalThis.litPropertyMetadata = new WeakMap());
const Symbol = Object.assign((name) => self.Symbol(name), { metadata: self.Symbol('metadata') });`,
};

/**
 * Lit leaves its versions and its property metadata on `globalThis`, and a `metadata` on `Symbol`, where nothing of ours
 * reads them: a tag in somebody else's page leaves no globals. So its modules are given a `globalThis` and a `Symbol` of
 * their own, with what they look for there. Nothing in Lit itself is changed.
 */
export function litGlobals() {
  return {
    name: 'lit-globals',
    transform(code, id) {
      const shipped = withOwnGlobals(code, id);
      return shipped === undefined ? null : { code: shipped, map: null };
    },
  };
}

/** For the tests' server: what they run is what ships. */
export const servedLit = {
  name: 'lit-globals',
  transform({ path, body }) {
    const shipped = withOwnGlobals(body, path);
    return shipped === undefined ? undefined : { body: shipped };
  },
};

/** @returns {string | undefined} undefined for what is no module of Lit */
function withOwnGlobals(code, path) {
  const own = Object.entries(OWN).find(([name]) => path.replaceAll('\\', '/').endsWith(`/node_modules/${name}`));
  return own && `${own[1]}\n${code}`;
}
