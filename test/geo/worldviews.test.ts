import { expect } from '@open-wc/testing';
import { countryArea, countryAt } from '../../src/geo/basemap.js';
import { areaContains } from '../../src/geo/shapes.js';
import type { Line, LngLat, Worldview } from '../../src/geo/types.js';
import { DISPUTED_AREAS, lineBetween, ownerOf } from '../../src/geo/worldviews.js';
import { basemapLines } from './lines.js';
import { world } from './world.js';

const VIEWS: readonly Worldview[] = ['neutral', 'ua', 'de-facto', 'none'];

/** Owners by view, `-` for nobody; then everyone who must not have it in any other way. */
interface Row {
  /** Its row in the table. */
  readonly area?: string;
  readonly name: string;
  readonly at: LngLat;
  readonly owners: Readonly<Record<Worldview, string>>;
  readonly others: string;
}

const owned = (neutral: string, ua: string, deFacto: string): Row['owners'] => ({
  neutral,
  ua,
  'de-facto': deFacto,
  none: neutral,
});

const ROWS: readonly Row[] = [
  { area: 'crimea', name: 'Simferopol, Crimea', at: [34.1, 44.95], owners: owned('UA', 'UA', 'RU'), others: 'UA RU' },
  { area: 'crimea', name: 'Sevastopol, Crimea', at: [33.52, 44.6], owners: owned('UA', 'UA', 'RU'), others: 'UA RU' },
  {
    area: 'western-sahara-west',
    name: 'Laayoune, west of the berm',
    at: [-13.15, 27.1],
    owners: owned('EH', 'EH', 'MA'),
    others: 'EH MA MR DZ',
  },
  {
    area: 'western-sahara-east',
    name: 'Tifariti, east of the berm',
    at: [-10.57, 26.16],
    owners: owned('EH', 'EH', 'EH'),
    others: 'EH MA MR DZ',
  },
  { area: 'northern-cyprus', name: 'Famagusta', at: [33.93, 35.12], owners: owned('CY', 'CY', '-'), others: 'CY TR' },
  {
    area: 'northern-cyprus',
    name: 'Northern Nicosia',
    at: [33.36, 35.2],
    owners: owned('CY', 'CY', '-'),
    others: 'CY TR',
  },
  { area: 'kosovo', name: 'Pristina', at: [21.16, 42.66], owners: owned('XK', 'XK', 'XK'), others: 'XK RS AL' },
  { area: 'somaliland', name: 'Hargeisa', at: [44.06, 9.56], owners: owned('SO', 'SO', '-'), others: 'SO ET DJ' },
  { area: 'palestine', name: 'Ramallah', at: [35.2, 31.9], owners: owned('PS', 'PS', 'PS'), others: 'PS IL JO' },
  { area: 'palestine', name: 'Gaza', at: [34.35, 31.4], owners: owned('PS', 'PS', 'PS'), others: 'PS IL EG' },
  { area: 'siachen', name: 'Siachen', at: [77.1, 35.4], owners: owned('-', '-', 'IN'), others: 'IN PK CN' },
  { area: 'kurils', name: 'Iturup, southern Kurils', at: [147.8, 45], owners: owned('-', '-', 'RU'), others: 'RU JP' },
  {
    area: 'kurils',
    name: 'Kunashir, southern Kurils',
    at: [145.9, 44.15],
    owners: owned('-', '-', 'RU'),
    others: 'RU JP',
  },
  // Around them, where no view makes a difference.
  { name: 'Kherson', at: [32.62, 46.64], owners: owned('UA', 'UA', 'UA'), others: 'UA RU' },
  { name: 'Donetsk', at: [37.8, 48], owners: owned('UA', 'UA', 'UA'), others: 'UA RU' },
  { name: 'Krasnodar', at: [38.98, 45.04], owners: owned('RU', 'RU', 'RU'), others: 'UA RU' },
  { name: 'Agadir', at: [-9.5, 30.4], owners: owned('MA', 'MA', 'MA'), others: 'EH MA DZ' },
  { name: 'Paphos', at: [32.45, 34.8], owners: owned('CY', 'CY', 'CY'), others: 'CY TR' },
  { name: 'Belgrade', at: [20.46, 44.8], owners: owned('RS', 'RS', 'RS'), others: 'XK RS' },
  { name: 'Mogadishu', at: [45.34, 2.04], owners: owned('SO', 'SO', 'SO'), others: 'SO KE' },
  { name: 'Tel Aviv', at: [34.8, 32.08], owners: owned('IL', 'IL', 'IL'), others: 'IL PS' },
  { name: 'Urup, northern Kurils', at: [150, 45.92], owners: owned('RU', 'RU', 'RU'), others: 'RU JP' },
  { name: 'Sapporo', at: [141.35, 43.06], owners: owned('JP', 'JP', 'JP'), others: 'RU JP' },
];

