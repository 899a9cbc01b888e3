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

/** A word of the time that begins at `start`. */
interface Dated extends AxisWord {
  readonly start: Instant;
}

const LARGER = { second: 'day', minute: 'day', hour: 'day', day: 'month', month: 'year', year: 'year' } as const;
const GAP_PX = 8;
/** A tick's own interval this wide carries its label in its middle. */
const WIDE_PX = 56;

/** Ticks, breaks' durations and the context below them, for what is visible. */
export function axisWords(scale: TimeScale, { chronicle, tongue, digitPx, widthPx }: PlanInput): AxisWords {
  const { zone, moments } = chronicle;
  const { ticks, contexts, rounds, unit, step } = ticksOf(scale, zone, {
    minSpacingPx: Math.max(24, digitPx * 4),
    x0: 0,
    x1: widthPx,
    leastMs: finestMs(moments),
  });
  const isClock = LARGER[unit] === 'day';
  const centred = (kind: AxisWord['kind'], text: string, x: number, priority: number): AxisWord => {
    // words are narrower than digits
    const half = (text.length * digitPx) / (kind === 'break' ? 2.2 : 2);
    // whole inside the window
    const middle = clamp(x, half, widthPx - half);
    // what has to step aside yields to what stands where it belongs
    return { kind, text, x0: middle - half, x1: middle + half, priority: priority - (middle === x ? 0 : 2.5) };
  };

  const span = ({ x, xEnd = x }: Tick): number => (step > 1 ? 0 : xEnd - x);
  const labelOf = ({ start }: Tick, wide: boolean): string => tickLabel(start, unit, zone, tongue, { wide });
  const widePx = Math.max(WIDE_PX, ...ticks.slice(0, 2).map((tick) => labelOf(tick, true).length * digitPx + GAP_PX));
  // all or none: hours and months are not quite alike, and one that stands where its neighbours do not would mislead
  const whole = ticks.filter((tick) => span(tick) > 0);
  const wide = whole.length > 0 && whole.every((tick) => span(tick) >= widePx);
  const breaks = (display: 'long' | 'short'): AxisWord[] =>
    scale.stretches.flatMap((stretch) => {
      const middle = breakMiddle(stretch, widthPx);
      const lengthMs = stretch.end - stretch.start;
      // the longer silence has the better right to be told
      return middle === undefined ? [] : [centred('break', durationSaid(lengthMs, tongue, display), middle, lengthMs)];
    });
  const long = breaks('long');
  const ofBreaks = collide(long) ? breaks('short') : long;

  const context = (start: Instant, x: number, text: string, priority: number): Dated => {
    // bold is wider; at the far end it stands flush, and the first may be cut off, since nothing else names it
    const width = text.length * digitPx * 1.06;
    const x0 = Math.max(0, Math.min(x, widthPx - width));
    return { kind: 'context', text, x0, x1: x0 + width, priority, start };
  };
  const nameOf = (tick?: Pick<Tick, 'start'>): string | undefined =>
    tick && contextLabel(tick.start, unit, zone, tongue);
  // shortened stretches in view that no context names: no day of theirs has a place of its own on the axis, so that they
  // are named as a whole; of a silence that is done only where nothing else is in view
  const ofSpans = scale.stretches.flatMap((span) => {
    const { kind, start, end, x0, x1 } = span;
    const before = contexts.findLast((one) => one.start < end);
    const isShown = kind === 'vague' ? x1 > 0 && x0 < widthPx : kind === 'empty' && x0 <= 0 && x1 >= widthPx;
    if (!isShown || (before && before.start >= start)) return [];
    const name = rangeSaid(span, end - start < SHORT_OF_YEAR_MS ? 'month' : 'year', zone, tongue);
    return name === nameOf(before) ? [] : [context(start, x0, name, -Infinity)];
  });
  const ofContexts = (brief: boolean): readonly Dated[] => [
    ...contexts.flatMap(({ start, x }, index): Dated[] => {
      const label = contextLabel(start, unit, zone, tongue, brief);
      if (!label) return [];
      // hours are some place's hours: whose, is said once
      const first = isClock && index === 0;
      const word = context(start, x, first ? [label, zoneSaid(zone, tongue)].join(tongue.words.comma) : label, -index);
      // what would have to begin under the month before is left to its first tick to say
      const strays = index > 0 && ticks.some((tick) => tick.start < start && tick.x + span(tick) > word.x0 + 1);
      return strays ? [] : [word];
    }),
    ...ofSpans,
  ];
  // in full if they all find room, else brief, and then as many as do
  const full = ofContexts(false);
  const kept = dropCollisions(collide(full, GAP_PX * 1.5) ? ofContexts(true) : full, GAP_PX * 1.5);
  const crowded = kept.length < full.length;

  let said: string | undefined;
  const ofTicks = ticks
    // among days named in their middles, the bare end of the last is no day of its own
    .filter((tick) => !wide || span(tick) > 0)
    .flatMap((tick): Dated[] => {
      const { start } = tick;
      const middle = wide || unit === 'day' || unit === 'month' ? span(tick) / 2 : 0;
      // under a month that found no room, its first day names it: a bare number would be read as the month before
      const name = nameOf(tick);
      const under = kept.findLast((context) => context.start <= start) ?? kept[0];
      const begins = isClock && name !== nameOf({ start: start - 1 });
      const named = (name !== said && name !== nameOf(under)) || (begins && crowded);
      const larger = named ? tickLabel(start, LARGER[unit], zone, tongue, { wide: true }) : '';
      // one alone has room for its weekday
      const label = labelOf(tick, ticks.length === 1 || (wide && !named));
      // of a day that begins, midnight need not be said
      const text = named ? (begins ? larger : `${label} ${larger}`) : label;
      const x = tick.x + middle;
      // an interval that is only seen in part is named in that part
      const [from, till] = wide ? [Math.max(0, tick.x), Math.min(widthPx, x + middle)] : [x, x];
      const word = centred('tick', text, (from + till) / 2, named ? Infinity : 0);
      // at an edge a word may step aside, but not so far that another tick would seem to be the one that it names
      const away = (other: Tick): number => Math.abs(other.x + (other === tick ? middle : 0) - (word.x0 + word.x1) / 2);
      const fits = wide
        ? till - from >= label.length * digitPx
        : x > -1 && x < widthPx + 1 && ticks.every((other) => away(other) >= away(tick));
      if (fits) said = name;
      return fits ? [{ ...word, start }] : [];
    });
  // rather all of the rounder than some of all: what is left out here and there looks as if it were not
  const even = rounds
    .map((isRound) => ofTicks.filter(({ start, priority }) => priority > 0 || isRound(start)))
    .find((some) => {
      const plain = some.filter(({ priority }) => priority === 0);
      return plain.length > 0 && !collide(plain);
    });
  const labels = dropCollisions([...ofBreaks, ...(even ?? ofTicks)], GAP_PX);
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

const collide = (words: readonly AxisWord[], gapPx = GAP_PX): boolean =>
  dropCollisions(words, gapPx).length < words.length;

/** Less than this is said in months. */
const SHORT_OF_YEAR_MS = 360 * DAY_MS;
/** Less of a break has no room for its mark. */
const BREAK_PX = 24;

/** Where the mark of a break stands: in the middle of what is seen of it, however long it is. */
export function breakMiddle({ kind, x0, x1 }: Stretch, widthPx: number): number | undefined {
  const [from, till] = [Math.max(0, x0), Math.min(widthPx, x1)];
  return kind === 'empty' && till - from >= BREAK_PX ? (from + till) / 2 : undefined;
}
