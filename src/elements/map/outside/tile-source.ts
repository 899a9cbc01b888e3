import { subdomainsOf, tileHosts } from '../../consent/map-hosts.js';
import type { TileSource } from '../../../controllers/leaflet/tiles.js';
import type { MapSettings } from '../../shared/map-settings.js';

const MAX_ZOOM = 18;
/** The world is a thousand million pixels wide there: no server goes further. */
const LAST_ZOOM = 22;
const KNOWN = new Set(['x', 'y', 'z', 's', 'r']);

/** A tile server as an attribute names it, and whom it belongs to. */
export interface NamedSource extends TileSource {
  /** `tiles.example`, as the question names them. */
  readonly hosts: readonly string[];
}

/**
 * Reads the attributes.
 * @param base - what a relative template starts from
 * @returns one plain sentence when the template is of no use
 */
export function tileSource(settings: MapSettings, base: string, retina: boolean): NamedSource | string {
  const { tiles = '', tilesSubdomains, tilesMaxZoom } = settings;
  const names = [...tiles.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
  const unknown = names.find((name) => !KNOWN.has(name));
  const told = `The map’s tiles “${tiles.slice(0, 99)}” are left out:`;
  if (unknown !== undefined) return `${told} “{${unknown}}” is none of {z}, {x}, {y}, {s} and {r}.`;
  if (!['z', 'x', 'y'].every((name) => names.includes(name))) return `${told} {z}, {x} and {y} must be in the address.`;
  const subdomains = subdomainsOf(tilesSubdomains);
  const url = addressOf(tiles.replace('//{s}.', '//').replaceAll('{s}', subdomains[0] ?? ''), base);
  if (!/^https?:$/.test(url?.protocol ?? '')) return `${told} the address must begin with https:// or http://.`;
  const asked = Math.round(tilesMaxZoom || MAX_ZOOM);
  return {
    template: tiles,
    subdomains,
    maxZoom: Math.max(1, Math.min(LAST_ZOOM, asked)),
    retina,
    hosts: tileHosts(settings, base),
  };
}

function addressOf(template: string, base: string): URL | undefined {
  try {
    return new URL(template.replace(/\{[^}]*\}/g, '0'), base);
  } catch {
    return undefined;
  }
}
