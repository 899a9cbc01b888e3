// The text that src/geo/decode.ts reads: the ids of the disputed areas with commas between, then arithmetic codes of numbers
// (src/geo/numbers.ts), a space before each, written six bits a character: what follows it as Huffman codes leaves them
// alone. The first code is the head, and each other one a part of the world (parts.mjs) that can be read without the rest, once the
// first few have been: what those have taught of lines is known from there on.
//
//   head     the countries in alphabetical order: the gap to the code before each (AA is 0, AB 1 …), a gap of 0 to end them;
//            how many parts, and of each the box around it and the areas that have a line in it; how many rings of
//            open coasts, and of each how many coasts, and of those the part and the start: each ends where the next
//            begins, so that land can be filled where some of its coast has not been read; names
//   part     its open coasts in the head's order, then its other arcs: how many close, and those, how many do not, and those;
//            how many lakes, and of each how many rings: the lake, its islands
//   arc      the area inside (to its right) and the one outside, plus one, 0 for the sea, as places in the list of the part's
//            areas; how many points it has; of what does not close whether it starts where the arc before it ended; where
//            a new start lies from the last point before it; then its steps, without the one that closes it or leads to
//            an end that is known
//   names    how many, and for each, largest country first: index of its area, place, free land around it
//
// Points lie on the grid of src/geo/layout.ts; places of names on a coarser one, and free land is in tenths of a degree.

import { toGrid } from './grid.mjs';
import { importSource } from './from-source.mjs';
import { inParts, isClosed } from './parts.mjs';
import { ringArea } from './rings.mjs';

const numbers = await importSource('src/geo/numbers.ts');
const { CONTEXT, NAME_GRID, BOX_GRID, TEACHERS } = await importSource('src/geo/layout.ts');

/**
 * The writer to the reader in src/geo/numbers.ts: a range coder after G. N. N. Martin. The range begins at `low` and is
 * `height` high; a carry runs back through the digits that are written.
 */
export function bitWriter() {
  const { RANGE, LEAST, DIGITS, codeOf, partOf } = numbers;
  const digits = [];
  let [low, height] = [0, RANGE];
  const shift = () => {
    const digit = Math.floor(low / LEAST);
    digits.push(digit);
    low = (low - digit * LEAST) * 64;
  };
  const carry = () => {
    low -= RANGE;
    let i = digits.length - 1;
    for (; digits[i] === 63; i--) digits[i] = 0;
    digits[i]++;
  };
  return {
    code(chance, answer) {
      const part = partOf(height, chance);
      if (answer) height = part;
      else {
        low += part;
        height -= part;
      }
      if (low >= RANGE) carry();
      for (; height < LEAST; height *= 64) shift();
      return answer;
    },
    /** The reader takes missing digits for zeros. */
    end() {
      for (let i = 0; i < DIGITS; i++) shift();
      while (digits.at(-1) === 0) digits.pop();
      return digits.map((digit) => String.fromCharCode(codeOf(digit))).join('');
    },
  };
}

/** AA is 0, ZZ 675. */
const indexOfCode = (code) => (code.charCodeAt(0) - 65) * 26 + code.charCodeAt(1) - 65;

const same = (a, b) => a[0] === b[0] && a[1] === b[1];
const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/**
 * Arcs in an order that saves words: what continues an arc follows it; of the rest the nearest is next, and rings begin
 * at their nearest point.
 */
function inOrder(arcs, from) {
  const left = new Set(arcs);
  const out = [];
  for (let pen = from; left.size;) {
    let best = { distance: Infinity, arc: undefined, at: 0 };
    const headless = [...left].filter(
      ({ points }) =>
        isClosed(points) ||
        !arcs.some((other) => left.has(other) && other.points !== points && same(other.points.at(-1), points[0])),
    );
    for (const arc of headless.length ? headless : left) {
      const starts = isClosed(arc.points) ? arc.points.slice(0, -1) : arc.points.slice(0, 1);
      starts.forEach((start, at) => {
        const found = distance(start, pen);
        if (found < best.distance) best = { distance: found, arc, at };
      });
    }
    for (let next = turned(best.arc, best.at); next;) {
      left.delete(best.arc);
      out.push(next);
      const end = next.points.at(-1);
      pen = end;
      best.arc = isClosed(next.points)
        ? undefined
        : [...left].find(({ points }) => !isClosed(points) && same(points[0], end));
      next = best.arc;
    }
  }
  return out;
}

/** A ring that begins at another of its points. */
const turned = (arc, at) => (at ? { ...arc, points: [...arc.points.slice(at), ...arc.points.slice(1, at + 1)] } : arc);

/** Numbers, and lines of steps, into one code. */
function lineWriter(learnt = numbers.unlearnt()) {
  const { code, end } = bitWriter();
  const coder = numbers.numberCoder(code, learnt);
  const steps = numbers.stepCoder(coder);
  const number = (context, value) => coder(context, context, Math.round(value));
  let pen = [0, 0];
  return {
    number,
    end,
    start([x, y]) {
      const dx = x - pen[0];
      number(CONTEXT.startX, dx);
      number(CONTEXT.startY + numbers.digits(dx), y - pen[1]);
      pen = [x, y];
    },
    /** Its steps but for the last `known`. */
    line(points, known) {
      steps.x = steps.y = 0;
      points.slice(1, points.length - known).forEach(([x, y], i) => steps.code(x - points[i][0], y - points[i][1]));
      pen = points.at(-1);
    },
    get pen() {
      return pen;
    },
  };
}

