import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { PanZoom } from '../../controllers/pan-zoom.js';
import { Resize } from '../../controllers/resize.js';
import { DatelineViewEvent } from '../../events/index.js';
import type { ElementWords } from '../../locales/words.js';
import type { Chronicle } from '../../model/types.js';
import type { StoryState } from '../../store/story-store.js';
import { GrowRequestEvent } from '../shared/grow-request.js';
import { legendTemplate, statusRow, whenRow } from '../shared/legend.js';
import { Rover } from '../shared/rover.js';
import { textScale } from '../shared/text-scale.js';
import { StoryPart } from '../shared/story-part.js';
import { zoomControls } from '../shared/zoom-controls.js';
import { timelineStyles } from './dateline-timeline.styles.js';
import { horizontalTemplate } from './horizontal.js';
import { listRows, type Row } from './list-rows.js';
import type { staircase } from './staircase.js';
import { TextMeasure } from './text-measure.js';
import { verticalTemplate } from './vertical.js';
import { TimelineView } from './view.js';

/** Narrower than this, the axis stands upright. */
const VERTICAL_BELOW_PX = 560;
const NOTHING_DRAWN = { pills: false, empty: false, vague: false };
/** A list in a box that nobody has sized is folded to about this height. */
const LIST_PX = 1000;
/** Few moments are never folded unless the box is given. */
const FEW = 12;
const KEYS: Readonly<Record<string, 'zoomIn' | 'zoomOut' | 'fit'>> = {
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  0: 'fit',
};

/**
 * @summary The time axis with its marks; in a narrow container a vertical ordered list.
 * @slot detail - Shown inside the selected moment of the vertical list.
 * @fires dateline-select - After the reader has selected a moment here (fired by the element that has the story).
 * @fires dateline-view - After the visible stretch of time has settled.
 * @csspart moment - One moment: its focusable element.
 * @csspart mark - A moment's mark on the axis.
 * @csspart card - A moment's card or label.
 * @csspart axis - The axis.
 * @csspart tick - A label under the axis.
 * @csspart break - What is said of a shortened stretch.
 * @csspart legend - What the marks mean.
 * @csspart zoom-in - Button.
 * @csspart zoom-out - Button.
 * @csspart fit - Button.
 */
