import { basemapOf, type Coast, type Ground, type GroundArc, type Part, type PartLines } from './ground.js';
import { BOX_GRID, CONTEXT, NAME_GRID, TEACHERS } from './layout.js';
import { bitReader, digits, learnFrom, numberCoder, stepCoder, unlearnt, type Learnt } from './numbers.js';
import { GRAIN, lngLatAt, SOUTH_EDGE, Strand, UNITS_PER_STEP } from './strand.js';
import type { Basemap, NamePlace } from './types.js';

/** All that is in the text of `basemap-world.ts`, or in one made by the same encoder. */
export const decodeBasemap = (text: string): Basemap => basemapOf(readGround(text));

/** A part as the head tells of it. */
interface ToRead extends Part {
  lines: PartLines | undefined;
  readonly code: string;
  /** Ids of its areas, in the order in which it numbers them. */
  readonly ids: readonly string[];
  /** Its open coasts, from start to end. */
  readonly coasts: [startX: number, startY: number, endX: number, endY: number][];
}

/**
 * Opens the text: reads its head, and each part when that is asked for. Its order is described in
 * tools/basemap/encode.mjs.
 */
export function readGround(text: string): Ground {
  const [disputed = '', head = '', ...codes] = text.split(' ');
  const reader = lineReader(head);
  const ids = [...readCountries(reader), ...disputed.split(',').filter(Boolean)];
  const parts = readParts(reader, ids, codes);
  const rings = readRings(reader, parts);
  const names = readNames(reader, ids);
  const unread = new Set(parts);
  // over a megabyte: gone with the last part
  let school: { readonly taught: Learnt; readonly room: Learnt } | undefined;
  const readOne = (part: ToRead, learnt: Learnt): PartLines => {
    unread.delete(part);
    if (unread.size === 0) school = undefined;
    return (part.lines = readPart(part, learnt));
  };
  return {
    parts,
    rings,
    names,
    read(part) {
      if (part.lines) return part.lines;
      const { taught, room } = (school ??= { taught: unlearnt(), room: unlearnt() });
      for (const teacher of parts.slice(0, TEACHERS)) if (unread.has(teacher)) readOne(teacher, taught);
      return part.lines ?? readOne(part as ToRead, learnFrom(room, taught));
    },
  };
}

/** Reads numbers of each kind, and lines of steps. */
interface LineReader {
  number(context: number): number;
  /** Goes to a start. */
  move(): void;
  /** The place of the pen, in steps of the grid: x eastward, y northward. */
  x: number;
  y: number;
  /** Adds the pen's own point and so many steps; the pen stays at the last. */
  line(steps: number, into: Points): void;
}

function lineReader(code: string, learnt?: Learnt): LineReader {
  const coder = numberCoder(bitReader(code), learnt);
  const steps = stepCoder(coder);
  return {
    x: 0,
    y: 0,
    number: (context) => coder(context, context),
    move() {
      const dx = coder(CONTEXT.startX, CONTEXT.startX);
      const context = CONTEXT.startY + digits(dx);
      this.x += dx;
      this.y += coder(context, context);
    },
    line(count, into) {
      steps.x = steps.y = 0;
      into.add(this.x, this.y);
      for (let left = count; left > 0; left--) {
        steps.code();
        into.add((this.x += steps.x), (this.y += steps.y));
      }
    },
  };
}

/** Points of a part, in units, as they come. */
class Points {
  #xy = new Int32Array(2048);
  #length = 0;
  /** From, to, closed, for each line. */
  #lines: [number, number, boolean][] = [];
  #from = 0;

  add(x: number, y: number): void {
    if (this.#length === this.#xy.length) {
      const longer = new Int32Array(2 * this.#length);
      longer.set(this.#xy);
      this.#xy = longer;
    }
    this.#xy[this.#length++] = x * UNITS_PER_STEP;
    this.#xy[this.#length++] = Math.min(SOUTH_EDGE, -y * UNITS_PER_STEP);
  }

  /** What came since the last line is one. */
  end(closed: boolean): void {
    const to = this.#length / 2;
    this.#lines.push([this.#from, to, closed]);
    this.#from = to;
  }

  strands(): Strand[] {
    const xy = this.#xy.slice(0, this.#length);
    return this.#lines.map(([from, to, closed]) => new Strand(xy, from, to, closed, GRAIN));
  }
}

function readCountries({ number }: LineReader): string[] {
  const ids: string[] = [];
  for (let index = -1, gap = number(CONTEXT.gap); gap > 0; gap = number(CONTEXT.gap)) {
    index += gap;
    ids.push(String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)));
  }
  return ids;
}

