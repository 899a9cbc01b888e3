/**
 * Writes `dist/story.schema.json` from the schema that stories are checked with, for editors that complete and underline.
 * Runs over the compiled `dist/lib`.
 *
 * The descriptions stand here and not in the schema, so that readers of a story do not download them. A field without a
 * description stops the build, and so does a description without its field.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { toJsonSchema } from '@valibot/to-json-schema';

/** Fields that stand in several places. */
const WHEN = {
  edtf: 'The date, in EDTF.',
  part: 'Part of the day; or “early”, “mid”, “late” of a month or longer.',
  start: 'Start of a stretch: “2026-01-22T23:50”.',
  end: 'End of a stretch.',
  timeZone: 'IANA time zone of the dates here, instead of the place’s.',
  after: 'Id of a moment, or several, that this one comes after.',
  before: 'Id of a moment, or several, that this one comes before.',
  text: 'Words to show instead of the generated ones.',
};
const SOURCES = {
  title: 'Title of the source.',
  publisher: 'Who published it.',
  url: 'Its address: http, https or relative.',
  date: 'Date of publication.',
};

/** By path; `*` stands for any key, `[]` for each item. */
const DESCRIPTIONS = {
  $schema: 'Address of this schema, so that editors can help.',
  title: 'Title of the story.',
  summary: 'One or two sentences shown under the title.',
  lang: 'Language of the texts, BCP 47: “en”, “pt-BR”. Else the page’s.',
  timeZone: 'IANA time zone, like “Europe/Moscow”, for moments whose place has none.',
  published: 'Day or minute of publication. What lies after it is shown as still to come.',
  updated:
    'Day or minute of the last update; takes the place of the publication as the date up to which the story is told.',
  sources: 'Where the story was published or comes from.',
  ...under('sources[]', SOURCES),
  places: 'Places, each under an id of your choice.',
  'places.*': 'A place: a point, a rough area, or a whole country.',
  'places.*.name': 'Name as it is shown.',
  'places.*.lngLat':
    'Longitude (−180 to 180), then latitude (−90 to 90), in degrees. Without it the whole country is meant.',
  'places.*.country': 'Two-letter country code, ISO 3166-1: “RU”.',
  'places.*.radiusKm': 'For a place known only roughly: how far off it may be, in kilometres.',
  'places.*.timeZone': 'IANA time zone of the place.',
  people: 'People, each under an id of your choice.',
  'people.*': 'A person.',
  'people.*.name': 'Name as it is shown.',
  'people.*.role': 'Who they are: “envoy”, “spokeswoman”.',
  moments: 'What happened, happens or is to come.',
  'moments[]': 'One moment.',
  'moments[].id': 'Id for references and links; else made from the title.',
  'moments[].when': 'Date as precise as it is known: “2026-01-20”, “2025-12”, “2026-01-22T23:30”; or an object.',
  ...under('moments[].when', WHEN),
  'moments[].where': 'Id of a place, or several; the first is the one it is drawn at.',
  'moments[].title': 'What it is, in a few words.',
  'moments[].text': 'Plain text; a blank line begins a paragraph.',
  'moments[].status':
    'How it stands as of the story’s date. “confirmed”: it will happen, and who decides has said so. “claimed”: said by one side, not established.',
  'moments[].claimedBy': 'Who says so: a name or the id of a person. Required for “claimed”.',
  'moments[].who': 'People in it: ids or plain names.',
  'moments[].quotes': 'Quotations.',
  'moments[].quotes[].text': 'The words, without quotation marks.',
  'moments[].quotes[].by': 'Who said them: a name or the id of a person.',
  'moments[].sources': 'Where this is from.',
  ...under('moments[].sources[]', SOURCES),
  'moments[].media': 'A picture.',
  'moments[].media.src': 'Its address: http, https or relative.',
  'moments[].media.alt': 'What it shows, for those who cannot see it.',
  'moments[].media.caption': 'Text under it.',
  'moments[].media.credit': 'Who made it.',
  'moments[].media.width': 'Width in pixels.',
  'moments[].media.height': 'Height in pixels.',
  'moments[].updated': 'When this moment was last changed.',
  'moments[].correction': 'What was wrong before.',
  'moments[].tags': 'Words to group moments by.',
  'moments[].importance': '1 to 3, else 2: whose title is shown where there is no room for all.',
  routes: 'Journeys.',
  'routes[].title': 'Name of the journey.',
  'routes[].stops': 'Ids of moments, in order.',
  periods: 'Quiet bands behind the axis.',
  'periods[].when': 'From when to when: “2026-01-19/2026-01-23”.',
  ...under('periods[].when', WHEN),
  'periods[].title': 'Name of the period.',
};

/**
 * The JSON Schema of a story file, draft 7, made from the compiled valibot schema.
 * @returns {Promise<Record<string, unknown>>}
 */
export async function storySchema() {
  const { StorySchema } = await import(new URL('../dist/lib/model/schema.js', import.meta.url).href);
  // What only code can check, such as a time zone's name, a JSON Schema leaves out.
  const schema = toJsonSchema(StorySchema, { errorMode: 'ignore' });
  const left = new Map(Object.entries(DESCRIPTIONS));
  const missing = describe(schema, '', left);
  if (missing.length > 0) throw new Error(`tools/json-schema.mjs describes no ${missing.join(', ')}.`);
  if (left.size > 0)
    throw new Error(`tools/json-schema.mjs describes what is no field: ${[...left.keys()].join(', ')}.`);
  return { $schema: 'http://json-schema.org/draft-07/schema#', title: 'Dateline story', ...schema };
}

/**
 * Puts the descriptions in, and takes those used out of `left`.
 * @returns paths of fields without one
 */
function describe(schema, path, left) {
  const description = DESCRIPTIONS[path];
  const isField = path !== '' && !path.endsWith('[]');
  if (description) {
    schema.description = description;
    left.delete(path);
  }
  return [
    ...(isField && !description ? [path] : []),
    ...childrenOf(schema, path).flatMap(([child, at]) => describe(child, at, left)),
  ];
}

function childrenOf({ properties = {}, additionalProperties, items, anyOf = [] }, path) {
  const isSchema = (value) => typeof value === 'object' && !Array.isArray(value);
  return [
    ...Object.entries(properties).map(([name, child]) => [child, path ? `${path}.${name}` : name]),
    ...(isSchema(additionalProperties) ? [[additionalProperties, `${path}.*`]] : []),
    ...(isSchema(items) ? [[items, `${path}[]`]] : []),
    ...anyOf.flatMap((option) => childrenOf(option, path)),
  ];
}

function under(path, descriptions) {
  return Object.fromEntries(Object.entries(descriptions).map(([name, text]) => [`${path}.${name}`, text]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync('dist/story.schema.json', `${JSON.stringify(await storySchema(), null, 2)}\n`);
}
