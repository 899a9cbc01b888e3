import type { TemplateResult } from 'lit';
import { drawLeg, type NameOffset, type Picture } from '../../../geo/index.js';
import type { LngLat, Point, Size } from '../../../geo/types.js';
import type { Tongue } from '../../../locales/index.js';
import type { Chronicle } from '../../../model/types.js';
import type { Kit } from '../kit.js';
import type { Marker } from './markers.js';
import type { CountryLabel } from './names.js';
import type { Stage } from './stage.js';

/** Between a pin and the leg that leads to it. */
const LEG_GAP_PX = 7;

type Leg = NonNullable<ReturnType<typeof drawLeg>>;

/** The legs as they lie now, in the story's order; undefined where two markers leave no room for one. */
export function legsOf(
  { scene, zoom }: Stage,
  project: (lngLat: LngLat) => Point,
  chronicle: Chronicle,
  markers: readonly Marker[],
): readonly (Leg | undefined)[] {
  const clear = new Map(markers.map(({ place, pinPx }) => [place.id, pinPx && pinPx + LEG_GAP_PX]));
  return chronicle.legs.map(({ fromPlace, toPlace }, index) =>
    drawLeg(scene?.legs[index] ?? [], zoom, project, clear.get(fromPlace.id) ?? 0, clear.get(toPlace.id) ?? 0),
  );
}

/** The picture before Leaflet. */
export function stillTemplate(
  { html, svg }: Kit,
  { land, lakes, coasts, borders, disputed, areas }: Picture,
  { width, height }: Size,
  areaClass: (placeId: string) => string,
): TemplateResult {
  return html`<svg class="still" width=${width} height=${height} aria-hidden="true">
    <path class="land" d=${land} />
    <path class="lake" d=${lakes} />
    <path class="coast" d=${coasts} />
    <path class="border" d=${borders} />
    <path class="disputed" d=${disputed} />
    ${[...areas].map(([id, d]) => svg`<path class=${areaClass(id)} part="area" d=${d} />`)}
  </svg>`;
}

export function legsTemplate(
  { html, svg, nothing, classes }: Kit,
  legs: readonly (Leg | undefined)[],
  chronicle: Chronicle,
  selectedId: string | undefined,
  { width, height }: Size,
): TemplateResult {
  return html`<svg class="legs" width=${width} height=${height} aria-hidden="true">
    ${chronicle.legs.map(({ from, to, standing }, index) => {
      const leg = legs[index];
      const current = to.id === selectedId || from.id === selectedId;
      return leg
        ? svg`<g class=${classes({ leg: 1, [standing]: 1, current })} part="leg"><path class="line" d=${leg.line} /><path d=${leg.head} /></g>`
        : nothing;
    })}
  </svg>`;
}

export function countriesTemplate({ html }: Kit, countries: readonly CountryLabel[]): TemplateResult {
  return html`<div class="names" aria-hidden="true">
    ${countries.map((country) => html`<span class="country" .style=${at(country)}>${country.text}</span>`)}
  </div>`;
}

const at = ({ x, y }: Point): string => `transform:translate(${x}px,${y}px)`;

export interface PlaceLook {
  readonly chronicle: Chronicle;
  readonly tongue: Tongue;
  /** For the ear. */
  readonly name: string;
  /** Its pin, or the inner point of its area, on the stage. */
  readonly point: Point;
  /** Where its name stands, from there; absent without room. */
  readonly label: NameOffset | undefined;
  /** Its list of moments is open. */
  readonly open: boolean;
  readonly activate: () => void;
}

/** A place's button: its pin with its name beside it; the name alone for an area. */
export function placeTemplate(
  kit: Kit,
  marker: Marker,
  { chronicle, tongue, name, point, label, open, activate }: PlaceLook,
): TemplateResult {
  const { html, nothing, classes, placeDate } = kit;
  const { place, moments, shown, selected, pinPx } = marker;
  const many = moments.length > 1;
  // a name for which there is no room shows while its place is pointed at
  const aside = label ?? { x: pinPx + 9, y: -19 };
  const box = pinPx ? point : { x: point.x + aside.x, y: point.y + aside.y };
  return html`<button
    class=${classes({ place: 1, pin: pinPx, many, selected, [shown.standing]: 1 })}
    part="place"
    data-id=${place.id}
    .style=${at(box)}
    aria-current=${selected ? 'true' : nothing}
    aria-haspopup=${many ? 'dialog' : nothing}
    aria-expanded=${many ? String(open) : nothing}
    @click=${activate}
  >
    <span class="hidden-text">${name}</span
    >${pinPx ? html`<span class="dot" aria-hidden="true"><span>${many ? moments.length : nothing}</span></span>` : nothing}<span
      class=${classes({ label: 1, [label?.side ?? 'beyond']: 1 })}
      .style=${pinPx ? at(aside) : ''}
      aria-hidden="true"
      ><bdi class="place-name">${place.name}</bdi
      ><span class="place-date">${placeDate(shown, chronicle, tongue)}</span></span
    >
  </button>`;
}
