import L from 'leaflet';
import { DataSet, Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import './vis.css';

import { boot } from './boot.js';
import { mapOf, name } from './map.js';

function mount(container, { items, places }, land) {
  container.innerHTML = '<div class="vis-half"></div><div class="map-half"></div>';
  const [upper, lower] = container.children;
  const timeline = new Timeline(upper, new DataSet(items), { height: '100%' });
  const map = mapOf(
    lower,
    land,
    places.map(({ lngLat }) => lngLat),
  );
  const markers = new Map(places.map((place) => [place.id, markerOf(map, place)]));
  const placeOf = new Map(items.map(({ id, place }) => [id, place]));
  timeline.on('select', ({ items: [id] }) => markers.get(placeOf.get(id))?.openPopup());
  return () => {
    timeline.destroy();
    map.remove();
    container.replaceChildren();
  };
}

function markerOf(map, { name: text, lngLat: [lng, lat] }) {
  const marker = L.marker([lat, lng]).bindPopup(text).addTo(map);
  name(marker, text);
  return marker;
}

void boot(mount, { coast: true });
