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
const isoDay = day.map((date) => iso(date).slice(0, 10));
const url = fc.oneof(fc.webUrl(), fc.constantFrom('/a.html', 'picture.jpg', '../b?c#d', ''));

/** Every way to write a date, of one day. */
const dates: readonly ((date: Date) => MomentFile['when'])[] = [
  (date) => iso(date).slice(0, 10),
  (date) => iso(date).slice(0, 7),
  (date) => iso(date).slice(0, 16),
  (date) => iso(date).slice(0, 19),
  (date) => `${iso(date).slice(0, 16)}Z`,
  (date) => `${iso(date).slice(0, 16)}-03:30`,
  (date) => `${iso(date).slice(0, 10)}~`,
  (date) => `${iso(date).slice(0, 4)}?`,
  (date) => `${iso(date).slice(0, 4)}-2${1 + (date.getUTCDate() % 4)}%`,
  (date) => `-${iso(date).slice(0, 4)}`,
  (date) => `Y-1${iso(date).slice(0, 4)}`,
  (date) => `[${iso(date).slice(0, 10)}..]`,
  (date) => `[..${iso(date).slice(0, 10)}]`,
  (date) => `[${iso(date).slice(0, 10)}..2110]`,
  (date) => `[${iso(date).slice(0, 10)},2110-05]`,
  (date) => `{${iso(date).slice(0, 10)},1899..${iso(date).slice(0, 7)}?}`,
  (date) => `${iso(date).slice(0, 10)}/..`,
  (date) => `../${iso(date).slice(0, 16)}`,
  (date) => `${iso(date).slice(0, 7)}~/2120-01-01?`,
  (date) => `${iso(date).slice(0, 3)}X`,
  (date) => `${iso(date).slice(0, 2)}XX`,
  (date) => ({ edtf: iso(date).slice(0, 10), part: 'morning' }),
  (date) => ({ edtf: iso(date).slice(0, 10), part: 'late-night', timeZone: 'America/St_Johns' }),
  (date) => ({ edtf: iso(date).slice(0, 7), part: 'early' }),
  (date) => ({ edtf: `${iso(date).slice(0, 3)}X`, part: 'mid' }),
  (date) => ({ start: iso(date).slice(0, 16) }),
  (date) => ({ start: iso(date).slice(0, 10), end: '2120' }),
  (date) => ({ end: iso(date).slice(0, 10) }),
  (date) => ({ edtf: iso(date).slice(0, 10), text: 'some day', timeZone: 'Asia/Tokyo' }),
  () => ({ text: 'once upon a time' }),
];

const source = fc.record({ title: words, publisher: fc.string(), url, date: isoDay }, { requiredKeys: ['title'] });
const who = fc.array(fc.constantFrom('ada', 'bo', 'Someone Else'), { maxLength: 3 });

const moment = fc.record<Omit<MomentFile, 'id'> & { title: string }>(
  {
    title: words,
    when: fc.tuple(fc.constantFrom(...dates), day).map(([written, date]) => written(date) as never),
    where: fc.constantFrom<string | string[]>('here', 'there', ['there', 'here'], ['rough'], []),
    text: fc.string(),
    // "Planned" and "claimed" need nothing of a date; "claimed" needs somebody.
    status: fc.constantFrom('happened', 'confirmed', 'planned', 'cancelled', 'postponed'),
    claimedBy: fc.constantFrom('ada', 'The Office'),
    who,
    quotes: fc.array(fc.record({ text: words, by: words }, { requiredKeys: ['text'] }), { maxLength: 2 }),
    sources: fc.array(source, { maxLength: 2 }),
    media: fc.record(
      {
        src: url,
        alt: fc.string(),
        caption: fc.string(),
        credit: fc.string(),
        width: fc.integer({ min: 1, max: 9999 }),
        height: fc.integer({ min: 1, max: 9999 }),
      },
      { requiredKeys: ['src', 'alt'] },
    ),
    updated: isoDay,
    correction: fc.string(),
    tags: fc.array(words, { maxLength: 2 }),
    importance: fc.constantFrom(1, 2, 3),
  },
  { requiredKeys: ['title', 'when', 'status'] },
);

const period = fc.record({
  title: words,
  when: fc
    .tuple(
      fc.constantFrom(...dates).filter((written) => !JSON.stringify(written(new Date(0))).includes('once')),
      day,
    )
    .map(([written, date]) => written(date) as never),
});

/** What is written of its order by a moment that comes after all others in the list of dates. */
const follower = fc.record({
  title: words,
  at: fc.nat(),
  written: fc.constantFrom<(id: string | undefined) => object>(
    (id) => ({ after: id }),
    (id) => ({ before: id }),
    (id) => ({ after: [id], text: 'not long after' }),
    (id) => ({ after: id, edtf: '2149-01-01' }),
    (id) => ({ after: [id, id], edtf: '2149' }),
    (id) => ({ before: [id], edtf: 'Y-90000~' }),
  ),
});

/** Stories without a fault, in which every field occurs. What follows another moment has no date, or one after all others. */
export const validStories: fc.Arbitrary<StoryFile> = fc
  .record(
    {
      $schema: fc.constant('https://story.example/schema.json'),
      title: words,
      summary: fc.string(),
      lang: fc.constantFrom('en', 'uk', 'pt-BR', 'zh-Hant', 'ar'),
      timeZone: fc.constantFrom('UTC', 'Europe/Kyiv', 'America/New_York', 'Asia/Kathmandu'),
      published: fc.constantFrom('2150-01-01', '2150-01-01T10:00', '2150-01-01T10:00:00+02:00'),
      updated: fc.constantFrom('2150-02-01', '2150-02-01T10:00Z'),
      sources: fc.array(source, { maxLength: 2 }),
      places: fc.constant({
        here: { name: 'Here', lngLat: [10, 20] as [number, number] },
        there: { name: 'There', country: 'FI', timeZone: 'Europe/Helsinki' },
        rough: { name: 'A pass', lngLat: [7, 44.7] as [number, number], radiusKm: 80 },
      }),
      people: fc.constant({ ada: { name: 'Ada', role: 'envoy' }, bo: { name: 'Bo' } }),
      moments: fc.array(moment, { minLength: 1, maxLength: 5 }),
      claims: fc.boolean(),
      followers: fc.array(follower, { maxLength: 3 }),
      stops: fc.array(fc.nat(), { maxLength: 3 }),
      periods: fc.array(period, { maxLength: 2 }),
    },
    {
      requiredKeys: ['title', 'published', 'places', 'people', 'moments', 'followers', 'stops', 'claims'],
    },
  )
  .map(({ followers, moments, claims, stops, ...story }) => {
    const dated = moments.map((each, i): MomentFile => ({
      ...each,
      id: `m${i}`,
      ...(claims && each.claimedBy !== undefined && { status: 'claimed' }),
    }));
    const ordered = followers.map(({ title, at, written }, i): MomentFile => ({
      id: `f${i}`,
      title,
      status: 'planned',
      when: written(dated[at % dated.length]?.id),
    }));
    const routes = [{ title: 'A journey', stops: stops.map((at) => `m${at % dated.length}`) }];
    return { ...story, moments: [...dated, ...ordered], ...(stops.length > 0 && { routes }) };
  });
