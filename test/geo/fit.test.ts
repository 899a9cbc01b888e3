import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { LatLngBounds } from 'leaflet/dist/leaflet-src.esm.js';
import { boundsOf, fitView } from '../../src/geo/fit.js';
import { projector } from '../../src/geo/mercator.js';
import type { Bounds, LngLat } from '../../src/geo/types.js';
import { withMap } from './leaflet-map.js';

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const boundsArb: fc.Arbitrary<Bounds> = fc
  .tuple(between(-180, 170), between(0.01, 180), between(-80, 70), between(0.01, 10))
  .map(([west, width, south, height]) => [west, south, west + width, south + height]);

const paddingArb = fc.record({
  top: fc.integer({ min: 0, max: 60 }),
  right: fc.integer({ min: 0, max: 60 }),
  bottom: fc.integer({ min: 0, max: 60 }),
  left: fc.integer({ min: 0, max: 60 }),
});

describe('boundsOf', () => {
  const cases: readonly (readonly [string, readonly LngLat[], Bounds | undefined])[] = [
    ['nothing', [], undefined],
    ['one place', [[9.84, 46.8]], [9.84, 46.8, 9.84, 46.8]],
    [
      'Davos and Moscow',
      [
        [9.84, 46.8],
        [37.62, 55.75],
      ],
      [9.84, 46.8, 37.62, 55.75],
    ],
    [
      'Tokyo and Los Angeles, over the Pacific',
      [
        [139.7, 35.7],
        [-118.2, 34.1],
      ],
      [139.7, 34.1, 241.8, 35.7],
    ],
    [
      'both sides of the anti-meridian',
      [
        [179, 1],
        [-179, -1],
        [180, 0],
        [-180, 0],
      ],
      [179, -1, 181, 1],
    ],
    [
      'unwrapped longitudes',
      [
        [181, 0],
        [185, 2],
      ],
      [-179, 0, -175, 2],
    ],
    ['180° as written', [[180, 0]], [180, 0, 180, 0]],
    [
      'opposite meridians: the plain way',
      [
        [-90, 0],
        [90, 0],
      ],
      [-90, 0, 90, 0],
    ],
  ];
  for (const [name, points, bounds] of cases) {
    it(`takes the short way round: ${name}`, () => {
      expect(boundsOf(points)).to.deep.equal(bounds);
    });
  }
});

describe('fitView', () => {
  it('agrees with fitBounds of a fresh Leaflet map, to the last bit', () => {
    const sizes = fc.record({ width: fc.integer({ min: 200, max: 1200 }), height: fc.integer({ min: 200, max: 800 }) });
    fc.assert(
      fc.property(boundsArb, sizes, paddingArb, fc.constantFrom(0, 0.25, 1), (bounds, size, paddingPx, zoomSnap) => {
        const [west, south, east, north] = bounds;
        const theirs = withMap(size, zoomSnap, (map) => {
          map.fitBounds(new LatLngBounds([south, west], [north, east]), {
            paddingTopLeft: [paddingPx.left, paddingPx.top],
            paddingBottomRight: [paddingPx.right, paddingPx.bottom],
            maxZoom: 6,
            animate: false,
          });
          return { center: [map.getCenter().lng, map.getCenter().lat], zoom: map.getZoom() };
        });
        expect(fitView(bounds, size, { paddingPx, maxZoom: 6, zoomSnap })).to.deep.equal(theirs);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every corner inside the padding', () => {
    const size = { width: 600, height: 400 };
    fc.assert(
      fc.property(boundsArb, paddingArb, (bounds, paddingPx) => {
        const [west, south, east, north] = bounds;
        const at = projector(fitView(bounds, size, { paddingPx, maxZoom: 6 }), size);
        for (const { x, y } of [at([west, north]), at([east, south])]) {
          expect(x).to.be.within(paddingPx.left - 1, size.width - paddingPx.right + 1);
          expect(y).to.be.within(paddingPx.top - 1, size.height - paddingPx.bottom + 1);
        }
      }),
    );
  });

  it('shows a single place at the closest zoom', () => {
    const { center, zoom } = fitView(
      [9, 47, 9, 47],
      { width: 300, height: 200 },
      { paddingPx: NO_PADDING, maxZoom: 5 },
    );
    expect(zoom).to.equal(5);
    expect(center[0]).to.be.closeTo(9, 1e-9);
    expect(center[1]).to.be.closeTo(47, 1e-9);
  });

  it('stays far out in a container smaller than its padding', () => {
    const paddingPx = { top: 100, right: 100, bottom: 100, left: 100 };
    expect(fitView([9, 47, 30, 50], { width: 0, height: 0 }, { paddingPx, maxZoom: 5, minZoom: 1 }).zoom).to.equal(1);
  });
});
