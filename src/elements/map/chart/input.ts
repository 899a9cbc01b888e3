import type { LitElement } from 'lit';
import type { Tongue } from '../../../locales/index.js';
import type { Chronicle } from '../../../model/types.js';
import type { MapSettings } from '../../shared/map-settings.js';

/** What is to be shown. */
export interface ChartInput {
  readonly chronicle: Chronicle;
  readonly selectedId: string | undefined;
  /** The last selection was made on this map. */
  readonly byMap: boolean;
  readonly tongue: Tongue;
  readonly settings: MapSettings;
}

/** What the chart draws for. */
export type ChartElement = LitElement & { grantConsent(): void };
