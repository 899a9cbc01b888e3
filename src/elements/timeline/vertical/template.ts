import { leastOf } from '../../../time/loops.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Tongue } from '../../../locales/index.js';
import type { Chronicle, Moment } from '../../../model/types.js';
import { isClock } from '../../../time/bounds.js';
import { durationSaid, rangeSaid, shortDate } from '../../../time/phrases.js';
import type { Unit } from '../../../time/types.js';
import { wallOf } from '../../../time/zone.js';
import { breakIcon, downIcon } from '../../shared/icons.js';
import { markTemplate } from '../../shared/mark.js';
import { tell } from '../../shared/saying.js';
import type { Row } from './list-rows.js';
import { dateLine, momentHeading, placeLine, statusLine } from '../moment-text.js';
import { lookOf } from '../look.js';

/** As many moments unfold at once: more would make a cheap phone wait. */
export const UNFOLDED = 200;

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
  const last = moments.at(-1)?.time;
  const isOpen = last?.extent.end === Infinity || last?.form === 'undated';
  const showsAll = rows[0]?.folded || rows.every(({ folded }) => !folded) || moments.length > UNFOLDED;
  return html`<div class="vertical" role="group" aria-label=${tongue.ui.timeline}>
    <ol class=${isOpen ? 'open-ended' : ''} role="list">
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

function momentRow({ from, withYear }: Row, context: ListContext): TemplateResult {
  const { chronicle, tongue, headingLevel, inlineDetail } = context;
  const moment = chronicle.moments[from]!;
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
      ${momentHeading(headingLevel, moment, told, stop, lines)} ${open ? html`<slot name="detail"></slot>` : nothing}
    </div>
  </li>`;
}

function silence({ silenceMs, from }: Row, { tongue, chronicle }: ListContext): unknown {
  if (silenceMs === undefined) return nothing;
  const said = durationSaid(silenceMs, tongue);
  return html`<li class="row silence ${chronicle.moments[from]?.toCome ? 'to-come' : ''}">
    <span class="rail" aria-hidden="true">${breakIcon}</span>
    <span class="body small muted" part="break"
      ><span aria-hidden="true">${said}</span><span class="hidden-text">${tongue.ui.silence(said)}</span></span
    >
  </li>`;
}

/** A line for each period that begins before a run of rows and after those above it. */
function periodsIn({ from, to }: Pick<Row, 'from' | 'to'>, { tongue, chronicle }: ListContext): TemplateResult[] {
  const { moments, periods, zone } = chronicle;
  const begun = periods.filter(({ extent: { start } }) => {
    const first = moments.findIndex(({ time }) => time.extent.start >= start);
    const before = first < 0 ? moments.length : first;
    return before >= from && before <= to;
  });
  return begun.map(
    ({ title, date }) =>
      html`<li class="row period">
        <span class="rail" aria-hidden="true"></span>
        <span class="body small muted"
          ><bdi>${title}</bdi>,
          ${shortDate({ date, zone, form: 'lasting', afterTitles: [], beforeTitles: [] }, tongue, { withYear: true })}</span
        >
      </li>`,
  );
}

function fold({ from, to }: Row, { chronicle, tongue, open }: ListContext): TemplateResult {
  const { ui } = tongue;
  const moments = chronicle.moments.slice(from, to + 1);
  const [first] = moments;
  // a run at the head of the list stands for all that is folded
  const all = from === 0 && to > 0 && chronicle.moments.length <= UNFOLDED ? ui.showAll(chronicle.moments.length) : '';
  const text =
    first && from === to
      ? html`${tell(first, chronicle, tongue).short}: <bdi>${first.title}</bdi> ${statusLine(first, tongue, false)}`
      : (all ? ui.earlier : ui.more)(moments.length, rangeOf(moments, chronicle, tongue));
  return html`<li class="row fold ${first?.toCome ? 'to-come' : ''}">
    <span class="rail" aria-hidden="true"
      >${moments.slice(0, 5).map(({ standing }) => markTemplate({ shape: 'dot', standing }, ''))}</span
    >
    <div class="body">
      <button class="stop" aria-expanded="false" @click=${() => open(from, all ? chronicle.moments.length - 1 : to)}>
        <span class="fold-text"
          >${all && html`<span>${all}<i>,</i></span>`}<span class="small muted">${text}</span></span
        >${downIcon}
      </button>
    </div>
  </li>`;
}

/**
 * From the first of them to the last, each by the clocks that its own row goes by: what lasts by when it began, what has no
 * date by what its order leaves.
 */
function rangeOf(moments: readonly Moment[], { zone }: Chronicle, tongue: Tongue): string {
  const zones = new Set<string>();
  const ends = moments.map(({ time: { date, form, extent, bounds, unit = 'day', zone: own } }) => {
    const clocks = date && isClock(date) ? own : zone;
    zones.add(clocks);
    const { start, end } = date ? extent : bounds;
    const from = wallOf(start, clocks);
    // a late night runs into the next day, but is of the day before
    const till = /part|lasting/.test(form) && from > -Infinity ? from + 1 : wallOf(end, clocks);
    return { from, till, unit };
  });
  const first = leastOf(ends, ({ from }) => from);
  const last = leastOf(ends, ({ till }) => -till);
  // the dates of some say nothing of the others
  if (first.from === -last.till && moments.some(({ time }) => time.date)) return '';
  // hours by the clocks of several zones make no stretch, but days do
  const unitOf = (unit: Unit): Unit => (zones.size > 1 && /min|sec/.test(unit) ? 'day' : unit);
  return rangeSaid({ start: first.from, end: last.till }, [unitOf(first.unit), unitOf(last.unit)], 'UTC', tongue);
}
