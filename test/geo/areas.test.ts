import { expect } from '@open-wc/testing';
import { geoArea } from 'd3-geo';
import { countryArea } from '../../src/geo/basemap.js';
import type { Area, Line } from '../../src/geo/types.js';
import { world } from './world.js';

const EARTH_RADIUS_KM = 6371.0088;

/**
 * Surface areas in km², inland water counted, of the countries above 20,000 km²: rounded figures as they are commonly
 * published (the United Nations and the CIA World Factbook give such), written down from general knowledge and not taken
 * from any one edition. They are independent of the map’s data, which is what this test needs, and good to about one per
 * cent where borders are settled. France with its overseas departments, Norway with Svalbard, Serbia without Kosovo,
 * Ukraine with Crimea, Somalia with Somaliland, Morocco without Western Sahara.
 */
const OFFICIAL = `
  AE 83600, AF 652864, AL 28748, AM 29743, AO 1246700, AR 2780400, AT 83871, AU 7692060, AZ 86600, BA 51209,
  BD 147570, BE 30528, BF 272967, BG 110994, BI 27834, BJ 114763, BO 1098581, BR 8515767, BT 38394, BW 582000,
  BY 207600, BZ 22966, CA 9984670, CD 2344858, CF 622984, CG 342000, CH 41291, CI 322463, CL 756102, CM 475650,
  CN 9600000, CO 1141748, CR 51100, CU 109884, CZ 78867, DE 357386, DJ 23200, DK 43094, DO 48671, DZ 2381741,
  EC 257217, EE 45228, EG 1002000, EH 266000, ER 117600, ES 505944, ET 1104300, FI 338424, FR 643801, GA 267667,
  GB 242495, GE 69700, GH 238533, GL 2166086, GN 245857, GQ 28051, GR 131957, GT 108889, GW 36125, GY 214969,
  HN 112492, HR 56594, HT 27750, HU 93028, ID 1904569, IE 70273, IL 20770, IN 3287263, IQ 438317, IR 1648195,
  IS 103000, IT 301340, JO 89342, JP 377975, KE 580367, KG 199949, KH 181035, KP 120538, KR 99720, KZ 2724902,
  LA 236800, LK 65610, LR 111369, LS 30355, LT 65300, LV 64589, LY 1759540, MA 446550, MD 33846, MG 587041, MK 25713,
  ML 1240192, MM 676578, MN 1564116, MR 1030700, MW 118484, MX 1964375, MY 329847, MZ 799380, NA 824292, NE 1267000,
  NG 923768, NI 130370, NL 41543, NO 385207, NP 147181, NZ 268021, OM 309500, PA 75417, PE 1285216, PG 462840,
  PH 300000, PK 796095, PL 312679, PT 92212, PY 406752, RO 238391, RS 77474, RU 17098246, RW 26338, SA 2149690,
  SB 28400, SD 1861484, SE 450295, SI 20273, SK 49035, SL 71740, SN 196722, SO 637657, SR 163821, SS 644329,
  SV 21041, SY 185180, TD 1284000, TG 56785, TH 513120, TJ 142550, TM 488100, TN 163610, TR 783562, TW 36193,
  TZ 947303, UA 603550, UG 241038, US 9833517, UY 176215, UZ 447400, VE 912050, VN 331212, YE 527968, ZA 1221037,
  ZM 752618, ZW 390757`;

