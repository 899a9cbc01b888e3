/** Made from ../schema.ts by tools/story-shape.mjs. */
import { isSafeUrl } from '../checks/url.js';
import { isTimeZone } from '../../time/zone.js';
import { list, matching, number, object, oneOf, record, text, textOr, tuple } from './readers.js';

const matching0 = matching(/\S/);
const text1 = text(() => true);
const oneOf2 = oneOf('early-morning', 'morning', 'afternoon', 'evening', 'night', 'late-night', 'early', 'mid', 'late');
const text3 = text(isTimeZone);
const list4 = list(matching0);
const textOr5 = textOr(matching0, list4);
const object6 = object(
  {},
  {
    edtf: text1,
    part: oneOf2,
    start: text1,
    end: text1,
    timeZone: text3,
    after: textOr5,
    before: textOr5,
    text: matching0,
  },
);
const textOr7 = textOr(text1, object6);
const oneOf8 = oneOf('happened', 'confirmed', 'planned', 'claimed', 'cancelled', 'postponed');
const object9 = object({ text: matching0 }, { by: text1 });
const list10 = list(object9);
const text11 = text(isSafeUrl);
const object12 = object({ title: matching0 }, { publisher: text1, url: text11, date: text1 });
const list13 = list(object12);
const number14 = number(1, 1000000);
const object15 = object(
  { src: text11 },
  { alt: text1, caption: text1, credit: text1, width: number14, height: number14 },
);
const oneOf16 = oneOf(1, 2, 3);
const object17 = object(
  { title: matching0 },
  {
    id: matching0,
    when: textOr7,
    where: textOr5,
    text: text1,
    status: oneOf8,
    claimedBy: text1,
    who: list4,
    quotes: list10,
    sources: list13,
    media: object15,
    updated: text1,
    correction: text1,
    tags: list4,
    importance: oneOf16,
  },
);
const list18 = list(object17);
const number19 = number(-180, 180);
const number20 = number(-90, 90);
const tuple21 = tuple(number19, number20);
const matching22 = matching(/^[A-Z]{2}$/);
const number23 = number(0, 20000);
const object24 = object(
  { name: matching0 },
  { lngLat: tuple21, country: matching22, radiusKm: number23, timeZone: text3 },
);
const record25 = record(object24);
const object26 = object({ name: matching0 }, { role: text1 });
const record27 = record(object26);
const object28 = object({ stops: list4 }, { title: text1 });
const list29 = list(object28);
const object30 = object({ when: textOr7, title: matching0 });
const list31 = list(object30);
const object32 = object(
  { title: matching0, moments: list18 },
  {
    $schema: text1,
    summary: text1,
    lang: text1,
    timeZone: text3,
    published: text1,
    updated: text1,
    sources: list13,
    places: record25,
    people: record27,
    routes: list29,
    periods: list31,
  },
);

/** Copies a story that has nothing wrong in its shape; throws at any other. */
export const readShape = object32;
