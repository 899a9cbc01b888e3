/** What a page keeps, garbage apart; and whether it lets go of what is taken away. */
import { ask } from './page.mjs';
import { within } from './settle.mjs';

export const MOUNTS = 50;

/** @returns {Promise<{ heapMB: number, nodes: number }>} */
export async function memory(session) {
  // twice: what the first finds ends others' reasons to stay
  for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { heapMB: usedSize / 2 ** 20, nodes };
}

/**
 * Takes the contestant out of the page, and puts it in and out fifty times.
 * @param {{ dataUrl: string, limitMs: number }} options
 * @returns {Promise<number>} the heap afterwards with nothing mounted, in MB
 * @throws {import('./settle.mjs').TooLate} when it does not get there in time
 */
export async function heapAfterMounts(session, contestant, { dataUrl, limitMs }) {
  await within(ask(session, mountOften, contestant.mount, MOUNTS, dataUrl), limitMs, 'not mounted fifty times');
  const { heapMB } = await memory(session);
  return heapMB;
}

/** Runs in the page. */
async function mountOften(own, times, dataUrl) {
  const mount = own ?? globalThis.bench.mount;
  const rest = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => setTimeout(() => requestIdleCallback(resolve, { timeout: 1000 }), 60)),
    );
  globalThis.bench?.unmount();
  document.querySelector('main').replaceChildren();
  for (let time = 0; time < times; time += 1) {
    const container = document.createElement('div');
    container.id = 'box';
    container.className = 'box';
    container.dataset.src = dataUrl;
    document.querySelector('main').append(container);
    const unmount = mount(container);
    await rest();
    unmount();
    container.remove();
    await rest();
  }
}
