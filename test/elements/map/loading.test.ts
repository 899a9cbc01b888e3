import { expect } from '@open-wc/testing';
import { pause, until, watchPage, windowOf, frame } from '../helpers.js';
import { BRIDGE } from '../stories.js';
import { all, live, mapOf, one, placesOf, pointsStory, ROUND_TRIP, shownMap } from './helpers.js';

const loaded = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => /leaflet|basemap-world|map\/chart\//.test(path));

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
    expect(placesOf(map)).to.deep.equal([]);
  });

  it('comes when the map is near, the picture before Leaflet', async () => {
    const map = mapOf(ROUND_TRIP);
    map.style.marginBlockStart = '3000px';
    await pause(100);
    map.parentElement?.insertAdjacentHTML('beforeend', '<div style="block-size:3000px"></div>');
    window.scrollTo(0, 2000);
    await until(() => placesOf(map).length > 0, 'the first picture is there');
    await live(map);
    expect(loaded().filter((path) => path.includes('leaflet-src'))).to.have.length(1);
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
