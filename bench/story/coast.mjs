/** The coast that contestants without a basemap of their own draw: Natural Earth's land, 1 : 110 million, to a hundredth of a degree. */
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';

const land = createRequire(import.meta.url)('world-atlas/land-110m.json');

export function coast() {
  const collection = feature(land, land.objects.land);
  return JSON.parse(JSON.stringify(collection), (_, value) =>
    typeof value === 'number' ? Math.round(value * 100) / 100 : value,
  );
}
