import { DAY_MS } from '../duration.js';
import { civil } from '../zone.js';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/**
 * Digits of any script, full-width signs and every kind of hyphen as ASCII has them; dashes stay what they are. One space
 * for each white space, and no weekday before a date.
 */
export function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,? (?=\S+ )/i, '')
    .replace(/(?!\d)\p{Nd}/gu, asciiDigit)
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/\u2019/g, "'");
}

/**
 * A date of EDTF from its pieces. No month is larger than 12, so that day and month may be told apart and put right; 21
 * to 24 are seasons.
 * @param sure - that the month is the month
 */
export function ymd(year = '', month?: string, day?: string, clock?: string, sure = false): string {
  const [m, d] = day && !sure && Number(month) > 12 ? [day, month] : [month, day];
  const date = [year, m?.padStart(2, '0'), d?.padStart(2, '0')].filter(Boolean).join('-');
  return clock ? `${date}T${clockOf(clock)}` : date;
}

/** "9:05", "2.30 pm" and "14:30 +0300" as EDTF has them; anything else as it is. */
export function clockOf(text: string): string {
  const [, h = '', min = '00', s, half, offset = ''] =
    /^(\d\d?)(?:[:.](\d\d)(?::(\d\d))?)?(?: ?([ap])\.?m\.?)? ?(Z|[-+]\d\d?(?::?\d\d)?)?$/i.exec(text) ?? [];
  // "14" alone may mean any minute of that hour.
  if (!h || (!half && !/^\d\d?[:.]/.test(text))) return text;
  const hour = half ? (Number(h) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : h;
  const away = offset
    .toUpperCase()
    .replace(/^([-+])(\d\d?)(?::?(\d\d))?$/, (_, sign: string, hours: string, minutes) => {
      return `${sign}${hours.padStart(2, '0')}:${String(minutes ?? '00')}`;
    });
  return `${String(hour).padStart(2, '0')}:${min}${s ? `:${s}` : ''}${away}`;
}

/** A year as EDTF writes it. */
export function yearOf(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
}

/** Number of an English month or season by its name or the beginning of it; 21 is spring. */
export function monthOf(name = ''): string | undefined {
  const begun = name.toLowerCase().replace(/^fall$/, 'autumn');
  const at = (names: readonly string[]) => names.findIndex((each) => each.startsWith(begun)) + 1;
  const number = at(MONTHS) || at(SEASONS) + 20;
  return begun.length > 2 && number !== 20 ? String(number) : undefined;
}

/** The day after one written with a year of four digits. */
export function dayAfter(day: string): string {
  const [year = 0, month, date] = day.split('-').map(Number);
  return new Date(civil(year, month, date) + DAY_MS).toISOString().slice(0, 10);
}

/** Decimal digits stand in Unicode in runs of ten: the ones before a digit count it. */
function asciiDigit(digit: string): string {
  let value = 0;
  for (let code = digit.codePointAt(0)! - 1; /\p{Nd}/u.test(String.fromCodePoint(code)); code--) value += 1;
  return String(value % 10);
}
