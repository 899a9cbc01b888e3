import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { clusterPins, extentPx, GAP_PX, type Pin } from '../../src/geo/cluster.js';
import { project } from '../../src/geo/mercator.js';
import { makeScene } from '../../src/geo/scene.js';

const radiusOf = (count: number): number => (count > 1 ? 12 : 7);
const pin = (lng: number, lat: number, count = 1): Pin => ({ at: [lng, lat], count });

const VIENNA = pin(16.37, 48.21);
const BRATISLAVA = pin(17.11, 48.15);
const BUDAPEST = pin(19.04, 47.5);
const WELLINGTON = pin(174.78, -41.29);

const pinsArb = fc.array(
  fc.record({
    at: fc.tuple(fc.double({ min: -200, max: 200, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
    count: fc.constantFrom(1, 3),
  }),
  { maxLength: 80 },
);

/** The plain way, which takes the square of their number. */
function comparedWithAll(pins: readonly Pin[], zoom: number): readonly (readonly number[])[] {
  interface Group {
    readonly x: number;
    readonly y: number;
    readonly count: number;
    readonly pins: readonly number[];
  }
  const groups: Group[] = [];
  pins.forEach(({ at, count }, index) => {
    let group: Group = { ...project(at, zoom), count, pins: [index] };
    const meets = (other: Group): boolean =>
      Math.hypot(other.x - group.x, other.y - group.y) < radiusOf(other.count) + radiusOf(group.count) + GAP_PX;
    for (let met = groups.findIndex(meets); met >= 0; met = groups.findIndex(meets)) {
      const [other] = groups.splice(met, 1);
      if (!other) break;
      const share = group.pins.length / (group.pins.length + other.pins.length);
      group = {
        x: other.x + (group.x - other.x) * share,
        y: other.y + (group.y - other.y) * share,
        count: other.count + group.count,
        pins: [...other.pins, ...group.pins],
      };
    }
    groups.push(group);
  });
  return groups.map((group) => [...group.pins].sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

describe('clusterPins', () => {
  it('leaves no two pins on each other, and forgets and repeats none', () => {
    fc.assert(
      fc.property(pinsArb, fc.double({ min: -1, max: 6, noNaN: true }), (pins, zoom) => {
        const clusters = clusterPins(pins, zoom, radiusOf, 12);
        const members = clusters.flatMap(({ pins: indices }) => indices).sort((a, b) => a - b);
        expect(members).to.deep.equal(pins.map((_, index) => index));
        const shown = clusters.map(({ at, pins: indices }) => ({
          ...project(at, zoom),
          radius: radiusOf(indices.reduce((sum, index) => sum + (pins[index]?.count ?? 0), 0)),
        }));
        shown.forEach((a, index) => {
          for (const b of shown.slice(0, index)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).to.be.at.least(a.radius + b.radius + 3.999);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is the same whatever is in view: it depends on the zoom alone', () => {
    const near = clusterPins([VIENNA, BRATISLAVA, BUDAPEST, WELLINGTON], 1, radiusOf, 12);
    const shifted = [VIENNA, BRATISLAVA, BUDAPEST, WELLINGTON].map(({ at: [lng, lat] }) => pin(lng - 360, lat));
    expect(clusterPins(shifted, 1, radiusOf, 12).map(({ pins }) => pins)).to.deep.equal(near.map(({ pins }) => pins));
  });

  it('takes Vienna, Bratislava and Budapest together from afar, one by one apart when closer', () => {
    const indices = (zoom: number): unknown =>
      clusterPins([WELLINGTON, VIENNA, BRATISLAVA, BUDAPEST], zoom, radiusOf, 12).map(({ pins }) => pins);
    expect(indices(1)).to.deep.equal([[0], [1, 2, 3]]);
    expect(indices(4)).to.deep.equal([[0], [1, 2], [3]]);
    expect(indices(6)).to.deep.equal([[0], [1], [2], [3]]);
  });

  it('joins as if each pin were compared with every other, the oldest group first', () => {
    fc.assert(
      fc.property(pinsArb, fc.double({ min: -1, max: 6, noNaN: true }), (pins, zoom) => {
        const found = clusterPins(pins, zoom, radiusOf, 12).map(({ pins: indices }) => indices);
        expect(found).to.deep.equal(comparedWithAll(pins, zoom));
      }),
      { numRuns: 200 },
    );
  });

  it('takes in tens of thousands of pins, on one spot and scattered', () => {
    const many = Array.from({ length: 30_000 }, (_, i) => (i % 2 ? VIENNA : pin(((i * 97) % 3400) / 10 - 170, ((i * 61) % 1200) / 10 - 50))); // prettier-ignore
    const clusters = clusterPins(many, 2, radiusOf, 12);
    expect(clusters.reduce((sum, { pins }) => sum + pins.length, 0)).to.equal(30_000);
    expect(clusters.length).to.be.below(3000);
  });

  it('stands in the middle of its pins', () => {
    const [cluster] = clusterPins([pin(10, 0), pin(10.5, 0), pin(10.25, 0)], 2, radiusOf, 12);
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
