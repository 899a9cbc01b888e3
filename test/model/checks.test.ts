import { expect } from '@open-wc/testing';
import { checkStory } from '../../src/model/check.js';
import type { Problem } from '../../src/model/types.js';
import { parseDate } from '../../src/time/edtf.js';
import { validStory } from './stories.js';

/** A story of one moment and what is added to it. */
function storyWith(moment: object, story: object = {}) {
  const places = { moscow: { name: 'Moscow', country: 'RU' }, davos: { name: 'Davos', lngLat: [9.8, 46.8] } };
  return {
    title: 'A story',
    published: '2026-02-01',
    places,
    moments: [
      { id: 'first', title: 'First', when: '2026-01-20' },
      { title: 'Second', when: '2026-01-21', ...moment },
    ],
    ...story,
  };
}

const told = ({ severity, code, path, message, suggestion }: Problem) =>
  `${severity} ${code} at ${path}: ${message}${suggestion === undefined ? '' : ` → ${suggestion}`}`;

const problemsOf = (input: unknown) => checkStory(input).problems.map(told);

/** A date's own message is tested with the dates. */
function refusedDate(text: string, path: string): string {
  try {
    parseDate(text);
  } catch (error) {
    return `error date-invalid at ${path}: ${(error as Error).message}`;
  }
  throw new Error(`${text} is a date`);
}

interface Case {
  /** Laid over the second moment, which is right without it. */
  readonly moment?: object;
  /** Laid over the story. */
  readonly story?: object;
  readonly says: readonly string[];
  /** How many of the two moments are left; else both. */
  readonly kept?: number;
}

const long = 'x'.repeat(200);

