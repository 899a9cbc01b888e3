import { expect } from '@open-wc/testing';
import { fetchStory, LIMIT_BYTES, StoryFileError } from '../../src/controllers/story-file.js';
import { serve, stalled } from '../elements/helpers.js';

/** The code of what goes wrong. */
async function codeOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof StoryFileError) return error.problems.map(({ code }) => code).join();
    return (error as Error).name;
  }
  return 'nothing';
}

const never = new AbortController().signal;

describe('fetchStory', () => {
  it('gives the text and the address at which it was found', async () => {
    serve({
      '/a.json': () => {
        const response = new Response('{}');
        Object.defineProperty(response, 'url', { value: 'https://news.example/b.json' });
        return response;
      },
    });
    expect(await fetchStory('/a.json', never)).to.deep.equal({ text: '{}', url: 'https://news.example/b.json' });
  });

  it('tells a refusal, a dead network, a stall and a huge file apart', async () => {
    const length = { 'content-length': String(LIMIT_BYTES + 1) };
    serve({
      '/404.json': () => new Response('', { status: 404 }),
      '/stalled.json': stalled,
      '/huge.json': () => new Response('{}', { headers: length }),
    });
    expect(await codeOf(fetchStory('/404.json', never))).to.equal('load-status');
    expect(await codeOf(fetchStory('/dead.json', never))).to.equal('load-network');
    expect(await codeOf(fetchStory('/stalled.json', never, 20))).to.equal('load-timeout');
    expect(await codeOf(fetchStory('/huge.json', never))).to.equal('file-too-large');
  });

  it('gives up a body that stalls after its head', async () => {
    serve({
      '/slow.json': ({ signal }) =>
        new Response(
          new ReadableStream({
            start: (body) => signal?.addEventListener('abort', () => body.error(new DOMException('', 'AbortError'))),
          }),
        ),
    });
    expect(await codeOf(fetchStory('/slow.json', never, 20))).to.equal('load-timeout');
  });

  it('ends with the one who asked, which is no mistake of the file', async () => {
    serve({ '/stalled.json': stalled });
    const life = new AbortController();
    const reading = codeOf(fetchStory('/stalled.json', life.signal));
    life.abort();
    expect(await reading).to.equal('AbortError');
    expect(await codeOf(fetchStory('/stalled.json', life.signal))).to.equal('AbortError');
  });
});
