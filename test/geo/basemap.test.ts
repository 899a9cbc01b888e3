import { expect } from '@open-wc/testing';
import { contextCountries, countryArea, countryAt, innerPoint } from '../../src/geo/basemap.js';
import { areaContains, polygonContains, ringArea } from '../../src/geo/shapes.js';
import type { LngLat, Worldview } from '../../src/geo/types.js';
import { basemapLines } from './lines.js';
import { world } from './world.js';

const VIEWS: readonly Worldview[] = ['neutral', 'ua', 'de-facto', 'none'];

/** Members and observers of the United Nations. */
const STATES =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW';

const PLACES: readonly (readonly [string, LngLat, string])[] = [
  ['Davos', [9.84, 46.8], 'CH'],
  ['Moscow', [37.62, 55.75], 'RU'],
  ['Abu Dhabi', [54.37, 24.45], 'AE'],
  ['Dubai', [55.27, 25.2], 'AE'],
  ['Vienna', [16.37, 48.21], 'AT'],
  ['Bratislava', [17.11, 48.15], 'SK'],
  ['Budapest', [19.04, 47.5], 'HU'],
  ['Istanbul', [28.98, 41.01], 'TR'],
  ['Geneva', [6.14, 46.2], 'CH'],
  ['Doha', [51.53, 25.29], 'QA'],
  ['Riyadh', [46.72, 24.69], 'SA'],
  ['Kyiv', [30.52, 50.45], 'UA'],
  ['Beirut', [35.5, 33.89], 'LB'],
  ['Copenhagen', [12.57, 55.68], 'DK'],
  ['New York', [-74.01, 40.71], 'US'],
  ['Singapore', [103.82, 1.35], 'SG'],
  ['Maseru, inside South Africa', [27.6, -29.4], 'LS'],
  ['Bilibino', [166.44, 68.05], 'RU'],
  ['Provideniya, beyond 180°', [-173.2, 64.4], 'RU'],
  ['Vanua Levu', [179.3, -16.6], 'FJ'],
  ['the south pole', [0, -89.5], 'AQ'],
];

describe('decodeBasemap', () => {
  it('gives lines of at least two points, on the globe', () => {
    for (const { line } of world.arcs) {
      expect(line.length).to.be.above(1);
      for (const [lng, lat] of line) {
        expect(Math.abs(lng)).to.be.below(200);
        expect(Math.abs(lat)).to.be.at.most(90);
      }
    }
  });
});

describe('countryAt', () => {
  for (const [name, at, code] of PLACES) {
    it(`finds ${code} at ${name}`, () => {
      expect(countryAt(world, at, 'neutral')).to.equal(code);
      expect(countryAt(world, [at[0] + 360, at[1]], 'neutral')).to.equal(code);
    });
  }

  for (const [name, at] of [
    ['the Atlantic', [-30, 30]],
    ['0, 0', [0, 0]],
    ['the Caspian', [51, 42]],
    ['the Black Sea', [34, 43]],
  ] as const) {
    it(`finds no country in ${name}`, () => {
      expect(countryAt(world, at, 'neutral')).to.equal(undefined);
    });
  }
});

describe('countryArea', () => {
  it('has every state of the world in every view', () => {
    for (const view of VIEWS) {
      const missing = STATES.split(' ').filter((code) => !countryArea(world, code, view)?.length);
      expect(missing, view).to.deep.equal([]);
    }
  });

  it('has outer rings clockwise, holes against it, each in its polygon', () => {
    for (const code of STATES.split(' ')) {
      for (const [outer, ...holes] of countryArea(world, code, 'neutral') ?? []) {
        expect(ringArea(outer ?? []), code).to.be.above(0);
        for (const hole of holes) expect(ringArea(hole), code).to.be.below(0);
      }
    }
    expect(countryArea(world, 'ZA', 'neutral')?.[0]).to.have.length(2);
  });

  it('is an outline that a label can stand in', () => {
    for (const code of STATES.split(' ')) {
      const area = countryArea(world, code, 'neutral') ?? [];
      expect(areaContains(area, innerPoint(area)), code).to.equal(true);
    }
  });

  it('knows no country by any other name', () => {
    for (const code of ['XX', 'crimea', 'siachen', 'ua', ''])
      expect(countryArea(world, code, 'neutral')).to.equal(undefined);
  });

  it('runs on over the anti-meridian', () => {
    const east = (countryArea(world, 'RU', 'neutral') ?? []).flat(2).map(([lng]) => lng);
    expect(Math.max(...east)).to.be.closeTo(190.3, 0.2);
  });
});

