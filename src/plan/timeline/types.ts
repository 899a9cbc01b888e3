import type { Tongue } from '../../locales/index.js';
import type { Chronicle, Moment } from '../../model/types.js';
import type { TimeScale } from '../../time/scale.js';
import type { MarkLook } from '../mark.js';
import type { Many } from './many/types.js';

/** Widths of a moment's texts at the larger of the two sizes, in CSS pixels. */
export interface TextMetrics {
  /** The widest of place and status lines. */
  readonly lines: number;
  readonly date: number;
  readonly words: readonly number[];
  readonly space: number;
}

/** What is measured of a story's texts. */
export interface Measured {
  /** By the moment's index; absent for the slightest of many. */
  readonly metrics: readonly TextMetrics[];
  readonly digitPx: number;
  /** How much larger the type is than 16 px, in which the drawing's heights are given. */
  readonly typeScale: number;
  /** Width of a text that was not measured beforehand; by default from its letters. */
  readonly widthOf?: ((text: string, size: 'small' | 'title') => number) | undefined;
}

/** What the drawing follows from. */
export interface PlanInput extends Measured {
  readonly chronicle: Chronicle;
  readonly tongue: Tongue;
  readonly widthPx: number;
  /** 1 shows everything. */
  readonly zoom: number;
  /** Pixels scrolled in from the start. */
  readonly offset: number;
  readonly linear: boolean;
  readonly selectedId: string | undefined;
  readonly previousThresholdMs: number | undefined;
  /** Height that the drawing may take; absent where nobody gives one. Told to a drawing of very many, and in a low box. */
  readonly roomPx?: number | undefined;
  /** Whether the box is too low for anything but that height. */
  readonly low?: boolean;
  /** Whether pointers are coarse. */
  readonly coarse?: boolean;
  /** The moment that the reader is at, where only some have buttons. */
  readonly cursorId?: string | undefined;
}

/** Where a mark stands along the axis, CSS pixels of the window. */
export interface PlacedMark {
  readonly x0: number;
  readonly x1: number;
  /** Where the pole from the text meets it. */
  readonly anchor: number;
  readonly look: MarkLook;
}

/** A moment's mark on the axis. */
export interface PlacedMoment extends PlacedMark {
  readonly moment: Moment;
}

/** A moment's mark in its row, 0 nearest the axis; without one it is not to be seen. */
export interface RowedMoment extends PlacedMoment {
  readonly row: number | undefined;
}

/** A moment that is to be seen, with what its texts take. */
export interface Nameable {
  readonly moment: Moment;
  /** Where its pole meets its mark. */
  readonly anchor: number;
  readonly widths: TextMetrics;
}

export interface Text {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  /** The side of its pole that it stands on; the start's by default. */
  readonly side?: 'start' | 'end';
  /** A name without a pole, on its bar or beside it. */
  readonly inside?: 'inside' | 'beside';
}

/** A moment as drawn; all in CSS pixels of the window. */
export interface Drawn extends PlacedMark {
  readonly moment: Moment;
  /** Top of its mark. */
  readonly top: number;
  /** False when it lies outside the window. */
  readonly visible: boolean;
  /** Its date is said with the year, where no word under the axis names that. */
  readonly withYear: boolean;
  /** Absent when there is no room to name it. */
  readonly text: Text | undefined;
  /** Counted in a column, and so without a mark of its own. */
  readonly bare?: boolean;
  /** Reached by arrows, and so without a button until the reader comes to it. */
  readonly unlisted?: boolean;
}

/** A text under the axis, in CSS pixels of the window. */
export interface AxisWord {
  readonly kind: 'tick' | 'break' | 'context';
  readonly text: string;
  /** Where it begins, and where it ends by estimate. */
  readonly x0: number;
  readonly x1: number;
  readonly priority: number;
}

export interface AxisWords {
  /** Where ticks stand. */
  readonly ticks: readonly number[];
  readonly words: readonly AxisWord[];
  /** The years that contexts name, besides those of shortened stretches. */
  readonly years: ReadonlySet<number>;
}

/** The drawing's heights, CSS pixels from its top. */
export interface Heights {
  /** Where the texts end and the poles bend, where they drop straight to their marks, and the axis's line. */
  readonly bendY: number;
  readonly dropY: number;
  readonly axisY: number;
  /** Tops of the ticks' labels and of the contexts below them. */
  readonly wordsY: number;
  readonly contextY: number;
  readonly height: number;
}

/** The part of the drawing that is seen through the window. */
export interface Seen {
  readonly offset: number;
  readonly scale: TimeScale;
  /** Where the whole drawing begins and ends, open tails included. */
  readonly from: number;
  readonly till: number;
}

/** What is still to come. */
export interface Future {
  /** Where it begins; absent when nothing is. */
  readonly futureX: number | undefined;
  /** Its words; empty when it lies outside the window, or the story is of no date. */
  readonly futureSaid: string;
}

/** The horizontal drawing. Places are CSS pixels of the window, along the axis and down. */
export interface Plan extends PlanInput, AxisWords, Heights, Seen, Future {
  /** Each visible moment has a card; else as many as find room are named in a staircase. */
  readonly cards: boolean;
  /** The smaller of the two sizes of type. */
  readonly tight: boolean;
  readonly titleLines: number;
  /** Whether any moment has a date, without which the axis says nothing but the order. */
  readonly dated: boolean;
  readonly drawn: readonly Drawn[];
  /** Where the story's own date stands, within what is dated; absent when it is of no date. */
  readonly nowX: number | undefined;
  /** Present in a drawing of so many that their marks would not stand apart: `drawn` then has only what is drawn one by one. */
  readonly many?: Many;
}
