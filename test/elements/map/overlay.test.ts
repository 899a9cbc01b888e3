import { expect } from '@open-wc/testing';
import type { DatelineMap } from '../../../src/elements/map/dateline-map.js';
import { readGeoJson } from '../../../src/elements/map/outside/geojson.js';
import { eventsOf, pause, serve, until, watchPage, windowOf, type Answer } from '../helpers.js';
import { all, live, mapOf, one, placesOf, ROUND_TRIP, shownMap } from './helpers.js';

const SQUARE = [[10, 50], [20, 50], [20, 40], [10, 40], [10, 50]]; // prettier-ignore
const feature = (geometry: object, properties: object = {}): object => ({ type: 'Feature', properties, geometry });
const polygon = { type: 'Polygon', coordinates: [SQUARE] };
const collection = (...features: object[]): object => ({ type: 'FeatureCollection', features });

const drawn = (map: DatelineMap): HTMLElement[] => all(map, '.leaflet-borders-pane path.overlay');

async function overlaid(answer: Answer | object, overlay = '/borders.json'): Promise<DatelineMap> {
  serve({ '/borders.json': answer });
  const map = await shownMap(ROUND_TRIP, { attributes: `overlay="${overlay}"` });
  await until(() => drawn(map).length > 0, 'the overlay is drawn');
  return map;
}

beforeEach(() => windowOf(1200));

describe('an overlay', () => {
  it('is drawn above the basemap and under the markers, in the style that its properties name', async () => {
    const style = { stroke: '#aa0000', 'stroke-width': 3, 'stroke-opacity': 0.5, fill: 'teal', 'fill-opacity': 0.25 };
    const map = await overlaid(collection(feature(polygon, style), feature({ type: 'Point', coordinates: [15, 45] })));
    const [area, disc] = drawn(map);
    const attributes = ['stroke', 'stroke-width', 'stroke-opacity', 'fill', 'fill-opacity'];
    expect(attributes.map((name) => area?.getAttribute(name))).to.deep.equal(['#aa0000', '3', '0.5', 'teal', '0.25']);
    expect(disc?.getAttribute('stroke')).to.equal('currentColor');
    const layer = (selector: string): number => Number(getComputedStyle(one(map, selector)).zIndex);
    expect(layer('.leaflet-borders-pane')).to.be.above(layer('.leaflet-tile-pane'));
    expect(placesOf(map).length).to.equal(3);
  });

  it('leaves names, pins and legs clear of whatever it draws under them, and their plain look when it goes', async () => {
    const dark = { stroke: '#000', fill: '#000', 'fill-opacity': 1 };
    const map = await overlaid(collection(feature(polygon, dark)));
    const looks = (): string[] => {
      const of = (selector: string): CSSStyleDeclaration => getComputedStyle(one(map, selector));
      return [of('.label').backgroundColor, of('[data-id=vienna] .dot').boxShadow, of('.legs').filter];
    };
    const land = getComputedStyle(one(map, '#leaflet path.land')).fill;
    for (const look of looks()) expect(look).to.contain(land);
    const pane = (selector: string): number => Number(getComputedStyle(one(map, selector)).zIndex);
    for (const layer of ['.legs', '.names', '.places']) expect(pane(layer)).to.be.above(pane('.leaflet-borders-pane'));
    map.overlay = undefined;
    await until(() => drawn(map).length === 0, 'it is gone');
    const halo = 'rgb(255, 255, 255) 0px 0px 0px 1.5px';
    expect(looks()).to.deep.equal(['rgba(0, 0, 0, 0)', halo, 'none']);
  });

  it('shows no name and no text of the file, as HTML or otherwise', async () => {
    const map = await overlaid(collection(feature(polygon, { name: '<img src=x onerror=alert(1)>', title: 'Olm' })));
    expect(all(map, 'img').length).to.equal(0);
    expect(map.renderRoot.textContent).not.to.contain('Olm');
  });

  it('may change and go', async () => {
    const map = await overlaid(polygon);
    map.overlay = undefined;
    await until(() => drawn(map).length === 0, 'it is gone');
  });

  it('comes again when the map does', async () => {
    const map = await overlaid(polygon);
    const box = map.parentElement as HTMLElement;
    map.remove();
    box.append(map);
    await live(map);
    await until(() => drawn(map).length === 1, 'it is drawn again');
  });

  const huge = new Uint8Array(6 * 1024 * 1024).fill(32);
  for (const [name, answer, why, address = '/borders.json'] of [
    ['is not there', () => new Response('', { status: 404 }), 'the server answered 404'],
    ['is not JSON', () => new Response('<!doctype html>'), 'it is not JSON'],
    ['holds nothing to draw', { type: 'Topology', arcs: [] }, 'there is nothing to draw in it'],
    ['is too large', () => new Response(huge), 'it is larger than 5 MB'],
    ['cannot be fetched', {}, 'it could not be fetched', '/elsewhere.json'],
    [
      'is no safe address',
      {},
      'its address must be on this page’s host or begin with https://',
      'http://borders.example/b.json',
    ],
    ['is no address', {}, 'its address must be on this page’s host or begin with https://', 'javascript:alert(1)'],
  ] as [string, Answer | object, string, string?][])
    it(`that ${name} is left out in one sentence, and nothing else is lost`, async () => {
      const { warnings, errors } = watchPage();
      serve({ '/borders.json': answer });
      const map = mapOf(ROUND_TRIP, { attributes: `overlay="${address}"` });
      const told = eventsOf(map, 'dateline-error');
      await live(map);
      await until(() => told.length > 0, 'it is told');
      const shown = address.startsWith('/') ? new URL(address, document.baseURI).href : address;
      const sentence = `The map’s overlay “${shown}” is left out: ${why}. Mend that, then call reload().`;
      expect(told.map(({ fatal, problems }) => [fatal, ...problems.map(({ message }) => message)])).to.deep.equal([
        [false, sentence],
      ]);
      expect([warnings, errors]).to.deep.equal([[`Dateline: ${sentence}`], []]);
      expect(placesOf(map).length).to.equal(3);
    });

  it('of another host waits for consent; one of the page’s own host does not', async () => {
    const asked = serve({ '/borders.json': polygon });
    const attributes = 'consent="required" overlay="https://borders.example/borders.json"';
    const map = await shownMap(ROUND_TRIP, { attributes });
    await pause(80);
    expect(asked).to.deep.equal([]);
    expect(one(map, '.consent').textContent).to.contain('borders.example');
    one(map, '.consent .yes').click();
    await until(() => drawn(map).length === 1, 'it is drawn');
    const own = await overlaid(polygon);
    own.consent = 'required';
    await own.updateComplete;
    expect(own.renderRoot.querySelector('.consent')).to.equal(null);
  });
});

