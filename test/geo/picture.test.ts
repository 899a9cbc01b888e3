import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readGround } from '../../src/geo/decode.js';
import { TEACHERS } from '../../src/geo/layout.js';
import { WORLD } from '../../src/geo/basemap-world.js';
import { isCoast } from '../../src/geo/ground.js';
import { frameOf, projector } from '../../src/geo/mercator.js';
import { appearances, drawLeg, drawPicture, drawStrands, unreadIn } from '../../src/geo/picture.js';
import { legLine } from '../../src/geo/routes.js';
import { fitScene, makeScene } from '../../src/geo/scene.js';
import { strandOf, type Strand, WORLD_UNITS } from '../../src/geo/strand.js';
import type { Line, LngLat, MapView, Point } from '../../src/geo/types.js';
import { linesOf, ringsAround } from './path-data.js';

const BARE = { clearPx: 0 };
const SIZE = { width: 600, height: 450 };
const scene = makeScene(
  [
    { id: 'davos', lngLat: [9.84, 46.8] },
    { id: 'uae', country: 'AE' },
  ],
  [{ from: 'davos', to: 'uae' }],
  'neutral',
);
const view = fitScene(scene, SIZE);

const picture = (wanted: MapView, size = SIZE) => drawPicture(scene, frameOf(wanted, size), size);

describe('drawPicture', () => {
  it('draws land, lines and the story’s areas in tenths of a pixel', () => {
    const { land, coasts, borders, disputed, areas } = picture(view);
    for (const data of [land, coasts, borders, disputed, areas.get('uae') ?? '']) {
      expect(data).to.match(/^M-?[\d.]+ -?[\d.]+l/);
      expect(data).not.to.match(/[.]\d\d|NaN|e/);
    }
    expect([...areas.keys()]).to.deep.equal(['uae']);
    expect(land.endsWith('z')).to.equal(true);
  });

  it('leaves out what is far outside', () => {
    const world = picture({ center: [20, 30], zoom: 1 }).land.length;
    expect(picture({ center: [20, 30], zoom: 6 }).land.length).to.be.below(world);
    expect(picture({ center: [-140, 10], zoom: 6 }, { width: 100, height: 100 }).borders).to.equal('');
  });

  it('draws no more detail than the zoom can show', () => {
    const world = { width: 250, height: 250 };
    const points = linesOf(picture({ center: [0, 20], zoom: 0 }, world).coasts).flat().length;
    expect(points).to.be.within(500, 10_000); // of 30,000 in one copy and a half
  });

  it('repeats the world where the view passes its edge', () => {
    const chukotka: LngLat = [185, 66];
    const fill = (at: MapView, place: LngLat): boolean => {
      const { x, y } = projector(at, SIZE)(place);
      return ringsAround(picture(at).land, { x, y });
    };
    expect(fill({ center: [175, 60], zoom: 3 }, chukotka)).to.equal(true);
    expect(fill({ center: [-160, 60], zoom: 3 }, [-175, 66])).to.equal(true);
    expect(fill({ center: [-535, 60], zoom: 3 }, [-535, 66])).to.equal(true);
    const wide = { width: 2400, height: 400 };
    expect(appearances([0, 0], frameOf({ center: [0, 0], zoom: 0.5 }, wide), wide, { width: 0, height: 0 })).to.have.length(7); // prettier-ignore
  });

  it('draws no coast along the lower edge of the world', () => {
    const { coasts } = picture({ center: [0, -70], zoom: 1 });
    const { y } = projector({ center: [0, -70], zoom: 1 }, SIZE)([0, -89]);
    for (const line of linesOf(coasts)) for (const point of line) expect(point.y).to.be.below(y - 1);
  });

  it('reads no part of the world that is not in view', () => {
    const ground = readGround(WORLD);
    const fresh = { ...scene, ground };
    const frame = frameOf({ center: [138, 37], zoom: 5 }, SIZE);
    const missing = unreadIn(fresh, frame, SIZE);
    expect(missing.length).to.be.within(1, ground.parts.length / 4);
    drawPicture(fresh, frame, SIZE);
    expect(unreadIn(fresh, frame, SIZE)).to.deep.equal([]);
    expect(ground.parts.filter(({ lines }) => lines).length).to.be.at.most(missing.length + TEACHERS);
  });
});

