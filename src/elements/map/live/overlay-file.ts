import type { OverlayShape } from '../../../controllers/leaflet/overlay.js';
import { readGeoJson } from './geojson.js';

const LIMIT_BYTES = 5 * 1024 * 1024;
const LIMIT_MS = 20_000;

/** Where an overlay lies, if it may be asked for: on the page's own host, or anywhere by https. */
export function overlayAddress(overlay: string, base: string): URL | undefined {
  try {
    const url = new URL(overlay, base);
    return url.protocol === 'https:' || (url.protocol === 'http:' && url.host === new URL(base).host) ? url : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Fetches a GeoJSON file.
 * @throws Error whose message says in a few words what is wrong with it
 */
export async function fetchOverlay(url: URL, signal: AbortSignal): Promise<readonly OverlayShape[]> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new Error('it took too long')), LIMIT_MS);
  signal.addEventListener('abort', () => limit.abort(signal.reason), { once: true });
  try {
    const text = await textOf(await answerOf(url, limit.signal));
    const shapes = shapesIn(text);
    if (shapes.length === 0) throw new Error('there is nothing to draw in it');
    return shapes;
  } catch (error) {
    throw limit.signal.aborted ? (limit.signal.reason as unknown) : error;
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

function shapesIn(text: string): readonly OverlayShape[] {
  try {
    return readGeoJson(text);
  } catch {
    throw new Error('it is not JSON');
  }
}
