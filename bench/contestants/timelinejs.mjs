import { boxPage } from './shared.mjs';

const dateOf = (day) => {
  const [year, month, date] = day.split('-').map(Number);
  return { year, month, day: date };
};

/** @type {import('./index.mjs').Contestant} */
export const timelineJs = {
  id: 'timelinejs',
  label: 'TimelineJS3',
  packages: ['@knight-lab/timelinejs'],
  note: 'has no map; zoomed by its buttons; slides without media, and in the page’s own font',
  coast: false,
  entry: 'timelinejs.js',
  files: {
    'js/timeline.js': 'dist/js/timeline.js',
    'css/timeline.css': 'dist/css/timeline.css',
    'css/icons': 'dist/css/icons',
  },
  data: ({ moments }) => ({
    events: moments.map(({ id, day, title, text }) => ({
      unique_id: id,
      start_date: dateOf(day),
      text: { headline: title, text },
    })),
  }),
  page(dataUrl, { scripts, styles }) {
    const { head, body } = boxPage(dataUrl, { scripts, styles: ['/timelinejs/css/timeline.css', ...styles] });
    return { head: `${head}<script src="/timelinejs/js/timeline.js"></script>`, body };
  },
  regions: () => ({ timeline: document.querySelector('#box') }),
  marks() {
    const others = '.tl-timemarker:not(.tl-timemarker-active) .tl-timemarker-content-container';
    const inView = [...document.querySelectorAll(others)].filter((mark) => {
      const { left, right } = mark.getBoundingClientRect();
      return left > 0 && right < innerWidth;
    });
    // of five moments it shows one at a time, and a reader goes on by the arrow
    return inView.length > 0
      ? inView
      : [...document.querySelectorAll('.tl-slidenav-next .tl-slidenav-content-container')];
  },
  selection: () => document.querySelector('.tl-timemarker-active .tl-headline')?.textContent ?? '',
  surface: () => document.querySelector('.tl-timenav'),
  zoom: () => [...document.querySelectorAll('.tl-menubar-button')].slice(0, 2),
};
