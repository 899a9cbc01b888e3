import type { DateValue, Interval } from '../time/types.js';
import { drawnPieces, extentOf, lastDay, type Zones } from './axis.js';
import { doubt, known } from './doubt.js';
import { inOrder } from './order/sequence.js';
import { ALWAYS, type Span, spanOf } from './order/span.js';
import type { MomentFile, StoryFile } from './schema.js';
import type { Form } from './types.js';
import { readWhen, type Told, zoneOf } from './when.js';

/** A moment on its way from the file to the chronicle. */
export interface Draft {
  readonly id: string;
  readonly file: MomentFile;
  readonly told: Told;
  readonly zones: Zones;
  readonly span: Span;
  readonly earlier: Draft[];
  readonly later: Draft[];
  /** Where it is drawn; without a date, what its order leaves. */
  extent: Interval;
  readonly pieces: readonly Interval[];
  form: Form;
  /** What the order in time goes by, where no relation decides. */
  key: Interval;
}

export function draftOf(file: MomentFile, id: string, story: StoryFile, axis: string): Draft {
  const told = readWhen(file.when);
  const { date } = told;
  const zones = { own: zoneOf(file, story), axis };
  return {
    id,
    file,
    told,
    zones,
    span: spanOf(date, zones.own),
    earlier: [],
    later: [],
    extent: date ? extentOf(date, zones) : ALWAYS,
    pieces: date ? drawnPieces(date, zones) : [],
    form: date ? formOf(date) : 'undated',
    key: ALWAYS,
  };
}

/** Ties the drafts together by what their `after` and `before` say. */
export function relate(drafts: readonly Draft[]): void {
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  for (const draft of drafts) {
    for (const id of draft.told.after) link(known(byId, id), draft);
    for (const id of draft.told.before) link(draft, known(byId, id));
  }
}

export function link(earlier: Draft, later: Draft): void {
  later.earlier.push(earlier);
  earlier.later.push(later);
}

/** The part of a day where one is named, else the whole extent: what counts for the order. */
function knownOf({ form, pieces, extent }: Draft): Interval {
  return (form === 'part' && pieces[0]) || extent;
}

/** What counts for the status: as what is known, but without a date no sooner over than its order says. */
export function settledOf(draft: Draft): Interval {
  const { start, end } = knownOf(draft);
  return { start, end: draft.told.date ? end : Math.max(end, draft.span.latestEnd) };
}

/**
 * Finishes the drafts: passes bounds along their order, gives those without a date the room that it leaves.
 * @returns them in time order
 * @throws RangeError when their order goes round in a circle or contradicts their dates
 */
export function settle(drafts: readonly Draft[]): Draft[] {
  const sorted = inOrder(drafts);
  if (sorted.length < drafts.length) doubt();
  for (const draft of sorted) settleStart(draft);
  for (const draft of sorted.toReversed()) settleEnd(draft);
  return inOrder(drafts.toSorted(compare));
}

/** Not before the end of the last thing it comes after; the start, of what has no end in sight. */
function settleStart(draft: Draft): void {
  const { span, told, earlier } = draft;
  let start = -Infinity;
  for (const before of earlier) {
    const { extent } = before;
    const { earliestEnd } = before.span;
    if (earliestEnd >= span.latestStart) doubt();
    span.earliestStart = Math.max(span.earliestStart, earliestEnd);
    span.earliestEnd = Math.max(span.earliestEnd, earliestEnd);
    start = Math.max(
      start,
      before.told.date && extent.end < Infinity && before.form !== 'before' ? extent.end : extent.start,
    );
  }
  if (!told.date) draft.extent = { start, end: Infinity };
  else if (isLaterThatDay(draft)) draft.form = 'later';
}

/** Not after the start of the first thing it comes before; the end, of what has always been. */
function settleEnd(draft: Draft): void {
  const { span, told, later } = draft;
  let { start } = draft.extent;
  let end = Infinity;
  for (const next of later) {
    const { extent } = next;
    span.latestEnd = Math.min(span.latestEnd, next.span.latestStart);
    end = Math.min(
      end,
      next.told.date && extent.start > -Infinity && next.form !== 'after' ? extent.start : extent.end,
    );
  }
  span.latestStart = Math.min(span.latestStart, span.latestEnd);
  if (!told.date) {
    // Between two things of one day, or of two that follow each other, there is no gap to draw: take what they leave open.
    if (start >= end) [start, end] = [span.earliestStart, span.latestEnd];
    draft.extent = { start, end };
    draft.form = formOfGap(start, end);
  }
  draft.key = keyOf(draft);
}

/** What has no beginning stands right before what it comes before. */
function keyOf(draft: Draft): Interval {
  const { start, end } = knownOf(draft);
  if (start > -Infinity || draft.form === 'lasting') return { start, end };
  let least = end;
  for (const { key } of draft.later) least = Math.min(least, key.start);
  return { start: least, end };
}

/** Two open sides differ by NaN, which counts as nothing. */
function compare(a: Draft, b: Draft): number {
  return a.key.start - b.key.start || a.key.end - b.key.end || Number(a.form === 'later') - Number(b.form === 'later');
}

function formOf(date: DateValue): Form {
  if (date.kind === 'between') return formOfGap(date.start ? 0 : -Infinity, date.end ? 0 : Infinity);
  if (date.kind !== 'date') return date.kind;
  if (date.part) return 'part';
  return date.hour === undefined ? 'within' : 'instant';
}

function formOfGap(start: number, end: number): Form {
  if (end < Infinity) return start > -Infinity ? 'within' : 'before';
  return start > -Infinity ? 'after' : 'undated';
}

function isLaterThatDay({ form, told: { date }, extent, earlier }: Draft): boolean {
  if (form !== 'within' || date?.kind !== 'date' || date.unit !== 'day') return false;
  return earlier.some(({ told, zones }) => {
    const day = lastDay(told.date);
    const start = day && extentOf(day, zones).start;
    return start !== undefined && start >= extent.start && start < extent.end;
  });
}
