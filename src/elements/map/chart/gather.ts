import { clusterPins, comeApart, extentPx, MAX_ZOOM, type Cluster, type Scene } from '../../../geo/index.js';
import type { LngLat } from '../../../geo/types.js';
import type { Moment } from '../../../model/types.js';
import { COUNT_PX, PIN_PX, type Marker } from './markers.js';

/** A country or a disc that is smaller than this would be overlooked: a sign stands for it. */
const LEAST_AREA_PX = 12;

/** A marker as it stands in a view, perhaps for several that would lie on each other. */
export interface PlacedMarker {
  readonly marker: Marker;
  readonly at: LngLat;
  /** Index of its first marker among all: its button stays the same element, whoever joins it. */
  readonly index: number;
  /** Pins that come apart further in. */
  readonly opens: boolean;
}

/**
 * Which markers stand together, for one zoom.
 * @returns clusters of indices, in the order of their first markers; areas large enough to be seen stand alone
 */
export function clustersOf(markers: readonly Marker[], scene: Scene, zoom: number): readonly Cluster[] {
  const pinned: number[] = [];
  const alone: Cluster[] = [];
  markers.forEach((marker, index) => {
    const spot = scene.spots.get(marker.place.id);
    if (!spot) return;
    if (spot.exact || extentPx(spot, zoom) < LEAST_AREA_PX) pinned.push(index);
    else alone.push({ pins: [index], at: spot.at });
  });
  const clusters = clusterPins(pinsOf(markers, scene, pinned), zoom, COUNT_PX);
  const together = clusters.map(({ pins, at }) => ({ pins: pins.flatMap((pin) => pinned[pin] ?? []), at }));
  return [...alone, ...together].sort((a, b) => (a.pins[0] ?? 0) - (b.pins[0] ?? 0));
}

const pinsOf = (markers: readonly Marker[], { spots }: Scene, indices: readonly number[]) =>
  indices.flatMap((index) => {
    const marker = markers[index];
    const spot = marker && spots.get(marker.place.id);
    return spot ? [{ at: spot.at, radiusPx: radiusOf(marker) }] : [];
  });

const radiusOf = ({ moments }: Marker): number => (moments.length > 1 ? COUNT_PX : PIN_PX);

/** The markers of these clusters. */
export function placedMarkers(
  markers: readonly Marker[],
  clusters: readonly Cluster[],
  moments: readonly Moment[],
  scene: Scene,
  zoom: number,
): readonly PlacedMarker[] {
  return clusters.flatMap(({ pins, at }): PlacedMarker[] => {
    const members = pins.flatMap((pin) => markers[pin] ?? []);
    const [first] = members;
    const spot = first && scene.spots.get(first.place.id);
    const index = pins[0] ?? 0;
    if (!spot) return [];
    if (members.length > 1) {
      const opens = comeApart(pinsOf(markers, scene, pins), MAX_ZOOM, COUNT_PX);
      return [{ marker: gathered(members, moments), at, index, opens }];
    }
    const small = !spot.exact && extentPx(spot, zoom) < LEAST_AREA_PX;
    const marker = spot.exact || !small ? first : { ...first, sign: true, pinPx: radiusOf(first) };
    return [{ marker, at, index, opens: false }];
  });
}

/** One marker for several places. It has the standing that all of their moments share, if they share one. */
function gathered(members: readonly Marker[], all: readonly Moment[]): Marker {
  const first = members[0] as Marker;
  const chosen = members.find(({ selected }) => selected);
  const moments = all.filter((moment) => members.some((member) => member.moments.includes(moment)));
  const [{ standing } = first.shown] = moments;
  return {
    place: first.place,
    places: members.map(({ place }) => place),
    moments,
    shown: (chosen ?? first).shown,
    standing: moments.every((moment) => moment.standing === standing) ? standing : 'unknown',
    selected: chosen !== undefined,
    sign: false,
    pinPx: COUNT_PX,
  };
}
