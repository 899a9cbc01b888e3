/** Made from ../schema.ts by tools/story-shape.mjs. */
import { isDate } from '../checks/date.js';
import { isLanguage } from '../checks/language.js';
import { isSafeUrl } from '../checks/url.js';
import { isTimeZone } from '../../time/zone.js';
import { list, matching, number, object, oneOf, record, text, textOr, tuple } from './readers.js';

const matching0 = matching(/\S/);
const text1 = text(isDate);
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
const text8 = text(() => true);
const oneOf9 = oneOf('happened', 'confirmed', 'planned', 'claimed', 'cancelled', 'postponed');
const object10 = object({ text: matching0 }, { by: text8 });
const list11 = list(object10);
const text12 = text(isSafeUrl);
const object13 = object({ title: matching0 }, { publisher: text8, url: text12, date: text1 });
const list14 = list(object13);
const number15 = number(1, 1000000);
const object16 = object(
  { src: text12 },
  { alt: text8, caption: text8, credit: text8, width: number15, height: number15 },
);
const oneOf17 = oneOf(1, 2, 3);
const object18 = object(
  { title: matching0 },
  {
    id: matching0,
    when: textOr7,
    where: textOr5,
    text: text8,
    status: oneOf9,
    claimedBy: text8,
    who: list4,
    quotes: list11,
    sources: list14,
    media: object16,
    updated: text1,
    correction: text8,
    tags: list4,
    importance: oneOf17,
  },
);
const list19 = list(object18);
const text20 = text(isLanguage);
const number21 = number(-180, 180);
const number22 = number(-90, 90);
const tuple23 = tuple(number21, number22);
const matching24 = matching(/^[A-Z]{2}$/);
const number25 = number(0, 20000);
const object26 = object(
  { name: matching0 },
  { lngLat: tuple23, country: matching24, radiusKm: number25, timeZone: text3 },
);
const record27 = record(object26);
const object28 = object({ name: matching0 }, { role: text8 });
const record29 = record(object28);
const object30 = object({ stops: list4 }, { title: text8 });
const list31 = list(object30);
const object32 = object({ when: textOr7, title: matching0 });
const list33 = list(object32);
const object34 = object(
  { title: matching0, moments: list19 },
  {
    $schema: text8,
    summary: text8,
    lang: text20,
    timeZone: text3,
    published: text1,
    updated: text1,
    sources: list14,
    places: record27,
    people: record29,
    routes: list31,
    periods: list33,
  },
);

/** Copies a story that has nothing wrong in its shape; throws at any other. */
export const readShape = object34;
