import { readDate } from './date.js';
import { doubtOf, LONGEST } from './hint.js';
import { dayAfter, monthOf, plainOf, yearOf, ymd } from './written.js';
import { valueOf } from './value.js';

type Groups = readonly (string | undefined)[];
/** What people write instead of EDTF, and what they mean by it. */
type Rule = readonly [written: RegExp, meant: (groups: Groups) => string | undefined];

const ABOUT = '(?:about|around|circa|approx(?:imately|\\.)?|ca?\\.?|~)';

/** Texts as `plainOf` leaves them. The first rule that leads to a date is taken. */
const RULES: readonly Rule[] = [
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
  // 1–5 January 2026, January 1–5, 2026
  [
    /^(\d\d?) ?[-–—] ?(\d\d?) ([a-z]{3,9})\.? (\d{4})$/i,
    ([, from, to, month, year]) => range(named(year, month, from), named(year, month, to)),
  ],
  [
    /^([a-z]{3,9})\.? (\d\d?) ?[-–—] ?(\d\d?),? (\d{4})$/i,
    ([, month, from, to, year]) => range(named(year, month, from), named(year, month, to)),
  ],
  // Winter 2025/26
  [
    /^winter (\d\d)(\d\d)[-–/]\1?(\d\d)$/i,
    ([, century = '', year, next]) => (Number(next) - Number(year) === 1 ? `${century}${year}-24` : undefined),
  ],
  // 1914–18, 2025/26, 1914-1918; 2026-01-19/23, 2026-01-19/01-23
  // but not 2026-41, which stands for another part of a year in fuller EDTF, and hardly 2026-99
  [
    /^(\d\d)(\d\d)(?:[–/]|-(?!2[1-9]|3\d|4[01]))(\d\d)$/,
    ([, century = '', from = '', to = '']) =>
      to > from && Number(to) - Number(from) < 60 ? `${century}${from}/${century}${to}` : undefined,
  ],
  [/^(\d{4}(?:-\d\d-\d\d)?) ?- ?(\d{4}(?:-\d\d-\d\d)?)$/, ([, from, to]) => range(from, to)],
  // 2026-Q1, and EDTF's seasons of the northern half
  [
    /^(\d{4})[- ]?Q([1-4])$/i,
    ([, year = '', quarter]) =>
      range(ymd(year, String(Number(quarter) * 3 - 2)), ymd(year, String(Number(quarter) * 3))),
  ],
  [/^(\d{4})-2([5-8])$/, ([, year = '', season]) => `${year}-2${Number(season) - 4}`],
  [
    /^(\d{4})-(\d\d)-(\d\d)\/(?:(\d\d)-)?(\d\d)$/,
    ([, year, month, from, other = month, to]) => range(ymd(year, month, from), ymd(year, other, to)),
  ],
  // One month too many, and the zeros and crosses that stand for "not known": the vaguer date is meant.
  [/^(\d{4})-13$/, ([, year]) => `${year}-12`],
  [/^([^X?]+?)(?:-(?:XX|00|\?\?))+$/i, ([, known]) => known],
  // 24:00, fractions of a second, the zone's name behind its offset, a T without a clock
  [/^(\d{4}-\d\d-\d\d)T24:00(?::00)?(\D.*)?$/, ([, day = '', offset = '']) => `${dayAfter(day)}T00:00${offset}`],
  [/^(.*T\d\d:\d\d:\d\d)[.,]\d+(.*)$/, ([, clock = '', offset = '']) => clock + offset],
  [/^(.*T.*(?:Z|[-+]\d\d:?\d\d))\[[\w/+-]+\]$/, ([, clock = '']) => repaired(clock)],
  [/^(.+)T$/, ([, day]) => day],
  [/^(?:the )?(\d\d[1-9])0'?s$/i, ([, decade]) => `${decade}X`],
  [
    /^(?:the )?(\d\d?)(?:st|nd|rd|th) century(?: AD| CE)?$/i,
    ([, ordinal]) => `${String(Number(ordinal) - 1).padStart(2, '0')}XX`,
  ],
  [/^(\d+) ?BCE?$/i, ([, year]) => yearOf(1 - Number(year))],
  [/^(?:AD ?(\d{1,4})|(\d{1,4}) ?(?:AD|CE))$/i, ([, before, behind]) => yearOf(Number(before ?? behind))],
  [/^(?:Y(-?\d+)|(-\d+))$/i, ([, far, year]) => yearOf(Number(far ?? year))],
  [new RegExp(`^${ABOUT} *(\\d.*|[a-z]{3,9} .*)$`, 'i'), ([, date]) => doubted(date, '~')],
  [new RegExp(`^(.+?) +\\(?${ABOUT}\\)?$`, 'i'), ([, date]) => doubted(date, '~')],
  [/^(?:possibly|perhaps|maybe|probably) +(.+)$/i, ([, date]) => doubted(date, '?')],
  // EDTF allows doubts inside a date; here they stand at its end, as one.
  [/^(?=.*[?~%])([^/,[\]{}]+)$/, ([, text = '']) => doubted(text.replace(/[?~%]/g, ''), oneDoubt(text))],
  [/^between (.+) and (.+)$/i, ([, start, end]) => `[${repaired(start)}..${repaired(end)}]`],
  [/^from (.+) (?:to|until|till) (.+)$/i, ([, start, end]) => range(start, end)],
  [/^after (.+)$/i, ([, start]) => `[${repaired(start)}..]`],
  [/^(?:by|before) (.+)$/i, ([, end]) => `[..${repaired(end)}]`],
  [/^(?:since|from) (.+?)(?: on| onwards?)?$/i, ([, start]) => range(start, '..')],
  [/^(?:until|till|up to) (.+)$/i, ([, end]) => range('..', end)],
  [/^(.+?) or (.+)$/i, ([, one, other]) => `[${repaired(one)},${repaired(other)}]`],
  [/^(.+?) and (.+)$/i, ([, one, other]) => `{${repaired(one)},${repaired(other)}}`],
  [/^(.+?)(?:\/|\/open| *(?:to|[-–—/]) *(?:now|present))$/i, ([, start]) => range(start, '..')],
  [/^(?:open)?\/(.+)$/i, ([, end]) => range('..', end)],
  [/^([^[{/,]*?) ?\.{2,3} ?([^\]}/,]*)$/, ([, start, end]) => `[${start && repaired(start)}..${end && repaired(end)}]`],
  [/^(.+?)(?: *[–—] *| +(?:-|to) +)(.+)$/i, ([, start, end]) => range(start, end)],
];

const SEPARATOR = /(\.\.|[/,[\]{}])/;

/** What was probably meant by a text that is no date, if that can be guessed; always a date itself. */
export function guessDate(written: string): string | undefined {
  if (written.length > LONGEST) return undefined;
  const text = plainOf(written);
  if (doubtOf(text) !== undefined) return undefined;
  for (const plain of [text, text.toUpperCase(), text.replace(/[–—]/g, '-')]) {
    if (plain !== written && isDate(plain)) return plain;
  }
  for (const [pattern, meant] of RULES) {
    const groups = pattern.exec(text);
    const guess = groups ? meant(groups) : undefined;
    if (guess !== undefined && isDate(guess)) return guess;
  }
  // Else mend what can be mended inside a range or set.
  const pieces = text.split(SEPARATOR);
  const mended = pieces.length > 1 ? pieces.map((piece, i) => (i % 2 ? piece : repaired(piece))).join('') : text;
  return mended !== text && isDate(mended) ? mended : undefined;
}

/** As mended as can be; each rule takes some of a text away, so that this comes to an end. */
function repaired(text = ''): string {
  return isDate(text) ? text : (guessDate(text) ?? text);
}

function named(year?: string, month?: string, day?: string, clock?: string): string | undefined {
  const number = monthOf(month);
  return number && ymd(year, number, day, clock, true);
}

function range(start?: string, end?: string): string {
  return [start, end].map((side) => (side === '..' ? side : repaired(side))).join('/');
}

/** A doubt is of one date: of a range, nobody knows which end is meant. */
function doubted(text: string | undefined, doubt: string): string | undefined {
  const date = repaired(text?.trim());
  return readDate(date) && date + doubt;
}

function oneDoubt(text: string): string {
  const [about, unsure] = ['~', '?'].map((sign) => text.includes(sign) || text.includes('%'));
  return about ? (unsure ? '%' : '~') : '?';
}

function isDate(text: string): boolean {
  return valueOf(text) !== undefined;
}