describe('an overlay and an answer to the question', () => {
  for (const [name, overlay] of [
    ['that is of no use', '/borders.json'],
    ['at an unsafe address', 'javascript:alert(1)'],
  ] as const)
    it(`${name} is told of once`, async () => {
      const { warnings } = watchPage();
      serve({ '/borders.json': () => new Response('{') });
      const attributes = `consent="required" overlay="${overlay}" tiles="/nowhere/{z}/{x}/{y}.png" worldview="none"`;
      const map = mapOf(ROUND_TRIP, { attributes });
      const told = eventsOf(map, 'dateline-error');
      await live(map);
      await until(() => told.length > 0 && map.renderRoot.querySelector('.yes') !== null, 'it is told');
      one(map, '.consent .yes').click();
      await pause(150);
      const codes = told.flatMap(({ problems }) => problems.map(({ code }) => code));
      expect(codes.filter((code) => code === 'overlay-unusable').length).to.equal(1);
      expect(warnings.filter((text) => text.includes('overlay')).length).to.equal(1);
    });

  it('of the page’s own host stays as it is, and is not fetched again', async () => {
    const asked = serve({ '/borders.json': polygon });
    const attributes = 'consent="required" overlay="/borders.json" tiles="/nowhere/{z}/{x}/{y}.png"';
    const map = await shownMap(ROUND_TRIP, { attributes });
    await until(() => drawn(map).length === 1, 'it is drawn');
    const [before] = drawn(map);
    one(map, '.consent .yes').click();
    await pause(150);
    expect(drawn(map)).to.deep.equal([before]);
    expect(asked.filter((url) => url.includes('borders')).length).to.equal(1);
  });
});

describe('GeoJSON', () => {
  it('is read in all its geometries, as deep as collections sensibly go', () => {
    const line = [[0, 0], [1, 1]]; // prettier-ignore
    const geometries = [
      { type: 'Point', coordinates: [1, 2, 300] },
      { type: 'MultiPoint', coordinates: line },
      { type: 'LineString', coordinates: line },
      { type: 'MultiLineString', coordinates: [line, line] },
      polygon,
      { type: 'MultiPolygon', coordinates: [[SQUARE], [SQUARE]] },
    ];
    const shapes = readGeoJson(JSON.stringify({ type: 'GeometryCollection', geometries }));
    const kinds = shapes.map(({ point, lines, area }) => (point ? 'point' : lines ? 'lines' : area && 'area'));
    expect(kinds).to.deep.equal(['point', 'point', 'point', 'lines', 'lines', 'area', 'area']);
    let deep: object = polygon;
    for (let i = 0; i < 500; i++) deep = { type: 'GeometryCollection', geometries: [deep] };
    expect(readGeoJson(JSON.stringify(deep))).to.deep.equal([]);
  });

  for (const broken of [
    null,
    7,
    [],
    { type: 'Point' },
    { type: 'Point', coordinates: ['1', 2] },
    { type: 'Point', coordinates: [0, 91] },
    { type: 'Point', coordinates: [9000, 0] },
    { type: 'LineString', coordinates: [[0, 0]] },
    { type: 'Polygon', coordinates: [[[0, 0], [1, 1], [0, 0]]] }, // prettier-ignore
    { type: 'Polygon', coordinates: 'none' },
    { type: 'Feature', geometry: null },
    { type: 'FeatureCollection', features: [null, {}] },
  ])
    it(`has nothing to draw in ${JSON.stringify(broken)}`, () => {
      expect(readGeoJson(JSON.stringify(broken))).to.deep.equal([]);
    });

  for (const colour of [
    'url(https://spy.example/a.svg#x)',
    'var(--x, url(https://spy.example/))',
    'red; background: url(x)',
    'rgb(0, 0, var(--b))',
    'image(red)',
    'nonsense',
    7,
    null,
  ])
    it(`takes no colour from ${String(colour)}`, () => {
      const [shape] = readGeoJson(JSON.stringify(feature(polygon, { stroke: colour, fill: colour })));
      expect(shape?.style).to.deep.equal({});
    });

  it('keeps numbers of style within what can be seen', () => {
    const wild = { 'stroke-width': 9e9, 'stroke-opacity': 7, 'fill-opacity': -1, stroke: 'hsl(120 50% 40% / 0.5)' };
    const [shape] = readGeoJson(JSON.stringify(feature(polygon, wild)));
    expect(shape?.style).to.deep.equal({ stroke: 'hsl(120 50% 40% / 0.5)', strokeWidth: 20, strokeOpacity: 1 });
  });
});
