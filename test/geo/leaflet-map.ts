import { Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js';
import type { Size } from '../../src/geo/types.js';

/** Runs with a real Leaflet map in a box of that size, and leaves nothing behind. */
export function withMap<T>(size: Size, zoomSnap: number, use: (map: LeafletMap) => T): T {
  const box = document.createElement('div');
  box.style.cssText = `position:absolute;width:${size.width}px;height:${size.height}px`;
  document.body.append(box);
  const map = new LeafletMap(box, { zoomSnap, zoomControl: false, attributionControl: false, maxZoom: 30 });
  try {
    return use(map);
  } finally {
    map.remove();
    box.remove();
  }
}
