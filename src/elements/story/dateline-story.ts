import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { Resize } from '../../controllers/resize.js';
import type { Worldview } from '../../geo/types.js';
import type { Finding } from '../../model/findings.js';
import type { Chronicle } from '../../model/types.js';
import { announceStore, provideStore } from '../../store/context.js';
import { startMoment } from '../../store/start.js';
import type { StoryStore } from '../../store/story-store.js';
import { goesByPeriod } from '../../plan/list/goes-by-period.js';
import { wantsMany } from '../../plan/timeline/wants-many.js';
import { manyCode } from '../timeline/many-code.js';
import { periodsCode } from '../timeline/periods-code.js';
import { legendCode, legendIn } from '../legend/legend-code.js';
import { adoptLater } from '../shared/adopt.js';
import { GrowRequestEvent } from '../shared/grow-request.js';
import { addressCode } from './address-code.js';
import type { AddressHash } from './address-hash.js';
import { mapProperties, type MapSettings } from '../shared/map-settings.js';
import { StoryElement } from '../shared/story-element.js';
import { textScale } from '../shared/text-scale.js';
import { drawingCode } from '../timeline/drawing-code.js';
import { arrangementOf, type Arrangement } from './arrangement.js';
import { LEAST_PX } from './box.js';
import { ChildSlot } from './children.js';
import { storyStyles } from './dateline-story.styles.js';
import { StoryHeight } from './height.js';
import { layoutTemplate, legendStands } from './layout.js';

/** A parser or a framework may name the story later; so long after the page has come, nobody will. */
const PATIENCE_MS = 3000;

/**
 * @summary Loads and checks one story, holds the selection, and lays out its timeline, map and detail.
 * @slot - The story as plain content: shown until the story is, and whenever it cannot be. Parts among the children are
 *   the page's own layout.
 * @fires dateline-load - The story is shown.
 * @fires dateline-error - Once per load that has any problem.
 * @fires dateline-select - After the reader has selected a moment.
 * @fires dateline-view - After the visible stretch of time has settled.
 * @fires dateline-consent - After the reader has allowed what comes from other hosts.
 * @csspart heading - The story's heading, and a moment's title in the detail.
 * @csspart moment - One moment in the timeline.
 * @csspart mark - A moment's mark.
 * @csspart card - A moment's card or label.
 * @csspart axis - The time axis.
 * @csspart tick - A label under the axis.
 * @csspart break - What is said of a shortened stretch.
 * @csspart column - A column of moments that are counted together.
 * @csspart overview - The whole timeline in little, under a closer view.
 * @csspart legend - What the marks mean.
 * @csspart place - A place's marker on the map.
 * @csspart area - A country's name and area.
 * @csspart leg - A stage of a route.
 * @csspart attribution - Whose map it is.
 * @csspart consent - The question that comes before anything of another host.
 * @csspart detail - The selected moment.
 * @csspart date - A date.
 * @csspart status - A standing in words.
 * @csspart source - A source.
 * @csspart previous - To the moment before.
 * @csspart next - To the moment after.
 * @csspart fit - Button: show everything.
 * @csspart zoom-in - Button.
 * @csspart zoom-out - Button.
 * @csspart fit-route - Button: show the selected moment's route on the map.
 * @csspart fit-moment - Button: show the selected moment and its neighbours on the map.
 * @csspart problem - What is said when the story cannot be loaded.
 * @cssprop [--dateline-ink] - Text and the selected; every colour token is listed in docs/theming.md.
 * @cssprop [--dateline-accent] - Marks, markers and routes.
 * @cssprop [--dateline-paper] - Background.
 * @cssprop [--dateline-font] - Family of the text; the page's own by default.
 * @cssprop [--dateline-font-heading] - Family of headings and quotations.
 * @cssprop [--dateline-text] - Size of the text that all others follow.
 * @cssprop [--dateline-radius=2px] - Corners of controls.
 */
