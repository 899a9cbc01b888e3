import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { projector } from '../../src/geo/mercator.js';
import { drawPicture } from '../../src/geo/picture.js';
import { fitPlaces, fitScene, makeScene, MAX_ZOOM, MIN_ZOOM, type ScenePlace } from '../../src/geo/scene.js';
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
        expect([...scene.spots.keys()]).to.deep.equal(known.map(({ id }) => id));
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
    for (const leg of scene.legs.flat()) {
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
    expect(inside(uae.legs[0]?.[0]?.slice(0, -1) ?? [])).to.deep.equal([]);
    const disc = (lngLat: LngLat): ScenePlace => ({ id: 'disc', lngLat, radiusKm: 300 });
    const far = sceneOf([at('a', 30, 0), disc([0, 0])]).legs[0]?.[0] ?? [];
    expect(far.at(-1)?.[0]).to.be.closeTo(2.7, 0.1);
    const close = sceneOf([at('a', 3, 0), disc([0, 0])]).legs[0]?.[0] ?? [];
    expect(close.at(-1)?.[0]).to.be.closeTo(0, 1e-9);
  });

  it('draws no leg to a place that is not on the map', () => {
    expect(sceneOf([at('a', 0, 0), { id: 'b', country: 'QQ' }]).legs).to.deep.equal([[]]);
  });

  it('has a point for each country that the atlas lacks or draws very small, and nothing for a code that is none', () => {
    for (const country of 'BQ BV GF GI GP MQ RE SJ TK UM YT AD KI MC MH MV NR SM TV VA'.split(' ')) {
      const spot = sceneOf([{ id: 'it', country }]).spots.get('it');
      expect(spot?.exact, country).to.equal(false);
      expect(spot?.reach.length, country).to.be.above(0);
    }
    expect(sceneOf([{ id: 'it', country: 'QQ' }]).spots.size).to.equal(0);
    expect(sceneOf([at('x', 0, 0)]).spots.get('x')?.exact).to.equal(true);
  });

  it('bows there and back to either side, and a leg that is made again beside the first', () => {
    const visits = ['a', 'b', 'a', 'b', 'a', 'b'];
    const legs = visits.slice(1).map((to, index) => ({ from: visits[index] ?? '', to }));
    const { legs: drawn } = makeScene([at('a', 0, 50), at('b', 20, 50)], legs, 'neutral');
    const middles = drawn.map(([line = []]) => line[Math.floor(line.length / 2)]?.[1] ?? NaN).sort((a, b) => a - b);
    expect(middles).to.have.length(5);
    middles.slice(1).forEach((lat, index) => expect(lat - (middles[index] ?? NaN)).to.be.above(0.4));
  });

  it('keeps legs whole where it can: Santiago, Vienna and Wellington as the legs go, not as the places lie', () => {
    const scene = sceneOf([
      at('santiago', -70.65, -33.45),
      at('vienna', 16.37, 48.21),
      at('wellington', 174.78, -41.29),
    ]);
    expect(scene.legs.map((lines) => lines.length)).to.deep.equal([1, 1]);
    const [santiago = 0, , wellington = 0] = [...scene.spots.values()].map(({ at: [lng] }) => lng);
    expect(wellington - santiago).to.be.closeTo(245.43, 0.01);
  });

  it('draws a leg twice, once to each of its places, on a journey round the world', () => {
    const scene = sceneOf([at('a', -100, 0), at('b', 10, 0), at('c', 120, 0), at('d', -110, 5)]);
    const cut = scene.legs.filter((lines) => lines.length > 1);
    expect(cut).to.have.length(1);
    scene.legs.forEach((lines, index) => {
      const shown = [`abcd`[index], `abcd`[index + 1]].map((id) => scene.spots.get(id ?? '')?.at[0] ?? NaN);
      const starts = lines.map((line) => Math.abs((line[0]?.[0] ?? NaN) - (shown[0] ?? NaN)));
      const ends = lines.map((line) => Math.abs((line.at(-1)?.[0] ?? NaN) - (shown[1] ?? NaN)));
      expect(Math.min(...starts)).to.be.below(1e-9);
      expect(Math.min(...ends)).to.be.below(1e-9);
    });
  });

  it('arches below the edge of the map where the shortest way passes a pole', () => {
    const [[line = []] = []] = sceneOf([at('helsinki', 24.94, 60.17), at('anchorage', -149.9, 61.22)]).legs;
    const lats = line.map(([, lat]) => lat);
    expect(Math.max(...lats)).to.be.within(79, 80.01);
    expect(lats.slice(1).filter((lat, index) => lat < (lats[index] ?? 0)).length).to.be.within(20, 28);
    const toPole = sceneOf([at('ushuaia', -68.3, -54.8), at('pole', 0, -90), at('mcmurdo', 166.67, -77.85)]).legs;
    for (const [leg = []] of toPole) {
      expect(leg.some(([, lat]) => Math.abs(lat) > 85.1)).to.equal(false);
      leg.slice(1).forEach(([lng], index) => expect(lng).to.be.above(leg[index]?.[0] ?? NaN));
    }
  });

  it('frames a country by its largest part', () => {
    const [west, , east] = sceneOf([{ id: 'fr', country: 'FR' }]).bounds;
    expect(west).to.be.above(-10);
    expect(east).to.be.below(15);
  });

  it('has lines of its own for each worldview', () => {
    const europe = { zoom: 3, x: 900, y: 600 };
    const dashed = (view: Worldview): number =>
      drawPicture(sceneOf([at('a', 0, 0)], view), europe, { width: 600, height: 500 }).disputed.length;
    expect(dashed('neutral')).to.be.above(dashed('ua'));
    expect(dashed('none')).to.equal(0);
    expect(sceneOf([at('a', 0, 0)], 'none').countries).to.deep.equal([]);
  });
});

