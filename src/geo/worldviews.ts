import type { Worldview } from './types.js';

/** How a land line is drawn. */
export type LineClass = 'border' | 'disputed' | 'none';

/** Who an area is counted to, as an alpha-2 code (`-`: to nobody), and how its lines are drawn. */
type Claim = `${string} ${LineClass}`;

interface DisputedArea {
  /** Neighbours, alpha-2, that the lines in question run against; the area's other lines are plain borders. */
  readonly against: string;
  readonly neutral: Claim;
  readonly ua: Claim;
  readonly 'de-facto': Claim;
}

/**
 * The one table of borders: what the data can separate, and what each view makes of it. In words: docs/worldviews.md.
 * Lines between areas of one owner are never drawn, unless they are `disputed`. The view `none` has the owners of
 * `neutral` and no lines.
 */
// prettier-ignore
export const DISPUTED_AREAS: Readonly<Record<string, DisputedArea>> = {
  crimea:                { against: 'UA',          neutral: 'UA disputed', ua: 'UA none',     'de-facto': 'RU border' },
  // West of the berm, and east of it. The berm itself is a line of control: `de-facto` alone draws it.
  'western-sahara-west': { against: 'MA',          neutral: 'EH disputed', ua: 'EH disputed', 'de-facto': 'MA none' },
  'western-sahara-east': { against: '',            neutral: 'EH none',     ua: 'EH none',     'de-facto': 'EH border' },
  'northern-cyprus':     { against: 'CY',          neutral: 'CY disputed', ua: 'CY disputed', 'de-facto': '- border' },
  kosovo:                { against: 'RS AL ME MK', neutral: 'XK disputed', ua: 'XK disputed', 'de-facto': 'XK border' },
  somaliland:            { against: 'SO ET DJ',    neutral: 'SO disputed', ua: 'SO disputed', 'de-facto': '- border' },
  palestine:             { against: 'IL JO EG',    neutral: 'PS disputed', ua: 'PS disputed', 'de-facto': 'PS border' },
  siachen:               { against: 'IN PK CN',    neutral: '- disputed',  ua: '- disputed',  'de-facto': 'IN border' },
  // Islands: there is no line to draw, only a country to count them to.
  kurils:                { against: '',            neutral: '- none',      ua: '- none',      'de-facto': 'RU none' },
};

const claimOf = (area: DisputedArea, view: Worldview): Claim => area[view === 'none' ? 'neutral' : view];

/**
 * Country that an area of the basemap is counted to.
 * @param area - a key of `DISPUTED_AREAS`, else an alpha-2 code, which owns itself
 * @returns alpha-2; undefined where the view counts it to nobody
 */
export function ownerOf(area: string, view: Worldview): string | undefined {
  const disputed = DISPUTED_AREAS[area];
  if (!disputed) return area;
  const [owner] = claimOf(disputed, view).split(' ');
  return owner === '-' ? undefined : owner;
}

/** How the line between two neighbouring areas is drawn. */
export function lineBetween(a: string, b: string, view: Worldview): LineClass {
  if (view === 'none') return 'none';
  const sameOwner = (ownerOf(a, view) ?? a) === (ownerOf(b, view) ?? b);
  return classAgainst(a, b, view) ?? classAgainst(b, a, view) ?? (sameOwner ? 'none' : 'border');
}

/** The class that an area's own row gives to its line with a neighbour, if the row speaks of that neighbour. */
function classAgainst(area: string, neighbour: string, view: Worldview): LineClass | undefined {
  const disputed = DISPUTED_AREAS[area];
  if (!disputed?.against.split(' ').includes(neighbour)) return undefined;
  return claimOf(disputed, view).endsWith('disputed') ? 'disputed' : undefined;
}
