import fc from 'fast-check';
import type { MomentFile, StoryFile } from '../../src/model/schema.js';

/** A story without a fault, in which every kind of field is used. */
export function validStory() {
  return {
    title: 'The talks',
    summary: 'Three days in January.',
    lang: 'en-GB',
    timeZone: 'Europe/Moscow',
    published: '2026-01-21',
    updated: '2026-01-21T18:40:00+03:00',
    sources: [{ title: 'Report', publisher: 'The Paper', url: 'https://paper.example/1', date: '2026-01-21' }],
    places: {
      hill: { name: 'Hilltown', lngLat: [9.83, 46.8], country: 'CH', timeZone: 'Europe/Zurich' },
      city: { name: 'The city', lngLat: [37.62, 55.75], country: 'RU', timeZone: 'Europe/Moscow' },
      gulf: { name: 'the Gulf', country: 'AE', timeZone: 'Asia/Dubai' },
      pass: { name: 'a pass', lngLat: [7, 44.7], radiusKm: 80 },
    },
    people: { envoy: { name: 'Ada Envoy', role: 'envoy' } },
    moments: [
      { id: 'winter', when: '2025-12', title: 'A first meeting', status: 'happened' },
      {
        id: 'hill',
        when: '2026-01-20',
        where: 'hill',
        title: 'On the hill',
        text: 'Both came.',
        who: ['envoy', 'Ben Other'],
        quotes: [{ text: 'Very positive.', by: 'envoy' }],
        sources: [{ title: 'Wire', url: '/wire' }],
        media: {
          src: 'hill.jpg',
          alt: 'Two people',
          caption: 'The hill',
          credit: 'C. Camera',
          width: 1200,
          height: 800,
        },
        updated: '2026-01-21',
        correction: 'A name was wrong.',
        tags: ['talks'],
        importance: 3,
      },
      { id: 'word', when: { edtf: '2026-01-21', text: 'On Wednesday' }, title: 'A word', status: 'happened' },
      {
        id: 'later',
        when: { edtf: '2026-01-21', after: 'word' },
        title: 'Later',
        status: 'planned',
        claimedBy: 'envoy',
      },
      { id: 'city', when: '2026-01-22', where: 'city', title: 'In the city', status: 'confirmed' },
      {
        id: 'night',
        when: { edtf: '2026-01-22', part: 'late-night', timeZone: 'Europe/Moscow' },
        where: ['city'],
        title: 'Arrival',
        status: 'claimed',
        claimedBy: 'Ben Other',
      },
      {
        id: 'flight',
        when: { start: '2026-01-22T23:50', end: '2026-01-23T03:40' },
        title: 'A flight',
        status: 'planned',
      },
      { id: 'gulf', when: { after: ['city'] }, where: 'gulf', title: 'In the Gulf', status: 'planned' },
    ],
    routes: [{ title: 'The journey', stops: ['hill', 'city', 'gulf'] }],
    periods: [{ when: '2026-01-19/2026-01-23', title: 'The forum' }],
  };
}

const words = fc.stringMatching(/^[A-Z][a-zé ]{0,20}$/);
const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const iso = (date: Date) => date.toISOString();

const dates: readonly ((date: Date) => MomentFile['when'])[] = [
  (date) => iso(date).slice(0, 10),
  (date) => iso(date).slice(0, 7),
  (date) => iso(date).slice(0, 16),
  (date) => `${iso(date).slice(0, 16)}Z`,
  (date) => `${iso(date).slice(0, 10)}~`,
  (date) => `${iso(date).slice(0, 4)}?`,
  (date) => `[${iso(date).slice(0, 10)}..]`,
  (date) => `${iso(date).slice(0, 10)}/..`,
  (date) => `${iso(date).slice(0, 3)}X`,
  (date) => ({ edtf: iso(date).slice(0, 10), part: 'morning' }),
  (date) => ({ edtf: iso(date).slice(0, 7), part: 'early' }),
  (date) => ({ start: iso(date).slice(0, 16) }),
  (date) => ({ start: iso(date).slice(0, 10), end: '2199' }),
  (date) => ({ edtf: iso(date).slice(0, 10), text: 'some day', timeZone: 'Asia/Tokyo' }),
];

const moment = fc.record<Omit<MomentFile, 'id'> & { title: string }>(
  {
    title: words,
    when: fc.tuple(fc.constantFrom(...dates), day).map(([written, date]) => written(date) as never),
    where: fc.constantFrom<string | string[]>('here', 'there', ['there', 'here']),
    text: fc.string(),
    status: fc.constantFrom('happened', 'cancelled', 'postponed'),
    who: fc.array(fc.constantFrom('ada', 'Someone Else')),
    quotes: fc.array(fc.record({ text: words, by: words }, { requiredKeys: ['text'] }), { maxLength: 2 }),
    sources: fc.array(fc.record({ title: words, url: fc.webUrl() }, { requiredKeys: ['title'] }), { maxLength: 2 }),
    tags: fc.array(words, { maxLength: 2 }),
    importance: fc.constantFrom(1, 2, 3),
  },
  { requiredKeys: ['title', 'when', 'status'] },
);

/** Stories without a fault. Moments of a relation come after one written before them, without a date or with a later one. */
export const validStories: fc.Arbitrary<StoryFile> = fc
  .record({
    title: words,
    lang: fc.constantFrom('en', 'uk', 'pt-BR', 'zh-Hant', 'ar'),
    timeZone: fc.constantFrom('UTC', 'Europe/Kyiv', 'America/New_York', 'Asia/Kathmandu'),
    published: fc.constantFrom('2150-01-01', '2150-01-01T10:00', '2150-01-01T10:00:00+02:00'),
    places: fc.constant({
      here: { name: 'Here', lngLat: [10, 20] as [number, number] },
      there: { name: 'There', country: 'FI', timeZone: 'Europe/Helsinki' },
    }),
    people: fc.constant({ ada: { name: 'Ada' } }),
    moments: fc.array(moment, { minLength: 1, maxLength: 12 }),
    followers: fc.array(fc.tuple(fc.nat(), words), { maxLength: 4 }),
  })
  .map(({ followers, moments, ...story }) => {
    const dated = moments.map((each, i) => ({ ...each, id: `m${i}` }));
    const undated = followers.map(([at, title], i): MomentFile => ({
      id: `f${i}`,
      title,
      status: 'planned',
      when: { [at % 2 ? 'after' : 'before']: dated[at % dated.length]?.id },
    }));
    return { ...story, moments: [...dated, ...undated] };
  });
