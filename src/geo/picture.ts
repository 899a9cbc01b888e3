import { project as projectToWorld, projector } from './mercator.js';
import { pathData } from './path.js';
import { arrowHead, trimmed } from './routes.js';
import type { Scene } from './scene.js';
import type { Line, LngLat, MapView, Point, Size } from './types.js';

/** Path data of a still picture of the map, in container pixels: what Leaflet will draw, before it has loaded. */
export interface Picture {
  readonly land: string;
  readonly lakes: string;
  readonly coasts: string;
  readonly borders: string;
  readonly disputed: string;
  /** By place id. */
  readonly areas: ReadonlyMap<string, string>;
}

/** Outside the box by more than this nothing is drawn. */
const MARGIN_PX = 80;

export function drawPicture(scene: Scene, view: MapView, size: Size): Picture {
  const project = projector(view, size);
  const copies = copiesInView(view, size);
  const path = (lines: readonly Line[], closed: boolean): string =>
    copies
      .map((offset) => {
        const drawn = lines.map((line) => line.map(([lng, lat]) => project([lng + offset, lat])));
        return pathData(
          drawn.filter((line) => near(line, size)),
          closed,
        );
      })
      .join('');
  return {
    land: path(scene.lines.land.flat(), true),
    lakes: path(scene.lines.lakes.flat(), true),
    coasts: path(scene.lines.coasts, false),
    borders: path(scene.lines.borders, false),
    disputed: path(scene.lines.disputed, false),
    areas: new Map(
      [...scene.spots].flatMap(([id, { area }]) => (area ? [[id, path(area.flat(), true)] as const] : [])),
    ),
  };
}

/** Offsets of the copies of the world that a view reaches into, in degrees. */
export function copiesInView({ center, zoom }: MapView, { width }: Size): readonly number[] {
  const half = ((width / 2 + MARGIN_PX) * 360) / (256 * 2 ** zoom);
  const [west, east] = [center[0] - half, center[0] + half];
  const [first, last] = [Math.ceil((west - 180) / 360), Math.floor((east + 180) / 360)];
  const offsets: number[] = [];
  for (let i = 0; first + i <= last; i++) offsets.push((first + i) * 360);
  return offsets;
}

function near(line: readonly Point[], { width, height }: Size): boolean {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of line) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return x1 > -MARGIN_PX && y1 > -MARGIN_PX && x0 < width + MARGIN_PX && y0 < height + MARGIN_PX;
}

/** A leg on screen: its line, stopping short of the markers, and its arrowhead. */
export interface DrawnLeg {
  readonly line: string;
  readonly head: string;
  /** Its line's points, for each time that it comes into view. */
  readonly points: readonly (readonly Point[])[];
}

/** One end of a leg, as a view shows it. */
export interface LegEnd {
  /** Cut off, for the marker there. */
  readonly clearPx: number;
  /** Where its marker stands when it stands for several places: from the leg's own place. */
  readonly aside?: Point;
}

/**
 * A leg as it lies in a view. Its points are not rounded to whole pixels as coastlines are: dashes along a smooth bow
 * would show each step.
 * @param lines - the leg, once more where it comes back into view on the other side of the world
 * @param project - rounded, as the markers at both ends are placed
 */
export function drawLeg(
  lines: readonly Line[],
  zoom: number,
  project: (lngLat: LngLat) => Point,
  start: LegEnd,
  end: LegEnd,
): DrawnLeg | undefined {
  const drawn = lines.flatMap((line) => drawLine(line, zoom, project, start, end) ?? []);
  let whole = drawn[0];
  for (let i = 1; whole && i < drawn.length; i++) whole = both(whole, drawn[i]!);
  return whole;
}

const both = (a: DrawnLeg, b: DrawnLeg): DrawnLeg => ({
  line: a.line + b.line,
  head: a.head + b.head,
  points: [...a.points, ...b.points],
});

const HERE: Point = { x: 0, y: 0 };

function drawLine(
  leg: Line,
  zoom: number,
  project: (lngLat: LngLat) => Point,
  { clearPx: startPx, aside: from = HERE }: LegEnd,
  { clearPx: endPx, aside: to = HERE }: LegEnd,
): DrawnLeg | undefined {
  const [first] = leg;
  if (!first) return undefined;
  const world = projectToWorld(first, zoom);
  const { x, y } = project(first);
  const [dx, dy] = [x - Math.round(world.x), y - Math.round(world.y)];
  const exact = leg.map((at, index): Point => {
    const point = projectToWorld(at, zoom);
    const share = index / (leg.length - 1);
    const pull = (a: number, b: number): number => a + (b - a) * share;
    return { x: point.x + dx + pull(from.x, to.x), y: point.y + dy + pull(from.y, to.y) };
  });
  const points = trimmed(exact, startPx, endPx);
  const length = lengthOf(points);
  if (length < LEAST_LEG_PX) return shortLine(trimmed(exact, closer(startPx), closer(endPx)));
  return { line: finePath(points), head: finePath(arrowHead(points, Math.min(HEAD_PX, length / 2))), points: [points] };
}

const HEAD_PX = 9;
/** A shorter leg has no room for a head. */
const LEAST_LEG_PX = 8;
/** Without one it may come this much closer to the markers. */
const CLOSER_PX = 5;
const closer = (clearPx: number): number => Math.max(0, clearPx - CLOSER_PX);
/** Between markers that nearly touch it would be a speck. */
const LEAST_LINE_PX = 2;

/** Between markers that stand close, a line alone: that they follow each other is seen, in which order is not. */
function shortLine(points: readonly Point[]): DrawnLeg | undefined {
  return lengthOf(points) < LEAST_LINE_PX ? undefined : { line: finePath(points), head: '', points: [points] };
}

function lengthOf(line: readonly Point[]): number {
  let length = 0;
  for (let i = 1; i < line.length; i++) length += Math.hypot(line[i]!.x - line[i - 1]!.x, line[i]!.y - line[i - 1]!.y);
  return length;
}

const finePath = (points: readonly Point[]): string =>
  `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
