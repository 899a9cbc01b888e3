import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { detailOf, drawn, eventsOf, page, serve, shownStory, still, stopOf, storyIn, windowOf } from '../helpers.js';
import { BRIDGE, BRIDGE_LATER, launchStory } from '../stories.js';

const RESERVE = 'style="min-block-size:1600px"';

beforeEach(() => windowOf(1200));

describe('a reader selects a moment', () => {
  it('by clicking it, and the page hears of it', async () => {
    const story = await shownStory(BRIDGE, 1000, `${RESERVE} start="none"`);
    const selects = eventsOf(document, 'dateline-select');
    stopOf(story, 'works').click();
    stopOf(story, 'vote').click();
    await story.updateComplete;
    expect(selects.map(({ momentId, previousId, origin }) => [momentId, previousId, origin])).to.deep.equal([
      ['works', undefined, 'timeline'],
      ['vote', 'works', 'timeline'],
    ]);
    expect(story.moment).to.equal('vote');
    expect(story.getAttribute('moment')).to.equal('vote');
    await still(story);
    expect(stopOf(story, 'vote').getAttribute('aria-current')).to.equal('true');
    expect(stopOf(story, 'works').hasAttribute('aria-current')).to.equal(false);
    expect(detailOf(story).renderRoot.textContent).to.contain('Nine voted for it.');
  });

  it('by clicking its mark on the axis', async () => {
    const story = await shownStory(BRIDGE, 1000, `${RESERVE} start="none"`);
    const timeline = story.renderRoot.querySelector('dateline-timeline');
    timeline?.renderRoot.querySelectorAll<HTMLElement>('.spot')[1]?.click();
    expect(story.moment).to.equal('works');
  });

  it('with Enter on its button', async () => {
    const story = await shownStory(BRIDGE, 1000, `${RESERVE} start="none"`);
    const selects = eventsOf(story, 'dateline-select');
    stopOf(story, 'opening').focus();
    await sendKeys({ press: 'Enter' });
    expect(selects.map(({ momentId }) => momentId)).to.deep.equal(['opening']);
    expect(story.moment).to.equal('opening');
  });

  it('with next and previous in the detail', async () => {
    const story = await shownStory(BRIDGE, 1000, `${RESERVE} start="first"`);
    const selects = eventsOf(story, 'dateline-select');
    detailOf(story).renderRoot.querySelector<HTMLButtonElement>('.next')?.click();
    await still(story);
    expect(story.moment).to.equal('works');
    detailOf(story).renderRoot.querySelector<HTMLButtonElement>('.previous')?.click();
    expect(story.moment).to.equal('vote');
    expect(selects.map(({ origin }) => origin)).to.deep.equal(['detail', 'detail']);
  });

  it('once, however often it is clicked', async () => {
    const story = await shownStory(BRIDGE, 1000, `${RESERVE} start="none"`);
    const selects = eventsOf(story, 'dateline-select');
    stopOf(story, 'works').click();
    stopOf(story, 'works').click();
    expect(selects).to.have.length(1);
  });

  it('and hears only its title, politely', async () => {
    const story = await shownStory(BRIDGE, 1000, `${RESERVE} start="first"`);
    const spoken = story.renderRoot.querySelector('[role=status]');
    expect(spoken?.getAttribute('aria-live')).to.equal('polite');
    expect(spoken?.textContent).to.equal('');
    stopOf(story, 'works').click();
    await story.updateComplete;
    expect(spoken?.textContent).to.equal('Works begin');
    story.select('vote');
    await story.updateComplete;
    expect(spoken?.textContent, 'what the page selects is not the reader’s').to.equal('');
  });

  it('in one column, and closes it again by a second click', async () => {
    const story = await shownStory(BRIDGE, 360);
    stopOf(story, 'vote').click();
    await still(story);
    expect(stopOf(story, 'vote').getAttribute('aria-expanded')).to.equal('true');
    expect(detailOf(story).renderRoot.textContent).to.contain('Nine voted for it.');
    stopOf(story, 'vote').click();
    await still(story);
    expect(story.moment).to.equal(undefined);
    expect(stopOf(story, 'vote').getAttribute('aria-expanded')).to.equal('false');
  });
});

