import { manyWords } from '../../../locales/horizontal/many/en.js';
import type { Tongue } from '../../../locales/index.js';
import type { Chronicle, Moment } from '../../../model/types.js';
import { clamp } from '../../../time/clamp.js';
import { plainDate, rangeSaid } from '../../../time/phrases.js';
import { MONTH_MS } from '../../../time/duration.js';
import type { TimeScale } from '../../../time/scale.js';
import type { Interval } from '../../../time/types.js';
import { yearAt } from '../../../time/zone.js';
import { axisWords, type AxisWord } from '../axis-words.js';
import type { Plan, PlanInput } from '../plan.js';
import { runsOf, scaleOf, type Runs } from './axis.js';
import { usualMs, type Column, type Columns } from './columns.js';
import { crowdDrawing } from './crowd.js';
import { countWithin, deepestPile, type Counting } from './forms.js';
import { COARSE_PITCH_PX, FINE_PITCH_PX, firstToCome, ROW_PX, type Ground } from './ground.js';
import { overviewOf, type Overview } from './overview.js';
import { stretchesDrawing } from './stretched.js';
import { PARTS, tableOf, type Table } from './table.js';

/** What a drawing of many has besides marks and names. */
export interface Many {
  readonly counting: Counting;
  /** How stretches that overlap stand, where the story is of such. */
  readonly stretches: 'bars' | 'lines' | 'depth' | undefined;
  readonly columns: Columns | undefined;
  /** Thin lines that are not marks of their own. */
  readonly lines: readonly Line[];
  readonly overview: Overview | undefined;
  /** Whether room for the overview is kept under the axis; else it lies over what is below. */
  readonly reserved: boolean;
  /** How many moments are at least partly in view, and of how many. */
  readonly inView: number;
  /** The scale in words, as it stands below and is spoken with the axis. */
  readonly said: string;
  /** Those that no column counts, in words, where there are any. */
  readonly longerSaid: string;
  /** The view, where it is not the whole. */
  readonly showing: string;
  /** Whether what is still to come says so at the top of its shading. */
  readonly isSaidInside: boolean;
  /** How high the foot of the columns stands over the axis, for the bands below them. */
  readonly footPx: number;
}

/** A stretch too thin to be hit by itself: what is nearest is pointed at. */
export interface Line {
  readonly moment: Moment;
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly heightPx: number;
  readonly part: number;
}

/** How a story is drawn whose marks would not stand apart: counted, or as stretches that overlap. */
export type Crowd = 'crowd' | 'stretches';

/** A story of no more moments than these is drawn as it always is. */
const FEW = 60;

/** More are counted without a look. */
const MOST = 1000;

/** Rows of marks beyond which they would draw together. */
const MOST_ROWS = 15;

/** Stretches draw together sooner, since each is in the way of the others all along. */
const MOST_STRETCH_ROWS = 10;

const ROWS = 5;

const LOW_ROWS = 3;

/** From the lowest name to the axis. */
const FREE_PX = 44;

/** A box that gives less has fewer rows, and no room kept for the overview. */
const TALL_ROOM_PX = 300;

const OVERVIEW_ROOM_PX = 350;

/** So far off that months are no wider than this, a name says its year: the axis's own are too far from it. */
const FAR_MS_PER_PX = MONTH_MS / 40;
const NONE: ReadonlySet<number> = new Set();
/** Of the shading over what is still to come, above the axis; and the least of it in which its words stand, on two lines. */
const SHADED_PX = 128;
const SAID_PX = 90;
/** Of the axis and the words under it. */
const WORDS_PX = 9;

const WORD_PX = 19.5;

/** Stretches reach so high where nobody gives a height; else what is under the axis is left free. */
const STRETCH_ROOM_PX = 400;
const STRETCH_FOOT_PX = 80;

/**
 * How a story is to be drawn where its marks would not stand apart: counted, or as stretches that overlap.
 * @param scale - through the whole story, as it would be drawn otherwise
 */
