import { html, nothing, type TemplateResult } from 'lit';
import type { Chronicle, Moment, MomentTime } from '../../model/types.js';
import type { LegendWords } from '../../locales/legend/en.js';
import type { ElementWords } from '../../locales/words.js';
import { markTemplate, shapeOf, statusKey, type MarkLook, type MarkShape } from '../shared/mark.js';

/** A sign as it is drawn, and what it says. */
export type LegendEntry = readonly [key: unknown, label: string];

export interface LegendRow {
  readonly heading: string;
  readonly entries: readonly LegendEntry[];
}

/** Those names of a table that a story uses, in the table's order. */
function entriesOf<K extends string>(
  names: Readonly<Record<K, string>>,
  used: readonly K[],
  key: (name: K) => unknown,
): LegendEntry[] {
  return (Object.keys(names) as K[]).filter((name) => used.includes(name)).map((name) => [key(name), names[name]]);
}

/** The statuses that the story uses; nothing is said of an unknown one. */
export function statusRow({ moments }: Chronicle, ui: ElementWords): LegendRow {
  const used = moments.map(({ standing }) => standing).filter((standing) => standing !== 'unknown');
  return { heading: ui.status, entries: entriesOf(ui.standing, used, statusKey) };
}

/** What a mark may show of when. */
type Shown = keyof LegendWords['form'];

/** What marks show of when, and the shape that they show it by. */
export type ShownForms = Partial<Record<Shown, MarkShape>>;

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

/**
 * The forms that the story's marks use.
 * @param shown - as drawn; by default as where there is room for each
 */
export function whenRow(
  { moments }: Chronicle,
  words: LegendWords,
  shown: ShownForms = shownForms(moments.map((moment) => [moment, shapeOf(moment.time, true)])),
): LegendRow {
  const entries = entriesOf(words.form, Object.keys(shown) as Shown[], (form) => formKey(form, shown[form]!));
  return { heading: words.when, entries };
}

const SET: MarkLook['pieces'] = [
  [0, 0.4],
  [0.6, 1],
];
const PIECES: Partial<Record<MarkShape, MarkLook['pieces']>> = { part: [[0.6, 1]], 'one-of': SET, 'all-of': SET };

function formKey(form: Shown, shape: MarkShape): TemplateResult {
  const look: MarkLook = {
    shape,
    standing: 'happened',
    fades: [form === 'about', form === 'about'],
    uncertain: form === 'uncertain',
    pieces: PIECES[shape],
  };
  return html`<span class="sample ${shape}">${markTemplate(look, '')}</span>`;
}

/** Rows without entries are left out: only what is used is explained. */
export function rowsTemplate(rows: readonly LegendRow[]): TemplateResult {
  return html`<div class="legend" part="legend">
    ${rows.map(({ heading, entries }) =>
      entries.length
        ? html`<dl>
            <dt>${heading}</dt>
            ${entries.map(([key, label]) => html`<dd><span aria-hidden="true">${key}</span>${label}</dd>`)}
          </dl>`
        : nothing,
    )}
  </div>`;
}
