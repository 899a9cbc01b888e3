import type { HorizontalWords } from '../words.js';

export const enHorizontal: HorizontalWords = {
  stillToCome: (asOf) => `Still to come as of ${asOf}`,
  named: (count, total) => `${count} of ${total} moments are named here`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show the whole timeline',
};
