import * as v from 'valibot';
import { isTimeZone } from '../time/zone.js';
import { isDate } from './checks/date.js';
import { isLanguage } from './checks/language.js';
import { isSafeUrl } from './checks/url.js';

/*
 * The story file, shape only. What the shape cannot say (unknown ids, order, ends before starts) is in ./checks.
 * A validation's message is a problem's code; ./explain has its words. Descriptions for editors stand in
 * tools/json-schema.mjs, so that readers of a story do not download them.
 */

const optional = v.exactOptional;
const string = v.string();
const filled = v.pipe(string, v.regex(/\S/, 'field-empty'));
const date = v.pipe(string, v.check(isDate, 'date-invalid'));
const zone = v.pipe(string, v.check(isTimeZone, 'zone-unknown'));
// Apart from the ones above only in being vital, see below.
const ownDate = v.pipe(date);
const ownZone = v.pipe(zone);
const claimant = v.string();
const url = v.pipe(string, v.check(isSafeUrl, 'url-refused'));
const sizePx = v.pipe(v.number(), v.minValue(1, 'number-out-of-range'), v.maxValue(1e6, 'number-out-of-range'));
const idOrIds = v.union([filled, v.array(filled)]);

const degrees = (limit: number) =>
  v.pipe(v.number(), v.minValue(-limit, 'coordinates-out-of-range'), v.maxValue(limit, 'coordinates-out-of-range'));
const lngLat = v.strictTuple([degrees(180), degrees(90)]);
const radiusKm = v.pipe(v.number(), v.minValue(0, 'number-out-of-range'), v.maxValue(20_000, 'number-out-of-range'));

const status = v.picklist(['happened', 'confirmed', 'planned', 'claimed', 'cancelled', 'postponed']);

const WhenObject = v.object({
  edtf: optional(ownDate),
  part: optional(
    v.picklist(['early-morning', 'morning', 'afternoon', 'evening', 'night', 'late-night', 'early', 'mid', 'late']),
  ),
  start: optional(ownDate),
  end: optional(ownDate),
  timeZone: optional(ownZone),
  after: optional(idOrIds),
  before: optional(idOrIds),
  text: optional(filled),
});

const When = v.union([date, WhenObject]);

const SourceSchema = v.object({
  title: filled,
  publisher: optional(string),
  url: optional(url),
  date: optional(date),
});

const PlaceSchema = v.object({
  name: filled,
  lngLat: optional(lngLat),
  country: optional(v.pipe(string, v.regex(/^[A-Z]{2}$/, 'country-malformed'))),
  radiusKm: optional(radiusKm),
  timeZone: optional(zone),
});

const MomentSchema = v.object({
  id: optional(filled),
  when: optional(When),
  where: optional(idOrIds),
  title: filled,
  text: optional(string),
  status: optional(status),
  claimedBy: optional(claimant),
  who: optional(v.array(filled)),
  quotes: optional(v.array(v.object({ text: filled, by: optional(claimant) }))),
  sources: optional(v.array(SourceSchema)),
  media: optional(
    v.object({
      src: url,
      alt: optional(string),
      caption: optional(string),
      credit: optional(string),
      width: optional(sizePx),
      height: optional(sizePx),
    }),
  ),
  updated: optional(date),
  correction: optional(string),
  tags: optional(v.array(filled)),
  importance: optional(v.picklist([1, 2, 3])),
});

const PeriodSchema = v.object({ when: When, title: filled });

/** The whole file. */
export const StorySchema = v.object({
  $schema: optional(string),
  title: filled,
  summary: optional(string),
  lang: optional(v.pipe(string, v.check(isLanguage, 'language-unknown'))),
  timeZone: optional(zone),
  published: optional(date),
  updated: optional(date),
  sources: optional(v.array(SourceSchema)),
  places: optional(v.record(string, PlaceSchema)),
  people: optional(v.record(string, v.object({ name: filled, role: optional(string) }))),
  moments: v.array(MomentSchema),
  routes: optional(v.array(v.object({ title: optional(string), stops: v.array(filled) }))),
  periods: optional(v.array(PeriodSchema)),
});

/**
 * Optional fields that must not be dropped alone, since what is left would then say something else: a misspelt
 * "canceled" would come out as a plan, a rough place as an exact one, a town as its whole country, a side's claim as the paper's own.
 */
export const VITAL: ReadonlySet<unknown> = new Set([When, ownDate, ownZone, status, claimant, lngLat, radiusKm]);

export type StoryFile = v.InferOutput<typeof StorySchema>;
export type MomentFile = v.InferOutput<typeof MomentSchema>;
export type PeriodFile = v.InferOutput<typeof PeriodSchema>;
export type SourceFile = v.InferOutput<typeof SourceSchema>;
export type WhenFile = v.InferOutput<typeof When>;
