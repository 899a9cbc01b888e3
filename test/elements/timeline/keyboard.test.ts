import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  afterTest,
  eventsOf,
  focused,
  frame,
  momentsIn,
  shownStory,
  shownTimeline,
  still,
  stopOf,
  stopsIn,
  stopsOf,
  tabStops,
  windowOf,
} from '../helpers.js';
import { BRIDGE, daysStory, launchStory, longStory } from '../stories.js';

const press = (key: string): Promise<void> => sendKeys({ press: key });
const focusedId = (): string | undefined => (focused() as HTMLElement | null)?.dataset['id'];
const RESERVE = 'style="min-block-size:1600px"';

beforeEach(() => windowOf(1200));

describe('the keyboard in a timeline', () => {
  it('stays on its moment when rows above it come and go', async () => {
    const timeline = await shownTimeline(daysStory(60), 400);
    const rows = (): (string | undefined)[] => stopsIn(timeline).map(({ dataset }) => dataset['id']);
    const before = rows();
    const hidden = Array.from({ length: 60 }, (_, index) => `day-${index + 1}`).find((id) => !before.includes(id));
    timeline.select(hidden);
    await still(timeline);
    const after = rows();
    const moved = before.find((id) => id && after.includes(id) && after.indexOf(id) !== before.indexOf(id)) ?? '';
    timeline.select(undefined);
    await still(timeline);
    stopOf(timeline, moved).focus();
    timeline.select(hidden);
    await still(timeline);
    expect(rows()).to.deep.equal(after);
    expect(focusedId()).to.equal(moved);
  });

  for (const [name, widthPx, forward, back] of [
    ['across', 1000, 'ArrowRight', 'ArrowLeft'],
    ['upright', 400, 'ArrowDown', 'ArrowUp'],
  ] as const) {
    it(`moves between the moments with arrows, Home and End, ${name}`, async () => {
      const timeline = await shownTimeline(BRIDGE, widthPx);
      stopOf(timeline, 'vote').focus();
      await press(forward);
      expect(focusedId()).to.equal('works');
      await press(forward);
      await press(forward);
      expect(focusedId(), 'the last is the end').to.equal('opening');
      await press(back);
      expect(focusedId()).to.equal('works');
      await press('Home');
      expect(focusedId()).to.equal('vote');
      await press(back);
      expect(focusedId(), 'the first is the end').to.equal('vote');
      await press('End');
      expect(focusedId()).to.equal('opening');
    });

    it(`has one tab stop for all moments, ${name}`, async () => {
      const timeline = await shownTimeline(BRIDGE, widthPx);
      const enterable = (): string[] =>
        momentsIn(timeline)
          .filter(({ tabIndex }) => tabIndex === 0)
          .map(({ dataset }) => dataset['id'] ?? '');
      expect(enterable()).to.deep.equal(['vote']);
      stopOf(timeline, 'vote').focus();
      await press(forward);
      expect(enterable(), 'it follows the focus').to.deep.equal(['works']);
    });
  }

  it('enters by the selected moment', async () => {
    const story = await shownStory(BRIDGE, 1000, `${RESERVE} start="last"`);
    expect(stopsOf(story).map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, -1, 0]);
  });

  it('moves with the drawing where it runs from right to left', async () => {
    const timeline = await shownTimeline(BRIDGE, 1000, 'axis-direction="rtl"');
    stopOf(timeline, 'vote').focus();
    await press('ArrowLeft');
    expect(focusedId()).to.equal('works');
    await press('ArrowRight');
    expect(focusedId()).to.equal('vote');
  });

  it('selects with Enter and lets go with Escape, and the focus stays', async () => {
    const timeline = await shownTimeline(BRIDGE);
    const selects = eventsOf(timeline, 'dateline-select');
    stopOf(timeline, 'works').focus();
    await press('Enter');
    await press('Escape');
    expect(selects.map(({ momentId, previousId }) => [momentId, previousId])).to.deep.equal([
      ['works', undefined],
      [undefined, 'works'],
    ]);
    expect(focusedId()).to.equal('works');
  });

  it('returns from an opened moment to its button with Escape, in one column', async () => {
    const story = await shownStory(await launchStory(), 360);
    stopOf(story, 'putin-witkoff').focus();
    await press('Enter');
    await still(story);
    expect(stopOf(story, 'putin-witkoff').getAttribute('aria-expanded')).to.equal('true');
    expect(focusedId()).to.equal('putin-witkoff');
    await press('Escape');
    await still(story);
    expect(stopOf(story, 'putin-witkoff').getAttribute('aria-expanded')).to.equal('false');
    expect(focusedId()).to.equal('putin-witkoff');
  });

  it('leaves keys of the page alone', async () => {
    const timeline = await shownTimeline(BRIDGE);
    const life = new AbortController();
    afterTest(() => life.abort());
    const spared: string[] = [];
    document.addEventListener(
      'keydown',
      (event) => {
        if (!event.defaultPrevented) spared.push(event.key);
        event.preventDefault();
      },
      { signal: life.signal },
    );
    stopOf(timeline, 'vote').focus();
    for (const key of ['ArrowDown', 'ArrowUp', 'PageDown', 'a', '/', 'Escape']) await press(key);
    expect(spared).to.deep.equal(['ArrowDown', 'ArrowUp', 'PageDown', 'a', '/', 'Escape']);
    (focused() as HTMLElement).blur();
    await press('+');
    expect(timeline.canZoomOut, 'keys outside do nothing').to.equal(false);
  });
});

