import { html, type TemplateResult } from 'lit';
import type { Tongue } from '../../locales/index.js';
import { legendWords, type LegendWords } from '../../locales/legend/en.js';
import type { Chronicle, Standing } from '../../model/types.js';
import { rowsTemplate, statusRow, whenRow, type LegendEntry, type ShownForms } from './rows.js';

export { legendStyles } from './styles.js';

/** What the timeline draws besides its moments. */
export interface AxisFacts {
  /** What marks show of when; absent where there is room for every form. */
  readonly forms?: ShownForms;
  readonly empty?: boolean;
  readonly vague?: boolean;
}

/** Where it is drawn or not, and how it is explained. */
type Case = readonly [drawn: unknown, ...LegendEntry];

const drawn = (cases: readonly Case[]): LegendEntry[] =>
  cases.filter(([used]) => used).map(([, key, label]) => [key, label]);

/**
 * The legend of a story: only what it uses, as it is drawn now.
 * @param axis - absent where nothing is drawn to scale
 * @param withMap - the map is explained as well
 */
export function legendTemplate(
  chronicle: Chronicle,
  tongue: Tongue,
  axis: AxisFacts | undefined,
  withMap: boolean,
): TemplateResult {
  const words = legendWords(tongue);
  const { heading, entries } = whenRow(chronicle, words, axis?.forms);
  const onAxis = drawn([
    [axis?.empty, axisKey('M0 7h9M17 7h9M6 13L12 1M14 13L20 1'), words.emptyStretch],
    [axis?.vague, axisKey('M0 7h6M10 7h6M20 7h6'), words.vagueStretch],
  ]);
  return rowsTemplate([
    statusRow(chronicle, tongue.ui),
    { heading, entries: [...entries, ...onAxis] },
    { heading: words.map, entries: withMap ? mapEntries(chronicle, words) : [] },
  ]);
}

/** The standings that a leg shows, those together that it draws alike. */
const LEGS: readonly (readonly Standing[])[] = [
  ['happened', 'under-way', 'confirmed'],
  ['planned', 'unknown'],
  ['claimed'],
  ['cancelled', 'postponed'],
];

const axisKey = (d: string) =>
  html`<svg viewBox="0 0 26 14" width="26" height="14" stroke-width="1.5"><path d=${d} /></svg>`;

function mapEntries({ places, legs, moments }: Chronicle, words: LegendWords): LegendEntry[] {
  const visits = (place: unknown) => moments.filter((moment) => (moment.places as readonly unknown[]).includes(place));
  return drawn([
    [places.some(({ lngLat, country }) => !lngLat && country), html`<i class="key-area"></i>`, words.area],
    [places.some(({ radiusKm }) => radiusKm), html`<i class="key-area disc"></i>`, words.disc],
    ...LEGS.map((alike) => alike.filter((standing) => legs.some((leg) => leg.standing === standing))).map(
      (used) => [used[0], used[0] && legKey(used[0]), words.journey(used)] as const,
    ),
    [places.some((place) => visits(place).length > 1), html`<i class="key-count">2</i>`, words.shared],
  ]);
}

const legKey = (standing: Standing) =>
  html`<svg class="key-leg ${standing}" viewBox="0 0 32 12" width="32" height="12" stroke-width="2">
    <path class="line" d="M0 6h28" />
    <path d="M24 1.5l6 4.5-6 4.5" />
  </svg>`;