const CASES: Readonly<Record<string, Case>> = {
  'an impossible date': {
    moment: { when: '2026-02-30' },
    says: [refusedDate('2026-02-30', 'moments[1].when')],
    kept: 1,
  },
  'a date in words': {
    moment: { when: { edtf: 'Dec 2025' } },
    says: [`${refusedDate('Dec 2025', 'moments[1].when.edtf')} → 2025-12`],
    kept: 1,
  },
  'a range that ends before it starts': {
    moment: { when: '2026-01-22/2026-01-21' },
    says: [refusedDate('2026-01-22/2026-01-21', 'moments[1].when')],
    kept: 1,
  },
  'an end before its start': {
    moment: { when: { start: '2026-01-22T23:50', end: '2026-01-22T03:40' } },
    says: [
      'error end-before-start at moments[1].when.end: The end, “2026-01-22T03:40”, comes before the start, “2026-01-22T23:50”.',
    ],
    kept: 1,
  },
  'an end before its start by their offsets only': {
    moment: { when: { start: '2026-01-22T10:00', end: '2026-01-22T11:00+09:00' } },
    says: [
      'error end-before-start at moments[1].when.end: The end, “2026-01-22T11:00+09:00”, comes before the start, “2026-01-22T10:00”.',
    ],
    kept: 1,
  },
  'a start that is a range': {
    moment: { when: { start: '2026-01-21/2026-01-22' } },
    says: ['error date-not-single at moments[1].when.start: start must be one date, not “2026-01-21/2026-01-22”.'],
    kept: 1,
  },
  'a date written twice': {
    moment: { when: { edtf: '2026-01-21', start: '2026-01-21' } },
    says: ['error when-twofold at moments[1].when: A date is written either as edtf or as start and end, not as both.'],
    kept: 1,
  },
  'a part of the day without a day': {
    moment: { when: { edtf: '2026-01', part: 'evening' } },
    says: ['error part-unfit at moments[1].when.part: “evening” is a part of a day in edtf, not of “2026-01”.'],
  },
  'a third of a day': {
    moment: { when: { edtf: '2026-01-21', part: 'mid' } },
    says: [
      'error part-unfit at moments[1].when.part: “mid” is a part of a month or year in edtf, not of “2026-01-21”.',
    ],
  },
  'a part of nothing': {
    moment: { when: { part: 'mid' }, status: 'planned' },
    says: [
      'error part-unfit at moments[1].when.part: “mid” is a part of a month or year: give that in edtf.',
      'warning when-missing at moments[1].when: “Second” says nothing of when: it is shown last, without a date.',
    ],
  },
  'a date under another name': {
    moment: { when: { date: '2026-01-20' }, status: 'happened' },
    says: [
      'warning field-unknown at moments[1].when.date: “date” is no field here. → edtf',
      'warning when-missing at moments[1].when: “Second” says nothing of when: it is shown last, without a date.',
    ],
  },
  'a when that holds nothing': {
    moment: { when: { after: [], timeZone: 'Europe/Moscow' }, status: 'happened' },
    says: ['warning when-missing at moments[1].when: “Second” says nothing of when: it is shown last, without a date.'],
  },
  'a misspelt part': {
    moment: { when: { edtf: '2026-01-21', part: 'evning' } },
    says: [
      'error value-unknown at moments[1].when.part: part must be one of early-morning, morning, afternoon, evening, night, late-night, early, mid, late, not “evning”. → evening',
    ],
  },
  'no date at all': {
    moment: { when: null, status: 'planned' },
    says: ['warning when-missing at moments[1].when: “Second” says nothing of when: it is shown last, without a date.'],
  },
  'an unknown place': {
    moment: { where: 'moscwo' },
    says: ['error place-unknown at moments[1].where: No place of this story has the id “moscwo”. → moscow'],
  },
  'an unknown place among others': {
    moment: { where: ['davos', 'nowhere'] },
    says: ['error place-unknown at moments[1].where[1]: No place of this story has the id “nowhere”.'],
  },
  'an unknown moment to come after': {
    moment: { when: { edtf: '2026-01-21', after: 'frist' } },
    says: ['error moment-unknown at moments[1].when.after: No moment of this story has the id “frist”. → first'],
  },
  'an unknown moment among those to come before': {
    moment: { when: { edtf: '2026-01-19', before: ['first', 'third'] } },
    says: ['error moment-unknown at moments[1].when.before[1]: No moment of this story has the id “third”.'],
  },
  'an unknown stop': {
    story: { routes: [{ stops: ['first', 'secand'] }] },
    says: ['error moment-unknown at routes[0].stops[1]: No moment of this story has the id “secand”. → second'],
  },
  'nearly the id of a person': {
    moment: { who: ['witkof', 'Anybody', 'police'] },
    story: { people: { witkoff: { name: 'A Person' } } },
    says: ['warning person-unknown at moments[1].who[0]: No person of this story has the id “witkof”. → witkoff'],
  },
  'an id twice': {
    moment: { id: 'first' },
    says: ['error id-duplicate at moments[1].id: “first” is already the id of “First”. → first-2'],
  },
  'a misspelt status': {
    moment: { status: 'canceled' },
    says: [
      'error value-unknown at moments[1].status: status must be one of happened, confirmed, planned, claimed, cancelled, postponed, not “canceled”. → cancelled',
    ],
    kept: 1,
  },
  'a claim by nobody': {
    moment: { status: 'claimed', claimedBy: ' ' },
    says: ['error claimant-missing at moments[1].claimedBy: “Second” is claimed, but claimedBy does not say by whom.'],
    kept: 1,
  },
  'a picture without words': {
    moment: { media: { src: 'a.jpg' } },
    says: [
      'warning alt-missing at moments[1].media.alt: The picture of “Second” needs an alt text for those who cannot see it.',
    ],
  },
  'a picture from a script': {
    moment: { media: { src: 'javascript:alert(1)', alt: '' } },
    says: [
      'error url-refused at moments[1].media.src: src must be an http, https or relative address, not “javascript:alert(1)”.',
    ],
  },
  'a data URL': {
    moment: { sources: [{ title: 'S', url: 'data:text/html,hi' }] },
    says: [
      'error url-refused at moments[1].sources[0].url: url must be an http, https or relative address, not “data:text/html,hi”.',
    ],
  },
  'a script behind a control character': {
    moment: { sources: [{ title: 'S', url: 'java\tscript:alert(1)' }] },
    says: [
      'error url-refused at moments[1].sources[0].url: url must be an http, https or relative address, not “java script:alert(1)”.',
    ],
  },
  'an unknown time zone': {
    story: { timeZone: 'Europe/Moscov' },
    says: [
      'error zone-unknown at timeZone: timeZone must be a time zone like “Europe/Moscow”, not “Europe/Moscov”. → Europe/Moscow',
    ],
  },
  'an unknown time zone of clock times': {
    moment: { when: { edtf: '2026-01-21T10:00', timeZone: 'Mars' } },
    says: [
      'error zone-unknown at moments[1].when.timeZone: timeZone must be a time zone like “Europe/Moscow”, not “Mars”.',
    ],
    kept: 1,
  },
  'a malformed language': {
    story: { lang: 'en_GB' },
    says: ['error language-unknown at lang: lang must be a language tag like “en” or “pt-BR”, not “en_GB”. → en-GB'],
  },
  'a language by name': {
    story: { lang: 'english' },
    says: ['error language-unknown at lang: lang must be a language tag like “en” or “pt-BR”, not “english”.'],
  },
  'a language nobody has heard of': {
    story: { lang: 'qx' },
    says: ['warning language-unknown at lang: lang must be a language tag like “en” or “pt-BR”, not “qx”.'],
  },
  'coordinates the wrong way round': {
    story: { places: { x: { name: 'X', lngLat: [35, 139] } } },
    says: [
      'error coordinates-out-of-range at places.x.lngLat: lngLat must be [longitude −180 to 180, latitude −90 to 90], not [35, 139]. → [139, 35]',
    ],
  },
  'coordinates off the globe': {
    story: { places: { x: { name: 'X', lngLat: [400, 10] } } },
    says: [
      'error coordinates-out-of-range at places.x.lngLat: lngLat must be [longitude −180 to 180, latitude −90 to 90], not [400, 10].',
    ],
  },
  'coordinates that are no pair': {
    story: { places: { x: { name: 'X', lngLat: [1, 2, 3] } } },
    says: ['error type-wrong at places.x.lngLat: lngLat must be two numbers, [longitude, latitude], not [1, 2, 3].'],
  },
  'a country by name': {
    story: { places: { x: { name: 'X', lngLat: [1, 2], country: 'Russia' } } },
    says: [
      'error country-malformed at places.x.country: country must be a two-letter country code like “RU”, not “Russia”. → RU',
    ],
  },
  'a country in small letters': {
    story: { places: { x: { name: 'X', lngLat: [1, 2], country: 'ru' } } },
    says: [
      'error country-malformed at places.x.country: country must be a two-letter country code like “RU”, not “ru”. → RU',
    ],
  },
  'a country by a name that is nearly right': {
    story: { places: { x: { name: 'X', lngLat: [1, 2], country: 'Ukrane' } } },
    says: [
      'error country-malformed at places.x.country: country must be a two-letter country code like “RU”, not “Ukrane”. → UA',
    ],
  },
  'a country by no code of its own, in small letters': {
    story: { places: { x: { name: 'X', lngLat: [1, 2], country: 'uk' } } },
    says: [
      'error country-malformed at places.x.country: country must be a two-letter country code like “RU”, not “uk”. → GB',
    ],
  },
  'a country that goes by another code': {
    story: { places: { x: { name: 'X', lngLat: [1, 2], country: 'UK' } } },
    says: [
      'warning country-unknown at places.x.country: country must be a country code of ISO 3166, and “UK” is none. → GB',
    ],
  },
  'a country that there is not': {
    story: { places: { x: { name: 'X', lngLat: [1, 2], country: 'XX' } } },
    says: [
      'warning country-unknown at places.x.country: country must be a country code of ISO 3166, and “XX” is none.',
    ],
  },
  'a union for a country': {
    story: { places: { x: { name: 'X', country: 'EU' } } },
    says: [
      'warning country-unknown at places.x.country: country must be one country, and “EU” is the European Union: leave it out, or name a country.',
    ],
  },
  'coordinates that nobody filled in': {
    story: { places: { x: { name: 'X', lngLat: [0, -0], country: 'GH' } } },
    says: [
      'warning coordinates-zero at places.x.lngLat: “X” is at [0, 0], in the sea off Ghana, where whatever has no coordinates ends up: give it its own.',
    ],
  },
  'coordinates in quotation marks': {
    story: { places: { x: { name: 'X', lngLat: ['9.83', '46.80'] } } },
    says: [
      'error type-wrong at places.x.lngLat: lngLat must be two numbers, [longitude, latitude], not [“9.83”, “46.80”]. → [9.83, 46.8]',
    ],
  },
  'coordinates in one text': {
    story: { places: { x: { name: 'X', lngLat: '35.69, 139.69' } } },
    says: [
      'error type-wrong at places.x.lngLat: lngLat must be two numbers, [longitude, latitude], not “35.69, 139.69”. → [139.69, 35.69]',
    ],
  },
  'coordinates in one text that does not tell their order': {
    story: { places: { x: { name: 'X', lngLat: '46.80, 9.83' } } },
    says: [
      'error type-wrong at places.x.lngLat: lngLat must be two numbers, [longitude, latitude], not “46.80, 9.83”.',
    ],
  },
  'coordinates in degrees and minutes': {
    story: { places: { x: { name: 'X', lngLat: '139° 41.5' } } },
    says: ['error type-wrong at places.x.lngLat: lngLat must be two numbers, [longitude, latitude], not “139° 41.5”.'],
  },
  'a place that is nowhere': {
    story: { places: { x: { name: 'X' } } },
    says: ['warning place-nowhere at places.x: “X” has neither lngLat nor country, so no map can show it.'],
  },
  'a negative radius': {
    story: { places: { x: { name: 'X', lngLat: [1, 2], radiusKm: -1 } } },
    says: ['error number-out-of-range at places.x.radiusKm: radiusKm cannot be -1.'],
  },
  'a reference to a place that was left out': {
    moment: { where: 'x' },
    story: { places: { x: { name: 12, country: 'RU' } } },
    says: ['error type-wrong at places.x.name: name must be in quotation marks, not 12. → "12"'],
  },
  'a reference to a moment that was left out': {
    moment: { when: { edtf: '2026-01-21', after: 'third' } },
    story: {},
    says: ['error moment-unknown at moments[1].when.after: No moment of this story has the id “third”.'],
  },
  'a period without a date': {
    story: { periods: [{ title: 'P', when: { text: 'once' } }] },
    says: ['error period-undated at periods[0].when: The period “P” has no date.'],
  },
  'a period that is placed after a moment': {
    story: { periods: [{ title: 'P', when: { edtf: '2026-01', after: 'first', before: ['first'] } }] },
    says: [
      'warning period-ordered at periods[0].when.after: A period stands by its dates alone: “after” is left out.',
      'warning period-ordered at periods[0].when.before: A period stands by its dates alone: “before” is left out.',
    ],
  },
  'a period that ends before it starts': {
    story: { periods: [{ title: 'P', when: { start: '2026-01-02', end: '2026-01-01' } }] },
    says: [
      'error end-before-start at periods[0].when.end: The end, “2026-01-01”, comes before the start, “2026-01-02”.',
    ],
  },
  'a date of publication that is no day': {
    story: { published: '2026-02', updated: '2026-02-01' },
    says: ['error date-too-vague at published: published must be one day or minute, not “2026-02”.'],
  },
  'no date of publication': {
    story: { published: undefined },
    says: [
      'warning as-of-missing at published: The story does not say when it was published, so nothing tells its past from what is to come.',
    ],
  },
  'a date that does not tell the status': {
    moment: { when: '2026' },
    says: [
      'warning status-missing at moments[1].status: “Second” needs a status: its date does not tell whether it has happened.',
    ],
  },
  'what happened in the future': {
    moment: { when: '2026-03-01', status: 'happened' },
    says: [
      'warning status-ahead at moments[1].status: “Second” is said to have happened, but lies after the date of the story.',
    ],
  },
  'a misspelt field': {
    moment: { wher: 'moscow', colour: 'red', location: 'x', __proto__: null },
    says: [
      'warning field-unknown at moments[1].wher: “wher” is no field here. → where',
      'warning field-unknown at moments[1].location: “location” is no field here. → where',
    ],
  },
  'a number for a text': {
    moment: { text: 12 },
    says: ['error type-wrong at moments[1].text: text must be in quotation marks, not 12. → "12"'],
  },
  'a year as a number': {
    moment: { when: 2026 },
    says: ['error type-wrong at moments[1].when: when must be in quotation marks or an object, not 2026. → "2026"'],
    kept: 1,
  },
  'a text for a list': {
    moment: { tags: long, who: [null, 'A'] },
    says: [
      'error field-missing at moments[1].who[0]: who[0] holds nothing: leave it out.',
      `error type-wrong at moments[1].tags: tags must be a list, not “${long.slice(0, 39)}…”.`,
    ],
  },
  'an importance beyond the scale': {
    moment: { importance: 5 },
    says: ['error value-unknown at moments[1].importance: importance must be one of 1, 2, 3, not 5.'],
  },
  'no title': {
    moment: { title: '\n ' },
    says: ['error field-empty at moments[1].title: title is empty.'],
    kept: 1,
  },
  'what is placed after itself': {
    moment: { id: 'x', when: { edtf: '2026-01-21', after: 'x' } },
    says: ['error order-cycle at moments[1].when.after: “Second” is placed after itself.'],
  },
  'two moments each after the other': {
    story: {
      moments: [
        { id: 'a', title: 'A', status: 'planned', when: { after: 'b' } },
        { id: 'b', title: 'B', status: 'planned', when: { after: 'a' } },
      ],
    },
    says: ['error order-cycle at moments[1].when.after: “A” is placed after “B”, that one after “A” again.'],
  },
  'a circle of three through before': {
    story: {
      moments: [
        { id: 'a', title: 'A', status: 'planned', when: { after: 'b' } },
        { id: 'b', title: 'B', status: 'planned', when: { after: 'c' } },
        { id: 'c', title: 'C', status: 'planned', when: { after: 'a' } },
      ],
    },
    says: [
      'error order-cycle at moments[2].when.after: “A” is placed after “B”, that one after “C”, that one after “A” again.',
    ],
  },
  'a date that contradicts after': {
    story: {
      moments: [
        { id: 'm', title: 'Moscow', when: '2026-01-22' },
        { id: 'u', title: 'UAE', when: { edtf: '2026-01-21', after: 'm' } },
      ],
    },
    says: [
      'error order-contradiction at moments[1].when.after: “UAE” is placed after “Moscow” (22 January 2026), but its own date ends on 21 January 2026.',
    ],
  },
  'a date that contradicts before': {
    story: {
      moments: [
        { id: 'm', title: 'Moscow', when: { edtf: '2026-01-22T10:30', before: 'u' } },
        { id: 'u', title: 'UAE', when: '2025-12' },
      ],
    },
    says: [
      'error order-contradiction at moments[0].when.before: “Moscow” is placed before “UAE” (December 2025), but its own date begins on 22 January 2026 at 10:30.',
    ],
  },
  'a date that contradicts the end of a chain': {
    story: {
      moments: [
        { id: 'm', title: 'Moscow', when: '2026-01-22' },
        { id: 'x', title: 'Between', status: 'planned', when: { after: 'm' } },
        { id: 'u', title: 'UAE', when: { edtf: '2026-01-21', after: 'x' } },
      ],
    },
    says: [
      'error order-contradiction at moments[2].when.after: “UAE” is placed after “Between”, and so after “Moscow” (22 January 2026), but its own date ends on 21 January 2026.',
    ],
  },
  'a date that contradicts what lasts': {
    story: {
      moments: [
        { id: 'm', title: 'Forum', when: '2026-01-19/2026-01-23' },
        { id: 'u', title: 'UAE', when: { edtf: '2026-01-21', after: 'm' } },
      ],
    },
    says: [
      'error order-contradiction at moments[1].when.after: “UAE” is placed after “Forum” (2026-01-19/2026-01-23), but its own date ends on 21 January 2026.',
    ],
  },
  'a date that contradicts a decade': {
    story: {
      moments: [
        { id: 'm', title: 'Reforms', when: '192X' },
        { id: 'u', title: 'War', when: { edtf: '1918', after: 'm' } },
      ],
    },
    says: [
      'error order-contradiction at moments[1].when.after: “War” is placed after “Reforms” (192X), but its own date ends on 31 December 1918.',
    ],
  },
  'a date that contradicts a clock time elsewhere': {
    story: {
      moments: [
        { id: 'm', title: 'Moscow', when: { edtf: '2026-01-22T23:30', timeZone: 'Europe/Moscow' } },
        { id: 'u', title: 'UAE', when: { edtf: '2026-01-23T00:15', timeZone: 'Asia/Dubai', after: 'm' } },
      ],
    },
    says: [
      'error order-contradiction at moments[1].when.after: “UAE” is placed after “Moscow” (22 January 2026 at 23:30 GMT+3), but its own date ends on 23 January 2026 at 00:15 GMT+4.',
    ],
  },
  'a part of the day that contradicts another': {
    story: {
      moments: [
        { id: 'm', title: 'Dinner', when: { edtf: '2026-01-22', part: 'evening' } },
        { id: 'u', title: 'Call', when: { edtf: '2026-01-22', part: 'morning', after: 'm' } },
      ],
    },
    says: [
      'error order-contradiction at moments[1].when.after: “Call” is placed after “Dinner” (22 January 2026, evening), but its own date ends on 22 January 2026 at 11:59.',
    ],
  },
  'a chain that contradicts before': {
    story: {
      moments: [
        { id: 'm', title: 'Moscow', when: '-0043-03-15' },
        { id: 'x', title: 'Between', status: 'planned', when: { after: 'm', before: 'u' } },
        { id: 'u', title: 'UAE', when: '-0044' },
      ],
    },
    says: [
      'error order-contradiction at moments[1].when.before: “Between” is placed before “UAE” (45 BC), but it comes after “Moscow” (15 March 44 BC).',
    ],
  },
};

