import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { projector } from '../../src/geo/mercator.js';
import { chooseNames, countriesInView, type PlaceName } from '../../src/geo/names.js';
import { drawLeg } from '../../src/geo/picture.js';
import { fitScene, makeScene, type ScenePlace } from '../../src/geo/scene.js';
import type { Point, Size } from '../../src/geo/types.js';

interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

const LABEL_PX = 38;
const boxOf = ({ x, y }: Point, width: number, height: number): Box => ({
  x0: x,
  y0: y,
  x1: x + width,
  y1: y + height,
});
const overlap = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/** Names of a story as the map would choose them, as boxes on the stage. */
function chosen(places: readonly ScenePlace[], size: Size, widthOf: (index: number) => number, selected = -1) {
  const legs = places.slice(1).map(({ id }, index) => ({ from: places[index]?.id ?? '', to: id }));
  const scene = makeScene(places, legs, 'neutral');
  const view = fitScene(scene, size);
  const project = projector(view, size);
  const wanted: PlaceName[] = places.map(({ id, lngLat, radiusKm }, index) => ({
    id,
    width: widthOf(index),
    pinPx: lngLat && !radiusKm ? 7 : 0,
    selected: index === selected,
  }));
  const countries = countriesInView(scene, new Set(places.map(({ country }) => country)), project, size);
  const lines = scene.legs.flatMap((leg) => drawLeg(leg, view.zoom, project, 14, 14)?.points ?? []);
  const names = chooseNames(scene, project, size, {
    places: wanted,
    countries: countries.map((country) => ({ ...country, width: 60 })),
    lines: [lines],
    obstacles: [{ x0: size.width - 60, y0: 0, x1: size.width, y1: 124 }],
  });
  const pointOf = (id: string): Point => project(scene.spots.get(id)?.at ?? [0, 0]);
  const placeBoxes = wanted.flatMap(({ id, width }) => {
    const offset = names.places.get(id);
    const from = pointOf(id);
    return offset ? [{ id, box: boxOf({ x: from.x + offset.x, y: from.y + offset.y }, width, LABEL_PX) }] : [];
  });
  const countryBoxes = names.countries.map(({ code, at, offset }) => {
    const from = project(at);
    return { id: code, box: boxOf({ x: from.x + offset.x, y: from.y + offset.y }, 60, 18) };
  });
  const pins = wanted.flatMap(({ id, pinPx }) => {
    const { x, y } = pointOf(id);
    return pinPx ? [{ id, box: { x0: x - pinPx, y0: y - pinPx, x1: x + pinPx, y1: y + pinPx } }] : [];
  });
  return { names, placeBoxes, countryBoxes, pins, controls: { x0: size.width - 60, y0: 0, x1: size.width, y1: 124 } };
}

const storyArb = fc.record({
  places: fc
    .array(
      fc.oneof(
        {
          weight: 5,
          arbitrary: fc.record({
            lngLat: fc.tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 5, max: 65 })),
          }),
        },
        { weight: 1, arbitrary: fc.record({ country: fc.constantFrom('AE', 'PL', 'NG', 'LU', 'EG', 'SA') }) },
        {
          weight: 1,
          arbitrary: fc.record({
            lngLat: fc.tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 5, max: 65 })),
            radiusKm: fc.integer({ min: 20, max: 600 }),
          }),
        },
      ),
      { minLength: 1, maxLength: 14 },
    )
    .map((list) => list.map((place, index) => ({ ...place, id: `p${index}` }))),
  width: fc.integer({ min: 280, max: 1100 }),
  height: fc.integer({ min: 180, max: 600 }),
  names: fc.infiniteStream(fc.integer({ min: 20, max: 150 })),
});

describe('names on the map', () => {
  it('never cover a pin, a control or each other, and are never clipped, in hundreds of stories', () => {
    fc.assert(
      fc.property(storyArb, ({ places, width, height, names }) => {
        const widths = places.map(() => names.next().value as number);
        const { placeBoxes, countryBoxes, pins, controls } = chosen(places, { width, height }, (i) => widths[i] ?? 0);
        const boxes = [...placeBoxes, ...countryBoxes];
        boxes.forEach(({ id, box }, index) => {
          expect(box.x0 >= 0 && box.y0 >= 0 && box.x1 <= width && box.y1 <= height, `${id} clipped`).to.equal(true);
          expect(overlap(box, controls), `${id} under the controls`).to.equal(false);
          for (const pin of pins) expect(overlap(box, pin.box), `${id} over the pin ${pin.id}`).to.equal(false);
          for (const other of boxes.slice(0, index))
            expect(overlap(box, other.box), `${id} over ${other.id}`).to.equal(false);
        });
      }),
      { numRuns: 400 },
    );
  });

  const LAUNCH: readonly ScenePlace[] = [
    { id: 'davos', lngLat: [9.84, 46.8] },
    { id: 'moscow', lngLat: [37.62, 55.75] },
    { id: 'uae', country: 'AE' },
  ];

  it('of the launch story all find room, from a phone to a wide page', () => {
    for (const [width, height] of [
      [590, 467],
      [360, 260],
      [328, 220],
      [445, 395],
      [1100, 500],
    ] as const) {
      // prettier-ignore
      expect(chosen(LAUNCH, { width, height }, () => 86).placeBoxes.map(({ id }) => id)).to.deep.equal([
        'davos',
        'moscow',
        'uae',
      ]);
    }
  });

  it('stand as in the design: Davos to the left of its leg, Moscow to the right, the UAE below', () => {
    const { names } = chosen(LAUNCH, { width: 590, height: 467 }, () => 80);
    expect(LAUNCH.map(({ id }) => names.places.get(id)?.side)).to.deep.equal(['left', 'right', 'below']);
  });

  it('of countries are few on a small map, and none is one that the story names', () => {
    const small = chosen(LAUNCH, { width: 328, height: 220 }, () => 80).countryBoxes;
    const large = chosen(LAUNCH, { width: 1000, height: 700 }, () => 80).countryBoxes;
    expect(small.length).to.be.within(1, 3);
    expect(large.length).to.be.within(4, 14);
    expect([...small, ...large].some(({ id }) => id === 'AE')).to.equal(false);
  });

  it('stand on their own area where it is large enough', () => {
    const { names } = chosen([{ id: 'ng', country: 'NG' }], { width: 600, height: 450 }, () => 70);
    expect(names.places.get('ng')?.side).to.equal('center');
  });

  it('give way to the selected one', () => {
    const crowd: ScenePlace[] = Array.from({ length: 9 }, (_, i) => ({ id: `p${i}`, lngLat: [16 + i * 0.1, 48] }));
    const size = { width: 400, height: 240 };
    for (const selected of [0, 4, 8]) {
      expect(chosen(crowd, size, () => 90, selected).names.places.has(`p${selected}`)).to.equal(true);
    }
  });
});
