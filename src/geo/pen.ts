import type { Strand } from './strand.js';

/** Steps to a pixel that points are rounded to. */
export const TENTHS = 10;

/** Texts of the commonest steps, each with what sets it off from the number before. */
const NEAR = 400;
const texts: string[] = [];

function textOf(tenths: number): string {
  const known = texts[tenths + NEAR];
  if (known !== undefined) return known;
  const text = `${tenths < 0 ? '' : ' '}${tenths / TENTHS}`.replace(/^([ -])0\./, '$1.');
  if (Math.abs(tenths) <= NEAR) texts[tenths + NEAR] = text;
  return text;
}

/** What is written on: pixels of the map’s box, and of what lies around it. */
export interface Sheet {
  /** Pixels to a unit of the world. */
  readonly scale: number;
  /** World pixels of the box’s top left corner; a copy of the world further on has another. */
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Writes path data in tenths of a pixel. Of what lies outside the sheet as much is left out as leaves everything within it
 * as it is: a point is dropped when it is beyond the same edge as the points before and after it, since the triangle
 * of the three then is, too.
 */
export class Pen {
  /** What has been written. */
  data = '';
  readonly #scale: number;
  readonly #x: number;
  readonly #y: number;
  readonly #left: number;
  readonly #top: number;
  readonly #right: number;
  readonly #bottom: number;
  #piece = '';
  #count = 0;
  /** The last point that is written, and the one that waits for the next; each with the edges that it is beyond. */
  #lastX = 0;
  #lastY = 0;
  #lastBeyond = 0;
  #nextX = 0;
  #nextY = 0;
  #nextBeyond = 0;
  #waiting = false;
  /** Edges that all of a ring is beyond. */
  #allBeyond = 15;

  constructor({ scale, x, y, left, top, right, bottom }: Sheet) {
    this.#scale = scale * TENTHS;
    this.#x = x * TENTHS;
    this.#y = y * TENTHS;
    this.#left = left * TENTHS;
    this.#top = top * TENTHS;
    this.#right = right * TENTHS;
    this.#bottom = bottom * TENTHS;
  }

  /** A ring: its points, then `close`. In units. */
  feed(unitsX: number, unitsY: number): void {
    const x = Math.round(unitsX * this.#scale - this.#x);
    const y = Math.round(unitsY * this.#scale - this.#y);
    const beyond = this.#beyond(x, y);
    this.#allBeyond &= beyond;
    if (this.#count === 0) return this.#moveTo(x, y, beyond);
    if (this.#waiting) {
      if (x === this.#nextX && y === this.#nextY) return;
      if (!(this.#lastBeyond & this.#nextBeyond & beyond)) this.#lineTo(this.#nextX, this.#nextY, this.#nextBeyond);
    } else if (x === this.#lastX && y === this.#lastY) return;
    this.#nextX = x;
    this.#nextY = y;
    this.#nextBeyond = beyond;
    this.#waiting = true;
  }

  /** A stretch of a ring: points that matter less than `tolerance`, in units, are left out; its last one is the next stretch’s. */
  feedStrand(strand: Strand, tolerance: number): void {
    const { xy, from, closed } = strand;
    const ranks = tolerance < strand.grain ? undefined : strand.ranks;
    const to = closed ? strand.to : strand.to - 1;
    for (let i = from; i < to; i++) {
      if (!ranks || (ranks[i - from] as number) > tolerance) this.feed(xy[2 * i] as number, xy[2 * i + 1] as number);
    }
  }

  close(): void {
    if (this.#waiting) this.#lineTo(this.#nextX, this.#nextY, this.#nextBeyond);
    if (this.#count > 2 && this.#allBeyond === 0) this.data += `${this.#piece}z`;
    this.#waiting = false;
    this.#allBeyond = 15;
    this.#count = 0;
  }

  /**
   * A line, of which only what may be seen is drawn.
   * @param edge - a line breaks off where it comes to so far south: no coast is there
   * @param whole - all of it: dashes would begin elsewhere whenever the sheet does
   */
  stroke(strand: Strand, tolerance: number, edge = Infinity, whole = false): void {
    const { xy, from, to, closed } = strand;
    const ranks = tolerance < strand.grain ? undefined : strand.ranks;
    // -1: none yet, or one that is no part of the line
    let before = -1;
    let [beforeX, beforeY] = [0, 0];
    for (let at = from; at <= to; at++) {
      const i = at === to ? from : at;
      if (at === to && !closed) break;
      if (ranks && !((ranks[i - from] as number) > tolerance)) continue;
      const unitsY = xy[2 * i + 1] as number;
      const x = Math.round((xy[2 * i] as number) * this.#scale - this.#x);
      const y = Math.round(unitsY * this.#scale - this.#y);
      const beyond = unitsY >= edge ? -1 : whole ? 0 : this.#beyond(x, y);
      if (before < 0 || beyond < 0 || before & beyond) this.#lift();
      else if (x !== beforeX || y !== beforeY) {
        if (this.#count === 0) this.#moveTo(beforeX, beforeY, 0);
        this.#lineTo(x, y, 0);
      }
      before = beyond;
      beforeX = x;
      beforeY = y;
    }
    this.#lift();
  }

  /** Which edges a point is beyond: west 1, east 2, north 4, south 8. */
  #beyond(x: number, y: number): number {
    return (x < this.#left ? 1 : x > this.#right ? 2 : 0) | (y < this.#top ? 4 : y > this.#bottom ? 8 : 0);
  }

  #moveTo(x: number, y: number, beyond: number): void {
    this.#piece = `M${x / TENTHS} ${y / TENTHS}l`;
    this.#count = 1;
    this.#lastX = x;
    this.#lastY = y;
    this.#lastBeyond = beyond;
  }

  #lineTo(x: number, y: number, beyond: number): void {
    this.#piece += textOf(x - this.#lastX) + textOf(y - this.#lastY);
    this.#count++;
    this.#lastX = x;
    this.#lastY = y;
    this.#lastBeyond = beyond;
  }

  /** A line has come to its end, or goes on elsewhere. */
  #lift(): void {
    if (this.#count > 1) this.data += this.#piece;
    this.#count = 0;
  }
}
