import { nothing, type TemplateResult } from 'lit';
import { TextMeasure } from '../../../controllers/text-measure.js';
import { columnAt, firstIn, type Column } from '../../../plan/timeline/many/columns.js';
import { indexOf } from '../../../plan/timeline/many/ground.js';
import { crowdIn } from '../../../plan/timeline/many/planner.js';
import { nearestLine } from '../../../plan/timeline/many/stretches.js';
import { ManyView } from '../../../plan/timeline/many/view.js';
import type { Measured, Plan } from '../../../plan/timeline/types.js';
import { clamp } from '../../../time/clamp.js';
import type { Interval } from '../../../time/types.js';
import type { Pointed } from '../horizontal/axis.js';
import {
  Drawing as FewDrawing,
  styles as fewStyles,
  type Asked,
  type DrawingHost,
  type DrawingInput,
} from '../horizontal/drawing.js';
import { longerList } from './longer-list.js';
import { measuredMany } from './measured.js';
import { manyStyles } from './styles.js';
import { manyTemplate, type ManyActs } from './template.js';

/** Rules for all that is drawn here. */
export const styles = [...fewStyles, manyStyles];

/** Further than any drawing is long: its offset is kept within it. */
const FAR_PX = 1e12;

/** The horizontal timeline of a story that may have too many moments for marks: where it has, they are counted. */
export class Drawing extends FewDrawing {
  readonly #many: ManyView;
  readonly #measure: TextMeasure<Measured>;
  /** The start of the column that is pointed at or focused. */
  #columnAt: number | undefined;
  /** The moment that the reader is at, of so many that only some have buttons. */
  #cursorId: string | undefined;
  #isListed = false;
  #announced = '';

  constructor(host: DrawingHost, settled: (extent: Interval) => void) {
    const view = new ManyView();
    super(host, settled, view);
    this.#many = view;
    this.#measure = new TextMeasure(host, measuredMany);
  }

  override key(event: KeyboardEvent): boolean {
    const { key, ctrlKey, metaKey, altKey } = event;
    const isPage = !ctrlKey && !metaKey && !altKey && (key === 'PageDown' || key === 'PageUp');
    return isPage ? this.#pageTo(key === 'PageDown' ? 1 : -1) : super.key(event);
  }

  override focused(id: string | undefined): void {
    this.#cursorId = id ?? this.#cursorId;
    super.focused(id);
  }

  /** The arrows lead from moment to moment, Escape out of a list or a column. */
  override lead(event: KeyboardEvent, id: string | undefined): boolean {
    const next = this.#neighbour(event, id);
    if (next === undefined) return event.key === 'Escape' && this.#escape();
    event.preventDefault();
    this.#goTo(next);
    return true;
  }

