const LIMIT_BYTES = 5 * 1024 * 1024;
const LIMIT_MS = 20_000;

/** Where a file lies, if it may be asked for: on the page's own host, or anywhere by https. */
export function outsideAddress(address: string, base: string): URL | undefined {
  try {
    const url = new URL(address, base);
    return url.protocol === 'https:' || (url.protocol === 'http:' && url.host === new URL(base).host) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Of any other address. */
export const UNSAFE = 'its address must be on this page’s host or begin with https://';

/**
 * Fetches a file of JSON and makes something of its text.
 * @param limitMs - how long it may take to come
 * @throws Error whose message says in a few words what is wrong with it
 */
export async function fetchOutside<T>(
  url: URL,
  signal: AbortSignal,
  read: (text: string) => T,
  limitMs = LIMIT_MS,
): Promise<T> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new Error('it took too long')), limitMs);
  signal.addEventListener('abort', () => limit.abort(signal.reason), { once: true });
  try {
    return read(await textOf(await answerOf(url, limit.signal)));
  } catch (error) {
    if (limit.signal.aborted) throw limit.signal.reason;
    throw error instanceof SyntaxError ? new Error('it is not JSON') : error;
  } finally {
    clearTimeout(timer);
  }
}

async function answerOf(url: URL, signal: AbortSignal): Promise<Response> {
  const asked = { signal, referrerPolicy: 'strict-origin-when-cross-origin' } as const;
  const response = await fetch(url, asked).catch(() => undefined);
  if (!response) throw new Error('it could not be fetched');
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response;
}

/** Counted while it comes: a server need not say how much it will send. */
async function textOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    bytes += part.value.length;
    if (bytes > LIMIT_BYTES) {
      void reader?.cancel();
      throw new Error('it is larger than 5 MB');
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
