import { DAY_MS } from '../../time/duration.js';
import { joined, rangeSaid } from '../../time/phrases.js';
import { contextLabel } from '../../time/phrases/ticks.js';
import { zoneSaid } from '../../time/phrases/zone.js';
import type { Stretch } from '../../time/scale.js';
import { dropCollisions, type Tick } from '../../time/ticks.js';
import type { Instant } from '../../time/types.js';
import { collide, GAP_PX, nameOf, spanOf, type Axis, type Dated } from './axis.js';

export const CONTEXT_GAP_PX = GAP_PX * 1.5;
/** Bold is wider. */
const BOLD = 1.06;
/** Less than this is said in months. */
const SHORT_OF_YEAR_MS = 360 * DAY_MS;
/** Of what stands for a shortened stretch: it yields to every context. */
const LAST = -Infinity;

export interface Contexts {
  /** From left to right. */
  readonly words: readonly Dated[];
  /** Some found no room. */
  readonly crowded: boolean;
}

/** Names of the larger units, below the ticks: in full if they all find room, else brief, and then as many as do. */
export function contextWords(axis: Axis): Contexts {
  const full = wordsIn(axis, false);
  const tried = collide(full, CONTEXT_GAP_PX) ? wordsIn(axis, true) : full;
  const words = dropCollisions(tried, CONTEXT_GAP_PX);
  return { words, crowded: words.length < full.length };
}

/** Whether it names a unit that is drawn as long as its neighbours, and no shortened stretch. */
export const isOfUnit = ({ priority }: Dated): boolean => priority !== LAST;

function wordsIn(axis: Axis, brief: boolean): readonly Dated[] {
  const ofUnits = axis.contexts.flatMap((_, nth) => unitWord(axis, nth, brief) ?? []);
  return [...ofUnits, ...axis.scale.stretches.flatMap((stretch) => stretchWord(axis, stretch) ?? [])];
}

/** @param nth - of the axis's contexts, from the left */
function unitWord(axis: Axis, nth: number, brief: boolean): Dated | undefined {
  const { contexts, unit, zone, tongue, isClock, ticks } = axis;
  const { [nth]: context } = contexts;
  const label = context && contextLabel(context.start, unit, zone, tongue, brief);
  if (!label) return undefined;
  const { start, x } = context;
  // hours are some place's hours: whose, is said once
  const isFirst = isClock && nth === 0;
  const word = contextAt(axis, start, x, isFirst ? joined([label, zoneSaid(zone, tongue)], tongue) : label, -nth);
  // what would have to begin under the month before is left to its first tick to say
  const isUnder = (tick: Tick): boolean => tick.start < start && tick.x + spanOf(axis, tick) > word.x0 + 1;
  return nth > 0 && ticks.some(isUnder) ? undefined : word;
}

/**
 * The name of a shortened stretch in view that no context names: no day of it has a place of its own on the axis, so that
 * it is named as a whole; a silence only where nothing else is in view.
 */
function stretchWord(axis: Axis, stretch: Stretch): Dated | undefined {
  const { contexts, zone, tongue } = axis;
  const { start, end, x0 } = stretch;
  const before = contexts.findLast((one) => one.start < end);
  if (!isToName(axis, stretch) || (before && before.start >= start)) return undefined;
  const name = rangeSaid(stretch, end - start < SHORT_OF_YEAR_MS ? 'month' : 'year', zone, tongue);
  return name === nameOf(axis, before?.start) ? undefined : contextAt(axis, start, x0, name, LAST);
}

function isToName({ widthPx }: Axis, { kind, x0, x1 }: Stretch): boolean {
  if (kind === 'vague') return x1 > 0 && x0 < widthPx;
  return kind === 'empty' && x0 <= 0 && x1 >= widthPx;
}

/** At the far end it stands flush, and the first may be cut off, since nothing else names it. */
export function contextAt(
  { digitPx, widthPx }: Axis,
  start: Instant,
  x: number,
  text: string,
  priority: number,
): Dated {
  const width = text.length * digitPx * BOLD;
  const x0 = Math.max(0, Math.min(x, widthPx - width));
  return { kind: 'context', text, x0, x1: x0 + width, priority, start };
}
