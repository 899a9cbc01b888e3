import { boxPage, geoJson } from './shared.mjs';

/** @type {import('./index.mjs').Contestant} */
export const leafletTimeline = {
  id: 'leaflet-timeline',
  label: 'leaflet.timeline',
  packages: ['leaflet.timeline', 'leaflet'],
  note: 'its timeline is a slider without marks; it stands at the end, so that all moments are on the map',
  coast: true,
  entry: 'leaflet-timeline.js',
  data: geoJson,
  page: boxPage,
  regions: () => ({
    timeline: document.querySelector('.leaflet-timeline-control'),
    map: document.querySelector('#box'),
  }),
  marks: () => [...document.querySelectorAll('#box .leaflet-marker-icon')],
  selection: () => document.querySelector('.leaflet-popup-content')?.textContent ?? '',
  surface: () => document.querySelector('#box'),
};
