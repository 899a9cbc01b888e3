/**
 * Twelve stories that are hard on a map. The places are real or made from a seed; what happens there is invented.
 */

/** @typedef {{ name: string, lngLat?: [number, number], country?: string, radiusKm?: number }} SheetPlace */
/** @typedef {{ title: string, story: object, select?: string }} SheetStory */

/** @type {(name: string, lng: number, lat: number, radiusKm?: number) => SheetPlace} */
const at = (name, lng, lat, radiusKm) => ({ name, lngLat: [lng, lat], ...(radiusKm && { radiusKm }) });
/** @type {(name: string, country: string) => SheetPlace} */
const land = (name, country) => ({ name, country });

const STANDINGS = ['happened', 'confirmed', 'planned', 'claimed', 'cancelled', 'postponed'];

/**
 * A moment a day, in the order of `visits`, and one route for each list in `routes`.
 * @param {string} title
 * @param {SheetPlace[]} places
 * @param {{ visits?: number[], routes?: number[][], select?: number, statuses?: string[] }} [more]
 * @returns {SheetStory}
 */
function story(title, places, { visits = [...places.keys()], routes = [], select, statuses = ['happened'] } = {}) {
  return {
    title,
    ...(select !== undefined && { select: `m${select}` }),
    story: {
      title,
      lang: 'en-GB',
      published: '2026-06-01',
      places: Object.fromEntries(places.map((place, index) => [`p${index}`, place])),
      moments: visits.map((place, index) => ({
        id: `m${index}`,
        when: new Date(Date.UTC(2026, 2, 1 + index)).toISOString().slice(0, 10),
        where: `p${place}`,
        title: `Moment ${index + 1}`,
        status: statuses[index % statuses.length],
        ...(statuses[index % statuses.length] === 'claimed' && { claimedBy: 'one side' }),
      })),
      routes: routes.map((stops, index) => ({ title: `Route ${index + 1}`, stops: stops.map((stop) => `m${stop}`) })),
    },
  };
}

/** Numbers in [0, 1), the same ones each time: the generator of Park and Miller. */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const SYLLABLES = 'ka ro mi ten sul ver da no pri zan lo be'.split(' ');

function invented(random) {
  const count = 1 + Math.floor(random() * 5);
  const word = Array.from({ length: count }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function scattered(count, seed, [west, south, east, north]) {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () =>
    at(invented(random), west + random() * (east - west), south + random() * (north - south)),
  );
}

/** @type {SheetStory[]} */
export const STORIES = [
  story(
    'Three cities on the Danube, seen from afar',
    [
      at('Vienna', 16.37, 48.21),
      at('Bratislava', 17.11, 48.15),
      at('Budapest', 19.04, 47.5),
      at('Wellington', 174.78, -41.29),
      at('Santiago', -70.65, -33.45),
    ],
    { routes: [[4, 0, 3]], select: 1 },
  ),
  story(
    'Across the anti-meridian',
    [
      at('Suva', 178.44, -18.14),
      at('Anadyr', 177.51, 64.73),
      at('Apia', -171.76, -13.83),
      at('Nome', -165.41, 64.5),
      land('Fiji', 'FJ'),
    ],
    { routes: [[0, 2, 3, 1]], select: 2, statuses: STANDINGS },
  ),
  story(
    'Beyond the edge of the map',
    [
      at('South Pole', 0, -90),
      at('McMurdo', 166.67, -77.85),
      at('North Pole', 0, 90),
      at('Alert', -62.35, 82.5),
      at('Ushuaia', -68.3, -54.8),
    ],
    { routes: [[4, 0, 1]] },
  ),
  story(
    'Nowhere in particular',
    [
      at('Null Island', 0, 0),
      at('Gulf of Guinea', 4, 2.5, 300),
      at('a village', 9, 6, 12),
      land('Ghana', 'GH'),
      at('Lagos', 3.38, 6.52),
    ],
    { routes: [[3, 1, 4], [4, 2]], select: 1, statuses: STANDINGS }, // prettier-ignore
  ),
  story(
    'Countries, large and small',
    [
      land('France', 'FR'),
      land('Luxembourg', 'LU'),
      land('Monaco', 'MC'),
      land('Malta', 'MT'),
      land('Vatican City', 'VA'),
      land('Poland', 'PL'),
      land('San Marino', 'SM'),
    ],
    { routes: [[0, 1, 5, 3]], statuses: STANDINGS },
  ),
  story(
    'Countries that the atlas lacks',
    [
      land('Gibraltar', 'GI'),
      land('Réunion', 'RE'),
      land('Tokelau', 'TK'),
      land('Svalbard', 'SJ'),
      land('Ruritania', 'QQ'),
      { name: 'an unnamed ship' },
    ],
    { routes: [[0, 1, 2]], select: 1 },
  ),
  story(
    'Known only roughly',
    [
      at('the Arctic', 20, 87, 700),
      at('the Barents Sea', 38, 74, 400),
      at('a forest', 25, 62, 60),
      at('Oslo', 10.75, 59.91),
      at('a bay', -52, 71, 150),
    ],
    { routes: [[3, 1, 0], [3, 4]], select: 1, statuses: ['claimed'] }, // prettier-ignore
  ),
  story(
    'There and back, and there again',
    [at('Lisbon', -9.14, 38.72), at('Athens', 23.73, 37.98), land('Egypt', 'EG')],
    {
      visits: [0, 1, 0, 1, 2, 1, 2, 1, 0],
      routes: [[0, 1, 2, 3, 4, 5, 6, 7, 8]],
      select: 3,
      statuses: ['happened', 'happened', 'confirmed', 'planned'],
    },
  ),
  story(
    'Long ways',
    [
      at('Tokyo', 139.69, 35.69),
      at('San Francisco', -122.42, 37.77),
      at('Anchorage', -149.9, 61.22),
      at('Helsinki', 24.94, 60.17),
      at('Auckland', 174.76, -36.85),
    ],
    { routes: [[0, 1, 4], [3, 2, 0]], select: 1 }, // prettier-ignore
  ),
  story('A hundred and fifty places', scattered(150, 7, [-170, -50, 178, 70]), { select: 40 }),
  story('One city', [...scattered(9, 3, [36.75, -1.36, 36.95, -1.2]), at('Mombasa', 39.66, -4.05)], {
    routes: [[0, 3, 9]],
    statuses: STANDINGS,
    select: 3,
  }),
  story('Twenty-five places', scattered(25, 11, [-20, 5, 60, 65]), {
    routes: [[0, 1, 2, 3, 4, 5]],
    statuses: STANDINGS,
    select: 2,
  }),
];
