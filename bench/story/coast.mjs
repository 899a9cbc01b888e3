/** The coast that contestants without a basemap of their own draw: Natural Earth's land, 1 : 110 million, to a hundredth of a degree. */
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';

const land = createRequire(import.meta.url)('world-atlas/land-110m.json');

/** As GeoJSON. Rings that cross the antimeridian go on beyond 180°: a flat map would draw them across the whole world. */
export function coast() {
  const { features } = feature(land, land.objects.land);
  return {
    type: 'FeatureCollection',
    features: features.map(({ geometry: { type, coordinates } }) => ({
      type: 'Feature',
      properties: {},
      geometry: { type, coordinates: coordinates.map((polygon) => polygon.map(unwrapped)) },
    })),
  };
}

function unwrapped(ring) {
  let turn = 0;
  return ring.map(([lng, lat], index) => {
    const step = lng - (ring[index - 1]?.[0] ?? lng);
    if (Math.abs(step) > 180) turn -= 360 * Math.sign(step);
    return [lng + turn, lat].map((degrees) => Math.round(degrees * 100) / 100);
  });
}
