import type { Tongue } from '../../../locales/index.js';
import { manyWords } from '../../../locales/many.js';
import { MONTH_MS } from '../../../time/duration.js';
import { rangeSaid } from '../../../time/phrases.js';
import type { TimeScale } from '../../../time/scale.js';
import type { Interval } from '../../../time/types.js';
import type { Dated } from '../axis.js';
import { axisWords } from '../axis-words.js';
import { futureFrom, nowOn } from '../future.js';
import type { AxisWord, Plan, PlanInput, Seen } from '../types.js';
import type { Runs } from './axis.js';
import type { Column, Columns } from './columns.js';
import { crowdDrawing } from './crowd.js';
import { countWithin, type Counting } from './forms.js';
import { ROW_PX, type Ground } from './ground.js';
import { overviewOf, type Overview } from './overview.js';
import { stretchesDrawing } from './stretched.js';
import { PARTS, tableOf, type Table } from './table.js';
import type { Crowd } from './types.js';
import { manyScale, runsFor } from './window.js';

const ROWS = 5;

const LOW_ROWS = 3;

/** From the lowest name to the axis. */
const FREE_PX = 44;

/** Narrower, names have fewer rows too. */
const NARROW_PX = 900;
/** A box that gives less has fewer rows; or no room kept for the overview. */
const TALL_ROOM_PX = 268;

const OVERVIEW_ROOM_PX = 314;

/** So far off that months are no wider than this, a name says its year: the axis's own are too far from it. */
const FAR_MS_PER_PX = MONTH_MS / 40;
const NONE: ReadonlySet<number> = new Set();
/** Of the shading over what is still to come, above the axis; and the least of it in which its words stand, on two lines. */
const SHADED_PX = 128;
const SAID_PX = 130;
/** Of the axis and the words under it. */
const WORDS_PX = 9;

const WORD_PX = 19.5;

/** Stretches reach so high where nobody gives a height; else what is under the axis is left free. */
const STRETCH_ROOM_PX = 400;
const STRETCH_FOOT_PX = 80;

/**
 * Plans the drawing of a story of many. Pure; costs what is in view, after what is made once for a story.
 * @param previous - what the view counted by before
 */
export function planMany(input: PlanInput, seen: Seen, kind: Crowd, previous: Counting | undefined): Plan {
  const { chronicle, widthPx, zoom, typeScale, roomPx = Infinity } = input;
  const { scale, offset } = seen;
  const table = tableOf(chronicle);
  const low = roomPx < TALL_ROOM_PX || widthPx < NARROW_PX;
  const nameRows = low ? LOW_ROWS : ROWS;
  const runs = runsFor(input);
  const view = viewOf(scale, widthPx);
  const inView = countWithin(table, view.start, view.end);

  const rowPx = ROW_PX * typeScale;
  const stretchRoom = Math.min(STRETCH_ROOM_PX, Math.max(120, roomPx - STRETCH_FOOT_PX));
  const axisY = kind === 'stretches' ? stretchRoom + 8 : nameRows * rowPx + FREE_PX;
  const axis = axisWords(scale, input, flush);
  const nowX = nowOn(scale, chronicle);
  const { futureX, futureSaid: said } = futureFrom(nowX, input, axis.years);
  // in the shading where that is wide enough, else below
  const topY = Math.max(0, axisY - SHADED_PX);
  const isInside = said !== '' && widthPx - Math.max(0, futureX!) >= SAID_PX * typeScale;
  const words = isInside ? [{ x0: Math.max(0, futureX!), x1: widthPx, top: topY }] : [];
  const ground: Ground = {
    input,
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

  const drawing =
    kind === 'stretches' ? stretchesDrawing(ground, inView) : crowdDrawing(ground, runs, inView, previous);
  return {
    ...input,
    ...axis,
    cards: false,
    tight: false,
    titleLines: 1,
    dated: table.starts.length > 0,
    ...seen,
    futureX,
    futureSaid: isInside ? said : '',
    offset,
    nowX,
    bendY: nameRows * rowPx,
    dropY: chronicle.periods.length ? Math.min(nameRows * rowPx, axisY - FREE_PX) : topY,
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
      toCome: isInside ? '' : said,
      ...drawing.many,
      inView,
      reserved: roomPx >= OVERVIEW_ROOM_PX,
      overview: zoom > 1 ? overviewFor(table, view, input) : undefined,
      showing: zoom > 1 ? manyWords(input.tongue).showing(...showing(input, runs, view)) : '',
    },
  };
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

function overviewFor(table: Table, view: Interval, input: PlanInput): Overview {
  const whole = manyScale({ ...input, zoom: 1 });
  return overviewOf(table, whole, view, input.widthPx, overviewWords(whole, input));
}

/** The first label behind a break begins with its run, so that the break's own length has room. */
function flush(words: readonly Dated[], { stretches }: TimeScale): readonly Dated[] {
  return words.map((word) => {
    const run = stretches.find(({ kind, start, x0 }) => kind === 'even' && start === word.start && x0 > 0);
    return run ? { ...word, x0: run.x0, x1: run.x0 + word.x1 - word.x0 } : word;
  });
}

/** What stands under the overview: the contexts of the whole's axis, else its ticks. */
function overviewWords(whole: TimeScale, input: PlanInput): readonly AxisWord[] {
  const { words } = axisWords(whole, input, flush);
  const contexts = words.filter(({ kind }) => kind === 'context');
  return contexts.length > 1 ? contexts : words.filter(({ kind }) => kind === 'tick');
}

/** The unit that a stretch of time is said by. */
function spanUnit({ start, end }: Interval): 'minute' | 'day' | 'month' | 'year' {
  const days = (end - start) / 86_400_000;
  return days > 1460 ? 'year' : days > 180 ? 'month' : days > 1 ? 'day' : 'minute';
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
