import type { Line } from './types.js';
import { countBefore, type Table } from './table.js';

/** A stretch to be laid out; CSS pixels along the axis. */
export interface StretchBox {
  readonly x0: number;
  readonly x1: number;
  readonly importance: number;
  readonly selected: boolean;
  /** What its name needs; absent where it has none to show. */
  readonly namePx: number | undefined;
}

export interface PlacedStretch {
  /** Of the box in the list given. */
  readonly index: number;
  /** Bottom edge above the axis. */
  readonly bottomPx: number;
  readonly heightPx: number;
  /** Where its name stands; absent where it has none. */
  readonly name: { readonly x: number; readonly inside: boolean } | undefined;
}

export interface StretchLayout {
  /** `bars`: each wide enough for its name; `lines`: thin but for the most important; `depth`: too many for either. */
  readonly form: 'bars' | 'lines' | 'depth';
  readonly placed: readonly PlacedStretch[];
  /** How high they stand. */
  readonly heightPx: number;
}

const BAR_PX = 16;
const BAR_PITCH_PX = 20;
/** Between bars of a row. */
const BAR_GAP_PX = 4;
const LINE_PX = 3;
/** A slot that a line takes of the height. */
const SLOT_PX = 4;
const LINE_GAP_PX = 3;
const NAMED_SLOTS = 4;
const NAMED_PX = 15;
const SELECTED_SLOTS = 6;
/** One named bar for so much of the width. */
const PX_PER_NAMED = 80;
const MOST_NAMED = 20;
/** Of a name inside its bar: before it, and together with what is behind it. */
export const INSIDE_PX = 6;
const INSIDE_ROOM_PX = 12;
const BESIDE_PX = 8;

/**
 * Lays out stretches that overlap, each told apart: bars while their rows find room, else lines of which the most important
 * keep a bar; where even lines are too many, nothing is placed and they are to be counted. First-fit from the axis, by
 * start, of equals the longer first.
 */
export function layStretches(
  boxes: readonly StretchBox[],
  { widthPx, roomPx }: { readonly widthPx: number; readonly roomPx: number },
): StretchLayout {
  const bars = asBars(boxes, widthPx, roomPx);
  if (bars) return bars;
  return asLines(boxes, widthPx, roomPx) ?? { form: 'depth', placed: [], heightPx: 0 };
}

const byStart = (boxes: readonly StretchBox[]): number[] =>
  [...boxes.keys()].sort((a, b) => boxes[a]!.x0 - boxes[b]!.x0 || boxes[b]!.x1 - boxes[a]!.x1);

/** Names go where bars leave them room: a name never takes it from a bar. */
function asBars(boxes: readonly StretchBox[], widthPx: number, roomPx: number): StretchLayout | undefined {
  const most = Math.floor((roomPx + BAR_PITCH_PX - BAR_PX) / BAR_PITCH_PX);
  /** Of each row its bars, from left to right. */
  const rows: number[][] = [];
  for (const index of byStart(boxes)) {
    const { x0 } = boxes[index]!;
    const free = rows.find((row) => boxes[row.at(-1)!]!.x1 + BAR_GAP_PX <= x0);
    if (free) free.push(index);
    else if (rows.push([index]) > most) return undefined;
  }
  const placed = rows.flatMap((row, at) => {
    let taken = 0;
    return row.map((index, nth): PlacedStretch => {
      const { x1 } = boxes[index]!;
      const next = row[nth + 1];
      const name = nameOf(boxes[index]!, taken, next === undefined ? widthPx : boxes[next]!.x0 - BESIDE_PX);
      taken = Math.max(x1, name && !name.inside ? name.x + boxes[index]!.namePx! : x1) + BESIDE_PX;
      return { index, bottomPx: at * BAR_PITCH_PX + BAR_PITCH_PX - BAR_PX, heightPx: BAR_PX, name };
    });
  });
  return { form: 'bars', placed, heightPx: rows.length * BAR_PITCH_PX };
}

/**
 * On its bar if that is long enough, else behind its end, else before its start.
 * @param from - where the row is free before it
 * @param till - and behind it
 */
