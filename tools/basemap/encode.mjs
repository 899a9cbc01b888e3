// The text that src/geo/decode.ts reads: the ids of the disputed areas with commas between, a space, and one arithmetic
// code of numbers (src/geo/numbers.ts), written six bits a character: what follows it as Huffman codes leaves them alone.
//
//   areas    for each in alphabetical order, the disputed ones last: the gap to the code before it (AA is 0, AB 1 …; a
//            gap of 0 ends the countries), how many arcs have it inside (to their right), and those arcs
//   arc      how many points it has; whether it starts where the arc before it ended; whether it ends where it
//            started; the index of the area outside, plus one, 0 for the sea; where a new start lies from the last point
//            before it; then its steps, without the one that closes it
//   lakes    how many rings, and each as an arc without sides; a ring against the clock is an island in the lake before it
//   names    how many, and for each, largest country first: index of its area, place, free land around it
//
// Points lie on the grid of src/geo/layout.ts; places of names on a coarser one, and free land is in tenths of a degree.

import { toGrid } from './grid.mjs';
import { importSource } from './from-source.mjs';

const numbers = await importSource('src/geo/numbers.ts');
const { CONTEXT, NAME_GRID } = await importSource('src/geo/layout.ts');

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
const isClosed = (points) => same(points[0], points.at(-1));
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

/**
 * @param {{ ids: string[], arcs: { points: [number, number][], inside: number, outside: number }[] }} topology
 * @param {[number, number][][]} lakes
 * @param {{ id: string, at: [number, number], room: number }[]} names
 */
export function encode({ ids, arcs }, lakes, names) {
  const { code, end } = bitWriter();
  const coder = numbers.numberCoder(code);
  const number = (context, value) => coder(context, context, Math.round(value));
  const steps = numbers.stepCoder(coder);
  let pen = [0, 0];
  let last = [0, 0];
  const writeLine = (points, closed, leap, continues) => {
    if (!continues) {
      const dx = points[0][0] - pen[0];
      number(CONTEXT.startX + +leap, dx);
      number(CONTEXT.startY + numbers.digits(dx), points[0][1] - pen[1]);
    }
    steps.x = steps.y = 0;
    points.slice(1, closed ? -1 : undefined).forEach(([x, y], i) => steps.code(x - points[i][0], y - points[i][1]));
    pen = points.at(-1);
  };
  const isCountry = (id) => /^[A-Z]{2}$/.test(id);
  let before = -1;
  ids.forEach((id, inside) => {
    if (isCountry(id)) {
      number(CONTEXT.gap, indexOfCode(id) - before);
      before = indexOfCode(id);
    } else if (isCountry(ids[inside - 1])) number(CONTEXT.gap, 0);
    const own = inOrder(
      arcs.filter((arc) => arc.inside === inside),
      pen,
    );
    number(CONTEXT.count, own.length);
    last = [];
    for (const [i, { points, outside }] of own.entries()) {
      const closed = isClosed(points);
      const continues = same(points[0], last);
      number(CONTEXT.closed, +closed);
      if (!closed) {
        number(CONTEXT.continues, +continues);
        number(CONTEXT.outside, outside + 1);
      } else number(CONTEXT.around, outside + 1);
      number(CONTEXT.points + +closed, points.length);
      writeLine(points, closed, i === 0, continues && !closed);
      last = closed ? [] : points.at(-1);
    }
  });
  if (isCountry(ids.at(-1))) number(CONTEXT.gap, 0);
  number(CONTEXT.count, lakes.length);
  for (const ring of lakes) {
    number(CONTEXT.points + 1, ring.length);
    writeLine(ring, true, false, false);
  }
  number(CONTEXT.count, names.length);
  for (const { id, at, room } of names) {
    const [x, y] = toGrid(at);
    number(CONTEXT.name, ids.indexOf(id));
    number(CONTEXT.nameX, x / NAME_GRID);
    number(CONTEXT.nameY, y / NAME_GRID);
    number(CONTEXT.room, room * 10);
  }
  return `${ids.filter((id) => !isCountry(id)).join()} ${end()}`;
}
