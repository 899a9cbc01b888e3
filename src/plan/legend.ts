import type { Tongue } from '../locales/index.js';
import { legendWords } from '../locales/legend.js';
import type { LegendWords } from '../locales/words.js';
import type { Chronicle, Moment, MomentTime, Standing } from '../model/types.js';
import { shapeOf, type MarkLook, type MarkShape } from './mark.js';

/** What a legend explains, as it is drawn. */
export type LegendSign =
  | { readonly kind: 'status' | 'leg'; readonly standing: Standing }
  | { readonly kind: 'mark'; readonly look: MarkLook }
  | { readonly kind: 'empty' | 'vague' | 'area' | 'disc' | 'count' };

export type LegendEntry = readonly [sign: LegendSign, label: string];

export interface LegendRow {
  readonly heading: string;
  readonly entries: readonly LegendEntry[];
}

/** What a mark may show of when. */
type Shown = keyof LegendWords['form'];

/** What marks show of when, and the shape that they show it by. */
export type ShownForms = Partial<Record<Shown, MarkShape>>;

/** What a timeline draws besides its moments. */
export interface AxisFacts {
  /** What marks show of when; absent where there is room for every form. */
  readonly forms?: ShownForms;
  /** It shortens silences; it shortens stretches under vague dates. */
  readonly empty?: boolean;
  readonly vague?: boolean;
}

/**
 * The legend of a story: only what it uses, as it is drawn now.
 * @param axis - absent where nothing is drawn to scale
 * @param withMap - the map is explained as well
 */
export function legendRows(
  chronicle: Chronicle,
  tongue: Tongue,
  axis: AxisFacts | undefined,
  withMap: boolean,
): readonly LegendRow[] {
  const words = legendWords(tongue);
  const { moments } = chronicle;
  const rows: LegendRow[] = [
    {
      heading: tongue.ui.status,
      entries: entriesOf(
        tongue.ui.standing,
        moments.map(({ standing }) => standing),
        (standing) => ({ kind: 'status', standing }),
      ),
    },
    { heading: words.when, entries: whenEntries(chronicle, words, axis) },
    { heading: words.map, entries: withMap ? mapEntries(chronicle, words) : [] },
  ];
  return rows.filter(({ entries }) => entries.length > 0);
}

/** Those names of a table that a story uses, in the table's order; what has none, an unknown status, is not explained. */
function entriesOf<K extends string>(
  names: Readonly<Record<K, string>>,
  used: readonly K[],
  sign: (name: K) => LegendSign,
): LegendEntry[] {
  const isUsed = new Set(used);
  return (Object.keys(names) as K[])
    .filter((name) => names[name] && isUsed.has(name))
    .map((name) => [sign(name), names[name]]);
}

/** What a story's marks show, as they are drawn: where one form has several shapes, by the one that says more. */
export function shownForms(marks: readonly (readonly [moment: Moment, shape: MarkShape])[]): ShownForms {
  const forms: ShownForms = {};
  for (const [{ time }, shape] of marks) {
    const name = nameOf(time, shape);
    if (shape !== 'pill' || !forms[name]) forms[name] = shape;
    if (time.uncertain) forms.uncertain = 'pill';
  }
  // one sign cannot mean two things
  if (forms.far) delete forms.day;
  return forms;
}

function nameOf({ form, unit, approximate }: MomentTime, shape: MarkShape): Shown {
  const isDay = unit === 'day';
  if (approximate) return 'about';
  if (shape === 'pill') return isDay && form === 'within' ? 'day' : 'far';
  if (shape === 'dot') return 'instant';
  return shape === 'part' && !isDay ? 'third' : shape;
}

function whenEntries({ moments }: Chronicle, words: LegendWords, axis: AxisFacts = {}): LegendEntry[] {
  const shown = axis.forms ?? shownForms(moments.map((moment) => [moment, shapeOf(moment.time, true)]));
  const entries = entriesOf(words.form, Object.keys(shown) as Shown[], (form) => ({
    kind: 'mark',
    look: sampleOf(form, shown[form] ?? 'pill'),
  }));
  if (axis.empty) entries.push([{ kind: 'empty' }, words.emptyStretch]);
  if (axis.vague) entries.push([{ kind: 'vague' }, words.vagueStretch]);
  return entries;
}

const SET: MarkLook['pieces'] = [
  [0, 0.4],
  [0.6, 1],
];
const PIECES: Partial<Record<MarkShape, MarkLook['pieces']>> = { part: [[0.6, 1]], 'one-of': SET, 'all-of': SET };

/** A mark that shows nothing but this. */
function sampleOf(form: Shown, shape: MarkShape): MarkLook {
  const isAbout = form === 'about';
  const uncertain = form === 'uncertain';
  return { shape, standing: 'happened', fades: [isAbout, isAbout], uncertain, pieces: PIECES[shape] };
}

/** The standings that a leg shows, those together that it draws alike. */
const LEGS: readonly (readonly Standing[])[] = [
  ['happened', 'under-way', 'confirmed'],
  ['planned', 'unknown'],
  ['claimed'],
  ['cancelled', 'postponed'],
];

function mapEntries({ places, legs, moments }: Chronicle, words: LegendWords): LegendEntry[] {
  const visits = moments.flatMap((moment) => moment.places);
  const entries: LegendEntry[] = [];
  if (places.some(({ lngLat, country }) => !lngLat && country)) entries.push([{ kind: 'area' }, words.area]);
  if (places.some(({ radiusKm }) => radiusKm)) entries.push([{ kind: 'disc' }, words.disc]);
  for (const alike of LEGS) {
    const used = alike.filter((standing) => legs.some((leg) => leg.standing === standing));
    const [standing] = used;
    if (standing) entries.push([{ kind: 'leg', standing }, words.journey(used)]);
  }
  if (new Set(visits).size < visits.length) entries.push([{ kind: 'count' }, words.shared]);
  return entries;
}
