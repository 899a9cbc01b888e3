import { clamp } from '../../../time/clamp.js';
import { stackMarks } from '../../../time/layout/stack.js';
import { rangeSaid } from '../../../time/phrases.js';
import { manyWords } from '../../../locales/many.js';
import type { Drawn, PlanInput } from '../types.js';
import type { Runs } from './axis.js';
import { chooseUnit } from './bins.js';
import { BAND_PX, columnAt, columnsIn, figureAt, usualMs, type Columns } from './columns.js';
import { countingOf, deepestPile, MOST_MARKS, PITCH_PX, rowsWithin, type Counting } from './forms.js';
import {
  alwaysNamed,
  drawnOf,
  isDot,
  isInView,
  markOf,
  MARK_PX,
  ROW_PX,
  TALLEST_PX,
  withYearOf,
  type Drawing,
  type Ground,
  type Spot,
} from './ground.js';
import { COARSE_PITCH_PX, FINE_PITCH_PX } from './pitch.js';
import { spread, type Obstacle } from './names.js';
import { countBefore, PARTS } from './table.js';

const LOW_TALLEST_PX = 64;

/** Marks of one form have their feet so high above what they stand on. */
const SELECTED_OVER_PX = 13;

const NAMED_OVER_PX = 9;

const STRIP_PX = 120;

const PER_STRIP = 8;

export function crowdDrawing(ground: Ground, runs: Runs, inView: number, previous: Counting | undefined): Drawing {
  const { input, table, scale, view, axisY, nameRows, low } = ground;
  const { tongue, chronicle, widthPx, coarse = false, zoom, typeScale } = input;
  const pileRoomPx = axisY - 2 * ROW_PX * typeScale - MARK_PX;
  const rows = inView <= MOST_MARKS ? rowsWithin(table, view.start, view.end) : undefined;
  const most = Math.floor(pileRoomPx / PITCH_PX) + 2;
  const deepest = rows ? deepestPile(table, rows, scale.msPerPx, most) : Infinity;
  const counting = countingOf(deepest, inView, pileRoomPx, previous);
  const words = manyWords(tongue);
  if (counting === 'marks') {
    return {
      drawn: marksOver(ground, rows!),
      many: { counting, said: words.eachAMark(inView, chronicle.moments.length) },
    };
  }
  // a column counts by what names it: the finest unit whose pitch is wide enough, or wide enough for what is known
  const unit =
    zoom === 1 ? runs.unit : chooseUnit(scale.msPerPx, coarse ? COARSE_PITCH_PX : FINE_PITCH_PX, usualMs(table));
  const columns = columnsIn(table, unit, scale, {
    zone: chronicle.zone,
    widthPx,
    tallestPx: low ? LOW_TALLEST_PX : TALLEST_PX,
  });
  const { tallest, longer } = columns;
  const drawnRows = columns.bands.length ? Math.max(...columns.bands.map(({ row }) => row)) + 1 : 0;
  const footPx = drawnRows * BAND_PX;
  const left = longer + (zoom === 1 ? table.undated : 0);
  return {
    drawn: namesOver(ground, { columns, footPx, nameRows }),
    many: {
      counting,
      columns,
      footPx,
      said: tallest ? words.scale(unit.name, tallest.count, rangeSaid(tallest, unit.said, chronicle.zone, tongue)) : '',
      longerSaid: left ? words.longer(longer, unit.name, left - longer) : '',
    },
  };
}

/** In columns: the named moments, each above the head of its column. */
function namesOver(
  ground: Ground,
  { columns, footPx, nameRows }: { columns: Columns; footPx: number; nameRows: number },
): Drawn[] {
  const { input, table, scale, view, axisY } = ground;
  const { widthPx, zoom, selectedId, cursorId, chronicle } = input;
  const from = countBefore(table.starts, view.start);
  const till = countBefore(table.starts, view.end);
  const x = (row: number): number => clamp(scale.position(table.starts[row]!), 0, widthPx);
  const headOf = (at: number): number => axisY - footPx - (columnAt(columns.columns, at)?.heightPx ?? 0);
  const inOrder = spread(
    till - from,
    (at) => ({
      x: scale.position(table.starts[from + at]!),
      importance: table.importances[from + at]!,
      known: PARTS[table.parts[from + at]!] !== 'unknown',
    }),
    { widthPx, stripPx: STRIP_PX, perStrip: PER_STRIP },
  ).map((at) => table.indices[from + at]!);
  const always = alwaysNamed(input).filter((index) => isInView(ground, index));
  const indices = [...new Set([...always, ...inOrder])];
  const isMarked = (id: string): boolean => zoom > 1 || id === selectedId || id === cursorId;
  const spots = indices.map((index): Spot => {
    const moment = chronicle.moments[index]!;
    const row = table.rows[index]!;
    const mark = markOf(ground, moment);
    // what has no date at all stands at the end
    const anchor = clamp(row < 0 ? widthPx : isDot(mark) ? mark.anchor : x(row), 1, widthPx - 1);
    const head = headOf(anchor);
    if (row < 0 || !isMarked(moment.id)) return { index, mark, anchor, foot: head - 1 };
    const over = moment.id === selectedId ? SELECTED_OVER_PX : NAMED_OVER_PX;
    return { index, mark, anchor, foot: head - over - MARK_PX + 4, marked: true };
  });
  const obstacles = columns.columns.map(({ x0, x1, heightPx }) => ({ x0, x1, top: axisY - footPx - heightPx }));
  const figure = figureOf(columns, axisY - footPx, input);
  return drawnOf(ground, spots, { obstacles: figure ? [...obstacles, figure] : obstacles, nameRows }, new Set(always));
}

