import { expect } from '@open-wc/testing';
import { geoDistance, geoInterpolate } from 'd3-geo';
import fc from 'fast-check';
import { MAX_LATITUDE, project } from '../../src/geo/mercator.js';
import { arrowHead, clipToArea, greatCircle, legLine, trimmed } from '../../src/geo/routes.js';
import type { Area, Line, LngLat, Point } from '../../src/geo/types.js';
import { globeArb } from './arbitraries.js';

const DEGREES = 180 / Math.PI;
const LEGS = 10_000;

const pair = ([lng, lat]: LngLat): [number, number] => [lng, lat];
const distance = (a: LngLat, b: LngLat): number => geoDistance(pair(a), pair(b)) * DEGREES;

function fromChord(a: Point, b: Point, at: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const share = Math.max(0, Math.min(1, ((at.x - a.x) * dx + (at.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(at.x - a.x - share * dx, at.y - a.y - share * dy);
}

const lengthOf = (line: readonly Point[]): number =>
  line.reduce((sum, { x, y }, i) => sum + Math.hypot(x - (line[i - 1]?.x ?? x), y - (line[i - 1]?.y ?? y)), 0);

/** Turns of a line, negative to the left as seen on the map. */
function turns(line: Line): number[] {
  const points = line.map((at) => project(at, 0));
  return points.slice(2).map((c, i) => {
    const [a, b] = [points[i] ?? c, points[i + 1] ?? c];
    return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
  });
}

const apart = (from: LngLat, to: LngLat): boolean => distance(from, to) > 0.01 && distance(from, to) < 179;

describe('greatCircle', () => {
  it(`has its points where d3-geo has them, on ${LEGS} random legs`, () => {
    fc.assert(
      fc.property(globeArb, globeArb, (from, to) => {
        fc.pre(apart(from, to));
        const along = geoInterpolate(pair(from), pair(to));
        for (const at of greatCircle(from, to)) {
          const reference = along(distance(from, at) / distance(from, to));
          expect(distance(at, reference)).to.be.at.most(1e-9);
        }
      }),
      { numRuns: LEGS },
    );
  });

  it('strays less than half a pixel at zoom 6 between its points', () => {
    fc.assert(
      fc.property(globeArb, globeArb, (from, to) => {
        fc.pre(apart(from, to));
        const line = greatCircle(from, to);
        line.slice(1).forEach((b, i) => {
          const a = line[i] ?? b;
          // Beyond the edge of the map there is nothing to see.
          if (Math.max(Math.abs(a[1]), Math.abs(b[1])) > MAX_LATITUDE) return;
          const between = geoInterpolate(pair(a), pair(b));
          for (const share of [0.2, 0.4, 0.6, 0.8]) {
            const [lng, lat] = between(share);
            const near: LngLat = [lng + 360 * Math.round((a[0] - lng) / 360), lat];
            expect(fromChord(project(a, 6), project(b, 6), project(near, 6))).to.be.at.most(0.5);
          }
        });
      }),
      { numRuns: 10_000 },
    );
  });

  it('is a handful of points where the map shows a short leg', () => {
    expect(greatCircle([9.84, 46.8], [37.62, 55.75]).length).to.be.within(5, 40);
  });

  const crossings: readonly (readonly [string, LngLat, LngLat, number])[] = [
    ['Tokyo to Los Angeles, eastwards', [139.69, 35.69], [-118.24, 34.05], 241.76],
    ['Los Angeles to Tokyo, westwards', [-118.24, 34.05], [139.69, 35.69], -220.31],
    ['Auckland to Santiago, over the south', [174.76, -36.85], [-70.65, -33.45], 289.35],
    ['Suva to Apia', [178.44, -18.14], [-171.77, -13.83], 188.23],
    ['Moscow to Anchorage, near the pole', [37.62, 55.75], [-149.9, 61.2], 210.1],
    ['London to New York, not across', [-0.13, 51.5], [-74, 40.7], -74],
    ['from 180° to -180°: no way at all', [180, 10], [-180, 10], 180],
    ['straight over the pole', [180, 47.975145054885665], [0, 0], 0],
    ['from the copy of the world it is given in', [541, 10], [-170, 12], 550],
  ];
  for (const [name, from, to, endLng] of crossings) {
    it(`runs on over the anti-meridian: ${name}`, () => {
      const line = greatCircle(from, to);
      expect(line[0]).to.deep.equal(from);
      expect(line.at(-1)?.[0]).to.be.closeTo(endLng, 1e-9);
      expect(line.at(-1)?.[1]).to.equal(to[1]);
      line.slice(1).forEach(([lng], i) => expect(Math.abs(lng - (line[i]?.[0] ?? lng))).to.be.at.most(180));
    });
  }

  const polar: readonly (readonly [string, LngLat, LngLat, number])[] = [
    ['Longyearbyen to Alert', [15.6, 78.2], [-62.3, 82.5], 83.1],
    ['Oslo to Anchorage', [10.75, 59.9], [-149.9, 61.2], 84.6],
    ['Ushuaia to Hobart', [-68.3, -54.8], [147.3, -42.9], -75.4],
    ['from the pole itself', [0, 90], [37.6, 55.75], 90],
    ['to the pole itself', [37.6, 55.75], [0, 90], 90],
    ['over the south pole', [30, -60], [-150, -60], -90],
  ];
  for (const [name, from, to, furthest] of polar) {
    it(`reaches as near to the pole as d3-geo does: ${name}`, () => {
      const along = geoInterpolate(pair(from), pair(to));
      const reference = Array.from({ length: 4001 }, (_, i) => along(i / 4000)[1]);
      const latitudes = greatCircle(from, to).map(([, lat]) => lat);
      const extreme = (list: readonly number[]): number => (furthest > 0 ? Math.max(...list) : Math.min(...list));
      expect(extreme(reference)).to.be.closeTo(furthest, 0.1);
      expect(extreme(latitudes)).to.be.closeTo(extreme(reference), 0.5);
    });
  }

  it('copes with the same place twice and with opposite places', () => {
    for (const to of [
      [10, 20],
      [-170, -20],
      [-170, -20 + 1e-12],
    ] as const) {
      for (const at of greatCircle([10, 20], to)) expect(at.every(Number.isFinite)).to.equal(true);
    }
    expect(greatCircle([0, 90], [0, -90]).at(-1)?.[1]).to.equal(-90);
  });
});

describe('legLine', () => {
  const davos: LngLat = [9.84, 46.8];
  const moscow: LngLat = [37.62, 55.75];
  const emirates: LngLat = [54.4, 23.5];

  it('begins and ends exactly at its places', () => {
    expect(legLine(davos, moscow)[0]).to.deep.equal(davos);
    expect(legLine(davos, moscow).at(-1)).to.deep.equal([37.62, 55.75]);
  });

  for (const [name, from, to] of [
    ['Davos to Moscow', davos, moscow],
    ['Moscow to the UAE', moscow, emirates],
  ] as const) {
    it(`is gently convex to the left of its direction: ${name}`, () => {
      const line = legLine(from, to);
      expect(turns(line).every((turn) => turn > 0)).to.equal(true);
      const points = line.map((at) => project(at, 0));
      const [a, b] = [points[0] ?? { x: 0, y: 0 }, points.at(-1) ?? { x: 0, y: 0 }];
      const bow = Math.max(...points.map((at) => fromChord(a, b, at))) / Math.hypot(b.x - a.x, b.y - a.y);
      expect(bow).to.be.within(0.06, 0.16);
    });
  }

  it('comes back on another line than it went, wherever the places are', () => {
    fc.assert(
      fc.property(globeArb, globeArb, (from, to) => {
        fc.pre(distance(from, to) > 0.5 && distance(from, to) < 120 && Math.abs(from[1]) < 70 && Math.abs(to[1]) < 70);
        const there = legLine(from, to).map((at) => project(at, 0));
        const back = legLine(to, from).map((at) => project(at, 0));
        const chord = lengthOf([there[0] ?? { x: 0, y: 0 }, there.at(-1) ?? { x: 0, y: 0 }]);
        const middle = there[Math.floor(there.length / 2)] ?? { x: 0, y: 0 };
        const gap = Math.min(
          ...[-256, 0, 256].flatMap((shift) =>
            back.slice(1).map((b, i) => {
              const a = back[i] ?? b;
              return fromChord({ x: a.x + shift, y: a.y }, { x: b.x + shift, y: b.y }, middle);
            }),
          ),
        );
        expect(gap / chord).to.be.above(0.03);
      }),
    );
  });

  it('bends as far as asked, to the other side when negative', () => {
    const straight = legLine([0, -20], [0, 20], { bend: 0 });
    expect(Math.max(...straight.map(([lng]) => Math.abs(lng)))).to.be.below(1e-9);
    expect(Math.min(...legLine([0, -20], [0, 20], { bend: 0.1 }).map(([lng]) => lng))).to.be.below(-3);
    expect(Math.max(...legLine([0, -20], [0, 20], { bend: -0.1 }).map(([lng]) => lng))).to.be.above(3);
  });

  it('stays on the map for legs over a pole', () => {
    fc.assert(
      fc.property(globeArb, globeArb, (from, to) => {
        for (const at of legLine(from, to)) {
          expect(at.every(Number.isFinite)).to.equal(true);
          expect(project(at, 0).y).to.be.within(-1e-6, 256 + 1e-6);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('trimmed', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
  ];

  it('cuts pixels off both ends, along the line', () => {
    expect(trimmed(line, 3, 4)).to.deep.equal([
      { x: 3, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 6 },
    ]);
    expect(trimmed(line, 12, 0)).to.deep.equal([
      { x: 10, y: 2 },
      { x: 10, y: 10 },
    ]);
  });

  it('leaves nothing of a leg shorter than its cuts', () => {
    expect(trimmed(line, 12, 8)).to.deep.equal([]);
    expect(trimmed([], 1, 1)).to.deep.equal([]);
  });
});

describe('arrowHead', () => {
  it('is an open arrow at the end, along the last pixels of the line', () => {
    const [right, tip, left] = arrowHead(
      [
        { x: 0, y: 0 },
        { x: 99, y: 0 },
        { x: 100, y: 0.1 },
      ],
      10,
    );
    expect(tip).to.deep.equal({ x: 100, y: 0.1 });
    expect(left.x).to.be.closeTo(90, 0.2);
    expect(right.x).to.be.closeTo(90, 0.2);
    expect(right.y - left.y).to.be.closeTo(12, 0.1);
  });

  it('still points on a line shorter than itself', () => {
    const [right, tip, left] = arrowHead(
      [
        { x: 0, y: 0 },
        { x: 0, y: 2 },
      ],
      10,
    );
    expect(tip.y).to.equal(2);
    expect([left.y, right.y]).to.deep.equal([-8, -8]);
  });
});

describe('clipToArea', () => {
  const square = (west: number): readonly Line[] => [
    [
      [west, 0],
      [west, 10],
      [west + 10, 10],
      [west + 10, 0],
    ],
  ];
  const line: Line = [
    [-20, 5],
    [5, 5],
  ];

  it('ends a leg at the outline', () => {
    const [, end] = clipToArea(line, [square(0)]);
    expect(end?.[0]).to.be.closeTo(0, 1e-4);
    expect(end?.[1]).to.equal(5);
  });

  it('crosses an outlying part of the same area', () => {
    const area: Area = [square(0), square(-15)];
    expect(clipToArea(line, area).at(-1)?.[0]).to.be.closeTo(0, 1e-4);
  });

  it('finds the area in whichever copy of the world it is written', () => {
    expect(
      clipToArea(
        [
          [340, 5],
          [365, 5],
        ],
        [square(0)],
      ).at(-1)?.[0],
    ).to.be.closeTo(360, 1e-4);
  });

  it('leaves a leg alone that starts inside or does not end there', () => {
    expect(
      clipToArea(
        [
          [2, 5],
          [5, 5],
        ],
        [square(0)],
      ),
    ).to.deep.equal([
      [2, 5],
      [5, 5],
    ]);
    expect(
      clipToArea(
        [
          [-20, 5],
          [-10, 5],
        ],
        [square(0)],
      ),
    ).to.deep.equal([
      [-20, 5],
      [-10, 5],
    ]);
    expect(clipToArea([], [square(0)])).to.deep.equal([]);
  });
});