function readParts({ number }: LineReader, ids: readonly string[], codes: readonly string[]): ToRead[] {
  let [west, south] = [0, 0];
  const unit = BOX_GRID * UNITS_PER_STEP;
  return many(number(CONTEXT.count), (index): ToRead => {
    west += number(CONTEXT.corner);
    south += number(CONTEXT.corner);
    const [east, north] = [west + number(CONTEXT.side), south + number(CONTEXT.side)];
    let area = 0;
    const own = many(number(CONTEXT.count), () => ids[(area += number(CONTEXT.inside))] ?? '');
    return {
      ...{ x0: west * unit, y0: -north * unit, x1: east * unit, y1: -south * unit },
      ...{ areas: new Set(own), ids: own, lines: undefined, code: codes[index] ?? '', coasts: [] },
    };
  });
}

function readRings(reader: LineReader, parts: readonly ToRead[]): Coast[][] {
  const { number } = reader;
  let last = 0;
  return many(number(CONTEXT.count), () => {
    const starts = many(number(CONTEXT.count), () => {
      last += number(CONTEXT.part);
      reader.move();
      return { part: parts[last] as ToRead, x: reader.x, y: reader.y };
    });
    return starts.map(({ part, x, y }, i): Coast => {
      const next = starts[(i + 1) % starts.length] ?? { x, y };
      const index = part.coasts.push([x, y, next.x, next.y]) - 1;
      return { part, index, x: x * UNITS_PER_STEP, y: Math.min(SOUTH_EDGE, -y * UNITS_PER_STEP) };
    });
  });
}

function readPart({ code, ids, coasts }: ToRead, learnt: Learnt): PartLines {
  const reader = lineReader(code, learnt);
  const { number } = reader;
  const points = new Points();
  const sides: [inside: string, outside: string | undefined][] = [];
  const idOf = (index: number): string => ids[index] ?? '';
  for (const [startX, startY, endX, endY] of coasts) {
    sides.push([idOf(number(CONTEXT.inside)), undefined]);
    [reader.x, reader.y] = [startX, startY];
    reader.line(number(CONTEXT.points) - 2, points);
    points.add((reader.x = endX), (reader.y = endY));
    points.end(false);
  }
  for (const closed of [true, false]) {
    for (let left = number(CONTEXT.count); left > 0; left--) {
      const inside = idOf(number(CONTEXT.inside));
      const outside = number(closed ? CONTEXT.around : CONTEXT.outside) - 1;
      sides.push([inside, outside < 0 ? undefined : idOf(outside)]);
      readLine(reader, closed, points);
    }
  }
  const lakes = many(number(CONTEXT.count), () => {
    const rings = number(CONTEXT.count);
    for (let left = rings; left > 0; left--) readLine(reader, true, points);
    return rings;
  });
  const strands = points.strands();
  let at = sides.length;
  return {
    arcs: sides.map(([inside, outside], i): GroundArc => ({ strand: strands[i] as Strand, inside, outside })),
    lakes: lakes.map((rings) => strands.slice(at, (at += rings))),
  };
}

function readLine(reader: LineReader, closed: boolean, points: Points): void {
  const count = reader.number(CONTEXT.points + Number(closed)) - Number(closed);
  const continued = !closed && reader.number(CONTEXT.continues) > 0;
  if (!continued) reader.move();
  const [x, y] = [reader.x, reader.y];
  reader.line(count - 1, points);
  points.end(closed);
  if (closed) [reader.x, reader.y] = [x, y];
}

function readNames({ number }: LineReader, ids: readonly string[]): NamePlace[] {
  return many(number(CONTEXT.count), () => {
    const code = ids[number(CONTEXT.name)] ?? '';
    const x = number(CONTEXT.nameX) * NAME_GRID * UNITS_PER_STEP;
    const y = -number(CONTEXT.nameY) * NAME_GRID * UNITS_PER_STEP;
    return { code, at: lngLatAt(x, y), room: number(CONTEXT.room) / 10 };
  });
}

/** So many, one after another: libraries of the page replace `Array.from`. */
function many<T>(count: number, make: (index: number) => T): T[] {
  const made: T[] = [];
  for (let index = 0; index < count; index += 1) made.push(make(index));
  return made;
}
