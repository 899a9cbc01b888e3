import { expect } from '@open-wc/testing';
import { fetchOutside } from '../../../src/elements/map/outside/outside-file.js';
import { serve, stalled } from '../helpers.js';

const url = new URL('/slow.json', location.href);
const asText = (text: string): string => text;

async function failure(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'it came',
    (error: unknown) => (error as Error).message,
  );
}

describe('a file from outside', () => {
  it('is given up when the server does not answer in time', async () => {
    serve({ '/slow.json': stalled });
    expect(await failure(fetchOutside(url, new AbortController().signal, asText, { limitMs: 20 }))).to.equal(
      'it took too long',
    );
  });

  it('is given up when it begins and does not end in time', async () => {
    serve({
      '/slow.json': ({ signal }) => {
        const body = new ReadableStream({
          start(stream) {
            stream.enqueue(new TextEncoder().encode('{'));
            signal?.addEventListener('abort', () => stream.error(signal.reason));
          },
        });
        return new Response(body);
      },
    });
    expect(await failure(fetchOutside(url, new AbortController().signal, asText, { limitMs: 20 }))).to.equal(
      'it took too long',
    );
  });

  it('is read when it comes in time', async () => {
    serve({ '/slow.json': () => new Response('{"a":1}') });
    expect(await fetchOutside(url, new AbortController().signal, asText, { limitMs: 5000 })).to.equal('{"a":1}');
  });
});
