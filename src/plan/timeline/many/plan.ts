import { manyWords } from '../../../locales/horizontal/many/en.js';
import type { Chronicle, Moment } from '../../../model/types.js';
import { clamp } from '../../../time/clamp.js';
import { plainDate, rangeSaid } from '../../../time/phrases.js';
import type { TimeScale } from '../../../time/scale.js';
import type { Interval } from '../../../time/types.js';
import { yearAt } from '../../../time/zone.js';
import { axisWords } from '../axis-words.js';
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

/** Of the axis and the words under it. */
const WORDS_PX = 9;

const WORD_PX = 19.5;

/** Rows for stretches reach so high at least. */
const STRETCH_ROOM_PX = 290;

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
  const stretchRoom = Math.min(STRETCH_ROOM_PX, Math.max(120, roomPx - 60));
  const axisY = kind === 'stretches' ? stretchRoom + 8 : nameRows * rowPx + FREE_PX;
  const axis = axisWords(scale, { ...input, offset });
  const nowX = asOf === undefined ? undefined : asOf >= scale.end ? scale.x1 : Math.max(scale.x0, scale.position(asOf));
  const futureX = firstToCome(chronicle) >= 0 ? nowX : undefined;
  const said = futureX === undefined || futureX >= widthPx ? '' : futureSaid(input, axis.years);
  const ground: Ground = {
    input: { ...input, offset },
    table,
    scale,
    view,
    axisY,
    nameRows,
    nowX,
    years: axis.years,
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
    dropY: chronicle.periods.length ? Math.min(nameRows * rowPx, axisY - FREE_PX) : Math.max(0, axisY - 128),
    axisY,
    wordsY: axisY + WORDS_PX,
    contextY: axisY + WORDS_PX + WORD_PX * typeScale,
    height: axisY + WORDS_PX + WORD_PX * typeScale * 2,
    drawn: drawing.drawn,
    many: {
      stretches: undefined,
      columns: undefined,
      lines: [],
      longerSaid: '',
      footPx: 0,
      ...drawing.many,
      inView,
      reserved: roomPx >= OVERVIEW_ROOM_PX,
      overview: zoom > 1 ? overviewOf(table, fitted.whole, view, widthPx) : undefined,
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
  const when = rangeSaid(bin, unit.said, chronicle.zone, tongue);
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
