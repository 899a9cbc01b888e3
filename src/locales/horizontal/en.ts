import type { Tongue } from '../index.js';
import { tableFor } from '../table.js';

/** Words that only the horizontal timeline uses: they come with it. */
export interface HorizontalWords {
  readonly stillToCome: (asOf: string) => string;
  readonly named: (count: number, total: number) => string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
}

const en: HorizontalWords = {
  stillToCome: (asOf) => `Still to come as of ${asOf}`,
  named: (count, total) => `${count} of ${total} moments are named here`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show the whole timeline',
};

export const horizontalWords = (tongue: Tongue): HorizontalWords => tableFor({ en }, tongue);
