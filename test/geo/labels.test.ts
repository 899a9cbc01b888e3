import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { placeMapLabels, type Box, type LabelRequest, type LabelSpot } from '../../src/geo/labels.js';

const SIZE = { width: 600, height: 400 };

const request = (id: string, x: number, y: number, more: Partial<LabelRequest> = {}): LabelRequest => ({
  id,
  at: { x, y },
  clearPx: 10,
  width: 60,
  height: 20,
  priority: 0,
  required: false,
  ...more,
});

const boxOf = ({ x, y }: LabelSpot, { width, height }: LabelRequest): Box => ({
  x0: x,
  y0: y,
  x1: x + width,
  y1: y + height,
});
const overlap = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

const requestsArb = fc.array(
  fc.record({
    at: fc.record({ x: fc.integer({ min: -20, max: 620 }), y: fc.integer({ min: -20, max: 420 }) }),
    clearPx: fc.constantFrom(0, 8, 14),
    width: fc.integer({ min: 10, max: 160 }),
    height: fc.integer({ min: 10, max: 40 }),
    priority: fc.integer({ min: -5, max: 5 }),
    required: fc.boolean(),
  }),
  { maxLength: 60 },
);

const obstaclesArb = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 560 }), fc.integer({ min: 0, max: 360 }))
    .map(([x0, y0]) => ({ x0, y0, x1: x0 + 24, y1: y0 + 24 })),
  { maxLength: 20 },
);

