import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { PanZoom } from '../../../controllers/pan-zoom.js';
import { horizontalWords } from '../../../locales/horizontal.js';
import type { Tongue } from '../../../locales/index.js';
import type { Chronicle } from '../../../model/types.js';
import type { AxisView, ViewRequest } from '../../../store/view-store.js';
import type { Interval } from '../../../time/types.js';
import { zoomControlStyles } from '../../zoom/zoom-controls.styles.js';
import { zoomControls } from '../../zoom/zoom-controls.js';
import { TextMeasure } from '../../../controllers/text-measure.js';
import { measured } from './measured.js';
import { animateMoves } from './moves.js';
import type { Measured, Plan, PlanInput } from '../../../plan/timeline/types.js';
import type { Pointed } from './axis.js';
import { horizontalTemplate } from './template.js';
import { TimelineView } from '../../../plan/timeline/view.js';
import type { AxisFacts } from '../../../plan/legend.js';

import { horizontalStyles } from './styles.js';

/** For whoever shows the zoom's buttons. */
export const controlStyles = zoomControlStyles;

const KEYS: Readonly<Record<string, 'zoomIn' | 'zoomOut' | 'fit'>> = {
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  0: 'fit',
};

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

export type DrawingHost = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

export { wideStyles } from '../../story/wide.styles.js';

/** Rules for all that is drawn here. */
export const styles = [controlStyles, horizontalStyles];

/** Measures, and of the rest only what the plan needs, since it is made anew when that changes. */
export type Asked = Measured & Pick<PlanInput, 'roomPx' | 'cursorId' | 'coarse'>;

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
  /** The zoom's buttons stand elsewhere. */
  readonly bare: boolean;
}

/**
 * The horizontal timeline: draws it, and brings it closer or further under the reader's hands. Comes in a file of its
 * own, for pages wide enough to show it.
 */
export class Drawing {
  protected readonly host: DrawingHost;
  protected readonly view: TimelineView;
  protected input: DrawingInput | undefined;
  protected drawn: Plan | undefined;
  /** Where all stood before it moves. */
  protected from: Plan | undefined;
  #settled: (extent: Interval) => void;
  #hoverId: string | undefined;
  #measure: TextMeasure<Measured>;
  #panZoom: PanZoom;

  /** @param settled - the reader has come to see another stretch of time */
  constructor(host: DrawingHost, settled: (extent: Interval) => void, view = new TimelineView()) {
    this.host = host;
    this.view = view;
    this.#settled = settled;
    this.#measure = new TextMeasure(host, measured);
    this.#panZoom = new PanZoom(host, {
      pan: (byPx) => this.drag(() => this.view.pan(this.input?.rtl ? -byPx : byPx)),
      zoom: (factor, atPx) => this.drag(() => this.view.zoom(factor, this.input?.rtl ? this.widthPx - atPx : atPx)),
      settled: () => this.settle(),
      canPan: () => this.view.zoomed,
    });
  }

  get facts(): AxisFacts {
    return this.view.facts;
  }

  get canZoomIn(): boolean {
    return this.view.canZoomIn;
  }

  get canZoomOut(): boolean {
    return this.view.zoomed;
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
    this.from = this.drawn;
    this.change(() => this.view.reset());
    this.settle();
  }

  /** Brings a moment into view at the next drawing. */
  reveal(id: string | undefined): void {
    this.view.reveal(id);
  }

  /** The focus has come to a moment, or to none. */
  focused(id: string | undefined): void {
    this.reveal(id);
  }

  /**
   * A key, before it goes from button to button.
   * @param _id - of the moment that has the focus; absent on anything else
   * @returns whether the drawing itself knows where it leads
   */
  lead(_event: KeyboardEvent, _id: string | undefined): boolean {
    return false;
  }

  /** The reader points at a moment, or at none. */
  point(id: string | undefined): void {
    if (id === this.#hoverId) return;
    this.#hoverId = id;
    this.host.requestUpdate();
  }

  /** @returns whether the key was one of the axis's */
  key({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    const act = KEYS[key];
    if (!act || ctrlKey || metaKey || altKey) return false;
    this[act]();
    return true;
  }

  /** Takes the drawn frame, or lets go of it. */
  observe(frame: HTMLElement | undefined): void {
    this.#panZoom.observe(frame);
    if (frame && this.from && this.drawn) animateMoves(frame, this.from, this.drawn, this.input?.rtl === true);
    this.from = undefined;
  }

  /** @returns undefined before the host has something to measure texts in */
  template(input: DrawingInput): unknown {
    const { headingLevel, rtl, bare, ...rest } = (this.input = input);
    const asked = this.measuredOf(input);
    if (!asked) return undefined;
    const before = this.drawn;
    const plan = (this.drawn = this.view.plan({ ...rest, ...asked }));
    if (before && before.chronicle !== plan.chronicle) this.from = before;
    return [
      bare
        ? nothing
        : html`<div class="toolbar">${zoomButtons(input.tongue, this, (request) => this[request]())}</div>`,
      this.templateOf(plan, { headingLevel, hoverId: this.#hoverId, rtl }),
    ];
  }

  /** What the plan follows from besides; undefined before the host has something to measure in. @internal */
  protected measuredOf({ chronicle, tongue, low, roomPx }: DrawingInput): Asked | undefined {
    const measured = this.#measure.of(chronicle, tongue);
    return measured && { ...measured, roomPx: low ? roomPx : undefined, cursorId: undefined };
  }

  /** @internal */
  protected templateOf(plan: Plan, pointed: Pointed): TemplateResult {
    return horizontalTemplate(plan, pointed);
  }

  protected get widthPx(): number {
    return this.input?.widthPx ?? 0;
  }

  #zoomBy(factor: number): void {
    const focusedId = this.host.shadowRoot?.activeElement?.getAttribute('data-id') ?? undefined;
    const view = this.view;
    const atPx = view.anchorOf(focusedId) ?? view.anchorOf(this.input?.selectedId) ?? this.widthPx / 2;
    this.from = this.drawn;
    this.change(() => this.view.zoom(factor, atPx));
    this.settle();
  }

  /** Under the reader's hands nothing moves by itself. */
  protected drag(act: () => void): void {
    for (const move of this.host.shadowRoot?.getAnimations() ?? []) move.finish();
    this.change(act);
  }

  protected change(act: () => void): void {
    act();
    this.host.requestUpdate();
  }

  protected settle(): void {
    void this.host.updateComplete.then(() => {
      const { extent } = this.view;
      if (this.host.isConnected && extent) this.#settled(extent);
    });
  }
}