function nameOf({ x0, x1, namePx }: StretchBox, from: number, till: number): PlacedStretch['name'] {
  if (namePx === undefined) return undefined;
  const start = Math.max(0, x0);
  if (x1 - start >= namePx + INSIDE_ROOM_PX) return { x: start + INSIDE_PX, inside: true };
  if (x1 + BESIDE_PX + namePx <= till) return { x: x1 + BESIDE_PX, inside: false };
  return x0 - BESIDE_PX - namePx >= from ? { x: x0 - BESIDE_PX - namePx, inside: false } : undefined;
}

function asLines(boxes: readonly StretchBox[], widthPx: number, roomPx: number): StretchLayout | undefined {
  const slots = Math.floor(roomPx / SLOT_PX);
  const named = new Set(mostImportant(boxes, widthPx));
  const rows: number[] = [];
  const placed: PlacedStretch[] = [];
  let highest = 0;
  for (const index of byStart(boxes)) {
    const { x0, x1, selected } = boxes[index]!;
    const takes = selected ? SELECTED_SLOTS : named.has(index) ? NAMED_SLOTS : 1;
    const row = freeRows(rows, takes, x0 - LINE_GAP_PX);
    if (row + takes > slots) return undefined;
    for (let slot = row; slot < row + takes; slot += 1) rows[slot] = x1;
    highest = Math.max(highest, row + takes);
    const heightPx = takes === 1 ? LINE_PX : NAMED_PX;
    placed.push({
      index,
      bottomPx: row * SLOT_PX + (takes === SELECTED_SLOTS ? SLOT_PX + 1 : 1),
      heightPx,
      name: nameIn(boxes[index]!, takes > 1, widthPx),
    });
  }
  return { form: 'lines', placed, heightPx: highest * SLOT_PX };
}

/** Where the name of a bar among lines stands: on it, and only the selected one's beside it, over whatever is there. */
function nameIn(box: StretchBox, isBar: boolean, widthPx: number): PlacedStretch['name'] {
  const name = isBar ? nameOf(box, 0, widthPx) : undefined;
  return name?.inside || box.selected ? name : undefined;
}

/** The lowest run of so many slots that are all free from `x` on. */
function freeRows(ends: readonly number[], takes: number, x: number): number {
  let row = 0;
  for (let slot = 0; slot < row + takes; slot += 1) if ((ends[slot] ?? -Infinity) > x) row = slot + 1;
  return row;
}

/** One for each 80 px at most, and only those long enough for their name; of equals the earlier. */
function mostImportant(boxes: readonly StretchBox[], widthPx: number): number[] {
  const strips = new Map<number, number>();
  boxes.forEach(({ x0, x1, importance, namePx }, index) => {
    if (namePx === undefined || Math.min(widthPx, x1) - Math.max(0, x0) < namePx + INSIDE_ROOM_PX) return;
    const strip = Math.floor(Math.max(0, x0) / PX_PER_NAMED);
    const best = strips.get(strip);
    if (best === undefined || importance > boxes[best]!.importance) strips.set(strip, index);
  });
  return [...strips.values()].sort((a, b) => boxes[b]!.importance - boxes[a]!.importance || a - b).slice(0, MOST_NAMED);
}

/**
 * How many stretches there are at once, at most, within each bin.
 * @param bins - ascending edges, one more than there are bins
 */
export function depthsIn({ starts, ends }: Pick<Table, 'starts' | 'ends'>, bins: readonly number[]): number[] {
  const sortedEnds = ends.slice().sort();
  return bins.slice(1).map((till, bin) => {
    const from = bins[bin]!;
    let over = countBefore(sortedEnds, from);
    while (sortedEnds[over]! <= from) over += 1;
    let most = countBefore(starts, from) - over;
    for (let row = countBefore(starts, from); starts[row]! < till; row += 1) {
      while (sortedEnds[over]! <= starts[row]!) over += 1;
      most = Math.max(most, row + 1 - over);
    }
    return most;
  });
}

/** Further from a line than this, it is not meant. */
const NEAR_PX = 10;

/** The line nearest to a point of the window. */
export function nearestLine(lines: readonly Line[], x: number, y: number): Line | undefined {
  let nearest: Line | undefined;
  let least = NEAR_PX;
  for (const line of lines) {
    const aside = Math.max(line.x0 - x, 0, x - line.x1);
    const away = Math.max(line.top - y, 0, y - line.top - line.heightPx);
    const distance = Math.hypot(aside, away);
    if (distance < least) [nearest, least] = [line, distance];
  }
  return nearest;
}
