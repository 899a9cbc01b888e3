import { expect } from '@open-wc/testing';
import { countryArea, countryAt } from '../../src/geo/basemap.js';
import { basemapFromTopology } from '../../src/geo/topology.js';
import type { Line } from '../../src/geo/types.js';
import { basemapLines } from './lines.js';

/**
 * Two countries side by side, 10° each, with a hole of a third in the second, a line inside the first, and a lake.
 * Arcs: 0 the border, 1 around the west, 2 around the east, 3 the enclave, 4 a line in the west, 5 the lake.
 */
const BORDER: Line = [
  [10, 0],
  [10, 10],
];
const ARCS: readonly Line[] = [
  BORDER,
  [
    [10, 10],
    [0, 10],
    [0, 0],
    [10, 0],
  ],
  [
    [10, 0],
    [20, 0],
    [20, 10],
    [10, 10],
  ],
  [
    [14, 4],
    [16, 4],
    [16, 6],
    [14, 6],
    [14, 4],
  ],
  [
    [5, 0],
    [5, 10],
  ],
  [
    [2, 2],
    [4, 2],
    [4, 4],
    [2, 4],
    [2, 2],
  ],
];

const polygon = (code: string, arcs: number[][], label?: number[]) => ({
  type: 'Polygon',
  arcs,
  properties: { code, label },
});

const countries = (...geometries: object[]) => ({ type: 'GeometryCollection', geometries });

/** @param outward - rings run the other way, as RFC 7946 wants them */
const world = (outward: boolean, objects: object = {}) => ({
  type: 'Topology',
  arcs: ARCS,
  objects: {
    countries: outward
      ? countries(polygon('AA', [[0, 1]], [5, 5, 4]), polygon('BB', [[2, -1], [-4]]), polygon('CC', [[3]]))
      : countries(polygon('AA', [[-2, -1]], [5, 5, 4]), polygon('BB', [[0, -3], [3]]), polygon('CC', [[-4]])),
    lakes: polygon('', [[5]]),
    ...objects,
  },
});