describe('worldviews: who a place is counted to', () => {
  for (const { name, at, owners, others } of ROWS) {
    for (const view of VIEWS) {
      const owner = owners[view];
      it(`${name}: ${owner === '-' ? 'nobody' : owner} in ${view}`, () => {
        expect(countryAt(world, at, view) ?? '-').to.equal(owner);
        for (const code of others.split(' ')) {
          expect(areaContains(countryArea(world, code, view) ?? [], at), code).to.equal(code === owner);
        }
      });
    }
  }

  it('has a tested place in every area of the table', () => {
    const { arcs } = world;
    const separate = new Set(
      arcs.flatMap(({ inside, outside }) => [inside, outside ?? inside]).filter((id) => id.length > 2),
    );
    expect([...separate].sort()).to.deep.equal(Object.keys(DISPUTED_AREAS).sort());
    const tested = new Set(ROWS.map(({ area }) => area));
    expect(Object.keys(DISPUTED_AREAS).filter((id) => !tested.has(id))).to.deep.equal([]);
  });
});

/** The class of the line nearest to a place, `none` when there is none within an eighth of a degree. */
function lineAt([lng, lat]: LngLat, view: Worldview): string {
  const { borders, disputed } = basemapLines(world, view);
  const away = (lines: readonly Line[]): number => Math.min(...lines.map((line) => distanceTo(line, [lng, lat])));
  const [border, dashed] = [away(borders), away(disputed)];
  if (Math.min(border, dashed) > 0.12) return 'none';
  return border < dashed ? 'border' : 'disputed';
}

function distanceTo(line: Line, [x, y]: LngLat): number {
  let least = Infinity;
  line.slice(1).forEach(([bx, by], i) => {
    const [ax, ay] = line[i] ?? [bx, by];
    const [dx, dy] = [bx - ax, by - ay];
    const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(x - ax - share * dx, y - ay - share * dy));
  });
  return least;
}

const LINES: readonly (readonly [string, LngLat, string, string, string])[] = [
  // name, a place on the line, neutral, ua, de-facto
  ['Crimea and Ukraine', [34, 46.1], 'disputed', 'none', 'border'],
  ['Ukraine and Russia, by land', [39.9, 49.6], 'border', 'border', 'border'],
  ['Morocco and Western Sahara, 27.67° N', [-11, 27.66], 'disputed', 'disputed', 'none'],
  ['the berm', [-13.2, 24.2], 'none', 'none', 'border'],
  ['Western Sahara and Mauritania', [-12, 25], 'border', 'border', 'border'],
  ['Cyprus, the buffer zone', [33.6, 35.07], 'disputed', 'disputed', 'border'],
  ['Kosovo and Serbia', [21.1, 43.1], 'disputed', 'disputed', 'border'],
  ['Kosovo and North Macedonia', [21.4, 42.25], 'disputed', 'disputed', 'border'],
  ['Kosovo and Albania', [20.5, 42.25], 'disputed', 'disputed', 'border'],
  ['Somaliland and Ethiopia', [44, 9], 'disputed', 'disputed', 'border'],
  ['the West Bank and Jordan', [35.55, 32.2], 'disputed', 'disputed', 'border'],
  ['Serbia and Bulgaria', [22.7, 43.3], 'border', 'border', 'border'],
  ['Somaliland and Somalia', [48.94, 10], 'disputed', 'disputed', 'border'],
  ['Somalia and Kenya', [41, 1], 'border', 'border', 'border'],
  ['the West Bank, north', [35.1, 32.5], 'disputed', 'disputed', 'border'],
  ['Israel and Egypt', [34.6, 30.3], 'border', 'border', 'border'],
  ['the south of Siachen', [77.42, 35.31], 'disputed', 'disputed', 'none'],
  ['between the southern Kurils', [146.7, 44.4], 'none', 'none', 'none'],
];

