import { times } from '../../time/loops.js';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { Resize } from '../../controllers/resize.js';
import { DatelineViewEvent } from '../../events/index.js';
import type { Chronicle } from '../../model/types.js';
import type { StoryState } from '../../store/story-store.js';
import { adoptLater } from '../shared/adopt.js';
import { GrowRequestEvent } from '../shared/grow-request.js';
import { legendCode, legendIn } from '../legend/legend-code.js';
import { Rover } from '../shared/rover.js';
import { textScale } from '../shared/text-scale.js';
import { StoryPart } from '../shared/story-part.js';
import { timelineStyles } from './dateline-timeline.styles.js';
import { drawingCode } from './drawing-code.js';
import type { Drawing } from './horizontal/drawing.js';
import type { AxisFacts } from './horizontal/view.js';
import { TextMeasure } from './text-measure.js';
import { digitWidth, rowHeights } from './vertical/heights.js';
import { listRows, type Row } from './vertical/list-rows.js';
import { UNFOLDED, verticalTemplate } from './vertical/template.js';

/** Narrower than this, the axis stands upright. */
const VERTICAL_BELOW_PX = 560;
/** A list in a box that nobody has sized is folded to about this height. */
const LIST_PX = 1000;
/** Few moments are never folded unless the box is given. */
const FEW = 12;

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

  #widthPx = 0;
  #drawing: Drawing | undefined;
  #digits = new TextMeasure(this, digitWidth);
  #rover = new Rover(() => this.#stops());
  #told = '';
  #rows: readonly Row[] = [];
  #opened: ReadonlySet<number> = new Set();
  #seen: Partial<StoryState> = {};
  #focusedId: string | undefined;
  #resize = new Resize(this, (widthPx) => {
    // hidden: what was drawn stays for when it is shown again
    if (widthPx === 0 || widthPx === this.#widthPx) return;
    this.#widthPx = widthPx;
    this.needs.reconsider();
    this.requestUpdate();
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
    this.#drawing?.zoomIn();
  }

  /** Steps back. */
  zoomOut(): void {
    this.#drawing?.zoomOut();
  }

  /** Shows the whole story. */
  fit(): void {
    this.#drawing?.fit();
  }

  /** Whether coming closer would show more. */
  get canZoomIn(): boolean {
    return this.#drawing?.canZoomIn ?? true;
  }

  /** Whether anything lies outside what is visible. */
  get canZoomOut(): boolean {
    return this.#drawing?.canZoomOut ?? false;
  }

  /** @internal The zoom's buttons, for a heading elsewhere. */
  get controls(): unknown {
    return this.vertical ? nothing : this.#drawing?.controls();
  }

  /** @internal What is drawn besides the moments, for a legend elsewhere. */
  get facts(): AxisFacts {
    return (!this.vertical && this.#drawing?.facts) || {};
  }

  /** Whether the axis stands upright at its present width. */
  get vertical(): boolean {
    return this.#upright || this.needs.lacks(drawingCode);
  }

  /** Whether it is to stand upright. */
  get #upright(): boolean {
    if (this.orientation !== 'auto') return this.orientation === 'vertical';
    return (this.#widthPx || this.clientWidth) < VERTICAL_BELOW_PX * textScale(this);
  }

  protected override askForCode(): void {
    if (this.clientWidth === 0) return;
    if (!this.#upright) void this.needs.ask(drawingCode);
    if (!this.bare) void this.needs.ask(legendCode);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#focusedId = this.#focused?.dataset['id'];
    const { chronicle, selectedId, origin } = this.state;
    const before = this.#seen;
    this.#seen = this.state;
    if (chronicle !== before.chronicle) {
      this.needs.reconsider();
      this.#opened = new Set();
      this.#rover.reset();
    }
    if (selectedId !== before.selectedId && origin !== 'timeline') {
      this.#rover.reset();
      this.#drawing?.reveal(selectedId);
    }
  }

  protected override firstUpdated(): void {
    this.#resize.observe(this.renderRoot.querySelector('.root')!);
    this.askForCode();
  }

  protected override updated(): void {
    const drawn = JSON.stringify([this.facts, this.canZoomIn, this.canZoomOut, !this.#drawing]);
    if (drawn !== this.#told) {
      this.#told = drawn;
      this.dispatchEvent(new Event('dateline-redraw'));
    }
    const find = (selector: string): HTMLElement | undefined =>
      this.renderRoot.querySelector<HTMLElement>(selector) ?? undefined;
    this.#drawing?.observe(find('.frame'));
    this.#rover.settle(find('.stop[aria-current]'));
    // rows come and go, and a row that is drawn anew may be another moment's: the reader stays where they were
    if (this.#focusedId && this.#focused?.dataset['id'] !== this.#focusedId) this.#focusOn(this.#focusedId);
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
    const { bare, vertical, tongue, headingLevel } = this;
    const { selectedId } = this.state;
    const told = { chronicle, tongue, selectedId };
    if (vertical) {
      const digitPx = this.#digits.of(chronicle, tongue) ?? 7;
      const heights = rowHeights(chronicle.moments, digitPx, this.#widthPx);
      const heightPx = this.foldHeight ?? (chronicle.moments.length > FEW ? LIST_PX : Infinity);
      this.#rows = listRows({ ...told, heights, heightPx, opened: this.#opened });
      const { inlineDetail } = this;
      return [
        verticalTemplate(this.#rows, { ...told, headingLevel, inlineDetail, open: this.#open }),
        this.#legend(chronicle),
      ];
    }
    const drawing = this.#drawn();
    const drawn = drawing?.template({
      ...told,
      widthPx: this.#widthPx,
      linear: this.scale === 'linear',
      rtl: this.#rtl,
      headingLevel,
      bare,
    });
    return drawn && [drawn, this.#legend(chronicle)];
  }

  /** What the marks mean, where no story around tells it. */
  #legend(chronicle: Chronicle): unknown {
    return this.bare ? nothing : legendIn(this, this.needs, chronicle, this.tongue, this.facts, false);
  }

  /** The horizontal drawing, as soon as its code is here. */
  #drawn(): Drawing | undefined {
    const code = this.needs.of(drawingCode);
    if (!code) void this.needs.ask(drawingCode);
    else if (!this.#drawing) {
      this.#drawing = new code.Drawing(this, (extent) => this.dispatchEvent(new DatelineViewEvent(extent)));
      adoptLater(this, code.controlStyles);
      adoptLater(this, code.horizontalStyles);
    }
    return this.#drawing;
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
    this.#drawing?.point(this.vertical ? undefined : idAt(event));
  };

  #open = (from: number, to: number): void => {
    const run = times(Math.min(to - from + 1, UNFOLDED), (index) => from + index);
    // what the reader sees stays: opening one fold must not close another place
    const shown = this.#rows.flatMap((row) => (row.folded ? [] : [row.from]));
    this.#opened = new Set([...shown, ...run]);
    this.dispatchEvent(new GrowRequestEvent());
    this.requestUpdate();
    // the button that opened the fold is gone: focus goes to the first moment that it hid
    const id = this.state.chronicle?.moments[from]?.id;
    void this.updateComplete.then(() => this.#focusOn(id));
  };

  #focus = (event: FocusEvent): void => {
    this.#rover.focused(event.target as HTMLElement);
    this.#drawing?.reveal(idAt(event));
    this.requestUpdate();
  };

  #key = (event: KeyboardEvent): void => {
    if (this.#rover.key(event, this.vertical ? 'vertical' : 'horizontal', this.#rtl)) return;
    // where the detail stands beside, a stray Escape must not empty it
    const closable = this.inlineDetail || !this.bare;
    if (event.key === 'Escape' && closable && this.state.selectedId !== undefined) {
      const opened = (event.target as HTMLElement).closest('li')?.querySelector<HTMLElement>('.stop');
      this.shared.select(undefined, 'timeline');
      opened?.focus();
    } else if (!this.vertical && this.#drawing?.key(event)) event.preventDefault();
  };

  get #focused(): HTMLElement | undefined {
    return (this.shadowRoot?.activeElement as HTMLElement | null) ?? undefined;
  }

  #focusOn(id: string | undefined): void {
    const stop = this.#stops().find(({ dataset }) => dataset['id'] === id);
    stop?.focus({ preventScroll: true });
  }

  #stops(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.stop')];
  }

  get #rtl(): boolean {
    if (this.axisDirection !== 'auto') return this.axisDirection === 'rtl';
    const root = this.renderRoot.querySelector('.root');
    return root !== null && getComputedStyle(root).direction === 'rtl';
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
