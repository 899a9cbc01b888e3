const LIMIT_BYTES = 5 * 1024 * 1024;
const LIMIT_MS = 20_000;

/** Of a file that was to come from where it was asked for. */
export const REDIRECTED = 'it is redirected, and where to may be another host, which waits for consent';

/** Of an address that is on neither this page's host nor a secure one. */
export const UNSAFE = 'its address must be on this page’s host or begin with https://';

export interface FetchLimits {
  /** How long a file may take to come. */
  readonly limitMs?: number;
  /** It must come from where it was asked for: another host's answer is to be waited for. */
  readonly stay?: boolean;
}

/**
 * Fetches a file of JSON and makes something of its text.
 * @throws Error whose message says in a few words what is wrong with it
 */
export async function fetchOutside<T>(
  url: URL,
  signal: AbortSignal,
  read: (text: string) => T,
  { limitMs = LIMIT_MS, stay = false }: FetchLimits = {},
): Promise<T> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new Error('it took too long')), limitMs);
  signal.addEventListener('abort', () => limit.abort(signal.reason), { once: true });
  try {
    return read(await textOf(await answerOf(url, limit.signal, stay)));
  } catch (error) {
    if (limit.signal.aborted) throw limit.signal.reason;
    throw error instanceof SyntaxError ? new Error('it is not JSON') : error;
  } finally {
    clearTimeout(timer);
  }
}

async function answerOf(url: URL, signal: AbortSignal, stay: boolean): Promise<Response> {
  // not `error`, which looks like any other failure: the page's author is to know that there was a redirection
  const redirect = stay ? 'manual' : 'follow';
  const asked = { signal, redirect, referrerPolicy: 'strict-origin-when-cross-origin' } as const;
  const response = await fetch(url, asked).catch(() => undefined);
  if (response?.type === 'opaqueredirect') throw new Error(REDIRECTED);
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
