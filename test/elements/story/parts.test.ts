import { expect } from '@open-wc/testing';
import type { DatelineDetail } from '../../../src/elements/detail/dateline-detail.js';
import { mapProperties } from '../../../src/elements/shared/map-settings.js';
import type { DatelineTimeline } from '../../../src/elements/timeline/dateline-timeline.js';
import { eventsOf, momentsIn, page, serve, shownTimeline, stopOf, storyIn, until, watchPage } from '../helpers.js';
import { BRIDGE, BRIDGE_LATER } from '../stories.js';

const timelineIn = (box: Element): DatelineTimeline => box.querySelector('dateline-timeline') as DatelineTimeline;
const detailIn = (box: Element): DatelineDetail => box.querySelector('dateline-detail') as DatelineDetail;
const drawnParts = (box: Element, count = 3): Promise<void> =>
  until(() => momentsIn(timelineIn(box)).length === count, 'the timeline is drawn');

describe('a part that names its story with for', () => {
  const STORY = '<dateline-story id="bridge" start="none" style="min-block-size:600px"></dateline-story>';
  const PARTS = '<dateline-timeline for="bridge"></dateline-timeline><dateline-detail for="bridge"></dateline-detail>';

  for (const [order, html] of [
    ['before it', PARTS + STORY],
    ['after it', STORY + PARTS],
  ] as const) {
    it(`shows it when it stands ${order}`, async () => {
      const box = page(html);
      const selects = eventsOf(storyIn(box), 'dateline-select');
      storyIn(box).story = BRIDGE;
      await drawnParts(box);
      stopOf(timelineIn(box), 'works').click();
      await detailIn(box).updateComplete;
      expect(storyIn(box).moment).to.equal('works');
      expect(detailIn(box).renderRoot.textContent).to.contain('Works begin');
      expect(selects.map(({ momentId, origin }) => [momentId, origin])).to.deep.equal([['works', 'timeline']]);
    });
  }

  it('finds a story that is added to the page much later, and loses one that is removed', async () => {
    const box = page(PARTS);
    await timelineIn(box).updateComplete;
    const story = document.createElement('dateline-story');
    story.id = 'bridge';
    story.style.minBlockSize = '600px';
    story.story = BRIDGE;
    box.append(story);
    await drawnParts(box);
    story.remove();
    await until(() => momentsIn(timelineIn(box)).length === 0, 'the timeline is empty');
    box.append(story);
    await drawnParts(box);
  });

  it('follows for to another story', async () => {
    const box = page(`${STORY}<dateline-story id="later" style="min-block-size:600px"></dateline-story>${PARTS}`);
    const [first, later] = box.querySelectorAll('dateline-story');
    if (first) first.story = BRIDGE;
    if (later) later.story = BRIDGE_LATER;
    await drawnParts(box);
    timelineIn(box).setAttribute('for', 'later');
    await drawnParts(box, 2);
  });
});

describe('a part alone', () => {
  it('shows the story of its own property, and tells of selections itself', async () => {
    const timeline = await shownTimeline(BRIDGE);
    const selects = eventsOf(timeline, 'dateline-select');
    stopOf(timeline, 'vote').click();
    expect(selects.map(({ momentId, origin }) => [momentId, origin])).to.deep.equal([['vote', 'timeline']]);
  });

  it('shows the file of its own src', async () => {
    serve({ '/bridge.json': BRIDGE });
    const box = page('<dateline-timeline src="/bridge.json"></dateline-timeline>');
    const loads = eventsOf(box, 'dateline-load');
    await drawnParts(box);
    expect(loads).to.have.length(1);
    timelineIn(box).removeAttribute('src');
    await until(() => momentsIn(timelineIn(box)).length === 0, 'the timeline is empty');
  });

  it('draws nothing and tells what is wrong when its file cannot be had', async () => {
    const watch = watchPage();
    serve({});
    const box = page('<dateline-timeline src="/gone.json"></dateline-timeline>');
    const errors = eventsOf(box, 'dateline-error');
    await until(() => errors.length > 0, 'the failure is told');
    expect(errors.map(({ fatal }) => fatal)).to.deep.equal([true]);
    expect(watch.errors).to.deep.equal([]);
    expect(watch.warnings, watch.warnings.join('; ')).to.have.length(1);
  });

  it('draws nothing without a story, and complains of nothing', async () => {
    const watch = watchPage();
    const box = page('<dateline-timeline></dateline-timeline><dateline-detail></dateline-detail>');
    await timelineIn(box).updateComplete;
    await detailIn(box).updateComplete;
    expect(momentsIn(timelineIn(box))).to.have.length(0);
    expect(watch).to.deep.equal({ errors: [], warnings: [] });
  });
});

describe('what a story asks of its parts', () => {
  it('reaches those of the page’s own layout', async () => {
    const box = page(
      '<dateline-story start="none"><dateline-timeline orientation="horizontal"></dateline-timeline></dateline-story>',
    );
    storyIn(box).story = BRIDGE;
    await drawnParts(box);
    const timeline = timelineIn(box);
    timeline.zoomIn();
    await timeline.updateComplete;
    expect(timeline.canZoomOut).to.equal(true);
    storyIn(box).fit();
    await timeline.updateComplete;
    expect(timeline.canZoomOut).to.equal(false);
  });

  it('hands down every setting of its map', async () => {
    const box = page('<dateline-story start="none" style="min-block-size:600px"></dateline-story>');
    const story = storyIn(box);
    const wanted = {
      worldview: 'ua',
      loading: 'lazy',
      tiles: 'tiles/{z}/{x}/{y}.png',
      tilesAttribution: 'Olm',
      tilesSubdomains: 'ab',
      tilesMaxZoom: 7,
      basemap: 'borders.json',
      overlay: 'overlay.json',
    };
    expect(Object.keys(wanted).toSorted()).to.deep.equal(Object.keys(mapProperties).toSorted());
    Object.assign(story, wanted);
    const [first, ...others] = BRIDGE.moments;
    story.story = {
      ...BRIDGE,
      places: { olm: { country: 'DK', name: 'Olm' } },
      moments: [{ ...first, where: 'olm' }, ...others],
    };
    await until(() => story.renderRoot.querySelector('dateline-map') !== null, 'the map is there');
    const map = story.renderRoot.querySelector('dateline-map');
    for (const [name, value] of Object.entries(wanted)) expect(map, name).to.have.property(name, value);
  });
});

describe('a part that is handed a store', () => {
  it('keeps its buttons', async () => {
    const box = page(
      '<dateline-story start="none"></dateline-story><dateline-timeline orientation="horizontal"></dateline-timeline>',
    );
    storyIn(box).story = BRIDGE;
    const timeline = timelineIn(box);
    timeline.store = storyIn(box).store;
    await drawnParts(box);
    expect(timeline.renderRoot.querySelectorAll('.toolbar button')).to.have.length(3);
  });
});
