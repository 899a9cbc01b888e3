import type { Tongue } from '../index.js';

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

const tables: Readonly<Record<string, HorizontalWords>> = { en };

/** The table of the language that the rest of the story speaks. */
export const horizontalWords = ({ locale }: Tongue): HorizontalWords => tables[locale.split('-')[0] ?? ''] ?? en;
