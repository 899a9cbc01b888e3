/**
 * A story of any number of moments, made as the page's address asks: `?count=1000&shape=even`. All of it is invented.
 * Shapes: even, skewed, bursts, vague, unsorted (over five years), day (one day), stretches (that overlap).
 */
const DAY_MS = 86_400_000;
const START = Date.UTC(2021, 0, 1);
const DAYS = 1980;

const TITLES = [
  'Dyke gives way at Vessen',
  'Barrier law passed',
  'Insurers withdraw',
  'Sluice halted',
  'Cost doubles',
  'Minister resigns',
  'Inquiry opens',
  'Spring tide in Kallsund',
  'Haverby evacuated',
  'Work starts',
  'Bids reopened',
  'Sirens tested',
];
const PLACES = {
  vessen: { name: 'Vessen', lngLat: [8.1, 55.5], country: 'DK' },
  haverby: { name: 'Haverby', lngLat: [8.9, 55.1], country: 'DK' },
  kallsund: { name: 'Kallsund', lngLat: [11.9, 57.7], country: 'SE' },
  brede: { name: 'Brede islands', lngLat: [10.6, 57.7], country: 'DK' },
  torvik: { name: 'Torvik', lngLat: [12.6, 55.9], country: 'SE' },
  ostermade: { name: 'Ostermade', lngLat: [10.2, 56.2], country: 'DK' },
};
const PUBLISHED = '2026-01-21';

/** The same numbers every time. */
function scatter(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const iso = (ms, length) => new Date(ms).toISOString().slice(0, length);

/** For each shape, a moment's `when`, given how far along it is and a source of scatter. */
const SHAPES = {
  even: (share) => iso(START + share * DAYS * DAY_MS, 10),
  unsorted: (_, random) => iso(START + random() * DAYS * DAY_MS, 10),
  skewed: (_, random) => iso(START + random() ** 0.3 * DAYS * DAY_MS, 16),
  // six nights
  bursts: (share, random) =>
    iso(START + ([30, 33, 410, 800, 1240, 1800][Math.floor(share * 6)] + random() * 0.4) * DAY_MS, 16),
  vague: (_, random) => {
    const at = START + random() * DAYS * DAY_MS;
    return random() < 0.5 ? iso(at, 7) : random() < 0.6 ? iso(at, 4) : iso(at, 10);
  },
  day: (_, random) => iso(Date.UTC(2026, 0, 20) + random() * DAY_MS, 16),
  stretches: (_, random) => {
    const from = START + random() * DAYS * 0.8 * DAY_MS;
    return `${iso(from, 10)}/${iso(from + (20 + random() * 400) * DAY_MS, 10)}`;
  },
};

/** @param {number} count @param {keyof typeof SHAPES} shape */
export function manyMoments(count, shape = 'even') {
  const random = scatter(7);
  const places = Object.keys(PLACES);
  const last = Date.parse(PUBLISHED);
  const moments = Array.from({ length: count }, (_, index) => {
    const when = SHAPES[shape](index / count, random);
    const isToCome = Date.parse(when.slice(0, 10)) > last || (when.startsWith('2026') && when.length < 10);
    const claimed = random() < 0.12;
    const cancelled = random() < 0.04;
    const weight = random();
    return {
      id: `m${index}`,
      when,
      title: weight < 0.02 ? TITLES[index % TITLES.length] : `Report ${index + 1} of the water board`,
      importance: weight < 0.02 ? 3 : weight < 0.2 ? 2 : 1,
      status: cancelled ? 'cancelled' : claimed ? 'claimed' : isToCome ? 'planned' : 'happened',
      ...(claimed && !cancelled && { claimedBy: 'A resident' }),
      ...(random() < 0.87 && { where: places[Math.floor(random() ** 2 * places.length)] }),
    };
  });
  return {
    title: 'Five winters on the Aste coast',
    summary: `Every flood, breach, repair and ruling since January 2021: ${count.toLocaleString('en')} moments. All of it is invented.`,
    timeZone: 'Europe/Copenhagen',
    published: PUBLISHED,
    places: PLACES,
    moments,
  };
}

const asked = new URLSearchParams(location.search);
const element = document.querySelector('dateline-story');
if (element) {
  const count = Math.min(100_000, Math.max(1, Number(asked.get('count')) || 1000));
  const shape = asked.get('shape') ?? 'even';
  if (asked.get('height')) element.style.minBlockSize = `${asked.get('height')}px`;
  element.story = manyMoments(count, shape in SHAPES ? shape : 'even');
  for (const link of document.querySelectorAll('.choices a')) {
    if (link.search === `?count=${count}&shape=${shape}`) link.setAttribute('aria-current', 'true');
  }
}
