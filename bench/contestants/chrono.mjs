import { boxPage } from './shared.mjs';

/** @type {import('./index.mjs').Contestant} */
export const chrono = {
  id: 'react-chrono',
  label: 'react-chrono',
  packages: ['react-chrono', 'react'],
  note: 'has no map and no zoom: it is scrolled',
  coast: false,
  entry: 'chrono.js',
  data: ({ moments }) =>
    moments.map(({ day, title, text }) => ({ title: day, cardTitle: title, cardDetailedText: text })),
  page: boxPage,
  regions: () => ({ timeline: document.querySelector('#box') }),
  marks: () => [...document.querySelectorAll('#box .timeline-vertical-circle')],
  selection: () => document.querySelector('#box li[aria-selected="true"]')?.dataset.itemId ?? '',
  zoom: 'wheel',
};