/** Countries that lie further than 3 % from the official figure, by what factor, and why. */
const EXCEPTIONS: Readonly<Record<string, readonly [factor: number, reason: string]>> = {
  AE: [0.853, 'the desert border with Saudi Arabia: Natural Earth draws the treaty of 1974'],
  BD: [0.919, 'tidal water of the delta, which the official figure counts'],
  BT: [1.034, 'the northern border is not settled with China'],
  DJ: [0.939, 'Natural Earth’s coast and borders; its own polygon is as small'],
  ER: [1.052, 'the border with Ethiopia was never marked'],
  GQ: [0.952, 'Natural Earth’s coast; its own polygon is as small'],
  GW: [0.878, 'tidal water, which the official figure counts'],
  HR: [0.95, 'a thousand islets below the scale of the data'],
  HT: [0.965, 'Natural Earth’s coast; its own polygon is as small'],
  IL: [1.079, 'the Golan Heights, which the data cannot separate; the official figure leaves them out'],
  IN: [0.96, 'the official figure counts all of Kashmir; the data draws control'],
  LA: [0.966, 'Natural Earth’s borders; its own polygon is as small'],
  LR: [0.86, 'inland and tidal water, which the official figure counts'],
  LY: [0.926, 'desert borders that were never surveyed: official figures differ by 5 %'],
  MA: [0.907, 'the border with Algeria in the desert; the official figure is older than its treaty'],
  NE: [0.936, 'desert borders that were never surveyed'],
  NL: [0.892, 'the Wadden Sea and the IJsselmeer, which the official figure counts'],
  PH: [0.966, 'thousands of islets below the scale of the data'],
  PK: [1.098, 'the official figure leaves out Azad Kashmir and Gilgit-Baltistan; the data draws control'],
  RW: [0.962, 'Lake Kivu, of which the official figure counts a half'],
  SA: [0.895, 'desert borders with Yemen and the Emirates: the official figure is older than their treaties'],
  SB: [0.877, 'a thousand islets below the scale of the data'],
  SR: [0.888, 'the official figure counts what Guyana and French Guiana hold'],
  SS: [0.969, 'Abyei and the Ilemi triangle, which the official figure counts'],
  SV: [0.964, 'Natural Earth’s borders; its own polygon is as small'],
  TM: [0.963, 'the Garabogazköl, which the official figure counts'],
  TN: [0.956, 'the salt lakes, which Natural Earth draws in part as sea'],
  US: [0.96, 'coastal water and the Great Lakes to the middle, which the official figure counts'],
  YE: [0.859, 'the desert border with Saudi Arabia: the official figure is older than the treaty of 2000'],
};

/** With points every half degree: d3-geo joins them by great circles, the map by straight lines. */
function dense(ring: Line): [number, number][] {
  const points = ring.flatMap(([lng, lat], i) => {
    const [toLng, toLat] = ring[(i + 1) % ring.length] ?? [lng, lat];
    const pieces = Math.max(1, Math.ceil(Math.hypot(toLng - lng, toLat - lat) / 0.5));
    return Array.from({ length: pieces }, (_, k): [number, number] => [
      lng + ((toLng - lng) * k) / pieces,
      lat + ((toLat - lat) * k) / pieces,
    ]);
  });
  return [...points, ...points.slice(0, 1)];
}

const km2 = (area: Area): number =>
  area.reduce((sum, rings) => sum + geoArea({ type: 'Polygon', coordinates: rings.map(dense) }), 0) *
  EARTH_RADIUS_KM ** 2;

const official = OFFICIAL.trim()
  .split(/,\s+/)
  .map((entry) => entry.split(' '))
  .map(([code = '', figure]) => [code, Number(figure)] as const);

describe('the area of a country', () => {
  for (const [code, figure] of official) {
    const [factor, reason] = EXCEPTIONS[code] ?? [];
    const share = km2(countryArea(world, code, 'neutral') ?? []) / figure;
    if (factor === undefined) {
      it(`is the official one to 3 %: ${code}`, () => {
        expect(share).to.be.closeTo(1, 0.03);
      });
    } else {
      it(`is ${factor} of the official one: ${code}, ${reason}`, () => {
        expect(share).to.be.closeTo(factor, 0.008);
        expect(Math.abs(share - 1), 'no exception any more').to.be.above(0.03);
      });
    }
  }

  it('is asked of every country above 20,000 km²', () => {
    const codes = new Set(world.arcs.map(({ inside }) => inside).filter((id) => /^[A-Z]{2}$/.test(id) && id !== 'AQ'));
    const large = [...codes].filter((code) => km2(countryArea(world, code, 'neutral') ?? []) > 20_000);
    const asked = new Set(official.map(([code]) => code));
    expect(large.filter((code) => !asked.has(code))).to.deep.equal([]);
  });
});
