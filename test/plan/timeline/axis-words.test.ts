import { expect } from '@open-wc/testing';
import { planTimeline } from '../../../src/plan/timeline/plan.js';
import type { AxisWord, Plan, PlanInput } from '../../../src/plan/timeline/types.js';
import { tongueFor } from '../../../src/locales/index.js';
import { readStory } from '../../../src/model/read.js';
import { WHOLE } from './whole.js';

function planOf(whens: readonly unknown[], given: Partial<PlanInput> = {}, timeZone = 'UTC', lang = 'en-GB'): Plan {
  const moments = whens.map((when, index) => ({ id: `m${index}`, title: 'Olm', status: 'happened', when }));
  const { chronicle } = readStory({ title: 'Olm', lang, timeZone, moments });
  if (!chronicle) throw new Error('the story cannot be read');
  return planTimeline({
    chronicle,
    tongue: tongueFor(lang),
    metrics: moments.map(() => ({ lines: 60, date: 120, words: [24], space: 4 })),
    ...WHOLE,
    widthPx: 1160,
    ...given,
  });
}

/** Of one kind, from left to right. */
const wordsOf = ({ words }: Plan, kind: AxisWord['kind']): AxisWord[] =>
  words.filter((word) => word.kind === kind).toSorted((a, b) => a.x0 - b.x0);
const textsOf = (plan: Plan, kind: AxisWord['kind']): string[] =>
  wordsOf(plan, kind).map(({ text }) => text.replace(/\s/g, ' '));
const middleOf = ({ x0, x1 }: AxisWord): number => (x0 + x1) / 2;

/** Looks at a story from afar to close up, in many places. */
function looksAt(whens: readonly unknown[], given: Partial<PlanInput> = {}, timeZone?: string, lang?: string): Plan[] {
  const looks: Plan[] = [];
  for (let zoom = 1; zoom < 300; zoom *= 1.17) {
    for (const share of [0, 0.13, 0.37, 0.5, 0.71, 0.88, 1]) {
      const offset = share * 1160 * (zoom - 1);
      looks.push(planOf(whens, { zoom, offset, ...given }, timeZone, lang));
    }
  }
  return looks;
}

describe('the length of a break', () => {
  const EVENING = ['21:00', '21:04', '21:37', '22:05', '23:12', '23:58'].map((at) => `2026-03-18T${at}`);
  const NIGHT = ['00:01', '00:30', '01:15', '02:11', '10:00'].map((at) => `2026-03-19T${at}`);
  const COUNT = { start: '2026-03-18T22:06', end: '2026-03-18T23:12' };

  it('is said at each mark where there is room for a few letters, whatever tick stands beside it', () => {
    for (const lang of ['en-GB', 'en-US']) {
      const plan = planOf([...EVENING, COUNT, ...NIGHT], {}, 'Europe/Amsterdam', lang);
      const marked = plan.scale.stretches.filter(({ kind }) => kind === 'empty');
      expect(marked.length).to.be.above(5);
      expect(textsOf(plan, 'break')).to.have.length(marked.length);
      expect(textsOf(plan, 'break').at(-1)).to.match(/^8 (hours|hrs?)$/);
    }
  });

  it('is said in full where all find room', () => {
    const plan = planOf(['2026-01-20', '2026-01-21', '2026-01-22', '2026-02-15']);
    expect(textsOf(plan, 'break')).to.deep.equal(['23 days']);
  });

  it('of the longer of two is said, where there is room for one', () => {
    const clocks = ['10:00', '10:01', '10:03', '11:00', '14:30'].map((at) => `2026-03-18T${at}`);
    const plan = planOf(clocks, { digitPx: 30, widthPx: 700 });
    expect(plan.scale.stretches.filter(({ kind }) => kind === 'empty').length).to.be.above(1);
    expect(textsOf(plan, 'break')).to.deep.equal(['3.5 hrs']);
  });
});

