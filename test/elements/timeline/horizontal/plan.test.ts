import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { shownForms } from '../../../../src/elements/legend/rows.js';
import {
  planTimeline,
  type Drawn,
  type Plan,
  type PlanInput,
} from '../../../../src/elements/timeline/horizontal/plan.js';
import { tongueFor } from '../../../../src/locales/index.js';
import { readStory } from '../../../../src/model/read.js';

const DIGIT_PX = 7;

function planOf(moments: readonly object[], given: Partial<PlanInput> = {}, story: object = {}): Plan {
  const { chronicle } = readStory({ title: 'Olm', lang: 'en-GB', moments, ...story });
  if (!chronicle) throw new Error('the story cannot be read');
  const metrics = chronicle.moments.map(({ title }) => ({
    lines: 60,
    date: 120,
    words: title.split(' ').map((word) => word.length * 8),
    space: 4,
  }));
  return planTimeline({
    chronicle,
    tongue: tongueFor('en-GB'),
    metrics,
    digitPx: DIGIT_PX,
    typeScale: 1,
    widthPx: 1000,
    zoom: 1,
    offset: 0,
    linear: false,
    selectedId: undefined,
    previousThresholdMs: undefined,
    ...given,
  });
}

const moment = (id: string, when: unknown, title = id): object => ({ id, when, title, status: 'happened' });

function drawn(plan: Plan, id: string): Drawn {
  const found = plan.drawn.find((one) => one.moment.id === id);
  if (!found) throw new Error(`no moment ${id}`);
  return found;
}

const texts = ({ words }: Plan, kind: string): string[] =>
  words.filter((word) => word.kind === kind).map(({ text }) => text);

describe('a story without a date', () => {
  const UNDATED = [
    moment('a', undefined),
    moment('b', { after: 'a' }),
    moment('c', { after: 'b' }),
    moment('d', { after: 'c' }),
  ];

  it('claims none on its axis', () => {
    const plan = planOf(UNDATED);
    expect([plan.words, plan.ticks, plan.futureX]).to.deep.equal([[], [], undefined]);
  });

  it('stands in order along the whole of it', () => {
    expect(planOf(UNDATED).drawn.map(({ x0 }) => x0)).to.deep.equal([0, 250, 500, 750]);
  });
});

describe('moments without a date among dated ones', () => {
  it('have room between the two that they lie between', () => {
    const clocks = [moment('a', '2026-03-11T10:00'), moment('b', '2026-03-11T10:01'), moment('z', '2026-03-20T10:00')];
    const plan = planOf([...clocks, moment('it', { after: 'a', before: 'b' })], { linear: false });
    const { x0, x1 } = drawn(plan, 'it');
    expect(x1 - x0).to.be.at.least(60);
  });

  it('stand behind the last date in their order', () => {
    const plan = planOf([moment('a', '2026-03-11'), moment('x', { after: 'a' }), moment('y', { after: 'x' })]);
    expect(drawn(plan, 'y').x0).to.be.above(drawn(plan, 'x').x0 + 20);
  });
});

describe('a mark', () => {
  it('of “later that day” begins no earlier than what it comes after', () => {
    const plan = planOf([moment('vote', '2026-01-21T10:00'), moment('it', { edtf: '2026-01-21', after: 'vote' })]);
    expect(drawn(plan, 'it').x0).to.be.at.least(drawn(plan, 'vote').anchor - 2);
  });

  it('without a known start has its pole in its middle, not on its faded end', () => {
    const { x0, x1, anchor } = drawn(planOf([moment('it', '../2026-01-22'), moment('b', '2026-01-24')]), 'it');
    expect(anchor).to.equal((x0 + x1) / 2);
  });

  it('of the very same minute as another has a pole of its own', () => {
    const plan = planOf([moment('a', '2026-03-09T19:30'), moment('b', '2026-03-09T19:30')]);
    expect(Math.abs(drawn(plan, 'a').anchor - drawn(plan, 'b').anchor)).to.equal(4);
  });
});

