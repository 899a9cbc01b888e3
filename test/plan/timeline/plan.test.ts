import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { shownForms } from '../../../src/plan/legend.js';
import { planTimeline } from '../../../src/plan/timeline/plan.js';
import type { Drawn, Plan, PlanInput } from '../../../src/plan/timeline/types.js';
import { tongueFor } from '../../../src/locales/index.js';
import { readStory } from '../../../src/model/read.js';
import { WHOLE } from './whole.js';

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
    ...WHOLE,
    widthPx: 1000,
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

const yearsSaid = ({ drawn }: Plan): boolean[] => drawn.map(({ withYear }) => withYear);

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

describe('the pole of a long mark', () => {
  it('comes down beside the marks above it, so that it leads to its own', () => {
    const plan = planOf([moment('it', '2026-01~'), moment('b', '2026-01-16T12:00'), moment('c', '2026-02-20')], {
      linear: true,
    });
    const [own, above] = [drawn(plan, 'it'), drawn(plan, 'b')];
    expect(above.top, 'it stands above').to.be.lessThan(own.top);
    expect(own.anchor < above.x0 - 3 || own.anchor > above.x1 + 3).to.equal(true);
    expect(own.anchor).to.be.within(own.x0, own.x1);
  });
});

describe('an uncertain date', () => {
  it('has room for its “?” beside the mark', () => {
    const plan = planOf([moment('it', '2026-01-12?'), moment('b', '2026-01-13')]);
    expect(drawn(plan, 'b').top).not.to.equal(drawn(plan, 'it').top);
  });
});

