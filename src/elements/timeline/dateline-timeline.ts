import { times } from '../../time/loops.js';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { Resize } from '../../controllers/resize.js';
import { DatelineViewEvent } from '../../events/index.js';
import type { Chronicle } from '../../model/types.js';
import type { StoryState } from '../../store/story-store.js';
import type { AxisView, ViewPart, ViewRequest } from '../../store/view-store.js';
import type { Interval } from '../../time/types.js';
import { adoptLater } from '../shared/adopt.js';
import { GrowRequestEvent } from '../shared/grow-request.js';
import { legendCode, legendIn } from '../legend/legend-code.js';
import { Rover } from '../shared/rover.js';
import { textScale } from '../shared/text-scale.js';
import { StoryPart } from '../shared/story-part.js';
import { timelineStyles } from './dateline-timeline.styles.js';
import { drawingCode } from './drawing-code.js';
import { manyCode } from './many-code.js';
import { wantsMany } from '../../plan/timeline/wants-many.js';
import type * as HorizontalCode from './horizontal/drawing.js';
import type { Drawing } from './horizontal/drawing.js';
import type { Tongue } from '../../locales/index.js';
import { TextMeasure } from '../../controllers/text-measure.js';
import { rowHeights } from '../../plan/list/heights.js';
import { digitWidth } from './upright/digit-width.js';
import { listRows, type Row } from '../../plan/list/rows.js';
import { goesByPeriod } from '../../plan/list/goes-by-period.js';
import { UNFOLDED } from '../../plan/list/words.js';
import { periodsCode } from './periods-code.js';
import type { PeriodList } from './upright/periods.js';
import { verticalTemplate } from './upright/template.js';

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
 * @csspart column - A column of moments that are counted together.
 * @csspart overview - The whole timeline in little, under a closer view.
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
    roomPx: { attribute: false },
    low: { type: Boolean, attribute: false },
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
  /** @internal Height that the horizontal drawing may take, CSS pixels; asked for by one of very many, and in a low box. */
  declare roomPx: number | undefined;
  /** @internal Whether the box is too low for anything but that height. */
  declare low: boolean;
  /** @internal The selected moment opens in the list. */
  declare inlineDetail: boolean;

  #widthPx = 0;
  #drawing: Drawing | undefined;
  #drawnBy: unknown;
  #digits = new TextMeasure(this, digitWidth);
  #rover = new Rover(() => this.#stops());
  #rows: readonly Row[] = [];
  #opened: ReadonlySet<number> = new Set();
  #periods: PeriodList | undefined;
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
    this.low = false;
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

  protected override asked(part: ViewPart, request: ViewRequest): void {
    if (part === 'timeline') this[request]();
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

  protected override askForCode(chronicle = this.state.chronicle): void {
    if (this.clientWidth === 0) return;
    const { vertical } = this;
    const isMany = chronicle !== undefined && wantsMany(chronicle);
    if (!this.#upright) void this.needs.ask(drawingCode);
    if (!vertical && isMany) void this.needs.ask(manyCode);
    if (vertical && chronicle && goesByPeriod(chronicle)) void this.needs.ask(periodsCode);
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
      this.#periods = undefined;
      this.#rover.reset();
    }
    // what was selected elsewhere is to be seen
    if (selectedId !== before.selectedId && origin !== 'timeline') {
      this.#periods?.follow();
      this.#rover.reset();
      this.#drawing?.reveal(selectedId);
    }
  }

  protected override firstUpdated(): void {
    this.#resize.observe(this.renderRoot.querySelector('.root')!);
    this.askForCode();
  }

  protected override updated(): void {
    // its legend and its buttons stand elsewhere
    if (this.bare) this.shared.view.showAxis(this.#axis);
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
    const told = { chronicle, tongue: this.tongue, selectedId: this.state.selectedId };
    const body = !this.vertical
      ? this.#alongAxis(told)
      : this.#goesByPeriod(chronicle)
        ? this.#byPeriod(told)
        : this.#list(told);
    return body && [body, this.#legend(chronicle)];
  }

  #goesByPeriod(chronicle: Chronicle): boolean {
    return goesByPeriod(chronicle) && !this.needs.lacks(periodsCode);
  }

  #list(told: Told): unknown {
    const { headingLevel, inlineDetail } = this;
    const { moments } = told.chronicle;
    const digitPx = this.#digits.of(told.chronicle, told.tongue) ?? 7;
    const heights = rowHeights(moments, digitPx, this.#widthPx);
    const heightPx = this.foldHeight ?? (moments.length > FEW ? LIST_PX : Infinity);
    this.#rows = listRows({ ...told, heights, heightPx, opened: this.#opened });
    return verticalTemplate(this.#rows, { ...told, headingLevel, inlineDetail, open: this.#open });
  }

  #alongAxis(told: Told): unknown {
    const { headingLevel, roomPx, low, bare } = this;
    return this.#drawn(told.chronicle)?.template({
      ...told,
      widthPx: this.#widthPx,
      linear: this.scale === 'linear',
      rtl: this.#rtl,
      headingLevel,
      roomPx,
      low,
      bare,
    });
  }

  /** The upright list of very many. */
  #byPeriod(told: Told): unknown {
    const code = this.needs.of(periodsCode);
    if (!code) return void this.needs.ask(periodsCode);
    adoptLater(this, code.periodStyles);
    this.#periods ??= new code.PeriodList({ grow: () => this.#grow(), focusOn: (id) => this.#focusSoon(id) });
    const { headingLevel, inlineDetail, foldHeight } = this;
    return this.#periods.template({ ...told, headingLevel, inlineDetail, heightPx: foldHeight ?? LIST_PX });
  }

  /** A reader's own act may make the box grow. */
  #grow(): void {
    this.dispatchEvent(new GrowRequestEvent());
    this.requestUpdate();
  }

  /** What the marks mean, where no story around tells it. */
  #legend(chronicle: Chronicle): unknown {
    return this.bare ? nothing : legendIn(this, this.needs, chronicle, this.tongue, this.#axis, false);
  }

  /** What is drawn to scale; absent where nothing is. */
  get #axis(): AxisView | undefined {
    if (this.vertical || !this.#drawing) return undefined;
    const { canZoomIn, canZoomOut } = this;
    return { ...this.#drawing.facts, canZoomIn, canZoomOut };
  }

  #settled(extent: Interval): void {
    this.shared.view.showExtent(extent);
    this.dispatchEvent(new DatelineViewEvent(extent));
  }

  /** The horizontal drawing, as soon as its code is here. One for very many stays: it draws every other story too. */
  #drawn(chronicle: Chronicle): Drawing | undefined {
    const later =
      (wantsMany(chronicle) || this.#drawnBy === manyCode) && !this.needs.lacks(manyCode) ? manyCode : drawingCode;
    if (this.#drawing && later === this.#drawnBy) return this.#drawing;
    const code = this.needs.of<DrawingCode>(later);
    if (!code) return void this.needs.ask(later);
    this.#drawing?.observe(undefined);
    this.#drawing = new code.Drawing(this, (extent) => this.#settled(extent));
    this.#drawnBy = later;
    for (const styles of code.styles) adoptLater(this, styles);
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
    this.#grow();
    // the button that opened the fold is gone: focus goes to the first moment that it hid
    this.#focusSoon(this.state.chronicle?.moments[from]?.id);
  };

  #focusSoon(id: string | undefined): void {
    void this.updateComplete.then(() => this.#focusOn(id));
  }

  #focus = (event: FocusEvent): void => {
    this.#rover.focused(event.target as HTMLElement);
    this.#drawing?.focused(idAt(event));
    this.requestUpdate();
  };

  #key = (event: KeyboardEvent): void => {
    if (!this.vertical && this.#drawing?.lead(event, idAt(event))) return;
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

/** What draws along an axis, few or many. */
type DrawingCode = Pick<typeof HorizontalCode, 'Drawing' | 'styles'>;

interface Told {
  readonly chronicle: Chronicle;
  readonly tongue: Tongue;
  readonly selectedId: string | undefined;
}

/** The moment whose mark or button an event comes from. */
const idAt = ({ target }: Event): string | undefined =>
  (target as Element).closest<HTMLElement>('.spot, .stop')?.dataset['id'];

declare global {
  interface HTMLElementTagNameMap {
    'dateline-timeline': DatelineTimeline;
  }
}
