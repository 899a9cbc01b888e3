import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { DatelineTimeline } from '../../../src/elements/timeline/dateline-timeline.js';
import { afterTest, eventsOf, shownTimeline, still, until, windowOf } from '../helpers.js';
import { BRIDGE, daysStory, launchStory } from '../stories.js';

const spotOf = (timeline: DatelineTimeline, id: string): HTMLElement =>
  timeline.renderRoot.querySelector(`.spot[data-id="${id}"]`) as HTMLElement;

const breaksIn = (timeline: DatelineTimeline): (string | null)[] =>
  [...timeline.renderRoot.querySelectorAll('[part=break]')].map(({ textContent }) => textContent);

const withOneMore = (story: typeof BRIDGE): typeof BRIDGE => ({
  ...story,
  moments: [
    ...story.moments,
    { id: 'more', when: '2026-03-11', title: 'Residents object', status: 'happened', text: 'They want a ferry.' },
  ],
});

const movesIn = (timeline: DatelineTimeline): Animation[] => timeline.shadowRoot?.getAnimations() ?? [];

beforeEach(() => windowOf(1200));

describe('a story’s next edition', () => {
  it('moves what was there to its new place, and lets what is new appear', async () => {
    const timeline = await shownTimeline(BRIDGE);
    timeline.story = withOneMore(BRIDGE);
    await until(() => Boolean(spotOf(timeline, 'more')), 'the new moment is drawn');
    const targets = movesIn(timeline).map(({ effect }) => (effect as KeyframeEffect).target);
    expect(targets).to.include(spotOf(timeline, 'more'));
    const stood = spotOf(timeline, 'works').getBoundingClientRect();
    for (const move of movesIn(timeline)) move.finish();
    const stands = spotOf(timeline, 'works').getBoundingClientRect();
    expect(targets).to.include(spotOf(timeline, 'works'));
    expect(Math.hypot(stood.left - stands.left, stood.top - stands.top)).to.be.at.least(1);
  });

  it('moves nothing for readers who want no motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    afterTest(() => void emulateMedia({ reducedMotion: 'no-preference' }));
    const timeline = await shownTimeline(BRIDGE);
    timeline.story = withOneMore(BRIDGE);
    await until(() => Boolean(spotOf(timeline, 'more')), 'the new moment is drawn');
    timeline.zoomIn();
    await timeline.updateComplete;
    expect(movesIn(timeline)).to.deep.equal([]);
  });

  it('keeps the breaks that still serve', async () => {
    const story = (await launchStory()) as typeof BRIDGE;
    const timeline = await shownTimeline(story);
    const before = breaksIn(timeline);
    expect(before).to.deep.equal(['19 days']);
    timeline.story = {
      ...story,
      moments: [...story.moments, { id: 'more', when: '2026-01-20', title: 'One more', status: 'happened' }],
    };
    await until(() => Boolean(spotOf(timeline, 'more')), 'the new moment is drawn');
    expect(breaksIn(timeline)).to.deep.equal(before);
  });

  it('keeps what a reader has come close to in the middle', async () => {
    const story = daysStory(12);
    const timeline = await shownTimeline(story);
    const views = eventsOf(timeline, 'dateline-view');
    timeline.zoomIn();
    timeline.zoomIn();
    timeline.zoomIn();
    await until(() => views.length === 3, 'the view has settled');
    await still(timeline);
    for (const move of movesIn(timeline)) move.finish();
    const middle = (): string | undefined => {
      const at = timeline.getBoundingClientRect().left + timeline.clientWidth / 2;
      const distance = (spot: Element): number => Math.abs(spot.getBoundingClientRect().left - at);
      const spots = [...timeline.renderRoot.querySelectorAll<HTMLElement>('.spot')];
      return spots.toSorted((a, b) => distance(a) - distance(b))[0]?.dataset['id'];
    };
    const before = middle();
    timeline.story = { ...story, moments: [...story.moments, { ...story.moments[0], id: 'more', when: '2025-12-20' }] };
    await timeline.updateComplete;
    await still(timeline);
    for (const move of movesIn(timeline)) move.finish();
    expect(timeline.canZoomOut).to.equal(true);
    expect(middle()).to.equal(before);
  });

  it('of another story is that story, as a whole', async () => {
    const timeline = await shownTimeline(daysStory(12));
    timeline.zoomIn();
    timeline.story = BRIDGE;
    await until(() => Boolean(spotOf(timeline, 'works')), 'the other story is drawn');
    expect(timeline.canZoomOut).to.equal(false);
  });
});
