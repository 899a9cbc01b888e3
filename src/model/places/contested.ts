import type { Bounds, LngLat } from '../../geo/types.js';

/**
 * Roughly where it is disputed whose land it is, although the basemap has no line there: docs/worldviews.md, "What the
 * data cannot separate". Rather too large than too small: here a check keeps quiet, and never says which country it is.
 */
const CONTESTED: readonly Bounds[] = [
  [35.5, 32.6, 36.1, 33.5], // Golan Heights
  [35.1, 31.7, 35.35, 31.95], // East Jerusalem
  [72.3, 32.2, 80.5, 37.2], // Kashmir, Aksai Chin
  [88.7, 27, 89.2, 27.6], // Doklam
  [91.4, 26.5, 97.6, 29.6], // Arunachal Pradesh
  [39.9, 42.3, 42.3, 43.7], // Abkhazia
  [43.3, 41.8, 44.8, 42.8], // South Ossetia
  [28.7, 46.3, 30.2, 48.3], // Transnistria
  [46, 38.8, 47.4, 40.5], // Nagorno-Karabakh
  [31.3, 45.9, 40.4, 50.2], // Donetsk, Luhansk, Kherson and Zaporizhzhia regions
  [33, 21.6, 37.1, 23.2], // Hala'ib triangle, Bir Tawil
  [27.6, 9.2, 29.2, 10.3], // Abyei
  [34.1, 4.2, 36.1, 5.6], // Ilemi triangle
  [-61.6, 1, -57.8, 8.7], // Essequibo
  [-58.2, 1.7, -55.8, 3.7], // New River triangle
  [22.4, 8.5, 25.1, 10.2], // Kafia Kingi
  [-89.3, 15.8, -88.1, 17.3], // The south of Belize
  [0.7, 11.2, 1.2, 11.6], // Koualou, Kourou
];

/**
 * Whether it is disputed which country a place is in.
 * @param area - the basemap's area there: a code of two letters is a country, anything else a row of the table of
 *   disputed areas
 */
export function isContested([lng, lat]: LngLat, area: string | undefined): boolean {
  const isInBox = ([west, south, east, north]: Bounds): boolean =>
    lng >= west && lng <= east && lat >= south && lat <= north;
  return (area !== undefined && area.length > 2) || CONTESTED.some(isInBox);
}

/** Territories that have a code of their own, by the code of the country that they may as well be given; or by a claimant's. */
const TERRITORIES: Readonly<Record<string, string>> = {
  AR: 'FK GS',
  AU: 'CC CX HM NF',
  CN: 'HK MO TW',
  DK: 'FO GL',
  FI: 'AX',
  FR: 'BL MF NC PF PM TF WF',
  GB: 'AI BM FK GG GS IM IO JE KY MS PN SH TC VG',
  MU: 'IO',
  NL: 'AW CW SX',
  NZ: 'CK NU TK',
  US: 'AS GU MP PR VI',
};

/** The codes whose land a story may name by one code. */
export const codesUnder = (code: string): readonly string[] => [code, ...(TERRITORIES[code]?.split(' ') ?? [])];
