import { enTime } from '../../../src/locales/en/time.js';
import { parseDate } from '../../../src/time/edtf.js';
import type { Saying, Speech } from '../../../src/time/phrases.js';
import type { CalendarDate, DateValue, DayPart, Third } from '../../../src/time/types.js';

export const gb: Speech = { locale: 'en-GB', words: enTime };

/** `Intl` separates with several kinds of space and dash-with-space, not the same ones in every release. */
export function normal(phrase: string): string {
  return phrase.replace(/[\u2009\u202f\u00a0]/g, ' ').replace(/ ?– ?/g, '–');
}

/** What is known of when: EDTF, and behind an "@" the part of it. */
export function saying(written: string | DateValue, rest: Partial<Saying> = {}): Saying {
  const date = typeof written === 'string' ? dated(written) : written;
  return { form: 'within', zone: 'Europe/Vienna', afterTitles: [], beforeTitles: [], ...(date && { date }), ...rest };
}

function dated(written: string): DateValue | undefined {
  const [edtf = '', part] = written.split('@');
  if (!edtf) return undefined;
  const date = parseDate(edtf);
  return part ? { ...(date as CalendarDate), part: part as DayPart | Third } : date;
}
