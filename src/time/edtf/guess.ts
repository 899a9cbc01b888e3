import { readDate } from './date.js';
import { doubtOf } from './hint.js';
import { OPEN, valueOf } from './value.js';
import { dayAfter, monthOf, plainOf, yearOf, ymd } from './written.js';

type Groups = readonly (string | undefined)[];
/** What people write instead of EDTF, and what they mean by it. */
type Rule = readonly [written: RegExp, meant: (groups: Groups) => string | undefined];

/*
 * A text may be as long as its file, so no rule asks for a guess of what it finds, but for one date's at most, which has
 * no further parts; and no pattern goes over the same letters again and again. What a guess costs is then in proportion
 * to its text, whatever that is.
 */

const ABOUT = '(?:about|around|circa|approx(?:imately|\\.)?|ca?\\.?|~)';

/** One date, as `plainOf` leaves it. The first rule that leads to a date is taken. */
const ONE: readonly Rule[] = [
  // 2025-1-5, 2025/12/05, 2025.12, 2026-20-01, 20250105, 2026-01-20 9:05
  [
    /^(\d{4})(?:[-/.](\d\d?)(?:[-/.](\d\d?))?|(\d\d)(\d\d))(?:[T ,]+(\d.*))?$/i,
    (g) => ymd(g[1], g[2] ?? g[4], g[3] ?? g[5], g[6]),
  ],
  // 12/2025
  [/^(\d\d?)[-/.](\d{4})$/, ([, month, year]) => ymd(year, month)],
  // 20.01.2026, 20/01/2026, 01/20/2026; with dots the day always comes first
  [
    /^(\d\d?)([-/.])(\d\d?)\2(\d{4})(?:,? +(\d.*))?$/,
    ([, a, dot, b, year, clock]) => (dot === '.' ? ymd(year, b, a, clock, true) : ymd(year, a, b, clock)),
  ],
  // Dec 2025, 20 January 2026, 20th of January 2026, spring 2026
  [
    /^(?:(\d\d?)(?:st|nd|rd|th)? (?:of )?)?([a-z]{3,9})\.?,? (\d{4})(?:,? (?:at )?(\d.*))?$/i,
    ([, day, month, year, clock]) => named(year, month, day, clock),
  ],
  // January 20, 2026
  [
    /^([a-z]{3,9})\.? (\d\d?)(?:st|nd|rd|th)?,? (\d{4})(?:,? (?:at )?(\d.*))?$/i,
    ([, month, day, year, clock]) => named(year, month, day, clock),
  ],
  // Winter 2025/26
  [
    /^winter (\d\d)(\d\d)[-–/]\1?(\d\d)$/i,
    ([, century = '', year, next]) => (Number(next) - Number(year) === 1 ? `${century}${year}-24` : undefined),
  ],
  // EDTF's seasons of the northern half
  [/^(\d{4})-2([5-8])$/, ([, year = '', season]) => `${year}-2${Number(season) - 4}`],
  // One month too many
  [/^(\d{4})-13$/, ([, year]) => `${year}-12`],
  // 24:00, fractions of a second, a T without a clock
  [/^(\d{4}-\d\d-\d\d)T24:00(?::00)?(\D.*)?$/, ([, day = '', offset = '']) => `${dayAfter(day)}T00:00${offset}`],
  [/^([^T]*T\d\d:\d\d:\d\d)[.,]\d+(.*)$/, ([, clock = '', offset = '']) => clock + offset],
  [/^([^T]+)T$/, ([, day]) => day],
  [/^(?:the )?(\d\d[1-9])0'?s$/i, ([, decade]) => `${decade}X`],
  [
    /^(?:the )?(\d\d?)(?:st|nd|rd|th) century(?: AD| CE)?$/i,
    ([, ordinal]) => `${String(Number(ordinal) - 1).padStart(2, '0')}XX`,
  ],
  [/^(\d+) ?BCE?$/i, ([, year]) => yearOf(1 - Number(year))],
  [/^(?:AD ?(\d{1,4})|(\d{1,4}) ?(?:AD|CE))$/i, ([, before, behind]) => yearOf(Number(before ?? behind))],
  [/^(?:Y(-?\d+)|(-\d+))$/i, ([, far, year]) => yearOf(Number(far ?? year))],
];

const ABOUT_BEFORE = new RegExp(`^${ABOUT} *(\\d.*|[a-z]{3,9} .*)$`, 'i');
const ABOUT_BEHIND = new RegExp(`^(.+?) +\\(?${ABOUT}\\)?$`, 'i');

/** A range of two dates that share a part. */
const SHARED: readonly Rule[] = [
  // 1–5 January 2026, January 1–5, 2026
  [
    /^(\d\d?) ?[-–—] ?(\d\d?) ([a-z]{3,9})\.? (\d{4})$/i,
    ([, from, to, month, year]) => range(named(year, month, from), named(year, month, to)),
  ],
  [
    /^([a-z]{3,9})\.? (\d\d?) ?[-–—] ?(\d\d?),? (\d{4})$/i,
    ([, month, from, to, year]) => range(named(year, month, from), named(year, month, to)),
  ],
  // 1914–18, 2025/26, 1914-1918; 2026-01-19/23, 2026-01-19/01-23
  // but not 2026-41, which stands for another part of a year in fuller EDTF, and hardly 2026-99
  [
    /^(\d\d)(\d\d)(?:[–/]|-(?!2[1-9]|3\d|4[01]))(\d\d)$/,
    ([, century = '', from = '', to = '']) =>
      to > from && Number(to) - Number(from) < 60 ? `${century}${from}/${century}${to}` : undefined,
  ],
  [/^(\d{4}(?:-\d\d-\d\d)?) ?- ?(\d{4}(?:-\d\d-\d\d)?)$/, ([, from, to]) => range(from, to)],
  // 2026-Q1
  [
    /^(\d{4})[- ]?Q([1-4])$/i,
    ([, year = '', quarter]) =>
      range(ymd(year, String(Number(quarter) * 3 - 2)), ymd(year, String(Number(quarter) * 3))),
  ],
  [
    /^(\d{4})-(\d\d)-(\d\d)\/(?:(\d\d)-)?(\d\d)$/,
    ([, year, month, from, other = month, to]) => range(ymd(year, month, from), ymd(year, other, to)),
  ],
];

/** Dates joined by words or signs, each of which is read as one. */
const JOINED: readonly Rule[] = [
  [/^between (.+) and (.+)$/i, ([, start, end]) => between(start, end)],
  [/^from (.+) (?:to|until|till) (.+)$/i, ([, start, end]) => range(start, end)],
  [/^after (.+)$/i, ([, start]) => between(start, '')],
  [/^(?:by|before) (.+)$/i, ([, end]) => between('', end)],
  [/^(?:since|from) (.+?)(?: on| onwards?)?$/i, ([, start]) => range(start, OPEN)],
  [/^(?:until|till|up to) (.+)$/i, ([, end]) => range(OPEN, end)],
  [/^(.+ or .+)$/i, ([, text]) => set('[', text, / or /i, ']')],
  [/^(.+ and .+)$/i, ([, text]) => set('{', text, / and /i, '}')],
  [/^(.+?)(?:\/|\/open| *(?:to|[-–—/]) *(?:now|present))$/i, ([, start]) => range(start, OPEN)],
  [/^(?:open)?\/(.+)$/i, ([, end]) => range(OPEN, end)],
  [/^.*\.\..*$/, ([text]) => dotted(text)],
  [/^(.+?)(?: *[–—] *| +(?:-|to) +)(.+)$/i, ([, start, end]) => range(start, end)],
];

/** What was probably meant by a text that is no date, if that can be guessed; always a date itself. */
export function guessDate(written: string): string | undefined {
  const text = plainOf(written);
  if (doubtOf(text) !== undefined) return undefined;
  for (const plain of variantsOf(text)) if (plain !== written && isDate(plain)) return plain;
  const guess = oneOf(text) ?? firstOf([...SHARED, ...JOINED], text, isDate) ?? mended(text);
  return guess !== text && guess !== undefined && isDate(guess) ? guess : undefined;
}

/** Each of its rules takes some of a text away and leaves the rest to those of one date without a doubt. */
function oneOf(text: string): string | undefined {
  return (
    undoubted(text) ??
    doubted(ABOUT_BEFORE.exec(text)?.[1], '~') ??
    doubted(ABOUT_BEHIND.exec(text)?.[1], '~') ??
    doubted(/^(?:possibly|perhaps|maybe|probably) +(.+)$/i.exec(text)?.[1], '?') ??
    // EDTF allows doubts inside a date; here they stand at its end, as one.
    (/[?~%]/.test(text) ? doubted(text.replace(/[?~%]/g, ''), oneDoubt(text)) : undefined)
  );
}

/** What one date of a range or set is mended to: itself if it is right, an open side if it is empty. */
function repaired(written = ''): string | undefined {
  return written.trim() === '' ? '' : single(written, oneOf);
}

/** The same for what can only be one date, without a doubt about it. */
export const guessOne = (written: string): string | undefined => single(written, undoubted);

function single(written: string, read: (text: string) => string | undefined): string | undefined {
  if (isOne(written)) return written;
  const text = plainOf(written);
  return doubtOf(text) === undefined ? (variantsOf(text).find(isOne) ?? read(text)) : undefined;
}

function undoubted(text: string): string | undefined {
  return (
    firstOf(ONE, text, isOne) ?? [known(text), withoutZone(text)].find((each) => each !== undefined && isOne(each))
  );
}

function firstOf(rules: readonly Rule[], text: string, accepts: (guess: string) => boolean): string | undefined {
  for (const [pattern, meant] of rules) {
    const groups = pattern.exec(text);
    const guess = groups ? meant(groups) : undefined;
    if (guess !== undefined && accepts(guess)) return guess;
  }
  return undefined;
}

/** In capitals, and with hyphens for dashes. */
function variantsOf(text: string): readonly string[] {
  return [text, text.toUpperCase(), text.replace(/[–—]/g, '-')];
}

/** Without the zeros and crosses that stand for "not known": the vaguer date is meant. */
function known(text: string): string | undefined {
  let end = text.length;
  while (/^-(?:XX|00|\?\?)$/i.test(text.slice(Math.max(0, end - 3), end))) end -= 3;
  const kept = text.slice(0, end);
  return end < text.length && !/[X?]/i.test(kept) ? kept : undefined;
}

/** Without the zone's name behind an offset: it says nothing more. */
function withoutZone(text: string): string | undefined {
  const at = text.indexOf('[');
  const clock = text.slice(0, Math.max(0, at));
  if (!/^[\w/+-]+\]$/.test(text.slice(at + 1)) || !/T/i.test(clock) || !/(?:Z|[-+]\d\d:?\d\d)$/i.test(clock))
    return undefined;
  return isOne(clock) ? clock : firstOf(ONE, clock, isOne);
}

