import { css, html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { PanZoom } from '../../../controllers/pan-zoom.js';
import { horizontalWords } from '../../../locales/horizontal.js';
import type { Tongue } from '../../../locales/index.js';
import type { Chronicle } from '../../../model/types.js';
import type { AxisView, ViewRequest } from '../../../store/view-store.js';
import type { Interval } from '../../../time/types.js';
import { zoomControlStyles } from '../../zoom/zoom-controls.styles.js';
import { zoomControls } from '../../zoom/zoom-controls.js';
import { TextMeasure } from '../../../controllers/text-measure.js';
import { measured, measuredMany } from './measured.js';
import { animateMoves } from './moves.js';
import { clamp } from '../../../time/clamp.js';
import { crowdIn } from '../../../plan/timeline/scale-window.js';
import type { Measured, Plan } from '../../../plan/timeline/types.js';
import { longerList } from './longer-list.js';
import { horizontalTemplate } from './template.js';
import { manyTemplate, type ManyActs } from './many.js';
import { columnAt, firstIn, type Column } from '../../../plan/timeline/many/columns.js';
import { indexOf } from '../../../plan/timeline/many/ground.js';
import { nearestLine } from '../../../plan/timeline/many/stretches.js';
import { TimelineView } from '../../../plan/timeline/view.js';
import type { AxisFacts } from '../../../plan/legend.js';

export { horizontalStyles } from './styles.js';
export { manyStyles } from './many.styles.js';

/** For whoever shows the zoom's buttons. */
export const controlStyles = zoomControlStyles(css);

const KEYS: Readonly<Record<string, 'zoomIn' | 'zoomOut' | 'fit'>> = {
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  0: 'fit',
};

/** Further than any drawing is long: its offset is kept within it. */
const FAR_PX = 1e12;
/** One press of a button. */
const CLOSER = 1.6;

/**
 * The buttons, for the toolbar or for a story's heading.
 * @param ask - what a button asks for
 */
export function zoomButtons(
  tongue: Tongue,
  { canZoomIn, canZoomOut }: Pick<AxisView, 'canZoomIn' | 'canZoomOut'>,
  ask: (request: ViewRequest) => void,
): TemplateResult {
  return zoomControls(html, {
    zoomIn: () => ask('zoomIn'),
    zoomOut: () => ask('zoomOut'),
    fit: () => ask('fit'),
    labels: { ...horizontalWords(tongue), group: tongue.ui.zoom },
    canZoomIn,
    canZoomOut,
  });
}

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/** What is to be drawn. */
export interface DrawingInput {
  readonly chronicle: Chronicle;
  readonly tongue: Tongue;
  readonly selectedId: string | undefined;
  readonly widthPx: number;
  readonly linear: boolean;
  /** Whether the axis runs from right to left. */
  readonly rtl: boolean;
  readonly headingLevel: number;
  /** Height that it may take, CSS pixels; absent where nobody gives one. */
  readonly roomPx: number | undefined;
  /** Whether the box is too low for anything but that height. */
  readonly low: boolean;
  /** The moment that the reader is at, of so many that only some have buttons. */
  readonly cursorId: string | undefined;
  /** The zoom's buttons stand elsewhere. */
  readonly bare: boolean;
}

/**
 * The horizontal timeline: draws it, and brings it closer or further under the reader's hands. Comes in a file of its
 * own, for pages wide enough to show it.
 */
export class Drawing {
  #host: Host;
  #settled: (extent: Interval) => void;
  #view = new TimelineView();
  #input: DrawingInput | undefined;
  #hoverId: string | undefined;
  #plan: Plan | undefined;
  /** Where all stood before it moves. */
  #from: Plan | undefined;
  #measure: TextMeasure<Measured>;
  #measureMany: TextMeasure<Measured>;
  /** What is pointed at or opened in a drawing of many. */
  #columnAt: number | undefined;
  #isListed = false;
  #announced = '';
  #panZoom: PanZoom;

  /** @param settled - the reader has come to see another stretch of time */
  constructor(host: Host, settled: (extent: Interval) => void) {
    this.#host = host;
    this.#settled = settled;
    this.#measure = new TextMeasure(host, measured);
    this.#measureMany = new TextMeasure(host, measuredMany);
    this.#panZoom = new PanZoom(host, {
      pan: (byPx) => this.#drag(() => this.#view.pan(this.#input?.rtl ? -byPx : byPx)),
      zoom: (factor, atPx) => this.#drag(() => this.#view.zoom(factor, this.#input?.rtl ? this.#widthPx - atPx : atPx)),
      settled: () => this.#settle(),
      canPan: () => this.#view.zoomed,
    });
  }

  get facts(): AxisFacts {
    return this.#view.facts;
  }

  get canZoomIn(): boolean {
    return this.#view.canZoomIn;
  }

  get canZoomOut(): boolean {
    return this.#view.zoomed;
  }

  /** Comes closer, around the focused moment, else around the selected one if it is in view, else around the middle. */
  zoomIn(): void {
    this.#zoomBy(CLOSER);
  }

  /** Steps back. */
  zoomOut(): void {
    this.#zoomBy(1 / CLOSER);
  }

  /** Shows the whole story. */
  fit(): void {
    this.#from = this.#plan;
    this.#change(() => this.#view.reset());
    this.#settle();
  }

  /** Brings a moment into view at the next drawing. */
  reveal(id: string | undefined): void {
    this.#view.reveal(id);
  }

  /** The reader points at a moment, or at none. */
  point(id: string | undefined): void {
    if (id === this.#hoverId) return;
    this.#hoverId = id;
    this.#host.requestUpdate();
  }

  /** @returns whether the key was one of the axis's */
  key({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (!ctrlKey && !metaKey && !altKey && /^Page(Up|Down)$/.test(key))
      return this.#pageTo(key === 'PageDown' ? 1 : -1);
    const act = KEYS[key];
    if (!act || ctrlKey || metaKey || altKey) return false;
    this[act]();
    return true;
  }

  /** Takes the drawn frame, or lets go of it. */
  observe(frame: HTMLElement | undefined): void {
    this.#panZoom.observe(frame);
    if (frame && this.#from && this.#plan) animateMoves(frame, this.#from, this.#plan, this.#input?.rtl === true);
    this.#from = undefined;
  }

  /** @returns undefined before the host has something to measure texts in */
  template(input: DrawingInput): unknown {
    const { headingLevel, rtl, bare, ...rest } = (this.#input = input);
    const isCrowd = crowdIn(input) !== undefined;
    const measure = isCrowd ? this.#measureMany : this.#measure;
    // what needs neither is not planned anew for them
    const { roomPx, cursorId, low } = rest;
    const asked = { roomPx: isCrowd || low ? roomPx : undefined, cursorId: isCrowd ? cursorId : undefined };
    const metrics = measure.of(input.chronicle, input.tongue);
    if (!metrics) return undefined;
    const before = this.#plan;
    const plan = (this.#plan = this.#view.plan({ ...rest, ...asked, ...metrics, coarse: this.#coarse }));
    if (before && before.chronicle !== plan.chronicle) this.#from = before;
    const pointed = { headingLevel, hoverId: this.#hoverId, rtl };
    return [
      bare
        ? nothing
        : html`<div class="toolbar">${zoomButtons(input.tongue, this, (request) => this[request]())}</div>`,
      plan.many
        ? // where only some are named, the one that the reader is at says its name as if it were pointed at
          manyTemplate(plan, plan.many, { ...pointed, hoverId: this.#hoverId ?? input.cursorId }, this.#acts(plan))
        : horizontalTemplate(plan, pointed),
    ];
  }

  /**
   * Where the arrow keys lead among so many that only some have buttons.
   * @param fromId - the moment that has the focus; absent on a column
   * @returns the moment's id; undefined where the keys go from button to button
   */
  neighbour(
    { key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
    fromId: string | undefined,
  ): string | undefined {
    const plan = this.#plan;
    if (!plan?.many || altKey || ctrlKey || metaKey || shiftKey) return undefined;
    const { moments } = plan.chronicle;
    const [forward, back] = this.#arrows;
    const column = fromId === undefined ? this.#focusedColumn() : undefined;
    const at = fromId === undefined ? (column ? firstIn(plan.chronicle, column) : -1) : indexOf(plan.chronicle, fromId);
    if (at < 0) return undefined;
    if (key === 'Home') return moments[0]?.id;
    if (key === 'End') return moments.at(-1)?.id;
    if (key === forward) return moments[column ? at : Math.min(at + 1, moments.length - 1)]?.id;
    return key === back ? moments[Math.max(at - 1, 0)]?.id : undefined;
  }

  /** @returns whether there was anything of its own to close: a list, or the zoom of a column */
  escape(): boolean {
    if (this.#isListed) {
      this.#list();
      return true;
    }
    this.#from = undefined;
    if (!this.#view.back()) return false;
    this.#change(() => {});
    this.#settle();
    return true;
  }

  #focusedColumn(): Column | undefined {
    const start = Number(this.#host.shadowRoot?.activeElement?.getAttribute('data-start') ?? NaN);
    return this.#plan?.many?.columns?.columns.find((column) => column.start === start);
  }

  /** From a moment, or a column, to the next column or the one before. */
  #pageTo(by: 1 | -1): boolean {
    const columns = this.#plan?.many?.columns?.columns ?? [];
    if (!columns.length) return false;
    const id = this.#host.shadowRoot?.activeElement?.getAttribute('data-id') ?? undefined;
    const here = this.#focusedColumn() ?? columnAt(columns, this.#view.anchorOf(id) ?? -1);
    const at = here ? columns.indexOf(here) + by : by > 0 ? 0 : columns.length - 1;
    const to = columns[clamp(at, 0, columns.length - 1)]!;
    this.#host.shadowRoot
      ?.querySelector<HTMLElement>(`.column[data-start="${to.start}"]`)
      ?.focus({ preventScroll: true });
    return true;
  }

  #acts(plan: Plan): ManyActs {
    return {
      columnAt: this.#columnAt,
      announced: this.#announced,
      pointColumn: (start) => {
        if (start === this.#columnAt) return;
        this.#columnAt = start;
        this.#host.requestUpdate();
      },
      openColumn: (column) => this.#openColumn(column),
      pointLine: (event) => this.#pointLine(event),
      moveTo: (fraction) => {
        this.#drag(() => this.#view.moveTo(this.#input?.rtl ? 1 - fraction : fraction));
        this.#settle();
      },
      overviewKey: (event) => this.#overviewKey(event),
      listLonger: () => this.#list(),
      listed: this.#isListed ? longerList(plan) : nothing,
    };
  }

  #list(): void {
    this.#isListed = !this.#isListed;
    this.#host.requestUpdate();
  }

  #openColumn(column: Column): void {
    const plan = this.#plan;
    const held = this.#focusedColumn() === column && plan;
    this.#columnAt = undefined;
    this.#from = plan;
    this.#change(() => this.#view.open(column));
    this.#settle();
    // the button is gone: focus goes to the first moment that it counted
    const first = held && plan.chronicle.moments[firstIn(plan.chronicle, column)]?.id;
    if (first) this.#host.dispatchEvent(new CustomEvent('dateline-cursor', { detail: first }));
  }

  /** Of lines too thin to be hit, the nearest is pointed at. */
  #pointLine(event: PointerEvent): void {
    const frame = event.currentTarget as HTMLElement;
    const { left, top, width } = frame.getBoundingClientRect();
    const over = (event.target as Element).closest('.spot, .stop');
    if (over || !this.#plan?.many || !width) return;
    const scale = frame.offsetWidth / width;
    const x = (event.clientX - left) * scale;
    const nearest = nearestLine(
      this.#plan.many.lines,
      this.#input?.rtl ? this.#widthPx - x : x,
      (event.clientY - top) * scale,
    );
    this.point(nearest?.moment.id);
  }

  #overviewKey(event: KeyboardEvent): void {
    const step = this.#widthPx / 4;
    const [forward, back] = this.#arrows;
    const steps: Readonly<Record<string, number>> = {
      [forward]: step,
      [back]: -step,
      PageDown: 4 * step,
      PageUp: -4 * step,
      Home: -FAR_PX,
      End: FAR_PX,
    };
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#drag(() => this.#view.pan(by));
    this.#settle();
  }

  /** The keys that lead on and back along the axis. */
  get #arrows(): readonly [forward: string, back: string] {
    return this.#input?.rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  }

  get #coarse(): boolean {
    return this.#host.ownerDocument.defaultView?.matchMedia('(pointer: coarse)').matches ?? false;
  }

  get #widthPx(): number {
    return this.#input?.widthPx ?? 0;
  }

  #zoomBy(factor: number): void {
    const focusedId = this.#host.shadowRoot?.activeElement?.getAttribute('data-id') ?? undefined;
    const view = this.#view;
    const atPx = view.anchorOf(focusedId) ?? view.anchorOf(this.#input?.selectedId) ?? this.#widthPx / 2;
    this.#from = this.#plan;
    this.#change(() => this.#view.zoom(factor, atPx));
    this.#settle();
  }

  /** Under the reader's hands nothing moves by itself. */
  #drag(act: () => void): void {
    for (const move of this.#host.shadowRoot?.getAnimations() ?? []) move.finish();
    this.#change(act);
  }

  #change(act: () => void): void {
    act();
    this.#host.requestUpdate();
  }

  #settle(): void {
    void this.#host.updateComplete.then(() => {
      const { extent } = this.#view;
      const many = this.#plan?.many;
      const said = many ? [many.showing, many.said].filter(Boolean).join('. ') : '';
      if (said !== this.#announced) this.#host.requestUpdate();
      this.#announced = said;
      if (this.#host.isConnected && extent) this.#settled(extent);
    });
  }
}
