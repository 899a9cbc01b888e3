import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { AxeResults, RunOptions } from 'axe-core';
import 'axe-core/axe.min.js';
import type { DatelineMap } from '../../../src/elements/map/dateline-map.js';
import { pointsOf } from '../../controllers/leaflet/map-in-box.js';
import { linesOf } from '../../geo/path-data.js';
import { afterTest, frame, until, watchPage, windowOf } from '../helpers.js';
import { launchStory, longStory } from '../stories.js';
import {
  all,
  distance,
  live,
  mapOf,
  one,
  pinAt,
  placeOf,
  placesOf,
  pointsStory,
  ROUND_TRIP,
  shownMap,
  stageOf,
} from './helpers.js';

interface Axe {
  run(context: Element, options: RunOptions): Promise<AxeResults>;
}

beforeEach(() => windowOf(1280));

const button = (map: DatelineMap, part: string): HTMLElement => one(map, `[part=${part}]`);

/** So far down every stage here reaches: what stands under it may take a line less once it is all there. */
const SEEN_PX = 340.05;

/** The points of each path that are on the stage, in pixels of it. */
function seenOn(map: DatelineMap): Map<string, readonly string[]> {
  const { left, top, width } = stageOf(map).getBoundingClientRect();
  return new Map(
    ['land', 'lake', 'coast', 'border', 'disputed', 'area'].map((name) => {
      const points = (all(map, `path.${name}`) as unknown as SVGPathElement[]).flatMap((path) => {
        const place = path.getScreenCTM() ?? new DOMMatrix();
        return linesOf(path.getAttribute('d') ?? '')
          .flat()
          .map(({ x, y }) => [x * place.a + place.e - left, y * place.d + place.f - top] as const)
          .filter(([x, y]) => x > 0.02 && y > 0.02 && x < width - 0.02 && y < SEEN_PX)
          .map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`);
      });
      return [name, [...new Set(points)].sort()];
    }),
  );
}

describe('Leaflet takes charge', () => {
  const withArea = (): object => ({
    ...ROUND_TRIP,
    places: { ...ROUND_TRIP.places, lisbon: { name: 'Portugal', country: 'PT' } },
  });

  for (const widthPx of [360, 590, 820, 1180]) {
    it(`of the very picture that stands there: the same nodes at the same pixels, ${widthPx} px wide`, async () => {
      const map = mapOf(withArea(), { widthPx, heightPx: 467, attributes: 'loading="eager"' });
      const before = await firstPicture(map);
      const land = one(map, 'path.land');
      expect(before.get('land')?.length).to.be.above(100);
      await live(map);
      await until(() => land.closest('.leaflet-basemap-pane') !== null, 'Leaflet has the picture');
      expect(one(map, 'path.land')).to.equal(land);
      expect(all(map, 'path.land')).to.have.length(1);
      expect(seenOn(map)).to.deep.equal(before);
    });
  }

  it('and after a change of size shows what a map of that size shows', async () => {
    const map = await shownMap(withArea(), { widthPx: 600 });
    (map.parentElement as HTMLElement).style.inlineSize = '437px';
    const fresh = await shownMap(withArea(), { widthPx: 437 });
    const same = (): boolean => seenOn(map).get('coast')?.join() === seenOn(fresh).get('coast')?.join();
    await until(same, 'it is drawn for that size');
    expect(seenOn(map)).to.deep.equal(seenOn(fresh));
  });

  it('in an idle moment after the picture, and until then the map can be used', async () => {
    const map = mapOf(DANUBE, { attributes: 'loading="eager"' });
    await firstPicture(map);
    const pinned = placesOf(map).find(({ dataset }) => dataset['id'] === 'p0') as HTMLElement;
    expect(map.renderRoot.querySelector('.leaflet-map-pane'), 'before Leaflet').to.equal(null);
    pinned.click();
    await map.updateComplete;
    await frame();
    expect(placesOf(map).length, 'places that stood together have come apart').to.equal(3);
    await until(() => map.renderRoot.querySelector('.zoom-controls') !== null, 'nobody touches it, and it comes');
    expect(placesOf(map).length).to.equal(3);
  });
});

/** Two places that stand together, and one far away. */
const DANUBE = pointsStory([[16.37, 48.21], [17.11, 48.15], [174.78, -41.29]]); // prettier-ignore

/** Waits for the picture and tells of it, before Leaflet has it. */
async function firstPicture(map: DatelineMap): Promise<Map<string, readonly string[]>> {
  const isThere = (): boolean =>
    Boolean(map.renderRoot?.querySelector('path.land')?.getAttribute('d')) && placesOf(map).length > 0;
  await until(() => map.shadowRoot !== null, 'the map has a root');
  let seen: Map<string, readonly string[]> | undefined;
  const look = new MutationObserver(() => {
    if (!seen && isThere() && !map.renderRoot.querySelector('.leaflet-map-pane')) seen = seenOn(map);
  });
  look.observe(map.renderRoot, { childList: true, subtree: true, attributes: true });
  await until(() => seen !== undefined, 'the first picture is there');
  look.disconnect();
  return seen as Map<string, readonly string[]>;
}

describe('the view', () => {
  it('of one place is regional, and says so by its buttons', async () => {
    const map = await shownMap(pointsStory([[9.84, 46.8]]));
    const [x, y] = pinAt(map, 'p0');
    const { width, height } = stageOf(map).getBoundingClientRect();
    expect(x).to.be.closeTo(width / 2, 20);
    expect(y).to.be.closeTo(height / 2, 40);
    button(map, 'zoom-in').click();
    await map.updateComplete;
    expect(button(map, 'zoom-in').getAttribute('aria-disabled')).to.equal('true');
  });

  it('comes closer and steps back as far as there is something to see', async () => {
    const map = await shownMap(ROUND_TRIP);
    for (const part of ['zoom-in', 'zoom-out']) {
      for (let i = 0; i < 9; i++) {
        button(map, part).click();
        await map.updateComplete;
      }
      expect(button(map, part).getAttribute('aria-disabled')).to.equal('true');
      const at = pinAt(map, 'vienna');
      button(map, part).click();
      await map.updateComplete;
      expect(pinAt(map, 'vienna')).to.deep.equal(at);
    }
    const fresh = await shownMap(ROUND_TRIP);
    button(map, 'fit').click();
    await map.updateComplete;
    expect(pinAt(map, 'vienna')).to.deep.equal(pinAt(fresh, 'vienna'));
  });

  it('fits again when the box changes, until the reader has moved it: then its middle stays', async () => {
    const map = await shownMap(ROUND_TRIP);
    const box = map.parentElement as HTMLElement;
    box.style.inlineSize = '420px';
    const fresh = await shownMap(ROUND_TRIP, { widthPx: 420 });
    await until(() => distance(pinAt(map, 'vienna'), pinAt(fresh, 'vienna')) < 0.5, 'it fits');
    map.zoomIn();
    await map.updateComplete;
    const { width } = stageOf(map).getBoundingClientRect();
    const fromMiddle = pinAt(map, 'vienna')[0] - width / 2;
    box.style.inlineSize = '500px';
    await until(() => stageOf(map).getBoundingClientRect().width === 500, 'the box is wider');
    await frame();
    await frame();
    await map.updateComplete;
    expect(pinAt(map, 'vienna')[0] - 250).to.be.closeTo(fromMiddle, 1.5);
  });

  it('keeps a story across the anti-meridian together', async () => {
    const map = await shownMap(pointsStory([[178.44, -18.14], [-171.76, -13.83], [139.69, 35.69]])); // prettier-ignore
    const [fiji, samoa, tokyo] = ['p0', 'p1', 'p2'].map((id) => pinAt(map, id)[0]);
    expect((samoa ?? 0) - (fiji ?? 0)).to.be.within(5, 100);
    expect((fiji ?? 0) - (tokyo ?? 0)).to.be.above(50);
    const coasts = linesOf(one(map, '#leaflet path.coast').getAttribute('d') ?? '').flat();
    for (const id of ['p0', 'p1', 'p2']) {
      const pin = pinAt(map, id);
      expect(Math.min(...coasts.map(({ x, y }) => distance([x, y], pin))), `${id}: a coast beside it`).to.be.below(15);
    }
  });

  it('throws at no place on Earth', async () => {
    const { errors } = watchPage();
    for (const points of [
      [
        [180, 0],
        [-180, 0],
      ],
      [
        [0, 89.9],
        [0, -89.9],
      ],
      [
        [-180, 90],
        [180, -90],
        [0, 0],
      ],
      [
        [12, 47],
        [12, 47],
      ],
    ] as [number, number][][]) {
      // prettier-ignore
      const map = await shownMap(pointsStory(points));
      for (const act of [() => map.zoomIn(), () => map.zoomOut(), () => map.fit()]) act();
      await map.updateComplete;
      const named = one(map, '.places').textContent ?? '';
      // some of them stand together, under one marker
      for (let i = 1; i <= points.length; i++) expect(named).to.contain(`Place ${i}`);
      map.remove();
    }
    expect(errors).to.deep.equal([]);
  });

  it('follows a new story at once', async () => {
    const map = await shownMap(ROUND_TRIP);
    map.zoomIn();
    map.story = pointsStory([[100, 10], [120, 20]]); // prettier-ignore
    await until(() => placesOf(map).length === 2, 'the new story is there');
    await live(map);
    const { width } = stageOf(map).getBoundingClientRect();
    for (const id of ['p0', 'p1']) expect(pinAt(map, id)[0]).to.be.within(0, width);
  });
});

describe('worldviews', () => {
  it('draw lines of their own, keep the reader’s view, and fall back to neutral', async () => {
    const { errors } = watchPage();
    const map = await shownMap(ROUND_TRIP);
    map.zoomIn();
    await map.updateComplete;
    const at = pinAt(map, 'vienna');
    const dashed = (): number => (one(map, '#leaflet path.disputed').getAttribute('d') ?? '').length;
    const neutral = dashed();
    expect(neutral).to.be.above(10);
    map.setAttribute('worldview', 'none');
    await map.updateComplete;
    await live(map);
    expect(dashed()).to.be.below(neutral);
    expect(one(map, '[part=attribution]').textContent).not.to.contain('dashed');
    map.setAttribute('worldview', 'nonsense');
    await map.updateComplete;
    await live(map);
    expect(dashed()).to.equal(neutral);
    expect(distance(pinAt(map, 'vienna'), at)).to.be.below(3);
    expect(errors).to.deep.equal([]);
  });

  it('dash Crimea’s line in neutral only', async () => {
    const story = pointsStory([[33.4, 46.0], [35.5, 46.2]]); // prettier-ignore
    const dashes = async (worldview: string): Promise<boolean> => {
      const map = await shownMap(story, { attributes: `worldview="${worldview}"` });
      const points = pointsOf(one(map, '#leaflet path.disputed').getAttribute('d') ?? '');
      const [x, y] = pinAt(map, 'p0');
      map.remove();
      return points.some((point) => distance(point.split(',').map(Number), [x, y]) < 30);
    };
    expect(await dashes('neutral')).to.equal(true);
    expect(await dashes('ua')).to.equal(false);
  });
});

describe('colours', () => {
  it('follow the theme, Leaflet’s drawing too', async () => {
    const map = await shownMap(await launchStory());
    const land = (): string => getComputedStyle(one(map, '#leaflet path.land')).fill;
    expect(land()).to.equal('rgb(245, 242, 234)');
    map.theme = 'dark';
    await map.updateComplete;
    expect(land()).to.equal('rgb(38, 43, 49)');
    map.style.setProperty('--dateline-land', 'rgb(1, 2, 3)');
    expect(land()).to.equal('rgb(1, 2, 3)');
  });

  it('stay in print, where the buttons go', async () => {
    const map = await shownMap(ROUND_TRIP);
    await emulateMedia({ media: 'print' });
    afterTest(() => void emulateMedia({ media: 'screen' }));
    expect(getComputedStyle(one(map, '.zoom-controls')).display).to.equal('none');
    expect(getComputedStyle(one(map, '#leaflet path.land')).fill).to.equal('rgb(245, 242, 234)');
    await emulateMedia({ media: 'screen' });
  });
});

describe('axe-core finds nothing wrong', () => {
  for (const widthPx of [360, 768, 1200]) {
    for (const theme of ['light', 'dark'] as const) {
      it(`at ${widthPx} px, ${theme}, with and without an open list`, async () => {
        const map = await shownMap(await launchStory(), { widthPx, attributes: `theme="${theme}"` });
        map.parentElement?.insertAdjacentHTML('afterbegin', '<h1>An article</h1>');
        map.select('putin-witkoff');
        await map.updateComplete;
        await expectAccessible(map);
        placeOf(map, 'moscow').click();
        await map.updateComplete;
        await frame();
        expect(all(map, '.moments').length).to.equal(1);
        await expectAccessible(map);
      });
    }
  }

  it('with many places', async () => {
    const map = await shownMap(await longStory());
    map.parentElement?.insertAdjacentHTML('afterbegin', '<h1>An article</h1>');
    await expectAccessible(map);
  });
});

async function expectAccessible(element: Element): Promise<void> {
  const { axe } = window as unknown as { axe: Axe };
  const { violations } = await axe.run(element, {
    resultTypes: ['violations'],
    rules: { 'label-content-name-mismatch': { enabled: true } },
  });
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(told).to.deep.equal([]);
}