describe('basemapFromTopology', () => {
  for (const outward of [true, false]) {
    const direction = outward ? 'against the clock' : 'clockwise';

    it(`finds the country of a place, with rings ${direction}`, () => {
      const basemap = basemapFromTopology(world(outward));
      const at = (lng: number, lat: number) => countryAt(basemap, [lng, lat], 'neutral');
      expect([at(5, 5), at(12, 5), at(15, 5), at(25, 5)]).to.deep.equal(['AA', 'BB', 'CC', undefined]);
    });

    it(`has land, outlines, borders and lakes to draw, with rings ${direction}`, () => {
      const basemap = basemapFromTopology(world(outward));
      const { land, borders, disputed, lakes } = basemapLines(basemap, 'neutral');
      expect(land.map((rings) => rings.length)).to.deep.equal([1]);
      expect(borders).to.have.lengthOf(2);
      expect(disputed).to.deep.equal([]);
      expect(lakes.flat()).to.have.lengthOf(1);
      expect(countryArea(basemap, 'BB', 'neutral')?.map((rings) => rings.length)).to.deep.equal([2]);
    });
  }

  it('dashes the lines that it is told to, in every view with borders', () => {
    const basemap = basemapFromTopology(world(true, { disputed: { type: 'MultiLineString', arcs: [[0], [4]] } }));
    for (const view of ['neutral', 'ua', 'de-facto'] as const) {
      expect(basemapLines(basemap, view).disputed).to.have.lengthOf(2);
      expect(basemapLines(basemap, view).borders).to.have.lengthOf(1);
    }
    expect(basemapLines(basemap, 'none').disputed).to.deep.equal([]);
    expect(countryAt(basemap, [3, 5], 'neutral')).to.equal('AA');
  });

  it('has names where the file puts them', () => {
    expect(basemapFromTopology(world(true)).names).to.deep.equal([{ code: 'AA', at: [5, 5], room: 4 }]);
  });

  it('reads steps on a grid as it reads degrees', () => {
    const steps = ARCS.map((line) => {
      let [x, y] = [0, 0];
      return line.map(([lng, lat]) => {
        const step = [(lng + 10) * 2 - x, lat * 4 - y] as const;
        [x, y] = [(lng + 10) * 2, lat * 4];
        return step;
      });
    });
    const transform = { scale: [0.5, 0.25], translate: [-10, 0] };
    expect(basemapFromTopology({ ...world(true), arcs: steps, transform })).to.deep.equal(
      basemapFromTopology(world(true)),
    );
  });

  it('refuses metres, the commonest slip, in a sentence that says so', () => {
    const metres = ARCS.map((line) => line.map(([x, y]) => [x * 111_320, y * 111_320]));
    expect(() => basemapFromTopology({ ...world(true), arcs: metres })).to.throw(TypeError, 'not degrees');
  });

  it('takes a country’s code in small letters for what it is', () => {
    const countriesIn = countries(polygon('at', [[0, 1]]), polygon('BB', [[2, -1]]));
    const basemap = basemapFromTopology({ ...world(true), objects: { countries: countriesIn } });
    expect(countryAt(basemap, [5, 5], 'neutral')).to.equal('AT');
  });

  it('leaves areas of the table of worldviews to the table', () => {
    const basemap = basemapFromTopology({
      ...world(true),
      objects: { countries: countries(polygon('UA', [[0, 1]]), polygon('crimea', [[2, -1]])) },
    });
    expect(countryAt(basemap, [15, 1], 'neutral')).to.equal('UA');
    expect(countryAt(basemap, [15, 1], 'de-facto')).to.equal('RU');
    expect(basemapLines(basemap, 'neutral').disputed).to.have.lengthOf(1);
    expect(basemapLines(basemap, 'ua').disputed).to.have.lengthOf(0);
  });

  it('closes the land around a country that has been simplified to a line', () => {
    const square: Line = [[0, 0], [0, 10], [10, 10], [10, 4]]; // prettier-ignore
    const file = {
      type: 'Topology',
      objects: {
        countries: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Polygon', arcs: [[0, 1, 2]], properties: { code: 'AA' } },
            { type: 'Polygon', arcs: [[-2, 3]], properties: { code: 'BB' } },
          ],
        },
      },
      arcs: [square, [[10, 4], [10, 6]], [[10, 6], [10, 0], [0, 0]], [[10, 4], [10, 6]]], // prettier-ignore
    };
    const { land, borders } = basemapLines(basemapFromTopology(file), 'neutral');
    expect(land.map((rings) => rings.length)).to.deep.equal([1]);
    expect(land[0]?.[0]).to.have.deep.members([...square, [10, 6], [10, 0]]);
    expect(borders).to.deep.equal([]);
  });

  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['nothing', undefined, /content is missing/],
    ['GeoJSON', { type: 'FeatureCollection', features: [] }, /its type is not “Topology”/],
    ['no arcs', { type: 'Topology', objects: {} }, /“arcs” is not a list/],
    ['no countries', { type: 'Topology', arcs: [], objects: { land: {} } }, /no object “countries”/],
    [
      'no code',
      { ...world(true), objects: { countries: { type: 'Polygon', arcs: [[0]], properties: {} } } },
      /no “code”/,
    ],
    ['lines for countries', { ...world(true), objects: { countries: { type: 'LineString', arcs: [0], properties: { code: 'AA' } } } }, /a LineString, not a polygon/], // prettier-ignore
    ['a missing arc', { ...world(true), objects: { countries: polygon('AA', [[99]]) } }, /no arc 99/],
    ['words for numbers', { ...world(true), arcs: [[['a', 'b']]] }, /a pair of numbers is something else/],
  ];
  for (const [name, file, message] of wrong) {
    it(`says in a sentence what is wrong: ${name}`, () => {
      expect(() => basemapFromTopology(file)).to.throw(TypeError, message);
    });
  }
});
