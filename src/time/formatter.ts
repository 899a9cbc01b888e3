import { bare } from './bare.js';
import { Kept } from './kept.js';

/** More than there are zones. */
const formatters = new Kept<Intl.DateTimeFormat>(800);

/**
 * A formatter, kept: to make one costs far more than to use it. In UTC, unless it says otherwise; the calendar is
 * pinned, since Thai and Persian locales count other years.
 * @throws RangeError for an unknown zone or a malformed locale
 */
export function formatterOf(locale: string, format: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // `Intl` looks for options in prototypes too
  const options = bare({ calendar: 'gregory', ...format, timeZone: format.timeZone?.toLowerCase() ?? 'UTC' });
  return formatters.of(locale + JSON.stringify(options), () => new Intl.DateTimeFormat(locale, options));
}
