import { html, nothing, svg, type TemplateResult } from 'lit';
import { manyWords } from '../../../locales/many.js';
import { clamp } from '../../../time/clamp.js';
import { BAND_PX, figureAt, type Column, type Columns } from '../../../plan/timeline/many/columns.js';
import { indexById } from '../../../model/by-id.js';
import { classes } from '../../shared/classes.js';
import { OVERVIEW_PX } from '../../../plan/timeline/many/overview.js';
import { columnSaid } from '../../../plan/timeline/many/plan.js';
import type { Line, Many } from '../../../plan/timeline/many/types.js';
import { PARTS } from '../../../plan/timeline/many/table.js';
import type { Drawn, Plan } from '../../../plan/timeline/types.js';
import { placeStyle as at } from '../horizontal/place-style.js';
import { axisTemplate, type Pointed } from '../horizontal/axis.js';
import { spot, stateOf, tip } from '../horizontal/template.js';
import { dateLine, momentHeading } from '../moment-text.js';
import { tell } from '../../../plan/saying.js';
import { endOf, inPoleOrder } from '../../../plan/timeline/poles.js';

/** What a reader does with columns, lines and the overview. */
export interface ManyActs {
  /** The start of the column that is pointed at or focused. */
  readonly columnAt: number | undefined;
  readonly pointColumn: (start: number | undefined) => void;
  readonly openColumn: (column: Column) => void;
  readonly pointLine: (event: PointerEvent) => void;
  /** Takes the window to a place of the overview, as a fraction of the whole's width. */
  readonly moveTo: (fraction: number) => void;
  readonly overviewKey: (event: KeyboardEvent) => void;
  readonly listLonger: () => void;
  /** The moments that no column counts, while they are listed. */
  readonly listed: TemplateResult | typeof nothing;
  /** What is in view, said once after it has changed. */
  readonly announced: string;
}

/** A target is never lower. */
const TARGET_PX = 48;
/** From a column's head to the plate. */
const PLATE_PX = 8;

/** The horizontal timeline of very many: columns, or marks in piles, or stretches; names over all of its width. */
export function manyTemplate(plan: Plan, many: Many, pointed: Pointed, acts: ManyActs): TemplateResult {
  const { drawn, zoom, tongue } = plan;
  const { rtl, hoverId } = pointed;
  const { columns, stretches } = many;
  const names = ['many', 'labels', stretches ?? '', zoom > 1 && 'zoomed', rtl && 'rtl'];
  const listed = drawn.filter(({ unlisted }) => !unlisted).toSorted((a, b) => a.anchor - b.anchor);
  return html`<div
      class="frame ${names.filter(Boolean).join(' ')}"
      .style=${`block-size:${plan.height}px`}
      role="group"
      aria-label=${`${tongue.ui.timeline}. ${many.said} ${many.longerSaid}`}
      @pointermove=${many.lines.length ? acts.pointLine : nothing}
    >
      ${axisTemplate({ ...plan, drawn: [] }, pointed)} ${columns ? columnsTemplate(columns, many, plan, acts) : nothing}
      ${polesTemplate(plan, hoverId)} ${many.lines.length ? linesTemplate(many.lines, plan, hoverId) : nothing}
      <div aria-hidden="true">${drawn.map((one) => (one.bare ? nothing : spot(one, plan, hoverId)))}</div>
      <ol class="moments" role="list">
        ${listed.map((one) => item(one, plan, pointed))}
      </ol>
      ${plate(plan, many, hoverId, acts)}
    </div>
    <div class="count scale">
      <p><bdi>${many.said}</bdi></p>
      ${
        many.longerSaid
          ? html`<button class="longer" aria-expanded=${acts.listed !== nothing} @click=${acts.listLonger}>
              ${many.longerSaid}
            </button>`
          : nothing
      }
      ${many.showing || many.toCome ? html`<p class="showing"><bdi>${many.showing || many.toCome}</bdi></p>` : nothing}
      ${acts.listed}
    </div>
    ${many.overview || many.reserved ? overviewTemplate(plan, many, acts) : nothing}
    <p class="hidden-text" role="status">${acts.announced}</p>`;
}