export function crowdOf({ moments }: Chronicle, scale: () => TimeScale): Crowd | undefined {
  if (moments.length <= MOST_STRETCH_ROWS) return undefined;
  const table = tableOf({ moments });
  const rows = [...table.starts.keys()];
  const lasting = rows.filter((row) => table.lasting[row] === 1);
  if (lasting.length * 2 >= moments.length) {
    const { msPerPx } = scale();
    return deepestPile(table, lasting, msPerPx, MOST_STRETCH_ROWS) > MOST_STRETCH_ROWS ? 'stretches' : undefined;
  }
  if (moments.length <= FEW) return undefined;
  if (moments.length > MOST) return 'crowd';
  return deepestOnScale(table, scale()) > MOST_ROWS ? 'crowd' : undefined;
}

/** How deep marks of 18 px pile up on a scale of several rates. */
function deepestOnScale({ starts, ends }: Table, { position }: TimeScale): number {
  const at = { starts: starts.map((t) => position(t)), ends: ends.map((t) => position(t)) };
  return deepestPile(at as Pick<Table, 'starts' | 'ends'> as Table, [...starts.keys()], 1, MOST_ROWS);
}

/** Plans the drawing of a story of many. Pure; costs what is in view, after what is made once for a story. */
export function planMany(input: PlanInput, kind: Crowd): Plan {
  const { chronicle, widthPx, zoom, typeScale, roomPx = Infinity } = input;
  const { asOf } = chronicle;
  const table = tableOf(chronicle);
  const low = roomPx < TALL_ROOM_PX;
  const nameRows = low ? LOW_ROWS : ROWS;
  const runs = runsFor(table, input);
  const fitted = fit(runs, input);
  const { scale, offset } = fitted;
  const view = viewOf(scale, widthPx);
  const inView = countWithin(table, view.start, view.end);

  const rowPx = ROW_PX * typeScale;
  const stretchRoom = Math.min(STRETCH_ROOM_PX, Math.max(120, roomPx - STRETCH_FOOT_PX));
  const axisY = kind === 'stretches' ? stretchRoom + 8 : nameRows * rowPx + FREE_PX;
  const axis = axisWords(scale, input, true);
  const nowX = asOf === undefined ? undefined : asOf >= scale.end ? scale.x1 : Math.max(scale.x0, scale.position(asOf));
  const futureX = firstToCome(chronicle) >= 0 ? nowX : undefined;
  const said = futureX === undefined || futureX >= widthPx ? '' : futureSaid(input, axis.years);
  // in the shading where that is wide enough, else on a line of their own
  const topY = Math.max(0, axisY - SHADED_PX);
  const isInside = said !== '' && widthPx - Math.max(0, futureX!) >= SAID_PX * typeScale;
  const words = isInside ? [{ x0: Math.max(0, futureX!), x1: widthPx, top: topY }] : [];
  const ground: Ground = {
    input: { ...input, offset },
    table,
    scale,
    view,
    axisY,
    nameRows,
    nowX,
    years: scale.msPerPx > FAR_MS_PER_PX ? NONE : axis.years,
    words,
    low,
  };

  const drawing = kind === 'stretches' ? stretchesDrawing(ground, inView) : crowdDrawing(ground, runs, inView);
  return {
    ...input,
    ...axis,
    cards: false,
    tight: false,
    titleLines: 1,
    dated: table.starts.length > 0,
    offset,
    scale,
    from: -offset,
    till: scale.x1,
    nowX,
    futureX,
    futureSaid: said,
    bendY: nameRows * rowPx,
    dropY: chronicle.periods.length ? Math.min(nameRows * rowPx, axisY - FREE_PX) : topY,
    axisY,
    wordsY: axisY + WORDS_PX,
    contextY: axisY + WORDS_PX + WORD_PX * typeScale,
    height: axisY + WORDS_PX + WORD_PX * typeScale * (said && !isInside ? 3 : 2),
    drawn: drawing.drawn,
    many: {
      stretches: undefined,
      columns: undefined,
      lines: [],
      longerSaid: '',
      footPx: 0,
      isSaidInside: isInside,
      ...drawing.many,
      inView,
      reserved: roomPx >= OVERVIEW_ROOM_PX,
      overview:
        zoom > 1 ? overviewOf(table, fitted.whole, view, widthPx, overviewWords(fitted.whole, input)) : undefined,
      showing: zoom > 1 ? manyWords(input.tongue).showing(...showing(input, runs, view)) : '',
    },
  };
}

const runsMade = new WeakMap<Table, { of: string; runs: Runs }>();

