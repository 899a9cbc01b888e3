import type { PropertyDeclarations } from 'lit';
import type { Worldview } from '../../geo/types.js';
import type { ElementWords } from '../../locales/words.js';

/** What a page may set of a map; a story hands it on to the map in its layout. */
export interface MapSettings {
  readonly worldview: Worldview;
  readonly loading: 'lazy' | 'eager';
  readonly tiles: string | undefined;
  readonly tilesAttribution: string | undefined;
  readonly tilesSubdomains: string | undefined;
  readonly tilesMaxZoom: number | undefined;
  readonly overlay: string | undefined;
  readonly basemap: string | undefined;
}

type Credited = Pick<MapSettings, 'worldview'> & Partial<Pick<MapSettings, 'tiles' | 'basemap'>>;

export const mapProperties: PropertyDeclarations = {
  worldview: {},
  loading: {},
  tiles: {},
  tilesAttribution: { attribute: 'tiles-attribution' },
  tilesSubdomains: { attribute: 'tiles-subdomains' },
  tilesMaxZoom: { attribute: 'tiles-max-zoom', type: Number },
  basemap: {},
  overlay: {},
};

/** Worldviews that draw no border as disputed. */
const UNDISPUTED: ReadonlySet<Worldview> = new Set(['ua', 'de-facto', 'none']);

/** Whose map it is. With tiles or a basemap of the page's own the map itself says so: it depends on what is shown. */
export function mapCredit(shown: Credited, ui: ElementWords): string {
  if (shown.tiles || shown.basemap) return '';
  return UNDISPUTED.has(shown.worldview) ? ui.mapCredit : ui.sentences([ui.mapCredit, ui.bordersDashed]);
}
