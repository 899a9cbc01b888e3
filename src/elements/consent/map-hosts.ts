import { fileAddress, foreignHost, hostOf, known } from '../shared/foreign.js';
import type { MapSettings } from '../shared/map-settings.js';

type TileSettings = Pick<MapSettings, 'tiles' | 'tilesSubdomains'>;

/** Hosts that a template's tiles come from, each subdomain's: its domain alone where they stand in front of that. */
export function tileHosts({ tiles = '', tilesSubdomains }: TileSettings, base: string): readonly string[] {
  const template = tiles.replace('//{s}.', '//');
  const hosts = subdomainsOf(tilesSubdomains).map((name) =>
    hostOf(template.replaceAll('{s}', name).replace(/\{[^}]*\}/g, '0'), base),
  );
  return tiles ? known(hosts) : [];
}

/** `a,b,c`, `a b c` or `abc`. */
export function subdomainsOf(text = 'abc'): readonly string[] {
  const names = /[\s,]/.test(text) ? text.split(/[\s,]+/) : [...text];
  const plain = names.filter((name) => /^[\w-]+$/.test(name));
  return plain.length > 0 ? plain : ['a', 'b', 'c'];
}

/** Whom a map's settings would ask. Tiles wait wherever they are: no browser keeps an image from being redirected. */
export function mapHosts(settings: MapSettings, page: Document): readonly string[] {
  const files = [settings.overlay, settings.basemap].map((file) => file && fileAddress(file, page)?.href);
  return known([...tileHosts(settings, page.baseURI), ...files.map((file) => foreignHost(file, page))]);
}
