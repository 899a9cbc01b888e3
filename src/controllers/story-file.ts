import type { Code, Facts, Finding } from '../model/findings.js';

/** A story file larger than this is refused before it is parsed. */
export const LIMIT_BYTES = 64 * 1024 * 1024;
/** A server that has not answered in full by then is given up. */
export const LIMIT_MS = 20_000;

export interface StoryText {
  readonly text: string;
  /** Absolute, after any redirect. */
  readonly url: string;
}

/** Thrown by {@link fetchStory}: what went wrong, for the page's author. */
export class StoryFileError extends Error {
  readonly findings: readonly Finding[];

  constructor(code: Code, ...facts: readonly unknown[]) {
    super(code);
    this.findings = [{ severity: 'error', code, path: '', facts: facts as unknown as Facts[Code] }];
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
    if (!response.ok) throw new StoryFileError('load-status', url, response.status);
    if (Number(response.headers.get('content-length')) > LIMIT_BYTES) throw new StoryFileError('file-too-large');
    return { text: await response.text(), url: response.url };
  } catch (error) {
    if (signal.aborted || error instanceof StoryFileError) throw error;
    throw limit.signal.aborted
      ? new StoryFileError('load-timeout', url, limitMs / 1000)
      : new StoryFileError('load-network', url);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}