export class DatelineTimeline extends StoryPart {
  static override properties: PropertyDeclarations = {
    orientation: { reflect: true },
    scale: {},
    axisDirection: { attribute: 'axis-direction' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    foldHeight: { attribute: false },
    inlineDetail: { type: Boolean, attribute: false },
    hoverId: { state: true },
  };

  static override styles = timelineStyles;

  /** `auto` stands upright in a narrow container. */
  declare orientation: 'auto' | 'horizontal' | 'vertical';
  /** `auto` shortens what is empty; `linear` never does. */
  declare scale: 'auto' | 'linear';
  /** Direction of the horizontal axis; `auto` follows the writing direction. */
  declare axisDirection: 'auto' | 'ltr' | 'rtl';
  /** Level of the moments' headings, 1 to 6. */
  declare headingLevel: number;
  /** @internal Height that the vertical list may take, CSS pixels. */
  declare foldHeight: number | undefined;
  /** @internal The selected moment opens in the list. */
  declare inlineDetail: boolean;
  declare protected hoverId: string | undefined;

  #widthPx = 0;
  #view = new TimelineView();
  #measure = new TextMeasure(this);
  #rover = new Rover(() => this.#stops());
  #drawn = '';
  #rows: readonly Row[] = [];
  #opened: ReadonlySet<number> = new Set();
  #staircase: typeof staircase | undefined;
  #asked = false;
  #seen: Partial<StoryState> = {};
  #resize = new Resize(this, (widthPx) => {
    // hidden: what was drawn stays for when it is shown again
    if (widthPx === 0 || widthPx === this.#widthPx) return;
    this.#widthPx = widthPx;
    this.requestUpdate();
  });
  #panZoom = new PanZoom(this, {
    pan: (byPx) => this.#change(() => this.#view.pan(this.#rtl ? -byPx : byPx)),
    zoom: (factor, atPx) => this.#change(() => this.#view.zoom(factor, this.#rtl ? this.#widthPx - atPx : atPx)),
    settled: () => this.#settled(),
    canPan: () => this.#view.zoomed,
  });

  constructor() {
    super();
    this.orientation = 'auto';
    this.scale = 'auto';
    this.axisDirection = 'auto';
    this.headingLevel = 3;
    this.inlineDetail = false;
  }

  /** Comes closer, around the middle or the selected moment. */
  zoomIn(): void {
    this.#zoomBy(1.6);
  }

  /** Steps back. */
  zoomOut(): void {
    this.#zoomBy(1 / 1.6);
  }

  /** Shows the whole story. */
  fit(): void {
    this.#change(() => this.#view.reset());
    this.#settled();
  }

  /** Whether coming closer would show more. */
  get canZoomIn(): boolean {
    return this.#view.canZoomIn;
  }

  /** Whether anything lies outside what is visible. */
  get canZoomOut(): boolean {
    return this.#view.zoomed;
  }

  /** @internal What is drawn besides the moments, for a legend elsewhere. */
  get facts(): { pills: boolean; empty: boolean; vague: boolean } {
    return this.vertical ? NOTHING_DRAWN : this.#view.facts;
  }

  /** Whether the axis stands upright at its present width. */
  get vertical(): boolean {
    if (this.orientation !== 'auto') return this.orientation === 'vertical';
    return this.#widthPx < VERTICAL_BELOW_PX * textScale(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { chronicle, selectedId, origin } = this.state;
    const before = this.#seen;
    this.#seen = this.state;
    if (chronicle !== before.chronicle) {
      this.#view.reset();
      this.#opened = new Set();
      this.#rover.reset();
    }
    if (selectedId !== before.selectedId && origin !== 'timeline') {
      this.#rover.reset();
      this.#view.reveal(selectedId);
    }
  }

  protected override firstUpdated(): void {
    this.#resize.observe(this.renderRoot.querySelector('.root')!);
  }

  protected override updated(): void {
    const drawn = JSON.stringify([this.facts, this.canZoomIn, this.canZoomOut]);
    if (drawn !== this.#drawn) {
      this.#drawn = drawn;
      this.dispatchEvent(new Event('dateline-redraw'));
    }
    const find = (selector: string): HTMLElement | undefined =>
      this.renderRoot.querySelector<HTMLElement>(selector) ?? undefined;
    this.#panZoom.observe(find('.frame'));
    this.#rover.settle(find('.stop[aria-current]'));
  }

  override render(): TemplateResult {
    return html`<div
      class="root"
      dir=${this.axisDirection === 'auto' ? nothing : this.axisDirection}
      @click=${this.#click}
      @keydown=${this.#key}
      @focusin=${this.#focus}
      @pointerover=${this.#point}
      @pointerleave=${this.#point}
    >
      ${this.state.chronicle && this.#widthPx > 0 ? this.#content(this.state.chronicle) : nothing}
    </div>`;
  }

  #content(chronicle: Chronicle): unknown {
    const { bare, vertical, tongue, headingLevel, hoverId } = this;
    const { ui } = tongue;
    const { selectedId } = this.state;
    const told = { chronicle, tongue, selectedId };
    const legend = (pills: boolean): unknown =>
      bare ? nothing : legendTemplate([statusRow(chronicle, ui), whenRow(chronicle, ui, pills)]);
    if (vertical) {
      const heights = this.#measure.heights(chronicle, tongue, this.#widthPx);
      const heightPx = this.foldHeight ?? (chronicle.moments.length > FEW ? LIST_PX : Infinity);
      this.#rows = listRows({ ...told, heights, heightPx, opened: this.#opened });
      const { inlineDetail } = this;
      return [verticalTemplate(this.#rows, { ...told, headingLevel, inlineDetail, open: this.#open }), legend(false)];
    }
    const measured = this.#measure.metrics(chronicle, tongue);
    if (!measured) return nothing;
    const plan = this.#view.plan({
      ...told,
      ...measured,
      widthPx: this.#widthPx,
      linear: this.scale === 'linear',
      staircase: this.#staircase,
    });
    if (!plan.cards) this.#wantNames();
    return [
      bare ? nothing : html`<div class="toolbar">${this.#controls(ui)}</div>`,
      horizontalTemplate(plan, { headingLevel, hoverId, rtl: this.#rtl }),
      legend(!plan.cards),
    ];
  }

  #controls(ui: ElementWords): TemplateResult {
    return zoomControls({
      zoomIn: () => this.zoomIn(),
      zoomOut: () => this.zoomOut(),
      fit: () => this.fit(),
      labels: { ...ui, group: ui.zoom },
      canZoomIn: this.canZoomIn,
      canZoomOut: this.canZoomOut,
    });
  }

  /** A story whose cards find no room asks for the code that places names; if it never comes, marks name themselves. */
  #wantNames(): void {
    if (this.#asked) return;
    this.#asked = true;
    void import('./staircase.js')
      .then(
        (module) => module.staircase,
        () => () => new Map(),
      )
      .then((staircase) => {
        this.#staircase = staircase;
        this.requestUpdate();
      });
  }

  #click = (event: Event): void => {
    const id = idAt(event);
    if (id === undefined) return;
    // in one column the moment opens where it stands, and closes there again
    const inPlace = this.vertical && this.inlineDetail;
    this.shared.select(inPlace && id === this.state.selectedId ? undefined : id, 'timeline');
    if (inPlace) this.dispatchEvent(new GrowRequestEvent());
  };

  #point = (event: Event): void => {
    if (!this.vertical) this.hoverId = idAt(event);
  };

  #open = (from: number, to: number): void => {
    const run = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    // what the reader sees stays: opening one fold must not close another place
    const shown = this.#rows.flatMap((row) => (row.folded ? [] : [row.from]));
    this.#opened = new Set([...shown, ...run]);
    this.dispatchEvent(new GrowRequestEvent());
    this.requestUpdate();
    // the button that opened the fold is gone: focus goes to the first moment that it hid
    const id = this.state.chronicle?.moments[from]?.id;
    void this.updateComplete.then(() => {
      if (this.isConnected)
        this.#stops()
          .find((stop) => stop.dataset['id'] === id)
          ?.focus({ preventScroll: true });
    });
  };

  #focus = (event: FocusEvent): void => {
    this.#rover.focused(event.target as HTMLElement);
    this.#view.reveal(idAt(event));
    this.requestUpdate();
  };

  #key = (event: KeyboardEvent): void => {
    if (this.#rover.key(event, this.vertical ? 'vertical' : 'horizontal', this.#rtl)) return;
    const act = KEYS[event.key];
    // where the detail stands beside, a stray Escape must not empty it
    const closable = this.inlineDetail || !this.bare;
    if (event.key === 'Escape' && closable && this.state.selectedId !== undefined) {
      const opened = (event.target as HTMLElement).closest('li')?.querySelector<HTMLElement>('.stop');
      this.shared.select(undefined, 'timeline');
      opened?.focus();
    } else if (act && !this.vertical && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this[act]();
      event.preventDefault();
    }
  };

  #stops(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.stop')];
  }

  get #rtl(): boolean {
    if (this.axisDirection !== 'auto') return this.axisDirection === 'rtl';
    const root = this.renderRoot.querySelector('.root');
    return root !== null && getComputedStyle(root).direction === 'rtl';
  }

  /** Holds the selected moment still if it is in view, else the middle. */
  #zoomBy(factor: number): void {
    this.#change(() => this.#view.zoom(factor, this.#view.anchorOf(this.state.selectedId) ?? this.#widthPx / 2));
    this.#settled();
  }

  #change(act: () => void): void {
    act();
    this.requestUpdate();
  }

  #settled(): void {
    void this.updateComplete.then(() => {
      const extent = this.#view.extent;
      if (this.isConnected && extent) this.dispatchEvent(new DatelineViewEvent(extent));
    });
  }
}

/** The moment whose mark or button an event comes from. */
const idAt = ({ target }: Event): string | undefined =>
  (target as Element).closest<HTMLElement>('.spot, .stop')?.dataset['id'];

declare global {
  interface HTMLElementTagNameMap {
    'dateline-timeline': DatelineTimeline;
  }
}
