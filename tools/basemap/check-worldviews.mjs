// The table of src/geo/worldviews.ts against the geometry: the build stops where they disagree.

import { importSource } from './from-source.mjs';
import { polygonContains } from './rings.mjs';

/** A place in each disputed area. */
const INSIDE = {
  crimea: [34.1, 44.95], // Simferopol
  'western-sahara-west': [-13.2, 27.15], // Laayoune
  'western-sahara-east': [-10.57, 26.16], // Tifariti
  'northern-cyprus': [33.93, 35.12], // Famagusta
  kosovo: [21.16, 42.66], // Pristina
  somaliland: [44.06, 9.56], // Hargeisa
  palestine: [35.2, 31.9], // Ramallah
  siachen: [77.1, 35.4],
  kurils: [147.8, 45.0], // Iturup
};

/** Neighbours with whom an area's line is a plain border in every view: nobody disputes that one. */
const UNDISPUTED = { 'western-sahara-east': 'DZ MR' };

/** Who may own an area in any view. A slip of the pen must not give Crimea to France. */
const CLAIMANTS = {
  crimea: 'RU UA',
  'western-sahara-west': 'EH MA',
  'western-sahara-east': 'EH MA',
  'northern-cyprus': 'CY',
  kosovo: 'RS XK',
  somaliland: 'SO',
  palestine: 'IL PS',
  siachen: 'IN PK',
  kurils: 'JP RU',
};

const VIEWS = ['neutral', 'ua', 'de-facto'];

/**
 * @param {Map<string, number[][][][]>} areas
 * @param {{ ids: string[], arcs: { points: number[][], inside: number, outside: number }[] }} topology
 * @param {any} [table] - the module of worldviews, for tests
 * @throws Error that lists every disagreement
 */
export async function checkWorldviews(areas, { ids, arcs }, table) {
  const { DISPUTED_AREAS, lineBetween, ownerOf } = table ?? (await importSource('src/geo/worldviews.ts'));
  const problems = [];
  const expect = (holds, problem) => holds || problems.push(problem);

  const separate = ids.filter((id) => !/^[A-Z]{2}$/.test(id));
  for (const id of separate) expect(id in DISPUTED_AREAS, `${id} is separate in the data, but has no row`);
  for (const id of Object.keys(DISPUTED_AREAS)) {
    expect(separate.includes(id), `${id} has a row, but is not separate in the data`);
    expect(INSIDE[id], `${id} has no place to test it with`);
    expect(CLAIMANTS[id], `${id} has no claimants to test its owners with`);
  }

  ids.forEach((id, i) =>
    expect(
      arcs.some(({ inside, outside }) => inside === i || outside === i),
      `${id} has no line around it`,
    ),
  );
  for (const twice of repeated(arcs.map(lineKey))) expect(false, `a line is there twice: ${twice}`);
  for (const { inside, outside } of arcs) expect(inside !== outside, `a line has ${ids[inside]} on both sides`);
  for (const [id, { against }] of Object.entries(DISPUTED_AREAS))
    for (const twice of repeated(against.split(' '))) expect(false, `${id} has its line with ${twice} twice`);

  for (const [id, place] of Object.entries(INSIDE)) {
    const holders = [...areas].filter(([, polygons]) => polygons.some((rings) => polygonContains(rings, place)));
    expect(
      holders.map(([holder]) => holder).join() === id,
      `${place.join()} is in ${holders.map(([holder]) => holder).join()}, not in ${id}`,
    );
  }

  const neighbours = (id) =>
    new Set(
      arcs
        .filter(({ outside }) => outside >= 0)
        .map(({ inside, outside }) => [ids[inside], ids[outside]])
        .filter((pair) => pair.includes(id))
        .map(([a, b]) => (a === id ? b : a)),
    );
  for (const [id, row] of Object.entries(DISPUTED_AREAS)) {
    const around = neighbours(id);
    const against = wordsOf(row.against);
    const known = new Set([...against, ...wordsOf(UNDISPUTED[id]), ...Object.keys(DISPUTED_AREAS)]);
    for (const other of against) expect(around.has(other), `${id} has no line with ${other}`);
    for (const other of around)
      expect(known.has(other), `${id} has a line with ${other}, of which its row says nothing`);
    for (const view of VIEWS) {
      const owner = ownerOf(id, view);
      const drawn = new Set([...around].map((other) => lineBetween(id, other, view)));
      const line = row[view].split(' ')[1];
      expect(
        owner === undefined || wordsOf(CLAIMANTS[id]).includes(owner),
        `${id}, ${view}: ${owner} is not among those who claim it`,
      );
      expect(
        line === 'none' ? !drawn.has('disputed') : drawn.has(line),
        `${id}, ${view}: no line is ${line}, but ${[...drawn].join()}`,
      );
      for (const other of against.filter((code) => around.has(code))) {
        const due = line === 'border' && ownerOf(other, view) === owner ? 'none' : line;
        const is = lineBetween(id, other, view);
        expect(is === due, `${id}, ${view}: the line with ${other} is ${is}, not ${due}`);
      }
    }
  }
  if (problems.length)
    throw new Error(`The table of worldviews and the geometry disagree:\n  ${problems.join('\n  ')}`);
}

/** @param {string | undefined} text */
const wordsOf = (text) => text?.split(' ').filter(Boolean) ?? [];

/** @param {string[]} keys */
const repeated = (keys) => keys.filter((key, i) => key && keys.indexOf(key) !== i);

/** The same for both directions: its least point, its greatest, and how many there are. */
function lineKey({ points }) {
  const sorted = points.map(([x, y]) => `${x},${y}`).sort();
  return `${sorted[0]} to ${sorted.at(-1)}, ${sorted.length} points, ${sorted[sorted.length >> 1]}`;
}
