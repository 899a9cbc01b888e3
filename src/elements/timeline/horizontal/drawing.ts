import { css, html, nothing, type ReactiveControllerHost } from 'lit';
import { PanZoom } from '../../../controllers/pan-zoom.js';
import { horizontalWords } from '../../../locales/horizontal/en.js';
import type { Tongue } from '../../../locales/index.js';
import type { Chronicle } from '../../../model/types.js';
import type { Interval } from '../../../time/types.js';
import { zoomControlStyles } from '../../zoom/zoom-controls.styles.js';
import { zoomControls } from '../../zoom/zoom-controls.js';
import { TextMeasure } from '../text-measure.js';
import { animateMoves } from './moves.js';
import type { Plan } from './plan.js';
import { horizontalTemplate } from './template.js';
import { textMetrics } from './text-metrics.js';
import { TimelineView, type AxisFacts } from './view.js';

export { horizontalStyles } from './styles.js';

/** For whoever shows the zoom's buttons. */
export const controlStyles = zoomControlStyles(css);

const KEYS: Readonly<Record<string, 'zoomIn' | 'zoomOut' | 'fit'>> = {
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  0: 'fit',
};

/** One press of a button. */
const CLOSER = 1.6;

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
  #measure: TextMeasure<ReturnType<typeof textMetrics>>;
  #panZoom: PanZoom;

  /** @param settled - the reader has come to see another stretch of time */
  constructor(host: Host, settled: (extent: Interval) => void) {
    this.#host = host;
    this.#settled = settled;
    this.#measure = new TextMeasure(host, textMetrics);
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
    const measured = this.#measure.of(input.chronicle, input.tongue);
    if (!measured) return undefined;
    const before = this.#plan;
    const plan = (this.#plan = this.#view.plan({ ...rest, ...measured }));
    if (before && before.chronicle !== plan.chronicle) this.#from = before;
    return [
      bare ? nothing : html`<div class="toolbar">${this.controls()}</div>`,
      horizontalTemplate(plan, { headingLevel, hoverId: this.#hoverId, rtl }),
    ];
  }

  /** The buttons, for the toolbar or for a story's heading. */
  controls(): unknown {
    const tongue = this.#input?.tongue;
    return (
      tongue &&
      zoomControls(html, {
        zoomIn: () => this.zoomIn(),
        zoomOut: () => this.zoomOut(),
        fit: () => this.fit(),
        labels: { ...horizontalWords(tongue), group: tongue.ui.zoom },
        canZoomIn: this.canZoomIn,
        canZoomOut: this.canZoomOut,
      })
    );
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
      if (this.#host.isConnected && extent) this.#settled(extent);
    });
  }
}
