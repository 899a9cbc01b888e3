/** Work goes on for so long before the page may do something else, milliseconds. */
const SLICE_MS = 8;
/** An idle moment that does not come is not waited for longer. */
const PATIENCE_MS = 600;

interface Scheduler {
  yield?(): Promise<void>;
}

/** When the page has had its turn: what waits to be handled, or painted, comes first. */
function turn(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(undefined);
  });
}

/** When the page has nothing else to do. Never rejects. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
    else setTimeout(resolve, PATIENCE_MS / 4);
  });
}

/** When the frame that is being drawn has been painted, or soon in a tab that paints none. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const fallback = setTimeout(resolve, PATIENCE_MS / 4);
    requestAnimationFrame(() => {
      clearTimeout(fallback);
      setTimeout(resolve);
    });
  });
}

/**
 * Does small steps of work one after another, and lets the page have its turn between them.
 * @param pause - what is waited for when a slice is over
 */
export async function inSlices<T>(
  steps: Iterable<T>,
  step: (each: T) => void,
  signal: AbortSignal,
  pause: () => Promise<void> = turn,
): Promise<void> {
  let until = performance.now() + SLICE_MS;
  for (const each of steps) {
    if (performance.now() > until) {
      await pause();
      if (signal.aborted) return;
      until = performance.now() + SLICE_MS;
    }
    step(each);
  }
}