/** A moment that has a button: named, at its mark, or on its bar. */
function item(one: Drawn, plan: Plan, { headingLevel, hoverId }: Pointed): TemplateResult {
  const { moment, text, withYear, x0, x1, top } = one;
  const { chronicle, tongue, selectedId } = plan;
  const told = tell(moment, chronicle, tongue, withYear);
  const position = manyWords(tongue).position(indexById(chronicle.moments, moment.id) + 1, chronicle.moments.length);
  const name = told.name + tongue.words.comma + position;
  const width = Math.max(TARGET_PX / 2, x1 - x0);
  const place = text ? at(text.x, text.top, text.width) : at((x0 + x1 - width) / 2, top - 3, width);
  const names = {
    item: true,
    named: text,
    strong: moment.importance > 1,
    [text?.side ?? '']: text?.side,
    [text?.inside ?? '']: text?.inside,
    [`of-${moment.standing}`]: text?.inside,
  };
  const stop = { part: text ? 'moment card' : 'moment', selected: moment.id === selectedId };
  return html`<li class="${classes(names)} ${stateOf(one, plan, hoverId)}" .style=${place}>
    ${momentHeading(headingLevel, moment, { ...told, name }, tongue, stop, text && !text.inside ? dateLine(told.short) : nothing)}
  </li>`;
}

/** From the names down to their marks or their columns' heads, and the bar over the selected one. */
function polesTemplate(plan: Plan, hoverId: string | undefined): TemplateResult {
  const { widthPx, height, selectedId } = plan;
  const pole = (one: Drawn): unknown => {
    const { text, anchor, moment } = one;
    if (!text?.side) return nothing;
    const selected = moment.id === selectedId;
    const x = clamp(anchor, 0.5, widthPx - 0.5);
    const [from, till] = text.side === 'end' ? [text.x + 4, x + 1] : [x - 1, text.x + text.width - 4];
    return svg`<path class="pole ${selected ? 'selected' : moment.id === hoverId ? 'hover' : ''}" d=${`M${x} ${text.top + 0.5}${endOf(one)}`} />${
      selected ? svg`<path class="bar" d=${`M${from} ${text.top + 1.5}H${till}`} />` : nothing
    }`;
  };
  return html`<svg class="axis" width=${widthPx} height=${height} aria-hidden="true">
    ${inPoleOrder(plan).map(pole)}
  </svg>`;
}

/** The drawing, one path for each status, and over it a button for each column. */
function columnsTemplate(columns: Columns, many: Many, plan: Plan, acts: ManyActs): TemplateResult {
  const { axisY, widthPx, height } = plan;
  const footY = axisY - many.footPx;
  const d = PARTS.map(() => '');
  const strikes: string[] = [];
  for (const { x0, x1, parts } of columns.columns) {
    let y = footY;
    for (const { part, heightPx } of parts) {
      y -= heightPx;
      d[part] +=
        part === 0
          ? `M${x0} ${y}H${x1}v${heightPx}H${x0}z`
          : `M${x0 + 0.5} ${y + 0.5}H${x1 - 0.5}v${heightPx - 1}H${x0 + 0.5}z`;
      if (PARTS[part] === 'cancelled') strikes.push(`M${x0} ${y + heightPx}L${x1} ${y}`);
    }
  }
  const bands = PARTS.map(() => '');
  for (const { row, x0, x1, part } of columns.bands) {
    bands[part] += `M${x0} ${axisY - (row + 1) * BAND_PX}H${x1}v${BAND_PX - 1}H${x0}z`;
  }
  const { tallest } = columns;
  const figure = figureAt(columns, footY, {
    ...plan,
    poles: plan.drawn.flatMap(({ text, anchor }) => (text ? [anchor] : [])),
  });
  return html`<svg class="columns" width=${widthPx} height=${height} aria-hidden="true">
      <pattern id="hatch" width="5.5" height="5.5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="hatch" d="M0 0V5.5" />
      </pattern>
      ${PARTS.map((part, at) => [
        d[at] && svg`<path class=${part} d=${d[at]} />`,
        bands[at] && svg`<path class="band ${part}" d=${bands[at]} />`,
      ])}
      <path class="strike" d=${strikes.join('')} />
    </svg>
    ${
      tallest
        ? html`<span class="figure" aria-hidden="true" .style=${at(figure.x, figure.top)}
            >${tallest.count.toLocaleString(plan.tongue.locale)}</span
          >`
        : nothing
    }
    <div @pointerleave=${() => acts.pointColumn(undefined)} @focusout=${() => acts.pointColumn(undefined)}>
      ${columns.columns.map((column) => columnButton(column, columns, plan, footY, acts))}
    </div>`;
}

function columnButton(column: Column, columns: Columns, plan: Plan, footY: number, acts: ManyActs): TemplateResult {
  const { x0, x1, heightPx, start } = column;
  const top = Math.min(footY - heightPx, plan.axisY - TARGET_PX);
  const point = (): void => acts.pointColumn(start);
  return html`<button
    class="column ${start === acts.columnAt ? 'hover' : ''}"
    part="column"
    tabindex="-1"
    aria-label=${columnSaid(column, columns, plan).whole}
    data-start=${start}
    .style=${`${at(x0, top, Math.max(x1 - x0, 6))};block-size:${plan.axisY - top}px;--_head:${Math.max(0, footY - heightPx - top)}px`}
    @click=${() => acts.openColumn(column)}
    @pointerenter=${point}
    @focus=${point}
  ></button>`;
}

