import { expect } from '@open-wc/testing';
import type { Row } from '../../../src/plan/list/rows.js';
import { foldWords, periodDate, silenceWords } from '../../../src/plan/list/words.js';
import { ENGLISH, plain, storyOf } from '../stories.js';

const fold = (from: number, to: number): Row => ({ from, to, folded: true, withYear: false, silenceMs: undefined });

function saidOf(whens: readonly unknown[], from: number, to: number, rest: object = {}): [string | undefined, string] {
  const { all, text } = foldWords(
    fold(from, to),
    storyOf(
      whens.map((when) => ({ when })),
      rest,
    ),
    ENGLISH,
  );
  return [all, plain(text)];
}

describe('the words of a folded run', () => {
  const days = ['2026-01-02', '2026-01-05', '2026-01-09', '2026-01-12'];

  it('say how many there are and from when to when', () => {
    expect(saidOf(days, 1, 3)).to.deep.equal([undefined, '3 more, 5–12 Jan']);
  });

  it('offer all at the head of the list', () => {
    expect(saidOf(days, 0, 2)).to.deep.equal(['Show all 4 moments', '3 earlier: 2–9 Jan']);
  });

  it('say hours within one day and by one clock, else days', () => {
    const clocks = ['2026-01-02T09:00', '2026-01-02T10:30', '2026-01-02T12:00'];
    expect(saidOf(clocks, 1, 2)[1]).to.match(/^2 more, .*10:30.12:00$/);
    const rest = { places: { tokyo: { name: 'Tokyo', lngLat: [139.7, 35.7], timeZone: 'Asia/Tokyo' } } };
    const abroad = storyOf(
      [{ when: clocks[0] }, { when: clocks[1] }, { when: '2026-01-02T23:00', where: 'tokyo' }],
      rest,
    );
    expect(plain(foldWords(fold(1, 2), abroad, ENGLISH).text)).not.to.match(/\d\d:\d\d/);
  });

  it('say nothing of when where some have no date and the others none in common with them', () => {
    const run = [{ after: 'm3' }, { before: 'm3' }, { after: 'm3' }, '2026-01-02'];
    const { moments } = storyOf(run.map((when) => ({ when })));
    const { text } = foldWords(fold(0, moments.length - 1), storyOf(run.map((when) => ({ when }))), ENGLISH);
    expect(text).to.equal('4 earlier');
  });
});

describe('the words between rows', () => {
  it('tell the eye a silence’s length, and the ear what it means', () => {
    expect(silenceWords(19 * 86_400_000, ENGLISH)).to.deep.equal({
      seen: '19 days',
      heard: '19 days with nothing to tell',
    });
  });

  it('give a period its dates with their year', () => {
    const chronicle = storyOf([{ when: '2026-01-02' }], {
      periods: [{ title: 'Talks', when: '2026-01-03/2026-01-10' }],
    });
    const [period] = chronicle.periods;
    expect(period && plain(periodDate(period, chronicle, ENGLISH))).to.equal('3–10 Jan 2026');
  });
});
