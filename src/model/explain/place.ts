import { bare } from '../../time/bare.js';
import { isCountry } from '../checks/place.js';
import type { Budget } from './budget.js';
import { nearest } from './nearest.js';
import { isList, quoted, shown } from './quote.js';

/** What is written for a country's code and is none, or another's. */
const MEANT: Readonly<Record<string, string>> = bare({
  AMERICA: 'US',
  BRITAIN: 'GB',
  EL: 'GR',
  ENGLAND: 'GB',
  EN: 'GB',
  GBR: 'GB',
  JA: 'JP',
  'GREAT BRITAIN': 'GB',
  HOLLAND: 'NL',
  SCOTLAND: 'GB',
  SP: 'ES',
  UAE: 'AE',
  UK: 'GB',
  USA: 'US',
});

/** What has a code like a country's, and is several or none. */
const UNIONS: Readonly<Record<string, string>> = bare({
  EU: 'the European Union',
  EZ: 'the euro area',
  UN: 'the United Nations',
});

export function outOfRange(name: string, [lng, lat]: readonly unknown[]): string {
  return `${name} must be [longitude −180 to 180, latitude −90 to 90], not ${listed([lng, lat])}.`;
}

export function swappedPair([lng, lat]: readonly unknown[]): string | undefined {
  // The first one out of range is reported before anybody has looked at what kind of thing the second is.
  const isSwapped = typeof lng === 'number' && typeof lat === 'number' && Math.abs(lng) <= 90 && Math.abs(lat) <= 180;
  return isSwapped ? `[${lat}, ${lng}]` : undefined;
}

/** Coordinates that are not two numbers: given as text, with a height, or otherwise. */
export function wrongPair(name: string, value: unknown): string {
  const found = isList(value) && value.length < 5 ? listed(value) : shown(value);
  return `${name} must be two numbers, [longitude, latitude], not ${found}.`;
}

export function rightPair(value: unknown): string | undefined {
  return typeof value === 'string' ? pairInText(value) : pairInList(value);
}

/** Two numbers in quotation marks, in the order that they are in unless that one is impossible. */
function pairInList(value: unknown): string | undefined {
  if (!isList(value) || value.length !== 2 || !value.every((each) => /^(string|number)$/.test(typeof each)))
    return undefined;
  const [first, second] = value.map(Number) as [number, number];
  return isPlace(first, second) ? `[${first}, ${second}]` : pairOf(first, second);
}

/** Text is copied from where latitude comes first as often as not: only what is no latitude tells the order. */
function pairInText(text: string): string | undefined {
  const [first, second, ...more] = text.match(/-?\d+(\.\d+)?/g) ?? [];
  return first && second && !more.length && !/[NSEWO°]/i.test(text) ? pairOf(+first, +second) : undefined;
}

function pairOf(first: number, second: number): string | undefined {
  if (Math.abs(first) > 90 && isPlace(first, second)) return `[${first}, ${second}]`;
  return Math.abs(second) > 90 && isPlace(second, first) ? `[${second}, ${first}]` : undefined;
}

/** What stands in a list may be an object that throws when anything is asked of it. */
const listed = (values: readonly unknown[]): string =>
  `[${values.map((each) => (typeof each === 'object' && each ? 'an object' : shown(each))).join(', ')}]`;

const isPlace = (lng: number, lat: number): boolean => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;

/** @param written - in capitals */
export function meantCountry(written: string, budget: Budget): string | undefined {
  if (/^[A-Z]{2}$/.test(written) && isCountry(written)) return written;
  const codes = codesByName();
  return MEANT[written] ?? codes.get(nearest(written, codes.keys(), budget) ?? '');
}

let codes: ReadonlyMap<string, string> | undefined;

/** The countries of today that a browser has English names for, asked once: there are 676 codes to try. */
function codesByName(): ReadonlyMap<string, string> {
  if (codes) return codes;
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const known = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => isCountry(code) && isToday(code));
  return (codes = new Map(known.map((code) => [names.of(code) ?? code, code])));
}

/** "SU" and "DD" have names too, those of countries that came after: a locale replaces such codes. */
export const isToday = (code: string): boolean => new Intl.Locale(`und-${code}`).region === code;

export function unknownCountry(name: string, code: string): string {
  const union = UNIONS[code];
  return union
    ? `${name} must be one country, and “${code}” is ${union}: leave it out, or name a country.`
    : `${name} must be a country code of ISO 3166, and ${quoted(code)} is none.`;
}

export const countryCalled = (code: string): string | undefined => MEANT[code];
