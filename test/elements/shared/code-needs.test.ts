import { expect } from '@open-wc/testing';
import { LaterCode } from '../../../src/controllers/later-code.js';
import { CodeNeeds } from '../../../src/elements/shared/code-needs.js';

const LIMIT_MS = 20;

describe('what an element needs', () => {
  it('is told to every element that asks again for what several of them lack', async () => {
    let isThere = false;
    const code = new LaterCode(
      () => (isThere ? Promise.resolve('here') : Promise.reject(new TypeError('gone'))),
      'There is none',
      LIMIT_MS,
    );
    const told: string[] = [];
    const needs = ['first', 'second'].map((name) => new CodeNeeds(() => told.push(name)));
    await Promise.all(needs.map((each) => each.ask(code)));
    expect(needs.map((each) => each.lacks(code))).to.deep.equal([true, true]);
    isThere = true;
    told.length = 0;
    for (const each of needs) each.again();
    await code.came();
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    expect(told).to.deep.equal(['first', 'second']);
    expect(needs.map((each) => each.of(code))).to.deep.equal(['here', 'here']);
  });
});
