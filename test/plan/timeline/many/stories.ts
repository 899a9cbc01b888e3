import { readStory } from '../../../../src/model/read.js';
import type { Chronicle } from '../../../../src/model/types.js';
import { tongueFor } from '../../../../src/locales/index.js';
import type { PlanInput } from '../../../../src/plan/timeline/types.js';

const DAY_MS = 86_400_000;

export interface MomentGiven {
  readonly when?: string;
  readonly title?: string;
  readonly status?: string;
  readonly claimedBy?: string;
  readonly importance?: number;
}

/** A chronicle of moments, each with an id of its own; told in UTC as of 2026. */
export function chronicleOf(moments: readonly MomentGiven[], more: Record<string, unknown> = {}): Chronicle {
  const given = moments.map((moment, index) => ({
    id: `m${index}`,
    title: `Report ${index}`,
    status: 'happened',
    ...moment,
  }));
  return readStory({ title: 'Many', timeZone: 'UTC', published: '2026-01-01', ...more, moments: given }).chronicle!;
}

export const dayOf = (day: number): string => new Date(Date.UTC(2021, 0, 1) + day * DAY_MS).toISOString().slice(0, 10);

/** So many moments, evenly over some days, the same statuses in turn. */
export function evenly(count: number, days = 1825): Chronicle {
  const statuses = ['happened', 'happened', 'happened', 'cancelled'];
  return chronicleOf(
    Array.from({ length: count }, (_, index) => ({
      when: dayOf(Math.floor((index * days) / count)),
      status: statuses[index % 4]!,
      importance: index % 37 === 0 ? 3 : 1,
    })),
  );
}

/** What a wide drawing follows from. */
export const inputOf = (chronicle: Chronicle, more: Partial<PlanInput> = {}): PlanInput => ({
  chronicle,
  tongue: tongueFor('en-GB'),
  metrics: [],
  digitPx: 7.5,
  typeScale: 1,
  widthPx: 1072,
  zoom: 1,
  offset: 0,
  linear: false,
  selectedId: undefined,
  previousThresholdMs: undefined,
  ...more,
});
