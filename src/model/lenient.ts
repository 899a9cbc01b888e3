import { chronicleOf, type ReadOptions } from './chronicle.js';
import { below } from './path.js';
import { idsOf } from './ids.js';
import { parsed } from './reading.js';
import type { MomentFile, StoryFile } from './schema.js';
import { readShape } from './shape/story-shape.js';
import { doubtFields } from './sound.js';
import type { Chronicle, Problem } from './types.js';
import { listOf, ownZone } from './when.js';

/** What could be read beyond doubt. */
export interface LenientReading {
  /** Absent where nothing is left to show. */
  readonly chronicle?: Chronicle;
  /** Paths of what was left out: `moments[2]`, `places.kyiv`; the empty one is the whole story. */
  readonly leftOut: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Whether a part is beyond doubt, in a story with nothing else to doubt. */
type Test = (part: unknown) => boolean;

const MOMENT = { title: 'x', when: '2000' };
const STORY = { title: 'x', moments: [MOMENT] };

/**
 * Fields without which a part would say something else, as VITAL of the schema: one of them in doubt, and the whole part
 * is left out. Every other is left out alone.
 */
const VITAL = /^(title|name|when|status|claimedBy|lngLat|radiusKm|timeZone)$/;

/** How many moments are resolved, all tries together, to find those whose order contradicts the others’. */
const MOST_RESOLVED = 100_000;

/**
 * Reads a story that the fast reader doubts, where the checker cannot be had: what is in doubt is left out piece by
 * piece, and the rest is shown. Never throws.
 * @param input - the story as an object or as the text of its file
 */
export function readLenient(input: unknown, options: ReadOptions = {}): LenientReading {
  const leftOut: string[] = [];
  try {
    const story = storyOf((typeof input === 'string' ? parsed(input) : input) as Fields, leftOut);
    return { chronicle: chronicleOf(story, options), leftOut };
  } catch {
    return { leftOut: [''] };
  }
}

/** What is told of each part that was left out. */
export const unexplained = (leftOut: readonly string[]): Problem[] =>
  leftOut.map((path) => {
    const message = `${path || 'The story'} is left out: something in it is wrong, and the checker that says what did not come.`;
    return { severity: 'error', code: 'unreadable', path, message };
  });

/** @throws when the title is in doubt, or every moment */
function storyOf(input: Fields, leftOut: string[]): StoryFile {
  const { title, moments, timeZone, places, ...others } = input;
  let budget = MOST_RESOLVED;
  const ground = sifted({}, { timeZone, places, ...others }, '', (fields) =>
    isSound({ ...STORY, ...(fields as Fields) }),
  );
  // each keeps the id that it would have if nothing were left out: what names it must mean no other
  const written = (moments as Fields[]).map((moment) => ({ ...moment }));
  const ids = idsOf(written.map(({ id, title }) => ({ title: String(title), ...(typeof id === 'string' && { id }) })));
  const named = written.map((moment, i) => ({ ...moment, id: ids[i] }));
  const kept = siftList(named, 0, 'moments', (some) => isSound({ ...STORY, ...ground, moments: some }));
  const story = shaped({ ...ground, title, moments: kept });
  const ordered = story.moments.filter(keepsItsZone);
  story.moments = ordered.map(unordered);
  siftOrder(ordered, 0);
  // a route without one of its stops would join two that nobody travelled between
  const known = new Set(story.moments.map(({ id }) => id));
  story.routes = story.routes?.filter(({ stops }) => stops.every((id) => known.has(id))) ?? [];
  return story.moments[0] ? story : shaped(ground);

  /** What remains of a part; undefined, and told, for nothing. */
  function sift(part: unknown, path: string, test: Test): unknown {
    if (test(part)) return part;
    if (Array.isArray(part)) return siftList(part, 0, path, test);
    const some = (isVital: boolean): Fields =>
      Object.fromEntries(Object.entries(part ?? {}).filter(([name]) => VITAL.test(name) === isVital));
    return test(some(true)) ? sifted(some(true), some(false), path, test) : void leftOut.push(path);
  }

  /** Adds to some fields those others that are beyond doubt beside them. */
  function sifted(fields: Fields, others: Fields, path: string, test: Test): Fields {
    for (const [name, value] of Object.entries(others)) {
      const some = sift(value, below(path, name), (part) => test({ ...fields, [name]: part }));
      if (some !== undefined) fields = { ...fields, [name]: some };
    }
    return fields;
  }

  /** By halves, since most are beyond doubt. */
  function siftList(items: readonly unknown[], from: number, path: string, test: Test): readonly unknown[] {
    if (test(items)) return items;
    const half = items.length >> 1;
    if (half === 0) return [sift(items[0], below(path, from), (item) => test([item]))].filter(Boolean);
    return [
      ...siftList(items.slice(0, half), from, path, test),
      ...siftList(items.slice(half), from + half, path, test),
    ];
  }

  function pathOf(id = ''): string {
    return below('moments', ids.indexOf(id));
  }

  /** A clock time would be taken for one of another zone, where the place or the zone is lost that it was in. */
  function keepsItsZone({ id = '', where, when }: MomentFile): boolean {
    const [asked] = listOf(written[ids.indexOf(id)]?.['where'] as string);
    const isKept = asked === listOf(where)[0] && timeZone === ground['timeZone'];
    if (isKept || ownZone(when) || !/\dT/.test(JSON.stringify(when))) return true;
    leftOut.push(pathOf(id));
    return false;
  }

  /** An order that names what is not there, goes round in a circle or contradicts a date is none: found by halves too. */
  function siftOrder(whole: readonly MomentFile[], from: number): void {
    const { moments } = story;
    const dated = moments.splice(from, whole.length, ...whole);
    budget -= moments.length;
    if (budget > 0 && isResolved(story)) return;
    moments.splice(from, whole.length, ...dated);
    const half = whole.length >> 1;
    const { id, when } = whole[0] ?? {};
    if (half > 0) {
      siftOrder(whole.slice(0, half), from);
      siftOrder(whole.slice(half), from + half);
    } else if (typeof when === 'object' && (when.after ?? when.before)) leftOut.push(below(pathOf(id), 'when'));
  }
}

/** @throws for another shape */
const shaped = (input: object): StoryFile => readShape(input) as StoryFile;

/** Whether the full checker would leave nothing out of a story, apart from orders and routes. */
function isSound(input: object): boolean {
  try {
    const story = shaped(input);
    story.moments = story.moments.map(pardoned);
    doubtFields(story);
    return isResolved(story);
  } catch {
    return false;
  }
}

/** Without what the checker only warns of, and without an order, which means something among other moments only. */
function pardoned({ who: _, media, ...moment }: MomentFile): MomentFile {
  return { ...MOMENT, ...unordered(moment), ...(media && { media: { alt: '', ...media } }) };
}

/** The moment by its date or its words alone. */
function unordered({ when, ...moment }: MomentFile): MomentFile {
  if (typeof when === 'string') return { ...moment, when };
  const { after: _after, before: _before, ...rest } = when ?? {};
  return Object.keys(rest).length > 0 ? { ...moment, when: rest } : moment;
}

/** Routes are for later: their stops may be anywhere. */
function isResolved(story: StoryFile): boolean {
  try {
    chronicleOf({ ...story, routes: [] }, {});
    return true;
  } catch {
    return false;
  }
}
