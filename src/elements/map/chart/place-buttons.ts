import { html, nothing } from 'lit';
import { classes } from '../../shared/classes.js';
import type { TemplateResult } from 'lit';
import type { NameOffset } from '../../../geo/index.js';
import type { LngLat, Point } from '../../../geo/types.js';
import type { Tongue } from '../../../locales/index.js';
import type { Chronicle } from '../../../model/types.js';
import { at } from './drawing.js';
import { MOST_LIVE, type PlacedMarker } from '../../../plan/map/gather.js';
import { figure, labelOf, markerNames, noteOf } from '../../../plan/map/markers.js';

export interface PlacesLook {
  readonly chronicle: Chronicle;
  readonly tongue: Tongue;
  readonly project: (lngLat: LngLat) => Point;
  /** Where each name stands, by the id of its marker's first place; absent without room. */
  readonly labels: ReadonlyMap<string, NameOffset>;
  /** The place whose list of moments is open. */
  readonly openId: string | undefined;
  readonly activate: (placed: PlacedMarker) => void;
}

/**
 * The buttons, in as many slots as there are places, so that each stays itself when others join or leave; where there are
 * more places than can be live, in the order in which they are live.
 */
export function placesTemplate(placed: readonly PlacedMarker[], look: PlacesLook): (TemplateResult | undefined)[] {
  const { places } = look.chronicle;
  const own = places.length <= MOST_LIVE;
  const slots: (TemplateResult | undefined)[] = (own ? places : placed).map(() => undefined);
  const markers = placed.map(({ marker }) => marker);
  const names = markerNames(markers, look.chronicle, look.tongue);
  placed.forEach((each, order) => {
    slots[own ? (each.indices[0] ?? 0) : order] = placeTemplate(each, names[order] ?? '', look);
  });
  return slots;
}

/**
 * A place's button: its pin with its name beside it; the name alone for an area. One for several that stand together.
 * @param name - for the ear
 */
function placeTemplate(
  placed: PlacedMarker,
  name: string,
  { chronicle, tongue, project, labels, openId, activate }: PlacesLook,
): TemplateResult {
  const { marker, opens } = placed;
  const { place, moments, standing, selected, sign, pinPx } = marker;
  const label = labels.get(place.id);
  const point = project(placed.at);
  const many = moments.length > 1;
  const lists = many && !opens;
  // out of view it has no name, but it is there for the keyboard
  const aside = label ?? { x: pinPx + 9, y: -19 };
  const box = pinPx ? point : { x: point.x + aside.x, y: point.y + aside.y };
  const note = noteOf(marker, chronicle, tongue);
  return html`<button
    class=${classes({ place: 1, pin: pinPx, many, sign, rough: place.radiusKm, selected, [standing]: 1 })}
    part="place"
    data-id=${place.id}
    .style=${`${at(box)};--_r:${pinPx}px`}
    aria-current=${selected ? 'true' : nothing}
    aria-haspopup=${lists ? 'dialog' : nothing}
    aria-expanded=${lists ? String(openId === place.id) : nothing}
    @click=${() => activate(placed)}
  >
    <span class="hidden-text">${name}</span
    >${pinPx ? html`<span class="dot" aria-hidden="true"><span>${many ? figure(moments.length, tongue) : nothing}</span></span>` : nothing}<span
      class=${classes({ label: 1, [label?.side ?? 'beyond']: 1 })}
      .style=${pinPx ? at(aside) : ''}
      aria-hidden="true"
      ><bdi class="place-name">${labelOf(marker, tongue)}</bdi
      >${note ? html`<span class="place-date">${note}</span>` : nothing}</span
    >
  </button>`;
}
