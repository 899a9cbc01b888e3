import type { Budget } from './budget.js';
import { nearest } from './nearest.js';

let zones: readonly string[] | undefined;
/** Asked once: it is a long list to make. */
const allZones = (): readonly string[] => (zones ??= Intl.supportedValuesOf('timeZone'));

/** “Europe/Moscow” for “Moscow”, or for something like it. */
export function meantZone(written: string, budget: Budget): string | undefined {
  const names = allZones();
  return budget.take(names.length) ? (zoneOfCity(written, names) ?? nearest(written, names, budget)) : undefined;
}

function zoneOfCity(city: string, names: readonly string[]): string | undefined {
  const end = `/${city.trim().replaceAll(' ', '_').toLowerCase()}`;
  return names.find((zone) => zone.toLowerCase().endsWith(end));
}
