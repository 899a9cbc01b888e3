import type { Instant, Unit } from '../types.js';

/** What a moment takes of the axis. Bounds are finite, `start <= end`. */
export interface ScaleItem {
  readonly start: Instant;
  /** Exclusive. Equal to `start` for an instant, which is then read as the minute (or second) it names. */
  readonly end: Instant;
  /** How precisely the date is known; a lasting moment's own length says nothing of that. */
  readonly unit: Unit;
  /** True when it fills its whole extent, which is then never shortened. */
  readonly lasting: boolean;
  /**
   * CSS pixels it must be given at least. By default a few, and room for a label where its stretch is shortened.
   * Scaled down, all alike, where the floors together leave no room for anything else. Ignored by a linear scale.
   */
  readonly floorPx?: number;
  /** False for what only asks for its floor: its time stays as empty, or as covered, as it is without it. */
  readonly covers?: false;
}

/** A run of the axis that is drawn in one manner; together they cover the domain without gaps. */
export interface Stretch {
  readonly start: Instant;
  readonly end: Instant;
  readonly x0: number;
  readonly x1: number;
  /**
   * - `even`: at the common rate, or wider where a floor asks for it
   * - `empty`: a shortened silence (break mark)
   * - `vague`: shortened under a moment vaguer than the ticks (dashed)
   */
  readonly kind: 'even' | 'empty' | 'vague';
}

export interface ScaleOptions {
  /** In any order. Without any, the scale shows one hour of 1970. */
  readonly items: readonly ScaleItem[];
  readonly x0: number;
  /** Greater than `x0`. Where the axis ends while `zoom` is 1. */
  readonly x1: number;
  readonly mode: 'auto' | 'linear';
  /** How much closer than that the reader looks: 1 by default, and never less. The scale is then longer. */
  readonly zoom?: number;
  /** The data's own finest unit, below which nothing is shortened; by default the finest unit among the items. */
  readonly finestMs?: number;
  /** The threshold of the scale that this one replaces: kept while it still serves. */
  readonly previousThresholdMs?: number;
}

export interface TimeScale {
  readonly start: Instant;
  readonly end: Instant;
  readonly x0: number;
  readonly x1: number;
  /** What is longer than this is shortened; `Infinity` when nothing is. */
  readonly thresholdMs: number;
  readonly stretches: readonly Stretch[];
  /** CSS pixels; strictly increasing; outside the domain it goes on at the common rate. */
  position(t: Instant): number;
  /** The inverse of `position`. */
  invert(x: number): Instant;
  /** At the common rate. */
  readonly msPerPx: number;
}
