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

/** Each once. */
export const known = (hosts: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(hosts.filter((host) => host !== undefined)),
];

/** Host of an address, with its port. */
export const hostOf = (address: string, base?: string): string | undefined => urlOf(address, base)?.host || undefined;

function urlOf(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
