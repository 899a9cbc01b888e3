import { measureTexts } from '../../../controllers/text-width.js';
import { chooseNames, countriesInView, type ChosenNames, type NameOffset, type Scene } from '../../../geo/index.js';
import type { Box } from '../../../geo/labels.js';
import type { LngLat, Point, Size } from '../../../geo/types.js';
import type { Tongue } from '../../../locales/index.js';
import type { Chronicle } from '../../../model/types.js';
import type { PlacedMarker } from '../../../plan/map/gather.js';
import { labelOf, noteOf } from '../../../plan/map/markers.js';

export interface NamesInput {
  readonly scene: Scene;
  readonly markers: readonly PlacedMarker[];
  readonly chronicle: Chronicle;
  readonly tongue: Tongue;
  readonly project: (lngLat: LngLat) => Point;
  readonly size: Size;
  readonly lines: readonly (readonly Point[])[];
  /** How far down the controls reach in the map's corner, CSS pixels; 0 without any. */
  readonly controlsPx: number;
  /** What stands in the corner below them; empty without any. */
  readonly credit: string;
}

export interface CountryLabel extends Point {
  readonly text: string;
}

/** The width of the corner that the controls take. */
const CONTROLS_PX = 60;
/** Heights of their lines, in heights of the text: as in name.styles.ts, and for the credit in live.styles.ts. */
const NAME_LINE = 1.25;
const NOTE_LINE = 0.875 * 1.29;
const COUNTRY_LINE = 0.8125 * 1.385;
const CREDIT_LINE = 0.75 * 1.4;
/** A name may be as wide as the map but for this: name.styles.ts cuts what is wider. */
export const BOTH_EDGES_PX = 10;
/** More names would hide the map, whatever the story holds: those of the most moments have one. */
const MOST_NAMED = 60;
/** A country that takes no more than its neighbours' names is not asked for. */
const MOST_ASKED = 40;

/** Measures the names, has room found for them, and keeps the choice until the view settles again. */
export class Names {
  #room: () => Element | null;
  #chosen: ChosenNames | undefined;
  #chosenFor = '';
  #widths = new Map<string, number>();
  #textPx = 16;

  /** @param room - an element in which the names have their style */
  constructor(room: () => Element | null) {
    this.#room = room;
  }

  /** The view has settled, or the story has changed: choose anew. */
  clear(): void {
    this.#chosen = undefined;
  }

  /** Fonts or sizes have changed: measure anew, too. */
  forget(): void {
    this.#widths.clear();
    this.clear();
  }

  /** Where names stand: the places' by the id of each marker's first, from there; the countries' on the stage. */
  stand(input: NamesInput): { places: ReadonlyMap<string, NameOffset>; countries: readonly CountryLabel[] } {
    const { places, countries } = this.#choice(input);
    const words = countryNames(input);
    return {
      places,
      countries: countries.map(({ code, at, offset }) => {
        const { x, y } = input.project(at);
        return { text: words(code), x: x + offset.x, y: y + offset.y };
      }),
    };
  }

  #choice(input: NamesInput): ChosenNames {
    const shown =
      input.markers.map(({ marker: { shown, selected } }) => `${shown.id}${selected}`).join() + input.credit;
    if (this.#chosen && this.#chosenFor === shown) return this.#chosen;
    this.#chosenFor = shown;
    return (this.#chosen = this.#choose(input));
  }

  #choose({ scene, chronicle, tongue, project, size, lines, controlsPx, credit, ...input }: NamesInput): ChosenNames {
    const markers = named(input.markers);
    const ownNames = new Set(chronicle.places.flatMap(({ lngLat, country }) => (lngLat ? [] : [country])));
    const words = countryNames({ chronicle, tongue });
    const countries = countriesInView(scene, ownNames, project, size).slice(0, MOST_ASKED);
    this.#size();
    const names = markers.map(({ marker }) => labelOf(marker, tongue));
    const notes = markers.map(({ marker }) => noteOf(marker, chronicle, tongue));
    const nameWidths = this.#measure('place-name', names);
    const noteWidths = this.#measure('place-date', notes);
    const widths = this.#measure(
      'country',
      countries.map(({ code }) => words(code)),
    );
    return chooseNames(scene, project, size, {
      places: markers.map(({ marker: { place, pinPx, selected }, at }, index) => ({
        id: place.id,
        at,
        pinPx,
        selected,
        width: Math.min(
          Math.max(nameWidths[index] ?? 0, notes[index] ? (noteWidths[index] ?? 0) : 0),
          size.width - BOTH_EDGES_PX,
        ),
        height: Math.ceil(this.#textPx * (NAME_LINE + (notes[index] ? NOTE_LINE : 0))),
      })),
      countries: countries.map((country, index) => ({ ...country, width: widths[index] ?? 0 })),
      countryHeight: Math.ceil(this.#textPx * COUNTRY_LINE),
      lines,
      obstacles: this.#corners(controlsPx, credit, size),
    });
  }

  #corners(controlsPx: number, credit: string, { width, height }: Size): readonly Box[] {
    const [creditPx = 0] = this.#measure('whose', [credit]);
    const creditLines = Math.ceil(creditPx / width);
    return [
      ...(controlsPx ? [{ x0: width - CONTROLS_PX, y0: 0, x1: width, y1: controlsPx }] : []),
      ...(credit
        ? [{ x0: width - creditPx, y0: height - this.#textPx * CREDIT_LINE * creditLines - 2, x1: width, y1: height }]
        : []),
    ];
  }

  /** Text may have grown without the map: what was measured holds for one size. */
  #size(): void {
    const room = this.#room();
    const textPx = room ? parseFloat(getComputedStyle(room).fontSize) : this.#textPx;
    if (textPx === this.#textPx || !(textPx > 0)) return;
    this.#textPx = textPx;
    this.#widths.clear();
  }

  #measure(className: string, texts: readonly string[]): readonly number[] {
    const key = (text: string): string => `${className} ${text}`;
    const room = this.#room();
    const unknown = texts.filter((text) => !this.#widths.has(key(text)));
    if (room && unknown.length > 0) {
      measureTexts(room, unknown, className).forEach((width, index) =>
        this.#widths.set(key(unknown[index] ?? ''), width),
      );
    }
    return texts.map((text) => this.#widths.get(key(text)) ?? 0);
  }
}

/** The markers that may have a name, in their own order. */
function named(markers: readonly PlacedMarker[]): readonly PlacedMarker[] {
  if (markers.length <= MOST_NAMED) return markers;
  const weight = ({ marker: { selected, moments } }: PlacedMarker): number => (selected ? Infinity : moments.length);
  const kept = new Set([...markers].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_NAMED));
  return markers.filter((marker) => kept.has(marker));
}

const displayNames = new Map<string, Intl.DisplayNames>();

/** Country names in the story's own language, as its places' names are; making `Intl.DisplayNames` costs more than all their uses. */
function countryNames({ chronicle, tongue }: Pick<NamesInput, 'chronicle' | 'tongue'>): (code: string) => string {
  const locale = chronicle.lang ?? tongue.locale;
  const names = displayNames.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' });
  displayNames.set(locale, names);
  return (code) => names.of(code) ?? code;
}