export class DatelineStory extends StoryElement implements MapSettings {
  // which child is shown is decided here, child by child, without touching any of them
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, slotAssignment: 'manual' };

  static override properties: PropertyDeclarations = {
    moment: { reflect: true },
    start: {},
    axisDirection: { attribute: 'axis-direction' },
    scale: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    hash: { type: Boolean },
    ...mapProperties,
  };

  static override styles = storyStyles;

  /** Id of the selected moment. */
  declare moment: string | undefined;
  /** What is selected at first: `auto`, `none`, `first`, `last`, `next`, `latest` or an id. */
  declare start: string;
  /** Which borders are drawn. */
  declare worldview: Worldview;
  /** Direction of the time axis; `auto` follows the writing direction. */
  declare axisDirection: 'auto' | 'ltr' | 'rtl';
  /** `auto` shortens what is empty; `linear` never does. */
  declare scale: 'auto' | 'linear';
  /** Level of the story's heading, 1 to 6. */
  declare headingLevel: number;
  /** `lazy`: the map's code and drawing only when near the viewport. */
  declare loading: 'lazy' | 'eager';
  /** Template of a tile server for the map: `https://tiles.example/{z}/{x}/{y}{r}.png`, with `{s}` for subdomains. */
  declare tiles: string | undefined;
  /** Whose tiles they are, as plain text. */
  declare tilesAttribution: string | undefined;
  /** What `{s}` stands for: `a,b,c`, or `abc`. */
  declare tilesSubdomains: string | undefined;
  /** The closest zoom that the tile server has; 18 by default. */
  declare tilesMaxZoom: number | undefined;
  /** URL of a GeoJSON file that is drawn above the basemap. */
  declare overlay: string | undefined;
  /** URL of a TopoJSON file that is drawn in place of the embedded basemap: docs/worldviews.md has its form. */
  declare basemap: string | undefined;
  /** Keeps `#moment-id` in the page's address. */
  declare hash: boolean;

  /** Only where the page asks for it. */
  #address: AddressHash | undefined;
  #height = new StoryHeight(this);
  #children = new ChildSlot(
    this,
    () => this.state.chronicle !== undefined,
    () => this.#childrenChanged(),
  );
  #arrangement: Arrangement | undefined;
  #started: Chronicle | undefined;
  #legendOpen = false;
  #widthSeen = 0;
  #resize = new Resize(this, (widthPx) => this.#resized(widthPx));
  /** Ends what connecting began. */
  #ends: readonly (() => void)[] = [];

  constructor() {
    super();
    provideStore(this, this.own);
    this.start = 'auto';
    this.worldview = 'neutral';
    this.axisDirection = 'auto';
    this.scale = 'auto';
    this.headingLevel = 2;
    this.loading = 'lazy';
    this.hash = false;
    this.addEventListener(GrowRequestEvent.type, this.#grow);
  }

  /** @internal Shared with the parts. */
  get store(): StoryStore {
    return this.own;
  }

  /** Shows the whole timeline and every place. */
  fit(): void {
    this.own.view.request('timeline', 'fit');
    this.own.view.request('map', 'fit');
  }

  override connectedCallback(): void {
    // the last moment at which the fallback is laid out as the page had it: the shadow root takes it off the screen
    if (!this.shadowRoot) this.#height.takeFallback();
    super.connectedCallback();
    this.#ends = [
      this.#beginPatience(),
      this.own.subscribe(() => this.#stateChanged()),
      this.own.view.subscribe(({ axis }, before) => axis !== before.axis && this.requestUpdate()),
      announceStore(this),
      () => this.#height.stop(),
    ];
    this.askForCode(); // on its way while the story is fetched
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#ends) end();
  }

  /**
   * Not before the page is complete: on a slow machine its own script may come long after this one, and name the story.
   * @returns what ends it
   */
  #beginPatience(): () => void {
    const { readyState, defaultView } = this.ownerDocument;
    const life = new AbortController();
    const begin = (): void => {
      const timer = setTimeout(() => this.source.giveUp(), PATIENCE_MS);
      life.signal.addEventListener('abort', () => clearTimeout(timer));
    };
    if (readyState === 'complete' || !defaultView) begin();
    else defaultView.addEventListener('load', begin, { once: true, signal: life.signal });
    return () => life.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('hash')) this.askForCode();
    if (changed.has('moment') && this.moment !== this.state.selectedId && this.#started) {
      this.select(this.moment || undefined);
      // an id that the story does not have selects nothing: what is reflected stays true
      this.moment = this.state.selectedId;
    }
  }

  protected override firstUpdated(): void {
    // the request stays inside the widget: from the default layout's parts it ends at the shadow root
    this.renderRoot.addEventListener(GrowRequestEvent.type, this.#grow);
    if (this.#shell) this.#resize.observe(this.#shell);
  }

  protected override updated(): void {
    if (this.isConnected) this.#height.drawn();
  }

  override render(): TemplateResult {
    const { phase, origin } = this.state;
    // said once, politely, and only the heading: the reader is where the selection was made
    const said = origin && origin !== 'hash' ? this.own.selected?.title : nothing;
    return html`<div class="shell">
      ${this.#layout() ?? html`<slot></slot>`}
      ${phase === 'failed' ? html`<p class="problem" part="problem">${this.tongue.ui.failed}</p>` : nothing}
      <div class="hidden-text" role="status" aria-live="polite">${said}</div>
    </div>`;
  }

  /** The default layout, unless there is nothing to lay out, or the page lays it out itself. */
  #layout(): TemplateResult | undefined {
    const { chronicle } = this.state;
    const arrangement = this.#arrangement;
    if (!chronicle || !arrangement || this.#children.hasLayout) return undefined;
    const code = this.needs.of(drawingCode);
    for (const styles of code ? [code.controlStyles, code.wideStyles] : []) adoptLater(this, styles);
    const { axis } = this.own.view.state;
    const { tightness, listPx, timelineRoomPx } = this.#height.folding;
    return layoutTemplate({
      host: this,
      store: this.own,
      chronicle,
      arrangement,
      tongue: this.tongue,
      tightness,
      listPx,
      roomPx: timelineRoomPx,
      zoomButtons:
        axis && code?.zoomButtons(this.tongue, axis, (request) => this.own.view.request('timeline', request)),
      legendOpen: this.#legendOpen,
      legend: this.#legend(chronicle, arrangement, tightness),
      showAll: this.#grow,
      toggleLegend: this.#toggleLegend,
    });
  }

  #legend(chronicle: Chronicle, arrangement: Arrangement, tightness: number): unknown {
    if (!this.#legendOpen && !legendStands({ arrangement, tightness })) return nothing;
    const rows = legendIn(this, this.needs, chronicle, this.tongue, this.own.view.state.axis, true);
    // the reader has asked for it
    const isMissed = this.#legendOpen && this.needs.lacks(legendCode);
    return isMissed ? html`<p class="small muted">${this.tongue.ui.legendFailed}</p>` : rows;
  }

  get #shell(): HTMLElement | null {
    return this.renderRoot.querySelector('.shell');
  }

  #childrenChanged(): void {
    this.inlined = this.#children.inline;
    this.requestUpdate();
  }

  #stateChanged(): void {
    const { chronicle } = this.state;
    if (chronicle && chronicle !== this.#started) this.#begin(chronicle);
    if (this.#started) this.moment = this.state.selectedId;
    this.requestUpdate();
  }

  /** What is selected first: the page's moment, the address's, or what `start` says. */
  #begin(chronicle: Chronicle): void {
    const first = !this.#started;
    if (first) this.#height.takeFallback();
    this.#arrangement = this.#arrangementFor(this.#shell?.clientWidth || this.clientWidth);
    this.#started = chronicle;
    // another story starts anew, unless the selected moment is in it too
    if (!first && (this.state.selectedId !== undefined || this.moment === undefined)) return;
    this.#followAddress();
    const asked = [this.moment, this.#address?.wanted()].find((id) => this.own.moment(id));
    const beside = this.#children.hasLayout || this.#arrangement !== 'narrow';
    this.select(asked ?? startMoment(chronicle, this.start, beside));
  }

  #followAddress(): void {
    const code = this.hash ? this.needs.of(addressCode) : undefined;
    if (code) this.#address ??= new code.AddressHash(this, this.own);
  }

  #resized(widthPx: number): void {
    if (widthPx === 0 || widthPx === this.#widthSeen) return;
    this.#widthSeen = widthPx;
    this.needs.reconsider();
    if (this.#started) this.askForCode();
    this.#arrange();
  }

  #arrange(): void {
    this.#arrangement = this.#arrangementFor(this.#widthSeen);
    this.#height.resized(this.#widthSeen);
    this.requestUpdate();
  }

  /** While the drawing is awaited that was asked for at another width, the list stands. */
  protected override codeSettled(code: unknown): void {
    if (code === addressCode) this.#followAddress();
    if (code === drawingCode && this.#started && this.#widthSeen > 0) this.#arrange();
  }

  /** By the room that the reader's size of type leaves. */
  #arrangementFor(widthPx: number, chronicle = this.state.chronicle): Arrangement {
    const arrangement = arrangementOf(widthPx / textScale(this));
    // an upright list has no use for all the width
    if (arrangement === 'narrow') return arrangement;
    const hasDrawing = this.needs.of(drawingCode) !== undefined;
    // beside a list of very many, map and detail would say too little of them: the timeline lies above both
    const isMany = chronicle !== undefined && goesByPeriod(chronicle);
    return hasDrawing && (arrangement === 'wide' || isMany) ? 'wide' : 'middle';
  }

  #grow = (): void => this.#height.grow();

  #toggleLegend = (event: Event): void => {
    this.#legendOpen = (event.target as HTMLDetailsElement).open;
    this.needs.reconsider();
    if (this.#legendOpen) this.#grow();
  };

  /** A story with room is drawn all at once, or the page would see its parts push each other down. */
  protected override askForCode(chronicle = this.state.chronicle): void {
    const arrangement = arrangementOf(this.clientWidth / textScale(this));
    const own = this.#children.laysOut('dateline-timeline');
    const isMany = chronicle !== undefined && goesByPeriod(chronicle);
    const isDrawn = arrangement === 'wide' || (arrangement === 'middle' && (own || isMany));
    if (isDrawn) void this.needs.ask(drawingCode);
    if (isDrawn && chronicle && wantsMany(chronicle)) void this.needs.ask(manyCode);
    if (!isDrawn && isMany) void this.needs.ask(periodsCode);
    if (arrangement !== 'narrow') void this.needs.ask(legendCode);
    if (this.hash) void this.needs.ask(addressCode);
  }

  /** A page that reserves nothing moves when the story appears. */
  protected override notes(): readonly Finding[] {
    const notes = super.notes();
    const shown = this.getClientRects().length > 0;
    if (!shown || this.offsetHeight >= LEAST_PX || this.#children.hasLayout) return notes;
    return [...notes, { severity: 'warning', code: 'height-not-reserved', path: '', facts: [] }];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-story': DatelineStory;
  }
}
