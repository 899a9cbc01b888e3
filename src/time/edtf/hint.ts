import { readDate } from './date.js';
import { lineOf } from './line.js';
import { valueOf } from './value.js';
import { clockOf, plainOf, ymd } from './written.js';

const RELATIVE = /^(?:now|today|tonight|yesterday|tomorrow|(?:last|this|next) \w+|\w+ ago)$/i;

/** A sentence for what is understood and yet is no date; undefined where there is nothing better to say than that. */
export function hintOf(written: string, repaired: (text: string) => string | undefined): string | undefined {
  const text = plainOf(written);
  return doubtOf(text) ?? partHint(text, repaired) ?? clockHint(text) ?? relativeHint(text);
}

/** Why no guess is made where two are as likely. */
export function doubtOf(text: string): string | undefined {
  const [, a = '', b = '', year] = /^(\d\d?)[-/](\d\d?)[-/](\d{4})(?:,? .*)?$/.exec(text) ?? [];
  if (year) {
    return eitherOf(text, ymd(year, a, b), ymd(year, b, a), 'write the year first, then the month');
  }
  const [, century, next] = /^(?:the )?(\d\d)(0)0'?s$/i.exec(text) ?? [];
  if (century) return eitherOf(text, `${century}${next}X`, `${century}XX`, 'write the one that is meant');
  const [, hundred, from = '', to = ''] = /^(\d\d)(\d\d)[–/](\d\d)$/.exec(text) ?? [];
  if (!hundred || to <= from) return undefined;
  return eitherOf(text, `${hundred}${from}-${to}`, `${hundred}${from}/${hundred}${to}`, 'write the one that is meant');
}

function eitherOf(text: string, one: string, other: string, so: string): string | undefined {
  return one !== other && valueOf(one) && valueOf(other)
    ? `${lineOf(text)} may mean ${one} or ${other}: ${so}.`
    : undefined;
}

/** What a date in a string can't say: a third of a year or month. */
function partHint(text: string, repaired: (text: string) => string | undefined): string | undefined {
  const [, part, rest = ''] = /^(?:the )?(early|mid|late)(?:[- ]in)?[- ]+(.+)$/i.exec(text) ?? [];
  const written = part && (readDate(rest) ? rest : repaired(rest));
  const date = written ? readDate(written) : undefined;
  if (!date || date.day) return undefined;
  return `${lineOf(text)} needs a part beside its date: { "edtf": "${written}", "part": "${part?.toLowerCase()}" }.`;
}

function clockHint(text: string): string | undefined {
  if (/^\d\d?[:.]\d\d(?!\d|\.)/.test(text) && /^\d\d:\d\d/.test(clockOf(text))) {
    return `${lineOf(text)} is a clock time without its day: write both, as in 2026-01-20T18:40.`;
  }
  if (/^\d{4}-\d\d-\d\d[T ]\d\d$/.test(text)) {
    return `${lineOf(text)} is an hour without its minute: write both, as in 2026-01-20T18:40, or the day alone.`;
  }
  return /^\d{4}-\d\d-\d\dT[\d:]+ ?\[?[A-Z]{3}[\w/]*\]?$/i.test(text)
    ? `${lineOf(text)} names its zone: write that in timeZone, or an offset as in 2026-01-20T18:40+03:00.`
    : undefined;
}

function relativeHint(text: string): string | undefined {
  return RELATIVE.test(text)
    ? `${lineOf(text)} is another day whenever it is read: write the day itself, as in 2026-01-20.`
    : undefined;
}
