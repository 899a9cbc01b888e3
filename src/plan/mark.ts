import type { Form, MomentTime, Standing } from '../model/types.js';
import { MINUTE_MS } from '../time/duration.js';

/** How a mark is drawn; what a legend explains. */
export type MarkShape = 'dot' | 'pill' | 'lasting' | 'from' | 'until' | Exclude<Form, 'instant'>;

/** A mark, apart from where it stands. */
export interface MarkLook {
  readonly shape: MarkShape;
  readonly standing: Standing;
  /** Its ends that are only about right. */
  readonly fades?: readonly [start: boolean, end: boolean];
  readonly uncertain?: boolean;
  /** For `part`, `one-of` and `all-of`: pieces as fractions of the mark's length, `[from, till]` with `till` counted from the start. */
  readonly pieces?: readonly (readonly [from: number, till: number])[] | undefined;
}

const shapes = (...names: MarkShape[]): ReadonlySet<MarkShape> => new Set(names);
const POINTS = shapes('dot', 'pill');
const SETS = shapes('one-of', 'all-of');
const OPEN = shapes('from', 'until');

/** Of one size, however long what it stands for. */
export const isPoint = (shape: MarkShape): boolean => POINTS.has(shape);

/** Several dates. */
export const isSet = (shape: MarkShape): boolean => SETS.has(shape);

/** Only pieces of its length are filled. */
export const isInPieces = (shape: MarkShape): boolean => shape === 'part' || isSet(shape);

/** Nothing but a body, as thick as what it fills; all others but the open ones are a thin line: once, somewhere along it. */
export const isBody = (shape: MarkShape): boolean => isPoint(shape) || shape === 'lasting' || isInPieces(shape);

/** A body, or one with an open side. */
export const isSolid = (shape: MarkShape): boolean => isBody(shape) || OPEN.has(shape);

/**
 * The shape for a moment's time.
 * @param roomy - whether its extent is long enough on screen to be drawn as a stretch
 */
export function shapeOf(time: Pick<MomentTime, 'form' | 'extent' | 'bounds' | 'date'>, roomy: boolean): MarkShape {
  const { form, date, extent, bounds } = time;
  // in the room between two others, where that is not all that its order allows: no stops, or it would be a date
  if (!date && form === 'within' && extent.start - bounds.start > MINUTE_MS) return 'undated';
  if (form === 'instant') return 'dot';
  if (form === 'after' || form === 'before' || form === 'undated') return form;
  if (!roomy) return 'pill';
  return form === 'lasting' ? lastingShape(time) : form;
}

/** A stretch without an end, or without a beginning, must not look as if it had one. */
const lastingShape = ({ extent: { start, end } }: Pick<MomentTime, 'extent'>): 'lasting' | 'from' | 'until' =>
  end === Infinity ? 'from' : start === -Infinity ? 'until' : 'lasting';
