const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * A formatter, kept: to make one costs far more than to use it. In UTC, unless it says otherwise; the calendar is
 * pinned, since Thai and Persian locales count other years.
 * @throws RangeError for an unknown zone or a malformed locale
 */
export function formatterOf(locale: string, format: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(format);
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', ...format });
    formatters.set(key, formatter);
  }
  return formatter;
}
