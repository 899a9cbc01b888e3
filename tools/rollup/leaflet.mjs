import { createRequire } from 'node:module';

import { patch } from './patch.mjs';

const MODULE = createRequire(import.meta.url).resolve('leaflet/dist/leaflet-src.esm.js');

/**
 * @type {readonly (readonly [RegExp, string])[]}
 *
 * Leaflet probes for inline SVG and for VML by assigning to `innerHTML` while it loads, which a page with
 * `require-trusted-types-for 'script'` forbids. Every browser of our floor draws inline SVG and none knows VML.
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
];

/** Leaflet as an ES module (its package names only the UMD build), loading without a single `innerHTML`. */
export function leaflet() {
  return {
    name: 'leaflet',
    resolveId: (source) => (source === 'leaflet' ? MODULE : null),
    transform: (code, id) => (id === MODULE ? { code: patch(code, 'Leaflet', PROBES), map: null } : null),
  };
}
