import { classOf, isCoast, meets, type Ground, type Part, type PartLines, type UnitBox } from './ground.js';
import { project as projectToWorld, TILE_SIZE, type Frame } from './mercator.js';
import { Pen, TENTHS, type Sheet } from './pen.js';
import { arrowHead, trimmed } from './routes.js';
import type { Scene } from './scene.js';
import { SOUTH_EDGE, strandOf, WORLD_UNITS, type Strand } from './strand.js';
import type { Area, Line, LngLat, Point, Size, Worldview } from './types.js';

/** Path data of the map, in pixels of its box. */
export interface Picture {
  readonly land: string;
  readonly lakes: string;
  readonly coasts: string;
  readonly borders: string;
  readonly disputed: string;
  /** By place id. */
  readonly areas: ReadonlyMap<string, string>;
}

/** How much is drawn outside the box, on either side, unless more is asked for. */
const AROUND: Size = { width: 80, height: 80 };
/** A line may stray so far from what is known of it: with the rounding to tenths, less than half a pixel. */
const STRAY_PX = 0.35;
/** And around what the story names, so that its outline stays on the border that it is. */
const AREA_STRAY_PX = 0.1;

/**
 * Draws what a box shows, at the detail that its zoom can show. Parts of the world that come into view are read first.
 * @param around - how much of what lies outside the box is drawn, too, on either side
 */
export function drawPicture(scene: Scene, frame: Frame, size: Size, around = AROUND): Picture {
  const areas = [...scene.spots].flatMap(([id, { area }]) => (area ? [[id, area] as const] : []));
  const sheets = sheetsOf(frame, size, around, reachOf(scene.ground.parts));
  const pictures = sheets.map((sheet) => new Drawing(scene.ground, scene.worldview, sheet));
  const joined = (part: (drawing: Drawing) => string): string => pictures.map(part).join('');
  return {
    land: joined((drawing) => drawing.land),
    lakes: joined((drawing) => drawing.lakes),
    coasts: joined((drawing) => drawing.coasts),
    borders: joined((drawing) => drawing.linesOf('border')),
    disputed: joined((drawing) => drawing.linesOf('disputed')),
    areas: new Map(areas.map(([id, area]) => [id, joined((drawing) => drawing.area(area))])),
  };
}

/** From west to east, in units. */
type Reach = readonly [west: number, east: number];

const reachOf = (boxes: readonly UnitBox[]): Reach => [
  Math.min(...boxes.map(({ x0 }) => x0)),
  Math.max(...boxes.map(({ x1 }) => x1)),
];

/** A sheet for each copy of the world in which something that reaches so far comes into view. */
function sheetsOf({ zoom, x, y }: Frame, { width, height }: Size, around: Size, [west, east]: Reach): Sheet[] {
  const worldPx = TILE_SIZE * 2 ** zoom;
  const sheet = (copy: number): Sheet => ({
    scale: worldPx / WORLD_UNITS,
    x: x - worldPx / 2 - copy * worldPx,
    y: y - worldPx / 2,
    left: -around.width,
    top: -around.height,
    right: width + around.width,
    bottom: height + around.height,
  });
  const { x0, x1 } = unitsOn(sheet(0));
  const [first, last] = [Math.ceil((x0 - east) / WORLD_UNITS), Math.floor((x1 - west) / WORLD_UNITS)];
  const sheets: Sheet[] = [];
  for (let copy = first; copy <= last; copy += 1) sheets.push(sheet(copy));
  return sheets;
}

/** Parts of the world that a drawing would have to read. */
export function unreadIn({ ground }: Scene, frame: Frame, size: Size, around = AROUND): readonly Part[] {
  const windows = sheetsOf(frame, size, around, reachOf(ground.parts)).map(unitsOn);
  return ground.parts.filter((part) => !part.lines && windows.some((window) => meets(part, window)));
}

/** Lines, or rings, that are drawn again and again: projected once. */
export function strandsOf(lines: readonly Line[], closed: boolean): readonly Strand[] {
  return lines.map((line) => strandOf(line, closed));
}

/** Path data of a publisher’s own lines and rings, in every copy of the world that comes into view. */
export function drawStrands(strands: readonly Strand[], frame: Frame, size: Size, around: Size): string {
  if (strands.length === 0) return '';
  return sheetsOf(frame, size, around, reachOf(strands))
    .map((sheet) => {
      const pen = new Pen(sheet);
      const window = unitsOn(sheet);
      for (const strand of strands) {
        if (!meets(strand, window)) continue;
        if (strand.closed) drawRing(pen, strand, STRAY_PX / sheet.scale);
        else pen.stroke(strand, STRAY_PX / sheet.scale);
      }
      return pen.data;
    })
    .join('');
}

