/** Answers from memory, on the loopback address alone, and counts what it sends. */
import { createServer } from 'node:http';

/**
 * @param {Map<string, import('./site.mjs').Answer>} site
 * @returns {Promise<{ origin: string, counts: { bytes: number, requests: number, missing: string[], lastMs: number }, reset: () => void, close: () => void }>}
 *   `bytes` of compressed bodies, without headers; `lastMs` by `performance.now()`
 */
export async function serveSite(site) {
  const counts = { bytes: 0, requests: 0, missing: [], lastMs: 0 };
  const server = createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
    const [path] = request.url.split('?');
    const answer = site.get(path);
    counts.requests += 1;
    counts.lastMs = performance.now();
    if (!answer) {
      counts.missing.push(path);
      response.writeHead(404).end();
      return;
    }
    counts.bytes += answer.body.length;
    response.writeHead(200, {
      'content-type': answer.type,
      'content-length': answer.body.length,
      'cache-control': 'max-age=3600',
      ...(answer.packed ? { 'content-encoding': 'br' } : {}),
    });
    response.end(answer.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    counts,
    reset: () => Object.assign(counts, { bytes: 0, requests: 0, missing: [], lastMs: performance.now() }),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
