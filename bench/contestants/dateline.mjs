/** @param {import('../story/story.mjs').Story} story */
const data = ({ title, published, places, moments }) => ({
  title,
  published,
  places: Object.fromEntries(places.map(({ id, name, lngLat, country }) => [id, { name, lngLat, country }])),
  moments: moments.map(({ id, day, place, title, text }) => ({
    id,
    when: day,
    where: place,
    title,
    text,
    status: 'happened',
  })),
});

const pageWith = (script) => (dataUrl) => ({
  head: '',
  body: `<dateline-story class="box" src="${dataUrl}"></dateline-story><script type="module" src="${script}"></script>`,
});

const shared = {
  packages: [],
  coast: true,
  data,
  regions() {
    const root = document.querySelector('dateline-story')?.shadowRoot;
    return { timeline: root?.querySelector('dateline-timeline'), map: root?.querySelector('dateline-map') };
  },
  marks() {
    const timeline = document.querySelector('dateline-story')?.shadowRoot?.querySelector('dateline-timeline');
    return [...(timeline?.shadowRoot?.querySelectorAll('[part~="moment"]') ?? [])];
  },
  selection: () => document.querySelector('dateline-story')?.moment ?? '',
  mount(container) {
    const story = document.createElement('dateline-story');
    story.className = 'box';
    story.src = container.dataset.src;
    container.append(story);
    return () => story.remove();
  },
};

/** @type {import('./index.mjs').Contestant} */
export const dateline = {
  ...shared,
  id: 'dateline',
  label: 'Dateline, script tag',
  files: { js: '../dist/embed' },
  page: pageWith('/dateline/js/dateline.js'),
};

/** @type {import('./index.mjs').Contestant} */
export const datelineImport = {
  ...shared,
  id: 'dateline-import',
  label: 'Dateline, import',
  entry: 'import.js',
  page: (dataUrl, { scripts: [script] }) => pageWith(script)(dataUrl),
};
