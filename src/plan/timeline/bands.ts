import type { Period } from '../../model/types.js';
import { clamp } from '../../time/clamp.js';
import type { Plan } from './types.js';

/** What a name keeps free beside it. */
const BESIDE_PX = 26;
/** Letters of a name that have to find room, or the ear alone hears it. */
const LETTERS = 6;

/** A period behind the axis, as far as it is seen. */
export interface Band {
  readonly period: Period;
  readonly x0: number;
  readonly x1: number;
  /** There is room for its name. */
  readonly named: boolean;
}

export function bandsOf({ chronicle, scale, dated, widthPx, digitPx }: Plan): readonly Band[] {
  if (!dated) return [];
  const xOf = (time: number): number => clamp(scale.position(clamp(time, scale.start, scale.end)), 0, widthPx);
  return chronicle.periods.flatMap((period): Band[] => {
    const [x0, x1] = [xOf(period.extent.start), xOf(period.extent.end)];
    const named = x1 - x0 - BESIDE_PX >= Math.min(LETTERS, period.title.length) * digitPx;
    return x1 - x0 > 1 ? [{ period, x0, x1, named }] : [];
  });
}
