/** Leaflet as its handbook sets it up in a bundle, over a coast instead of somebody's tiles. */
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import iconRetinaUrl from 'leaflet/dist/images/marker-icon-2x.png';
import iconUrl from 'leaflet/dist/images/marker-icon.png';
import shadowUrl from 'leaflet/dist/images/marker-shadow.png';

delete L.Icon.Default.prototype._getIconUrl;
L.Icon.Default.mergeOptions({ iconRetinaUrl, iconUrl, shadowUrl });

/** @returns {L.Map} in `container`, showing all of `lngLats` */
export function mapOf(container, land, lngLats) {
  const map = L.map(container);
  map.fitBounds(L.latLngBounds(lngLats.map(([lng, lat]) => [lat, lng])), { padding: [40, 40] });
  L.geoJSON(land, {
    interactive: false,
    style: { color: '#7f8690', weight: 1, fillColor: '#f5f2ea', fillOpacity: 1 },
  }).addTo(map);
  return map;
}

/** The place's name beside its marker, always. */
export function name(marker, text) {
  marker.bindTooltip(text, { permanent: true, direction: 'right' });
}
