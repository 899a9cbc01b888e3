import type { Tongue } from '../../locales/index.js';
import type { Chronicle, Moment } from '../../model/types.js';
import { tell } from '../saying.js';
import type { TextMetrics } from './types.js';
import { weightiest } from './weightiest.js';

/** Only the weightiest are measured: an axis never names as many. */
const MEASURED = 300;
/** The status key and its gap stand before the status word. */
const KEY_PX = 28;
const LEAST_SPACE_PX = 2;
/** Whose widths tell that of a digit, and of the space between words. */
const DIGITS = '0123456789';
const [SPACED, UNSPACED] = ['n\u00a0n', 'nn'];
/** Widths where a page lays nothing out. */
const DIGITS_PX = 80;

/** The texts whose widths the drawing follows from; of many moments, those of the weightiest alone. */
export interface TextsToMeasure {
  readonly moments: readonly MomentTexts[];
  /** In the smaller type, and in that of titles. */
  readonly small: readonly string[];
  readonly titles: readonly string[];
}

interface MomentTexts {
  readonly index: number;
  readonly moment: Moment;
  /** Date, place, status, claimant. */
  readonly lines: readonly [date: string, place: string, status: string, claimant: string];
  readonly words: readonly string[];
}

export function textsToMeasure(chronicle: Chronicle, tongue: Tongue): TextsToMeasure {
  const all = chronicle.moments.map((moment, index) => ({ moment, index }));
  const moments = weightiest(all, MEASURED).map(({ moment, index }) => ({
    index,
    moment,
    lines: linesOf(moment, chronicle, tongue),
    words: moment.title.split(/\s+/),
  }));
  return {
    moments,
    small: [DIGITS, ...moments.flatMap(({ lines }) => lines)],
    titles: [SPACED, UNSPACED, ...moments.flatMap(({ words }) => words)],
  };
}

function linesOf(moment: Moment, chronicle: Chronicle, tongue: Tongue): MomentTexts['lines'] {
  const { ui } = tongue;
  const { standing, claimedBy } = moment;
  const { short, places } = tell(moment, chronicle, tongue, false);
  const place = places || (chronicle.places.length > 0 ? ui.noPlace : '');
  return [short, place, ui.standing[standing], claimedBy ? ui.claimant(standing, claimedBy) : ''];
}

/**
 * What the drawing follows from, by the widths of the texts in the order in which they were asked for, CSS pixels.
 * @returns metrics by the moment's index; absent for the slightest of many
 */
export function metricsOf(
  { moments }: TextsToMeasure,
  small: readonly number[],
  titles: readonly number[],
): { readonly metrics: readonly TextMetrics[]; readonly digitPx: number } {
  const [digits = DIGITS_PX, ...lines] = small;
  const [spaced = 0, unspaced = 0, ...words] = titles;
  const space = Math.max(LEAST_SPACE_PX, spaced - unspaced);
  const metrics: TextMetrics[] = [];
  let seen = 0;
  moments.forEach((texts, nth) => {
    const [date = 0, place = 0, status = 0, claimant = 0] = lines.slice(nth * 4, nth * 4 + 4);
    const beside = [status, claimant].map((width) => width && width + KEY_PX);
    const till = seen + texts.words.length;
    metrics[texts.index] = { date, lines: Math.max(place, ...beside), space, words: words.slice(seen, till) };
    seen = till;
  });
  return { metrics, digitPx: digits / DIGITS.length };
}
