import { expect } from '@open-wc/testing';
import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { countryArea } from '../../../src/geo/basemap.js';
import { innerPoint } from '../../../src/geo/inner-point.js';
import { polygonContains } from '../../../src/geo/shapes.js';
import type { Area, LngLat, Worldview } from '../../../src/geo/types.js';
import { codesUnder } from '../../../src/model/places/contested.js';
import { checkPlaces, type Problem } from '../../../src/model/places/check-places.js';
import { launchStory, longStory } from '../../elements/stories.js';
import { world } from '../../geo/world.js';
import { TOWNS } from './capitals.js';
import { OUTLYING } from './outlying.js';

const EARTH_RADIUS_KM = 6371.0088;

interface Given {
  readonly name?: string;
  readonly lngLat?: unknown;
  readonly country?: string;
  readonly radiusKm?: number;
}

const problemsOf = (given: Given): readonly Problem[] => checkPlaces({ places: { x: { name: 'X', ...given } } });

const told = ({ severity, code, path, message, suggestion }: Problem) =>
  `${severity} ${code} at ${path}: ${message}${suggestion === undefined ? '' : ` → ${suggestion}`}`;

const saysOf = (given: Given): string[] => problemsOf(given).map(told);

/** A mistake, and what is said of it. */
const MISTAKES: readonly (readonly [title: string, given: Given, says: readonly string[]])[] = [
  [
    'swapped coordinates that fall into the sea',
    { name: 'Berlin', lngLat: [52.52, 13.4], country: 'DE' },
    [
      'warning coordinates-swapped at places.x.lngLat: “Berlin” lies in the sea off Yemen as written, not in Germany: its coordinates look swapped, write [13.4, 52.52]. → [13.4, 52.52]',
    ],
  ],
  [
    'swapped coordinates that fall into the open ocean',
    { name: 'London', lngLat: [51.5, -0.12], country: 'GB' },
    [
      'warning coordinates-swapped at places.x.lngLat: “London” lies in the sea as written, not in the United Kingdom: its coordinates look swapped, write [-0.12, 51.5]. → [-0.12, 51.5]',
    ],
  ],
  [
    'swapped coordinates that fall into another country',
    { name: 'Moscow', lngLat: [55.75, 37.62], country: 'RU' },
    [
      'warning coordinates-swapped at places.x.lngLat: “Moscow” lies in Iran as written, not in Russia: its coordinates look swapped, write [37.62, 55.75]. → [37.62, 55.75]',
    ],
  ],
  [
    'swapped coordinates that fall where it is disputed whose land it is, without saying whose',
    { name: 'Davos', lngLat: [46.8, 9.84], country: 'CH' },
    [
      'warning coordinates-swapped at places.x.lngLat: “Davos” as written is not in Switzerland: its coordinates look swapped, write [9.84, 46.8]. → [9.84, 46.8]',
    ],
  ],
  [
    'a west that became an east',
    { name: 'New York', lngLat: [74.01, 40.71], country: 'US' },
    [
      'warning coordinates-sign at places.x.lngLat: “New York” lies in Kyrgyzstan as written, not in the United States: a minus sign seems to be missing, write [-74.01, 40.71]. → [-74.01, 40.71]',
    ],
  ],
  [
    'a north that became a south',
    { name: 'Oslo', lngLat: [10.75, -59.91], country: 'NO' },
    [
      'warning coordinates-sign at places.x.lngLat: “Oslo” lies in the sea as written, not in Norway: a minus sign seems to be out of place, write [10.75, 59.91]. → [10.75, 59.91]',
    ],
  ],
  [
    'a place at sea with a country named',
    { name: 'The rig', lngLat: [2, 58], country: 'BE' },
    [
      'warning place-at-sea at places.x.lngLat: “The rig” lies in the sea off Norway, 740 km from Belgium: check lngLat, unless it is a ship or an island too small for the map.',
    ],
  ],
  [
    'a place at sea off the country named',
    { name: 'The rig', lngLat: [3, 58], country: 'NO' },
    [
      'warning place-at-sea at places.x.lngLat: “The rig” lies in the sea, 170 km from Norway: check lngLat, unless it is a ship or an island too small for the map.',
    ],
  ],
  [
    'a place in another country than the one named',
    { name: 'Lyon', lngLat: [4.83, 45.75], country: 'CH' },
    [
      'warning place-elsewhere at places.x.lngLat: “Lyon” lies in France, 100 km from Switzerland: check lngLat and country.',
    ],
  ],
  [
    'a place far from the country named, in land that is disputed, without saying whose',
    { name: 'Simferopol', lngLat: [34.1, 44.95], country: 'DE' },
    ['warning place-elsewhere at places.x.lngLat: “Simferopol” lies 1,600 km from Germany: check lngLat and country.'],
  ],
  [
    'a place where the map has ended',
    { name: 'The pole', lngLat: [0, 89.5] },
    [
      'warning coordinates-polar at places.x.lngLat: “The pole” lies beyond 85.05° north, where the map ends: it is shown at the map’s edge.',
    ],
  ],
  [
    'a place where the map has ended, in the south',
    { name: 'The pole', lngLat: [0, -90], country: 'AQ' },
    [
      'warning coordinates-polar at places.x.lngLat: “The pole” lies beyond 85.05° south, where the map ends: it is shown at the map’s edge.',
    ],
  ],
  [
    'a country too small to be drawn',
    { name: 'The Rock', country: 'GI' },
    [
      'warning country-not-drawn at places.x: The map has no outline of Gibraltar to show “The Rock” by: give it lngLat.',
    ],
  ],
  [
    'a country that is no more',
    { name: 'The Union', country: 'SU' },
    ['warning country-not-drawn at places.x: The map has no outline of “SU” to show “The Union” by: give it lngLat.'],
  ],
];

