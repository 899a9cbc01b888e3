import { pause } from '../helpers.js';

export interface Asked {
  readonly host: string;
  /** After the server's own part: `5/17/11.png`. */
  readonly path: string;
  readonly referrer: string;
}

let count = 0;

// a page that loads its modules one by one has filled the record of 250 before a test begins: it would see no request
performance.setResourceTimingBufferSize(5000);

/** A tile server of one test's own; `kind` as tools/test/tile-server.mjs has them. */
export function tileServer(kind = 'good'): {
  /** Template on the page's own host. */
  readonly own: string;
  /** On another host, which is this machine too. */
  readonly foreign: string;
  readonly base: string;
  /** A picture, or another file, of another host. */
  file(name: string): string;
  asked(): Promise<readonly Asked[]>;
} {
  const base = `/tile-server/${Math.random().toString(36).slice(2)}-${(count += 1)}-${kind}`;
  return {
    base,
    own: `${base}/{z}/{x}/{y}.png`,
    foreign: `http://127.0.0.1:${location.port}${base}/{z}/{x}/{y}.png`,
    file: (name) => `http://127.0.0.1:${location.port}${base}/${name}`,
    async asked() {
      const answer = await fetch(`${base}/log`);
      return (await answer.json()) as readonly Asked[];
    },
  };
}

// a page keeps 250 entries by default: the modules of these tests alone are nearly as many, and nothing later would be seen
performance.setResourceTimingBufferSize(5000);

/** Hosts other than the page's own that anything was asked of, since the page was opened. */
export async function foreignHosts(): Promise<readonly string[]> {
  await pause(50); // entries come a moment after the request
  return foreignHostsSoFar();
}

/** Those that the browser has told of by now. */
export function foreignHostsSoFar(): readonly string[] {
  const hosts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
  return [...new Set(hosts)].filter((host) => host !== location.host);
}