describe('the labels of ticks', () => {
  const clock = (text: string): number => {
    const [, hour, minute, half] = /^(\d+):(\d\d)(?: (AM|PM))?$/.exec(text) ?? [];
    return (half ? (Number(hour) % 12) + (half === 'PM' ? 12 : 0) : Number(hour)) * 60 + Number(minute);
  };

  it('stand at round clock times and at even steps, wherever the view begins', () => {
    let looks = 0;
    for (const lang of ['en-GB', 'en-US']) {
      for (const plan of looksAt(['2026-03-18T05:20', '2026-03-19T04:50'], { linear: true }, 'UTC', lang)) {
        // without those that had to step aside at an edge
        const minutes = textsOf(plan, 'tick').map(clock).slice(1, -1);
        if (minutes.length < 2 || minutes.some(Number.isNaN)) continue;
        const steps = new Set(minutes.slice(1).map((at, index) => (at - minutes[index]! + 1440) % 1440));
        const [step = 0] = steps;
        expect([...steps], textsOf(plan, 'tick').join()).to.have.length(1);
        expect([1, 5, 15, 30, 60, 180, 360, 720]).to.include(step);
        expect(minutes.filter((at) => at % step !== 0)).to.deep.equal([]);
        looks += 1;
      }
    }
    expect(looks).to.be.above(200);
  });

  it('stand at round years, evenly', () => {
    for (const plan of looksAt(['1803', '1997'], { linear: true })) {
      const years = textsOf(plan, 'tick').map(Number).slice(1, -1);
      const steps = [...new Set(years.slice(1).map((year, index) => year - years[index]!))];
      if (steps.length === 0 || years.some((year) => !(year > 1000))) continue;
      expect(steps, years.join()).to.have.length(1);
      expect(years.filter((year) => year % steps[0]! !== 0)).to.deep.equal([]);
    }
  });

  it('are never all left out', () => {
    const stories = [
      ['2026-01-20', '2026-01-21', '2026-01-22', '2026-05-01', '2027-02-02', '2027-02-03'],
      ['2026-01-20T10:00', '2026-01-20T10:07', '2026-01-20T10:09', '2026-01-21T23:50', '2026-01-22T00:10'],
      ['1899', '1900', '1901', '1950', '2001', '2002-05'],
    ];
    for (const lang of ['en-GB', 'en-US']) {
      for (const story of stories) {
        for (const plan of looksAt(story, {}, 'UTC', lang)) {
          const real = plan.ticks.filter((x) => !plan.scale.stretches.some(({ x0, x1 }) => x === x0 || x === x1));
          if (real.length < 2) continue;
          expect(textsOf(plan, 'tick').length, `${plan.zoom} ${plan.offset} ${lang}`).to.be.above(0);
        }
      }
    }
  });
});

describe('the month under days', () => {
  const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'];
  const monthIn = (text: string): number => MONTHS.findIndex((month) => text.includes(month));

  const begins = (word: AxisWord): number => (word.kind === 'context' ? word.x0 : middleOf(word));

  it('is the one that a reader takes it for, from left to right', () => {
    let changes = 0;
    for (const plan of looksAt(['2024-01-05', '2024-06-20'], { linear: true })) {
      const named = plan.words.filter(({ kind, text }) => kind !== 'break' && monthIn(text) >= 0);
      const days = wordsOf(plan, 'tick').filter(({ text }) => /^(\w{3} )?\d+$/.test(text));
      for (const day of days) {
        const read = named.filter((word) => begins(word) <= middleOf(day) + 1);
        const month = monthIn(read.toSorted((a, b) => begins(a) - begins(b)).at(-1)?.text ?? '');
        const truth = new Date(plan.scale.invert(middleOf(day)) + 1000).getUTCMonth();
        expect(month, `${day.text} among ${named.map(({ text }) => text).join()} at ${plan.zoom}`).to.equal(truth);
      }
      if (days.length > 0 && named.length > 1) changes += 1;
    }
    expect(changes).to.be.above(20);
  });

  it('is named at the last tick too, where no day of it is seen', () => {
    const plan = planOf(['2026-09-02', '2026-10-31'], { linear: true });
    expect(textsOf(plan, 'tick').at(-1)).to.equal('1 Nov');
  });

  it('is not said again for what is shortened within it', () => {
    const days = ['12', '13', '20', '21', '26', '27'].map((day) => `2026-01-${day}`);
    const plan = planOf([...days.slice(0, 2), '2026-01-14/2026-01-19', ...days.slice(2), '2026-01'], {});
    expect(textsOf(plan, 'context').filter((text) => text === 'January 2026')).to.have.length.at.most(1);
  });
});

describe('a day among hours', () => {
  it('is named at its midnight, where not all days find room below', () => {
    const plan = planOf(['2026-09-02T10:00', '2026-10-31T12:00'], { linear: true, zoom: 4, offset: 1700 });
    expect(textsOf(plan, 'context').length).to.be.above(2);
    expect(textsOf(plan, 'tick').filter((text) => !/^[A-Z][a-z]{2} \d+$/.test(text))).to.deep.equal([]);
  });
});
