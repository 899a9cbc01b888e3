import { isClock } from '../../time/bounds.js';
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
  if (field === 'after') {
    const because = origin === earlier ? a : `${a}, and so after ${cause}`;
    return `${b} is placed after ${because} (${named(origin, from)}), but its own date ends on ${edge(later, last)}.`;
  }
  const reason =
    origin === earlier
      ? `its own date begins on ${edge(origin, from)}`
      : `it comes after ${cause} (${named(origin, from)})`;
  return `${a} is placed before ${b} (${named(later, last)}), but ${reason}.`;
}

/** The month or year that is a moment's date; else the day of a bound of it. */
function named(node: NamedNode, bound: Instant): string {
  const unit = node.date?.kind === 'date' ? node.date.unit : 'day';
  if (unit === 'month') return inWords(node, bound, { month: 'long' });
  return unit === 'year' ? inWords(node, bound, {}) : edge(node, bound);
}

function edge(node: NamedNode, bound: Instant): string {
  const clock = node.date && isClock(node.date);
  return inWords(node, bound, { month: 'long', day: 'numeric', ...(clock && { hour: '2-digit', minute: '2-digit' }) });
}

function inWords({ zone }: NamedNode, instant: Instant, fields: Intl.DateTimeFormatOptions): string {
  const era = instant < FIRST_YEAR ? ({ era: 'short' } as const) : {};
  const within = Math.max(-LAST_INSTANT, Math.min(LAST_INSTANT, instant));
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', ...era, ...fields }).format(within);
}

/** Year 1, before which a year without its era would mislead. */
const FIRST_YEAR = -62_135_596_800_000;
/** `Intl` throws beyond this. */
const LAST_INSTANT = 8.64e15;
