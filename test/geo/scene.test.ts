import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { projector } from '../../src/geo/mercator.js';
import { fitScene, makeScene, MAX_ZOOM, MIN_ZOOM, type ScenePlace } from '../../src/geo/scene.js';
import { areaContains } from '../../src/geo/shapes.js';
import type { LngLat, Size, Worldview } from '../../src/geo/types.js';

const SIZE: Size = { width: 600, height: 450 };

const at = (id: string, lng: number, lat: number): ScenePlace => ({ id, lngLat: [lng, lat] });
const sceneOf = (places: readonly ScenePlace[], view: Worldview = 'neutral') =>
  makeScene(
    places,
    places.slice(1).map(({ id }, index) => ({ from: places[index]?.id ?? '', to: id })),
    view,
  );

const placesArb = fc
  .array(
    fc.oneof(
      fc.record({
        lngLat: fc.tuple(
          fc.double({ min: -180, max: 180, noNaN: true }),
          fc.double({ min: -90, max: 90, noNaN: true }),
        ),
      }),
      fc.record({
        lngLat: fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -70, max: 70 })),
        radiusKm: fc.integer({ min: 5, max: 900 }),
      }),
      fc.record({ country: fc.constantFrom('AE', 'US', 'RU', 'FJ', 'NZ', 'FR', 'AQ', 'XK', 'KI', 'QQ') }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) => list.map((place, index) => ({ ...place, id: `p${index}` })));

describe('makeScene', () => {
  it('finds a spot for every place but an unknown country, and a view of them all', () => {
    fc.assert(
      fc.property(placesArb, (places) => {
        const scene = sceneOf(places);
        const known = places.filter((place) => !('country' in place && place.country === 'QQ'));
        expect([...scene.spots.keys()].length).to.be.at.least(known.length - 2);
        const view = fitScene(scene, SIZE);
        expect(view.zoom).to.be.within(MIN_ZOOM, MAX_ZOOM);
        const project = projector(view, SIZE);
        for (const { at: spot } of scene.spots.values()) {
          const { x, y } = project(spot);
          expect(Number.isFinite(x) && Number.isFinite(y)).to.equal(true);
          // further apart than the world is wide at the least zoom they cannot be
          expect(x).to.be.within(-1, SIZE.width + 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps Fiji, Samoa and Tokyo together, across the anti-meridian', () => {
    const scene = sceneOf([at('suva', 178.44, -18.14), at('apia', -171.76, -13.83), at('tokyo', 139.69, 35.69)]);
    const lngs = [...scene.spots.values()].map(({ at: [lng] }) => lng);
    expect(Math.max(...lngs) - Math.min(...lngs)).to.be.below(60);
    for (const leg of scene.legs) {
      leg.forEach(([lng], index) => expect(Math.abs(lng - (leg[index - 1]?.[0] ?? lng))).to.be.below(30));
    }
  });

  it('shows one place alone in its region, at whatever size', () => {
    const scene = sceneOf([at('davos', 9.84, 46.8)]);
    for (const size of [SIZE, { width: 320, height: 200 }, { width: 40, height: 20 }]) {
      expect(fitScene(scene, size).zoom).to.be.at.most(5);
    }
    expect(fitScene(scene, SIZE).zoom).to.equal(5);
  });

  it('has an area for a country, with its point inside, and for a disc', () => {
    const scene = sceneOf([
      { id: 'uae', country: 'AE' },
      { id: 'sea', lngLat: [4, 2.5], radiusKm: 300 },
      at('x', 0, 0),
    ]);
    const [uae, sea, point] = ['uae', 'sea', 'x'].map((id) => scene.spots.get(id));
    expect(areaContains(uae?.area ?? [], uae?.at ?? [0, 0])).to.equal(true);
    expect([uae?.soft, sea?.soft, point?.soft]).to.deep.equal([false, true, false]);
    expect(uae?.room).to.be.within(0.1, 2);
    expect(sea?.room).to.be.closeTo(2.7, 0.05);
    expect([point?.room, point?.area]).to.deep.equal([0, undefined]);
  });

  it('ends legs at outlines, and at a disc unless nothing would be left', () => {
    const uae = sceneOf([at('moscow', 37.62, 55.75), { id: 'uae', country: 'AE' }]);
    const inside = (leg: readonly LngLat[]): LngLat[] =>
      leg.filter((point) => areaContains(uae.spots.get('uae')?.area ?? [], point));
    expect(inside(uae.legs[0]?.slice(0, -1) ?? [])).to.deep.equal([]);
    const disc = (lngLat: LngLat): ScenePlace => ({ id: 'disc', lngLat, radiusKm: 300 });
    const far = sceneOf([at('a', 30, 0), disc([0, 0])]).legs[0] ?? [];
    expect(far.at(-1)?.[0]).to.be.closeTo(2.7, 0.1);
    const close = sceneOf([at('a', 3, 0), disc([0, 0])]).legs[0] ?? [];
    expect(close.at(-1)?.[0]).to.be.closeTo(0, 1e-9);
  });

  it('draws no leg to a place that is not on the map', () => {
    expect(sceneOf([at('a', 0, 0), { id: 'b', country: 'QQ' }]).legs).to.deep.equal([[]]);
  });

  it('frames a country by its largest part', () => {
    const [west, , east] = sceneOf([{ id: 'fr', country: 'FR' }]).bounds;
    expect(west).to.be.above(-10);
    expect(east).to.be.below(15);
  });

  it('has lines of its own for each worldview', () => {
    const dashed = (view: Worldview): number => sceneOf([at('a', 0, 0)], view).lines.disputed.length;
    expect(dashed('neutral')).to.be.above(dashed('ua'));
    expect(dashed('none')).to.equal(0);
    expect(sceneOf([at('a', 0, 0)], 'none').countries).to.deep.equal([]);
  });
});
