import { expect } from '@open-wc/testing';
import { isOpenEnded, listRows, periodsBefore, type ListInput } from '../../../src/plan/list/rows.js';
import { storyOf } from '../stories.js';

const DAYS = ['2025-12-30', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05', '2026-03-20'];

function rowsOf(given: Partial<ListInput> = {}, whens: readonly unknown[] = DAYS): ReturnType<typeof listRows> {
  const chronicle = storyOf(whens.map((when) => ({ when })));
  const heights = chronicle.moments.map(() => 100);
  return listRows({ chronicle, heights, heightPx: Infinity, opened: new Set(), selectedId: undefined, ...given });
}

describe('the rows of the upright list', () => {
  it('are the moments, each with its year where that changes', () => {
    const rows = rowsOf();
    expect(rows.map(({ from, to, folded }) => [from, to, folded])).to.deep.equal(DAYS.map((_, at) => [at, at, false]));
    expect(rows.map(({ withYear }) => withYear)).to.deep.equal([true, true, false, false, false, false]);
  });

  it('fold what does not fit, but neither the selected moment nor one that was opened', () => {
    const rows = rowsOf({ heightPx: 260, selectedId: 'm3', opened: new Set([1]) });
    const shown = rows.filter(({ folded }) => !folded).map(({ from }) => from);
    expect(shown).to.include.members([1, 3]);
    expect(rows.some(({ folded }) => folded)).to.equal(true);
    expect(rows.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at))).to.deep.equal([
      0, 1, 2, 3, 4, 5,
    ]);
  });

  it('say the length of a silence before the moment that ends it', () => {
    const DAY_MS = 86_400_000;
    const silences = rowsOf().map(({ silenceMs }) => silenceMs && silenceMs / DAY_MS);
    expect(silences.at(-1)).to.equal(73);
    expect(silences.slice(0, -1).every((days) => days === undefined)).to.equal(true);
  });

  it('have a period before the moment in which it begins, or behind them all', () => {
    const chronicle = storyOf(
      DAYS.map((when) => ({ when })),
      {
        periods: [
          { title: 'Ultimatum', when: '2026-01-03/2026-01-10' },
          { title: 'Summer', when: '2026-06-01/2026-08-30' },
        ],
      },
    );
    const titles = DAYS.map((_, at) => periodsBefore({ from: at, to: at }, chronicle).map(({ title }) => title));
    expect(titles).to.deep.equal([[], [], ['Ultimatum'], [], [], []]);
    expect(periodsBefore({ from: 6, to: 6 }, chronicle).map(({ title }) => title)).to.deep.equal(['Summer']);
  });

  it('go on where the story does', () => {
    const endsWith = (when: unknown): boolean => isOpenEnded(storyOf([{ when: '2026-01-02' }, { when }]));
    expect(endsWith('2026-01-03')).to.equal(false);
    expect(endsWith('[2026-01-03..]')).to.equal(true);
    expect(endsWith('2026-01-03/..')).to.equal(true);
    expect(endsWith({ after: 'm0' })).to.equal(true);
  });
});
