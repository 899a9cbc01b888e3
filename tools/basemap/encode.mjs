// The text that src/geo/decode.ts reads: steps per degree and six parts, with a space between them, brotli's Huffman codes doing the packing:
// keeping the parts apart gives each of them its own.
//
//   ids      area ids with commas between, in order
//   counts   for each area, how many arcs have it inside (to their right); arcs stand in that order
//   arcs     for each arc: points · 4 + 2 if it starts where the arc before it ended + 1 if it ends where it started;
//            then the index of the area outside, plus one: 0 is the sea
//   xs, ys   steps from point to point in 1/grid degrees: the first of a new start from the last start; the ends of
//            closed arcs are left out
//   names    where names of countries may stand, largest country first: index of the area, place in 1/grid degrees, free
//            land around it in tenths of a degree
//
// Numbers are digits of base 85 around zero, one character for -42 to 42; larger ones have prefix digits of base 7.

import { GRID } from './simplify.mjs';

const LOW = 85;
const HIGH = 7;

/** 92 printable characters without space, quote and backslash, so that a text in a JavaScript string is as long as it looks. */
const ALPHABET = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
  (c) => c !== "'" && c !== '\\',
);

/** The digit of `base` nearest to zero. */
const digitOf = (value, base) => ((((value + (base - 1) / 2) % base) + base) % base) - (base - 1) / 2;

export function encodeNumber(value) {
  const low = digitOf(value, LOW);
  let text = ALPHABET[HIGH + low + (LOW - 1) / 2];
  for (let rest = (value - low) / LOW; rest;) {
    const digit = digitOf(rest, HIGH);
    text = ALPHABET[digit + (HIGH - 1) / 2] + text;
    rest = (rest - digit) / HIGH;
  }
  return text;
}

const same = (a, b) => a[0] === b[0] && a[1] === b[1];

/**
 * @param {{ ids: string[], arcs: { points: [number, number][], inside: number, outside: number }[] }} topology
 * @param {{ id: string, at: [number, number], room: number }[]} names
 */
export function encode({ ids, arcs }, names) {
  const sorted = [...arcs].sort((a, b) => a.inside - b.inside);
  const counts = ids.map((_, area) => sorted.filter(({ inside }) => inside === area).length);
  const parts = { arcs: '', xs: '', ys: '' };
  let [start, pen] = [
    [0, 0],
    [0, 0],
  ];
  for (const { points, outside } of sorted) {
    const continues = same(points[0], pen);
    const closed = same(points[0], points.at(-1));
    parts.arcs += encodeNumber(points.length * 4 + (continues ? 2 : 0) + (closed ? 1 : 0)) + encodeNumber(outside + 1);
    if (!continues) pen = start;
    for (const point of points.slice(continues ? 1 : 0, closed ? -1 : undefined)) {
      parts.xs += encodeNumber(point[0] - pen[0]);
      parts.ys += encodeNumber(point[1] - pen[1]);
      pen = point;
    }
    if (!continues) start = points[0];
    pen = points.at(-1) ?? pen;
  }
  const named = names.flatMap(({ id, at: [lng, lat], room }) => [ids.indexOf(id), lng * GRID, lat * GRID, room * 10]);
  const numbers = (values) => values.map((value) => encodeNumber(Math.round(value))).join('');
  return [GRID, ids.join(), numbers(counts), parts.arcs, parts.xs, parts.ys, numbers(named)].join(' ');
}
