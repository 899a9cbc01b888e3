import type { LngLat } from '../geo/types.js';
import type { DateValue, Instant, Interval, Unit } from '../time/types.js';
import type { SafeUrl } from './checks/url.js';

/** What a story file may say of a moment's standing. */
export type Status = 'happened' | 'confirmed' | 'planned' | 'claimed' | 'cancelled' | 'postponed';

/** A moment's standing as drawn and said: the file's, or what follows from the as-of date. */
export type Standing = Status | 'under-way' | 'unknown';

/**
 * What is known of when, as a form to draw. See "Visual grammar" in the documentation.
 *
 * - `instant`: that minute
 * - `within`: at some time inside its interval (a day, a month, "between")
 * - `lasting`: from start to end (an open end is infinite)
 * - `part`: a part of a day or a third of a month or year, drawn on its faint day, month or year
 * - `later`: that day, after another moment of the same day
 * - `after`, `before`: on one side of a bound, the other side open
 * - `one-of`, `all-of`: at each of several dates
 * - `undated`: nothing is known but the file's order
 */
export type Form =
  'instant' | 'within' | 'lasting' | 'part' | 'later' | 'after' | 'before' | 'one-of' | 'all-of' | 'undated';

/** When a moment was, resolved against its zone, the axis's zone and its order among the others. */
export interface MomentTime {
  readonly form: Form;
  /** The date as written; absent when only an order is known. */
  readonly date?: DateValue;
  /** The author's own wording, to show instead of the generated one. */
  readonly text?: string;
  /** IANA zone of the moment: its own, else its place's, else the story's, else UTC. */
  readonly zone: string;
  /** Earliest and latest possible instant in the moment's own zone, narrowed by its order. */
  readonly bounds: Interval;
  /** Where it is drawn: whole days and coarser as the axis's civil days, clock times as instants. Open sides infinite. */
  readonly extent: Interval;
  /** For `part`: the part itself, inside `extent`. For `one-of` and `all-of`: each date. Else empty. */
  readonly pieces: readonly Interval[];
  /** Unit of the vaguest date it is made of; absent when undated. */
  readonly unit?: Unit;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** Ids of the moments it is placed after and before by its author. */
  readonly after: readonly string[];
  readonly before: readonly string[];
}

export interface Person {
  readonly name: string;
  readonly role?: string;
}

export interface Quote {
  readonly text: string;
  readonly by?: string;
}

export interface Source {
  readonly title: string;
  readonly publisher?: string;
  /** Already checked: http(s) or relative. */
  readonly url?: SafeUrl;
  readonly date?: DateValue;
}

export interface Media {
  /** Already checked: http(s) or relative. */
  readonly src: SafeUrl;
  /** Empty when the file gives none; a warning asks for it. */
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly width?: number;
  readonly height?: number;
}

export interface Place {
  readonly id: string;
  readonly name: string;
  /** Absent for a whole country. */
  readonly lngLat?: LngLat;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country?: string;
  readonly radiusKm?: number;
  readonly timeZone?: string;
}

export interface Moment {
  readonly id: string;
  readonly title: string;
  readonly time: MomentTime;
  readonly places: readonly Place[];
  readonly text?: string;
  readonly standing: Standing;
  readonly claimedBy?: string;
  readonly who: readonly Person[];
  readonly quotes: readonly Quote[];
  readonly sources: readonly Source[];
  readonly media?: Media;
  readonly updated?: DateValue;
  readonly correction?: string;
  readonly tags: readonly string[];
  /** 1 to 3; 2 when the file gives none. */
  readonly importance: 1 | 2 | 3;
  /** True when all of it lies on or after the as-of instant, or when it is undated behind such a moment. */
  readonly toCome: boolean;
}

/** One stage of a journey, between two moments with a place each; it has the standing of the moment it leads to. */
export interface Leg {
  readonly from: Moment;
  readonly to: Moment;
  readonly fromPlace: Place;
  readonly toPlace: Place;
  readonly standing: Standing;
  readonly routeTitle?: string;
}

/** A quiet band behind the axis. */
export interface Period {
  readonly title: string;
  readonly date: DateValue;
  readonly extent: Interval;
}

/** A checked story with every date, order, status and reference resolved. Immutable. */
export interface Chronicle {
  readonly title: string;
  readonly summary?: string;
  /** BCP 47, as the file gives it. */
  readonly lang?: string;
  /** The axis's zone, IANA. */
  readonly zone: string;
  /** True when the moments do not all share the axis's zone. */
  readonly manyZones: boolean;
  /** The instant up to which the story is told; absent when the file has no date of publication. */
  readonly asOf?: Instant;
  /** The date that `asOf` came from, for "as of 21 January". */
  readonly asOfDate?: DateValue;
  readonly updated?: DateValue;
  readonly sources: readonly Source[];
  /** In time order; undated moments stand where their order puts them, else last. */
  readonly moments: readonly Moment[];
  /** Places that a moment uses, in order of first use. */
  readonly places: readonly Place[];
  readonly legs: readonly Leg[];
  readonly periods: readonly Period[];
}

/** Something wrong in a story file. */
export interface Problem {
  /** `error`: this part is left out; `warning`: it is shown, but ought to be mended. */
  readonly severity: 'error' | 'warning';
  /** Stable, kebab-case: `date-invalid`, `id-duplicate`. */
  readonly code: string;
  /** Where: `moments[2].when`; empty for the whole file. */
  readonly path: string;
  /** One plain sentence with the value found. */
  readonly message: string;
  /** Where in the text at `path`, from 0; given for a date that cannot be read. */
  readonly position?: number;
  /** What to write instead, ready to paste. */
  readonly suggestion?: string;
}
