import L from 'leaflet';

import { boot } from './boot.js';
import { mapOf, name } from './map.js';

function mount(container, { features }, land) {
  const map = mapOf(
    container,
    land,
    features.map(({ geometry }) => geometry.coordinates),
  );
  const named = new Set();
  for (const { geometry, properties } of features) {
    const [lng, lat] = geometry.coordinates;
    const marker = L.marker([lat, lng]).bindPopup(`<b>${properties.title}</b><br>${properties.start}`).addTo(map);
    if (!named.has(properties.place)) name(marker, properties.place);
    named.add(properties.place);
  }
  return () => map.remove();
}

void boot(mount, { coast: true });
