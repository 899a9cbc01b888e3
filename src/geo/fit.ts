import { project, projector, unproject } from './mercator.js';
import type { Bounds, LngLat, MapView, Size } from './types.js';

const wrapped = (lng: number): number => (Math.abs(lng) > 180 ? lng - 360 * Math.floor((lng + 180) / 360) : lng);

/**
 * The smallest box around some places. It goes the short way round: across the anti-meridian, with `east` above 180,
 * when the widest empty stretch of longitudes lies elsewhere.
 * @returns undefined without any place
 */
export function boundsOf(points: Iterable<LngLat>): Bounds | undefined {
  const all = [...points];
  const lngs = all.map(([lng]) => wrapped(lng)).sort((a, b) => a - b);
  const first = lngs[0];
  const last = lngs.at(-1);
  if (first === undefined || last === undefined) return undefined;
  let west = first;
  let east = last;
  let widest = first + 360 - last;
  lngs.forEach((lng, i) => {
    const next = lngs[i + 1] ?? lng;
    if (next - lng <= widest) return;
    widest = next - lng;
    west = next;
    east = lng + 360;
  });
  const [, south, , north] = unionOf(NOTHING, all);
  return [west, south, east, north];
}

/** A box to begin with. */
export const NOTHING: Bounds = [Infinity, Infinity, -Infinity, -Infinity];

/** A box with some more points in it, as they are written. */
export function unionOf([west, south, east, north]: Bounds, points: Iterable<LngLat>): Bounds {
  let all: [number, number, number, number] = [west, south, east, north];
  for (const [lng, lat] of points)
    all = [Math.min(all[0], lng), Math.min(all[1], lat), Math.max(all[2], lng), Math.max(all[3], lat)];
  return all;
}

export interface FitOptions {
  /** Room kept free inside the container, in CSS pixels. */
  readonly paddingPx: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly maxZoom: number;
  /** Default 0. */
  readonly minZoom?: number;
  /** Zooms are multiples of this; 0, the default, fits exactly. (Leaflet's own default is 1.) */
  readonly zoomSnap?: number;
}

/**
 * The closest view that shows all of a box, as Leaflet's `fitBounds` works it out from zoom 0.
 * A single place gets `maxZoom`; a container smaller than its padding `minZoom`, where Leaflet would give up.
 */
export function fitView(bounds: Bounds, size: Size, options: FitOptions): MapView {
  const { top, right, bottom, left } = options.paddingPx;
  const [west, south, east, north] = bounds;
  const zoom = Math.min(options.maxZoom, zoomFor(bounds, size, options));
  const southWest = project([west, south], zoom);
  const northEast = project([east, north], zoom);
  return {
    center: unproject(
      {
        x: (southWest.x + northEast.x) / 2 + (right - left) / 2,
        y: (southWest.y + northEast.y) / 2 + (bottom - top) / 2,
      },
      zoom,
    ),
    zoom,
  };
}

function zoomFor([west, south, east, north]: Bounds, size: Size, options: FitOptions): number {
  const { paddingPx, maxZoom, minZoom = 0, zoomSnap = 0 } = options;
  const northWest = project([west, north], 0);
  const southEast = project([east, south], 0);
  const scale = Math.min(
    (size.width - (paddingPx.left + paddingPx.right)) / Math.abs(southEast.x - northWest.x),
    (size.height - (paddingPx.top + paddingPx.bottom)) / Math.abs(southEast.y - northWest.y),
  );
  if (!(scale > 0)) return minZoom;
  const exact = Math.log(scale) / Math.LN2;
  return Math.max(minZoom, Math.min(maxZoom, zoomSnap ? snapped(exact, zoomSnap) : exact));
}

/** Rounds down, but not for want of one per cent of a step. */
function snapped(zoom: number, snap: number): number {
  const nearly = Math.round(zoom / (snap / 100)) * (snap / 100);
  return Math.floor(nearly / snap) * snap;
}

/** A view closer by so many zooms, at the same middle, as close as there is something to see. */
export const zoomed = (
  { center, zoom }: MapView,
  steps: number,
  [least, most]: readonly [number, number],
): MapView => ({
  center,
  zoom: Math.max(Math.min(least, zoom), Math.min(most, zoom + steps)),
});

/** A view further on by so many pixels. */
export function panned({ center, zoom }: MapView, rightPx: number, downPx: number): MapView {
  const { x, y } = project(center, zoom);
  return { zoom, center: unproject({ x: x + rightPx, y: y + downPx }, zoom) };
}

/** The view moved by as little as brings a place into the box, `edgePx` from its edges; the same where it is there. */
export function revealed(view: MapView, size: Size, place: LngLat, edgePx: number): MapView {
  const { x, y } = projector(view, size)(place);
  const beyond = (at: number, length: number): number =>
    at < edgePx ? at - edgePx : at > length - edgePx ? at - length + edgePx : 0;
  const [right, down] = [beyond(x, size.width), beyond(y, size.height)];
  return right || down ? panned(view, right, down) : view;
}
