import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { LatLng, Map as LeafletMap, Point, type CRS } from 'leaflet/dist/leaflet-src.esm.js';
import { nearestCopy, project, projector, unproject } from '../../src/geo/mercator.js';
import { lngLatArb, unwrappedArb, zoomArb } from './arbitraries.js';
import { withMap } from './leaflet-map.js';

// what a map has by default; the list of all systems is left out of the Leaflet that ships
const crs = (LeafletMap.prototype.options as { readonly crs: CRS }).crs;

describe('mercator', () => {
  it('projects like Leaflet, to the last bit', () => {
    fc.assert(
      fc.property(unwrappedArb, zoomArb, ([lng, lat], zoom) => {
        const { x, y } = crs.latLngToPoint(new LatLng(lat, lng), zoom);
        expect(project([lng, lat], zoom)).to.deep.equal({ x, y });
      }),
      { numRuns: 3000 },
    );
  });

  it('unprojects like Leaflet, to the last bit', () => {
    const pixel = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(pixel, pixel, zoomArb, (x, y, zoom) => {
        const { lng, lat } = crs.pointToLatLng(new Point(x, y), zoom);
        expect(unproject({ x, y }, zoom)).to.deep.equal([lng, lat]);
      }),
      { numRuns: 3000 },
    );
  });

  it('puts places on the container pixels where a Leaflet map puts them', () => {
    const inView = fc.tuple(
      fc.double({ min: -170, max: 170, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
    );
    const size = { width: 633, height: 401 };
    fc.assert(
      fc.property(inView, zoomArb, lngLatArb, (center, zoom, [lng, lat]) => {
        const { x, y } = withMap(size, 0, (map) => {
          map.setView(new LatLng(center[1], center[0]), zoom, { animate: false });
          return map.latLngToContainerPoint(new LatLng(lat, lng));
        });
        expect(projector({ center, zoom }, size)([lng, lat])).to.deep.equal({ x, y });
      }),
      { numRuns: 500 },
    );
  });

  it('draws latitudes beyond its limit at the edge of the world', () => {
    expect(project([0, 90], 0)).to.deep.equal(project([0, 85.0511287798], 0));
    expect(project([0, 85.0511287798], 0).y).to.be.closeTo(0, 1e-9);
  });

  it('finds the copy of a place nearest to a longitude', () => {
    expect(nearestCopy([-179, 5], 170)).to.deep.equal([181, 5]);
    expect(nearestCopy([179, 5], -170)).to.deep.equal([-181, 5]);
    expect(nearestCopy([10, 5], 20)).to.deep.equal([10, 5]);
  });
});
