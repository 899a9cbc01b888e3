import { html, nothing, type TemplateResult } from 'lit';
import type { Tongue } from '../../locales/index.js';
import type { Chronicle } from '../../model/types.js';
import type { StoryStore } from '../../store/story-store.js';
import { heading } from '../shared/heading.js';
import { downIcon } from '../shared/icons.js';
import { mapCredit, type MapSettings } from '../shared/map-settings.js';
import type { Theme } from '../shared/story-element.js';
import type { Arrangement } from './arrangement.js';
import { LOW, TIGHTEST } from './fitting.js';

/** The attributes that the parts take from the story. */
export interface LayoutHost extends MapSettings {
  readonly theme: Theme;
  readonly timeZone: string;
  readonly scale: 'auto' | 'linear';
  readonly axisDirection: 'auto' | 'ltr' | 'rtl';
  readonly headingLevel: number;
}

export interface LayoutContext {
  readonly host: LayoutHost;
  readonly store: StoryStore;
  readonly chronicle: Chronicle;
  readonly tongue: Tongue;
  readonly arrangement: Arrangement;
  readonly tightness: number;
  /** What the upright list may take, CSS pixels. */
  readonly listPx: number | undefined;
  /** What the horizontal timeline may take, CSS pixels; undefined where nobody has given a height. */
  readonly roomPx: number | undefined;
  /** The timeline's zoom buttons, once they can do something. */
  readonly zoomButtons: unknown;
  readonly legendOpen: boolean;
  /** What the marks mean, once that is here. */
  readonly legend: unknown;
  readonly showAll: () => void;
  readonly toggleLegend: (event: Event) => void;
}

/** Classes of the steps of folding: each adds to those before it. */
const TIGHT = ['tight-1', 'tight-2', 'low', 'tight-3'];

/** The default layout: timeline above map and detail; beside them; or one column with the moment opening in its list. */
export function layoutTemplate(context: LayoutContext): TemplateResult {
  const { arrangement, tightness, tongue, chronicle, showAll } = context;
  return html`<div class="root layout ${arrangement} ${TIGHT.slice(0, tightness).join(' ')}" lang=${tongue.locale}>
    ${head(context)} ${body(context)} ${legend(context)} ${foot(context)}
    ${
      tightness >= TIGHTEST
        ? html`<div class="more">
            <button @click=${showAll}>${tongue.ui.showAll(chronicle.moments.length)}${downIcon}</button>
          </div>`
        : nothing
    }
  </div>`;
}

function head({ chronicle, host, arrangement, zoomButtons }: LayoutContext): TemplateResult {
  return html`<div class="head">
    <div>
      ${heading(host.headingLevel, 'story-title headline', 'heading', html`<bdi>${chronicle.title}</bdi>`)}
      ${chronicle.summary ? html`<p class="summary">${chronicle.summary}</p>` : nothing}
    </div>
    ${arrangement === 'wide' ? zoomButtons : nothing}
  </div>`;
}

function body(context: LayoutContext): TemplateResult {
  const [strip, chart, facts] = [timeline(context), map(context), detail(context)];
  switch (context.arrangement) {
    case 'wide':
      return html`${strip}
        <div class="body ${chart === nothing ? 'no-map' : ''}">${chart} ${facts}</div>`;
    case 'middle':
      return html`<div class="columns">
        ${strip}
        <div class="side">${chart} ${facts}</div>
      </div>`;
    default:
      return html`${chart} ${strip}`;
  }
}

function timeline(context: LayoutContext): TemplateResult {
  const { store, host, tongue, arrangement, listPx, roomPx, tightness } = context;
  const upright = arrangement !== 'wide';
  const inline = arrangement === 'narrow';
  return html`<dateline-timeline
    class=${upright ? 'list' : 'strip'}
    .store=${store}
    .bare=${true}
    .orientation=${upright ? 'vertical' : 'horizontal'}
    .foldHeight=${upright ? listPx : undefined}
    .roomPx=${upright ? undefined : roomPx}
    .low=${tightness >= LOW}
    .inlineDetail=${inline}
    .headingLevel=${host.headingLevel + 1}
    .scale=${host.scale}
    .axisDirection=${host.axisDirection}
    .theme=${host.theme}
    lang=${tongue.locale}
    exportparts="moment, mark, axis, tick, break, card, date, status, column, overview"
    >${inline ? html`<div slot="detail">${detail(context)}</div>` : nothing}</dateline-timeline
  >`;
}

function map({ chronicle, store, host, tongue }: LayoutContext): TemplateResult | typeof nothing {
  if (!chronicle.places.length) return nothing;
  return html`<dateline-map
    .store=${store}
    .bare=${true}
    .theme=${host.theme}
    .worldview=${host.worldview}
    .loading=${host.loading}
    .tiles=${host.tiles}
    .tilesAttribution=${host.tilesAttribution}
    .tilesSubdomains=${host.tilesSubdomains}
    .tilesMaxZoom=${host.tilesMaxZoom}
    .basemap=${host.basemap}
    .overlay=${host.overlay}
    lang=${tongue.locale}
    exportparts="place, area, leg, attribution, consent, zoom-in, zoom-out, fit, fit-route, fit-moment"
  ></dateline-map>`;
}

function detail({ store, host, tongue, arrangement }: LayoutContext): TemplateResult {
  return html`<dateline-detail
    .store=${store}
    .bare=${true}
    .inline=${arrangement === 'narrow'}
    .headingLevel=${host.headingLevel + 1}
    .theme=${host.theme}
    lang=${tongue.locale}
    exportparts="detail, heading, date, status, source, previous, next, consent"
  ></dateline-detail>`;
}

/** Where there is room the legend stands open; elsewhere the reader opens it. */
export const legendStands = ({ arrangement, tightness }: Pick<LayoutContext, 'arrangement' | 'tightness'>): boolean =>
  arrangement !== 'narrow' && tightness === 0;

function legend(context: LayoutContext): TemplateResult {
  const { tongue, legend: rows } = context;
  if (legendStands(context)) return html`<div class="legend-area">${rows}</div>`;
  return html`<details class="legend-area" ?open=${context.legendOpen} @toggle=${context.toggleLegend}>
    <summary>${tongue.ui.legend}${downIcon}</summary>
    ${rows}
  </details>`;
}

function foot({ chronicle, tongue: { ui }, arrangement, host }: LayoutContext): TemplateResult {
  return html`<div class="foot">
    ${chronicle.places.length ? html`<p part="attribution">${mapCredit(host, ui)}</p>` : nothing}
    <p>
      ${chronicle.manyZones && host.timeZone === 'place' ? ui.localTimes : nothing}
      ${arrangement === 'wide' ? nothing : ui.heights}
    </p>
  </div>`;
}