describe('fitScene', () => {
  it('shows legs that bow out beyond their places', () => {
    const scene = sceneOf([at('tokyo', 139.69, 35.69), at('sf', -122.42, 37.77)]);
    const toPixels = projector(fitScene(scene, SIZE), SIZE);
    for (const point of scene.legs.flat(2).map(toPixels)) {
      expect(point.y).to.be.within(0, SIZE.height);
      expect(point.x).to.be.within(0, SIZE.width);
    }
    // the leg itself rises by more than the room that is kept for names
    expect(Math.max(...scene.legs.flat(2).map(([, lat]) => lat))).to.be.above(47);
  });

  it('shows both poles on a phone, from further away than the reader can go', () => {
    const scene = sceneOf([at('north', 0, 90), at('south', -170, -90), at('east', 175, 0)]);
    for (const size of [
      { width: 320, height: 240 },
      { width: 280, height: 120 },
    ]) {
      const view = fitScene(scene, size);
      expect(view.zoom).to.be.below(MIN_ZOOM);
      const toPixels = projector(view, size);
      for (const { at: spot } of scene.spots.values()) {
        const { x, y } = toPixels(spot);
        expect(x).to.be.within(10, size.width - 10);
        expect(y).to.be.within(10, size.height - 10);
      }
    }
  });
});

describe('fitPlaces', () => {
  it('comes as close as some of the places allow, and shows them all', () => {
    const scene = sceneOf([at('vienna', 16.37, 48.21), at('budapest', 19.04, 47.5), at('lima', -77, -12)]);
    const view = fitPlaces(scene, ['vienna', 'budapest'], SIZE);
    expect(view?.zoom).to.equal(MAX_ZOOM);
    const world = fitPlaces(scene, ['vienna', 'lima', 'nobody'], SIZE);
    const toPixels = projector(world ?? { center: [0, 0], zoom: 9 }, SIZE);
    for (const id of ['vienna', 'lima']) {
      const { x, y } = toPixels(scene.spots.get(id)?.at ?? [0, 0]);
      expect(x > 0 && y > 0 && x < SIZE.width && y < SIZE.height).to.equal(true);
    }
    expect(fitPlaces(scene, ['nobody'], SIZE)).to.equal(undefined);
  });
});
