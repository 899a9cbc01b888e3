import { tickLabel } from '../../time/phrases/ticks.js';
import type { Tick } from '../../time/ticks.js';
import { centred, collide, GAP_PX, LARGER, nameOf, spanOf, type Axis, type Dated } from './axis.js';
import type { Contexts } from './context-words.js';

/** A tick's own interval this wide carries its label in its middle. */
const WIDE_PX = 56;
/** Of a label that also says what a context had no room for: it comes before all others. */
const NAMED = Infinity;

/** Ticks and how they are labelled. */
interface Labels extends Axis {
  readonly underneath: Contexts;
  /** In the middle of their intervals, with their weekdays. */
  readonly wide: boolean;
}

/** Labels of ticks: of the rounder ones alone, where not all find room. */
export function tickWords(axis: Axis, underneath: Contexts): readonly Dated[] {
  const words = allWords({ ...axis, underneath, wide: isWide(axis) });
  // rather all of the rounder than some of all: what is left out here and there looks as if it were not
  const even = axis.rounds
    .map((isRound) => words.filter(({ start, priority }) => priority > 0 || isRound(start)))
    .find((some) => {
      const plain = some.filter(({ priority }) => priority === 0);
      return plain.length > 0 && !collide(plain);
    });
  return even ?? words;
}

/** All or none: hours and months are not quite alike, and one that stands where its neighbours do not would mislead. */
function isWide(axis: Axis): boolean {
  const { ticks, digitPx } = axis;
  const widthOf = (tick: Tick): number => labelOf(axis, tick, true).length * digitPx + GAP_PX;
  const widePx = Math.max(WIDE_PX, ...ticks.slice(0, 2).map(widthOf));
  const whole = ticks.map((tick) => spanOf(axis, tick)).filter((spanPx) => spanPx > 0);
  return whole.length > 0 && whole.every((spanPx) => spanPx >= widePx);
}

const labelOf = ({ unit, zone, tongue }: Axis, { start }: Tick, wide: boolean): string =>
  tickLabel(start, unit, zone, tongue, { wide });

function allWords(labels: Labels): Dated[] {
  const words: Dated[] = [];
  /** The context of the last that found room. */
  let said: string | undefined;
  for (const tick of labels.ticks) {
    // among days named in their middles, the bare end of the last is no day of its own
    if (labels.wide && spanOf(labels, tick) <= 0) continue;
    const word = wordOf(labels, tick, said);
    if (!word) continue;
    said = nameOf(labels, tick.start);
    words.push(word);
  }
  return words;
}

/** Undefined where the label has no room under its own tick. */
function wordOf(labels: Labels, tick: Tick, said: string | undefined): Dated | undefined {
  const { wide, unit, digitPx, widthPx } = labels;
  const { text, label, named } = textOf(labels, tick, said);
  const middle = wide || unit === 'day' || unit === 'month' ? spanOf(labels, tick) / 2 : 0;
  const x = tick.x + middle;
  // an interval that is only seen in part is named in that part
  const [from, till] = wide ? [Math.max(0, tick.x), Math.min(widthPx, x + middle)] : [x, x];
  const word = { ...centred(labels, 'tick', text, (from + till) / 2, named ? NAMED : 0), start: tick.start };
  if (wide) return till - from >= label.length * digitPx ? word : undefined;
  return isNearest(labels, tick, x, word) ? word : undefined;
}

/** At an edge a word may step aside, but not so far that another tick would seem to be the one that it names. */
function isNearest({ ticks, widthPx }: Labels, tick: Tick, x: number, word: Dated): boolean {
  const middle = (word.x0 + word.x1) / 2;
  const away = Math.abs(x - middle);
  return x > -1 && x < widthPx + 1 && ticks.every((other) => other === tick || Math.abs(other.x - middle) >= away);
}

interface TickText {
  readonly text: string;
  /** The tick's own, without what it lies in. */
  readonly label: string;
  /** The text says what it lies in. */
  readonly named: boolean;
}

function textOf(labels: Labels, tick: Tick, said: string | undefined): TickText {
  const { ticks, unit, zone, tongue, isClock, wide } = labels;
  const { words, crowded } = labels.underneath;
  const name = nameOf(labels, tick.start);
  // under a month that found no room, its first day names it: a bare number would be read as the month before
  const under = words.findLast(({ start }) => start <= tick.start) ?? words[0];
  const begins = isClock && name !== nameOf(labels, tick.start - 1);
  const named = (name !== said && name !== nameOf(labels, under?.start)) || (begins && crowded);
  // one alone has room for its weekday
  const label = labelOf(labels, tick, ticks.length === 1 || (wide && !named));
  if (!named) return { text: label, label, named };
  const larger = tickLabel(tick.start, LARGER[unit], zone, tongue, { wide: true });
  // of a day that begins, midnight need not be said
  return { text: begins ? larger : tongue.words.tickIn(label, larger), label, named };
}