/** One path for each status, and the one that is nearest to the pointer or focused drawn over them. */
function linesTemplate(
  lines: readonly Line[],
  { widthPx, height, selectedId }: Plan,
  hoverId: string | undefined,
): unknown {
  const d = PARTS.map(() => '');
  const path = ({ x0, x1, top, heightPx }: Line): string => {
    const [from, till] = [clamp(x0, 0, widthPx), clamp(x1, 0, widthPx)];
    return `M${from} ${top}H${Math.max(from + 2, till)}v${heightPx}H${from}z`;
  };
  for (const line of lines) d[line.part] += path(line);
  const over = lines.filter(({ moment: { id } }) => id === hoverId || id === selectedId);
  return html`<svg class="columns lines" width=${widthPx} height=${height} aria-hidden="true">
    ${PARTS.map((part, index) => d[index] && svg`<path class=${part} d=${d[index]} />`)}
    ${over.map((line) => svg`<path class="over" d=${path(line)} />`)}
  </svg>`;
}

/** A line has no mark that a plate could show. */
const MARKLESS: Pick<Drawn, 'look'> = { look: { shape: 'lasting', standing: 'unknown' } };

/** Of what is pointed at: a column's counts, a mark's or a line's date and title. */
function plate(plan: Plan, many: Many, hoverId: string | undefined, acts: ManyActs): unknown {
  const line = many.lines.find(({ moment }) => moment.id === hoverId);
  if (line) {
    const [x0, x1] = [clamp(line.x0, 0, plan.widthPx), clamp(line.x1, 0, plan.widthPx)];
    const { look } = MARKLESS;
    const one = { ...line, x0, x1, anchor: x0, look, withYear: true, visible: true, text: undefined };
    return tip({ ...plan, drawn: [one] }, hoverId);
  }
  const named = tip(plan, hoverId);
  if (named !== nothing) return named;
  const { columns } = many;
  const column = columns?.columns.find(({ start }) => start === acts.columnAt);
  if (!columns || !column) return nothing;
  const { head, parts } = columnSaid(column, columns, plan);
  const middle = (column.x0 + column.x1) / 2;
  const headY = plan.axisY - many.footPx - column.heightPx - PLATE_PX;
  // kept inside the box by its own width, which only the browser knows
  const shift = (middle / plan.widthPx) * 100;
  return html`<div
    class="tip plate"
    aria-hidden="true"
    .style=${`inset-block-end:${plan.height - headY}px;inset-inline-start:${middle}px;--_shift:${-shift}%`}
  >
    <b><bdi>${head}</bdi></b
    >${parts ? html`<bdi class="small muted">${parts}</bdi>` : nothing}
  </div>`;
}

/** The whole in little, with the window; a scrollbar in role. */
function overviewTemplate(
  { widthPx, tongue }: Plan,
  { overview, showing, reserved }: Many,
  acts: ManyActs,
): TemplateResult {
  if (!overview) return html`<div class="overview"></div>`;
  const { heights, pitchPx, x0, x1, words } = overview;
  const bars = heights.map((px, index) =>
    px
      ? `M${Math.round(index * pitchPx)} ${OVERVIEW_PX - px}h${Math.max(1, Math.floor(pitchPx) - 1)}v${px}h${1 - Math.floor(pitchPx)}z`
      : '',
  );
  const move = (event: PointerEvent): void => {
    const bar = event.currentTarget as HTMLElement;
    if (event.type === 'pointerdown') bar.setPointerCapture(event.pointerId);
    else if (!bar.hasPointerCapture(event.pointerId)) return;
    const { left, width } = bar.getBoundingClientRect();
    acts.moveTo(clamp((event.clientX - left) / width, 0, 1));
  };
  return html`<div
    class="overview ${reserved ? '' : 'over-foot'}"
    part="overview"
    role="scrollbar"
    tabindex="0"
    aria-label=${manyWords(tongue).overview}
    aria-orientation="horizontal"
    aria-valuemin="0"
    aria-valuemax="100"
    aria-valuenow=${Math.round(((x0 + x1) / 2 / widthPx) * 100)}
    aria-valuetext=${showing}
    @pointerdown=${move}
    @pointermove=${move}
    @keydown=${acts.overviewKey}
  >
    <svg class="bars" width=${widthPx} height=${OVERVIEW_PX} aria-hidden="true"><path d=${bars.join('')} /></svg>
    <div class="window" .style=${at(x0, 0, x1 - x0)}></div>
    ${words.map(({ x0: from, text }) => html`<span class="axis-label" .style=${at(from, OVERVIEW_PX + 2)}><bdi>${text}</bdi></span>`)}
  </div>`;
}
