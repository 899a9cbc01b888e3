import type { LngLat } from '../../geo/types.js';
import { isToday } from '../explain/place.js';
import { quoted } from '../explain/quote.js';
import type { Slip } from './slips.js';

/** Where a place lies that is not in its country. */
export interface Astray {
  readonly name: string;
  /** The country named, alpha-2. */
  readonly country: string;
  /** How far it is from there. */
  readonly km: number;
  /** What lies at its coordinates: a country by its code; nothing where that is disputed. */
  readonly where: { readonly country: string } | 'sea' | undefined;
  /** The country before whose coast it lies, alpha-2. */
  readonly off?: string | undefined;
}

const SLIPS: Readonly<Record<Slip['kind'], string>> = {
  swapped: 'its coordinates look swapped',
  'sign-missing': 'a minus sign seems to be missing',
  'sign-misplaced': 'a minus sign seems to be out of place',
};

/** “Davos” lies in the sea off Yemen as written, not in Switzerland: its coordinates look swapped, write [9.84, 46.8]. */
export function slipSentence(astray: Astray, { kind, lngLat }: Slip): string {
  const { name, country } = astray;
  const not = `not in ${countryName(country)}`;
  const where = whereabouts(astray);
  const lies = where ? `lies ${where} as written, ${not}` : `as written is ${not}`;
  return `${quoted(name)} ${lies}: ${SLIPS[kind]}, write ${written(lngLat)}.`;
}

export function astraySentence(astray: Astray): string {
  const { name, country, km, where } = astray;
  const remedy =
    where === 'sea'
      ? 'check lngLat, unless it is a ship or an island too small for the map'
      : 'check lngLat and country';
  const lies = ['lies', whereabouts(astray)].filter(Boolean).join(' ');
  const comma = where ? ', ' : ' ';
  return `${quoted(name)} ${lies}${comma}${distance(km)} from ${countryName(country)}: ${remedy}.`;
}

export function undrawnSentence(name: string, country: string): string {
  const of = isToday(country) ? countryName(country) : quoted(country);
  return `The map has no outline of ${of} to show ${quoted(name)} by: give it lngLat.`;
}

export const polarSentence = (name: string, lat: number): string =>
  `${quoted(name)} lies beyond 85.05° ${lat > 0 ? 'north' : 'south'}, where the map ends: it is shown at the map’s edge.`;

/** As in the file, ready to paste. */
export const written = ([lng, lat]: LngLat): string => `[${lng}, ${lat}]`;

function whereabouts({ country, where, off }: Astray): string {
  if (where === 'sea') return off && off !== country ? `in the sea off ${countryName(off)}` : 'in the sea';
  return where ? `in ${countryName(where.country)}` : '';
}

/** To two figures: the coasts are simplified. */
/** No finer than the simplified outlines allow. */
const distance = (km: number): string =>
  `${new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format(Math.round(km / 10) * 10)} km`;

/** Names that English gives an article. */
const WITH_ARTICLE =
  /^(Bahamas|British|Cayman|Central|Comoros|Cook|Dominican|Falkland|Faroe|Gambia|Isle|Maldives|Marshall|Netherlands|Northern|Philippines|Seychelles|Solomon|Turks|U\.S\.|United|Åland)|Territor(y|ies)$/;

function countryName(code: string): string {
  const name = new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}
