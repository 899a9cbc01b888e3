import type { Tongue } from '../index.js';
import { tableFor } from '../table.js';

/** Words for what the reader can do with the map: they come with Leaflet. */
export interface LiveWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  /** The selected moment's places with those before and after it. */
  readonly fitMoment: string;
  readonly fitRoute: string;
  readonly north: string;
  readonly east: string;
  readonly south: string;
  readonly west: string;
  readonly twoFingers: string;
  readonly holdToZoom: (key: string) => string;
}

const en: LiveWords = {
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

export const liveWords = (tongue: Tongue): LiveWords => tableFor({ en }, tongue);