describe('focus in a timeline', () => {
  it('stays on its moment when something else is drawn anew', async () => {
    const story = await shownStory(BRIDGE, 1000, `${RESERVE} start="first"`);
    stopOf(story, 'works').focus();
    story.select('opening');
    await still(story);
    expect(focusedId()).to.equal('works');
    story.scale = 'linear';
    story.theme = 'dark';
    await still(story);
    expect(focusedId()).to.equal('works');
  });

  it('stays on a moment that the next version of the story still has', async () => {
    const story = await shownStory(BRIDGE, 1000, `${RESERVE} start="first"`);
    stopOf(story, 'works').focus();
    story.story = { ...BRIDGE, moments: [{ id: 'idea', when: '2026-03-01', title: 'Idea' }, ...BRIDGE.moments] };
    await still(story);
    expect(focusedId()).to.equal('works');
  });

  it('is seen: every moment that takes it has a box of at least 24 px inside the timeline', async () => {
    const timeline = await shownTimeline(daysStory(60));
    const frameBox = timeline.getBoundingClientRect();
    for (const stop of momentsIn(timeline)) {
      const { width, height, left, right } = stop.getBoundingClientRect();
      expect(Math.min(width, height), stop.dataset['id']).to.be.at.least(23.5);
      // the frame clips nothing within 8 px of its edge
      expect(left).to.be.at.least(frameBox.left - 8);
      expect(right).to.be.at.most(frameBox.right + 8);
    }
  });
});

describe('tab stops do not grow with the moments', () => {
  for (const widthPx of [1000, 700, 360]) {
    it(`in the whole story at ${widthPx} px`, async () => {
      const few = await shownStory({ ...daysStory(7), sources: [] }, widthPx, `${RESERVE} start="none"`);
      const fewStops = tabStops(few).length;
      const many = await shownStory({ ...daysStory(60), sources: [] }, widthPx, `${RESERVE} start="none"`);
      await frame();
      expect(tabStops(many).length).to.be.at.most(fewStops + 1);
      expect(stopsIn(many.renderRoot.querySelector('dateline-timeline') as never).length).to.be.greaterThan(3);
    });
  }

  it('and the long story’s timeline is entered once', async () => {
    const timeline = await shownTimeline(await longStory());
    expect(momentsIn(timeline)).to.have.length(60);
    expect(stopsIn(timeline).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
  });
});

describe('a list of very many moments', () => {
  it('unfolds two hundred at a time, and goes on offering the rest', async () => {
    const timeline = await shownTimeline(daysStory(600), 400);
    const folds = (): HTMLElement[] => stopsIn(timeline).filter(({ dataset }) => dataset['id'] === undefined);
    const shown = momentsIn(timeline).length;
    const longest = folds().toSorted((a, b) => parseInt(b.innerText, 10) - parseInt(a.innerText, 10))[0];
    longest?.click();
    await still(timeline);
    expect(momentsIn(timeline).length).to.equal(shown + 200);
    expect(folds().length).to.be.greaterThan(0);
    expect(timeline.renderRoot.querySelector('.show-all')).to.equal(null);
  });
});