describe('placeMapLabels', () => {
  it('never clips a label, nor lays it over a marker, an obstacle or another label', () => {
    fc.assert(
      fc.property(requestsArb, obstaclesArb, (list, obstacles) => {
        const requests = list.map((one, i) => ({ ...one, id: String(i) }));
        const spots = placeMapLabels(requests, obstacles, SIZE);
        const boxes = spots.map((spot) => boxOf(spot, requests[Number(spot.id)] as LabelRequest));
        const markers = requests
          .filter(({ clearPx }) => clearPx)
          .map(({ at: { x, y }, clearPx: r }) => ({ x0: x - r, y0: y - r, x1: x + r, y1: y + r }));
        boxes.forEach((box, i) => {
          expect(box.x0 >= 0 && box.y0 >= 0 && box.x1 <= SIZE.width && box.y1 <= SIZE.height).to.equal(true);
          for (const other of [...obstacles, ...markers, ...boxes.slice(0, i)])
            expect(overlap(box, other)).to.equal(false);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('stands nearer to its own marker than to any other', () => {
    fc.assert(
      fc.property(requestsArb, (list) => {
        const requests = list.map((one, i) => ({
          ...one,
          id: String(i),
          search: i % 3 ? undefined : ('far' as const),
        }));
        const markers = requests.filter(({ clearPx }) => clearPx > 0) as LabelRequest[];
        for (const spot of placeMapLabels(requests as LabelRequest[], [], SIZE)) {
          const own = requests[Number(spot.id)] as LabelRequest;
          if (own.clearPx === 0) continue;
          const { x0, y0, x1, y1 } = boxOf(spot, own);
          const gap = ({ at: { x, y }, clearPx }: LabelRequest): number =>
            Math.hypot(x - Math.max(x0, Math.min(x, x1)), y - Math.max(y0, Math.min(y, y1))) - clearPx;
          expect(gap(own)).to.be.at.most(Math.min(48, ...markers.map(gap)) + 0.1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('places each label once, and only those asked for', () => {
    fc.assert(
      fc.property(requestsArb, (list) => {
        const spots = placeMapLabels(
          list.map((one, i) => ({ ...one, id: String(i) })),
          [],
          SIZE,
        );
        expect(new Set(spots.map(({ id }) => id)).size).to.equal(spots.length);
      }),
    );
  });

  it('stands to the right of a marker with room all round', () => {
    expect(placeMapLabels([request('a', 300, 200)], [], SIZE)).to.deep.equal([
      { id: 'a', x: 310, y: 190, side: 'right' },
    ]);
  });

  it('turns to the left at the right edge', () => {
    expect(placeMapLabels([request('a', 570, 200)], [], SIZE)[0]?.side).to.equal('left');
  });

  it('turns away from a leg', () => {
    const leg = [
      { x: 300, y: 200 },
      { x: 400, y: 195 },
    ];
    expect(placeMapLabels([request('a', 300, 200)], [], SIZE, [leg])[0]?.side).to.equal('left');
  });

  it('keeps a label over legs when every spot is crossed', () => {
    const cross = [
      [
        { x: 0, y: 0 },
        { x: 600, y: 400 },
      ],
      [
        { x: 0, y: 400 },
        { x: 600, y: 0 },
      ],
      [
        { x: 300, y: 0 },
        { x: 300, y: 400 },
      ],
      [
        { x: 0, y: 200 },
        { x: 600, y: 200 },
      ],
    ];
    expect(placeMapLabels([request('a', 300, 200, { width: 300 })], [], SIZE, cross)).to.have.length(1);
  });

  it('names what is required before what is preferred', () => {
    const full = { width: 590, height: 180 };
    const spots = placeMapLabels(
      [
        request('wanted', 300, 100, { ...full, priority: 9, clearPx: 0 }),
        request('must', 300, 110, { ...full, required: true, clearPx: 0 }),
      ],
      [],
      SIZE,
    );
    expect(spots.map(({ id }) => id)[0]).to.equal('must');
  });

  it('sets a required label further off rather than leave it out', () => {
    const ring = [
      { x0: 311, y0: 150, x1: 316, y1: 250 },
      { x0: 284, y0: 150, x1: 289, y1: 250 },
      { x0: 284, y0: 211, x1: 316, y1: 216 },
      { x0: 284, y0: 184, x1: 316, y1: 189 },
    ];
    expect(placeMapLabels([request('a', 300, 200)], ring, SIZE)).to.deep.equal([]);
    expect(placeMapLabels([request('a', 300, 200, { required: true })], ring, SIZE)).to.have.length(1);
  });

  it('slides a wide label below its marker away from the edge', () => {
    const narrow = { width: 200, height: 200 };
    const [spot] = placeMapLabels([request('a', 20, 100, { width: 180 })], [], narrow);
    expect(spot).to.deep.include({ side: 'below', x: 4, y: 110 });
    expect(placeMapLabels([request('a', 20, 100, { width: 197 })], [], narrow)).to.deep.equal([]);
  });

  it('searches the neighbourhood for a label that must be shown', () => {
    const wall = [{ x0: 200, y0: 140, x1: 400, y1: 199 }, { x0: 200, y0: 201, x1: 400, y1: 245 }]; // prettier-ignore
    const wanted = request('a', 300, 200, { required: true });
    expect(placeMapLabels([wanted], wall, SIZE)).to.deep.equal([]);
    const [spot] = placeMapLabels([{ ...wanted, search: 'far' }], wall, SIZE);
    expect(spot?.y).to.be.within(120, 260);
  });

  it('stays beside its marker when asked to', () => {
    const ring = [
      { x0: 311, y0: 150, x1: 316, y1: 250 },
      { x0: 284, y0: 150, x1: 289, y1: 250 },
      { x0: 284, y0: 211, x1: 316, y1: 216 },
      { x0: 284, y0: 184, x1: 316, y1: 189 },
    ];
    const near = request('a', 300, 200, { required: true, search: 'near' });
    expect(placeMapLabels([near], ring, SIZE)).to.deep.equal([]);
  });

  it('centres a label without a marker, near by if need be, and never under a leg', () => {
    const name = request('Iran', 300, 200, { clearPx: 0 });
    expect(placeMapLabels([name], [], SIZE)).to.deep.equal([{ id: 'Iran', x: 270, y: 190, side: 'center' }]);
    const leg = [
      { x: 300, y: 0 },
      { x: 305, y: 400 },
    ];
    expect(Math.abs((placeMapLabels([name], [], SIZE, [leg])[0]?.x ?? 0) - 270)).to.be.within(30, 36);
    const wall = [0, 1, 2, 3, 4, 5].map((i) => [
      { x: 250 + i * 20, y: 0 },
      { x: 250 + i * 20, y: 400 },
    ]);
    expect(placeMapLabels([name], [], SIZE, wall)).to.deep.equal([]);
  });
});
