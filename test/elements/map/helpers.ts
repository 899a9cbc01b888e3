import { register } from '../../../src/define/register.js';
import { DatelineMap } from '../../../src/elements/map/dateline-map.js';
import { liveCode } from '../../../src/elements/map/live-code.js';
import { questionCode } from '../../../src/elements/consent/question-code.js';
import { outsideCode } from '../../../src/elements/map/outside-code.js';
import { chartCode } from '../../../src/elements/map/map-code.js';
import { frame, page, until } from '../helpers.js';

register('dateline-map', DatelineMap);

/** How long the map's code is waited for is tested elsewhere: here a busy machine may take its time. */
const LIMIT_MS = 600_000;
chartCode.limitMs = LIMIT_MS;
liveCode.limitMs = LIMIT_MS;
outsideCode.limitMs = LIMIT_MS;
questionCode.limitMs = LIMIT_MS;

/** Three cities, two of them tied by a leg, a country, and a moment without a place. All invented. */
export const ROUND_TRIP = {
  title: 'A round trip',
  lang: 'en-GB',
  timeZone: 'Europe/Vienna',
  published: '2026-03-11',
  places: {
    lisbon: { name: 'Lisbon', lngLat: [-9.14, 38.72], country: 'PT' },
    vienna: { name: 'Vienna', lngLat: [16.37, 48.21], country: 'AT' },
    poland: { name: 'Poland', country: 'PL' },
  },
  moments: [
    { id: 'start', when: '2026-03-09', where: 'lisbon', title: 'They set out', status: 'happened' },
    { id: 'call', when: '2026-03-10', title: 'A call', status: 'happened' },
    { id: 'talks', when: '2026-03-12', where: 'vienna', title: 'Talks', status: 'confirmed', claimedBy: 'the host' },
    { id: 'dinner', when: '2026-03-13', where: 'vienna', title: 'A dinner', status: 'planned' },
    { id: 'visit', when: '2026-03-15', where: 'poland', title: 'A visit', status: 'planned' },
  ],
  routes: [{ title: 'The trip', stops: ['start', 'talks', 'visit'] }],
};

/** A story of points, in that order, one day each. */
export function pointsStory(points: readonly (readonly [lng: number, lat: number])[]): object {
  const places = points.map((lngLat, index) => [`p${index}`, { name: `Place ${index + 1}`, lngLat }] as const);
  return {
    title: 'Points',
    lang: 'en-GB',
    published: '2026-06-01',
    places: Object.fromEntries(places),
    moments: places.map(([id], index) => ({
      id: `m${index}`,
      when: new Date(Date.UTC(2026, 2, 1 + index)).toISOString().slice(0, 10),
      where: id,
      title: `Moment ${index + 1}`,
      status: 'happened',
    })),
    routes: [{ title: 'All', stops: places.map((_, index) => `m${index}`) }],
  };
}

export interface MapOptions {
  readonly widthPx?: number;
  readonly heightPx?: number;
  readonly attributes?: string;
}

/** A page with a map that stands alone, not waited for. */
export function mapOf(story: object, { widthPx = 600, heightPx = 500, attributes = '' }: MapOptions = {}): DatelineMap {
  const box = page(`<dateline-map style="block-size:${heightPx}px" ${attributes}></dateline-map>`, widthPx);
  const map = box.querySelector('dateline-map') as DatelineMap;
  map.story = story;
  return map;
}

/** The same, with Leaflet at work. */
export async function shownMap(story: object, options: MapOptions = {}): Promise<DatelineMap> {
  const map = mapOf(story, options);
  await live(map);
  return map;
}

/** Waits for Leaflet as a reader with the pointer on the map does: an idle moment may be long in coming. */
export async function live(map: DatelineMap): Promise<void> {
  const drawn = (selector: string): boolean => {
    const found = map.renderRoot.querySelector(selector) !== null;
    if (!found) map.renderRoot.querySelector('.stage')?.dispatchEvent(new Event('pointerover', { bubbles: true }));
    return found;
  };
  await until(() => drawn('.leaflet-map-pane') && drawn('.zoom-controls'), 'Leaflet has taken over');
  // what the page brings to it, and the question about that, come later still
  if (map.tiles || map.overlay || map.basemap) {
    await Promise.all([outsideCode.load(), questionCode.load()]);
    await frame();
    await map.updateComplete;
  }
  await frame();
  await map.updateComplete;
}

export const all = (map: DatelineMap, selector: string): HTMLElement[] => [
  ...map.renderRoot.querySelectorAll<HTMLElement>(selector),
];

export const one = (map: DatelineMap, selector: string): HTMLElement => {
  const found = map.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the map has no ${selector}`);
  return found;
};

export const placesOf = (map: DatelineMap): HTMLElement[] => all(map, '.place');

export const placeOf = (map: DatelineMap, id: string): HTMLElement => one(map, `.place[data-id="${id}"]`);

export const listOf = (map: DatelineMap): HTMLElement | null => map.renderRoot.querySelector('.moments');

export const stageOf = (map: DatelineMap): HTMLElement => one(map, '.stage');

/** Middle of an element, from the stage's top left corner. */
export function middle(map: DatelineMap, element: Element): [x: number, y: number] {
  const stage = stageOf(map).getBoundingClientRect();
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2 - stage.left, top + height / 2 - stage.top];
}

/** Where a place's pin is, from the stage's top left corner. */
export const pinAt = (map: DatelineMap, id: string): [x: number, y: number] =>
  middle(map, one(map, `.place[data-id="${id}"] .dot`));

export const distance = ([a, b]: readonly number[], [c, d]: readonly number[]): number =>
  Math.hypot((a ?? NaN) - (c ?? NaN), (b ?? NaN) - (d ?? NaN));
