import { expect } from '@open-wc/testing';
import { inSlices } from '../../src/controllers/slices.js';

describe('work in slices', () => {
  const { now } = performance;
  afterEach(() => {
    performance.now = now;
  });

  /** A clock on which each step takes so long. */
  function clock(stepMs: number): () => void {
    let time = 0;
    performance.now = () => time;
    return () => void (time += stepMs);
  }

  it('lets the page have its turn whenever a slice is over, and does every step in order', async () => {
    const tick = clock(3);
    const log: unknown[] = [];
    const pause = (): Promise<void> => {
      log.push('page');
      return Promise.resolve();
    };
    const step = (each: number): void => {
      log.push(each);
      tick();
    };
    await inSlices([1, 2, 3, 4, 5, 6, 7], step, new AbortController().signal, pause);
    expect(log).to.deep.equal([1, 2, 3, 'page', 4, 5, 6, 'page', 7]);
  });

  it('stops at a pause when it is not wanted any more', async () => {
    const tick = clock(9);
    const life = new AbortController();
    const done: number[] = [];
    const step = (each: number): void => {
      done.push(each);
      tick();
    };
    const pause = (): Promise<void> => {
      if (done.length === 2) life.abort();
      return Promise.resolve();
    };
    await inSlices([1, 2, 3, 4], step, life.signal, pause);
    expect(done).to.deep.equal([1, 2]);
  });
});