describe('a name in the staircase', () => {
  it('is whole where there is room beside it', () => {
    const title = 'Scribes at Uruk keep careful accounts on clay';
    const many = Array.from({ length: 20 }, (_, index) => moment(`m${index}`, `19${index + 40}`));
    const plan = planOf([moment('long', '-2999', title), ...many], { linear: true });
    const { text } = drawn(plan, 'long');
    expect(text?.width).to.be.above(title.replaceAll(' ', '').length * 8);
  });
});

describe('words under the axis', () => {
  it('say the era before the year and lie whole inside the window', () => {
    const plan = planOf([moment('a', '0001'), moment('b', '0020'), moment('c', '0060')]);
    expect(texts(plan, 'tick').filter((text) => !/^AD \d+$/.test(text))).to.deep.equal([]);
    expect(texts(plan, 'tick').length).to.be.above(2);
    expect(plan.words.filter(({ x0, x1 }) => x0 < 0 || x1 > 1000)).to.deep.equal([]);
  });

  it('name a lone day with its weekday', () => {
    expect(texts(planOf([moment('a', '2026-01-22/..')]), 'tick')).to.deep.equal(['Thu 22']);
  });

  it('leave the year to dates only where none is written under them', () => {
    expect(planOf([moment('a', '0079-08-24'), moment('b', '1944')]).withYear).to.equal(true);
    expect(planOf([moment('a', '2026-01-20'), moment('b', '2026-01-22')]).withYear).to.equal(false);
  });

  it('never collide, and name the year at every zoom, in any story', () => {
    const dateArb = fc.record({
      year: fc.integer({ min: 1200, max: 2100 }),
      rest: fc.constantFrom('', '-03', '-03-11', '-12-31', '-03-11T10:00', '-03-11T10:07', '-07-01/..'),
    });
    const storyArb = fc.array(dateArb, { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(
        storyArb,
        fc.integer({ min: 0, max: 24 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (dates, press, at) => {
          const zoom = 1.6 ** press;
          const moments = dates.map(({ year, rest }, index) => moment(`m${index}`, `${year}${rest}`));
          const plan = planOf(moments, { zoom, offset: at * 1000 * (zoom - 1) });
          for (const line of [texts(plan, 'context').length ? ['context'] : [], ['tick', 'break']]) {
            const words = plan.words.filter(({ kind }) => line.includes(kind)).toSorted((a, b) => a.x0 - b.x0);
            words.slice(1).forEach((word, index) => expect(word.x0).to.be.at.least(words[index]!.x1));
          }
          const contexts = texts(plan, 'context');
          const clocks = texts(plan, 'tick').some((text) => text.includes(':'));
          for (const text of contexts) expect(text).to.match(clocks ? /\d .*\d{4}/ : /\d{4}/);
          const isNumbered = texts(plan, 'tick').every((text) => /\d{4}/.test(text));
          expect(contexts.length > 0 || isNumbered).to.equal(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('hours under the axis', () => {
  it('are said to be those of a place, once', () => {
    const clocks = [moment('a', '2026-03-11T10:00'), moment('b', '2026-03-12T14:00')];
    const contexts = texts(planOf(clocks, { linear: true }, { timeZone: 'Europe/Copenhagen' }), 'context');
    expect(contexts).to.deep.equal(['Wed 11 March 2026, Copenhagen time', 'Thu 12 March 2026']);
  });

  it('are nobody’s where there are none', () => {
    const days = [moment('a', '2026-03-11'), moment('b', '2026-03-12')];
    expect(texts(planOf(days, {}, { timeZone: 'Europe/Copenhagen' }), 'context')).to.deep.equal(['March 2026']);
  });
});

describe('what a legend explains', () => {
  it('is what is drawn: a year that is a pill is no bar', () => {
    const plan = planOf([moment('a', '1200'), moment('b', '1500'), moment('c', '1900-05-02')], { linear: true });
    expect(shownForms(plan.drawn.map((one) => [one.moment, one.look.shape]))).to.deep.equal({ far: 'pill' });
  });
});
