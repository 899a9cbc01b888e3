import { datesIn, isClock } from '../bounds.js';
import type { DateValue } from '../types.js';
import { UNITS } from '../units.js';
import { listed, type Speech } from './intl.js';
import { sayOne, yearSaid, type Style } from './one.js';
import { sayValue } from './value.js';
import { zoneSaid } from './zone.js';

/** When a moment was, as far as words need it; a `MomentTime` with titles for its relations is one. */
export interface Saying {
  readonly form: string;
  readonly date?: DateValue | undefined;
  /** The author's own wording. */
  readonly text?: string;
  readonly zone: string;
  /** Whether that is another zone than the one around it. */
  readonly abroad?: boolean;
  /** Titles of the moments it comes after, and before. */
  readonly afterTitles: readonly string[];
  readonly beforeTitles: readonly string[];
}

interface ShortOptions {
  readonly withYear?: boolean;
  /** "Afterwards" alone, where there is no room for ", date not known". */
  readonly brief?: boolean;
}

/** For a label: "Tue 20 Jan", "December 2025", "Wed 21 Jan, later", "Afterwards, date not known". */
export function shortDate(
  { date, form, text, zone, abroad, afterTitles, beforeTitles }: Saying,
  speech: Speech,
  { withYear = false, brief = false }: ShortOptions = {},
): string {
  if (text) return text;
  const { words } = speech;
  if (date) {
    const phrase = sayValue(date, { speech, zone, length: 'short', withWeekday: true, withYear });
    const clocks = abroad && !brief && isClock(date) && zoneSaid(zone, speech);
    return alone([phrase, clocks, form === 'later' && words.later], speech);
  }
  const isAfter = form === 'after' || afterTitles.length > 0;
  const isBefore = form === 'before' || beforeTitles.length > 0;
  const order = isAfter ? words.afterwards : isBefore && words.beforehand;
  return alone([order, !(brief && order) && words.dateNotKnown], speech);
}

/** For the open moment: "Thursday 22 January 2026, no hour given", "Friday 4 April 2025, 23:40, Vienna time". */
export function fullDate(saying: Saying, speech: Speech): string {
  const { date, form, text, afterTitles, beforeTitles } = saying;
  if (text) return text;
  const isBareDay = date?.kind === 'date' && date.unit === 'day' && !date.part && !date.approximate;
  const noHour = form === 'within' && isBareDay && !afterTitles.length && !beforeTitles.length;
  return alone([longDate(saying, speech), noHour && speech.words.noHourGiven], speech);
}

/** For a listener, who sees no axis: always with the year, and with what it comes after. */
export function spokenDate(saying: Saying, speech: Speech): string {
  const { date, text, zone } = saying;
  if (!text) return longDate(saying, speech);
  return joined([text, date && yearBeside(text, date, speech, zone), ...relations(saying, speech)], speech);
}

/** A date in running text: "21 January", "21 January 2026, 18:40 Moscow time". */
export function plainDate(
  value: DateValue,
  zone: string,
  speech: Speech,
  { withYear = false, withWeekday = false }: { readonly withYear?: boolean; readonly withWeekday?: boolean } = {},
): string {
  const phrase = sayValue(value, { speech, zone, length: 'long', withWeekday, withYear });
  if (!isClock(value)) return phrase;
  const said = zoneSaid(zone, speech);
  return value.kind === 'date' ? speech.words.inZone(phrase, said) : joined([phrase, said], speech);
}

type Piece = string | false | undefined;

/** What is there of several pieces, as one phrase. */
export function joined(pieces: readonly Piece[], { words }: Speech): string {
  return pieces.filter(Boolean).join(words.comma);
}

function alone(pieces: readonly Piece[], speech: Speech): string {
  return speech.words.alone(joined(pieces, speech));
}

function longDate(saying: Saying, speech: Speech): string {
  const { date, form, zone } = saying;
  const { words } = speech;
  const order = relations(saying, speech);
  if (!date) return joined([...order, words.dateNotKnown], speech);
  const later = form === 'later' && !order.length && words.laterThatDay;
  return joined(
    [sayValue(date, longStyle(speech, zone)), isClock(date) && zoneSaid(zone, speech), later, ...order],
    speech,
  );
}

function longStyle(speech: Speech, zone: string): Style {
  return { speech, zone, length: 'long', withWeekday: true, withYear: true, sometime: true };
}

function relations(saying: Saying, speech: Speech): string[] {
  const { words } = speech;
  return (['after', 'before'] as const).flatMap((side) => {
    const titles = saying[`${side}Titles`].map(words.quoted);
    return titles.length ? [words[side](listed(titles, 'conjunction', speech))] : [];
  });
}

/** The year that an author's wording leaves out, if it does: "on the eve of the vote" is heard without its axis. */
function yearBeside(text: string, value: DateValue, speech: Speech, zone: string): string | undefined {
  const [date] = datesIn(value);
  if (!date) return undefined;
  const isVague = UNITS[date.unit][1] > 9;
  const year = isVague ? sayOne(date, longStyle(speech, zone)) : yearSaid(date.year, speech);
  return text.includes(year) ? undefined : year;
}
