import { valueOf } from './value.js';

/** The first letters of English months and seasons, each at the number that EDTF gives it (21 is spring). */
const MONTHS = `janfebmaraprmayjunjulaugsepoctnovdec${'-'.repeat(24)}sprsumautwin`;

type Groups = readonly (string | undefined)[];
/** What people write instead of EDTF, and what they mean by it. */
type Rule = readonly [written: RegExp, meant: (groups: Groups) => string | undefined];

const RULES: readonly Rule[] = [
  // 2025-1-5, 2025/12/05, 2025.12, 2026-20-01, 20250105, 2026-01-20 9:05
  [
    /^(\d{4})(?:[-/.](\d\d?)(?:[-/.](\d\d?))?|(\d\d)(\d\d))(?:[T ,]+(\d\S*))?$/i,
    (g) => ymd(g[1], g[2] ?? g[4], g[3] ?? g[5], g[6]),
  ],
  // 12/2025
  [/^(\d\d?)[-/.](\d{4})$/, ([, month, year]) => ymd(year, month)],
  // 20.01.2026: with dots the day always comes first
  [/^(\d\d?)\.(\d\d?)\.(\d{4})(?:,? +(\d\S*))?$/, ([, day, month, year, clock]) => ymd(year, month, day, clock)],
  // 01/20/2026, 20/01/2026
  [/^(\d\d?)[-/](\d\d?)[-/](\d{4})$/, ([text = '', a, b, year]) => (doubtOf(text) ? undefined : ymd(year, a, b))],
  // Dec 2025, 20 January 2026, spring 2026
  [
    /^(?:(\d\d?)(?:st|nd|rd|th)? )?([a-z]{3,9})\.?,? (\d{4})$/i,
    ([, day, month, year]) => ymd(year, monthOf(month), day),
  ],
  // January 20, 2026
  [/^([a-z]{3,9})\.? (\d\d?)(?:st|nd|rd|th)?,? (\d{4})$/i, ([, month, day, year]) => ymd(year, monthOf(month), day)],
  [/^(\d{3})0['’]?s$/, ([, decade]) => `${decade}X`],
  [/^(\d+) ?BCE?$/i, ([, year]) => yearOf(1 - Number(year))],
  [/^(?:Y|(?=-))(-?\d+)$/i, ([, year]) => yearOf(Number(year))],
  // Unknown digits at the end only say that the vaguer date is meant.
  [/^([^X]+?)(?:-XX)+$/i, ([, known]) => known],
  [/^(?:ca?|circa|about|around)\.? *(\d.*)$/i, ([, date = '']) => `${repaired(date)}~`],
  // EDTF allows doubts inside a date; here they stand at its end.
  [/^(?=.*([?~%]).)(.*)$/, ([, doubt = '', text = '']) => text.replace(/[?~%]/g, '') + doubt],
  [/^(.+)\/$/, ([, start = '']) => `${repaired(start)}/..`],
  [/^\/(.+)$/, ([, end = '']) => `../${repaired(end)}`],
  [/^(.+?)(?: *[–—] *| +(?:-|to) +)(.+)$/i, ([, start = '', end = '']) => `${repaired(start)}/${repaired(end)}`],
];

const SEPARATOR = /(\.\.|[/,[\]{}])/;
/** Nobody means a text longer than this as a date. */
const LONGEST = 100;

/** What was probably meant by a text that is no date, if that can be guessed; always a date itself. */
export function guessDate(written: string): string | undefined {
  const text = written.trim();
  if (text.length > LONGEST) return undefined;
  for (const plain of [text, text.toUpperCase()]) if (plain !== written && isDate(plain)) return plain;
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

/** Why no guess is made where two are as likely. */
export function doubtOf(text: string): string | undefined {
  const [, a = '', b = '', year] = /^(\d\d?)[-/](\d\d?)[-/](\d{4})$/.exec(text) ?? [];
  const [one, other] = [ymd(year, a, b), ymd(year, b, a)];
  return year && one !== other && isDate(one) && isDate(other)
    ? `“${text}” may mean ${one} or ${other}: write the year first, then the month.`
    : undefined;
}

function repaired(text: string): string {
  return isDate(text) ? text : (guessDate(text) ?? text);
}

function isDate(text: string): boolean {
  return valueOf(text) !== undefined;
}

/** No month is larger than 12, so that day and month may be told apart and put right; 21 to 24 are seasons. */
function ymd(year = '', month?: string, day?: string, clock?: string): string {
  const [m, d] = day && Number(month) > 12 ? [day, month] : [month, day];
  const time = clock
    ?.toUpperCase()
    .replace(/^\d:/, '0$&')
    .replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  return [year, m?.padStart(2, '0'), d?.padStart(2, '0')].filter(Boolean).join('-') + (time ? `T${time}` : '');
}

function yearOf(year: number): string | undefined {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return digits.length > 4 ? undefined : (year < 0 ? '-' : '') + digits;
}

function monthOf(name = ''): string | undefined {
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase().replace('fal', 'aut'));
  return at < 0 || at % 3 ? undefined : String(at / 3 + 1);
}
