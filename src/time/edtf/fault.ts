import { DAY_MS } from '../duration.js';
import { civil } from '../zone.js';
import { DATE, readDate } from './date.js';
import { lineOf } from './line.js';
import { OPEN, valueOf } from './value.js';

/** What is wrong with a date, in one plain sentence, and where. */
export interface Fault {
  readonly message: string;
  /** In the whole text, from 0. */
  readonly position: number;
}

/** As far as a date can be read from its start; what is left over is the mistake. */
const START = new RegExp(DATE.source.slice(0, -1), 'd');

/** Why `readValue` refuses a text. */
export function faultOf(text: string): Fault {
  const closing = text.startsWith('[') ? ']' : text.startsWith('{') ? '}' : undefined;
  if (!closing) return isRange(text) ? inSides(text, '/', OPEN, 0) : inDate(text, 0);
  const last = text.length - 1;
  if (last < 1 || text[last] !== closing) {
    return { message: `This set has no ${closing} at its end.`, position: last + 1 };
  }
  let at = 1;
  for (const member of text.slice(1, last).split(',')) {
    if (!valueOf(`[${member}]`)) return member.includes(OPEN) ? inSides(member, OPEN, '', at) : inDate(member, at);
    at += member.length + 1;
  }
  return noDate(text, 0);
}

/** Whether its slash parts two dates; in 12/2025 and 2026/01/20 it stands inside of one. */
function isRange(text: string): boolean {
  return /^[^/]*\/[^/]*$/.test(text) && !/^\d\d?\//.test(text);
}

/** What is wrong with a range. */
function inSides(text: string, separator: string, open: string, at: number): Fault {
  const cut = text.indexOf(separator);
  const sides = [text.slice(0, cut), text.slice(cut + separator.length)] as const;
  const [from, to] = sides;
  const toAt = at + text.length - to.length;
  const message = 'This side of the range is missing: write .. to leave it open.';
  if (sides.includes('') && open) return { message, position: from ? toAt : at };
  if (from === open && to === open) return { message: 'At least one side of a range needs a date.', position: at };
  if (from !== open && !readDate(from)) return inDate(from, at);
  if (to !== open && !readDate(to)) return inDate(to, toAt);
  return { message: `The range ends before it starts: ${from} is later than ${to}.`, position: toAt };
}

/** What is wrong with one date, said of the first part of it that is. */
function inDate(text: string, at: number): Fault {
  const match = START.exec(text);
  const read = match?.[0].length ?? 0;
  if (!match || read < text.length) return noDate(text, at + read);
  const [, y = '', m, d, h, min, s, offset] = match;
  const month = Number(m ?? 1);
  const isSeason = month > 20 && month < 25;
  const days = daysIn(y, month);
  const isDay = !d || (Number(d) > 0 && Number(d) <= days);
  const isClock = Number(h ?? 0) < 24 && Number(min ?? 0) < 60 && Number(s ?? 0) < 60;
  const table: readonly [isWrong: boolean, group: number, message: string][] = [
    [/^-0+(?!\d)/.test(text), 0, 'The year 0 has no minus sign: 0000 is 1 BC.'],
    [!isSeason && (month < 1 || month > 12), 2, `There is no month ${m}.`],
    [isSeason && !!d, 3, 'A season has no days.'],
    [!isDay, 3, `${y}-${m}-${d} is not a day: that month has ${days} days.`],
    [!isClock, 4, `${h}:${min}${s ? `:${s}` : ''} is not a clock time.`],
    [!!offset && !!readDate(text.replace(offset, '')), 7, `No clock is ${offset} from UTC.`],
    // Nothing else is left.
    [true, 0, 'Years beyond ±271,821 have no place in the calendar.'],
  ];
  const [, group, message] = table.find(([isWrong]) => isWrong)!;
  return { message, position: at + (match.indices?.[group]?.[0] ?? 0) };
}

function noDate(text: string, position: number): Fault {
  return { message: `${lineOf(text)} is not a date: write 2026, 2026-01, 2026-01-20 or 2026-01-20T18:40.`, position };
}

function daysIn(written: string, month: number): number {
  const year = Number(written.replace('Y', ''));
  return (civil(year, month + 1) - civil(year, month)) / DAY_MS;
}
