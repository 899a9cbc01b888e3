import { expect } from '@open-wc/testing';
import { LaterCode, type Load } from '../../src/controllers/later-code.js';

const LIMIT_MS = 20;
const never: Load<string> = () => new Promise(() => undefined);
const gone: Load<string> = () => Promise.reject(new TypeError('gone'));

/** Addresses that were asked for, and the code that answers. */
function later(...answers: Load<string>[]): { code: LaterCode<string>; asked: string[] } {
  const asked: string[] = [];
  const source: Load<string> = (again) => {
    asked.push(again);
    return (answers[asked.length - 1] ?? never)(again);
  };
  return { code: new LaterCode(source, 'There is no axis', LIMIT_MS), asked };
}

describe('code that comes later', () => {
  it('is asked for once, by whoever needs it', async () => {
    const { code, asked } = later(() => Promise.resolve('here'));
    await Promise.all([code.load(), code.load()]);
    await code.load();
    expect([code.code, code.missing, asked]).to.deep.equal(['here', false, ['']]);
  });

  it('is missing when it fails or takes too long, and says why and what to do', async () => {
    for (const [source, why] of [
      [gone, 'TypeError: gone'],
      [never, 'not within 0.02 seconds'],
    ] as const) {
      const { code } = later(source);
      expect(code.missing).to.equal(false);
      await code.load();
      expect(code.missing).to.equal(true);
      expect(code.problem.message).to.contain(
        `There is no axis, since its file did not come (${why}): check that all files`,
      );
      expect(code.problem).to.deep.include({ severity: 'warning', code: 'code-missing', path: '' });
    }
  });

  it('is asked for after what it stands on, and again as that was', async () => {
    const { code: first } = later(gone, () => Promise.resolve('here'));
    await first.load();
    first.again();
    await first.load();
    const asked: string[] = [];
    const beside = new LaterCode(
      (again) => {
        asked.push(again);
        return Promise.resolve('here');
      },
      'There is none',
      LIMIT_MS,
      first,
    );
    await beside.load();
    expect(asked).to.deep.equal(['?again=1']);
  });

  it('is asked for again by another address, since browsers remember that a module did not come', async () => {
    const { code, asked } = later(gone, never, () => Promise.resolve('here'));
    code.again();
    for (let i = 0; i < 3; i++) {
      await code.load();
      code.again();
    }
    await code.load();
    expect(code.code).to.equal('here');
    expect(asked).to.deep.equal(['', '?again=1', '?again=2']);
  });

  it('keeps its address where an import map vouches for that', async () => {
    const map = document.createElement('script');
    map.type = 'importmap';
    map.textContent = '{ "integrity": {} }';
    document.head.append(map);
    const { code, asked } = later(gone, gone);
    await code.load();
    code.again();
    await code.load();
    map.remove();
    expect(asked).to.deep.equal(['', '']);
  });

  it('is there when it comes late, and known to those who wait for it however long', async () => {
    let arrive = (_: string): void => undefined;
    const { code } = later(() => new Promise((resolve) => (arrive = resolve)));
    const came = code.came();
    await code.load();
    arrive('late');
    expect(await came).to.equal('late');
    expect(await code.came()).to.equal('late');
    expect([code.code, code.missing]).to.deep.equal(['late', false]);
  });
});
