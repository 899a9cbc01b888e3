import { times } from '../../../time/loops.js';
/** A name that asks for a place over the axis. CSS pixels of the window, down from the top. */
export interface NameWish {
  /** Where its pole stands. */
  readonly x: number;
  /** What its text needs. */
  readonly widthPx: number;
  /** Where its pole ends. */
  readonly footY: number;
}

export interface PlacedName {
  /** Of the wish in the list given. */
  readonly index: number;
  /** 0 is the top row. */
  readonly row: number;
  /** Left edge of the text. */
  readonly x: number;
  /** The side of its pole that the text stands on. */
  readonly side: 'start' | 'end';
}

/** Something under the names that no text may touch: a column, a pile of marks, words. */
export interface Obstacle {
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
}

export interface NameRoom {
  readonly widthPx: number;
  readonly rows: number;
  readonly rowPx: number;
  /** Height of a text in its row. */
  readonly textPx: number;
  readonly obstacles: readonly Obstacle[];
  /** No more are named. */
  readonly most: number;
}

/** Between a pole and its own text. */
export const BESIDE_PX = 8;
const APART_PX = 8;
const HEAD_PX = 3;
const POLE_PX = 4;
const POLES_PX = 5;

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly row: number;
  readonly pole: number;
}

/**
 * Places names by priority, each in the first row from the top that is free for its text and its pole, at the start of its
 * text first, then at its end. One that finds no row is left out.
 * @param wishes - the first has the best right
 */
export function placeNames(wishes: readonly NameWish[], room: NameRoom): PlacedName[] {
  const boxes: Box[] = [];
  const placed: PlacedName[] = [];
  for (let index = 0; index < wishes.length && placed.length < room.most; index += 1) {
    const wish = wishes[index] as NameWish;
    const found = boxes.some(({ pole }) => Math.abs(pole - wish.x) < POLES_PX) ? undefined : place(wish, boxes, room);
    if (!found) continue;
    boxes.push(found);
    placed.push({ index, row: found.row, x: found.x0, side: found.x0 > wish.x ? 'start' : 'end' });
  }
  return placed;
}

function place({ x, widthPx, footY }: NameWish, boxes: readonly Box[], room: NameRoom): Box | undefined {
  for (const x0 of [x + BESIDE_PX, x - BESIDE_PX - widthPx]) {
    const x1 = x0 + widthPx;
    if (x0 < 0 || x1 > room.widthPx) continue;
    let headY = Infinity;
    for (const { x0: from, x1: till, top } of room.obstacles) {
      if (from < x1 + HEAD_PX && till > x0 - HEAD_PX) headY = Math.min(headY, top);
    }
    for (let row = 0; row < room.rows; row += 1) {
      const bottom = row * room.rowPx + room.textPx;
      if (bottom + HEAD_PX > headY || bottom > footY) break; // further down it is only worse
      const box = { x0, x1, row, pole: x };
      if (boxes.every((other) => isApart(box, other))) return box;
    }
  }
  return undefined;
}

/** Whether neither text stands on the other's, nor on its pole's way down. */
function isApart(one: Box, other: Box): boolean {
  if (one.row === other.row && one.x0 < other.x1 + APART_PX && other.x0 < one.x1 + APART_PX) return false;
  return !strikes(one, other) && !strikes(other, one);
}

/** Whether a pole, which runs from its own row down, passes the text of a box. */
const strikes = ({ pole, row }: Box, box: Box): boolean =>
  row <= box.row && pole > box.x0 - POLE_PX && pole < box.x1 + POLE_PX;

/** What a name is chosen by. */
export interface Candidate {
  readonly x: number;
  readonly importance: number;
  /** Whether anything is known of how it stands. */
  readonly known: boolean;
}

/**
 * The order in which the moments in view are to be named, after those that always are: from strips of equal width, round
 * robin, each strip's best, then each one's second and so on, so that what is left out is left out evenly.
 * @param count - how many there are, in order of time
 * @param perStrip - no strip names more
 * @returns their numbers, the first with the best right
 */
export function spread(
  count: number,
  of: (at: number) => Candidate,
  { widthPx, stripPx, perStrip }: { widthPx: number; stripPx: number; perStrip: number },
): number[] {
  const strips: { at: number; weight: number }[][] = times(Math.ceil(widthPx / stripPx), () => []);
  for (let at = 0; at < count; at += 1) {
    const { x, importance, known } = of(at);
    const strip = strips[Math.floor(x / stripPx)];
    const weight = importance * 2 + Number(known);
    if (!strip || (strip.length === perStrip && strip.at(-1)!.weight >= weight)) continue;
    // of equals the earliest, which is here already
    const place = strip.findIndex((other) => other.weight < weight);
    strip.splice(place < 0 ? strip.length : place, 0, { at, weight });
    if (strip.length > perStrip) strip.pop();
  }
  return times(perStrip, (turn) => strips.flatMap((strip) => strip[turn]?.at ?? [])).flat();
}
