/**
 * The stories that all contestants tell: five moments at three places, or as many as wanted, scattered over five years and
 * thirty cities, the same on every machine.
 *
 * @typedef {{ id: string, day: string, place: string, title: string, text: string }} Moment
 * @typedef {{ id: string, name: string, lngLat: [number, number], country: string }} Place
 * @typedef {{ title: string, published: string, places: Place[], moments: Moment[] }} Story
 */
import { CITIES } from './cities.mjs';

const DAY_MS = 86_400_000;
const START = Date.UTC(2021, 0, 1);
const DAYS = 5 * 365;
const SEED = 20_210_101;
const SUBJECTS = [
  'Talks',
  'Inquiry',
  'Strike',
  'Election',
  'Summit',
  'Verdict',
  'Flood',
  'Ceasefire',
  'Protest',
  'Inspection',
];
const ACTS = ['opens', 'is announced', 'ends', 'is questioned', 'draws thousands', 'is put off'];
/** Up to here it is the launch. */
const SMALL = 5;

/** @type {Story} */
const LAUNCH = {
  title: 'A flight around the Moon',
  published: '2026-05-01',
  places: [
    { id: 'cape', name: 'Cape Canaveral', lngLat: [-80.6, 28.6], country: 'US' },
    { id: 'houston', name: 'Houston', lngLat: [-95.37, 29.76], country: 'US' },
    { id: 'san-diego', name: 'San Diego', lngLat: [-117.16, 32.72], country: 'US' },
  ],
  moments: [
    ['rollout', '2026-03-20', 'cape', 'Rocket rolls to the pad'],
    ['launch', '2026-04-01', 'cape', 'Launch'],
    ['burn', '2026-04-02', 'houston', 'Go for the Moon'],
    ['flyby', '2026-04-06', 'houston', 'Around the far side'],
    ['splashdown', '2026-04-10', 'san-diego', 'Crew returns'],
  ].map(([id, day, place, title]) => ({
    id,
    day,
    place,
    title,
    text: `${title}: two sentences say what is known. Not more.`,
  })),
};

/** @param {number} count - of moments, at least 5 @returns {Story} */
export function storyOf(count) {
  return count <= SMALL ? LAUNCH : scatter(count);
}

/** All words by which a reader knows a mark: the moments' titles and the places' names. */
export function namesIn({ moments, places }) {
  return [...new Set([...moments.map(({ title }) => title), ...places.map(({ name }) => name)])];
}

/** @returns {Story} */
function scatter(count) {
  const random = seeded(SEED);
  /** @type {<T>(list: T[]) => T} */
  const pick = (list) => list[Math.floor(random() * list.length)];
  /** @type {Place[]} */
  const places = CITIES.map(([name, lng, lat, country]) => ({
    id: name.toLowerCase().replaceAll(' ', '-'),
    name,
    lngLat: [lng, lat],
    country,
  }));
  const moments = Array.from({ length: count }, (_, index) => {
    const place = pick(places);
    const title = `${pick(SUBJECTS)} ${index + 1} ${pick(ACTS)}`;
    const day = new Date(START + Math.floor(random() * DAYS) * DAY_MS).toISOString().slice(0, 10);
    return { id: `m${index + 1}`, day, place: place.id, title, text: `${title} in ${place.name}.` };
  });
  moments.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  return { title: `${count} reports`, published: '2026-01-01', places, moments };
}

/** Mulberry32, by Tommy Ettinger, in the public domain: numbers in [0, 1), the same ones for the same seed. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