/** The figure beside the tallest column's head, for names to keep off. */
function figureOf(columns: Columns, footY: number, { digitPx, typeScale, widthPx }: PlanInput): Obstacle | undefined {
  const { tallest } = columns;
  if (!tallest) return undefined;
  const { x, top } = figureAt(columns, footY, { digitPx, typeScale, widthPx, poles: [] });
  return { x0: x, x1: x + String(tallest.count).length * digitPx + 8, top };
}

/** In marks: all that are in view, in piles; those that may be named stand last, so that no pole crosses a mark. */
function marksOver(ground: Ground, rows: readonly number[]): Drawn[] {
  const { input, table, axisY, nameRows } = ground;
  const { chronicle, widthPx, zoom } = input;
  const indices = rows.map((row) => table.indices[row]!);
  if (zoom === 1) chronicle.moments.forEach((_, index) => table.rows[index]! < 0 && indices.push(index));
  const marks = new Map(indices.map((index) => [index, markOf(ground, chronicle.moments[index]!)]));
  const seen = indices.filter((index) => marks.get(index)!.x1 > 0 && marks.get(index)!.x0 < widthPx);
  const always = alwaysNamed(input).filter((index) => marks.has(index) && seen.includes(index));
  const inOrder = spread(
    seen.length,
    (at) => {
      const moment = chronicle.moments[seen[at]!]!;
      return {
        x: clamp(marks.get(seen[at]!)!.anchor, 0, widthPx - 1),
        importance: moment.importance,
        known: moment.standing !== 'unknown',
      };
    },
    { widthPx, stripPx: STRIP_PX, perStrip: 3 },
  ).map((at) => seen[at]!);
  const wishes = [...new Set([...always, ...inOrder])];
  const wished = new Set(wishes);
  const below = seen.filter((index) => !wished.has(index));
  const boxOf = (index: number): { x0: number; x1: number } => {
    const { x0, x1 } = marks.get(index)!;
    const missing = Math.max(0, MARK_PX - (x1 - x0)) / 2;
    return { x0: x0 - missing, x1: x1 + missing };
  };
  const order = [...below, ...wishes.toReversed()];
  const piles = pile(order.map(boxOf), below.length);
  const topOf = new Map(order.map((index, at) => [index, axisY - 6 - MARK_PX - piles[at]! * PITCH_PX]));
  const obstacles = order.map((index) => ({ ...boxOf(index), top: topOf.get(index)! }));
  const spots = wishes.map((index): Spot => {
    const mark = marks.get(index)!;
    return { index, mark, anchor: clamp(mark.anchor, 1, widthPx - 1), foot: topOf.get(index)!, marked: true };
  });
  const named = drawnOf(ground, spots, { obstacles, nameRows }, new Set(wishes));
  const bare = below.map((index): Drawn => ({
    ...marks.get(index)!,
    moment: chronicle.moments[index]!,
    top: topOf.get(index)!,
    visible: true,
    withYear: withYearOf(ground, chronicle.moments[index]!),
    text: undefined,
    unlisted: true,
  }));
  return [...bare, ...named];
}

/** Rows of marks: the first `below` in the first that is free, the others on top of whatever is under them. */
function pile(boxes: readonly { x0: number; x1: number }[], below: number): number[] {
  const rows = stackMarks(boxes.slice(0, below), { gapPx: -2 });
  for (const box of boxes.slice(below)) {
    const under = rows.filter((_, at) => boxes[at]!.x0 < box.x1 - 2 && boxes[at]!.x1 - 2 > box.x0);
    rows.push(under.length ? Math.max(...under) + 1 : 0);
  }
  return rows;
}
