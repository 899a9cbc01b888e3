import { boxPage, geoJson } from './shared.mjs';

/** @type {import('./index.mjs').Contestant} */
export const leaflet = {
  id: 'leaflet',
  label: 'Leaflet, markers',
  packages: ['leaflet'],
  note: 'has no timeline: a marker for each moment, and each place named',
  coast: true,
  entry: 'leaflet.js',
  data: geoJson,
  page: boxPage,
  regions: () => ({ map: document.querySelector('#box') }),
  marks: () => [...document.querySelectorAll('#box .leaflet-marker-icon')],
  selection: () => document.querySelector('.leaflet-popup-content')?.textContent ?? '',
};
