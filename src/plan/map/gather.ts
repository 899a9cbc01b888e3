import { sumOf } from '../../time/loops.js';
import { clusterPins, extentPx, GAP_PX, type Scene } from '../../geo/index.js';
import type { LngLat, Point, Size } from '../../geo/types.js';
import { LARGEST_PX, radiusOf, type Marker } from './markers.js';

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

/** The live markers of a map are no more than this, whatever the story holds. */
export const MOST_LIVE = 200;
/** Gaps that are tried, in turn, until so few are in view. */
const GAPS_PX = [GAP_PX, 12, 24, 44];

/** What a map looks at. */
export interface Sight {
  readonly zoom: number;
  /** The closest that the reader can come. */
  readonly maxZoom: number;
  readonly project: (lngLat: LngLat) => Point;
  readonly size: Size;
}

/**
 * What stands where at a zoom, in the order of the first markers; what is not on the map is left out, and of more than can
 * be live what is out of view. Where too many are in view they stand further apart, and so fewer.
 */
export function standsOf(markers: readonly Marker[], scene: Scene, sight: Sight): readonly Stand[] {
  let stands: readonly Stand[] = [];
  for (const gapPx of GAPS_PX) {
    stands = standsAt(markers, scene, sight, gapPx);
    if (stands.length <= MOST_LIVE) return stands;
    stands = stands.filter(({ at }) => isNear(sight.project(at), sight.size));
    if (stands.length <= MOST_LIVE) return stands;
  }
  return weightiest(stands, markers);
}

/** How far out of view a marker is drawn, in the map's own sizes: what a short drag brings. */
const AROUND = 0.25;

const isNear = ({ x, y }: Point, { width, height }: Size): boolean =>
  x > -AROUND * width && y > -AROUND * height && x < (1 + AROUND) * width && y < (1 + AROUND) * height;

/** Those with the most moments, in their own order. */
function weightiest(stands: readonly Stand[], markers: readonly Marker[]): readonly Stand[] {
  const weight = ({ indices }: Stand): number => sumOf(indices, (i) => markers[i]?.moments.length ?? 0);
  const kept = new Set([...stands].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_LIVE));
  return stands.filter((stand) => kept.has(stand));
}

function standsAt(
  markers: readonly Marker[],
  { spots }: Scene,
  { zoom, maxZoom }: Sight,
  gapPx: number,
): readonly Stand[] {
  const shown = markers.flatMap(({ place, moments }, index) => {
    const spot = spots.get(place.id);
    if (!spot) return [];
    const pinned = spot.exact || extentPx(spot, zoom) < LEAST_AREA_PX;
    return [{ index, at: spot.at, pinned, count: moments.length }];
  });
  const areas = shown.filter(({ pinned }) => !pinned);
  const pins = shown.filter(({ pinned }) => pinned);
  const together = clusterPins(pins, zoom, radiusOf, LARGEST_PX, gapPx).map(({ pins: members, at }): Stand => {
    const inside = members.flatMap((member) => pins[member] ?? []);
    const opens = inside.length > 1 && clusterPins(inside, maxZoom, radiusOf, LARGEST_PX).length > 1;
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
export function placedMarkers(markers: readonly Marker[], stands: readonly Stand[]): readonly PlacedMarker[] {
  return stands.flatMap((stand): PlacedMarker[] => {
    const [first, ...others] = stand.indices.flatMap((index) => markers[index] ?? []);
    if (!first) return [];
    if (others.length) return [{ ...stand, marker: gathered([first, ...others]) }];
    const pinPx = stand.pinned ? radiusOf(first.moments.length) : 0;
    return [{ ...stand, marker: { ...first, pinPx, sign: stand.pinned && !first.pinPx } }];
  });
}

/** One marker for several places. It has the standing that all of their moments share, if they share one. */
function gathered(members: readonly [Marker, ...Marker[]]): Marker {
  const chosen = members.find(({ selected }) => selected);
  const byOrder = new Map(members.flatMap(({ order, moments }) => order.map((at, i) => [at, moments[i]] as const)));
  const order = [...byOrder.keys()].sort((a, b) => a - b);
  const moments = order.flatMap((at) => byOrder.get(at) ?? []);
  const { shown } = chosen ?? members[0];
  return {
    ...members[0],
    places: members.map(({ place }) => place),
    moments,
    order,
    shown,
    standing: moments.every(({ standing }) => standing === shown.standing) ? shown.standing : 'unknown',
    selected: chosen !== undefined,
    pinPx: radiusOf(moments.length),
  };
}