describe('the land', () => {
  const { land } = basemapLines(world, 'neutral');

  it('can be filled: clockwise rings, the Caspian left out', () => {
    for (const [outer] of land) expect(ringArea(outer ?? [])).to.be.above(0);
    expect(areaContains(land, [51, 42])).to.equal(false);
    expect(areaContains(land, [100, 60])).to.equal(true);
    expect(land.filter((rings) => rings.some((ring) => polygonContains([ring], [51, 42])))).to.have.length(1);
  });

  it('cuts no island at the anti-meridian', () => {
    for (const line of land.flat()) {
      line.slice(1).forEach(([lng, lat], i) => {
        const [fromLng, fromLat] = line[i] ?? [lng, lat];
        const cut = lng === fromLng && Math.abs(lng) === 180 && Math.abs(lat - fromLat) > 0.2;
        expect(cut && lat > -84, `${lng} ${lat}`).to.equal(false);
      });
    }
  });
});

describe('the lakes', () => {
  const { lakes, land } = basemapLines(world, 'neutral');
  const wet: readonly (readonly [string, LngLat])[] = [
    ['Superior', [-88, 47.7]],
    ['Michigan', [-87, 43]],
    ['Huron', [-82.3, 44.6]],
    ['Erie', [-81, 42.2]],
    ['Ontario', [-77.8, 43.6]],
    ['Victoria', [33, -1]],
    ['Tanganyika', [29.5, -6.2]],
    ['Malawi', [34.5, -12]],
    ['Baikal', [107.9, 53.3]],
    ['Balkhash', [74.3, 46.4]],
    ['Ladoga', [31.5, 60.8]],
    ['Onega', [35.3, 61.7]],
    ['what is left of the Aral', [58.6, 45]],
    ['Titicaca', [-69.4, -15.8]],
  ];
  for (const [name, at] of wet) {
    it(`have ${name}, on land`, () => {
      expect(areaContains(lakes, at)).to.equal(true);
      expect(areaContains(land, at)).to.equal(true);
    });
  }

  for (const [name, at] of [
    ['Manitoulin Island', [-82.3, 45.75]],
    ['Chicago', [-87.9, 41.88]],
    ['the Caspian, which is sea', [51, 42]],
  ] as const) {
    it(`leave out ${name}`, () => {
      expect(areaContains(lakes, at)).to.equal(false);
    });
  }

  it('have outer rings clockwise, islands against it, each in its lake', () => {
    for (const [outer = [], ...islands] of lakes) {
      expect(ringArea(outer)).to.be.above(0);
      for (const island of islands) {
        expect(ringArea(island)).to.be.below(0);
        expect(polygonContains([outer], island[0] ?? [0, 0])).to.equal(true);
      }
    }
  });
});

describe('contextCountries', () => {
  it('names the larger countries, each inside its own land, largest first', () => {
    for (const view of ['neutral', 'ua', 'de-facto'] as const) {
      const names = contextCountries(world, view);
      expect(names.slice(0, 4).map(({ code }) => code)).to.have.members(['RU', 'CA', 'US', 'CN']);
      expect(names.map(({ code }) => code)).to.include.members(['UA', 'DE', 'IT', 'IR', 'TR', 'KZ', 'SA', 'EG', 'LY']);
      names.forEach(({ code, at, rank, room }, i) => {
        expect(rank).to.equal(i);
        expect(room).to.be.above(0.2);
        expect(countryAt(world, at, view), code).to.equal(code);
      });
    }
  });

  it('gives disputed areas no name of their own, and names nothing where no borders are drawn', () => {
    expect(contextCountries(world, 'neutral').map(({ code }) => code)).not.to.include.members(['EH', 'XK', 'PS']);
    expect(contextCountries(world, 'none')).to.deep.equal([]);
  });
});
