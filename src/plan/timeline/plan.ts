import type { Chronicle, MomentTime } from '../../model/types.js';
import { yearAt } from '../../time/zone.js';
import { partAnchors } from './anchors.js';
import { axisWords } from './axis-words.js';
import { placeTexts } from './cards.js';
import { futureFrom, isCrowded, nowOn } from './future.js';
import { heightsOf } from './heights.js';
import { placeMark } from './place-mark.js';
import { inRows } from './rows.js';
import { seenThrough, wholeOf, type Whole } from './scale-window.js';
import { staircase } from './staircase.js';
import { turnsOf } from './turns.js';
import type { AxisWords, Nameable, Plan, PlanInput, RowedMoment, Seen } from './types.js';

/** What a year adds to a date at most: " 1822", " 44 BC". */
const YEAR_DIGITS = 6;

const NO_WORDS: AxisWords = { ticks: [], words: [], years: new Set() };

/**
 * Plans the horizontal drawing. Pure: the same input gives the same plan.
 * @param whole - where everything stands at this zoom, for who knows that already
 */
export function planTimeline(input: PlanInput, whole: Whole = wholeOf(input)): Plan {
  const { chronicle, widthPx, roomPx } = input;
  const { moments, zone } = chronicle;
  const seen = seenThrough(whole, input.offset, widthPx);
  const dated = isDated(chronicle);
  const marks = marksOf(chronicle, seen, widthPx);
  const axis = dated ? axisWords(seen.scale, input) : NO_WORDS;
  const yearly = moments.map(({ time }) => needsYear(time, axis.years, zone));
  const named = nameables(marks, yearly, input);
  // in a low box there are no cards, and fewer rows of names: the map has to be seen too
  const cards = roomPx === undefined ? placeTexts(named, moments.length, widthPx) : undefined;
  const texts = cards?.texts ?? staircase(named, input);
  const nowX = dated ? nowOn(seen.scale, chronicle) : undefined;
  const future = futureFrom(nowX, input, axis.years);
  const { markTop, ...heights } = heightsOf(input, cards, marks, isCrowded(axis, future, input));
  const { tight = false, titleLines = 1 } = cards ?? {};
  const drawn = marks.map(({ row, ...mark }, index) => ({
    ...mark,
    visible: row !== undefined,
    withYear: yearly[index] ?? false,
    top: markTop(row ?? 0),
    text: texts.get(mark.moment),
  }));
  return { ...input, ...axis, ...seen, ...future, ...heights, cards: !!cards, tight, titleLines, dated, nowX, drawn };
}

/** Whether any moment has a date, without which the axis says nothing but the order. */
export const isDated = ({ moments }: Chronicle): boolean => moments.some(({ time }) => time.date);

/** Where the marks stand, in view or not. */
export function marksOf(chronicle: Chronicle, { scale, from, till }: Seen, widthPx: number): RowedMoment[] {
  const { moments } = chronicle;
  const turns = turnsOf(moments, scale.end);
  // without any date all of the axis is a tail
  const axis = isDated(chronicle)
    ? { scale, from, till, nowX: nowOn(scale, chronicle) }
    : { scale: { ...scale, x1: from }, from, till };
  const placed = moments.map((moment, index) => ({ ...placeMark(moment, axis, turns[index]), moment }));
  return inRows(partAnchors(placed), widthPx);
}

/** Whether a moment lies in a year that no word under the axis names; what only comes after another has none to say. */
function needsYear({ date, form, extent }: MomentTime, named: ReadonlySet<number>, zone: string): boolean {
  if (!date && form !== 'within') return false;
  return [extent.start, extent.end - 1].some((time) => Number.isFinite(time) && !named.has(yearAt(time, zone)));
}

/** What there is to be named: what is to be seen, of those that have been measured. */
function nameables(marks: readonly RowedMoment[], yearly: readonly boolean[], input: PlanInput): Nameable[] {
  const { metrics, digitPx } = input;
  return marks.flatMap(({ moment, anchor, row }, index) => {
    const widths = metrics[index];
    if (row === undefined || !widths) return [];
    const date = widths.date + (yearly[index] ? YEAR_DIGITS * digitPx : 0);
    return [{ moment, anchor, widths: { ...widths, date } }];
  });
}
