import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { clusterPins, extentPx, type Pin } from '../../src/geo/cluster.js';
import { project } from '../../src/geo/mercator.js';
import { makeScene } from '../../src/geo/scene.js';

const CLUSTER_PX = 12;
const pin = (lng: number, lat: number, radiusPx = 7): Pin => ({ at: [lng, lat], radiusPx });

const VIENNA = pin(16.37, 48.21);
const BRATISLAVA = pin(17.11, 48.15);
const BUDAPEST = pin(19.04, 47.5);
const WELLINGTON = pin(174.78, -41.29);

const pinsArb = fc.array(
  fc.record({
    at: fc.tuple(fc.double({ min: -200, max: 200, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
    radiusPx: fc.constantFrom(7, 12),
  }),
  { maxLength: 80 },
);

describe('clusterPins', () => {
  it('leaves no two pins on each other, and forgets and repeats none', () => {
    fc.assert(
      fc.property(pinsArb, fc.double({ min: -1, max: 6, noNaN: true }), (pins, zoom) => {
        const clusters = clusterPins(pins, zoom, CLUSTER_PX);
        const members = clusters.flatMap(({ pins: indices }) => indices).sort((a, b) => a - b);
        expect(members).to.deep.equal(pins.map((_, index) => index));
        const shown = clusters.map(({ at, pins: indices }) => ({
          ...project(at, zoom),
          radius: indices.length > 1 ? CLUSTER_PX : (pins[indices[0] ?? 0]?.radiusPx ?? 0),
        }));
        shown.forEach((a, index) => {
          for (const b of shown.slice(0, index)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).to.be.above(a.radius + b.radius);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is the same whatever is in view: it depends on the zoom alone', () => {
    const near = clusterPins([VIENNA, BRATISLAVA, BUDAPEST, WELLINGTON], 1, CLUSTER_PX);
    const shifted = [VIENNA, BRATISLAVA, BUDAPEST, WELLINGTON].map(({ at: [lng, lat] }) => pin(lng - 360, lat));
    expect(clusterPins(shifted, 1, CLUSTER_PX).map(({ pins }) => pins)).to.deep.equal(near.map(({ pins }) => pins));
  });

  it('takes Vienna, Bratislava and Budapest together from afar, one by one apart when closer', () => {
    const indices = (zoom: number): unknown =>
      clusterPins([WELLINGTON, VIENNA, BRATISLAVA, BUDAPEST], zoom, CLUSTER_PX).map(({ pins }) => pins);
    expect(indices(1)).to.deep.equal([[0], [1, 2, 3]]);
    expect(indices(4)).to.deep.equal([[0], [1, 2], [3]]);
    expect(indices(6)).to.deep.equal([[0], [1], [2], [3]]);
  });

  it('stands in the middle of its pins', () => {
    const [cluster] = clusterPins([pin(10, 0), pin(10.5, 0), pin(10.25, 0)], 2, CLUSTER_PX);
    expect(cluster?.at[0]).to.be.closeTo(10.25, 1e-9);
  });
});

describe('extentPx', () => {
  it('is the longer side of what a place covers: a country’s largest part, a disc, nothing for a point', () => {
    const { spots } = makeScene(
      [
        { id: 'lu', country: 'LU' },
        { id: 'fr', country: 'FR' },
        { id: 'disc', lngLat: [0, 0], radiusKm: 300 },
        { id: 'point', lngLat: [0, 0] },
        { id: 'gi', country: 'GI' },
      ],
      [],
      'neutral',
    );
    const extent = (id: string, zoom: number): number => {
      const spot = spots.get(id);
      return spot ? extentPx(spot, zoom) : NaN;
    };
    expect(extent('lu', 1)).to.be.below(3);
    expect(extent('fr', 4)).to.be.within(140, 200);
    expect(extent('disc', 0)).to.be.closeTo((256 * 600) / 40_030, 0.1);
    expect([extent('point', 6), extent('gi', 6)]).to.deep.equal([0, 0]);
  });
});