describe('checkStory', () => {
  it('says where in a date its mistake stands', () => {
    const [problem] = checkStory({ title: 'T', moments: [{ title: 'M', when: '2026-13' }] }).problems;
    expect(problem).to.include({ path: 'moments[0].when', position: 5, suggestion: '2026-12' });
  });

  it('finds the zone of a city', () => {
    const { problems } = checkStory({ title: 'T', timeZone: 'Moscow', moments: [] });
    expect(problems.find(({ path }) => path === 'timeZone')?.suggestion).to.equal('Europe/Moscow');
  });

  it('finds no fault in a story that uses every field', () => {
    expect(problemsOf(validStory())).to.deep.equal([]);
  });

  it('gives a valid story back as it was', () => {
    const { $schema, ...story } = { $schema: 'https://story.example/schema.json', ...validStory() };
    expect(JSON.parse(JSON.stringify(checkStory({ $schema, ...story }).story))).to.deep.equal({ $schema, ...story });
  });

  for (const [title, { moment = {}, story, says, kept = 2 }] of Object.entries(CASES)) {
    it(`reports ${title}`, () => {
      const input = storyWith(moment, story);
      expect(problemsOf(input)).to.deep.equal(says);
      if (!story) expect(checkStory(input).story?.moments).to.have.length(kept);
    });
  }

  for (const [input, says] of [
    [undefined, 'error field-missing at : The story is missing.'],
    [null, 'error field-missing at : The story is missing.'],
    [12, 'error type-wrong at : The story must be an object, not 12.'],
    ['{}', 'error type-wrong at : The story must be an object, not “{}”.'],
    [[], 'error type-wrong at : The story must be an object, not a list.'],
    [{ title: 'T' }, 'error field-missing at moments: moments is missing.'],
    [{ title: 'T', moments: 1 }, 'error type-wrong at moments: moments must be a list, not 1.'],
    [{ title: 'T', moments: [] }, 'error moments-none at moments: The story has no usable moment.'],
    [{ title: '', moments: [{ title: 'A', when: '2026' }] }, 'error field-empty at title: title is empty.'],
    [{ moments: [{ title: 'A', when: '2026' }] }, 'error field-missing at title: title is missing.'],
  ] as const) {
    it(`shows nothing of ${JSON.stringify(input)}`, () => {
      expect(checkStory(input).story).to.equal(undefined);
      expect(problemsOf(input)).to.deep.equal([says]);
    });
  }

  it('takes null for absent', () => {
    expect(problemsOf(storyWith({ text: null, who: null, where: null }))).to.deep.equal([]);
  });

  it('reads no more than 100,000 moments', () => {
    const moments = Array.from({ length: 100_001 }, (_, i) => ({ id: `m${i}`, title: 'M', when: '2026-01-20' }));
    const { story, problems } = checkStory(storyWith({}, { moments }));
    expect(story?.moments).to.have.length(100_000);
    expect(problems.map(told)).to.deep.equal([
      'error too-many at moments: moments has 100001 entries: those after the first 100,000 are left out.',
    ]);
  }).timeout(20_000);

  it('takes __proto__ and its like for plain keys', () => {
    const input = JSON.parse(`{
      "title": "T", "published": "2026-02-01", "__proto__": { "polluted": true },
      "places": { "__proto__": { "name": "P", "country": "RU" }, "constructor": { "name": "C", "country": "FR" } },
      "people": { "toString": { "name": "S" } },
      "moments": [{ "id": "__proto__", "title": "A", "when": "2026-01-01", "where": ["__proto__", "constructor"], "who": ["toString", "valueOf"] },
        { "id": "constructor", "title": "B", "when": { "edtf": "2026-01-02", "after": "__proto__" } },
        { "title": "C", "when": "2026-01-03", "where": "hasOwnProperty" }]
    }`) as unknown;
    expect(problemsOf(input)).to.deep.equal([
      'error place-unknown at moments[2].where: No place of this story has the id “hasOwnProperty”.',
    ]);
    expect(Object.keys(checkStory(input).story?.places ?? {})).to.deep.equal(['__proto__', 'constructor']);
    expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
  });

  it('makes ids from titles, in any script, each once', () => {
    const titles = ['Two  words!', 'two words', 'Зустріч у Києві', '会談', '!', '?', 'two-words-2'];
    const moments = titles.map((title) => ({ title, when: '2026-01-20' }));
    const ids = checkStory(storyWith({}, { moments })).story?.moments.map(({ id }) => id);
    expect(ids).to.deep.equal([
      'two-words',
      'two-words-2',
      'зустріч-у-києві',
      '会談',
      'moment',
      'moment-2',
      'two-words-2-2',
    ]);
  });

  it('lets the file’s own id win over one made from a title', () => {
    const moments = [
      { title: 'Talks', when: '2026', status: 'happened' },
      { id: 'talks', title: 'Other', when: '2026-01-20' },
    ];
    expect(checkStory(storyWith({}, { moments })).story?.moments.map(({ id }) => id)).to.deep.equal([
      'talks-2',
      'talks',
    ]);
  });
});