describe('the page selects a moment without an event', () => {
  it('by select(), next() and previous()', async () => {
    const story = await shownStory(BRIDGE, 1000, `${RESERVE} start="none"`);
    const selects = eventsOf(story, 'dateline-select');
    story.next();
    expect(story.moment).to.equal('vote');
    story.next();
    story.next();
    story.next();
    expect(story.moment, 'the last stays').to.equal('opening');
    story.previous();
    expect(story.moment).to.equal('works');
    story.select('vote');
    expect(story.moment).to.equal('vote');
    story.select('nobody');
    expect(story.moment, 'an unknown id changes nothing').to.equal('vote');
    story.select(undefined);
    await story.updateComplete;
    expect(story.moment).to.equal(undefined);
    expect(story.hasAttribute('moment')).to.equal(false);
    expect(selects).to.have.length(0);
  });

  it('by the moment attribute and property, before and after the story is there', async () => {
    const story = await shownStory(BRIDGE, 1000, `${RESERVE} moment="opening"`);
    const selects = eventsOf(story, 'dateline-select');
    expect(story.store.state.selectedId).to.equal('opening');
    story.setAttribute('moment', 'vote');
    await still(story);
    expect(stopOf(story, 'vote').getAttribute('aria-current')).to.equal('true');
    story.moment = 'works';
    await still(story);
    expect(story.getAttribute('moment')).to.equal('works');
    expect(stopOf(story, 'works').getAttribute('aria-current')).to.equal('true');
    story.removeAttribute('moment');
    await still(story);
    expect(story.store.state.selectedId).to.equal(undefined);
    expect(selects).to.have.length(0);
  });

  it('and an unknown one leaves attribute and selection telling the same', async () => {
    const story = await shownStory(BRIDGE, 1000, `${RESERVE} moment="vote"`);
    story.moment = 'nobody';
    await still(story);
    expect(story.moment).to.equal(story.store.state.selectedId);
    expect(story.getAttribute('moment')).to.equal('vote');
  });
});

describe('start says what is selected first', () => {
  const cases: readonly [start: string, expected: string | undefined][] = [
    ['auto', 'works'],
    ['none', undefined],
    ['first', 'vote'],
    ['last', 'opening'],
    ['next', 'works'],
    ['latest', 'vote'],
    ['opening', 'opening'],
    ['nobody', undefined],
  ];
  for (const [start, expected] of cases) {
    it(`${start}: ${expected ?? 'nothing'}`, async () => {
      const selects = eventsOf(document, 'dateline-select');
      const story = await shownStory(BRIDGE, 1000, `${RESERVE} start="${start}"`);
      expect(story.moment).to.equal(expected);
      expect(selects).to.have.length(0);
    });
  }

  it('auto: nothing in one column', async () => {
    const story = await shownStory(BRIDGE, 360, `${RESERVE} start="auto"`);
    expect(story.moment).to.equal(undefined);
  });

  it('auto: the next still to come as of the launch story’s own day', async () => {
    const story = await shownStory(await launchStory());
    expect(story.moment).to.equal('putin-witkoff');
  });
});

describe('a selection', () => {
  it('survives a new story that still has the moment', async () => {
    const story = await shownStory(BRIDGE, 1000, `${RESERVE} start="first"`);
    story.select('works');
    story.story = BRIDGE_LATER;
    await still(story);
    expect(story.moment).to.equal('works');
    expect(stopOf(story, 'works').getAttribute('aria-current')).to.equal('true');
  });

  it('begins anew with a story that no longer has the moment', async () => {
    const story = await shownStory(BRIDGE, 1000, `${RESERVE} start="first"`);
    story.story = BRIDGE_LATER;
    await still(story);
    expect(story.moment).to.equal('survey');
    expect(story.getAttribute('moment')).to.equal('survey');
  });

  it('survives a reload of the file', async () => {
    serve({ '/bridge.json': BRIDGE });
    const story = storyIn(page(`<dateline-story ${RESERVE} src="/bridge.json"></dateline-story>`));
    const loads = eventsOf(story, 'dateline-load');
    await drawn(story);
    story.select('opening');
    story.reload();
    while (loads.length < 2) await still(story);
    expect(story.moment).to.equal('opening');
  });
});
