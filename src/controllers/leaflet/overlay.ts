import { CircleMarker, FeatureGroup, Polygon, Polyline, SVG, type Layer } from 'leaflet/dist/leaflet-src.esm.js';
import type { Area, Line, LngLat } from '../../geo/types.js';

/** How a shape is drawn; what is missing follows the map's own look. */
export interface OverlayStyle {
  /** CSS colour. */
  readonly stroke?: string;
  /** CSS pixels. */
  readonly strokeWidth?: number;
  /** 0 to 1. */
  readonly strokeOpacity?: number;
  readonly fill?: string;
  readonly fillOpacity?: number;
}

/** One of: a point, lines, or an area. */
export interface OverlayShape {
  readonly point?: LngLat;
  readonly lines?: readonly Line[];
  readonly area?: Area;
  readonly style: OverlayStyle;
}

const DISC_PX = 4;

const latLng = ([lng, lat]: LngLat): [number, number] => [lat, lng];

/** A publisher's own shapes as one layer, which nothing can be done with but look. */
export function overlayLayer(shapes: readonly OverlayShape[], pane: string): FeatureGroup {
  const renderer = new SVG({ pane, padding: 0.6 });
  return new FeatureGroup(
    shapes.map(({ point, lines, area, style }): Layer => {
      const { stroke = 'currentColor', strokeWidth = 2, strokeOpacity = 1, fill = stroke, fillOpacity } = style;
      const options = {
        ...{ renderer, pane, interactive: false, className: 'overlay', smoothFactor: 0.5 },
        ...{ color: stroke, weight: strokeWidth, opacity: strokeOpacity, fillColor: fill },
      };
      if (point) return new CircleMarker(latLng(point), { ...options, radius: DISC_PX, fillOpacity: fillOpacity ?? 1 });
      if (lines) return new Polyline(lines.map((line) => line.map(latLng)), options); // prettier-ignore
      const rings = (area ?? []).map((polygon) => polygon.map((ring) => ring.map(latLng)));
      return new Polygon(rings, { ...options, fillOpacity: fillOpacity ?? 0.2 });
    }),
  );
}
