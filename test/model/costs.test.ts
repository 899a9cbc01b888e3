import { expect } from '@open-wc/testing';
import { checkStory } from '../../src/model/check.js';
import { Budget } from '../../src/model/explain/budget.js';
import { jsonFault } from '../../src/model/explain/json-fault.js';
import { nearest } from '../../src/model/explain/nearest.js';
import { readStory } from '../../src/model/read.js';
import { isTimeZone } from '../../src/time/zone.js';
import { Kept } from '../../src/time/kept.js';

/*
 * No clock is read here: what is not in proportion to the story takes minutes with these, or is counted.
 */

const storyOf = (moments: readonly object[], more: object = {}) => ({
  title: 'S',
  published: '2027-01-01',
  moments,
  ...more,
});
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

describe('a story with very many mistakes', () => {
  it('has the first thousand told, the rest counted, and left out all the same', () => {
    const quotes = times(1_000_000 / 20, (i) => ({ text: i }));
    const { problems, story } = checkStory(storyOf([{ title: 'A', when: '2026', quotes }]));
    expect(problems).to.have.length(1001);
    expect(problems.at(-1)).to.deep.equal({
      severity: 'error',
      code: 'problems-more',
      path: '',
      message: 'And 49000 more problems, which are not listed.',
    });
    expect(story?.moments[0]?.quotes).to.deep.equal([]);
  });

  it('says of the rest that it is warnings only, where it is', () => {
    const moments = times(1500, (i) => ({ title: `A${i}`, status: 'planned' }));
    expect(checkStory(storyOf(moments)).problems.at(-1)).to.include({ severity: 'warning', code: 'problems-more' });
  });

  it('keeps its room for mistakes: what somebody has in his file for himself is none', () => {
    const own = Object.fromEntries(times(5000, (i) => [`_${i}_mine_alone`, i]));
    const { problems } = checkStory(storyOf([{ title: 'A', when: '2026', ...own, where: 'nowhere' }]));
    expect(problems.map(({ code }) => code)).to.deep.equal(['place-unknown']);
  });

  it('guesses what was meant only when somebody reads it, and once', () => {
    const { supportedValuesOf } = Intl;
    let asked = 0;
    Intl.supportedValuesOf = (key) => {
      asked += 1;
      return supportedValuesOf(key);
    };
    try {
      const { problems } = readStory(storyOf([{ title: 'A', when: { edtf: '2026', timeZone: 'Lissabon' } }]));
      const [problem] = problems;
      expect(problem?.message).to.contain('“Lissabon”');
      expect(asked).to.equal(0);
      expect(problem?.suggestion).to.equal(problem?.suggestion);
    } finally {
      Intl.supportedValuesOf = supportedValuesOf;
    }
    expect(asked).to.be.below(2);
  });

  it('gives a problem’s words to whoever copies, prints or compares it', () => {
    const [problem] = checkStory(storyOf([{ title: 'A', when: 'Dec 2025' }])).problems;
    const plain = {
      severity: 'error',
      code: 'date-invalid',
      path: 'moments[0].when',
      message: '“Dec 2025” is not a date: write 2026, 2026-01, 2026-01-20 or 2026-01-20T18:40.',
      position: 0,
      suggestion: '2025-12',
    };
    expect(problem).to.deep.equal(plain);
    expect({ ...problem }).to.deep.equal(plain);
    expect(JSON.parse(JSON.stringify(problem))).to.deep.equal(plain);
  });

  it('gets suggestions as long as its steps last, and then none', () => {
    const id = (i: number) => `a-rather-long-identifier-${String(i).padStart(6, '0')}`;
    const places = Object.fromEntries(times(20_000, (i) => [id(i), { name: 'P', country: 'DE' }]));
    const moments = times(1000, (i) => ({ id: `m${i}`, title: 'A', when: '2026', where: `${id(i)}x` }));
    const { problems } = checkStory(storyOf(moments, { places }));
    expect(problems).to.have.length(1000);
    expect(problems.filter(({ suggestion }) => suggestion !== undefined)).to.have.length.below(20);
  });

  it('has its dates refused, and guesses made, in proportion to their length', () => {
    const nested = 'a–a or a..a–a or '.repeat(4000);
    const long = `{${times(3000, (i) => `20${10 + (i % 90)}-1-5`).join(', ')}}`;
    const { problems } = checkStory(storyOf([nested, long, '–'.repeat(50_000)].map((when) => ({ title: 'A', when }))));
    const [first, second, third] = problems;
    expect(first?.suggestion).to.equal(undefined);
    expect(second?.suggestion?.length).to.equal(3000 * 11 + 1);
    expect(third?.message.length).to.be.below(150);
  });

  it('is told where its JSON is broken, however many lines and escapes come before', () => {
    expect(jsonFault(`${'\n'.repeat(3_000_000)}{]`)).to.contain('line 3000001, column 2:');
    expect(jsonFault(`["${'\\n'.repeat(10_000_000)}" 1]`)).to.contain('a comma is missing here');
  });
});

describe('the budget of a story', () => {
  it('is spent by every word that is compared, and then refuses all', () => {
    const budget = new Budget(1000);
    const ids = times(10, (i) => `moscow${i}`);
    let guessed = 0;
    while (nearest('moscow', ids, budget) !== undefined) guessed += 1;
    expect(guessed).to.be.within(1, 10);
    expect(nearest('a', ['ab'], budget)).to.equal(undefined);
  });
});

describe('what is kept from story to story', () => {
  it('has an end, whatever keys there are', () => {
    const kept = new Kept<number>(10);
    for (let i = 0; i < 1000; i++) expect(kept.of(`k${i}`, () => i)).to.equal(i);
    expect(kept.size).to.be.most(10);
  });

  it('asks for a zone once, whatever it is spelt like', () => {
    const { DateTimeFormat } = Intl;
    let made = 0;
    Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
      construct: (target, given: ConstructorParameters<typeof DateTimeFormat>) => {
        made += 1;
        return new target(...given);
      },
    });
    try {
      for (let bits = 0; bits < 1024; bits++) {
        const letters = [...'antarctica/mcmurdo'].map((each, i) => ((bits >> i) & 1 ? each.toUpperCase() : each));
        expect(isTimeZone(letters.join(''))).to.equal(true);
      }
      for (let i = 0; i < 100; i++) expect(isTimeZone('Mars/Olympus_Mons')).to.equal(false);
    } finally {
      Intl.DateTimeFormat = DateTimeFormat;
    }
    expect(made).to.be.most(3);
  });
});
