import { expect } from '@open-wc/testing';
import { liveCode } from '../../../src/elements/map/live-code.js';
import type { DatelineMap } from '../../../src/elements/map/dateline-map.js';
import { afterTest, focused, frame, pause, until, watchPage, windowOf } from '../helpers.js';
import { BRIDGE } from '../stories.js';
import { all, listOf, live, mapOf, one, placeOf, placesOf, pointsStory, ROUND_TRIP, shownMap } from './helpers.js';

const loaded = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => /leaflet|basemap-world|map\/chart\//.test(path));

/** Ends with the drawing of the first markers, before anything that comes after it. */
function firstPicture(map: DatelineMap): Promise<void> {
  return new Promise((resolve) => {
    const drawn = new MutationObserver(() => {
      if (placesOf(map).length > 0) resolve();
    });
    drawn.observe(map.renderRoot, { childList: true, subtree: true });
    afterTest(() => drawn.disconnect());
  });
}

/** As on a page whose map has only just been drawn: what answers comes when the test lets it. */
function withheld(): () => void {
  const { source, code } = liveCode;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  liveCode.code = undefined;
  liveCode.again();
  liveCode.source = async (again) => {
    await released;
    return code ?? source(again);
  };
  afterTest(() => void (liveCode.source = source));
  return release;
}

// the first tests find nothing loaded: their order matters
describe('the map’s code', () => {
  beforeEach(() => windowOf(1000, 800));

  it('is not asked for by the element alone, nor by a story without a place', async () => {
    const map = mapOf(BRIDGE, { attributes: 'loading="eager"' });
    await pause(200);
    expect(loaded()).to.deep.equal([]);
    expect(map.renderRoot.querySelector('.root')).to.equal(null);
    expect(map.getBoundingClientRect().height).to.equal(500); // only what the page itself gave
  });

  it('is not asked for far below the viewport, where the room is kept', async () => {
    const map = mapOf(ROUND_TRIP);
    map.style.marginBlockStart = '3000px';
    await pause(250);
    expect(loaded()).to.deep.equal([]);
    expect(one(map, '.stage').getBoundingClientRect().height).to.be.above(300);
    expect(placesOf(map).length).to.equal(0);
  });

  it('comes when the map is near, the picture before Leaflet', async () => {
    const map = mapOf(ROUND_TRIP);
    map.style.marginBlockStart = '3000px';
    await pause(100);
    map.parentElement?.insertAdjacentHTML('beforeend', '<div style="block-size:3000px"></div>');
    window.scrollTo(0, 2000);
    await until(() => placesOf(map).length > 0, 'the first picture is there');
    await live(map);
    const leaflet = (): string[] => loaded().filter((path) => path.includes('leaflet-src'));
    await until(() => leaflet().length > 0, 'the browser tells of it');
    expect(leaflet()).to.have.length(1);
    window.scrollTo(0, 0);
  });

  it('comes at once with loading="eager"', async () => {
    const map = mapOf(ROUND_TRIP, { attributes: 'loading="eager"' });
    map.style.marginBlockStart = '5000px';
    await live(map);
    expect(placesOf(map)).to.have.length(3);
  });
});

describe('while it loads', () => {
  beforeEach(() => windowOf(1000, 800));

  it('the map may be removed, at any of its steps, and added again', async () => {
    const { errors } = watchPage();
    for (let step = 0; step < 12; step++) {
      const map = mapOf(ROUND_TRIP, { attributes: 'loading="eager"' });
      for (let i = 0; i < step; i++) await (i % 3 === 2 ? frame() : Promise.resolve());
      const box = map.parentElement as HTMLElement;
      map.remove();
      await pause(10);
      expect(map.renderRoot.querySelector('.leaflet-pane')).to.equal(null);
      box.append(map);
      await live(map);
      map.remove();
    }
    expect(errors).to.deep.equal([]);
  });

  for (const { title, story, id, answered } of [
    {
      title: 'a marker of several moments that is clicked in the first picture lists them when it can',
      story: ROUND_TRIP,
      id: 'vienna',
      answered: (map: DatelineMap) => listOf(map)?.querySelectorAll('button').length === 2,
    },
    {
      title: 'places that stand together and are clicked in the first picture come apart when they can',
      story: pointsStory([[0, 50], [1.5, 50], [60, 52]]), // prettier-ignore
      id: 'p0',
      answered: (map: DatelineMap) => placesOf(map).length === 3,
    },
  ]) {
    it(title, async () => {
      const come = withheld();
      const map = mapOf(story, { attributes: 'loading="eager"' });
      await firstPicture(map);
      placeOf(map, id).click();
      expect(all(map, '.zoom-controls').length).to.equal(0);
      come();
      await until(() => answered(map), 'the click is answered');
    });
  }

  it('a marker that is clicked in the first picture keeps still once the reader is elsewhere', async () => {
    const come = withheld();
    const map = mapOf(ROUND_TRIP, { attributes: 'loading="eager"' });
    const field = document.createElement('input');
    map.before(field);
    await firstPicture(map);
    placeOf(map, 'vienna').click();
    field.focus();
    come();
    await live(map);
    await map.updateComplete;
    expect(listOf(map) === null).to.equal(true);
    expect(focused()).to.equal(field);
  });

  it('the story may change, to one without places and back', async () => {
    const { errors } = watchPage();
    const map = mapOf(ROUND_TRIP, { attributes: 'loading="eager"' });
    const points = pointsStory([[0, 50], [5, 52]]); // prettier-ignore
    for (const story of [points, BRIDGE, ROUND_TRIP, points, BRIDGE, points]) {
      map.story = story;
      await pause(15);
    }
    await live(map);
    await until(() => placesOf(map).length === 2, 'the last story is shown');
    expect(all(map, '.leaflet-map-pane')).to.have.length(1);
    map.story = BRIDGE;
    await until(() => map.renderRoot.querySelector('.root') === null, 'the map has gone');
    map.story = ROUND_TRIP;
    await live(map);
    expect(placesOf(map)).to.have.length(3);
    expect(errors).to.deep.equal([]);
  });

  it('two maps on one page do not meet', async () => {
    const [a, b] = [mapOf(ROUND_TRIP), mapOf(pointsStory([[100, 10], [120, 20]]), { widthPx: 400 })]; // prettier-ignore
    await Promise.all([live(a), live(b)]);
    a.zoomIn();
    await a.updateComplete;
    expect(placesOf(a)).to.have.length(3);
    expect(placesOf(b)).to.have.length(2);
    a.remove();
    b.zoomIn();
    await b.updateComplete;
    expect(all(b, '.leaflet-map-pane')).to.have.length(1);
    expect((await shownMap(ROUND_TRIP)).renderRoot.querySelector('.leaflet-map-pane')).not.to.equal(null);
  });
});
