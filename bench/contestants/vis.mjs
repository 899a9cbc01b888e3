import { boxPage } from './shared.mjs';

/** @type {import('./index.mjs').Contestant} */
export const vis = {
  id: 'vis',
  label: 'vis-timeline + Leaflet',
  packages: ['vis-timeline', 'leaflet'],
  note: 'a marker for each place, opened by the timeline’s selection',
  coast: true,
  entry: 'vis.js',
  data: ({ moments, places }) => ({
    items: moments.map(({ id, day, place, title }) => ({ id, place, content: title, start: day })),
    places: places.map(({ id, name, lngLat }) => ({ id, name, lngLat })),
  }),
  page: boxPage,
  regions: () => ({ timeline: document.querySelector('.vis-half'), map: document.querySelector('.map-half') }),
  marks: () => [...document.querySelectorAll('.vis-item .vis-item-content')],
  selection: () => document.querySelector('.vis-item.vis-selected .vis-item-content')?.textContent ?? '',
};