/**
 * @param {{ ids: string[], arcs: { points: [number, number][], inside: number, outside: number }[] }} topology
 * @param {[number, number][][]} lakes - each island after its lake
 * @param {{ id: string, at: [number, number], room: number }[]} names
 */
export function encode({ ids, arcs }, lakes, names) {
  const { parts, rings } = inParts(arcs, lakes, (ring) => ringArea(ring) < 0);
  const coasts = new Set(rings.flat());
  const areasOf = (part) =>
    [...new Set(part.arcs.flatMap(({ inside, outside }) => (outside < 0 ? [inside] : [inside, outside])))].sort(
      (a, b) => a - b,
    );
  const head = headOf(ids, parts, areasOf, rings, names);
  const first = numbers.unlearnt();
  const partTexts = parts.map((part, i) => {
    const learnt = i < TEACHERS ? first : numbers.learnFrom(numbers.unlearnt(), first);
    return partOf(part, areasOf(part), rings.flat(), coasts, learnt);
  });
  return [ids.filter((id) => !isCountry(id)).join(), head, ...partTexts].join(' ');
}

const isCountry = (id) => /^[A-Z]{2}$/.test(id);

function headOf(ids, parts, areasOf, rings, names) {
  const { number, start, end } = lineWriter();
  let before = -1;
  for (const id of ids.filter(isCountry)) {
    number(CONTEXT.gap, indexOfCode(id) - before);
    before = indexOfCode(id);
  }
  number(CONTEXT.gap, 0);
  number(CONTEXT.count, parts.length);
  let corner = [0, 0];
  for (const part of parts) {
    const [west, south] = part.box.slice(0, 2).map((side) => Math.floor(side / BOX_GRID));
    const [east, north] = part.box.slice(2).map((side) => Math.ceil(side / BOX_GRID));
    number(CONTEXT.corner, west - corner[0]);
    number(CONTEXT.corner, south - corner[1]);
    number(CONTEXT.side, east - west);
    number(CONTEXT.side, north - south);
    corner = [west, south];
    const areas = areasOf(part);
    number(CONTEXT.count, areas.length);
    areas.forEach((area, i) => number(CONTEXT.inside, area - (areas[i - 1] ?? 0)));
  }
  number(CONTEXT.count, rings.length);
  let last = 0;
  for (const ring of rings) {
    number(CONTEXT.count, ring.length);
    for (const coast of ring) {
      const part = parts.findIndex((each) => each.arcs.includes(coast));
      number(CONTEXT.part, part - last);
      last = part;
      start(coast.points[0]);
    }
  }
  number(CONTEXT.count, names.length);
  for (const { id, at, room } of names) {
    const [x, y] = toGrid(at);
    number(CONTEXT.name, ids.indexOf(id));
    number(CONTEXT.nameX, x / NAME_GRID);
    number(CONTEXT.nameY, y / NAME_GRID);
    number(CONTEXT.room, room * 10);
  }
  return end();
}

/**
 * @param {import('./parts.mjs').Part} part
 * @param {number[]} areas
 * @param {import('./parts.mjs').Arc[]} coasts - all that are open, in the order of the head
 * @param {Set<import('./parts.mjs').Arc>} open - the same
 */
function partOf({ arcs, lakes }, areas, coasts, open, learnt) {
  const writer = lineWriter(learnt);
  const { number } = writer;
  for (const coast of coasts.filter((each) => arcs.includes(each))) {
    number(CONTEXT.inside, areas.indexOf(coast.inside));
    number(CONTEXT.points, coast.points.length);
    writer.line(coast.points, 1);
  }
  const others = arcs.filter((arc) => !open.has(arc));
  for (const closed of [true, false]) {
    const own = inOrder(
      others.filter(({ points }) => isClosed(points) === closed),
      writer.pen,
    );
    number(CONTEXT.count, own.length);
    let last = [];
    for (const { points, inside, outside } of own) {
      number(CONTEXT.inside, areas.indexOf(inside));
      number(closed ? CONTEXT.around : CONTEXT.outside, areas.indexOf(outside) + 1);
      number(CONTEXT.points + +closed, points.length);
      const continues = !closed && same(points[0], last);
      if (!closed) number(CONTEXT.continues, +continues);
      if (!continues) writer.start(points[0]);
      writer.line(points, +closed);
      last = points.at(-1);
    }
  }
  number(CONTEXT.count, lakes.length);
  for (const rings of lakes) {
    number(CONTEXT.count, rings.length);
    for (const ring of rings) {
      number(CONTEXT.points + 1, ring.length);
      writer.start(ring[0]);
      writer.line(ring, 1);
    }
  }
  return writer.end();
}