function named(year?: string, month?: string, day?: string, clock?: string): string | undefined {
  const number = monthOf(month);
  return number && ymd(year, number, day, clock, true);
}

function range(start?: string, end?: string): string | undefined {
  const [from, to] = [start, end].map((side) => (side === OPEN ? side : repaired(side)));
  return from && to && `${from}/${to}`;
}

function between(start?: string, end?: string): string | undefined {
  const from = repaired(start);
  const to = from === undefined ? undefined : repaired(end);
  return to === undefined ? undefined : `[${from}${OPEN}${to}]`;
}

function dotted(text = ''): string | undefined {
  const at = text.indexOf(OPEN);
  const start = text.slice(0, at);
  const end = text.slice(at).replace(/^\.{2,3}/, '');
  return /[[{/,]/.test(start) || /[\]}/,]/.test(end) ? undefined : between(start, end);
}

function set(open: string, text = '', separator: RegExp, close: string): string | undefined {
  const members: string[] = [];
  for (const member of text.split(separator)) {
    const date = repaired(member);
    if (!date) return undefined;
    members.push(date);
  }
  return open + members.join(',') + close;
}

/** Mends what can be mended inside a range or set. */
function mended(text: string): string | undefined {
  const pieces = text.split(/(\.\.|[/,[\]{}])/);
  if (pieces.length < 2) return undefined;
  for (let i = 0; i < pieces.length; i += 2) {
    const piece = repaired(pieces[i]);
    if (piece === undefined) return undefined;
    pieces[i] = piece;
  }
  return pieces.join('');
}

/** A doubt is of one date: of a range, nobody knows which end is meant. */
function doubted(text: string | undefined, doubt: string): string | undefined {
  const date = text === undefined ? undefined : single(text, undoubted);
  return date !== undefined && isOne(date + doubt) ? date + doubt : undefined;
}

function oneDoubt(text: string): string {
  const [about, unsure] = ['~', '?'].map((sign) => text.includes(sign) || text.includes('%'));
  return about ? (unsure ? '%' : '~') : '?';
}

function isOne(text: string): boolean {
  return readDate(text) !== undefined;
}

function isDate(text: string): boolean {
  return valueOf(text) !== undefined;
}
