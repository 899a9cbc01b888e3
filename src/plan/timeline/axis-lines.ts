import { breakMiddle } from './break-words.js';
import type { Plan } from './types.js';

/** Half the gap that a break leaves in the axis. */
const BREAK_PX = 6;
/** From the axis's top to the middle of its line. */
const MIDDLE_PX = 0.75;
/** The line ends a little before its arrow's point. */
const POINT_PX = 2;
/** Of an arrow: how far back it begins, half its height, and its length. */
const ARROW = { back: 7, half: 5, wide: 6 } as const;

/** The axis's line, as the data of paths; each kind has a look of its own. */
export interface AxisLines {
  readonly even: string;
  readonly vague: string;
  /** Before the first date and behind the last. */
  readonly open: string;
  /** The two strokes of each break. */
  readonly breaks: string;
}

/**
 * Paths along the axis, as if it ran from left to right: where it runs from right to left the whole drawing is turned.
 * @param slant - 1, or -1 where it is turned: strokes of a break slant alike
 */
export function axisLines({ scale, dated, from, till, widthPx, axisY }: Plan, slant: 1 | -1): AxisLines {
  const y = axisY + MIDDLE_PX;
  const paths = { even: '', vague: '', open: '', breaks: '' };
  const line = (kind: keyof AxisLines, x0: number, x1: number): void => {
    if (x1 > Math.max(0, x0) && x0 < widthPx) paths[kind] += `M${Math.max(0, x0)} ${y}H${Math.min(widthPx, x1)}`;
  };
  for (const stretch of dated ? scale.stretches : []) {
    const { kind, x0, x1 } = stretch;
    const x = breakMiddle(stretch, widthPx);
    if (x === undefined) line(kind === 'vague' ? kind : 'even', x0, x1);
    else {
      line('even', x0, x - BREAK_PX);
      line('even', x + BREAK_PX, x1);
      paths.breaks += breakStrokes(x, y, slant);
    }
  }
  const tail = dated ? scale.x1 : from + POINT_PX;
  if (till > tail) {
    line('open', tail, till - POINT_PX);
    paths.even += arrow(till, y, 1);
  }
  if (dated && from < scale.x0) {
    line('open', from + POINT_PX, scale.x0);
    paths.even += arrow(from, y, -1);
  }
  return paths;
}

/** @param to - 1 points to the end, -1 to the beginning */
const arrow = (x: number, y: number, to: 1 | -1): string =>
  `M${x - to * ARROW.back} ${y - ARROW.half}l${to * ARROW.wide} ${ARROW.half}l${-to * ARROW.wide} ${ARROW.half}`;

function breakStrokes(x: number, y: number, slant: number): string {
  const stroke = `${y + 7 * slant}l6 ${-14 * slant}`;
  return `M${x - 8} ${stroke}M${x + 2} ${stroke}`;
}
