import type { ReadOptions } from '../../model/read.js';

/** What the `time-zone` attribute asks for: nothing for `place`, the reader's own zone, or the IANA zone that it names. */
export function zoneOption(timeZone: string): ReadOptions {
  if (timeZone === 'place' || timeZone === '') return {};
  return { zone: timeZone === 'reader' ? new Intl.DateTimeFormat().resolvedOptions().timeZone : timeZone };
}
