import { expect } from '@open-wc/testing';
import { geoDistance } from 'd3-geo';
import { disc } from '../../src/geo/disc.js';
import { innerPoint, widestPart } from '../../src/geo/inner-point.js';
import { areaContains, areaSize, polygonContains, ringArea } from '../../src/geo/shapes.js';
import type { Line, LngLat } from '../../src/geo/types.js';

const EARTH_RADIUS_KM = 6371.0088;

describe('disc', () => {
  const cases: readonly (readonly [string, LngLat, number])[] = [
    ['a city', [37.62, 55.75], 30],
    ['across the anti-meridian', [179.9, -17], 300],
    ['large', [54, 24], 2000],
    ['over the north pole', [20, 88], 500],
    ['over the south pole', [-120, -85], 1500],
  ];
  for (const [name, center, radiusKm] of cases) {
    it(`is everywhere as far from its centre: ${name}`, () => {
      const ring = disc(center, radiusKm).filter(([, lat]) => Math.abs(lat) < 90);
      expect(ring).to.have.length.above(70);
      for (const [lng, lat] of ring) {
        const km = geoDistance([lng, lat], [center[0], center[1]]) * EARTH_RADIUS_KM;
        expect(km).to.be.closeTo(radiusKm, radiusKm * 1e-6 + 1e-6);
      }
      ring.slice(1).forEach(([lng], i) => expect(Math.abs(lng - (ring[i]?.[0] ?? lng))).to.be.below(180));
    });
  }

  it('is clockwise with north up, and holds its centre', () => {
    expect(ringArea(disc([10, 50], 100))).to.be.above(0);
    expect(polygonContains([disc([179.9, 0], 100)], [179.9, 0])).to.equal(true);
    expect(areaContains([[disc([179.9, 0], 100)]], [-179.9, 0])).to.equal(true);
  });

  it('is closed along the pole that it covers', () => {
    expect(disc([20, 88], 500).some(([, lat]) => lat === 90)).to.equal(true);
    expect(disc([-120, -85], 1500).some(([, lat]) => lat === -90)).to.equal(true);
    expect(disc([20, 60], 500).some(([, lat]) => lat === 90)).to.equal(false);
  });

  it('covers the area of a spherical cap', () => {
    const cap = 2 * Math.PI * (1 - Math.cos(1000 / EARTH_RADIUS_KM));
    expect(areaSize([[disc([30, 40], 1000)]]) / cap).to.be.closeTo(1, 0.01);
  });
});

describe('innerPoint', () => {
  const square: Line = [
    [0, 0],
    [0, 10],
    [10, 10],
    [10, 0],
  ];

  it('is the middle of a square', () => {
    const [lng, lat] = innerPoint([[square]]);
    expect(lng).to.be.closeTo(5, 0.5);
    expect(lat).to.be.closeTo(5, 0.5);
  });

  it('keeps out of holes and of the bay of a horseshoe', () => {
    const hole: Line = [
      [2, 2],
      [8, 2],
      [8, 8],
      [2, 8],
    ];
    expect(polygonContains([square, hole], innerPoint([[square, hole]]))).to.equal(true);
    const horseshoe: Line = [
      [0, 0],
      [0, 10],
      [10, 10],
      [10, 7],
      [2, 7],
      [2, 3],
      [10, 3],
      [10, 0],
    ];
    expect(polygonContains([horseshoe], innerPoint([[horseshoe]]))).to.equal(true);
  });

  it('takes the largest polygon and says how much room there is', () => {
    const islet: Line = [
      [40, 0],
      [40, 1],
      [41, 1],
      [41, 0],
    ];
    const { at, room } = widestPart([[islet], [square]]);
    expect(at[0]).to.be.below(10);
    expect(room).to.be.within(4.5, 5.1);
  });

  it('works for long thin shapes and does not hang on empty ones', () => {
    const strip: Line = [
      [-75, -50],
      [-75, -18],
      [-70, -18],
      [-70, -50],
    ];
    expect(polygonContains([strip], innerPoint([[strip]]))).to.equal(true);
    expect(() => innerPoint([])).not.to.throw();
  });
});
