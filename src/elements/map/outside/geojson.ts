import type { OverlayShape, OverlayStyle } from '../../../controllers/leaflet/overlay.js';
import type { Line, LngLat } from '../../../geo/types.js';

/** Deeper collections than this are nobody's map. */
const MOST_DEPTH = 8;
const MOST_WIDTH_PX = 20;
/** No function that could hold another: `var()` may fall back to `url()`, and that is a request. */
const COLOUR = /^(#[\da-f]{3,8}|[a-z]+|(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\([\w\s.,%/+-]*\))$/i;

type Json = Readonly<Record<string, unknown>>;

/**
 * The shapes of a GeoJSON text (RFC 7946) that can be drawn; what is not GeoJSON in it is passed over. Of the properties
 * only the style is read: simplestyle's `stroke`, `stroke-width`, `stroke-opacity`, `fill` and `fill-opacity`.
 * @throws SyntaxError when it is not JSON
 */
export function readGeoJson(text: string): readonly OverlayShape[] {
  return shapesOf(JSON.parse(text), {}, 0);
}

function shapesOf(value: unknown, style: OverlayStyle, depth: number): readonly OverlayShape[] {
  if (!isObject(value) || depth > MOST_DEPTH) return [];
  const { type, features, geometry, geometries, coordinates, properties } = value;
  const all = (list: unknown): readonly OverlayShape[] =>
    (Array.isArray(list) ? list : []).flatMap((part) => shapesOf(part, style, depth + 1));
  switch (type) {
    case 'FeatureCollection':
      return all(features);
    case 'Feature':
      return shapesOf(geometry, isObject(properties) ? styleOf(properties) : {}, depth + 1);
    case 'GeometryCollection':
      return all(geometries);
    case 'Point':
      return lineOf([coordinates]).map((point) => ({ point, style }));
    case 'MultiPoint':
      return lineOf(coordinates).map((point) => ({ point, style }));
    case 'LineString':
      return linesIn([coordinates], 2, style);
    case 'MultiLineString':
      return linesIn(coordinates, 2, style);
    case 'Polygon':
      return areaOf([coordinates], style);
    case 'MultiPolygon':
      return areaOf(coordinates, style);
    default:
      return [];
  }
}

function linesIn(coordinates: unknown, least: number, style: OverlayStyle): readonly OverlayShape[] {
  const lines = linesOf(coordinates, least);
  return lines.length > 0 ? [{ lines, style }] : [];
}

function areaOf(coordinates: unknown, style: OverlayStyle): readonly OverlayShape[] {
  const area = (Array.isArray(coordinates) ? coordinates : [])
    .map((rings: unknown) => linesOf(rings, 4))
    .filter((rings) => rings.length > 0);
  return area.length > 0 ? [{ area, style }] : [];
}

function linesOf(coordinates: unknown, least: number): readonly Line[] {
  return (Array.isArray(coordinates) ? coordinates : []).map(lineOf).filter(({ length }) => length >= least);
}

function lineOf(coordinates: unknown): readonly LngLat[] {
  return (Array.isArray(coordinates) ? coordinates : []).flatMap((position: unknown): LngLat[] => {
    const [lng, lat] = Array.isArray(position) ? (position as unknown[]) : [];
    const fits = typeof lng === 'number' && typeof lat === 'number' && Math.abs(lng) <= 540 && Math.abs(lat) <= 90;
    return fits ? [[lng, lat]] : [];
  });
}

function styleOf(properties: Json): OverlayStyle {
  return {
    ...colourOf('stroke', properties['stroke']),
    ...numberOf('strokeWidth', properties['stroke-width'], MOST_WIDTH_PX),
    ...numberOf('strokeOpacity', properties['stroke-opacity'], 1),
    ...colourOf('fill', properties['fill']),
    ...numberOf('fillOpacity', properties['fill-opacity'], 1),
  };
}

function colourOf(key: 'stroke' | 'fill', value: unknown): OverlayStyle {
  return typeof value === 'string' && COLOUR.test(value) && CSS.supports('color', value) ? { [key]: value } : {};
}

function numberOf(key: keyof OverlayStyle, value: unknown, most: number): OverlayStyle {
  return typeof value === 'number' && value >= 0 ? { [key]: Math.min(value, most) } : {};
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
