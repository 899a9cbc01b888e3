import { horizontalWords } from '../../locales/horizontal.js';
import type { Chronicle } from '../../model/types.js';
import { plainDate } from '../../time/phrases.js';
import type { TimeScale } from '../../time/scale.js';
import { yearAt } from '../../time/zone.js';
import type { AxisWords, Future, PlanInput } from './types.js';

/** Where the story's own date stands, within what is dated; absent when it is of no date. */
export function nowOn(scale: TimeScale, { asOf }: Chronicle): number | undefined {
  if (asOf === undefined) return undefined;
  return asOf >= scale.end ? scale.x1 : Math.max(scale.x0, scale.position(asOf));
}

/** Where what is still to come begins, if anything is, and what is said of it. */
export function futureFrom(nowX: number | undefined, input: PlanInput, years: ReadonlySet<number>): Future {
  const futureX = input.chronicle.moments.some(({ toCome }) => toCome) ? nowX : undefined;
  const isSeen = futureX !== undefined && futureX < input.widthPx;
  return { futureX, futureSaid: isSeen ? sayFuture(input, years) : '' };
}

function sayFuture({ chronicle, tongue }: PlanInput, years: ReadonlySet<number>): string {
  const { asOf = 0, asOfDate, zone } = chronicle;
  const withYear = !years.has(yearAt(asOf, zone));
  return asOfDate ? horizontalWords(tongue).stillToCome(plainDate(asOfDate, zone, tongue, { withYear })) : '';
}

/**
 * Whether a context stands where the future's words would: these have a line of their own then. With little room they
 * begin before the shading does.
 */
export function isCrowded({ words }: AxisWords, { futureX, futureSaid }: Future, input: PlanInput): boolean {
  if (futureX === undefined || !futureSaid) return false;
  const saidX = Math.min(futureX, input.widthPx - futureSaid.length * input.digitPx);
  return words.some(({ kind, x1 }) => kind === 'context' && x1 > saidX);
}
