// docs/pictures/worldviews-*.svg: each disputed area in each view, drawn by src/geo itself. `node tools/pictures-worldviews.mjs`

import { writeFileSync } from 'node:fs';
import { importSource } from './basemap/from-source.mjs';

const { makeScene } = await importSource('src/geo/scene.ts');
const { frameOf, projector } = await importSource('src/geo/mercator.ts');
const { drawPicture } = await importSource('src/geo/picture.ts');
const { ownerOf } = await importSource('src/geo/worldviews.ts');

const VIEWS = ['neutral', 'ua', 'de-facto', 'none'];

const FOLDER = new URL('../docs/pictures/', import.meta.url);
const PANEL = { width: 240, height: 220 };
const GAP = 16;
const HEAD = 40;
/** Drawn beyond a panel's edges. */
const AROUND = { width: 4, height: 4 };

/** `areas`: rows of the table of worldviews; `names`: where a country's name stands, alpha-2. */
const SHEETS = {
  crimea: { areas: ['crimea'], center: [34.6, 46], zoom: 5.6, names: { UA: [32.2, 47.6] } },
  'western-sahara': {
    areas: ['western-sahara-west', 'western-sahara-east'],
    center: [-10.5, 26],
    zoom: 4.7,
    names: { MA: [-7.4, 30.1], DZ: [-5.7, 28.2], MR: [-9.2, 21.3] },
  },
  'northern-cyprus': {
    areas: ['northern-cyprus'],
    center: [33.2, 35.2],
    zoom: 6,
    names: { CY: [32.9, 34.87], TR: [33, 36.6] },
  },
  kosovo: {
    areas: ['kosovo'],
    center: [20.9, 42.6],
    zoom: 6,
    names: { RS: [20.8, 43.7], AL: [20, 41.3], MK: [21.7, 41.5] },
  },
  somaliland: { areas: ['somaliland'], center: [46, 8.5], zoom: 5, names: { SO: [46.4, 4.5], ET: [42.6, 7.8] } },
  palestine: {
    areas: ['palestine'],
    center: [35.1, 31.6],
    zoom: 6,
    names: { IL: [34.85, 30.75], JO: [36.5, 31.2], EG: [33.6, 30.4] },
  },
  siachen: {
    areas: ['siachen'],
    center: [77, 35.3],
    zoom: 6,
    names: { IN: [77, 33.8], PK: [75.1, 35.6], CN: [78.6, 36.6] },
  },
  kurils: { areas: ['kurils'], center: [147, 44.4], zoom: 5.4, names: { JP: [143.9, 43.3] } },
};

const COLOURS = {
  land: '#f5f2ea',
  sea: '#dee8ed',
  coast: '#9fb1bb',
  border: '#948a78',
  disputed: '#7a705f',
  tint: '#e3b98a',
};
const STYLE = `text{font:13px system-ui,sans-serif;fill:#4a4a44}.v{font-weight:600;font-size:14px;fill:#1c1c1a}.n{text-anchor:middle;fill:#6f6a58;font-size:12px}
path{fill:none;fill-rule:evenodd;stroke-linejoin:round}.l{fill:${COLOURS.land}}.w{fill:${COLOURS.sea};stroke:${COLOURS.coast};stroke-width:.75}.c{stroke:${COLOURS.coast};stroke-width:.75}.b{stroke:${COLOURS.border}}.d{stroke:${COLOURS.disputed};stroke-width:1.2;stroke-dasharray:3 3}.a{fill:${COLOURS.tint};fill-opacity:.3}`;

const regions = new Intl.DisplayNames('en', { type: 'region' });
const nameOf = (code) => (code === 'PS' ? 'Palestine' : regions.of(code));
const round = (value) => Math.round(value * 10) / 10;

function panel({ areas, center, zoom, names }, view) {
  const owners = [...new Set(areas.map((area) => ownerOf(area, view)))];
  const places = owners.filter(Boolean).map((country) => ({ id: country, country }));
  const scene = makeScene(places, [], view);
  const picture = drawPicture(scene, frameOf({ center, zoom }, PANEL), PANEL, AROUND);
  const project = projector({ center, zoom }, PANEL);
  const path = (name, d) => (d ? `<path class="${name}" d="${d}"/>` : '');
  const labels = Object.entries(view === 'none' ? {} : names)
    .map(([code, at]) => [code, project(at)])
    .map(([code, { x, y }]) => `<text class="n" x="${round(x)}" y="${round(y)}">${nameOf(code)}</text>`);
  const counted = owners.map((owner) => (owner ? nameOf(owner) : 'nobody')).join('; ');
  return `<text class="v" y="14">${view}</text><text y="31">counted to ${counted}</text>
<svg y="${HEAD}" width="${PANEL.width}" height="${PANEL.height}"><rect width="100%" height="100%" fill="${COLOURS.sea}"/>${path('l', picture.land)}${[...picture.areas.values()].map((area) => path('a', area)).join('')}${path('w', picture.lakes)}${path('c', picture.coasts)}${path('b', picture.borders)}${path('d', picture.disputed)}${labels.join('')}</svg>`;
}

for (const [name, sheet] of Object.entries(SHEETS)) {
  const width = VIEWS.length * (PANEL.width + GAP) + GAP;
  const panels = VIEWS.map((view, i) => `<g transform="translate(${GAP + i * (PANEL.width + GAP)} ${GAP})">${panel(sheet, view)}</g>`); // prettier-ignore
  const height = HEAD + PANEL.height + 2 * GAP;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><style>${STYLE}</style><rect width="100%" height="100%" fill="#fff"/>
${panels.join('\n')}
</svg>
`;
  writeFileSync(new URL(`worldviews-${name}.svg`, FOLDER), svg);
  console.log(`worldviews-${name}.svg ${(svg.length / 1024).toFixed(1)} KB`);
}