/** Views of anywhere, as readers come by them. */
const views = fc.record({
  lng: fc.double({ min: -190, max: 190, noNaN: true }),
  lat: fc.double({ min: -75, max: 80, noNaN: true }),
  zoom: fc.double({ min: 0, max: 6, noNaN: true }),
});

describe('what is left out of a picture', () => {
  const whole = readGround(WORLD);
  for (const part of whole.parts) whole.read(part);

  it('moves no coast in view by half a pixel', () => {
    const coasts = whole.parts.flatMap((part) => whole.read(part).arcs).filter(isCoast);
    fc.assert(
      fc.property(views, ({ lng, lat, zoom }) => {
        const frame = frameOf({ center: [lng, lat], zoom }, SIZE);
        const drawn = linesOf(drawPicture(scene, frame, SIZE).coasts);
        // the full lines' points in view, a sample of them
        // what comes to less than half a pixel is not drawn at all
        const large = coasts.filter(
          ({ strand: { x0, y0, x1, y1 } }) => Math.max(x1 - x0, y1 - y0) * scaleAt(zoom) > 0.5,
        );
        const points = large.flatMap(({ strand }) => pointsIn(strand, frame)).filter((_, i) => i % 61 === 0);
        for (const point of points) {
          expect(Math.min(...drawn.map((line) => awayFrom(line, point)))).to.be.below(0.5);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('leaves land and sea as they are, wherever the view is and whatever has been read', () => {
    fc.assert(
      fc.property(views, fc.double({ min: 0, max: 1 }), fc.double({ min: 0, max: 1 }), ({ lng, lat, zoom }, a, b) => {
        const frame = frameOf({ center: [lng, lat], zoom }, SIZE);
        const at = { x: Math.round(a * SIZE.width) + 0.05, y: Math.round(b * SIZE.height) + 0.05 };
        const little = drawPicture({ ...scene, ground: readGround(WORLD) }, frame, SIZE).land;
        const all = drawPicture({ ...scene, ground: whole }, frame, SIZE, {
          width: 256 * 2 ** zoom,
          height: 256 * 2 ** zoom,
        }).land;
        expect(ringsAround(little, at)).to.equal(ringsAround(all, at));
      }),
      { numRuns: 12 },
    );
  });
});

const scaleAt = (zoom: number): number => (256 * 2 ** zoom) / WORLD_UNITS;

/** Pixels of a strand's points that are within the box, in the copy of the world that is nearest to its middle. */
function pointsIn({ xy, from, to }: Strand, { zoom, x, y }: { zoom: number; x: number; y: number }): Point[] {
  const scale = scaleAt(zoom);
  const points: Point[] = [];
  for (let i = from; i < to; i++) {
    const point = {
      x: ((xy[2 * i] ?? 0) + WORLD_UNITS / 2) * scale - x,
      y: ((xy[2 * i + 1] ?? 0) + WORLD_UNITS / 2) * scale - y,
    };
    const inside = point.x > 0 && point.y > 0 && point.x < SIZE.width && point.y < SIZE.height;
    if (inside && (xy[2 * i + 1] ?? 0) < WORLD_UNITS / 2) points.push(point);
  }
  return points;
}

function awayFrom(line: readonly Point[], { x, y }: Point): number {
  let least = Infinity;
  line.forEach((to, i) => {
    const from = line[i - 1] ?? to;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const share = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(x - from.x - share * dx, y - from.y - share * dy));
  });
  return least;
}

describe('lines of a publisher’s own', () => {
  const line: Line = Array.from({ length: 400 }, (_, i): LngLat => [i / 10, 40 + Math.sin(i / 3)]);

  it('are drawn within half a pixel, with fewer points from afar', () => {
    for (const zoom of [1, 3, 6]) {
      const frame = frameOf({ center: [20, 40], zoom }, SIZE);
      const [drawn = []] = linesOf(drawStrands([strandOf(line, false)], frame, SIZE, { width: 3000, height: 3000 }));
      for (const at of line) {
        const [point] = appearances(at, frame, SIZE, { width: 3000, height: 3000 });
        expect(awayFrom(drawn, point ?? { x: NaN, y: NaN })).to.be.below(0.55);
      }
      if (zoom === 1) expect(drawn.length).to.be.below(200);
    }
  });
});

describe('drawLeg', () => {
  const project = projector(view, SIZE);
  const leg = legLine([9.84, 46.8], [54, 24]);

  it('stops short of both markers, with an arrow head at its end', () => {
    const start = project([9.84, 46.8]);
    const drawn = drawLeg([leg], view.zoom, project, { clearPx: 14 }, { clearPx: 20 });
    const points = drawn?.points[0];
    const [first, last] = [points?.[0], points?.at(-1)];
    expect(Math.hypot((first?.x ?? 0) - start.x, (first?.y ?? 0) - start.y)).to.be.closeTo(14, 1);
    const end = project([54, 24]);
    expect(Math.hypot((last?.x ?? 0) - end.x, (last?.y ?? 0) - end.y)).to.be.closeTo(20, 1);
    expect(drawn?.head.split('L')[1]).to.equal(`${last?.x.toFixed(1)} ${last?.y.toFixed(1)}`);
  });

  it('is not drawn between markers that nearly touch, nor where an end is missing', () => {
    expect(drawLeg([leg], view.zoom, project, { clearPx: 300 }, { clearPx: 300 })).to.equal(undefined);
    expect(drawLeg([], view.zoom, project, BARE, BARE)).to.equal(undefined);
    const short = legLine([9.84, 46.8], [9.9, 46.8]);
    expect(drawLeg([short], view.zoom, project, BARE, BARE)).to.equal(undefined);
  });

  it('is a short line without a head where two markers leave no room for one', () => {
    const whole = drawLeg([leg], view.zoom, project, BARE, BARE)?.points[0] ?? [];
    const step = ({ x, y }: Point, i: number): number =>
      Math.hypot(x - (whole[i - 1]?.x ?? x), y - (whole[i - 1]?.y ?? y));
    const clearPx = whole.map(step).reduce((sum, px) => sum + px) / 2 - 3;
    const drawn = drawLeg([leg], view.zoom, project, { clearPx }, { clearPx });
    expect(drawn?.head).to.equal('');
    const [first, last] = [drawn?.points[0]?.[0], drawn?.points[0]?.at(-1)];
    expect(Math.hypot((first?.x ?? 0) - (last?.x ?? 0), (first?.y ?? 0) - (last?.y ?? 0))).to.be.within(8, 24);
  });

  it('ends where its marker stands, when that stands for several places', () => {
    const aside = { x: 10, y: -6 };
    const [own] = drawLeg([leg], view.zoom, project, BARE, BARE)?.points ?? [];
    const [moved] = drawLeg([leg], view.zoom, project, BARE, { clearPx: 0, aside })?.points ?? [];
    expect(moved?.[0]).to.deep.equal(own?.[0]);
    expect((moved?.at(-1)?.x ?? 0) - (own?.at(-1)?.x ?? 0)).to.be.closeTo(10, 1e-9);
    expect((moved?.at(-1)?.y ?? 0) - (own?.at(-1)?.y ?? 0)).to.be.closeTo(-6, 1e-9);
  });

  it('is drawn once for each of its lines', () => {
    const again = leg.map(([lng, lat]): [number, number] => [lng + 360, lat]);
    const drawn = drawLeg([leg, again], view.zoom, project, BARE, BARE);
    expect(drawn?.points).to.have.length(2);
    expect(drawn?.line.match(/M/g)).to.have.length(2);
    expect(drawn?.head.match(/M/g)).to.have.length(2);
  });

  it('has a head no longer than half of it', () => {
    const toPixels = projector({ center: [10, 46], zoom: 4 }, SIZE);
    const short = drawLeg([legLine([9.84, 46.8], [11.2, 46.8])], 4, toPixels, BARE, BARE);
    const [wing = '', tip = ''] = (short?.head.slice(1) ?? '').split('L');
    const [a = 0, b = 0, c = 0, d = 0] = [...wing.split(' '), ...tip.split(' ')].map(Number);
    expect(Math.hypot(a - c, b - d)).to.be.below(10);
  });
});
