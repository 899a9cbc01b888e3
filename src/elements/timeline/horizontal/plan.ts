import { horizontalWords } from '../../../locales/horizontal/en.js';
import type { Tongue } from '../../../locales/index.js';
import type { Chronicle, Moment } from '../../../model/types.js';
import { boundsOf } from '../../../time/bounds.js';
import { HOUR_MS } from '../../../time/duration.js';
import { stackMarks } from '../../../time/layout/stack.js';
import { plainDate } from '../../../time/phrases.js';
import { timeScale, type ScaleItem, type TimeScale } from '../../../time/scale.js';
import { axisWords, type AxisWords } from './axis-words.js';
import { clearAnchor, partAnchors } from './anchors.js';
import { weightiest, type TextMetrics } from './text-metrics.js';
import { CARD_PAD_PX, placeTexts } from './cards.js';
import { clamp } from '../../../time/clamp.js';
import { placeMark, type PlacedMark } from './place-mark.js';
import { staircase } from './staircase.js';
import { turnsOf } from './turns.js';
import { yearAt } from '../../../time/zone.js';

/** What the drawing follows from. */
export interface PlanInput {
  readonly chronicle: Chronicle;
  readonly tongue: Tongue;
  readonly metrics: readonly TextMetrics[];
  readonly digitPx: number;
  /** How much larger the type is than 16 px. */
  readonly typeScale: number;
  readonly widthPx: number;
  /** 1 shows everything. */
  readonly zoom: number;
  /** Pixels scrolled in from the start. */
  readonly offset: number;
  readonly linear: boolean;
  readonly selectedId: string | undefined;
  readonly previousThresholdMs: number | undefined;
}

export interface Text {
  readonly x: number;
  readonly width: number;
  readonly top: number;
}

/** A moment as drawn; all in CSS pixels of the window. */
export interface Drawn extends PlacedMark {
  readonly moment: Moment;
  /** Top of its mark. */
  readonly top: number;
  /** False when it lies outside the window. */
  readonly visible: boolean;
  /** Its date is said with the year, where no word under the axis names that. */
  readonly withYear: boolean;
  /** Absent when there is no room to name it. */
  readonly text: Text | undefined;
}

/** The horizontal drawing. Places are CSS pixels of the window, along the axis and down. */
export interface Plan extends PlanInput, AxisWords {
  /** Each visible moment has a card; else as many as find room are named in a staircase. */
  readonly cards: boolean;
  /** The smaller of the two sizes of type. */
  readonly tight: boolean;
  readonly titleLines: number;
  /** Whether any moment has a date, without which the axis says nothing but the order. */
  readonly dated: boolean;
  readonly scale: TimeScale;
  /** Where the whole drawing begins and ends, open tails included. */
  readonly from: number;
  readonly till: number;
  readonly drawn: readonly Drawn[];
  /** Where the story's own date stands, within what is dated; absent when it is of no date. */
  readonly nowX: number | undefined;
  /** Where what is still to come begins; absent when nothing is. */
  readonly futureX: number | undefined;
  /** Its words; empty when it lies outside the window, or the story is of no date. */
  readonly futureSaid: string;
  /** Where the texts end and the poles bend, where they drop straight to their marks, and the axis's line. */
  readonly bendY: number;
  readonly dropY: number;
  readonly axisY: number;
  /** Tops of the ticks' labels and of the contexts below them. */
  readonly wordsY: number;
  readonly contextY: number;
  readonly height: number;
}

/** Rows and columns of marks keep targets of 24 px apart. */
const TARGET_PX = 24;
/** More rows than find room in this height draw together: the drawing must leave room for the map and the detail. */
const ROWS_PX = 240;
const MARK_PX = 18;
/** A "?" beside a mark. */
const QUERY_PX = 14;
/** Heights of texts are for type of 16 px. One row of names in the staircase: a date and a title. */
const NAME_PX = 44;
const NAME_ROWS = 5;
/** A card's lines besides its title, and one line of that. */
const LINES_PX = 88;
const PLACE_PX = 18;
const TITLE_PX = 20;
/** From the cards' last line to the bend of the poles. */
const BEND_PX = 18;
/** A period's name stands between the bend and the marks. */
const PERIOD_PX = 22;
/** What moments without a date ask for between two that have one. */
const ROOM_PX = 88;
/** What a year adds to a date at most: " 1822", " 44 BC". */
const YEAR_DIGITS = 6;
/** From the axis to the words under it, and one line of those. */
const WORDS_PX = 9;
const WORD_PX = 19.5;
/** The most marks that are ever live; the least important beyond it wait for a closer look. */
const MAX_MARKS = 1000;

