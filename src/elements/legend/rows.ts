import { html, nothing, type TemplateResult } from 'lit';
import type { Chronicle, Moment } from '../../model/types.js';
import type { LegendWords } from '../../locales/legend/en.js';
import type { ElementWords } from '../../locales/words.js';
import { lastingShape, markTemplate, statusKey, type MarkLook, type MarkShape } from '../shared/mark.js';

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

/**
 * The forms that the story's marks use.
 * @param pills - whether days are drawn as pills here, seen from afar
 */
export function whenRow({ moments }: Chronicle, words: LegendWords, pills: boolean): LegendRow {
  const used = moments.flatMap((moment) => formsOf(moment, pills));
  return { heading: words.when, entries: entriesOf(words.form, used, formKey) };
}

function formsOf({ time }: Moment, pills: boolean): readonly Shown[] {
  const { form, unit, approximate, uncertain } = time;
  const day = unit === 'day';
  const shown = approximate
    ? 'about'
    : pills && day && form === 'within'
      ? 'day'
      : form === 'part' && !day
        ? 'third'
        : form === 'lasting'
          ? lastingShape(time)
          : form;
  return uncertain ? [shown, 'uncertain'] : [shown];
}

const SHAPES: Partial<Record<Shown, MarkShape>> = {
  instant: 'dot',
  day: 'pill',
  third: 'part',
  about: 'within',
  uncertain: 'pill',
  'one-of': 'set',
  'all-of': 'set',
};

const PIECES: Partial<Record<MarkShape, MarkLook['pieces']>> = {
  part: [[0.6, 1]],
  set: [
    [0, 0.4],
    [0.6, 1],
  ],
};

function formKey(form: Shown): TemplateResult {
  const shape = SHAPES[form] ?? (form as MarkShape);
  const look: MarkLook = {
    shape,
    standing: 'happened',
    approximate: form === 'about',
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
