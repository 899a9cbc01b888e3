/** Numbers from 0 to 1, the same ones for a seed in every engine. */
export function random(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const COUNTS = [1, 2, 3, 5, 8, 13, 17, 30];
const STATUSES = ['happened', 'planned', 'confirmed', 'claimed', 'cancelled', 'under-way'];
const ZONES = ['UTC', 'Europe/Moscow', 'America/New_York', 'Asia/Tokyo'];
const PLACES = {
  olm: { name: 'Olm', lngLat: [11.2, 55.4] },
  sund: { name: 'Sund', lngLat: [20.3, 60.1], radiusKm: 40 },
  uae: { name: 'the UAE', country: 'AE' },
};

type Next = () => number;

const pick = <T>(next: Next, all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
const two = (value: number): string => String(value).padStart(2, '0');
const upTo = (next: Next, most: number): number => 1 + Math.floor(next() * most);

const day = (next: Next): string =>
  `${pick(next, [2024, 2025, 2026, 2026])}-${two(upTo(next, 12))}-${two(upTo(next, 28))}`;
const pair = (next: Next): readonly string[] => [day(next), day(next)].sort();

/** Every kind of date that a story may have. */
const WHENS: readonly ((next: Next) => unknown)[] = [
  day,
  day,
  day,
  (next) => `${day(next)}T${two(upTo(next, 23))}:${two(upTo(next, 59))}`,
  (next) => day(next).slice(0, 7),
  (next) => day(next).slice(0, 4),
  (next) => `${day(next)}~`,
  (next) => `${day(next).slice(0, 7)}?`,
  (next) => ({ edtf: day(next), part: pick(next, ['morning', 'evening', 'late-night']) }),
  (next) => ({ edtf: day(next).slice(0, 7), part: pick(next, ['early', 'mid', 'late']) }),
  (next) => pair(next).join('/'),
  (next) => `${day(next)}/..`,
  (next) => `../${day(next)}`,
  (next) => `[${day(next)}..]`,
  (next) => `[..${day(next)}]`,
  (next) => `[${pair(next).join(',')}]`,
  (next) => `{${pair(next).join(',')}}`,
  (next) => pick(next, ['-0217', '1815-06-18', '0476', '19XX', '201X']),
];

/** A story with dates of every kind, orders, places and periods; the same one for a seed. */
export function generatedStory(seed: number): object {
  const next = random(seed);
  const moments = Array.from({ length: pick(next, COUNTS) }, (_, index) => generatedMoment(next, index));
  return {
    title: `Story ${seed}`,
    lang: 'en-GB',
    timeZone: pick(next, ZONES),
    ...(next() < 0.7 && { published: day(next) }),
    places: PLACES,
    moments,
    ...(next() < 0.3 && { periods: [{ title: 'A period', when: pair(next).join('/') }] }),
  };
}

function generatedMoment(next: Next, index: number): object {
  const words = Array.from({ length: upTo(next, 6) }, () => 'abcdefghij'.slice(0, upTo(next, 10)));
  const undated = index > 0 && next() < 0.08;
  return {
    id: `m${index}`,
    title: words.join(' '),
    status: pick(next, STATUSES),
    importance: upTo(next, 3),
    when: undated ? { [pick(next, ['after', 'before'])]: `m${Math.floor(next() * index)}` } : pick(next, WHENS)(next),
    ...(next() < 0.6 && { where: pick(next, Object.keys(PLACES)) }),
    ...(next() < 0.2 && { claimedBy: 'the mayor' }),
  };
}
