import { expect } from '@open-wc/testing';
import type { DatelineMap } from '../../../src/elements/map/dateline-map.js';
import type { DatelineStory } from '../../../src/elements/story/dateline-story.js';
import { eventsOf, page, pause, serve, stalled, storyIn, until, watchPage, windowOf, type Answer } from '../helpers.js';
import { all, live, mapOf, one, placesOf, ROUND_TRIP } from './helpers.js';

/** A world of two squares, Poland and another, with one border between them. */
const WORLD = {
  type: 'Topology',
  attribution: 'Borders by the Veldmar Courier',
  objects: {
    countries: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]], properties: { code: 'PL' } },
        { type: 'Polygon', arcs: [[2, -1]], properties: { code: 'AT' } },
      ],
    },
  },
  arcs: [
    [[20, 40], [20, 55]],
    [[20, 55], [0, 55], [0, 40], [20, 40]],
    [[20, 40], [30, 40], [30, 55], [20, 55]],
  ], // prettier-ignore
};

/** Points of what is drawn, as a rough measure of which world it is. */
const detail = (map: DatelineMap, selector: string): number =>
  all(map, `.leaflet-basemap-pane ${selector}`).reduce((sum, path) => sum + (path.getAttribute('d') ?? '').length, 0);
const isOwn = (map: DatelineMap): boolean => detail(map, '.land') > 0 && detail(map, '.land') < 1000;
const isEmbedded = (map: DatelineMap): boolean => detail(map, '.land') > 5000;

function mapWith(answer: Answer | object, attributes = 'basemap="/world.json"'): DatelineMap {
  serve({ '/world.json': answer });
  return mapOf(ROUND_TRIP, { attributes });
}

beforeEach(() => windowOf(1200));

describe('a basemap of the page’s own', () => {
  it('is drawn in place of the embedded one, with its borders, the story’s countries and its own credit', async () => {
    const { warnings, errors } = watchPage();
    const map = mapWith(WORLD);
    await live(map);
    expect(isOwn(map)).to.equal(true);
    expect(detail(map, '.border')).to.be.within(5, 100);
    expect(placesOf(map)).to.have.length(3);
    expect(all(map, 'path.area').length).to.be.above(0);
    await until(() => map.renderRoot.querySelector('.whose') !== null, 'it is said whose it is');
    expect(one(map, '.whose').textContent).to.equal('Borders by the Veldmar Courier');
    expect(map.renderRoot.textContent).not.to.contain('Natural Earth');
    expect([warnings, errors]).to.deep.equal([[], []]);
  });

  it('is waited for: no other borders are seen before it', async () => {
    let answer: ((world: Response) => void) | undefined;
    const map = mapWith(() => new Promise<Response>((resolve) => (answer = resolve)));
    await until(() => answer !== undefined, 'it is asked for');
    await pause(250);
    expect(all(map, '.stage path').length).to.equal(0);
    answer?.(Response.json(WORLD));
    await live(map);
    expect(isOwn(map)).to.equal(true);
  });

  it('may change and go', async () => {
    const map = mapWith(WORLD);
    await live(map);
    map.basemap = undefined;
    await until(() => isEmbedded(map), 'the embedded world is drawn');
    expect(map.renderRoot.textContent).to.contain('Natural Earth');
    map.basemap = '/world.json';
    await until(() => isOwn(map), 'the page’s own is drawn again');
  });

  it('is asked for again by a map that was taken away before it came', async () => {
    const asked = serve({ '/world.json': stalled });
    const map = mapOf(ROUND_TRIP, { attributes: 'basemap="/world.json"' });
    await until(() => asked.length === 1, 'it is asked for');
    const box = map.parentElement as HTMLElement;
    map.remove();
    serve({ '/world.json': WORLD });
    box.append(map);
    await live(map);
    expect(isOwn(map)).to.equal(true);
  });

  it('is handed on by a story to its map', async () => {
    serve({ '/world.json': WORLD });
    const html = '<dateline-story style="min-block-size:900px" loading="eager" basemap="/world.json"></dateline-story>';
    const story: DatelineStory = storyIn(page(html, 1100));
    story.story = ROUND_TRIP;
    await until(() => story.renderRoot.querySelector('dateline-map') !== null, 'the map is there');
    const map = story.renderRoot.querySelector('dateline-map') as DatelineMap;
    await live(map);
    expect(isOwn(map)).to.equal(true);
    expect(story.renderRoot.textContent).not.to.contain('Natural Earth');
  });

  const huge = new Uint8Array(6 * 1024 * 1024).fill(32);
  const unsafe = 'its address must be on this page’s host or begin with https://';
  for (const [name, answer, why, address = '/world.json'] of [
    ['is not there', () => new Response('', { status: 404 }), 'the server answered 404'],
    ['is not JSON', () => new Response('<!doctype html>'), 'it is not JSON'],
    [
      'is no TopoJSON',
      { type: 'FeatureCollection', features: [] },
      'it is no basemap, since its type is not “Topology” (docs/worldviews.md, “Borders of your own”)',
    ],
    [
      'has no land',
      { ...WORLD, objects: { countries: { type: null } } },
      'it is no basemap, since there is no land in it (docs/worldviews.md, “Borders of your own”)',
    ],
    ['is too large', () => new Response(huge), 'it is larger than 5 MB'],
    ['is at no safe address', {}, unsafe, 'http://borders.example/world.json'],
    ['is at no address', {}, unsafe, 'javascript:alert(1)'],
  ] as [string, Answer | object, string, string?][])
    it(`that ${name} gives way to the embedded one, in one sentence`, async () => {
      const { warnings, errors } = watchPage();
      const map = mapWith(answer, `basemap="${address}"`);
      const told = eventsOf(map, 'dateline-error');
      await live(map);
      expect(isEmbedded(map)).to.equal(true);
      const shown = address.startsWith('/') ? new URL(address, document.baseURI).href : address;
      const sentence = `The map’s basemap “${shown}” is left out and the embedded one drawn: ${why}.`;
      expect(told.flatMap(({ problems }) => problems.map(({ message }) => message))).to.deep.equal([sentence]);
      expect(told[0]?.fatal).to.equal(false);
      expect([warnings, errors]).to.deep.equal([[`Dateline: ${sentence}`], []]);
      expect(placesOf(map)).to.have.length(3);
    });

  it('of another host waits for consent over the embedded one', async () => {
    const asked = serve({ '/world.json': WORLD });
    const map = mapOf(ROUND_TRIP, { attributes: 'consent="required" basemap="https://borders.example/world.json"' });
    await live(map);
    expect(isEmbedded(map)).to.equal(true);
    expect(asked).to.deep.equal([]);
    expect(one(map, '.consent').textContent).to.contain('borders.example');
    one(map, '.consent .yes').click();
    await until(() => isOwn(map), 'it is drawn');
    expect(map.renderRoot.querySelector('.consent')).to.equal(null);
  });

  it('of the page’s own host asks nobody', async () => {
    const map = mapWith(WORLD, 'consent="required" basemap="/world.json"');
    await live(map);
    expect(isOwn(map)).to.equal(true);
    expect(map.renderRoot.querySelector('.consent')).to.equal(null);
  });
});