describe('what is under way', () => {
  it('reaches the story’s own date, and beyond', () => {
    const moments = [
      { id: 'it', when: '2025-12-01/..', title: 'it' },
      moment('b', '2026-02-10'),
      moment('c', '2026-06-30'),
    ];
    const plan = planOf(moments, {}, { published: '2026-02-20' });
    const { x1, moment: own } = drawn(plan, 'it');
    expect(own.standing).to.equal('under-way');
    expect(x1).to.be.above(plan.nowX! + 20);
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

  it('leave their year to those dates alone that none is written under', () => {
    const plan = planOf([moment('a', '1999-11-30'), moment('b', '2026-01-20T10:00'), moment('c', '2026-01-20T12:00')], {
      zoom: 6,
      offset: 1e6,
    });
    expect([...plan.years]).to.deep.equal([2026]);
    expect(yearsSaid(plan)).to.deep.equal([true, false, false]);
  });

  it('name a lone day with its weekday', () => {
    expect(texts(planOf([moment('a', '2026-01-22/..')]), 'tick')).to.deep.equal(['Thu 22']);
  });

  it('leave the year to dates only where none is written under them', () => {
    expect(yearsSaid(planOf([moment('a', '0079-08-24'), moment('b', '1944')]))).to.deep.equal([true, true]);
    expect(yearsSaid(planOf([moment('a', '2026-01-20'), moment('b', '2026-01-22')]))).to.deep.equal([false, false]);
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
          for (const text of contexts) expect(text).to.match(/\d{4}/);
          if (clocks) expect(contexts.join()).to.match(/\d [A-Z].*\d{4}/);
          const isNumbered = texts(plan, 'tick').every((text) => /\d{4}/.test(text));
          expect(contexts.length > 0 || isNumbered).to.equal(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a stretch that is shortened', () => {
  const FAR = [
    moment('century', '16XX'),
    moment('year', '1666'),
    moment('month', '1707-05'),
    moment('a', '1914-08-04T11:00'),
    moment('b', '1914-08-04T14:30'),
    moment('c', '1914-08-04T23:00'),
    moment('day', '2026-03-28'),
    moment('s', '2026-03-29T00:50'),
    moment('t', '2026-03-29T02:10'),
    moment('u', '2026-03-29T02:11'),
  ];
  const inUtc = { timeZone: 'UTC' };
  /** The window around an instant. */
  function around(time: string, zoom: number): Plan {
    const x = planOf(FAR, { zoom }, inUtc).scale.position(Date.parse(time));
    return planOf(FAR, { zoom, offset: x - 500 }, inUtc);
  }

  it('is named as a whole where no hour of it has a place of its own', () => {
    const named = texts(planOf(FAR, {}, inUtc), 'context').map((text) => text.replace(/\s/g, ' '));
    expect(named).to.include.members(['1600 – 1665', 'May 1707']);
  });

  it('is never taken for a day at the edge of the window', () => {
    for (const zoom of [2, 4, 8, 30, 200]) {
      const plan = around('1960-01-01', zoom);
      const days = texts(plan, 'context').filter((text) => !/1914|2026/.test(text));
      expect(days, String(zoom)).to.deep.equal([]);
    }
  });

  it('says how long it is, in the middle of what is seen of it', () => {
    const plan = around('1960-01-01', 30);
    const [word] = plan.words.filter(({ kind }) => kind === 'break');
    expect(word?.text).to.equal('112 years');
    expect((word!.x0 + word!.x1) / 2).to.be.closeTo(500, 0.01);
    expect(texts(plan, 'context').map((text) => text.replace(/\s/g, ' '))).to.deep.equal(['1914 – 2026']);
  });

  it('leaves the year to the dates beside it', () => {
    const years = Array.from({ length: 12 }, (_, index) => moment(`y${index}`, `19${20 + index * 5}-03-11`));
    const plan = planOf([moment('c', '15XX'), ...years], {}, inUtc);
    expect(texts(plan, 'context')).to.have.length(1);
    expect(yearsSaid(plan)).not.to.include(false);
  });
});

describe('the hours of a day, close up', () => {
  const DAY = ['00:50', '02:10', '02:11', '02:14', '23:00'].map((at, index) => moment(`m${index}`, `2026-03-29T${at}`));
  const looks = Array.from({ length: 120 }, (_, step) => 1.06 ** step).map((zoom) => {
    const x = planOf(DAY, { zoom, linear: true }, { timeZone: 'Europe/London' }).scale.position(1774746660000);
    return planOf(DAY, { zoom, linear: true, offset: x - 500 }, { timeZone: 'Europe/London' });
  });
  const clockAt = (t: number): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' }).format(
      Math.round(t / 1e3) * 1e3,
    );

  it('are named evenly: never one alone among many', () => {
    for (const plan of looks) {
      const named = texts(plan, 'tick').length;
      expect(named, `${plan.ticks.length} ticks at ${plan.zoom}`).to.be.at.least(Math.floor(plan.ticks.length / 5));
    }
  });

  it('stand at their own ticks, or between them and the next', () => {
    for (const { words, ticks, scale, zoom } of looks) {
      for (const { kind, text, x0, x1 } of words) {
        if (kind !== 'tick') continue;
        const middle = (x0 + x1) / 2;
        const near = ticks.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]!;
        const said = [clockAt(scale.invert(near)), clockAt(scale.invert(middle))];
        expect(said, `${text} at ${zoom}`).to.include(text.slice(0, 5));
      }
    }
  });

  it('go no further than the minutes that the story tells', () => {
    expect(looks.flatMap((plan) => texts(plan, 'tick')).filter((text) => /:\d\d:/.test(text))).to.deep.equal([]);
  });
});

describe('the months of some years', () => {
  it('are named at even steps, at whatever zoom', () => {
    const ends = [moment('a', '2024-01-01'), moment('b', '2026-12-31')];
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
    let looks = 0;
    for (let zoom = 1; zoom < 3; zoom *= 1.01) {
      const plan = planOf(ends, { zoom, linear: true }, { timeZone: 'UTC' });
      const named = texts(plan, 'tick').map((text) => months.indexOf(text.split(' ')[0]!));
      if (named.length < 4 || named.includes(-1)) continue;
      looks += 1;
      // not the last, which may have had to step aside
      const steps = new Set(named.slice(1, -1).map((month, index) => (month - named[index]! + 12) % 12));
      expect(steps.size, `${texts(plan, 'tick').join()} at ${zoom}`).to.equal(1);
    }
    expect(looks).to.be.above(20);
  });
});

describe('cards of moments at one point', () => {
  it('stand in the order of the moments', () => {
    const close = ['00:50', '02:10', '02:11', '02:14', '03:00', '03:30'].map((at, index) =>
      moment(`m${index}`, `2026-03-29T${at}`),
    );
    const plan = planOf([moment('a', '1600'), ...close], { linear: true, widthPx: 1400, zoom: 2, offset: 1400 });
    expect(plan.cards).to.equal(true);
    const xs = plan.drawn.flatMap(({ text }) => (text ? [text.x] : []));
    expect(xs).to.have.length.above(5);
    expect(xs.toSorted((a, b) => a - b)).to.deep.equal(xs);
  });
});

describe('what is still to come', () => {
  it('says so beside no other word, wherever its shading begins', () => {
    const moments = [moment('a', '2026-03-27T10:00'), moment('b', '2026-03-29T10:00'), moment('c', '2026-03-31T08:00')];
    for (let zoom = 1; zoom < 40; zoom *= 1.1) {
      for (const share of [0, 0.3, 0.6, 0.8, 0.9, 1]) {
        const offset = share * 1000 * (zoom - 1);
        const plan = planOf(moments, { zoom, offset, linear: true }, { published: '2026-03-30', timeZone: 'UTC' });
        if (!plan.futureSaid) continue;
        const rows = (plan.height - plan.contextY) / 19.5;
        const from = Math.min(plan.futureX!, 1000 - plan.futureSaid.length * DIGIT_PX);
        const beside = plan.words.some(({ kind, x1 }) => kind === 'context' && x1 > from);
        expect(rows > 1.5, `${zoom} ${share}`).to.equal(beside);
      }
    }
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