/** Where a place is on the box and around it, tenths of a pixel: once in each copy of the world that comes into view. */
export function appearances(lngLat: LngLat, frame: Frame, size: Size, around: Size): readonly Point[] {
  const { xy, x0, x1 } = strandOf([lngLat], false);
  return sheetsOf(frame, size, around, [x0, x1]).map(({ scale, x, y }) => ({
    x: rounded((xy[0] as number) * scale - x),
    y: rounded((xy[1] as number) * scale - y),
  }));
}

const rounded = (px: number): number => Math.round(px * TENTHS) / TENTHS;

function drawRing(pen: Pen, strand: Strand, stray: number): void {
  pen.feedStrand(strand, stray);
  pen.close();
}

/** What a sheet shows of the world. */
const unitsOn = ({ scale, x, y, left, top, right, bottom }: Sheet): UnitBox => ({
  x0: (x + left) / scale,
  y0: (y + top) / scale,
  x1: (x + right) / scale,
  y1: (y + bottom) / scale,
});

/** The strands of areas that do not come from the ground: projected once. */
const outlines = new WeakMap<Area, readonly Strand[]>();

function outlineOf(area: Area): readonly Strand[] {
  const known = outlines.get(area) ?? strandsOf(area.flat(), true);
  outlines.set(area, known);
  return known;
}

/** One copy of the world on its sheet. */
class Drawing {
  readonly #ground: Ground;
  readonly #worldview: Worldview;
  readonly #sheet: Sheet;
  readonly #window: UnitBox;
  readonly #stray: number;
  /** The parts in view. */
  readonly #parts: readonly PartLines[];
  readonly land: string;

  constructor(ground: Ground, worldview: Worldview, sheet: Sheet) {
    this.#ground = ground;
    this.#worldview = worldview;
    this.#sheet = sheet;
    this.#window = unitsOn(sheet);
    this.#stray = STRAY_PX / sheet.scale;
    this.#parts = ground.parts.filter((part) => meets(part, this.#window)).map((part) => ground.read(part));
    this.land = this.#land();
  }

  /**
   * Rings are whole, so that they can be filled. A coast out of view is a straight line from its start to its end:
   * its box, and with it both, is out of view.
   */
  #land(): string {
    const pen = new Pen(this.#sheet);
    for (const ring of this.#ground.rings) {
      for (const { x, y, part, index } of ring) {
        const strand = part.lines?.arcs[index]?.strand;
        if (strand && meets(strand, this.#window)) pen.feedStrand(strand, this.#stray);
        else pen.feed(x, y);
      }
      pen.close();
    }
    for (const { strand } of this.#arcs(isCoast)) if (strand.closed) drawRing(pen, strand, this.#stray);
    return pen.data;
  }

  get lakes(): string {
    const pen = new Pen(this.#sheet);
    for (const { lakes } of this.#parts) {
      for (const strand of lakes.flat()) if (meets(strand, this.#window)) drawRing(pen, strand, this.#stray);
    }
    return pen.data;
  }

  /** The land's own outline, but where the lower edge of the world is in view: that is no coast. */
  get coasts(): string {
    if (this.#window.y1 < SOUTH_EDGE) return this.land;
    const pen = new Pen(this.#sheet);
    for (const { strand } of this.#arcs(isCoast)) pen.stroke(strand, this.#stray, SOUTH_EDGE);
    return pen.data;
  }

  linesOf(kind: 'border' | 'disputed'): string {
    const pen = new Pen(this.#sheet);
    const dashed = kind === 'disputed';
    const wanted = this.#arcs((arc) => !isCoast(arc) && classOf(arc, this.#worldview) === kind);
    for (const { strand } of wanted) pen.stroke(strand, this.#stray, Infinity, dashed);
    return pen.data;
  }

  area(area: Area): string {
    const pen = new Pen(this.#sheet);
    for (const strand of outlineOf(area)) {
      if (meets(strand, this.#window)) drawRing(pen, strand, AREA_STRAY_PX / this.#sheet.scale);
    }
    return pen.data;
  }

  #arcs(wanted: (arc: PartLines['arcs'][number]) => boolean): PartLines['arcs'] {
    return this.#parts.flatMap(({ arcs }) => arcs.filter((arc) => meets(arc.strand, this.#window) && wanted(arc)));
  }
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
