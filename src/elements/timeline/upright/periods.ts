import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Tongue } from '../../../locales/index.js';
import { periodWords } from '../../../locales/periods.js';
import type { PeriodUnit } from '../../../locales/words.js';
import {
  byPeriod,
  nextOf,
  periodRows,
  placeIn,
  roomFor,
  shownOf,
  standingsIn,
  type ByPeriod,
  type InnerPeriod,
  type OuterPeriod,
} from '../../../plan/list/periods.js';
import { indexById } from '../../../model/by-id.js';
import { sumOf } from '../../../time/loops.js';
import { plainDate, rangeSaid } from '../../../time/phrases.js';
import type { WallMs } from '../../../time/types.js';
import { downIcon } from '../../shared/icons.js';
import { markTemplate } from '../../shared/mark.js';
import { rangeOf, UNFOLDED } from '../../../plan/list/words.js';
import { momentRow, type ListContext } from './template.js';

export { periodStyles } from './periods.styles.js';

/** What the reader has opened: one outer and one inner period at a time; absent, the selected moment's. */
interface OpenPeriods {
  readonly outer?: number | undefined;
  readonly inner?: number | undefined;
  /** The folded periods of each level are shown. */
  readonly allOuter?: boolean;
  readonly allInner?: boolean;
}

/** What is to be listed. */
export interface PeriodsInput extends Omit<ListContext, 'open'> {
  readonly heightPx: number;
}

export interface PeriodsHost {
  /** The reader has opened something: more is shown now. */
  grow(): void;
  /** Brings the focus to a moment, once it is drawn. */
  focusOn(id: string | undefined): void;
}

interface PeriodsContext extends PeriodsInput {
  readonly periods: OpenPeriods;
  /** Indices of the moments that the reader has unfolded. */
  readonly unfolded: ReadonlySet<number>;
  readonly openPeriods: (open: OpenPeriods) => void;
  /** Unfolds some moments of the open period. */
  readonly unfold: (indices: readonly number[]) => void;
}

/** What is open, and what stands as rows. */
interface Shown {
  readonly by: ByPeriod;
  readonly outer: number;
  readonly inner: number;
  readonly room: { readonly outer: number; readonly inner: number };
  readonly selected: number;
}

/** The upright timeline of very many, with what the reader has opened of it. */
export class PeriodList {
  #host: PeriodsHost;
  #periods: OpenPeriods = {};
  #unfolded: ReadonlySet<number> = new Set();

  constructor(host: PeriodsHost) {
    this.#host = host;
  }

  /** The selected moment's own period is open again. */
  follow(): void {
    this.#periods = {};
  }

  template(input: PeriodsInput): TemplateResult {
    const { moments } = input.chronicle;
    return periodsTemplate({
      ...input,
      periods: this.#periods,
      unfolded: this.#unfolded,
      openPeriods: (periods) => {
        this.#periods = periods;
        this.#host.grow();
      },
      unfold: (indices) => {
        this.#unfolded = new Set([...this.#unfolded, ...indices.slice(0, UNFOLDED)]);
        this.#host.grow();
        // the button is gone: focus goes to the first moment that it hid
        this.#host.focusOn(moments[indices[0] ?? -1]?.id);
      },
    });
  }
}

/** Rows by period, and moments only in the one that is open. */
function periodsTemplate(context: PeriodsContext): TemplateResult {
  const { chronicle, tongue } = context;
  const by = byPeriod(chronicle);
  const shown = shownIn(by, context);
  const words = periodWords(tongue);
  const [from, to] = context.periods.allOuter
    ? [0, by.outer.length]
    : shownOf(by.outer.length, shown.outer, shown.room.outer);
  const more = (start: number, end: number): unknown =>
    end > start ? outerFold(by.outer.slice(start, end), shown, context) : nothing;
  return html`<div class="vertical periods" role="group" aria-label=${tongue.ui.timeline}>
    <p class="small muted bars-said">${words.scale(by.levels[1], by.longest)}</p>
    <ol role="list">
      ${more(0, from)}${by.outer.slice(from, to).map((_, nth) => outerRow(from + nth, shown, context))}${more(to, by.outer.length)}
    </ol>
  </div>`;
}

function shownIn(by: ByPeriod, { chronicle, selectedId, periods, heightPx, inlineDetail }: PeriodsContext): Shown {
  const selected = indexById(chronicle.moments, selectedId);
  const place = selected < 0 ? undefined : placeIn(by, selected);
  const outer = periods.outer ?? place?.outer ?? -1;
  const inner = periods.inner ?? (outer === place?.outer ? place.inner : -1);
  const room = roomFor(heightPx, by.outer.length, { inner: inner >= 0, moment: inlineDetail && selected >= 0 });
  return { by, outer, inner, room, selected };
}

