import { bare } from '../time/bare.js';
import { readValue as readDate } from '../time/edtf/value.js';
import type { CalendarDate, DateValue, Lasting, Third } from '../time/types.js';
import { doubt } from './doubt.js';
import type { MomentFile, StoryFile, WhenFile } from './schema.js';

/** A `when` of the file, read. */
export interface Told {
  readonly date?: DateValue;
  readonly after: readonly string[];
  readonly before: readonly string[];
  readonly text?: string;
}

const THIRDS: readonly string[] = ['early', 'mid', 'late'] satisfies Third[];

/**
 * What a `when` says.
 * @throws DateError for a date that cannot be read, RangeError for fields that do not go together; never for a checked story
 */
export function readWhen(when: WhenFile | undefined): Told {
  const fields: Exclude<WhenFile, string> = typeof when === 'string' ? bare({ edtf: when }) : (when ?? bare({}));
  const date = dateOf(fields);
  return bare({
    after: listOf(fields.after),
    before: listOf(fields.before),
    ...(date && { date }),
    ...(fields.text !== undefined && { text: fields.text }),
  });
}

/** Whether it says anything of when: a date, an order or words. */
export function saysWhen(when: WhenFile): unknown {
  const { date, after, before, text } = readWhen(when);
  return date ?? text ?? (after.length || before.length);
}

/** Whether a date has such a part: a day has hours, a month and everything longer has thirds. */
export function partFits(part: string, date: DateValue | undefined): date is CalendarDate {
  if (date?.kind !== 'date' || date.unit === 'minute' || date.unit === 'second') return false;
  return THIRDS.includes(part) !== (date.unit === 'day');
}

/** IANA zone that clock times and days of a moment are in: its own, else its first place's, else the story's, else UTC. */
export function zoneOf(moment: MomentFile, story: Pick<StoryFile, 'places' | 'timeZone'>): string {
  return ownZone(moment.when) ?? placeZone(moment, story) ?? story.timeZone ?? 'UTC';
}

export function ownZone(when: WhenFile | undefined): string | undefined {
  return typeof when === 'object' ? when.timeZone : undefined;
}

/** Zone of the first place. */
export function placeZone({ where }: MomentFile, { places = {} }: Pick<StoryFile, 'places'>): string | undefined {
  const [id] = listOf(where);
  return id !== undefined && Object.hasOwn(places, id) ? places[id]?.timeZone : undefined;
}

/** A field that takes one or several. */
export function listOf(oneOrMore: string | readonly string[] | undefined): readonly string[] {
  return typeof oneOrMore === 'string' ? [oneOrMore] : (oneOrMore ?? []);
}

function dateOf({ edtf, part, start, end }: Exclude<WhenFile, string>): DateValue | undefined {
  const isStretch = (start ?? end) !== undefined;
  if (edtf === undefined) {
    if (part !== undefined) doubt();
    return isStretch ? bare<Lasting>({ kind: 'lasting', ...single('start', start), ...single('end', end) }) : undefined;
  }
  const date = readDate(edtf);
  if (isStretch) doubt();
  if (part === undefined) return date;
  return partFits(part, date) ? bare({ ...date, part }) : doubt();
}

function single<K extends 'start' | 'end'>(side: K, text: string | undefined): { readonly [side in K]?: CalendarDate } {
  if (text === undefined) return {};
  const date = readDate(text);
  return date.kind === 'date' ? ({ [side]: date } as { [side in K]: CalendarDate }) : doubt();
}
