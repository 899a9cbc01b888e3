/** @type {import('./index.mjs').Contestant} */
export const empty = {
  id: 'empty',
  label: 'empty page',
  packages: [],
  coast: false,
  page: () => ({ head: '', body: '<div id="box" class="box"></div>' }),
  regions: () => ({ timeline: document.querySelector('main') }),
};
