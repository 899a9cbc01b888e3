import { html } from 'lit';
import type { ElementWords } from '../../locales/words.js';
import type { Chronicle, Standing } from '../../model/types.js';
import { statusRow, whenRow, type LegendEntry, type LegendRow } from '../shared/legend.js';

/** What the timeline draws besides its moments. */
export interface AxisFacts {
  /** Days stand as pills, seen from afar. */
  readonly pills: boolean;
  readonly empty: boolean;
  readonly vague: boolean;
}

/** Where it is drawn or not, and how it is explained. */
type Case = readonly [drawn: unknown, ...LegendEntry];

const drawn = (cases: readonly Case[]): LegendEntry[] =>
  cases.filter(([used]) => used).map(([, key, label]) => [key, label]);

/** The legend of the whole widget: only what this story uses, as it is drawn now. */
export function legendRows(chronicle: Chronicle, ui: ElementWords, axis: AxisFacts | undefined): readonly LegendRow[] {
  const { heading, entries } = whenRow(chronicle, ui, axis?.pills ?? false);
  const onAxis = drawn([
    [axis?.empty, axisKey('M0 7h9M17 7h9M6 13L12 1M14 13L20 1'), ui.emptyStretch],
    [axis?.vague, axisKey('M0 7h6M10 7h6M20 7h6'), ui.vagueStretch],
  ]);
  return [
    statusRow(chronicle, ui),
    { heading, entries: [...entries, ...onAxis] },
    { heading: ui.legendMap, entries: mapEntries(chronicle, ui) },
  ];
}

const axisKey = (d: string) =>
  html`<svg viewBox="0 0 26 14" width="26" height="14" stroke-width="1.5"><path d=${d} /></svg>`;

function mapEntries({ places, legs, moments }: Chronicle, ui: ElementWords): LegendEntry[] {
  const visits = (place: unknown) => moments.filter((moment) => (moment.places as readonly unknown[]).includes(place));
  return drawn([
    [places.some(({ lngLat }) => !lngLat), html`<i class="key-area"></i>`, ui.area],
    [places.some(({ radiusKm }) => radiusKm), html`<i class="key-area disc"></i>`, ui.disc],
    ...[...new Set(legs.map(({ standing }) => standing))].map(
      (standing) => [true, legKey(standing), ui.journey(standing)] as const,
    ),
    [places.some((place) => visits(place).length > 1), html`<i class="key-count">2</i>`, ui.shared],
  ]);
}

const legKey = (standing: Standing) =>
  html`<svg class="key-leg ${standing}" viewBox="0 0 32 12" width="32" height="12" stroke-width="2">
    <path class="line" d="M0 6h28" />
    <path d="M24 1.5l6 4.5-6 4.5" />
  </svg>`;