/** Kept while the reader moves: O(n). */
function runsFor(table: Table, { chronicle: { zone }, widthPx, coarse = false }: PlanInput): Runs {
  const of = `${zone} ${widthPx} ${coarse}`;
  let made = runsMade.get(table);
  if (made?.of !== of) {
    const leastPx = coarse ? COARSE_PITCH_PX : FINE_PITCH_PX;
    made = { of, runs: runsOf(table, { zone, widthPx, leastPx, leastMs: usualMs(table) }) };
    runsMade.set(table, made);
  }
  return made.runs;
}

/** The scale through the window, whose offset keeps within the drawing; and the one through all of it. */
function fit(runs: Runs, { widthPx, zoom, offset }: PlanInput): { scale: TimeScale; whole: TimeScale; offset: number } {
  const whole = scaleOf(runs, { widthPx, zoom: 1, offset: 0 });
  const free = zoom === 1 ? whole : scaleOf(runs, { widthPx, zoom, offset: 0 });
  const kept = clamp(offset, 0, Math.max(0, free.x1 - widthPx));
  return { whole, offset: kept, scale: kept === 0 ? free : scaleOf(runs, { widthPx, zoom, offset: kept }) };
}

/** The scale of such a drawing, its offset kept within the whole. */
export const manyScale = (input: PlanInput): { readonly scale: TimeScale } =>
  fit(runsFor(tableOf(input.chronicle), input), input);

function viewOf(scale: TimeScale, widthPx: number): Interval {
  return {
    start: Math.max(scale.start, scale.invert(0)),
    end: Math.min(scale.end, scale.invert(widthPx)),
  };
}

function showing({ chronicle: { zone }, tongue }: PlanInput, { runs }: Runs, view: Interval): [string, string] {
  const whole = { start: runs[0]!.start, end: runs.at(-1)!.end };
  return [rangeSaid(view, spanUnit(view), zone, tongue), rangeSaid(whole, spanUnit(whole), zone, tongue)];
}

/** What stands under the overview: the contexts of the whole's axis, else its ticks. */
function overviewWords(whole: TimeScale, input: PlanInput): readonly AxisWord[] {
  const { words } = axisWords(whole, input, true);
  const contexts = words.filter(({ kind }) => kind === 'context');
  return contexts.length > 1 ? contexts : words.filter(({ kind }) => kind === 'tick');
}

/** The unit that a stretch of time is said by. */
function spanUnit({ start, end }: Interval): 'minute' | 'day' | 'month' | 'year' {
  const days = (end - start) / 86_400_000;
  return days > 1460 ? 'year' : days > 180 ? 'month' : days > 1 ? 'day' : 'minute';
}

function futureSaid({ chronicle, tongue }: PlanInput, years: ReadonlySet<number>): string {
  const { asOf = 0, asOfDate, zone } = chronicle;
  const withYear = !years.has(yearAt(asOf, zone));
  return asOfDate ? manyWords(tongue).stillToCome(plainDate(asOfDate, zone, tongue, { withYear })) : '';
}

/** For whoever says a column: its statuses in words. */
export function columnSaid(
  { counts, count, ...bin }: Column,
  { unit }: Columns,
  { chronicle, tongue }: PlanInput,
): ColumnSaid {
  const words = manyWords(tongue);
  const when = whenSaid(bin, unit, chronicle.zone, tongue);
  if (!counts.length) return { head: words.depthSpoken(count, when), parts: '', whole: words.depthSpoken(count, when) };
  const parts = counts.flatMap((each, part) => (each ? words.part(PARTS[part]!, each) : []));
  return {
    head: words.column(count, when),
    parts: tongue.ui.list(parts),
    whole: words.columnSpoken(count, when, parts),
  };
}

export interface ColumnSaid {
  readonly head: string;
  readonly parts: string;
  readonly whole: string;
}

const bins = new Map<string, string>();
/** Bins said; beyond these all are forgotten at once. */
const BINS_KEPT = 5000;

/** A bin in words, kept: while the reader moves, the same are asked for at every frame. */
function whenSaid(bin: Interval, { name, said }: Columns['unit'], zone: string, tongue: Tongue): string {
  const key = `${name} ${bin.start} ${bin.end} ${zone} ${tongue.locale}`;
  let when = bins.get(key);
  if (when === undefined) {
    if (bins.size > BINS_KEPT) bins.clear();
    bins.set(key, (when = rangeSaid(bin, said, zone, tongue)));
  }
  return when;
}