/** Plans the horizontal drawing. Pure: the same input gives the same plan. */
export function planTimeline(input: PlanInput): Plan {
  const { chronicle, widthPx, typeScale } = input;
  const { moments, asOf, zone } = chronicle;
  const dated = moments.some(({ time }) => time.date);
  const { offset, scale, till } = seen(input);
  const from = -offset;
  const turns = turnsOf(moments, scale.end);
  // without any date all of the axis is a tail
  const placed = dated ? scale : { ...scale, x1: from };
  const nowX =
    !dated || asOf === undefined ? undefined : asOf >= scale.end ? scale.x1 : Math.max(scale.x0, scale.position(asOf));
  const parted = partAnchors(moments.map((moment, index) => placeMark(moment, placed, from, till, turns[index], nowX)));
  const inView = [...parted.keys()].filter((index) => parted[index]!.x1 > 0 && parted[index]!.x0 < widthPx);
  const visible = weightiest(inView, moments, MAX_MARKS);
  const rows = stackMarks(
    visible.map((index) => targetBox(parted[index]!)),
    { gapPx: 0 },
  );
  const rowOf = new Map(visible.map((index, at) => [index, rows[at]!]));
  const marks = parted.map((mark, index) => {
    const row = rowOf.get(index);
    if (row === undefined || mark.x1 - mark.x0 < TARGET_PX) return mark;
    return {
      ...mark,
      anchor: clearAnchor(
        mark,
        visible.flatMap((at) => (rowOf.get(at)! > row ? parted[at]! : [])),
      ),
    };
  });

  const axis = dated ? axisWords(scale, input) : NO_WORDS;
  const withYear = moments.map(({ time: { date, form, extent } }) =>
    [extent.start, extent.end - 1].some(
      // what is only known to come after another has no year to say
      (time) => (date ?? form === 'within') && Number.isFinite(time) && !axis.years.has(yearAt(time, zone)),
    ),
  );
  const metrics = input.metrics.map((one, index) =>
    withYear[index] ? { ...one, date: one.date + YEAR_DIGITS * input.digitPx } : one,
  );

  const cards = placeTexts(visible, marks, { ...input, metrics });
  const names = { rows: NAME_ROWS, rowPx: NAME_PX * typeScale, padPx: CARD_PAD_PX };
  const texts = cards?.texts ?? staircase(visible, marks, { ...input, metrics }, names);

  const linesPx = chronicle.places.length > 0 ? LINES_PX : LINES_PX - PLACE_PX;
  const bendY = typeScale * (cards ? linesPx + cards.titleLines * TITLE_PX : NAME_ROWS * NAME_PX);
  let highest = 0;
  for (const row of rows) highest = Math.max(highest, row);
  const rowPx = Math.min(TARGET_PX, ROWS_PX / Math.max(1, highest));
  const named = chronicle.periods.length > 0 ? BEND_PX + PERIOD_PX * typeScale : 0;
  const futureX = moments.some(({ toCome }) => toCome) ? nowX : undefined;
  const said = futureX === undefined || futureX >= widthPx ? '' : futureSaid(input, axis.years);
  // what is still to come says so on the contexts' line, or on one of its own where a context stands there; with little
  // room it begins before the shading does
  const saidX = said ? Math.min(futureX!, widthPx - said.length * input.digitPx) : Infinity;
  const crowded = axis.words.some(({ kind, x1 }) => kind === 'context' && x1 > saidX);
  const lowestY = bendY + Math.max(cards ? 30 : 12, named) + highest * rowPx;
  const axisY = lowestY + MARK_PX + 8;
  return {
    ...input,
    ...axis,
    cards: cards !== undefined,
    tight: cards?.tight ?? false,
    titleLines: cards?.titleLines ?? 1,
    dated,
    offset,
    scale,
    from,
    till,
    nowX,
    futureX,
    futureSaid: said,
    bendY,
    dropY: bendY + BEND_PX,
    axisY,
    wordsY: axisY + WORDS_PX,
    contextY: axisY + WORDS_PX + WORD_PX * typeScale,
    height: axisY + WORDS_PX + WORD_PX * typeScale * (crowded ? 3 : 2),
    drawn: moments.map((moment, index) => ({
      ...marks[index]!,
      moment,
      visible: rowOf.has(index),
      withYear: withYear[index]!,
      top: lowestY - (rowOf.get(index) ?? 0) * rowPx,
      text: texts?.get(index),
    })),
  };
}