function outerRow(at: number, shown: Shown, context: PeriodsContext): TemplateResult {
  const { by, outer } = shown;
  const { tongue, openPeriods } = context;
  const period = by.outer[at]!;
  const isOpen = at === outer;
  const name = nameOf(period.start, by.levels[0], true, tongue);
  return html`<li class="outer ${isOpen ? 'is-open' : ''}">
    <button class="stop" aria-expanded=${isOpen} @click=${() => openPeriods({ outer: isOpen ? -1 : at, inner: -1 })}>
      <span class="title"><bdi>${name}</bdi><i>,</i></span>
      <span class="small muted">${periodWords(tongue).moments(period.count)}</span>
      ${spark(period, by)} ${downIcon}
    </button>
    ${
      isOpen
        ? html`<ol role="list">
            ${innerRows(period, shown, context)}
          </ol>`
        : nothing
    }
    ${period.toCome > 0 && period.toCome < period.count ? toComeLine(period, context) : nothing}
  </li>`;
}

function toComeLine({ toCome, count }: OuterPeriod, { chronicle, tongue }: PeriodsContext): TemplateResult {
  const { asOfDate, zone } = chronicle;
  const asOf = asOfDate ? plainDate(asOfDate, zone, tongue, { withYear: false }) : '';
  return html`<p class="small muted to-come mixed">${periodWords(tongue).toCome(toCome, count, asOf)}</p>`;
}

/** Of tiny columns: all of them, and one with its gap. */
const SPARK_PX = 96;
const SPARK_HIGH_PX = 20;

function spark({ counts }: OuterPeriod, { longest }: ByPeriod): TemplateResult {
  const pitch = SPARK_PX / counts.length;
  const d = counts
    .map((count, nth) => {
      const high = count ? Math.max(1, Math.round((count * SPARK_HIGH_PX) / longest)) : 0;
      return high
        ? `M${(nth * pitch).toFixed(1)} ${SPARK_HIGH_PX - high}h${(pitch - 1).toFixed(1)}v${high}h${(1 - pitch).toFixed(1)}z`
        : '';
    })
    .join('');
  return html`<svg class="spark" width=${SPARK_PX} height=${SPARK_HIGH_PX + 1} aria-hidden="true">
    ${svg`<path d=${d} /><path class="line" d="M0 20.5h96" />`}
  </svg>`;
}

function innerRows({ inner }: OuterPeriod, shown: Shown, context: PeriodsContext): unknown {
  const [from, to] = context.periods.allInner
    ? [0, inner.length]
    : shownOf(inner.length, shown.inner, shown.room.inner);
  const more = (start: number, end: number): unknown =>
    end > start ? innerFold(inner.slice(start, end), shown, context) : nothing;
  return [
    more(0, from),
    inner.slice(from, to).map((_, nth) => innerRow(inner, from + nth, shown, context)),
    more(to, inner.length),
  ];
}

/** The longest bar, CSS pixels. */
const BAR_PX = 104;

function innerRow(all: readonly InnerPeriod[], at: number, shown: Shown, context: PeriodsContext): TemplateResult {
  const { by, inner, outer } = shown;
  const { chronicle, tongue, openPeriods } = context;
  const period = all[at]!;
  const { indices, start } = period;
  const isOpen = at === inner;
  const words = periodWords(tongue);
  const isApart = start === undefined;
  const name = isApart
    ? by.outer[outer]?.start === undefined
      ? words.undated
      : words.whole(by.levels[1])
    : nameOf(start, by.levels[1], false, tongue);
  const bars = isApart ? [] : [...standingsIn(indices, chronicle.moments)];
  return html`<li class="inner ${isOpen ? 'is-open' : ''}">
    <button
      class="stop"
      aria-expanded=${isOpen}
      @click=${() => openPeriods({ ...context.periods, outer, inner: isOpen ? -1 : at })}
    >
      <span class="title"><bdi>${name}</bdi><i>,</i></span>
      <span class="bar" aria-hidden="true"
        >${bars.map(
          ([standing, count]) =>
            html`<span
              class="key mark solid pill ${standing}"
              .style=${`inline-size:${Math.max(3, (count * BAR_PX) / by.longest)}px`}
              ><i></i
            ></span>`,
        )}</span
      >
      <span class="small muted" aria-hidden="true">${indices.length.toLocaleString(tongue.locale)}</span
      ><span class="hidden-text">${words.moments(indices.length)}</span> ${downIcon}
    </button>
    ${
      isOpen
        ? html`<ol role="list">
            ${momentRows(period, shown, context)}
          </ol>`
        : nothing
    }
  </li>`;
}

