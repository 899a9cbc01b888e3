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

function* candidates(request: LabelRequest, size: Size): Generator<{ side: Side; at: Point }> {
  if (request.clearPx === 0) return yield* centred(request);
  const distances = request.required && request.search !== 'near' ? [1, 1.75, 2.5] : [1];
  for (const distance of distances) {
    for (const [side, shift] of request.prefer ? UNDER : BESIDE)
      yield { side, at: corner(request, side, shift, request.clearPx * distance) };
    yield* slid(request, size, request.clearPx * distance);
  }
  if (request.search === 'far') yield* around(request, size);
}

/** Above and below, slid along until no edge cuts it: a wide name on a narrow map. */
function* slid(request: LabelRequest, size: Size, clearPx: number): Generator<{ side: Side; at: Point }> {
  for (const side of ['below', 'above'] as const) {
    const { x, y } = corner(request, side, 0, clearPx);
    yield { side, at: { x: Math.max(EDGE_PX, Math.min(x, size.width - EDGE_PX - request.width)), y } };
  }
}

/** Steps of the search for a name that must be shown, in heights of it, and how many of them each way. */
const STEP = 0.5;
const STEPS_AROUND = 6;

/** Rows above and below, the nearest first, each from left to right. */
function* around(request: LabelRequest, size: Size): Generator<{ side: Side; at: Point }> {
  const { at, width, height } = request;
  for (let row = 0; row <= 2 * STEPS_AROUND; row++) {
    const y = at.y - height / 2 + (row % 2 ? 1 : -1) * Math.ceil(row / 2) * STEP * height;
    for (let column = -STEPS_AROUND; column <= STEPS_AROUND; column++) {
      const x = at.x - width / 2 + (column / STEPS_AROUND) * (width / 2 + 2 * request.clearPx);
      yield { side: 'below', at: { x: Math.max(EDGE_PX, Math.min(x, size.width - EDGE_PX - width)), y } };
    }
  }
}

/** On the spot, or a little off it. */
function* centred(request: LabelRequest): Generator<{ side: Side; at: Point }> {
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

const crossings = (box: Box, lines: readonly (readonly Point[])[]): number =>
  lines.filter((line) => line.some((to, i) => i > 0 && touches(grown(box, LINE_GAP_PX), line[i - 1] ?? to, to))).length;

/**
 * Places names on the map: required ones first, then by priority. No label is clipped, covers an obstacle, a marker's
 * room or another label; one without such a spot is left out.
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
  const taken: Box[] = [...obstacles, ...requests.filter(({ clearPx }) => clearPx > 0).map(markerBox)];
  const spots: LabelSpot[] = [];
  const order = [...requests].sort((a, b) => Number(b.required) - Number(a.required) || b.priority - a.priority);
  for (const request of order) {
    const free = [...candidates(request, size)]
      .map(({ side, at }) => ({ side, box: boxAt(at.x, at.y, request) }))
      .filter(({ box }) => within(box, size) && !taken.some((other) => overlaps(box, other)))
      .map((spot) => ({ ...spot, cost: crossings(spot.box, lines) }));
    const best = free.sort((a, b) => a.cost - b.cost)[0];
    // A country's name is only context: better none than one under a leg.
    if (!best || (best.cost > 0 && best.side === 'center' && !request.required)) continue;
    taken.push(best.box);
    spots.push({ id: request.id, x: best.box.x0, y: best.box.y0, side: best.side });
  }
  return spots;
}

const markerBox = ({ at, clearPx }: LabelRequest): Box => ({
  x0: at.x - clearPx,
  y0: at.y - clearPx,
  x1: at.x + clearPx,
  y1: at.y + clearPx,
});
