import { DAY_MS } from '../../../time/duration.js';
import { contextLabel, durationSaid, tickLabel } from '../../../time/phrases.js';
import { zoneSaid } from '../../../time/phrases/zone.js';
import type { TimeScale } from '../../../time/scale.js';
import type { Instant } from '../../../time/types.js';
import { dropCollisions, ticksOf, type Tick } from '../../../time/ticks.js';
import { clamp } from '../../../time/clamp.js';
import type { PlanInput } from './plan.js';
import { yearAt } from '../../../time/zone.js';

/** A text under the axis, in CSS pixels of the window. */
export interface AxisWord {
  readonly kind: 'tick' | 'break' | 'context';
  readonly text: string;
  /** Where it begins, and where it ends by estimate. */
  readonly x0: number;
  readonly x1: number;
  readonly priority: number;
}

export interface AxisWords {
  /** Where ticks stand. */
  readonly ticks: readonly number[];
  readonly words: readonly AxisWord[];
  /** The years that contexts name. */
  readonly years: ReadonlySet<number>;
}

interface Context extends AxisWord {
  readonly start: Instant;
}

interface Placed {
  readonly kept: Context[];
  /** Where what found no room begins. */
  readonly dropped: readonly Instant[];
}

const LARGER = { second: 'day', minute: 'day', hour: 'day', day: 'month', month: 'year', year: 'year' } as const;
const GAP_PX = 8;
/** A tick's own interval this wide carries its label in its middle. */
const WIDE_PX = 56;

/** Ticks, breaks' durations and the context below them, for what is visible. */
export function axisWords(scale: TimeScale, { chronicle, tongue, digitPx, widthPx }: PlanInput): AxisWords {
  const { zone, moments } = chronicle;
  const { ticks, contexts, unit, step } = ticksOf(scale, zone, {
    minSpacingPx: Math.max(24, digitPx * 4),
    x0: 0,
    x1: widthPx,
    // hours mean nothing in a story of days
    leastMs: moments.some(({ time }) => time.form === 'instant' || UNITS_OF_CLOCKS.has(time.unit)) ? 0 : DAY_MS,
  });
  const isVisible = ({ x0, x1 }: AxisWord): boolean => x1 > 0 && x0 < widthPx;
  const centred = (kind: AxisWord['kind'], text: string, x: number, priority: number): AxisWord => {
    const half = (text.length * digitPx) / 2;
    // whole inside the window, where there is room for it at all
    const middle = clamp(x, Math.min(half, widthPx / 2), Math.max(widthPx - half, widthPx / 2));
    // what has to step aside yields to what stands where it belongs
    return { kind, text, x0: middle - half, x1: middle + half, priority: priority - (middle === x ? 0 : 2.5) };
  };

  const span = ({ x, xEnd = x }: Tick): number => (step > 1 ? 0 : xEnd - x);
  const anyWide = ticks.some((tick) => span(tick) >= WIDE_PX);
  const ofBreaks = scale.stretches
    .filter(({ kind, x0, x1 }) => kind === 'empty' && x0 + x1 > 0 && x0 + x1 < 2 * widthPx)
    .map(({ start, end, x0, x1 }) => centred('break', durationSaid(end - start, tongue), (x0 + x1) / 2, 3));

  const ofContexts = (brief: boolean): Placed => {
    const wanted = leading(contexts, scale).flatMap(({ start, x }, index): Context[] => {
      const label = contextLabel(start, unit, zone, tongue, brief);
      if (!label) return [];
      // hours are some place's hours: whose, is said once
      const text =
        index === 0 && CLOCK_TICKS.has(unit) ? [label, zoneSaid(zone, tongue)].join(tongue.words.comma) : label;
      // bold is wider; at the far end it stands flush, and the first may be cut off, since nothing else names it
      const width = text.length * digitPx * 1.06;
      const x0 = Math.max(0, Math.min(x, widthPx - width));
      return [{ kind: 'context', text, x0, x1: x0 + width, priority: -index, start }];
    });
    const kept = dropCollisions(wanted.filter(isVisible), GAP_PX * 1.5);
    return { kept, dropped: wanted.filter((word) => !kept.includes(word)).map(({ start }) => start) };
  };
  // in full if they all find room, else brief, and then as many as do
  const full = ofContexts(false);
  const { kept, dropped } = full.dropped.length > 0 ? ofContexts(true) : full;

  const ofTicks = ticks
    // among days named in their middles, the bare end of the last is no day of its own
    .filter((tick) => !anyWide || span(tick) >= WIDE_PX)
    .flatMap((tick, index) => {
      const wide = span(tick) >= WIDE_PX;
      const middle = wide || unit === 'day' || unit === 'month' ? span(tick) / 2 : 0;
      // every other one first, so that what is dropped is dropped evenly
      const priority = index % 4 === 0 ? 2 : index % 2 === 0 ? 1 : 0;
      // one alone has room for its weekday
      const label = tickLabel(tick.start, unit, zone, tongue, { wide: wide || ticks.length === 1 });
      // under a month that found no room, the first day names it: a bare number would be read as the month before
      const named = dropped.some(
        (start) => start <= tick.start && start > (ticks[ticks.indexOf(tick) - 1]?.start ?? -Infinity),
      );
      const text = named ? `${label} ${tickLabel(tick.start, LARGER[unit], zone, tongue, { wide: true })}` : label;
      const x = tick.x + middle;
      // an interval that is only seen in part is named in that part
      const [from, till] = wide ? [Math.max(0, tick.x), Math.min(widthPx, tick.xEnd ?? x)] : [x, x];
      const fits = wide ? till - from >= text.length * digitPx : x > -1 && x < widthPx + 1;
      return fits ? [centred('tick', text, (from + till) / 2, priority)] : [];
    });
  const labels = dropCollisions([...ofBreaks, ...ofTicks], GAP_PX);
  // where a shortened month or year begins and ends is known exactly, so it is marked
  const vagueEnds = scale.stretches.flatMap(({ kind, x0, x1 }) => (kind === 'vague' ? [x0, x1] : []));
  return {
    ticks: [...ticks.map(({ x }) => x), ...vagueEnds].filter((x) => x >= -1 && x <= widthPx + 1),
    words: [...labels, ...kept],
    years: new Set(kept.map(({ start }) => yearAt(start, zone))),
  };
}

const UNITS_OF_CLOCKS = new Set<unknown>(['minute', 'second']);
const CLOCK_TICKS = new Set<unknown>(['hour', 'minute', 'second']);

/** The context that holds at the left edge stands there, even though it began outside. */
function leading(contexts: readonly Tick[], scale: TimeScale): readonly Tick[] {
  if (scale.x0 >= 0 || contexts.some(({ x }) => Math.abs(x) < 1)) return contexts;
  return [{ start: scale.invert(0), x: 0 }, ...contexts.filter(({ x }) => x > 0)];
}