/** Wherever a claim is made on a place, and by whom: each may be named, in every view. */
const CLAIMS: readonly (readonly [name: string, lngLat: LngLat, codes: string])[] = [
  ['Simferopol', [34.1, 44.95], 'UA RU'],
  ['Laayoune', [-13.15, 27.1], 'EH MA'],
  ['Tifariti, east of the berm', [-10.57, 26.16], 'EH MA'],
  ['Famagusta', [33.93, 35.12], 'CY TR'],
  ['Pristina', [21.16, 42.66], 'XK RS'],
  ['Hargeisa', [44.06, 9.56], 'SO'],
  ['Ramallah', [35.2, 31.9], 'PS IL'],
  ['Gaza', [34.46, 31.5], 'PS IL EG'],
  ['Siachen', [77.1, 35.4], 'IN PK CN'],
  ['Iturup', [147.8, 45], 'RU JP'],
  ['the Golan Heights', [35.75, 33], 'IL SY'],
  ['Srinagar', [74.8, 34.08], 'IN PK'],
  ['Gilgit', [74.3, 35.92], 'IN PK'],
  ['Aksai Chin', [79.5, 35.3], 'IN CN'],
  ['Tawang', [91.87, 27.59], 'IN CN'],
  ['Sukhumi', [41.02, 43], 'GE RU'],
  ['Tskhinvali', [43.97, 42.22], 'GE RU'],
  ['Tiraspol', [29.6, 46.84], 'MD UA RU'],
  ['Stepanakert', [46.75, 39.82], 'AZ AM'],
  ['Donetsk', [37.8, 48], 'UA RU'],
  ['Kherson', [32.62, 46.64], 'UA RU'],
  ['Hala’ib', [36.6, 22.2], 'EG SD'],
  ['Abyei', [28.4, 9.6], 'SD SS'],
  ['the Ilemi triangle', [35.3, 4.9], 'KE SS ET'],
  ['Essequibo', [-59, 6], 'GY VE'],
  ['Doklam', [89, 27.3], 'BT CN'],
  ['Taipei', [121.57, 25.03], 'TW CN'],
  ['Hong Kong', [114.17, 22.32], 'HK CN'],
  ['Stanley', [-57.85, -51.7], 'FK GB AR'],
];

/** A point that is to lie in a country, as drawn in some view. */
interface Inner {
  readonly code: string;
  readonly area: Area;
  readonly at: LngLat;
}

const VIEWS: readonly Worldview[] = ['neutral', 'ua', 'de-facto'];
const CODES = [...new Set(world.arcs.map(({ inside }) => inside))].filter((id) => /^[A-Z]{2}$/.test(id));

/** Thrown into the box around a country until one falls inside: every acre of it has the same chance. */
const innerPoints: fc.Arbitrary<Inner> = fc
  .record({
    code: fc.constantFrom(...CODES),
    view: fc.constantFrom(...VIEWS),
    seed: fc.infiniteStream(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    ),
  })
  .map(({ code, view, seed }) => {
    const area = countryArea(world, code, view) ?? [];
    return { code, area, at: throwInto(area, seed) };
  });

