import { html, nothing, svg } from 'lit';
import { classes } from '../../shared/classes.js';
import type { TemplateResult } from 'lit';
import { drawLeg, type LegEnd } from '../../../geo/index.js';
import type { LngLat, Point, Size } from '../../../geo/types.js';
import type { Chronicle, Place } from '../../../model/types.js';
import type { PlacedMarker } from '../../../plan/map/gather.js';
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
  markers: readonly PlacedMarker[],
): readonly (Leg | undefined)[] {
  if (chronicle.legs.length === 0) return [];
  const ends = new Map(
    markers.flatMap(({ marker: { places, pinPx }, at }) =>
      places.map(({ id }) => [id, { at, clearPx: pinPx && pinPx + LEG_GAP_PX, alone: places.length === 1 }] as const),
    ),
  );
  const endOf = ({ id }: Place): LegEnd => {
    const [end, spot] = [ends.get(id), scene?.spots.get(id)];
    if (!end || !spot || end.alone) return { clearPx: end?.clearPx ?? 0 };
    const [to, from] = [project(end.at), project(spot.at)];
    return { clearPx: end.clearPx, aside: { x: to.x - from.x, y: to.y - from.y } };
  };
  return chronicle.legs.map(({ fromPlace, toPlace }, index) => {
    const within = ends.get(fromPlace.id)?.at === ends.get(toPlace.id)?.at;
    return within ? undefined : drawLeg(scene?.legs[index] ?? [], zoom, project, endOf(fromPlace), endOf(toPlace));
  });
}

export function legsTemplate(
  legs: readonly (Leg | undefined)[],
  chronicle: Chronicle,
  selectedId: string | undefined,
  { width, height }: Size,
): TemplateResult {
  const drawn = chronicle.legs.map(({ from, to, standing }, index) => {
    const current = to.id === selectedId || from.id === selectedId;
    return { leg: legs[index], standing, current };
  });
  // what is drawn last lies above
  return html`<svg class="legs" width=${width} height=${height} aria-hidden="true">
    ${[...drawn.filter(({ current }) => !current), ...drawn.filter(({ current }) => current)].map(
      ({ leg, standing, current }) =>
        leg
          ? svg`<g class=${classes({ leg: 1, [standing]: 1, current })} part="leg"><path class="line" d=${leg.line} /><path d=${leg.head} /></g>`
          : nothing,
    )}
  </svg>`;
}

export function countriesTemplate(countries: readonly CountryLabel[]): TemplateResult {
  return html`<div class="names" aria-hidden="true">
    ${countries.map((country) => html`<span class="country" .style=${at(country)}>${country.text}</span>`)}
  </div>`;
}

/** A style that puts an element there. */
export const at = ({ x, y }: Point): string => `transform:translate(${x}px,${y}px)`;
