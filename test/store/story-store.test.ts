import { expect } from '@open-wc/testing';
import { readStory } from '../../src/model/read.js';
import type { Chronicle } from '../../src/model/types.js';
import { startMoment } from '../../src/store/start.js';
import { StoryStore, type Selection } from '../../src/store/story-store.js';
import { BRIDGE, BRIDGE_LATER } from '../elements/stories.js';

const chronicleOf = (story: object): Chronicle => readStory(story).chronicle as Chronicle;

function shownStore(): StoryStore {
  const store = new StoryStore();
  store.show(chronicleOf(BRIDGE));
  return store;
}

describe('StoryStore', () => {
  it('tells its subscribers of each change, with what was before', () => {
    const store = shownStore();
    const seen: (string | undefined)[][] = [];
    const end = store.subscribe((now, before) => seen.push([before.selectedId, now.selectedId]));
    store.select('vote');
    store.select('works');
    end();
    store.select('opening');
    expect(seen).to.deep.equal([
      [undefined, 'vote'],
      ['vote', 'works'],
    ]);
  });

  it('changes nothing for an unknown moment or the one that is selected', () => {
    const store = shownStore();
    expect(store.select('vote')).to.equal(true);
    const state = store.state;
    expect(store.select('vote')).to.equal(false);
    expect(store.select('nobody')).to.equal(false);
    expect(store.state).to.equal(state);
  });

  it('reports a reader’s selections, and not the page’s', () => {
    const store = shownStore();
    const selections: Selection[] = [];
    store.onReaderSelect((selection) => selections.push(selection));
    store.select('vote');
    store.select('works', 'map');
    store.select(undefined, 'timeline');
    expect(selections).to.deep.equal([
      { momentId: 'works', previousId: 'vote', origin: 'map' },
      { momentId: undefined, previousId: 'works', origin: 'timeline' },
    ]);
  });

  it('steps in time order and stops at both ends', () => {
    const store = shownStore();
    const stepped = [1, 1, 1, 1, -1, -1, -1].map((by) => {
      store.step(by as 1 | -1);
      return store.state.selectedId;
    });
    expect(stepped).to.deep.equal(['vote', 'works', 'opening', 'opening', 'works', 'vote', 'vote']);
  });

  it('steps from nothing to the first or the last', () => {
    const [forward, back] = [shownStore(), shownStore()];
    forward.step(1);
    back.step(-1);
    expect([forward.state.selectedId, back.state.selectedId]).to.deep.equal(['vote', 'opening']);
  });

  it('keeps a selection that the next story still has, and drops another', () => {
    const store = shownStore();
    store.select('works');
    store.show(chronicleOf(BRIDGE_LATER));
    expect(store.selected?.id).to.equal('works');
    store.select('survey');
    store.show(chronicleOf(BRIDGE));
    expect(store.selected).to.equal(undefined);
  });

  it('forgets everything when a story fails or is taken away', () => {
    for (const act of ['fail', 'clear'] as const) {
      const store = shownStore();
      store.select('works');
      store[act]();
      expect(store.state.chronicle).to.equal(undefined);
      expect(store.moment('works')).to.equal(undefined);
      expect(store.select('works')).to.equal(false);
    }
  });

  it('stays ready while a new version is on its way', () => {
    const store = new StoryStore();
    store.loading();
    expect(store.state.phase).to.equal('loading');
    store.show(chronicleOf(BRIDGE));
    store.loading();
    expect(store.state.phase).to.equal('ready');
  });
});

describe('startMoment', () => {
  const story = chronicleOf(BRIDGE);
  const over = chronicleOf({ ...BRIDGE, published: '2027-01-01', moments: BRIDGE.moments.slice(0, 1) });
  const cases: readonly [start: string, beside: boolean, expected: string | undefined][] = [
    ['auto', true, 'works'],
    ['auto', false, undefined],
    ['', true, 'works'],
    ['none', true, undefined],
    ['first', false, 'vote'],
    ['last', false, 'opening'],
    ['next', false, 'works'],
    ['latest', false, 'vote'],
    ['opening', false, 'opening'],
    ['nobody', true, undefined],
  ];
  for (const [start, beside, expected] of cases) {
    it(`"${start}" ${beside ? 'with the detail beside' : 'in one column'} is ${expected ?? 'nothing'}`, () => {
      expect(startMoment(story, start, beside)).to.equal(expected);
    });
  }

  it('"next" is the last of a story that is over', () => {
    expect(startMoment(over, 'next', true)).to.equal('vote');
  });
});
