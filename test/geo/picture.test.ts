import { expect } from '@open-wc/testing';
import { projector } from '../../src/geo/mercator.js';
import { copiesInView, drawLeg, drawPicture } from '../../src/geo/picture.js';
import { legLine } from '../../src/geo/routes.js';
import { fitScene, makeScene } from '../../src/geo/scene.js';
import type { MapView, Point } from '../../src/geo/types.js';

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

describe('drawPicture', () => {
  it('draws land, lines and the story’s areas in whole pixels', () => {
    const { land, coasts, borders, disputed, areas } = drawPicture(scene, view, SIZE);
    for (const data of [land, coasts, borders, disputed, areas.get('uae') ?? '']) {
      expect(data).to.match(/^M-?\d+ -?\d+l/);
      expect(data).not.to.match(/[.]|NaN/);
    }
    expect([...areas.keys()]).to.deep.equal(['uae']);
    expect(land.endsWith('z')).to.equal(true);
  });

  it('leaves out what is far outside', () => {
    const europe = drawPicture(scene, view, SIZE).land.length;
    const world = drawPicture(scene, { center: [20, 30], zoom: 1 }, SIZE).land.length;
    expect(europe).to.be.below(world);
    expect(drawPicture(scene, { center: [-140, 10], zoom: 6 }, { width: 100, height: 100 }).borders).to.equal('');
  });

  it('repeats the world where the view passes its edge', () => {
    const narrow: MapView = { center: [0, 0], zoom: 3 };
    expect(copiesInView(narrow, SIZE)).to.deep.equal([0]);
    expect(copiesInView({ center: [175, 0], zoom: 3 }, SIZE)).to.deep.equal([0, 360]);
    expect(copiesInView({ center: [-535, 0], zoom: 3 }, SIZE)).to.deep.equal([-720, -360]);
    expect(copiesInView({ center: [0, 0], zoom: 0.5 }, { width: 2400, height: 400 })).to.have.length(9);
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
