import type { TimeScale } from '../../../time/scale.js';
import type { Interval } from '../../../time/types.js';
import { yearAt } from '../../../time/zone.js';
import { indexById } from '../../../model/by-id.js';
import type { Chronicle, Moment } from '../../../model/types.js';
import { tell } from '../../saying.js';
import { placeMark } from '../place-mark.js';
import type { Drawn, PlacedMark, PlanInput, Text } from '../types.js';
import type { Many } from './types.js';
import { BESIDE_PX, placeNames, type NameWish, type Obstacle } from './names.js';
import type { Table } from './table.js';

export const ROW_PX = 36;

const TEXT_PX = 34;

export const MARK_PX = 18;

/** The most names that are ever live. */
const MOST_NAMES = 60;

const NAME_PX = 208;

const TEXT_PAD_PX = 10;

/** Of the tallest column, by the number of names' rows. */
export const TALLEST_PX = 96;

/** What the pieces of the drawing share. */
export interface Ground {
  readonly input: PlanInput;
  readonly table: Table;
  readonly scale: TimeScale;
  readonly view: Interval;
  readonly axisY: number;
  readonly nameRows: number;
  readonly nowX: number | undefined;
  /** The years that need not be said of a date. */
  readonly years: ReadonlySet<number>;
  /** What else no name may stand on. */
  readonly words: readonly Obstacle[];
  readonly low: boolean;
}

export interface Drawing {
  readonly drawn: readonly Drawn[];
  readonly many: Pick<Many, 'counting' | 'said'> & Partial<Many>;
}

/** A moment that may be drawn, with its pole's place and foot. */
export interface Spot {
  readonly index: number;
  readonly mark: PlacedMark;
  readonly anchor: number;
  /** Where its pole ends, and its mark, where it has one, begins. */
  readonly foot: number;
  readonly marked?: boolean;
}

export const isDot = ({ look: { shape } }: PlacedMark): boolean => /dot|pill/.test(shape);

export function markOf({ scale, nowX }: Ground, moment: Moment): PlacedMark {
  return placeMark(moment, { scale, from: scale.x0, till: scale.x1, nowX });
}

export function isInView({ table, view, input: { zoom } }: Ground, index: number): boolean {
  const row = table.rows[index]!;
  if (row < 0) return zoom === 1;
  return table.starts[row]! < view.end && table.ends[row]! >= view.start;
}

/** The moments that are named whatever else is, the first with the best right; indices of moments. */
export function alwaysNamed({ chronicle, selectedId, cursorId }: PlanInput): number[] {
  const { moments } = chronicle;
  const next = firstToCome(chronicle);
  const latest = next > 0 ? next - 1 : -1;
  const [selected, cursor] = [selectedId, cursorId].map((id) => indexOf(chronicle, id));
  // the ends before what lies between: they have but one side to stand on
  return [...new Set([selected!, cursor!, 0, moments.length - 1, next, latest])].filter((index) => index >= 0);
}

const firsts = new WeakMap<readonly Moment[], number>();

export function firstToCome({ moments }: Chronicle): number {
  let first = firsts.get(moments);
  if (first === undefined) firsts.set(moments, (first = moments.findIndex(({ toCome }) => toCome)));
  return first;
}

/** Where a moment stands among the story's; -1 for an id that it does not have. */
export const indexOf = ({ moments }: Pick<Chronicle, 'moments'>, id: string | undefined): number =>
  indexById(moments, id);

/** The moments that are drawn, with those of them that find room named. */
export function drawnOf(
  ground: Ground,
  spots: readonly Spot[],
  { obstacles, nameRows }: { obstacles: readonly Obstacle[]; nameRows: number },
  kept: ReadonlySet<number>,
): Drawn[] {
  const { input } = ground;
  const { chronicle, widthPx, typeScale, selectedId, cursorId } = input;
  const rowPx = ROW_PX * typeScale;
  const years = spots.map(({ index }) => withYearOf(ground, chronicle.moments[index]!));
  const wishes = spots.map(({ index, anchor, foot }, at): NameWish => ({
    x: anchor,
    widthPx: textWidth(chronicle.moments[index]!, years[at]!, input),
    footY: foot - 2,
  }));
  const placed = placeNames(wishes, {
    widthPx,
    rows: nameRows,
    rowPx,
    textPx: TEXT_PX * typeScale,
    obstacles: [...obstacles, ...ground.words],
    most: MOST_NAMES,
  });
  const texts = new Map(
    placed.map(({ index, row, x, side }): [number, Text] => {
      const { widthPx: width, x: pole } = wishes[index]!;
      const left = side === 'start' ? pole : x - (TEXT_PAD_PX - BESIDE_PX);
      return [index, { x: left, width: width + TEXT_PAD_PX + 1, top: row * rowPx, side }];
    }),
  );
  return spots.flatMap(({ index, mark, anchor, foot, marked = false }, at): Drawn[] => {
    const moment = chronicle.moments[index]!;
    const text = texts.get(at);
    const isHeld = moment.id === selectedId || moment.id === cursorId;
    if (!text && !isHeld && !(marked && kept.has(index))) return [];
    return [{ ...mark, anchor, moment, top: foot, visible: true, withYear: years[at]!, text, bare: !marked }];
  });
}

/** Of a date whose year no word under the axis names. */
export function withYearOf({ years, input: { chronicle } }: Ground, { time: { date, form, extent } }: Moment): boolean {
  return [extent.start, extent.end - 1].some(
    (time) => (date ?? form === 'within') && Number.isFinite(time) && !years.has(yearAt(time, chronicle.zone)),
  );
}

const widths = new WeakMap<object, Map<Moment, [number | undefined, number | undefined]>>();

/** What the name of a moment needs: its date above its title, on one line each. */
function textWidth(
  moment: Moment,
  withYear: boolean,
  { chronicle, tongue, widthOf, digitPx, typeScale }: PlanInput,
): number {
  const measure = widthOf ?? ((text: string) => text.length * digitPx);
  let kept = widths.get(measure);
  if (!kept) widths.set(measure, (kept = new Map()));
  let both = kept.get(moment);
  if (!both) kept.set(moment, (both = [undefined, undefined]));
  const of = Number(withYear) as 0 | 1;
  const { short } = tell(moment, chronicle, tongue, withYear);
  return (both[of] ??= Math.min(
    NAME_PX * typeScale,
    Math.max(measure(short, 'small'), measure(moment.title, 'title')),
  ));
}