function throwInto(area: Area, seed: Iterable<[number, number]>): LngLat {
  const [outer = []] = area[0] ?? [];
  const [lngs, lats] = [outer.map(([lng]) => lng), outer.map(([, lat]) => lat)];
  const [west, south] = [Math.min(...lngs), Math.min(...lats)];
  let left = 200;
  for (const [x, y] of seed) {
    const at: LngLat = [west + x * (Math.max(...lngs) - west), south + y * (Math.max(...lats) - south)];
    if (polygonContains(area[0] ?? [], at)) return normal(at);
    if (--left === 0) break;
  }
  return normal(innerPoint(area));
}

/** Within ±180, as a file must have it. */
const normal = ([lng, lat]: LngLat): LngLat => [lng - 360 * Math.round(lng / 360), lat];

const kmTo = (area: Area, at: LngLat): number =>
  Math.min(...area.flat(2).map((corner) => EARTH_RADIUS_KM * geoDistance([...corner], [...at])));

describe('checkPlaces', () => {
  for (const [title, given, says] of MISTAKES) {
    it(`reports ${title}`, () => {
      expect(saysOf(given)).to.deep.equal(says);
    });
  }

  it('says what docs/story-file.md says it does', async () => {
    const response = await fetch(new URL('../../../docs/story-file.md', import.meta.url));
    const documented = [...(await response.text()).matchAll(/^\| `.*¹ *\| (“.*\.|The map .*\.) *\|$/gm)].map(
      ([, says]) => says,
    );
    expect(documented).to.have.length(6);
    const said = MISTAKES.flatMap(([, given]) => problemsOf(given).map(({ message }) => message));
    expect(said).to.include.members(documented);
  });

  it('finds no fault in the demonstrations', async () => {
    for (const story of await Promise.all([launchStory(), longStory()])) {
      expect(Object.keys((story as { places: object }).places)).to.not.be.empty;
      expect(checkPlaces(story)).to.deep.equal([]);
    }
  });

  for (const [name, lng, lat, code] of TOWNS) {
    it(`takes ${name} for a town of ${code}`, () => {
      expect(saysOf({ name, lngLat: [lng, lat], country: code })).to.deep.equal([]);
    });
  }

  it('takes the inner point of every country in every view for a place in it', () => {
    for (const view of VIEWS) {
      for (const code of CODES) {
        const area = countryArea(world, code, view);
        if (area)
          expect(saysOf({ lngLat: normal(innerPoint(area)), country: code }), `${code} ${view}`).to.deep.equal([]);
      }
    }
  });

  it('finds no fault in 2,000 places anywhere in their countries, however they are drawn', () => {
    fc.assert(
      fc.property(innerPoints, ({ at, code }) => {
        const codes = problemsOf({ lngLat: at, country: code }).map((problem) => problem.code);
        expect(codes.filter((each) => each !== 'coordinates-polar')).to.deep.equal([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds every one of 2,000 places whose swapped coordinates lead far out of the country', () => {
    let found = 0;
    fc.assert(
      fc.property(innerPoints, ({ at: [lng, lat], code, area }) => {
        const swapped: LngLat = [lat, lng];
        if (Math.abs(lng) > 85 || kmTo(area, swapped) < 600 || area.some((rings) => polygonContains(rings, swapped)))
          return;
        // A country's territories may be where that leads: Argentina's north, swapped, to the South Sandwich Islands.
        const [problem] = problemsOf({ lngLat: swapped, country: code });
        if (problem === undefined && codesUnder(code).length > 1) return;
        expect(problem?.code, `${code} ${lng} ${lat}`).to.equal('coordinates-swapped');
        expect(problem?.suggestion).to.equal(`[${lng}, ${lat}]`);
        found += 1;
      }),
      { numRuns: 2000 },
    );
    expect(found).to.be.above(1000);
  });

  for (const [name, lngLat, codes] of [...CLAIMS, ...OUTLYING]) {
    it(`says nothing of ${name} with ${codes.replaceAll(' ', ', ')}`, () => {
      for (const country of codes.split(' ')) expect(saysOf({ name, lngLat, country }), country).to.deep.equal([]);
    });
  }

  for (const [name, lngLat] of CLAIMS) {
    it(`never says whose ${name} is`, () => {
      for (const country of ['DE', 'NZ', 'IS']) {
        const [problem] = problemsOf({ name: 'The place', lngLat, country });
        if (/Taipei|Hong Kong|Stanley/.test(name)) expect(problem?.message).to.match(/ lies in [A-Zt]/);
        else expect(problem?.message).to.match(/^“The place” lies [\d,]+ km from [\w ]+: check lngLat and country\.$/);
      }
    });
  }

  it('tells of a country that has no part in such land, and takes no side there', () => {
    expect(saysOf({ name: 'The Rock', lngLat: [-5.35, 36.14], country: 'FR' })).to.deep.equal([
      'warning place-elsewhere at places.x.lngLat: “The Rock” lies 840 km from France: check lngLat and country.',
    ]);
    for (const [name, lngLat, codes] of OUTLYING) {
      if (lngLat[1] > 45 && lngLat[1] < 48 && Math.abs(lngLat[0] - 9) < 3) continue; // Beside Switzerland.
      const [problem] = problemsOf({ name: 'The place', lngLat, country: 'CH' });
      expect(problem?.code, name).to.match(/^place-/);
      const isTold = /Gibraltar|Ceuta|Melilla|Senkaku|Dokdo|Paracel|Itu Aba|Abu Musa|Tunb|Guantanamo|Mayotte/.test(
        name,
      );
      if (isTold && codes.includes(' '))
        expect(problem?.message, name).to.match(/^“The place” lies [\d,]+ km from Swi/);
    }
  });

  it('takes a place for swapped rather than for one that its country claims in Antarctica', () => {
    expect(problemsOf({ lngLat: [-32.89, -68.84], country: 'AR' }).map(({ suggestion }) => suggestion)).to.deep.equal([
      '[-68.84, -32.89]',
    ]);
  });

  it('allows for a simplified coast: 20 km off it is still there, 40 km is not', () => {
    // West of Jutland's straight coast, near Hvide Sande.
    expect(saysOf({ lngLat: [8.1 - 20 / 62.2, 56], country: 'DK' })).to.deep.equal([]);
    expect(problemsOf({ lngLat: [8.1 - 40 / 62.2, 56], country: 'DK' }).map(({ code }) => code)).to.deep.equal([
      'place-at-sea',
    ]);
  });

  it('allows for a place that is only roughly known', () => {
    expect(saysOf({ lngLat: [4.83, 45.75], country: 'CH', radiusKm: 80 })).to.deep.equal([]);
    expect(problemsOf({ lngLat: [4.83, 45.75], country: 'CH', radiusKm: 40 })).to.have.length(1);
  });

  it('leaves to checkStory what can be seen without a map', () => {
    for (const given of [
      { lngLat: [0, 0], country: 'GH' },
      { lngLat: [400, 10], country: 'GH' },
      { lngLat: ['9.8', '46.8'], country: 'CH' },
      { lngLat: [9.8, 46.8], country: 'Switzerland' },
      { lngLat: [9.8, 46.8], country: 'XX' },
      { country: 'EU' },
      {},
    ]) {
      expect(saysOf(given), JSON.stringify(given)).to.deep.equal([]);
    }
  });

  it('has nothing to say of a place without a country, wherever it is', () => {
    expect(saysOf({ lngLat: [-30, 30] })).to.deep.equal([]);
  });

  it('tells the places apart by their paths, in their order', () => {
    const astray = { name: 'A', lngLat: [-30, 30], country: 'CH' };
    const paths = checkPlaces({ places: { 'São Paulo': astray, right: { name: 'R', country: 'CH' }, '2 b': astray } });
    expect(paths.map(({ path }) => path)).to.deep.equal(
      ['places["2 b"].lngLat', 'places["São Paulo"].lngLat'].toReversed(),
    );
  });

  it('never throws, whatever it is given', () => {
    const throwing = new Proxy({}, { ownKeys: () => expect.fail('asked'), get: () => expect.fail('asked') });
    for (const input of [
      undefined,
      null,
      1,
      'text',
      [],
      {},
      { places: 1 },
      { places: [1] },
      { places: { x: null } },
      throwing,
      { places: { x: throwing } },
    ]) {
      expect(checkPlaces(input)).to.deep.equal([]);
    }
    fc.assert(
      fc.property(fc.anything(), (places) => {
        expect(checkPlaces({ places })).to.be.an('array');
      }),
    );
  });
});
