import { zoneName, type Speech } from './intl.js';

/** "Moscow time", by the city in the zone's IANA name; of a zone that names none, as UTC, what it is called. */
export function zoneSaid(zone: string, speech: Speech): string {
  const city = /(?<!^Etc)\/([^/]+)$/.exec(zone)?.[1];
  return city ? speech.words.zoneTime(city.replaceAll('_', ' '), zone) : zoneName(zone, 0, speech);
}
