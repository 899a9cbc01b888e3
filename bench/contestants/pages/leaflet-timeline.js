import L from 'leaflet';
import 'leaflet.timeline';

import { boot } from './boot.js';
import { mapOf, name } from './map.js';

function mount(container, collection, land) {
  const { features } = collection;
  const map = mapOf(
    container,
    land,
    features.map(({ geometry }) => geometry.coordinates),
  );
  const times = features.map(({ properties }) => Date.parse(properties.start));
  const [start, end] = [Math.min(...times.slice(0, 1)), Math.max(...times.slice(-1))];
  const named = new Map();
  // what has happened stays, and the slider stands at the end: all moments are there, as with the others
  const timeline = L.timeline(collection, {
    getInterval: ({ properties }) => ({ start: Date.parse(properties.start), end }),
    onEachFeature({ properties }, marker) {
      marker.bindPopup(`<b>${properties.title}</b><br>${properties.start}`);
      if ((named.get(properties.place) ?? properties.title) !== properties.title) return;
      named.set(properties.place, properties.title);
      name(marker, properties.place);
    },
  });
  const slider = L.timelineSliderControl({
    start,
    end,
    formatOutput: (time) => new Date(time).toISOString().slice(0, 10),
  });
  slider.addTo(map);
  timeline.setTime(end);
  slider.addTimelines(timeline);
  timeline.addTo(map);
  slider.setTime(end);
  return () => map.remove();
}

void boot(mount, { coast: true });
