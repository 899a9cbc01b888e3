import type { Problem } from '../model/types.js';

/** A story file larger than this is refused before it is parsed. */
export const LIMIT_BYTES = 64 * 1024 * 1024;
/** A server that has not answered in full by then is given up. */
export const LIMIT_MS = 20_000;

export interface StoryText {
  readonly text: string;
  /** Absolute, after any redirect. */
  readonly url: string;
}

/** Thrown by {@link fetchStory}: what went wrong, for the page's author. Its words need no other file, which may fail too. */
export class StoryFileError extends Error {
  readonly problems: readonly Problem[];

  constructor(code: string, url: string, why: string) {
    super(code);
    const message = `The story file “${url.slice(0, 200)}” ${why}.`;
    this.problems = [{ severity: 'error', code, path: '', message }];
  }
}

/**
 * Reads a story file.
 * @param url - absolute or relative to the document
 * @param signal - aborts the request; the promise then rejects with its `AbortError`
 * @returns the file's text and where it was found
 * @throws StoryFileError with one sentence that names the URL and the remedy
 */
export async function fetchStory(url: string, signal: AbortSignal, limitMs = LIMIT_MS): Promise<StoryText> {
  const limit = new AbortController();
  const abort = (): void => limit.abort(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  const timer = setTimeout(() => limit.abort(), limitMs);
  try {
    const response = await fetch(url, { signal: limit.signal });
    if (!response.ok)
      throw new StoryFileError('load-status', url, `answered with status ${response.status}: check src`);
    if (Number(response.headers.get('content-length')) > LIMIT_BYTES)
      throw new StoryFileError('file-too-large', url, 'is larger than 64 MB: shorten it');
    return { text: await response.text(), url: response.url };
  } catch (error) {
    if (signal.aborted || error instanceof StoryFileError) throw error;
    throw limit.signal.aborted
      ? new StoryFileError(
          'load-timeout',
          url,
          `did not arrive within ${limitMs / 1000} seconds: check its server, then call reload()`,
        )
      : new StoryFileError(
          'load-network',
          url,
          'could not be fetched: check the address, and that its server allows this page (CORS); reload() asks again',
        );
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}
