import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DatelineMap } from '../../../src/elements/map/dateline-map.js';
import { frame, pause, windowOf } from '../helpers.js';
import { launchStory } from '../stories.js';
import { all, distance, one, pinAt, placeOf, placesOf, shownMap, stageOf } from './helpers.js';

/** Two journeys far apart, and a place on neither. All invented. */
const TWO_ROUTES = {
  title: 'Two journeys',
  lang: 'en-GB',
  published: '2026-06-01',
  places: {
    porto: { name: 'Porto', lngLat: [-8.6, 41.15] },
    madrid: { name: 'Madrid', lngLat: [-3.7, 40.4] },
    lyon: { name: 'Lyon', lngLat: [4.83, 45.76] },
    tokyo: { name: 'Tokyo', lngLat: [139.7, 35.7] },
    seoul: { name: 'Seoul', lngLat: [127, 37.5] },
  },
  moments: [
    { id: 'a', when: '2026-03-01', where: 'porto', title: 'Out of Porto', status: 'happened' },
    { id: 'b', when: '2026-03-02', where: 'madrid', title: 'In Madrid', status: 'happened' },
    { id: 'c', when: '2026-03-03', where: 'lyon', title: 'In Lyon', status: 'planned' },
    { id: 'd', when: '2026-03-04', where: 'tokyo', title: 'In Tokyo', status: 'planned' },
    { id: 'e', when: '2026-03-05', where: 'seoul', title: 'In Seoul', status: 'planned' },
  ],
  routes: [
    { title: 'West', stops: ['a', 'b', 'c'] },
    { title: 'East', stops: ['d', 'e'] },
  ],
};

const button = (map: DatelineMap, part: string): HTMLElement | undefined => all(map, `button[part="${part}"]`)[0];

async function select(map: DatelineMap, id: string | undefined): Promise<void> {
  map.select(id);
  await map.updateComplete;
  await frame();
}

function inView(map: DatelineMap): string[] {
  const { width, height } = stageOf(map).getBoundingClientRect();
  return placesOf(map)
    .map(({ dataset }) => dataset['id'] ?? '')
    .filter((id) => map.renderRoot.querySelector(`[data-id=${id}] .dot`))
    .filter((id) => pinAt(map, id).every((at, axis) => at > 0 && at < (axis === 0 ? width : height)));
}

beforeEach(() => windowOf(1200));

describe('the camera', () => {
  it('shows the route of the selected moment by a button and a key, and everything again', async () => {
    const map = await shownMap(TWO_ROUTES);
    await select(map, 'b');
    const whole = pinAt(map, 'lyon');
    const show = async (act: () => unknown): Promise<[string[], number[]]> => {
      map.fit();
      await map.updateComplete;
      await act();
      await map.updateComplete;
      return [inView(map), pinAt(map, 'lyon')];
    };
    placeOf(map, 'tokyo').focus();
    const [byButton, at] = await show(() => button(map, 'fit-route')?.click());
    expect(byButton).to.deep.equal(['porto', 'madrid', 'lyon']);
    const [, byKey] = await show(() => sendKeys({ press: '2' }));
    expect(byKey).to.deep.equal(at);
    await sendKeys({ press: '0' });
    await map.updateComplete;
    expect(pinAt(map, 'lyon')).to.deep.equal(whole);
  });

  it('shows the selected moment with the places before and after it, by a button and a key', async () => {
    const map = await shownMap(TWO_ROUTES);
    await select(map, 'e');
    button(map, 'fit-moment')?.click();
    await map.updateComplete;
    expect(inView(map)).to.deep.equal(['tokyo', 'seoul']);
    const at = pinAt(map, 'seoul');
    map.fit();
    placeOf(map, 'seoul').focus();
    await sendKeys({ press: '1' });
    await map.updateComplete;
    expect(pinAt(map, 'seoul')).to.deep.equal(at);
  });

  it('has no button for what the view of everything shows as well', async () => {
    const map = await shownMap(await launchStory());
    await select(map, 'putin-witkoff');
    expect([button(map, 'fit-moment'), button(map, 'fit-route')]).to.deep.equal([undefined, undefined]);
    const two = await shownMap(TWO_ROUTES);
    await select(two, undefined);
    expect([button(two, 'fit-moment'), button(two, 'fit-route')]).to.deep.equal([undefined, undefined]);
  });

  it('never comes closer than the basemap is good for', async () => {
    const near = { ...TWO_ROUTES.places, madrid: { name: 'Madrid', lngLat: [-8.5, 41.2] } };
    const map = await shownMap({ ...TWO_ROUTES, places: { ...near, lyon: { name: 'Lyon', lngLat: [-8.4, 41.1] } } });
    await select(map, 'b');
    button(map, 'fit-route')?.click();
    await map.updateComplete;
    expect(button(map, 'zoom-in')?.getAttribute('aria-disabled')).to.equal('true');
  });

  it('is there at once, and stays', async () => {
    const map = await shownMap(TWO_ROUTES);
    await select(map, 'b');
    button(map, 'fit-route')?.click();
    await map.updateComplete;
    const at = pinAt(map, 'madrid');
    await pause(300);
    expect(pinAt(map, 'madrid')).to.deep.equal(at);
  });

  it('has buttons of 24 px or more, inside the stage and apart, on a narrow map too', async () => {
    for (const widthPx of [320, 600]) {
      const map = await shownMap(TWO_ROUTES, { widthPx });
      await select(map, 'b');
      map.zoomIn();
      await map.updateComplete;
      const stage = stageOf(map).getBoundingClientRect();
      const boxes = all(map, '.inside button, .pans button').map((one) => one.getBoundingClientRect());
      expect(boxes.length).to.equal(widthPx < 520 ? 6 : 9);
      boxes.forEach((box, index) => {
        expect(Math.min(box.width, box.height)).to.be.at.least(24);
        expect(box.left >= stage.left && box.right <= stage.right && box.bottom <= stage.bottom).to.equal(true);
        for (const other of boxes.slice(index + 1)) {
          const apart = box.right <= other.left + 1 || box.left >= other.right - 1 || box.bottom <= other.top + 1;
          expect(apart || box.top >= other.bottom - 1).to.equal(true);
        }
      });
      map.remove();
    }
  });
});

describe('what a drag does', () => {
  it('four buttons do as well, once the reader has moved the map', async () => {
    const map = await shownMap(TWO_ROUTES);
    expect(all(map, '.pans button')).to.deep.equal([]);
    map.zoomIn();
    await map.updateComplete;
    for (const [side, right, down] of [
      ['east', -80, 0],
      ['west', 80, 0],
      ['south', 0, -80],
      ['north', 0, 80],
    ] as const) {
      const [x, y] = pinAt(map, 'lyon');
      one(map, `.pans .${side}`).click();
      await map.updateComplete;
      expect(distance(pinAt(map, 'lyon'), [x + right, y + down])).to.be.below(1.5);
    }
    map.fit();
    await map.updateComplete;
    expect(all(map, '.pans button')).to.deep.equal([]);
  });
});
