import type { Point, Size } from './types.js';

/** CSS pixels; `x1` and `y1` are the far edges. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface LabelRequest {
  readonly id: string;
  readonly at: Point;
  /** Free room around `at` for its marker: the label stands beside it. 0: no marker, the label is centred on `at`. */
  readonly clearPx: number;
  readonly width: number;
  readonly height: number;
  /** Higher first. */
  readonly priority: number;
  /** The side to try first; right otherwise. */
  readonly prefer?: 'below';
  /** How far a centred label may stand from its point; any way that is tried when absent. */
  readonly strayPx?: number;
  /** Placed before all others. */
  readonly required: boolean;
  /** `near`: beside its marker only; `far`: any spot in the neighbourhood. Required labels may else stand a little off. */
  readonly search?: 'near' | 'far';
}

export interface LabelSpot {
  readonly id: string;
  /** Top left corner of the label. */
  readonly x: number;
  readonly y: number;
  readonly side: 'right' | 'left' | 'below' | 'above' | 'center';
}

type Side = LabelSpot['side'];

/** A name further from its marker than this would need a line to it. */
const MOST_AWAY_PX = 48;

/** From a marker's room to a label. */
function gapPx({ x0, y0, x1, y1 }: Box, { at: { x, y }, clearPx }: LabelRequest): number {
  return Math.hypot(Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1)) - clearPx;
}

/** A name that is nearer to another marker is read as that one's. */
function isOwn(box: Box, request: LabelRequest, markers: readonly LabelRequest[]): boolean {
  const ownPx = gapPx(box, request);
  return ownPx <= MOST_AWAY_PX && markers.every((other) => ownPx <= gapPx(box, other) + ROUNDING_PX);
}

/** Less than any eye sees. */
const ROUNDING_PX = 0.01;

const boxAt = (x: number, y: number, { width, height }: LabelRequest): Box => ({
  x0: x,
  y0: y,
  x1: x + width,
  y1: y + height,
});

const overlaps = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/** Between a name and the edge of the map. */
const EDGE_PX = 4;

const within = (box: Box, { width, height }: Size): boolean =>
  box.x0 >= EDGE_PX && box.y0 >= EDGE_PX && box.x1 <= width - EDGE_PX && box.y1 <= height - EDGE_PX;

/** Top left corners beside a marker, best first. `shift` slides the label along that side, in half heights or widths. */
function corner(request: LabelRequest, side: Side, shift: number, clearPx: number): Point {
  const { at, width, height } = request;
  const [left, top] = [at.x - width / 2, at.y - height / 2];
  const along =
    side === 'right' || side === 'left' ? { x: 0, y: (shift * height) / 2 } : { x: (shift * width) / 2, y: 0 };
  const beside = {
    right: { x: at.x + clearPx, y: top },
    left: { x: at.x - clearPx - width, y: top },
    below: { x: left, y: at.y + clearPx },
    above: { x: left, y: at.y - clearPx - height },
    center: { x: left, y: top },
  }[side];
  return { x: beside.x + along.x, y: beside.y + along.y };
}

/** Best first; with how far the label is slid along that side. */
const BESIDE: readonly (readonly [side: Side, shift: number])[] = [
  ['right', 0],
  ['left', 0],
  ['right', -1],
  ['right', 1],
  ['left', -1],
  ['left', 1],
  ['below', 0],
  ['above', 0],
  ['below', -1],
  ['below', 1],
  ['above', -1],
  ['above', 1],
];
const UNDER: typeof BESIDE = [['below', 0], ...BESIDE];

type Candidate = { readonly side: Side; readonly at: Point };

function* candidates(request: LabelRequest, size: Size): Generator<Candidate> {
  if (request.clearPx === 0) return yield* centred(request);
  const distances = request.required && request.search !== 'near' ? [1, 1.75, 2.5] : [1];
  for (const distance of distances)
    for (const [side, shift] of request.prefer ? UNDER : BESIDE) {
      const at = corner(request, side, shift, request.clearPx * distance);
      yield { side, at: side === 'below' || side === 'above' ? { ...at, x: uncut(at.x, request, size) } : at };
    }
  if (request.search === 'far') yield* around(request, size);
}

/** Slid along until no edge cuts it: a wide name on a narrow map. */
const uncut = (x: number, { width }: LabelRequest, size: Size): number =>
  Math.max(EDGE_PX, Math.min(x, size.width - EDGE_PX - width));

/** Half heights, and twelfths of the width, that a name is moved by in search of room. */
const ROWS = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6];

/** Rows above and below, the nearest first. */
function* around(request: LabelRequest, size: Size): Generator<Candidate> {
  const { at, width, height, clearPx } = request;
  for (const row of ROWS)
    for (const column of ROWS) {
      const x = at.x - width / 2 + (column / 6) * (width / 2 + 2 * clearPx);
      yield { side: 'below', at: { x: uncut(x, request, size), y: at.y + ((row - 1) * height) / 2 } };
    }
}

