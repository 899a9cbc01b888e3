import type { LiveWords } from '../words.js';

export const enLive: LiveWords = {
  zoomIn: 'Zoom in on the map',
  zoomOut: 'Zoom out of the map',
  fit: 'Show every place',
  fitMoment: 'Show this moment and those next to it',
  fitRoute: 'Show the whole route',
  north: 'Move the map north',
  east: 'Move the map east',
  south: 'Move the map south',
  west: 'Move the map west',
  twoFingers: 'Use two fingers to move the map',
  holdToZoom: (key) => `Hold ${key} and scroll to zoom the map`,
};
