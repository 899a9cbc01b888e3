import type { Instant, Interval } from '../time/types.js';
import type { Form, Standing, Status } from './types.js';

/**
 * How a moment stands as of the story's date. The reader's clock has no part in it.
 * @param known - where it is known to lie, as drawn
 */
export function standingOf(
  status: Status | undefined,
  form: Form,
  known: Interval,
  asOf: Instant | undefined,
): Standing {
  if (asOf === undefined) return status ?? 'unknown';
  const spansIt = form === 'lasting' && known.start < asOf && asOf < known.end;
  if (spansIt && (status ?? 'happened') === 'happened') return 'under-way';
  if (status) return status;
  if (known.end <= asOf) return 'happened';
  return isToCome(known, asOf) ? 'planned' : 'unknown';
}

/** Whether all of it lies after the as-of instant; "some day after" begins where the last day it cannot be ends. */
export function isToCome(known: Interval, asOf: Instant | undefined): boolean {
  return asOf !== undefined && known.start >= asOf;
}
