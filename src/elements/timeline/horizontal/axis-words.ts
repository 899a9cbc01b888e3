import type { Moment } from '../../../model/types.js';
import { DAY_MS, MINUTE_MS } from '../../../time/duration.js';
import { contextLabel, durationSaid, rangeSaid, tickLabel } from '../../../time/phrases.js';
import { zoneSaid } from '../../../time/phrases/zone.js';
import type { Stretch, TimeScale } from '../../../time/scale.js';
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
  /** The years that contexts name, besides those of shortened stretches. */
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
    leastMs: finestMs(moments),
  });
  const centred = (kind: AxisWord['kind'], text: string, x: number, priority: number): AxisWord => {
    const half = (text.length * digitPx) / 2;
    // whole inside the window, where there is room for it at all
    const middle = clamp(x, Math.min(half, widthPx / 2), Math.max(widthPx - half, widthPx / 2));
    // what has to step aside yields to what stands where it belongs
    return { kind, text, x0: middle - half, x1: middle + half, priority: priority - (middle === x ? 0 : 2.5) };
  };

  const span = ({ x, xEnd = x }: Tick): number => (step > 1 ? 0 : xEnd - x);
  const labelOf = ({ start }: Tick, wide: boolean): string => tickLabel(start, unit, zone, tongue, { wide });
  const widePx = Math.max(WIDE_PX, ...ticks.slice(0, 2).map((tick) => labelOf(tick, true).length * digitPx + GAP_PX));
  // all or none: hours and months are not quite alike, and one that stands where its neighbours do not would mislead
  const whole = ticks.filter((tick) => span(tick) > 0);
  const wide = whole.length > 0 && whole.every((tick) => span(tick) >= widePx);
  const ofBreaks = scale.stretches.flatMap((stretch) => {
    const middle = breakMiddle(stretch, widthPx);
    return middle === undefined ? [] : [centred('break', durationSaid(stretch.end - stretch.start, tongue), middle, 3)];
  });

  const context = (start: Instant, x: number, text: string, priority: number): Context => {
    // bold is wider; at the far end it stands flush, and the first may be cut off, since nothing else names it
    const width = text.length * digitPx * 1.06;
    const x0 = Math.max(0, Math.min(x, widthPx - width));
    return { kind: 'context', text, x0, x1: x0 + width, priority, start };
  };
  const ofSpans = unnamed(scale.stretches, contexts, widthPx).map((span) => {
    const said = rangeSaid(span, span.end - span.start < SHORT_OF_YEAR_MS ? 'month' : 'year', zone, tongue);
    return context(span.start, span.x0, said, -Infinity);
  });
  const ofContexts = (brief: boolean): Placed => {
    const wanted = contexts.flatMap(({ start, x }, index): Context[] => {
      const label = contextLabel(start, unit, zone, tongue, brief);
      if (!label) return [];
      // hours are some place's hours: whose, is said once
      const isFirst = index === 0 && CLOCK_TICKS.has(unit);
      return [context(start, x, isFirst ? [label, zoneSaid(zone, tongue)].join(tongue.words.comma) : label, -index)];
    });
    const kept = dropCollisions([...wanted, ...ofSpans], GAP_PX * 1.5);
    return { kept, dropped: wanted.filter((word) => !kept.includes(word)).map(({ start }) => start) };
  };
  // in full if they all find room, else brief, and then as many as do
  const full = ofContexts(false);
  const { kept, dropped } = full.dropped.length > 0 ? ofContexts(true) : full;

  const ofTicks = ticks
    // among days named in their middles, the bare end of the last is no day of its own
    .filter((tick) => !wide || span(tick) > 0)
    .flatMap((tick, index) => {
      const middle = wide || unit === 'day' || unit === 'month' ? span(tick) / 2 : 0;
      // one alone has room for its weekday
      const label = labelOf(tick, wide || ticks.length === 1);
      // under a month that found no room, the first day names it: a bare number would be read as the month before
      const named =
        !kept.some(({ start }) => start === tick.start) &&
        dropped.some((start) => start <= tick.start && start > (ticks[ticks.indexOf(tick) - 1]?.start ?? -Infinity));
      const text = named ? `${label} ${tickLabel(tick.start, LARGER[unit], zone, tongue, { wide: true })}` : label;
      const x = tick.x + middle;
      // an interval that is only seen in part is named in that part
      const [from, till] = wide ? [Math.max(0, tick.x), Math.min(widthPx, tick.xEnd ?? x)] : [x, x];
      // every other one first, so that what is dropped is dropped evenly; but first of all what names a day
      const priority = named ? 2.8 : index % 4 === 0 ? 2 : index % 2 === 0 ? 1 : 0;
      const word = centred('tick', text, (from + till) / 2, priority);
      // at an edge a word may step aside, but not so far that another tick would seem to be the one that it names
      const away = (other: Tick): number => Math.abs(other.x + (other === tick ? middle : 0) - (word.x0 + word.x1) / 2);
      const fits = wide
        ? till - from >= text.length * digitPx
        : x > -1 && x < widthPx + 1 && ticks.every((other) => away(other) >= away(tick));
      return fits ? [word] : [];
    });
  // rather all of every other than some of all: what is left out here and there looks as if it were not
  const level = [0, 1, 2].find((least) => {
    const some = ofTicks.filter(({ priority }) => priority >= least);
    return dropCollisions(some, GAP_PX).length === some.length;
  });
  const even = ofTicks.filter(({ priority }) => priority < 0 || priority >= (level ?? 0));
  const labels = dropCollisions([...ofBreaks, ...even], GAP_PX);
  // where a shortened month or year begins and ends is known exactly, so it is marked
  const vagueEnds = scale.stretches.flatMap(({ kind, x0, x1 }) => (kind === 'vague' ? [x0, x1] : []));
  return {
    ticks: [...ticks.map(({ x }) => x), ...vagueEnds].filter((x) => x >= -1 && x <= widthPx + 1),
    words: [...labels, ...kept],
    years: new Set(kept.flatMap(({ start, priority }) => (priority === -Infinity ? [] : [yearAt(start, zone)]))),
  };
}

