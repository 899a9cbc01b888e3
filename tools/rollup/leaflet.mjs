import { createRequire } from 'node:module';

import { parseAst } from 'rollup/parseAst';

import { patch } from './patch.mjs';

const MODULE = createRequire(import.meta.url).resolve('leaflet/dist/leaflet-src.esm.js');

/**
 * @type {readonly (readonly [RegExp, string])[]}
 *
 * Leaflet probes for inline SVG and for VML by assigning to `innerHTML` while it loads, which a page with
 * `require-trusted-types-for 'script'` forbids. Every browser of our floor draws inline SVG and none knows VML, and the
 * map draws with SVG alone.
 */
export const PROBES = [
  [
    /var inlineSvg = !!svg\$1 && \(function \(\) \{[^}]*innerHTML = '<svg\/>';[^}]*\}\)\(\);/,
    'var inlineSvg = !!svg$$1;',
  ],
  [
    /var vml = !svg\$1 && \(function \(\) \{\s*try \{[^}]*<v:shape adj="1"\/>[^}]*\} catch \(e\) \{[^}]*\}\s*\}\(\)\);/,
    'var vml = false;',
  ],
  [/var create = Browser\.vml \? vmlCreate : svgCreate;/, 'var create = svgCreate;'],
  [/if \(Browser\.vml\) \{\s*SVG\.include\(vmlMixin\);\s*\}/, ''],
  // markers have this by default, and the map has no such markers
  [/icon: new IconDefault\(\),/, 'icon: undefined,'],
  [/return \(this\.options\.preferCanvas && canvas\(options\)\) \|\| svg\(options\);/, 'return svg(options);'],
];

/**
 * What is done to Leaflet's classes after they are made and the map needs: layers, and the double click. All else of the kind goes (popups, tooltips, controls, GeoJSON, the other handlers, names for them as
 * properties of classes), and with it every class that only that named.
 */
const KEPT = ['Map.include addLayer', 'Map.mergeOptions doubleClickZoom', 'Map.addInitHook doubleClickZoom']; // prettier-ignore

/** Methods of the map that nothing calls, with whatever only they use: flights, and where the reader is. */
const MAP_METHODS = ['flyTo', 'flyToBounds', 'locate', 'stopLocate', '_handleGeolocationError', '_handleGeolocationResponse']; // prettier-ignore

/**
 * Leaflet is one file in which classes change one another while it loads: nothing of it is left out unless it is told
 * which of these changes matter, and that making a class does nothing else.
 * @param {string} code
 */
export function slim(code) {
  const kept = new Set();
  const cuts = [];
  for (const statement of statementsOf(code)) {
    const change = changeIn(statement);
    if (change === undefined) cuts.push(...classesIn(statement));
    else if (KEPT.includes(change)) kept.add(change);
    else cuts.push({ start: statement.start, end: statement.end, text: '' });
  }
  const lost = KEPT.find((change) => !kept.has(change));
  if (lost) throw new Error(`Leaflet has no ${lost} any more: look at its patch again.`);
  return cuts.reduceRight((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), code);
}

/**
 * @typedef {{ type: string, start: number, end: number, expression: object, declarations: readonly object[] }} Statement
 * @returns {readonly Statement[]}
 */
const statementsOf = (code) => /** @type {never} */ (parseAst(code).body);

/** `Map.include addLayer`, `Icon.Default IconDefault`: what a statement changes, by the first name that it brings. */
function changeIn({ type, expression }) {
  if (type !== 'ExpressionStatement') return undefined;
  const { callee, arguments: given, left, right } = expression;
  if (left) return isNameOfClass(left, right) ? `${nameOf(left)} ${right.name}` : undefined;
  if (!/\.(?:include|mergeOptions|addInitHook)$/.test(nameOf(callee))) return undefined;
  const [first, second] = given;
  return `${nameOf(callee)} ${second?.value ?? first.properties?.[0]?.key.name ?? first.type}`;
}

/** `Control.Layers = Layers`: another name for what is exported anyway. */
const isNameOfClass = (left, right) =>
  left.type === 'MemberExpression' && left.object.name && right.type === 'Identifier';

const nameOf = (node) => (node?.type === 'MemberExpression' ? `${node.object.name}.${node.property.name}` : '');

/** `var Popup = DivOverlay.extend({…})` and `var Simple = extend({}, …)` make something, and do nothing else. */
function classesIn({ type, declarations }) {
  const { id, init } = (type === 'VariableDeclaration' && declarations[0]) || {};
  if (init?.type !== 'CallExpression') return [];
  if (!nameOf(init.callee).endsWith('.extend') && init.callee.name !== 'extend') return [];
  const pure = { start: init.start, end: init.start, text: '/*#__PURE__*/ ' };
  return id.name === 'Map' ? [pure, ...methodsOf(init.arguments[0])] : [pure];
}

function methodsOf({ properties }) {
  const found = properties.flatMap(({ key, start }, i) =>
    MAP_METHODS.includes(key.name) ? [{ start, end: properties[i + 1].start, text: '' }] : [],
  );
  if (found.length !== MAP_METHODS.length) throw new Error('Leaflet’s Map has other methods: look at its patch again.');
  return found;
}

const shipped = (code) => slim(patch(code, 'Leaflet', PROBES));

/** Leaflet as an ES module (its package names only the UMD build), loading without a single `innerHTML`. */
export function leaflet() {
  return {
    name: 'leaflet',
    resolveId: (source) => (source === 'leaflet' ? MODULE : null),
    transform: (code, id) => (id === MODULE ? { code: shipped(code), map: null } : null),
  };
}

/** For the tests' server: what they run is what ships. */
export const servedLeaflet = {
  name: 'leaflet',
  transform: ({ path, body }) => (path.endsWith('/leaflet-src.esm.js') ? { body: shipped(body) } : undefined),
};
