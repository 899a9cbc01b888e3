import { boundsOf, isClock } from '../../time/bounds.js';
import { printDate } from '../../time/edtf.js';
import { formatterOf } from '../../time/formatter.js';
import type { Instant } from '../../time/types.js';
import type { NamedNode, Relation } from '../order/graph.js';
import { quoted } from './quote.js';

/** “A” is placed after “B”, that one after “C”, that one after “A” again. */
export function cycleSentence(titles: readonly string[], length: number): string {
  const [first, ...rest] = titles.map(quoted);
  if (length === 1) return `${first} is placed after itself.`;
  const more = length > titles.length ? ', and so on' : '';
  return `${first} is placed after ${rest.join(', that one after ')}${more}, that one after ${first} again.`;
}

/**
 * “A” is placed after “B” (22 January 2026), but its own date ends on 21 January 2026.
 * @param from - before which the origin has not ended
 * @param until - before which the later one must begin
 */
export function contradictionSentence(
  { earlier, later, field }: Relation<NamedNode>,
  origin: NamedNode,
  from: Instant,
  until: Instant,
): string {
  const [a, b, cause] = [earlier, later, origin].map(({ title }) => quoted(title));
  const last = until - 1;
  // Clock times of several zones are compared by their offsets.
  const timeZoneName = earlier.zone === later.zone && later.zone === origin.zone ? undefined : 'shortOffset';
  const own = (node: NamedNode, bound: Instant) => edge(node, bound, timeZoneName);
  const named = (node: NamedNode, bound: Instant) => nameOf(node) ?? own(node, bound);
  if (field === 'after') {
    const because = origin === earlier ? a : `${a}, and so after ${cause}`;
    return `${b} is placed after ${because} (${named(origin, from)}), but its own date ends on ${own(later, last)}.`;
  }
  const reason =
    origin === earlier
      ? `its own date begins on ${own(origin, from)}`
      : `it comes after ${cause} (${named(origin, from)})`;
  return `${a} is placed before ${b} (${named(later, last)}), but ${reason}.`;
}

/** A moment's date as it is written, unless it is a plain day or clock time: of a decade no day must be named. */
function nameOf({ date, zone }: NamedNode): string | undefined {
  if (!date) return undefined;
  if (date.kind !== 'date') return printDate(date);
  const { unit, part } = date;
  if (isClock(date)) return undefined;
  const { start } = boundsOf(date, zone);
  const name =
    unit === 'day' || unit === 'month' || unit === 'year'
      ? inWords(zone, start, { ...(unit !== 'year' && { month: 'long' }), ...(unit === 'day' && { day: 'numeric' }) })
      : printDate(date);
  return part ? `${name}, ${part.replace('-', ' ')}` : name;
}

function edge({ date, zone }: NamedNode, bound: Instant, timeZoneName: 'shortOffset' | undefined): string {
  const hasHours = date && (isClock(date) || (date.kind === 'date' && date.part && date.unit === 'day'));
  const clock = { hour: '2-digit', minute: '2-digit', timeZoneName } as const;
  return inWords(zone, bound, { month: 'long', day: 'numeric', ...(hasHours && clock) });
}

function inWords(timeZone: string, instant: Instant, fields: Intl.DateTimeFormatOptions): string {
  const era = instant < FIRST_YEAR ? ({ era: 'short' } as const) : {};
  const within = Math.max(-LAST_INSTANT, Math.min(LAST_INSTANT, instant));
  return formatterOf('en-GB', { timeZone, year: 'numeric', ...era, ...fields }).format(within);
}

/** Year 1, before which a year without its era would mislead. */
const FIRST_YEAR = -62_135_596_800_000;
/** `Intl` throws beyond this. */
const LAST_INSTANT = 8.64e15;