describe('worldviews: which lines are drawn', () => {
  for (const [name, at, neutral, ua, deFacto] of LINES) {
    for (const [view, line] of [
      ['neutral', neutral],
      ['ua', ua],
      ['de-facto', deFacto],
      ['none', 'none'],
    ] as const) {
      it(`${name}: ${line} in ${view}`, () => {
        expect(lineAt(at, view)).to.equal(line);
      });
    }
  }

  it('draws coasts only in none, and the same land in every view', () => {
    const none = basemapLines(world, 'none');
    expect([none.borders, none.disputed]).to.deep.equal([[], []]);
    for (const view of VIEWS) {
      expect(basemapLines(world, view).land).to.deep.equal(none.land);
    }
  });

  it('gives Ukraine one outline with Crimea in it, and one without', () => {
    const together = (view: Worldview): boolean =>
      (countryArea(world, 'UA', view) ?? []).some(
        (rings) => areaContains([rings], [34.1, 44.95]) && areaContains([rings], [30.52, 50.45]),
      );
    expect(VIEWS.map(together)).to.deep.equal([true, true, false, true]);
  });
});

/** docs/worldviews.md lists these: should the data ever separate one, the page and the table have to say so. */
const NOT_SEPARATED: readonly (readonly [string, LngLat, string])[] = [
  ['the Golan Heights', [35.8, 33], 'IL'],
  ['Srinagar', [74.8, 34.08], 'IN'],
  ['Gilgit', [74.3, 35.92], 'PK'],
  ['Aksai Chin', [79.5, 35.3], 'CN'],
  ['Abkhazia', [41.02, 43.05], 'GE'],
  ['South Ossetia', [43.97, 42.22], 'GE'],
  ['Transnistria', [29.6, 46.84], 'MD'],
  ['Nagorno-Karabakh', [46.75, 39.82], 'AZ'],
  ['Luhansk', [39.3, 48.57], 'UA'],
  ["Hala'ib", [36, 22.3], 'EG'],
  ['Bir Tawil', [33.7, 21.87], 'SD'],
  ['Abyei', [28.4, 9.6], 'SD'],
  ['the Ilemi triangle', [35.3, 4.9], 'KE'],
  ['Essequibo', [-59, 6], 'GY'],
  ['French Guiana', [-53, 4], 'FR'],
  ['Svalbard', [18, 79], 'NO'],
];

describe('worldviews: what the data cannot separate', () => {
  for (const [name, at, code] of NOT_SEPARATED) {
    it(`${name} is drawn as ${code} in every view`, () => {
      for (const view of VIEWS) expect(countryAt(world, at, view)).to.equal(code);
    });
  }
});

describe('the table', () => {
  it('lets countries own themselves', () => {
    for (const view of VIEWS) expect(ownerOf('FR', view)).to.equal('FR');
  });

  it('says the same of a line from both sides', () => {
    for (const view of VIEWS) {
      for (const { inside, outside } of world.arcs) {
        if (outside) expect(lineBetween(inside, outside, view)).to.equal(lineBetween(outside, inside, view));
      }
    }
  });
});
