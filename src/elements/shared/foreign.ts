import type { MapSettings } from './map-settings.js';

/** Host, with its port, of the server that a page came from; empty where there is none. Whatever its `<base>` says. */
export function pageHost(page: Document): string {
  const { location, origin = '' } = page.defaultView ?? {};
  // a frame that its page has written (`srcdoc`, `blob:`) has that page's origin. In a sandbox that is hidden, and there is
  // only where relative addresses start, unless the frame has written that as well
  const start = page.querySelector('base[href]') ? '' : page.baseURI;
  return location?.host || hostOf(origin) || hostOf(start) || '';
}

/**
 * The host that would see the reader's address if the page loaded something. Another port is another host.
 * @param address - absolute, or relative to the page
 * @returns undefined for the page's own host, and for what is nowhere: `data:`, `blob:`, no address at all
 */
export function foreignHost(address: string | undefined, page: Document): string | undefined {
  const host = address ? hostOf(address, page.baseURI) : undefined;
  return host === pageHost(page) ? undefined : host;
}

/** Where a file of the page's lies, if it may be asked for: on the page's own host, or anywhere by https. */
export function fileAddress(address: string, page: Document): URL | undefined {
  const url = urlOf(address, page.baseURI);
  const { protocol, host } = url ?? {};
  return protocol === 'https:' || (protocol === 'http:' && host === pageHost(page)) ? url : undefined;
}

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

/** Each once. */
export const known = (hosts: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(hosts.filter((host) => host !== undefined)),
];

const hostOf = (address: string, base?: string): string | undefined => urlOf(address, base)?.host || undefined;

function urlOf(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
