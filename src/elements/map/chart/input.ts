import type { LitElement } from 'lit';
import type { Tongue } from '../../../locales/index.js';
import type { Chronicle } from '../../../model/types.js';
import type { MapSettings } from '../../shared/map-settings.js';
import type { Gate } from '../../shared/story-part.js';

/** What is to be shown. */
export interface ChartInput {
  readonly chronicle: Chronicle;
  readonly selectedId: string | undefined;
  /** The last selection was made on this map. */
  readonly byMap: boolean;
  readonly tongue: Tongue;
  readonly settings: MapSettings;
  /** What lets through, or holds back, what comes from other hosts. */
  readonly gate: Gate;
}

/** What the chart draws for. */
export type ChartElement = LitElement;