function momentRows({ indices }: InnerPeriod, { selected }: Shown, context: PeriodsContext): unknown {
  const { unfolded } = context;
  const at = indices.indexOf(selected);
  return periodRows(indices.length, at, (place) => unfolded.has(indices[place]!)).map((row) =>
    row.kind === 'item'
      ? momentRow({ from: indices[row.at]!, withYear: false }, { ...context, open: () => {} })
      : momentFold(indices.slice(row.from, row.to + 1), context),
  );
}

function momentFold(indices: readonly number[], { chronicle, tongue, unfold }: PeriodsContext): TemplateResult {
  const { moments } = chronicle;
  const [first, last] = [moments[indices[0]!]!, moments[indices.at(-1)!]!];
  return html`<li class="row fold">
    <span class="rail" aria-hidden="true"
      >${indices.slice(0, 3).map((index) => markTemplate({ shape: 'dot', standing: moments[index]!.standing }, ''))}</span
    >
    <div class="body">
      <button class="stop" aria-expanded="false" @click=${() => unfold(indices)}>
        <span class="fold-text"
          ><span>${tongue.ui.more(indices.length, rangeOf([first, last], chronicle, tongue))}</span
          ><span class="small muted"
            ><bdi>${periodWords(tongue).such(weightiestTitles(indices, chronicle.moments))}</bdi></span
          ></span
        >${downIcon}
      </button>
    </div>
  </li>`;
}

/** Titles of the two that weigh most, of equals the earlier. */
function weightiestTitles(indices: readonly number[], moments: PeriodsContext['chronicle']['moments']): string[] {
  let [best, second] = [-1, -1];
  const weight = (index: number): number => moments[index]?.importance ?? 0;
  for (const index of indices) {
    if (weight(index) > weight(best)) [best, second] = [index, best];
    else if (weight(index) > weight(second)) second = index;
  }
  return [best, second].flatMap((index) => moments[index]?.title ?? []);
}

function outerFold(periods: readonly OuterPeriod[], { by }: Shown, context: PeriodsContext): TemplateResult {
  const count = sumOf(periods, (period) => period.count);
  return foldRow(
    periods.map(({ start }) => start),
    by.levels[0],
    count,
    context,
    () => context.openPeriods({ ...context.periods, allOuter: true }),
  );
}

function innerFold(
  periods: readonly InnerPeriod[],
  { by, outer, inner }: Shown,
  context: PeriodsContext,
): TemplateResult {
  const count = sumOf(periods, ({ indices }) => indices.length);
  return foldRow(
    periods.map(({ start }) => start),
    by.levels[1],
    count,
    context,
    () => context.openPeriods({ ...context.periods, outer, inner, allInner: true }),
  );
}

function foldRow(
  starts: readonly (WallMs | undefined)[],
  unit: PeriodUnit,
  count: number,
  { tongue }: PeriodsContext,
  open: () => void,
): TemplateResult {
  const words = periodWords(tongue);
  const known = starts.filter((start) => start !== undefined);
  const range = known.length
    ? rangeSaid(
        { start: known[0]!, end: nextOf(known.at(-1)!, unit) },
        unit === 'hour' ? 'minute' : unit,
        'UTC',
        tongue,
      )
    : words.undated;
  return html`<li class="period-fold">
    <button class="stop" aria-expanded="false" @click=${open}>
      <span class="fold-text"
        ><span>${words.morePeriods(starts.length, unit, range)}<i>,</i></span
        ><span class="small muted">${words.moments(count)}</span></span
      >${downIcon}
    </button>
  </li>`;
}

/** @param full - with the year, or the day, that an outer one leaves out */
function nameOf(start: WallMs | undefined, unit: PeriodUnit, full: boolean, tongue: Tongue): string {
  if (start === undefined) return periodWords(tongue).undated;
  if (unit === 'hour')
    return new Date(start).toLocaleTimeString(tongue.locale, { timeStyle: 'short', timeZone: 'UTC' });
  if (unit === 'month' && !full)
    return new Date(start).toLocaleDateString(tongue.locale, { month: 'long', timeZone: 'UTC' });
  if (unit === 'day' && !full) {
    return new Date(start).toLocaleDateString(tongue.locale, { weekday: 'short', day: 'numeric', timeZone: 'UTC' });
  }
  const end = nextOf(start, unit);
  return rangeSaid({ start, end }, unit === 'decade' ? 'decade' : unit, 'UTC', tongue);
}