const NO_WORDS: AxisWords = { ticks: [], words: [], years: new Set() };

function futureSaid({ chronicle, tongue }: PlanInput, years: ReadonlySet<number>): string {
  const { asOf = 0, asOfDate, zone } = chronicle;
  const withYear = !years.has(yearAt(asOf, zone));
  return asOfDate ? horizontalWords(tongue).stillToCome(plainDate(asOfDate, zone, tongue, { withYear })) : '';
}

/** The scale through the window, whose offset keeps within the drawing; and where that ends. */
function seen(input: PlanInput): Pick<Plan, 'offset' | 'scale' | 'till'> {
  const { chronicle, linear, widthPx, zoom, previousThresholdMs } = input;
  const { moments } = chronicle;
  const openPx = clamp(widthPx * 0.19, 110, 200);
  const isOpen = moments.some(({ time: { extent } }) => extent.end === Infinity);
  const isOpenBefore = moments.some(({ time: { extent } }) => extent.start === -Infinity && extent.end !== Infinity);
  const [beforePx, afterPx] = [isOpenBefore ? openPx * 0.75 : 0, isOpen ? openPx : 0];
  const options = {
    items: moments.flatMap((moment) => scaleItems(moment, chronicle)),
    mode: linear ? 'linear' : 'auto',
    zoom,
    x0: beforePx,
    x1: widthPx - afterPx,
    ...(moments.some(isPartOfDay) && { finestMs: 6 * HOUR_MS }),
    ...(previousThresholdMs !== undefined && { previousThresholdMs }),
  } as const;
  // how long the drawing is, and so how far it can be moved, the scale alone knows
  let { offset } = input;
  let scale = timeScale({ ...options, offset });
  offset = clamp(offset, 0, Math.max(0, scale.x1 + afterPx + offset - widthPx));
  if (offset !== input.offset) scale = timeScale({ ...options, offset });
  return { offset, scale, till: scale.x1 + afterPx };
}

const isPartOfDay = ({ time }: Moment): boolean => time.form === 'part' && time.unit === 'day';

function scaleItems(moment: Moment, { zone }: Chronicle): ScaleItem[] {
  const { unit = 'day', form, date, extent } = moment.time;
  // "after Moscow" has no date of its own to reach to; between two dates it asks for room
  let { start, end } = extent;
  if (!date) {
    // the vaguest unit, lest it be taken for the data's finest
    return form === 'within' ? [{ start, end, unit: 'century', lasting: false, covers: false, floorPx: ROOM_PX }] : [];
  }
  // a late night runs into the next day: the axis need not, it ends with the day that the moment is of
  if (isPartOfDay(moment) && date.kind === 'date') {
    const { part: _, ...day } = date;
    ({ start, end } = boundsOf(day, zone));
  }
  if (!Number.isFinite(start)) start = end;
  if (!Number.isFinite(end)) end = start;
  return Number.isFinite(start) ? [{ start, end, unit, lasting: form === 'lasting' }] : [];
}

function targetBox({ x0, x1, look }: PlacedMark): { x0: number; x1: number } {
  const missing = Math.max(0, TARGET_PX - (x1 - x0)) / 2;
  // no other mark stands on its "?"
  return { x0: x0 - missing, x1: x1 + (look.uncertain ? QUERY_PX : missing) };
}