/** On the spot, or a little off it. */
function* centred(request: LabelRequest): Generator<Candidate> {
  const { x, y } = corner(request, 'center', 0, 0);
  for (const [right, down] of [
    [0, 0],
    [0, -1],
    [0, 1],
    [1, 0],
    [-1, 0],
  ] as const) {
    const [aside, under] = [right * (request.width / 2 + 2 * LINE_GAP_PX), down * request.height];
    if (Math.hypot(aside, under) > (request.strayPx ?? Infinity)) continue;
    yield { side: 'center', at: { x: x + aside, y: y + under } };
  }
}

/** Whether a straight piece touches a box: the slab method. */
function touches(box: Box, from: Point, to: Point): boolean {
  // most pieces of an outline are nowhere near
  if ((from.x < box.x0 && to.x < box.x0) || (from.x > box.x1 && to.x > box.x1)) return false;
  if ((from.y < box.y0 && to.y < box.y0) || (from.y > box.y1 && to.y > box.y1)) return false;
  let [enter, leave] = [0, 1];
  for (const [start, delta, low, high] of [
    [from.x, to.x - from.x, box.x0, box.x1],
    [from.y, to.y - from.y, box.y0, box.y1],
  ] as const) {
    if (delta === 0 && (start <= low || start >= high)) return false;
    if (delta === 0) continue;
    const [a, b] = [(low - start) / delta, (high - start) / delta];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  return enter < leave;
}

const grown = ({ x0, y0, x1, y1 }: Box, by: number): Box => ({ x0: x0 - by, y0: y0 - by, x1: x1 + by, y1: y1 + by });

/** A leg that passes a name more closely than this reads as one that crosses it. */
const LINE_GAP_PX = 2;

/** A line with the box around it: most lines are nowhere near a name. */
interface BoxedLine {
  readonly line: readonly Point[];
  readonly box: Box;
}

const boxed = (line: readonly Point[]): BoxedLine => {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of line) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return { line, box: { x0, y0, x1, y1 } };
};

const apart = (a: Box, b: Box): boolean => a.x0 > b.x1 || b.x0 > a.x1 || a.y0 > b.y1 || b.y0 > a.y1;

function crossings(box: Box, lines: readonly BoxedLine[]): number {
  const room = grown(box, LINE_GAP_PX);
  let count = 0;
  for (const { line, box: around } of lines) {
    if (apart(room, around)) continue;
    if (line.some((to, i) => i > 0 && touches(room, line[i - 1] ?? to, to))) count++;
  }
  return count;
}

/**
 * Places names on the map: required ones first, then by priority. No label is clipped, covers an obstacle, a marker's
 * room or another label, or stands nearer to another marker than to its own; one without such a spot is left out.
 * @param obstacles - markers, controls: never covered
 * @param lines - legs in container pixels: not covered where another spot is as free
 * @returns spots in the order they were taken
 */
export function placeMapLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Box[],
  size: Size,
  lines: readonly (readonly Point[])[] = [],
): LabelSpot[] {
  const marked = requests.filter(({ clearPx }) => clearPx > 0);
  // an area has no marker; in and around it names of places may stand
  const markers = marked.filter(({ prefer }) => !prefer);
  const taken: Box[] = [...obstacles, ...marked.map(markerBox)];
  const spots: LabelSpot[] = [];
  const boxedLines = lines.map(boxed);
  const order = [...requests].sort((a, b) => Number(b.required) - Number(a.required) || b.priority - a.priority);
  for (const request of order) {
    const best = bestOf(request, taken, size, boxedLines, markers);
    // A country's name is only context: better none than one under a leg.
    if (!best || (best.cost > 0 && best.side === 'center' && !request.required)) continue;
    taken.push(best.box);
    spots.push({ id: request.id, x: best.box.x0, y: best.box.y0, side: best.side });
  }
  return spots;
}

/** The first spot that is free and crosses nothing, else the first of those that cross least. */
function bestOf(
  request: LabelRequest,
  taken: readonly Box[],
  size: Size,
  lines: readonly BoxedLine[],
  markers: readonly LabelRequest[],
) {
  let best: { readonly side: Side; readonly box: Box; readonly cost: number } | undefined;
  for (const { side, at } of candidates(request, size)) {
    const box = boxAt(at.x, at.y, request);
    if (!within(box, size) || taken.some((other) => overlaps(box, other))) continue;
    if (request.clearPx > 0 && !isOwn(box, request, markers)) continue;
    const cost = crossings(box, lines);
    if (!best || cost < best.cost) best = { side, box, cost };
    if (cost === 0) break;
  }
  return best;
}

const markerBox = ({ at, clearPx }: LabelRequest): Box => ({
  x0: at.x - clearPx,
  y0: at.y - clearPx,
  x1: at.x + clearPx,
  y1: at.y + clearPx,
});
