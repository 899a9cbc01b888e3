import { expect } from '@open-wc/testing';
import type { DatelineStory } from '../../../src/elements/story/dateline-story.js';
import { afterTest, drawn, eventsOf, layoutOf, page, pause, still, storyIn, timelineOf, until } from '../helpers.js';
import { daysStory, launchStory, longStory } from '../stories.js';

/** A page of the test's own around the story. */
async function hosted(html: string, story: object, widthPx = 1000): Promise<DatelineStory> {
  const element = storyIn(page(html, widthPx));
  element.story = story;
  await drawn(element);
  await still(element);
  return element;
}

const style = (css: string): void => {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  document.head.append(sheet);
  afterTest(() => sheet.remove());
};

const RESERVED = '<dateline-story style="display:block;min-block-size:1100px"></dateline-story>';

describe('a <dateline-story> in a page that is not ours', () => {
  it('never reaches beyond its own width, whose overflow would give the page a scrollbar', async () => {
    const story = await hosted(RESERVED, await launchStory());
    const box = story.parentElement as HTMLElement;
    expect(box.scrollWidth).to.be.at.most(box.clientWidth);
  });

  for (const [what, css] of [
    ['a flex item', 'display:flex'],
    ['a float', 'overflow:hidden'],
    ['a grid’s auto column', 'display:grid;grid-template-columns:1fr auto'],
    ['a grid’s max-content column', 'display:grid;grid-template-columns:max-content'],
    ['a grid’s fit-content column', 'display:grid;grid-template-columns:fit-content(800px)'],
  ] as const) {
    it(`stays in its box as ${what}, whose width follows its content`, async () => {
      const float = what === 'a float' ? 'float:left;' : '';
      const html = `<div style="${css}"><dateline-story style="display:block;${float}min-block-size:1100px"></dateline-story></div>`;
      const story = await hosted(html, await launchStory());
      expect(story.offsetHeight).to.equal(1100);
      expect(layoutOf(story)?.scrollHeight).to.be.at.most(1100);
      expect(story.offsetWidth).to.be.at.least(280);
    });
  }

  it('is drawn whole where the page unsets every style of it', async () => {
    style('dateline-story { all: unset }');
    const story = await hosted('<dateline-story></dateline-story>', await launchStory());
    expect(layoutOf(story)?.className).to.contain('wide');
    expect(story.offsetHeight).to.be.above(600);
  });

  it('is not told to reserve a height while it is only hidden', async () => {
    const box = page('<div style="display:none"><dateline-story style="min-block-size:900px"></dateline-story></div>');
    const story = storyIn(box);
    // its own reports, not the console: another test's story may still warn there
    const told = eventsOf(story, 'dateline-error');
    const loaded = eventsOf(story, 'dateline-load');
    story.story = await launchStory();
    await until(() => loaded.length > 0, 'the story is shown');
    await pause(50);
    expect(told.flatMap(({ problems }) => problems.map(({ code }) => code))).to.deep.equal([]);
  });

  it('takes fewer columns where the reader has a larger size of type', async () => {
    document.documentElement.style.fontSize = '200%';
    afterTest(() => document.documentElement.style.removeProperty('font-size'));
    const story = await hosted(RESERVED, await launchStory(), 1100);
    expect(layoutOf(story)?.className).to.contain('narrow');
  });

  it('leaves room for the detail when forty moments share one day', async () => {
    const { moments, ...rest } = daysStory(40);
    const story = await hosted(RESERVED, {
      ...rest,
      moments: moments.map((each) => ({ ...each, when: '2026-01-20' })),
    });
    const timeline = timelineOf(story);
    expect(timeline?.offsetHeight).to.be.below(640);
    expect(story.renderRoot.querySelector('.more')).to.equal(null);
  });
});

describe('the axis of a long story', () => {
  it('names the month at its first day where the month itself finds no room', async () => {
    const story = await hosted(RESERVED, await longStory(), 1072);
    const labels = [...(timelineOf(story)?.renderRoot.querySelectorAll('.axis-label.tick') ?? [])];
    expect(labels.at(-1)?.textContent.trim()).to.equal('2 Mar');
  });
});