/** What a story names no hours of needs none on its axis; of seconds likewise. */
export function finestMs(moments: readonly Moment[]): number {
  const units = new Set(moments.flatMap(({ time }) => (time.form === 'instant' ? [time.unit, 'minute'] : [time.unit])));
  return units.has('second') ? 0 : units.has('minute') ? MINUTE_MS : DAY_MS;
}

const CLOCK_TICKS = new Set<unknown>(['hour', 'minute', 'second']);

/** Less than this is said in months. */
const SHORT_OF_YEAR_MS = 360 * DAY_MS;
/** Less of a break has no room for its mark. */
const BREAK_PX = 24;

/** Where the mark of a break stands: in the middle of what is seen of it, however long it is. */
export function breakMiddle({ kind, x0, x1 }: Stretch, widthPx: number): number | undefined {
  const [from, till] = [Math.max(0, x0), Math.min(widthPx, x1)];
  return kind === 'empty' && till - from >= BREAK_PX ? (from + till) / 2 : undefined;
}

/**
 * Shortened stretches in view that no context names: no day of theirs has a place of its own on the axis, so that they
 * are named as a whole. Of a silence that is done only where nothing else is in view.
 */
const unnamed = (stretches: readonly Stretch[], contexts: readonly Tick[], widthPx: number): Stretch[] =>
  stretches.filter(
    ({ kind, start, end, x0, x1 }) =>
      (kind === 'vague' ? x1 > 0 && x0 < widthPx : kind === 'empty' && x0 <= 0 && x1 >= widthPx) &&
      !contexts.some((context) => context.start >= start && context.start < end),
  );
