import type { Interval } from '../../../time/types.js';
import type { AxisFacts } from '../../legend.js';
import { TimelineView, type Standpoint } from '../view.js';
import { manyPlanner } from './planner.js';
import { manyScale } from './window.js';
import type { PlanInput } from '../types.js';

/** A view of very many, whose columns can be opened, and whose window can be taken hold of. */
export class ManyView extends TimelineView {
  /** Views that the reader left by opening a column. */
  #left: Standpoint[] = [];

  constructor() {
    super(manyPlanner());
  }

  /** What is counted shows no form of its own: a legend explains those of all. */
  override get facts(): AxisFacts {
    const { forms: _, ...rest } = super.facts;
    return rest;
  }

  /** Comes as close as one column and half of one on each side. */
  open({ start, end }: Interval, widthPx: number): void {
    const { scale, standpoint } = this;
    if (!scale || !standpoint) return;
    this.#left = this.zoomed ? [...this.#left, standpoint] : [standpoint];
    const closer = widthPx / (2 * (scale.position(end) - scale.position(start)));
    this.lookFrom(standpoint.zoom * closer, ({ position }) => position((start + end) / 2) - widthPx / 2);
  }

  /** @returns whether there was a column to go back from */
  back(): boolean {
    const before = this.zoomed ? this.#left.pop() : undefined;
    if (before) this.lookFrom(before.zoom, () => before.offset);
    return before !== undefined;
  }

  /** Moves the window so that its middle lies at a fraction of the whole's width. */
  moveTo(fraction: number, input: Pick<PlanInput, 'chronicle' | 'widthPx' | 'coarse'>): void {
    const { widthPx } = input;
    const time = manyScale({ ...input, zoom: 1 }).invert(fraction * widthPx);
    this.lookFrom(this.standpoint?.zoom ?? 1, ({ position }) => position(time) - widthPx / 2);
  }
}
