import { html, nothing, type TemplateResult } from 'lit';
import type { Tongue } from '../../../locales/index.js';
import type { Chronicle } from '../../../model/types.js';
import { breakIcon, downIcon } from '../../shared/icons.js';
import { markTemplate } from '../../shared/mark.js';
import { tell } from '../../../plan/saying.js';
import { isOpenEnded, periodsBefore, type Row } from '../../../plan/list/rows.js';
import { foldWords, periodDate, silenceWords, UNFOLDED } from '../../../plan/list/words.js';
import { dateLine, momentHeading, placeLine, statusLine } from '../moment-text.js';
import { lookOf } from '../../../plan/look.js';

export interface ListContext {
  readonly chronicle: Chronicle;
  readonly tongue: Tongue;
  readonly headingLevel: number;
  readonly selectedId: string | undefined;
  /** The selected moment opens where it stands. */
  readonly inlineDetail: boolean;
  /** Unfolds the moments from one index to another, both inclusive. */
  readonly open: (from: number, to: number) => void;
}

/** The upright timeline: an ordered list with the axis at its side. Heights are not to scale; silences say their length. */
export function verticalTemplate(rows: readonly Row[], context: ListContext): TemplateResult {
  const { chronicle, tongue, open } = context;
  const { moments } = chronicle;
  const showsAll = rows[0]?.folded || rows.every(({ folded }) => !folded) || moments.length > UNFOLDED;
  return html`<div class="vertical" role="group" aria-label=${tongue.ui.timeline}>
    <ol class=${isOpenEnded(chronicle) ? 'open-ended' : ''} role="list">
      ${rows.map((row) => [
        silence(row, context),
        periodsIn(row, context),
        row.folded ? fold(row, context) : momentRow(row, context),
      ])}${periodsIn({ from: moments.length, to: moments.length }, context)}
    </ol>
    ${
      showsAll
        ? nothing
        : html`<button class="show-all" @click=${() => open(0, moments.length - 1)}>
            ${tongue.ui.showAll(moments.length)}${downIcon}
          </button>`
    }
  </div>`;
}

/** One moment, at its place on the rail. */
export function momentRow({ from, withYear }: Pick<Row, 'from' | 'withYear'>, context: ListContext): unknown {
  const { chronicle, tongue, headingLevel, inlineDetail } = context;
  const moment = chronicle.moments[from];
  if (!moment) return nothing;
  const { time, toCome } = moment;
  const { start, end } = time.extent;
  const selected = moment.id === context.selectedId;
  const open = selected && inlineDetail;
  const told = tell(moment, chronicle, tongue, withYear);
  const lines = open
    ? dateLine(told.full)
    : [
        dateLine(told.short),
        chronicle.places.length > 0 ? placeLine(told, tongue) : '',
        statusLine(moment, tongue, false),
      ];
  // on the rail there is always room: a stretch is a stretch, and a part of a day keeps room for its box
  const look = lookOf(moment, true, [start, end], (t) => t, time.form === 'part' ? 0.4 : 0);
  const stop = { part: 'moment card', selected, ...(inlineDetail && { expanded: selected }) };
  return html`<li class="row ${selected ? 'selected' : ''} ${open ? 'open' : ''} ${toCome ? 'to-come' : ''}">
    <span class="rail" part="axis" aria-hidden="true">${markTemplate(look)}</span>
    <div class="body">
      ${momentHeading(headingLevel, moment, told, tongue, stop, lines)}
      ${open ? html`<slot name="detail"></slot>` : nothing}
    </div>
  </li>`;
}

function silence({ silenceMs, from }: Row, { tongue, chronicle }: ListContext): unknown {
  if (silenceMs === undefined) return nothing;
  const { seen, heard } = silenceWords(silenceMs, tongue);
  return html`<li class="row silence ${chronicle.moments[from]?.toCome ? 'to-come' : ''}">
    <span class="rail" aria-hidden="true">${breakIcon}</span>
    <span class="body small muted" part="break"
      ><span aria-hidden="true">${seen}</span><span class="hidden-text">${heard}</span></span
    >
  </li>`;
}

/** A line for each period that begins before a run of rows and after those above it. */
function periodsIn(run: Pick<Row, 'from' | 'to'>, { tongue, chronicle }: ListContext): TemplateResult[] {
  return periodsBefore(run, chronicle).map(
    (period) =>
      html`<li class="row period">
        <span class="rail" aria-hidden="true"></span>
        <span class="body small muted"
          ><bdi>${period.title}</bdi>${tongue.words.comma}${periodDate(period, chronicle, tongue)}</span
        >
      </li>`,
  );
}

function fold(row: Row, { chronicle, tongue, open }: ListContext): TemplateResult {
  const moments = chronicle.moments.slice(row.from, row.to + 1);
  const [first] = moments;
  const { all, text } = foldWords(row, chronicle, tongue);
  const shown =
    first && row.from === row.to
      ? html`${tell(first, chronicle, tongue).short}${tongue.ui.colon}<bdi>${first.title}</bdi>
          ${statusLine(first, tongue, false)}`
      : text;
  const till = all === undefined ? row.to : chronicle.moments.length - 1;
  return html`<li class="row fold ${first?.toCome ? 'to-come' : ''}">
    <span class="rail" aria-hidden="true"
      >${moments.slice(0, 5).map(({ standing }) => markTemplate({ shape: 'dot', standing }, ''))}</span
    >
    <div class="body">
      <button class="stop" aria-expanded="false" @click=${() => open(row.from, till)}>
        <span class="fold-text"
          >${all && html`<span>${all}<i>${tongue.ui.pause}</i></span>`}<span class="small muted">${shown}</span></span
        >${downIcon}
      </button>
    </div>
  </li>`;
}