  /** To a moment that may have no button yet. */
  #goTo(id: string): void {
    const { host } = this;
    this.#cursorId = id;
    this.reveal(id);
    host.requestUpdate();
    void host.updateComplete.then(() => {
      const stops = [...(host.shadowRoot?.querySelectorAll<HTMLElement>('.stop') ?? [])];
      stops.find(({ dataset }) => dataset['id'] === id)?.focus({ preventScroll: true });
    });
  }

  protected override measuredOf(input: DrawingInput): Asked | undefined {
    if (input.chronicle !== this.drawn?.chronicle) this.#cursorId = undefined;
    if (!crowdIn(input)) return super.measuredOf(input);
    const { chronicle, tongue, roomPx } = input;
    const measured = this.#measure.of(chronicle, tongue);
    return measured && { ...measured, roomPx, cursorId: this.#cursorId, coarse: this.#coarse };
  }

  protected override templateOf(plan: Plan, pointed: Pointed): TemplateResult {
    if (!plan.many) return super.templateOf(plan, pointed);
    // where only some are named, the one that the reader is at says its name as if it were pointed at
    const hoverId = pointed.hoverId ?? this.#cursorId;
    return manyTemplate(plan, plan.many, { ...pointed, hoverId }, this.#acts(plan));
  }

  protected override settle(): void {
    super.settle();
    void this.host.updateComplete.then(() => {
      const many = this.drawn?.many;
      const said = many ? [many.showing, many.said].filter(Boolean).join('. ') : '';
      if (said !== this.#announced) this.host.requestUpdate();
      this.#announced = said;
    });
  }

  /**
   * Where the arrow keys lead among so many that only some have buttons.
   * @param fromId - the moment that has the focus; absent on a column
   * @returns the moment's id; undefined where the keys go from button to button
   */
  #neighbour(
    { key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
    fromId: string | undefined,
  ): string | undefined {
    const plan = this.drawn;
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
  #escape(): boolean {
    if (this.#isListed) {
      this.#list();
      return true;
    }
    this.from = undefined;
    if (!this.#many.back()) return false;
    this.change(() => {});
    this.settle();
    return true;
  }

  #focusedColumn(): Column | undefined {
    const start = Number(this.host.shadowRoot?.activeElement?.getAttribute('data-start') ?? NaN);
    return this.drawn?.many?.columns?.columns.find((column) => column.start === start);
  }

  /** From a moment, or a column, to the next column or the one before. */
  #pageTo(by: 1 | -1): boolean {
    const columns = this.drawn?.many?.columns?.columns ?? [];
    if (!columns.length) return false;
    const id = this.host.shadowRoot?.activeElement?.getAttribute('data-id') ?? undefined;
    const here = this.#focusedColumn() ?? columnAt(columns, this.#many.anchorOf(id) ?? -1);
    const at = here ? columns.indexOf(here) + by : by > 0 ? 0 : columns.length - 1;
    const to = columns[clamp(at, 0, columns.length - 1)]!;
    this.host.shadowRoot
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
        this.host.requestUpdate();
      },
      openColumn: (column) => this.#openColumn(column),
      pointLine: (event) => this.#pointLine(event),
      moveTo: (fraction) => {
        this.drag(() => this.#move(fraction));
        this.settle();
      },
      overviewKey: (event) => this.#overviewKey(event),
      listLonger: () => this.#list(),
      listed: this.#isListed ? longerList(plan) : nothing,
    };
  }

  #move(fraction: number): void {
    const { input } = this;
    if (input) this.#many.moveTo(input.rtl ? 1 - fraction : fraction, { ...input, coarse: this.#coarse });
  }

  #list(): void {
    this.#isListed = !this.#isListed;
    this.host.requestUpdate();
  }

  #openColumn(column: Column): void {
    const plan = this.drawn;
    const held = this.#focusedColumn() === column && plan;
    this.#columnAt = undefined;
    this.from = plan;
    this.change(() => this.#many.open(column, this.widthPx));
    this.settle();
    // the button is gone: focus goes to the first moment that it counted
    const first = held && plan.chronicle.moments[firstIn(plan.chronicle, column)]?.id;
    if (first) this.#goTo(first);
  }

  /** Of lines too thin to be hit, the nearest is pointed at. */
  #pointLine(event: PointerEvent): void {
    const frame = event.currentTarget as HTMLElement;
    const { left, top, width } = frame.getBoundingClientRect();
    const over = (event.target as Element).closest('.spot, .stop');
    if (over || !this.drawn?.many || !width) return;
    const scale = frame.offsetWidth / width;
    const x = (event.clientX - left) * scale;
    const nearest = nearestLine(
      this.drawn.many.lines,
      this.input?.rtl ? this.widthPx - x : x,
      (event.clientY - top) * scale,
    );
    this.point(nearest?.moment.id);
  }

  #overviewKey(event: KeyboardEvent): void {
    const step = this.widthPx / 4;
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
    this.drag(() => this.#many.pan(by));
    this.settle();
  }

  /** The keys that lead on and back along the axis. */
  get #arrows(): readonly [forward: string, back: string] {
    return this.input?.rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  }

  get #coarse(): boolean {
    return this.host.ownerDocument.defaultView?.matchMedia('(pointer: coarse)').matches ?? false;
  }
}
