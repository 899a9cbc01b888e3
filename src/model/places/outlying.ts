import type { LngLat } from '../../geo/types.js';
import { kmBetween } from './arcs.js';

/** Land that the basemap lacks, or gives to one where others claim or hold it. */
export interface Outlying {
  readonly at: LngLat;
  /** From `at`, as far as land or claim goes; roughly. */
  readonly km: number;
  /** Alpha-2 codes of everyone who holds, claims or runs it: none of them is contradicted here. */
  readonly codes: readonly string[];
}

type Row = readonly [name: string, at: LngLat, km: number, codes: string];

/**
 * Islands, enclaves and bases where the basemap of 1:50m has sea, or another country. It is no list of owners: the codes
 * are in the order of the alphabet, and where there are several, a check says of nobody else whose coast it is off.
 */
// prettier-ignore
const OUTLYING: readonly Row[] = [
  // Europe and the Mediterranean
  ['Gibraltar', [-5.35, 36.14], 15, 'ES GB GI'],
  ['Ceuta', [-5.32, 35.89], 20, 'ES MA'],
  ['Perejil', [-5.42, 35.91], 10, 'ES MA'],
  ['Melilla', [-2.94, 35.29], 20, 'ES MA'],
  ['Vélez de la Gomera', [-4.3, 35.17], 15, 'ES MA'],
  ['Alhucemas', [-3.89, 35.21], 15, 'ES MA'],
  ['Chafarinas', [-2.43, 35.18], 15, 'ES MA'],
  ['Alborán', [-3.04, 35.94], 15, 'ES'],
  ['Akrotiri', [32.98, 34.59], 20, 'CY GB'],
  ['Dhekelia', [33.73, 34.99], 20, 'CY GB'],
  ['Lampedusa, Linosa', [12.7, 35.65], 50, 'IT'],
  ['Pantelleria', [11.95, 36.8], 20, 'IT'],
  ['Ustica', [13.18, 38.7], 15, 'IT'],
  ['La Galite', [8.93, 37.53], 20, 'TN'],
  ['Gavdos', [24.08, 34.84], 20, 'GR'],
  ['Kastellorizo', [29.58, 36.14], 20, 'GR TR'],
  ['Imia, Kardak', [27.15, 37.05], 10, 'GR TR'],
  ['Snake Island', [30.2, 45.25], 10, 'UA'],
  ['Heligoland', [7.89, 54.18], 15, 'DE'],
  ['Isles of Scilly', [-6.3, 49.93], 30, 'GB'],
  ['Fair Isle', [-1.63, 59.53], 15, 'GB'],
  ['St Kilda', [-8.57, 57.81], 20, 'GB'],
  ['Rockall', [-13.69, 57.6], 20, 'DK FO GB IE IS'],
  ['Grímsey, Kolbeinsey', [-18.3, 66.85], 45, 'IS'],
  ['Westman Islands', [-20.4, 63.4], 30, 'IS'],
  ['Victoria Island', [36.7, 80.15], 20, 'RU'],
  // The Atlantic and the Caribbean
  ['Selvagens', [-15.95, 30.1], 25, 'ES PT'],
  ['Fernando de Noronha, Rocas', [-33.1, -3.86], 100, 'BR'],
  ['Saint Peter and Saint Paul', [-29.35, 0.92], 20, 'BR'],
  ['Trindade, Martim Vaz', [-29.1, -20.5], 50, 'BR'],
  ['Tristan da Cunha, Gough', [-11.2, -38.6], 230, 'GB SH'],
  ['South Sandwich Islands', [-26.8, -57.9], 230, 'AR GB GS'],
  ['Bouvet', [3.4, -54.42], 30, 'BV NO'],
  ['Annobón', [5.63, -1.43], 20, 'GQ'],
  ['Mbanié, Conga, Cocotiers', [9.38, 0.82], 30, 'GA GQ'],
  ['Guantanamo', [-75.14, 19.93], 20, 'CU US'],
  ['Navassa', [-75.01, 18.4], 15, 'HT UM US'],
  ['San Andrés, Providencia', [-81.5, 12.95], 100, 'CO NI'],
  ['Serranilla, Bajo Nuevo', [-79.3, 15.85], 110, 'CO HN JM NI US'],
  ['Swan Islands', [-83.93, 17.4], 20, 'HN'],
  ['Sapodilla Cayes', [-88.27, 16.12], 20, 'BZ GT HN'],
  ['Aves', [-63.62, 15.67], 20, 'DM VE'],
  ['Los Roques', [-66.75, 11.85], 60, 'VE'],
  ['Bonaire', [-68.27, 12.15], 30, 'BQ NL VE'],
  ['Saba, Sint Eustatius', [-63.1, 17.55], 30, 'BQ NL'],
  // The Indian Ocean and its gulfs
  ['Abu Musa', [55.03, 25.87], 15, 'AE IR'],
  ['Greater and Lesser Tunb', [55.22, 26.25], 25, 'AE IR'],
  ['Farsi', [50.17, 27.99], 15, 'IR SA'],
  ['Tiran, Sanafir', [34.63, 27.94], 20, 'EG SA'],
  ['Hanish Islands, Zuqar', [42.75, 13.85], 40, 'ER YE'],
  ['Socotra', [54, 12.5], 70, 'SO YE'],
  ['Abd al Kuri, Samha', [52.5, 12.17], 60, 'SO YE'],
  ['Lakshadweep', [72.8, 10], 260, 'IN'],
  ['Maldives’ north and south', [73.2, 3.2], 480, 'MV'],
  ['Narcondam', [94.28, 13.43], 20, 'IN'],
  ['Preparis, Coco Islands', [93.5, 14.5], 60, 'MM'],
  ['Katchatheevu', [79.52, 9.38], 10, 'IN LK'],
  ['Chagos', [72, -6.4], 160, 'GB IO MU'],
  ['Diego Garcia', [72.42, -7.32], 30, 'GB IO MU US'],
  ['Mayotte', [45.15, -12.83], 40, 'FR KM YT'],
  ['Glorioso Islands', [47.33, -11.53], 30, 'FR KM MG TF'],
  ['Juan de Nova', [42.75, -17.05], 20, 'FR MG TF'],
  ['Europa, Bassas da India', [40, -21.9], 70, 'FR MG TF'],
  ['Tromelin', [54.52, -15.89], 20, 'FR MU TF'],
  ['Aldabra, Cosmoledo, Astove', [47, -9.75], 110, 'SC'],
  ['Farquhar, Amirantes, Coëtivy', [53.5, -7.6], 400, 'SC'],
  ['Agaléga', [56.6, -10.4], 30, 'MU'],
  ['Saint Brandon', [59.6, -16.6], 50, 'MU'],
  ['Rodrigues', [63.43, -19.7], 30, 'MU'],
  ['Amsterdam, Saint Paul', [77.55, -38.3], 70, 'FR TF'],
  ['Ashmore and Cartier', [123.3, -12.35], 50, 'AU ID'],
  // The western Pacific
  ['Senkaku, Diaoyu', [123.8, 25.82], 80, 'CN JP TW'],
  ['Dokdo, Takeshima', [131.87, 37.24], 20, 'JP KP KR'],
  ['Ulleungdo', [130.87, 37.5], 20, 'KR'],
  ['Baengnyeong, Yeonpyeong', [125.1, 37.8], 60, 'KP KR'],
  ['Ieodo, Suyan', [125.18, 32.12], 15, 'CN KR'],
  ['Matsu', [120.2, 26.2], 40, 'CN TW'],
  ['Penghu', [119.57, 23.5], 40, 'CN TW'],
  ['Orchid Island, Green Island', [121.52, 22.3], 50, 'CN TW'],
  ['Pratas, Dongsha', [116.8, 20.7], 50, 'CN TW'],
  ['Paracel Islands', [112.1, 16.5], 130, 'CN TW VN'],
  ['Macclesfield Bank', [114.3, 15.8], 100, 'CN PH TW VN'],
  ['Scarborough Shoal', [117.76, 15.14], 30, 'CN PH TW'],
  ['Spratly Islands', [114, 8.9], 310, 'BN CN MY PH TW VN'],
  ['Vanguard Bank', [110, 7.7], 120, 'CN TW VN'],
  ['Con Dao', [106.6, 8.68], 30, 'VN'],
  ['Poulo Wai', [102.9, 9.95], 20, 'KH VN'],
  ['Pedra Branca', [104.41, 1.33], 10, 'MY SG'],
  ['Ligitan, Sipadan', [118.76, 4.14], 25, 'ID MY'],
  ['Miangas, Palmas', [126.58, 5.56], 15, 'ID'],
  ['Batanes', [121.9, 20.6], 80, 'PH'],
  ['Daito', [131.2, 25.5], 130, 'JP'],
  ['Yonaguni', [123, 24.46], 20, 'JP'],
  ['Izu Islands', [139.9, 32.3], 250, 'JP'],
  ['Bonin and Volcano Islands', [141.5, 26], 270, 'JP'],
  ['Minami-Tori-shima', [153.98, 24.29], 20, 'JP'],
  ['Okinotorishima', [136.08, 20.42], 20, 'CN JP KR TW'],
  ['Habomai Islands', [146.1, 43.5], 45, 'JP RU'],
  ['Diomede Islands', [-169, 65.77], 15, 'RU US'],
  ['Chesterfield Islands', [158.4, -19.6], 130, 'FR NC'],
  ['Matthew, Hunter', [171.7, -22.38], 60, 'FR NC VU'],
  ['Lord Howe', [159.15, -31.65], 50, 'AU'],
  ['Coral Sea Islands', [151.5, -18.5], 500, 'AU'],
  // The open Pacific
  ['Wake', [166.63, 19.3], 20, 'MH UM US'],
  ['Johnston', [-169.52, 16.73], 20, 'UM US'],
  ['Midway, Kure', [-177.9, 28.3], 100, 'UM US'],
  ['Northwestern Hawaii', [-168.5, 25], 800, 'US'],
  ['Palmyra, Kingman', [-162.25, 6.15], 60, 'UM US'],
  ['Howland, Baker', [-176.55, 0.5], 60, 'UM US'],
  ['Jarvis', [-160, -0.37], 20, 'UM US'],
  ['Swains', [-171.08, -11.06], 20, 'AS TK US'],
  ['Tokelau', [-171.8, -9.05], 120, 'NZ TK'],
  ['Lake Malawi', [34.5, -10.8], 110, 'MW TZ'],
  ['Kermadec Islands', [-178.3, -30.2], 150, 'NZ'],
  ['Bounty, Antipodes', [178.9, -48.7], 130, 'NZ'],
  ['Snares', [166.6, -48.02], 20, 'NZ'],
  ['Northern Cook Islands', [-161.5, -10.5], 520, 'CK NZ'],
  ['Marshall Islands', [167.5, 9], 720, 'MH'],
  ['Caroline Islands', [151.5, 6.5], 750, 'FM'],
  ['Southern Palau', [131.7, 4], 200, 'PW'],
  ['Tuvalu', [178, -8], 360, 'TV'],
  ['Rotuma', [177.08, -12.5], 30, 'FJ'],
  ['Ceva-i-Ra', [174.63, -21.74], 20, 'FJ'],
  ['Minerva Reefs', [-178.97, -23.75], 40, 'FJ TO'],
  ['The Niuas', [-174.7, -15.8], 130, 'TO'],
  ['Tikopia, Santa Cruz', [167.5, -11.5], 230, 'SB'],
  ['Ontong Java, Sikaiana', [160.8, -6.8], 260, 'SB'],
  ['Nukumanu, Takuu', [158.2, -4.7], 170, 'PG'],
  ['Pitcairn Islands', [-127.8, -24.6], 350, 'GB PN'],
  ['Gambier, Rapa', [-140, -25.5], 650, 'FR PF'],
  ['Clipperton', [-109.22, 10.3], 20, 'FR'],
  ['Clarion', [-114.72, 18.36], 20, 'MX'],
  ['Cocos', [-87.07, 5.53], 20, 'CR'],
  ['Malpelo', [-81.6, 4], 20, 'CO'],
  ['Desventuradas', [-79.95, -26.3], 40, 'CL'],
  ['Salas y Gómez', [-105.36, -26.47], 20, 'CL'],
  // Leased, by treaty: a story may name either.
  ['Baikonur', [63.4, 45.9], 60, 'KZ RU'],
  // South of 60°, where the Antarctic Treaty leaves every claim open.
  ['Antarctica', [0, -90], 3340, 'AQ AR AU CL FR GB NO NZ'],
];

const ROWS: readonly Outlying[] = OUTLYING.map(([, at, km, codes]) => ({ at, km, codes: codes.split(' ') }));

/**
 * The rows that a place may be of.
 * @param radiusKm - how roughly it is known
 */
export const outlyingAt = (at: LngLat, radiusKm: number): readonly Outlying[] =>
  ROWS.filter((row) => kmBetween(row.at, at) <= row.km + radiusKm);
