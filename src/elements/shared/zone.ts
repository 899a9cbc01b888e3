import type { Finding } from '../../model/findings.js';
import type { ReadOptions } from '../../model/read.js';
import { isTimeZone } from '../../time/zone.js';

/** What the `time-zone` attribute asks for: nothing for `place`, the reader's own zone, or the IANA zone that it names. */
export function zoneOption(timeZone: string | null): ReadOptions {
  // an attribute that is taken away leaves null
  if (!timeZone || timeZone === 'place') return {};
  return { zone: timeZone === 'reader' ? new Intl.DateTimeFormat().resolvedOptions().timeZone : timeZone };
}

/** What the page's author is told of a `time-zone` that is none: the story is shown in its own. */
export function zoneNotes(timeZone: string): readonly Finding[] {
  const { zone } = zoneOption(timeZone);
  return zone === undefined || isTimeZone(zone)
    ? []
    : [{ severity: 'warning', code: 'zone-unknown', path: '', facts: ['time-zone', zone] }];
}
