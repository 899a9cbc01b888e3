import { html, nothing, type TemplateResult } from 'lit';
import { horizontalWords } from '../../../locales/horizontal.js';
import { markTemplate } from '../../shared/mark.js';
import { tell } from '../../../plan/saying.js';
import { placeStyle } from './place-style.js';
import { axisTemplate, type Pointed } from './axis.js';
import { dateLine, momentHeading, placeLine, statusLine } from '../moment-text.js';
import type { Drawn, Plan } from '../../../plan/timeline/types.js';

/** More moments than these are not all in the page at once. */
const MANY = 1000;

/** The horizontal timeline: a list of moments, and the drawing that decorates it. */
export function horizontalTemplate(plan: Plan, pointed: Pointed): TemplateResult {
  const { drawn, cards, tight, zoom, tongue } = plan;
  const { rtl, hoverId } = pointed;
  const named = drawn.filter(({ text }) => text).length;
  // of very many, only what is in view has a button: zooming in brings the rest
  const listed = drawn.length > MANY ? drawn.filter(({ visible }) => visible) : drawn;
  const names = [cards ? 'cards' : 'labels', tight && 'tight', zoom > 1 && 'zoomed', rtl && 'rtl'];
  return html`<div
      class="frame ${names.filter(Boolean).join(' ')}"
      .style=${`block-size:${plan.height}px;--_lines:${plan.titleLines}`}
      role="group"
      aria-label=${tongue.ui.timeline}
    >
      ${axisTemplate(plan, pointed)}
      <div aria-hidden="true">${drawn.map((one) => (one.visible ? spot(one, plan, hoverId) : nothing))}</div>
      <ol class="moments" role="list">
        ${listed.map((one) => item(one, plan, pointed))}
      </ol>
      ${tip(plan, hoverId)}
    </div>
    ${cards ? nothing : html`<p class="count">${named < drawn.length ? html`<bdi>${horizontalWords(tongue).named(named, drawn.length)}</bdi>` : nothing}</p>`}`;
}

/** A mark, with what a hand needs to hit it. */
export const spot = (one: Drawn, plan: Plan, hoverId: string | undefined): TemplateResult =>
  html`<div
    class="spot ${stateOf(one, plan, hoverId)}"
    data-id=${one.moment.id}
    .style=${placeStyle(one.x0, one.top, one.x1 - one.x0) + now(one, plan)}
  >
    ${markTemplate(one.look)}
  </div>`;

/** How far along it the story's own date stands. */
const now = ({ x0, x1 }: Drawn, { nowX }: Plan): string =>
  nowX === undefined ? '' : `;--_now:${((nowX - x0) / (x1 - x0)) * 100}%`;

export const stateOf = ({ moment: { id } }: Drawn, { selectedId }: Plan, hoverId: string | undefined): string =>
  `${id === selectedId ? 'selected' : ''} ${id === hoverId ? 'hover' : ''}`;

function item(one: Drawn, plan: Plan, { headingLevel, hoverId }: Pointed): TemplateResult {
  const { moment, text, visible, withYear, x0, x1, top } = one;
  const { chronicle, tongue, cards, selectedId } = plan;
  const told = tell(moment, chronicle, tongue, withYear);
  const lines = text && [
    dateLine(told.short),
    cards ? [chronicle.places.length > 0 ? placeLine(told, tongue) : '', statusLine(moment, tongue, true)] : '',
  ];
  // an unnamed moment's button lies over its mark, so that its focus shows where it is; outside, it waits at the edge
  const width = visible ? Math.max(24, x1 - x0) : 1;
  const place = text
    ? placeStyle(text.x, text.top, text.width)
    : placeStyle(visible ? (x0 + x1 - width) / 2 : 0, top - 3, width);
  const part = text ? 'moment card' : 'moment';
  return html`<li
    class="item ${text ? 'named' : ''} ${moment.importance > 1 ? 'strong' : ''} ${stateOf(one, plan, hoverId)}"
    .style=${place}
  >
    ${momentHeading(headingLevel, moment, told, tongue, { part, selected: moment.id === selectedId }, lines)}
  </li>`;
}

/** The name of a mark without a label, while it is pointed at. */
export function tip({ drawn, chronicle, tongue, widthPx, height }: Plan, hoverId: string | undefined): unknown {
  const one = drawn.find(({ moment, visible, text }) => moment.id === hoverId && visible && !text);
  if (!one) return nothing;
  const { moment, withYear, anchor, x0, x1, top } = one;
  const side = anchor > widthPx / 2 ? `end:${widthPx - x1}` : `start:${x0}`;
  return html`<div
    class="tip"
    .style=${`inset-block-end:${height - top + 8}px;inset-inline-${side}px`}
    aria-hidden="true"
  >
    <bdi class="small muted">${tell(moment, chronicle, tongue, withYear).short}</bdi><b><bdi>${moment.title}</bdi></b>
  </div>`;
}
