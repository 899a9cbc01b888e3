import { expect } from '@open-wc/testing';
import type { DatelineStory } from '../../../src/elements/story/dateline-story.js';
import {
  afterTest,
  drawn,
  eventsOf,
  FALLBACK,
  frame,
  page,
  serve,
  stopsIn,
  storyIn,
  until,
  watchPage,
} from '../helpers.js';
import { BRIDGE, BRIDGE_LATER } from '../stories.js';

const RESERVE = 'style="min-block-size:900px"';

/** Notes any change that is made to the page's own children. */
function watchChildren(story: DatelineStory): MutationRecord[] {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((changes) => records.push(...changes));
  for (const child of story.children) {
    observer.observe(child, { attributes: true, childList: true, characterData: true, subtree: true });
  }
  observer.observe(story, { childList: true, characterData: true });
  afterTest(() => observer.disconnect());
  return records;
}

const isShown = (node: Node): boolean => {
  const range = document.createRange();
  range.selectNode(node);
  return range.getClientRects().length > 0;
};
const shownOf = (story: DatelineStory): Element[] => [...story.children].filter(isShown);

describe('the fallback of a <dateline-story>', () => {
  it('is never moved, removed or given attributes', async () => {
    watchPage();
    serve({ '/gone.json': () => new Response('', { status: 404 }) });
    const story = storyIn(page(`<dateline-story ${RESERVE}>Read on: ${FALLBACK}</dateline-story>`));
    const before = { nodes: [...story.childNodes], html: story.innerHTML };
    const records = watchChildren(story);
    const errors = eventsOf(story, 'dateline-error');
    story.story = BRIDGE;
    await drawn(story);
    story.select('works');
    story.story = undefined;
    story.src = '/gone.json';
    await until(() => shownOf(story).length > 0 && errors.length > 0, 'the fallback is back');
    expect([...story.childNodes]).to.deep.equal(before.nodes);
    expect(story.innerHTML).to.equal(before.html);
    expect(records).to.have.length(0);
  });

  it('is readable until the story is shown, and then no longer slotted', async () => {
    const story = storyIn(page(`<dateline-story ${RESERVE}>Read on: ${FALLBACK}</dateline-story>`));
    await story.updateComplete;
    expect(shownOf(story)).to.have.length(2);
    expect(isShown(story.firstChild as Text), 'its bare text').to.equal(true);
    story.story = BRIDGE;
    await drawn(story);
    expect(shownOf(story)).to.have.length(0);
    expect(isShown(story.firstChild as Text)).to.equal(false);
  });

  it('is there while the file is on its way', async () => {
    let release = (): void => undefined;
    serve({
      '/bridge.json': async () => {
        await new Promise<void>((resolve) => (release = resolve));
        return Response.json(BRIDGE);
      },
    });
    const story = storyIn(page(`<dateline-story ${RESERVE} src="/bridge.json">${FALLBACK}</dateline-story>`));
    await frame();
    await frame();
    expect(shownOf(story)).to.have.length(2);
    release();
    await drawn(story);
    expect(shownOf(story)).to.have.length(0);
  });

  it('comes back when a story that was shown fails to load again', async () => {
    watchPage();
    let status = 200;
    serve({ '/bridge.json': () => (status === 200 ? Response.json(BRIDGE) : new Response('', { status })) });
    const story = storyIn(page(`<dateline-story ${RESERVE} src="/bridge.json">${FALLBACK}</dateline-story>`));
    const errors = eventsOf(story, 'dateline-error');
    await drawn(story);
    status = 503;
    story.reload();
    await until(() => errors.length > 0, 'the failure is told');
    await story.updateComplete;
    expect(shownOf(story)).to.have.length(2);
    status = 200;
    story.reload();
    await drawn(story);
    expect(shownOf(story)).to.have.length(0);
  });

  it('takes in children that a framework adds later', async () => {
    const story = storyIn(page('<dateline-story></dateline-story>'));
    await story.updateComplete;
    const late = document.createElement('p');
    late.textContent = 'Late, but here.';
    story.append(late);
    await until(() => isShown(late), 'the late child is shown');
  });
});

describe('children that are or hold parts', () => {
  const LAYOUT = `<div class="own"><h4>Our layout</h4><dateline-timeline></dateline-timeline></div>
    <dateline-detail></dateline-detail><p class="fallback">Only text.</p>`;

  it('are kept as the page’s own layout, and the fallback beside them goes', async () => {
    const story = storyIn(page(`<dateline-story start="first">${LAYOUT}</dateline-story>`));
    const records = watchChildren(story);
    story.story = BRIDGE;
    const timeline = story.querySelector('dateline-timeline');
    await until(() => timeline !== null && stopsIn(timeline).length === 3, 'the timeline is drawn');
    await until(() => shownOf(story).length === 2, 'the layout is shown');
    expect(shownOf(story).map(({ localName }) => localName)).to.deep.equal(['div', 'dateline-detail']);
    expect(story.renderRoot.querySelector('dateline-timeline'), 'a second timeline').to.equal(null);
    expect(story.querySelector('dateline-detail')?.renderRoot.textContent).to.contain('Council votes');
    expect(records.filter(({ type }) => type === 'childList')).to.have.length(0);
  });

  it('give way to the fallback when loading fails', async () => {
    watchPage();
    serve({});
    const story = storyIn(page(`<dateline-story src="/gone.json">${LAYOUT}</dateline-story>`));
    const errors = eventsOf(story, 'dateline-error');
    await until(() => errors.length > 0, 'the failure is told');
    await story.updateComplete;
    expect(shownOf(story).map(({ className }) => className)).to.deep.equal(['fallback']);
  });

  it('follow a story that is replaced', async () => {
    const story = storyIn(page(`<dateline-story>${LAYOUT}</dateline-story>`));
    story.story = BRIDGE;
    const timeline = story.querySelector('dateline-timeline') as HTMLElementTagNameMap['dateline-timeline'];
    await until(() => stopsIn(timeline).length === 3, 'the timeline is drawn');
    story.story = BRIDGE_LATER;
    await until(() => stopsIn(timeline).length === 2, 'the timeline follows');
  });
});
