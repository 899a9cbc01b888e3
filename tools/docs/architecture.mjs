/**
 * Draws docs/pictures/architecture.svg from the imports of `src`: the rooms as floors, and a line for each pair of which
 * one imports the other, as thick as there are imports. `--check` writes nothing and fails when the picture is another.
 */
import '../node-version.mjs';

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';

const TARGET = 'docs/pictures/architecture.svg';
/** From the top; rooms of one floor know nothing of each other, but for `model`, which stands on both. */
const FLOORS = [
  ['embed', 'define'],
  ['elements'],
  ['controllers', 'events'],
  ['store'],
  ['plan'],
  ['locales'],
  ['model'],
  ['time', 'geo'],
];
const SAYS = {
  embed: 'entries of the script tags',
  define: 'registers the elements',
  elements: 'templates, styles, lifecycle',
  controllers: 'one outside resource each; Leaflet',
  events: 'what the page hears',
  store: 'story, selection, what is in view',
  plan: 'what is drawn where, and its words',
  locales: 'words, a folder a language',
  model: 'parses and checks a story',
  time: 'dates, scale, ticks, phrases',
  geo: 'projection, borders, routes',
};
const [WIDTH, FLOOR, BOX_HIGH, BOX_WIDE] = [760, 84, 50, 250];

/** @returns {string[]} */
function modulesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? modulesIn(path) : entry.name.endsWith('.ts') ? [path] : [];
  });
}

const roomOf = (path) => path.split('/')[1] ?? '';

/** How many modules of one room import from another, types included. */
export function importsBetween(root = 'src') {
  const counts = new Map();
  for (const path of modulesIn(root)) {
    const source = readFileSync(path, 'utf8');
    for (const [, from = ''] of source.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)) {
      const rooms = [roomOf(path), roomOf(posix.join(posix.dirname(path), from))];
      if (rooms[0] === rooms[1] || rooms.some((room) => room.endsWith('.ts') || room.endsWith('.js'))) continue;
      const key = rooms.join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function boxes() {
  const placed = new Map();
  FLOORS.forEach((rooms, floor) => {
    rooms.forEach((room, nth) => {
      const x = (WIDTH * (nth + 1)) / (rooms.length + 1) + (rooms.length > 1 ? (nth - 0.5) * 60 : 0);
      placed.set(room, { x, y: 10 + floor * FLOOR });
    });
  });
  return placed;
}

function picture() {
  const placed = boxes();
  const lines = [...importsBetween()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, count]) => {
      const [from, to] = key.split(' ').map((room) => placed.get(room));
      if (!from || !to) return [];
      const bend = Math.abs(to.y - from.y) > FLOOR ? 150 + (to.y - from.y) / 6 : 0;
      const side = key.length % 2 ? 1 : -1;
      const [y0, y1] = [from.y + BOX_HIGH, to.y];
      const d = `M${from.x} ${y0}C${from.x + side * bend} ${y0 + 40} ${to.x + side * bend} ${y1 - 40} ${to.x} ${y1}`;
      return [
        `<path d="${d}" stroke-width="${(0.6 + Math.sqrt(count) / 3).toFixed(1)}"><title>${key.replace(' ', ' → ')}: ${count}</title></path>`,
      ];
    });
  const rooms = [...placed].map(
    ([room, { x, y }]) =>
      `<g><rect x="${x - BOX_WIDE / 2}" y="${y}" width="${BOX_WIDE}" height="${BOX_HIGH}" rx="2"/>` +
      `<text x="${x}" y="${y + 21}" class="room">${room}</text><text x="${x}" y="${y + 39}">${SAYS[room]}</text></g>`,
  );
  const height = 10 + FLOORS.length * FLOOR - (FLOOR - BOX_HIGH) + 10;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="The rooms of src, from the top down; lines are imports.">
<style>rect{fill:#fff;stroke:#1f5f8b}path{fill:none;stroke:#1f5f8b;opacity:.4}text{font:13px system-ui,sans-serif;text-anchor:middle;fill:#1c1c1c}.room{font-weight:600;font-size:15px}</style>
<rect width="${WIDTH}" height="${height}" style="stroke:none"/>
${lines.join('\n')}
${rooms.join('\n')}
</svg>
`;
}

const drawn = picture();
const climbing = [...importsBetween().keys()].filter((key) => {
  const [from, to] = key.split(' ').map((room) => FLOORS.findIndex((rooms) => rooms.includes(room)));
  return from < 0 || to < 0 || from > to;
});
if (climbing.length > 0) throw new Error(`Imports run up: ${climbing.join(', ')}.`);
if (!process.argv.includes('--check')) writeFileSync(TARGET, drawn);
else if (readFileSync(TARGET, 'utf8') !== drawn) {
  console.error(`${TARGET} is out of date: run \`node tools/docs/architecture.mjs\`.`);
  process.exitCode = 1;
}
