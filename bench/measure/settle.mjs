/**
 * Whether a page has come to rest, asked from outside: by how long its main thread has worked, which the browser counts
 * anyway, and by whether the server is still asked.
 */
const POLL_MS = 250;
/** Of a poll’s quarter of a second, at most this much is work: a blinking caret, not a drawing. */
const IDLE_MS = 25;

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} ms
 * @param {string} what - is told of the contestant when it has not come by then
 * @returns {Promise<T>}
 * @throws {TooLate}
 */
export function within(promise, ms, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new TooLate(what)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** The contestant's fault, and a result: no reason to stop. */
export class TooLate extends Error {}

/** What came too late. */
export const LATE = Symbol('late');

/** @returns {Promise<T | typeof LATE>} @template T @param {Promise<T>} promise */
export function orLate(promise) {
  return promise.catch((error) => {
    if (error instanceof TooLate) return LATE;
    throw error;
  });
}

/** @returns {Promise<{ atUs: number, workMs: number }>} the trace's clock, and what the main thread has worked */
export async function mainThread(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return { atUs: of('Timestamp') * 1e6, workMs: of('TaskDuration') * 1e3 };
}

/**
 * Waits until nothing has happened for `quietMs`.
 * @param {import('./cdp.mjs').Session} session
 * @param {{ limitMs: number, quietMs: number, lastRequestMs?: () => number }} options
 * @returns {Promise<number>} when that was seen, in the trace's microseconds
 * @throws {TooLate} when it does not come to rest within `limitMs`
 */
export function settled(session, { limitMs, quietMs, lastRequestMs = () => 0 }) {
  const over = new AbortController();
  const wait = async () => {
    let before = await mainThread(session);
    for (let quiet = 0; !over.signal.aborted;) {
      await pause(POLL_MS);
      const now = await mainThread(session);
      const asked = performance.now() - lastRequestMs() < POLL_MS;
      quiet = !asked && now.workMs - before.workMs < IDLE_MS ? quiet + POLL_MS : 0;
      before = now;
      if (quiet >= quietMs) return now.atUs;
    }
    return before.atUs;
  };
  return within(wait(), limitMs, 'never at rest').finally(() => {
    over.abort();
  });
}
