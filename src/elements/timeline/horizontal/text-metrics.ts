import { measureTexts } from '../../../controllers/text-width.js';
import type { Tongue } from '../../../locales/index.js';
import type { Chronicle, Moment } from '../../../model/types.js';
import { tell } from '../../shared/saying.js';

/** Only the weightiest are measured: an axis never names as many. */
const MEASURED = 300;
/** The status key and its gap stand before the status word. */
const KEY_PX = 28;
const DIGITS = '0123456789';

/** Widths of a moment's texts at the larger of the two sizes, in CSS pixels. */
export interface TextMetrics {
  /** The widest of place and status lines. */
  readonly lines: number;
  readonly date: number;
  readonly words: readonly number[];
  readonly space: number;
}

export interface Measured {
  /** By the moment's index; absent for the slightest of many. */
  readonly metrics: readonly TextMetrics[];
  readonly digitPx: number;
  /** How much larger the type is than 16 px, in which the drawing's heights are given. */
  readonly typeScale: number;
}

/** Widths of a story's texts in the fonts of `room`. */
export function textMetrics(room: Element, chronicle: Chronicle, tongue: Tongue): Measured {
  const { moments } = chronicle;
  const { ui } = tongue;
  const indices = weightiest([...moments.keys()], moments, MEASURED);
  const lines: string[] = [DIGITS];
  const titles: string[][] = [];
  for (const index of indices) {
    const moment = moments[index]!;
    const { short, places } = tell(moment, chronicle, tongue, false);
    const { standing, claimedBy, title } = moment;
    const place = places || (chronicle.places.length > 0 ? ui.noPlace : '');
    lines.push(short, place, ui.standing[standing], claimedBy ? ui.claimant(standing, claimedBy) : '');
    titles.push(title.split(/\s+/));
  }
  const [digits = 80, ...small] = measureTexts(room, lines, 'small');
  const [pair = 0, single = 0, ...words] = measureTexts(room, ['n\u00a0n', 'nn', ...titles.flat()], 'title');
  const space = Math.max(2, pair - single);
  const metrics: TextMetrics[] = [];
  indices.forEach((index, at) => {
    const [date = 0, place = 0, status = 0, claimant = 0] = small.splice(0, 4);
    metrics[index] = {
      date,
      lines: Math.max(place, status && status + KEY_PX, claimant && claimant + KEY_PX),
      space,
      words: words.splice(0, titles[at]!.length),
    };
  });
  const typeScale = Number.parseFloat(getComputedStyle(room).fontSize) / 16 || 1;
  return { metrics, digitPx: digits / DIGITS.length, typeScale };
}

/** The most important of some moments, at most `count`, in their own order. */
export function weightiest(indices: readonly number[], moments: readonly Moment[], count: number): number[] {
  const byWeight = indices.toSorted((a, b) => moments[b]!.importance - moments[a]!.importance);
  return byWeight.slice(0, count).sort((a, b) => a - b);
}
