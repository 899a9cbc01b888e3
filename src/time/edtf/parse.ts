import type { DateValue } from '../types.js';
import { DateError } from './error.js';
import { faultOf } from './fault.js';
import { guessDate, guessOne } from './guess.js';
import { hintOf } from './hint.js';
import { valueOf } from './value.js';

/**
 * Reads the EDTF subset of the documentation: dates to the second with or without an offset, seasons, decades,
 * centuries, far years, `~ ? %` at a date's end, `a/b` (lasting), `[a..b]` (some time between), `[a,b]` (one of),
 * `{a,b}` (all of), and `..` for an open side.
 * @throws DateError for anything else, days that don't exist, an end before its start, and years beyond ±271,821
 */
export function parseDate(text: string): DateValue {
  const value = valueOf(text);
  if (value) return value;
  const { message, position } = whyNoDate(text);
  throw new DateError(message, position, () => guessDate(text));
}

/** Why a text is no date, in one sentence, and where. */
export function whyNoDate(text: string): { readonly message: string; readonly position: number } {
  const { message, position } = faultOf(text);
  return { message: hintOf(text, guessOne) ?? message, position };
}
