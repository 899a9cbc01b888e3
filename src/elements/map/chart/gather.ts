import { clusterPins, extentPx, type Scene } from '../../../geo/index.js';
import type { LngLat } from '../../../geo/types.js';
import type { Moment } from '../../../model/types.js';
import { COUNT_PX, PIN_PX, type Marker } from './markers.js';

/** A country or a disc that is smaller than this would be overlooked: a sign stands for it. */
const LEAST_AREA_PX = 12;

/** Markers that stand together in a view, or one alone. */
export interface Stand {
  /** Ascending. */
  readonly indices: readonly number[];
  readonly at: LngLat;
  /** It has pins, or signs of areas too small to be seen; else it is one area, with its name alone. */
  readonly pinned: boolean;
  /** It comes apart further in. */
  readonly opens: boolean;
}

/**
 * What stands where at a zoom, in the order of the first markers; what is not on the map is left out.
 * @param maxZoom - the closest that the reader can come
 */
export function standsOf(
  markers: readonly Marker[],
  { spots }: Scene,
  zoom: number,
  maxZoom: number,
): readonly Stand[] {
  const shown = markers.flatMap(({ place, moments }, index) => {
    const spot = spots.get(place.id);
    if (!spot) return [];
    const pinned = spot.exact || extentPx(spot, zoom) < LEAST_AREA_PX;
    return [{ index, at: spot.at, pinned, radiusPx: moments.length > 1 ? COUNT_PX : PIN_PX }];
  });
  const areas = shown.filter(({ pinned }) => !pinned);
  const pins = shown.filter(({ pinned }) => pinned);
  const together = clusterPins(pins, zoom, COUNT_PX).map(({ pins: members, at }): Stand => {
    const inside = members.flatMap((member) => pins[member] ?? []);
    const opens = inside.length > 1 && clusterPins(inside, maxZoom, COUNT_PX).length > 1;
    return { indices: inside.map(({ index }) => index), at, pinned: true, opens };
  });
  const alone = areas.map(({ index, at }): Stand => ({ indices: [index], at, pinned: false, opens: false }));
  return [...alone, ...together].sort((a, b) => (a.indices[0] ?? 0) - (b.indices[0] ?? 0));
}

/** A marker as it stands in a view, perhaps for several. */
export interface PlacedMarker extends Stand {
  readonly marker: Marker;
}

/** The markers of these stands, as they look now. */
export function placedMarkers(
  markers: readonly Marker[],
  stands: readonly Stand[],
  moments: readonly Moment[],
): readonly PlacedMarker[] {
  return stands.flatMap((stand): PlacedMarker[] => {
    const [first, ...others] = stand.indices.flatMap((index) => markers[index] ?? []);
    if (!first) return [];
    if (others.length) return [{ ...stand, marker: gathered([first, ...others], moments) }];
    const pinPx = stand.pinned ? (first.moments.length > 1 ? COUNT_PX : PIN_PX) : 0;
    return [{ ...stand, marker: { ...first, pinPx, sign: stand.pinned && !first.pinPx } }];
  });
}

/** One marker for several places. It has the standing that all of their moments share, if they share one. */
function gathered(members: readonly [Marker, ...Marker[]], all: readonly Moment[]): Marker {
  const chosen = members.find(({ selected }) => selected);
  const moments = all.filter((moment) => members.some((member) => member.moments.includes(moment)));
  const { shown } = chosen ?? members[0];
  return {
    ...members[0],
    places: members.map(({ place }) => place),
    moments,
    shown,
    standing: moments.every(({ standing }) => standing === shown.standing) ? shown.standing : 'unknown',
    selected: chosen !== undefined,
    pinPx: COUNT_PX,
  };
}
