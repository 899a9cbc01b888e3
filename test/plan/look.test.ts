import { expect } from '@open-wc/testing';
import { lookOf } from '../../src/plan/look.js';
import { isBody, isInPieces, isPoint, isSolid, shapeOf } from '../../src/plan/mark.js';
import { momentOf, storyOf } from './stories.js';

const lookAt = (when: unknown, roomy = true): ReturnType<typeof lookOf> => {
  const moment = momentOf(storyOf([{ id: 'it', when }]), 'it');
  const { start, end } = moment.time.extent;
  return lookOf(moment, roomy, [start, end], (time) => time, 0.1);
};

describe('a mark’s shape', () => {
  const shapes: readonly [when: unknown, roomy: string, afar: string][] = [
    ['2026-01-02T10:00', 'dot', 'dot'],
    ['2026-01-02', 'within', 'pill'],
    ['2026-01-02/2026-01-09', 'lasting', 'pill'],
    ['2026-01-02/..', 'from', 'pill'],
    ['../2026-01-02', 'until', 'pill'],
    ['[2026-01-02..]', 'after', 'after'],
    ['[..2026-01-02]', 'before', 'before'],
    ['[2026-01-02,2026-01-09]', 'one-of', 'pill'],
    ['{2026-01-02,2026-01-09}', 'all-of', 'pill'],
    [{ edtf: '2026-01-02', part: 'morning' }, 'part', 'pill'],
  ];
  for (const [when, roomy, afar] of shapes) {
    it(`of ${JSON.stringify(when)} is ${roomy}, and ${afar} where there is no room`, () => {
      const { time } = momentOf(storyOf([{ id: 'it', when }]), 'it');
      expect([shapeOf(time, true), shapeOf(time, false)]).to.deep.equal([roomy, afar]);
    });
  }

  it('is a body, a body with an open side, or a thin line', () => {
    expect([isBody('lasting'), isSolid('lasting')]).to.deep.equal([true, true]);
    expect([isBody('from'), isSolid('from')]).to.deep.equal([false, true]);
    expect([isBody('within'), isSolid('within')]).to.deep.equal([false, false]);
    expect([isPoint('pill'), isInPieces('one-of'), isInPieces('lasting')]).to.deep.equal([true, true, false]);
  });
});

describe('a mark’s look', () => {
  it('fills the pieces that are meant, none too short to be seen', () => {
    const { pieces = [] } = lookAt({ edtf: '2026-01-02', part: 'morning' });
    expect(pieces).to.have.length(1);
    for (const [from, till] of pieces) {
      expect(from).to.be.at.least(0);
      expect(till).to.be.at.most(1);
      expect(till - from).to.be.at.least(0.1 - 1e-9);
    }
    expect(lookAt('{2026-01-02,2026-01-09}').pieces).to.have.length(2);
  });

  it('has no more pieces than can be told apart, however many dates a set has', () => {
    const days = Array.from({ length: 3000 }, (_, at) =>
      new Date(Date.UTC(2010, 0, 1 + 2 * at)).toISOString().slice(0, 10),
    );
    const moment = momentOf(storyOf([{ id: 'it', when: `{${days.join()},2040-01-01}` }]), 'it');
    const { start, end } = moment.time.extent;
    const { pieces = [] } = lookOf(moment, true, [start, end], (time) => time, 0.02);
    expect(pieces).to.have.length(2);
    expect(pieces[0]?.[0]).to.equal(0);
    expect(pieces[0]?.[1]).to.be.closeTo(6000 / 10_957, 0.01);
    const near = lookOf(moment, true, [start, end], (time) => time, 1e-6, [0.25, 0.26]);
    expect(near.pieces?.length, 'close up each date is one, and only those in view').to.be.within(50, 60);
  });

  it('fades at the ends that are about right', () => {
    expect(lookAt('2026-01~').fades).to.deep.equal([true, true]);
    expect(lookAt('2026-01-02~/2026-01-09').fades).to.deep.equal([true, false]);
    expect(lookAt('2026-01-02').fades).to.deep.equal([false, false]);
  });
});
