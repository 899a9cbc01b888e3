import { expect } from '@open-wc/testing';
import type { AxeResults, RunOptions } from 'axe-core';
import 'axe-core/axe.min.js';
import {
  composed,
  eventsOf,
  FALLBACK,
  page,
  serve,
  shownStory,
  shownTimeline,
  still,
  storyIn,
  stopsOf,
  until,
  watchPage,
  windowOf,
} from '../helpers.js';
import { BRIDGE, launchStory, longStory } from '../stories.js';

interface Axe {
  run(context: Element, options: RunOptions): Promise<AxeResults>;
}

const RESERVE = 'style="min-block-size:1600px"';

async function expectAccessible(element: Element): Promise<void> {
  const { axe } = window as unknown as { axe: Axe };
  const { violations } = await axe.run(element, { resultTypes: ['violations'] });
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(told).to.deep.equal([]);
}

describe('axe-core finds nothing wrong', () => {
  for (const widthPx of [1200, 768, 360]) {
    for (const theme of ['light', 'dark']) {
      it(`with the launch story at ${widthPx} px, ${theme}, selected and not`, async () => {
        await windowOf(1280);
        const story = await shownStory(await launchStory(), widthPx, `${RESERVE} theme="${theme}"`);
        story.parentElement?.insertAdjacentHTML('afterbegin', '<h1>An article</h1>');
        for (const id of ['ukrainian-officials', undefined]) {
          story.select(id);
          await still(story);
          await expectAccessible(story);
        }
      });
    }

    it(`with sixty moments at ${widthPx} px`, async () => {
      await windowOf(1280);
      const story = await shownStory(await longStory(), widthPx, 'style="min-block-size:900px"');
      story.parentElement?.insertAdjacentHTML('afterbegin', '<h1>An article</h1>');
      await expectAccessible(story);
    });
  }

  it('with two stories on one page, at any width', async () => {
    await windowOf(1280);
    for (const widthPx of [1200, 360]) {
      const story = await shownStory(await launchStory(), widthPx, `${RESERVE} start="first"`);
      const other = await shownStory(await longStory(), widthPx, `${RESERVE} start="first"`);
      const [box, otherBox] = [story.parentElement as HTMLElement, other.parentElement as HTMLElement];
      box.insertAdjacentHTML('afterbegin', '<h1>An article</h1>');
      box.append(other);
      otherBox.remove();
      await still(other);
      await expectAccessible(box);
      box.remove();
    }
  });

  it('when the story cannot be loaded', async () => {
    watchPage();
    serve({});
    const box = page(`<h1>An article</h1><dateline-story src="/gone.json">${FALLBACK}</dateline-story>`);
    const errors = eventsOf(box, 'dateline-error');
    await until(() => errors.length > 0, 'the failure is told');
    await storyIn(box).updateComplete;
    await expectAccessible(box);
  });

  it('with a timeline alone, zoomed', async () => {
    const timeline = await shownTimeline(await longStory());
    timeline.parentElement?.insertAdjacentHTML('afterbegin', '<h1>An article</h1><h2>Its timeline</h2>');
    timeline.zoomIn();
    await timeline.updateComplete;
    await expectAccessible(timeline);
  });
});

/** Levels of the headings, in reading order. */
function headingsOf(root: Element): string[] {
  const shown = [...composed(root)].filter((node): node is Element => node instanceof Element);
  return shown.filter((element) => /^h[1-6]$/.test(element.localName)).map(({ localName }) => localName);
}

describe('headings', () => {
  const levels = (story: Element): string => [...new Set(headingsOf(story))].join(' ');

  it('begin at the page’s level, with the moments one below', async () => {
    for (const [level, expected] of [
      ['', 'h2 h3'],
      ['1', 'h1 h2'],
      ['4', 'h4 h5'],
      ['6', 'h6'],
    ]) {
      const story = await shownStory(BRIDGE, 1000, `${RESERVE} ${level ? `heading-level="${level}"` : ''}`);
      expect(levels(story), `heading-level="${level}"`).to.equal(expected);
    }
  });

  it('follow a change', async () => {
    const story = await shownStory(BRIDGE);
    story.headingLevel = 3;
    await still(story);
    expect(levels(story)).to.equal('h3 h4');
  });

  it('name each moment once, inside an ordered list', async () => {
    for (const widthPx of [1000, 360]) {
      const story = await shownStory(BRIDGE, widthPx);
      for (const stop of stopsOf(story)) {
        expect(stop.parentElement?.localName).to.equal('h3');
        expect(stop.closest('ol > li')).not.to.equal(null);
      }
    }
  });
});

describe('language and direction', () => {
  it('follow the story’s own language, and the element’s lang before it', async () => {
    const story = await shownStory(BRIDGE);
    const lang = (): string | null | undefined => story.renderRoot.querySelector('.root')?.getAttribute('lang');
    expect(lang()).to.equal('en-GB');
    expect(stopsOf(story)[0]?.textContent).to.contain('9 March 2026');
    story.lang = 'en-US';
    await still(story);
    expect(lang()).to.equal('en-US');
    expect(stopsOf(story)[0]?.textContent).to.contain('March 9, 2026');
  });

  for (const [how, box, attributes, mirrored] of [
    ['with dir="rtl" around it', 'rtl', '', true],
    ['with axis-direction="rtl"', 'ltr', 'axis-direction="rtl"', true],
    ['but not with dir="rtl" and axis-direction="ltr"', 'rtl', 'axis-direction="ltr"', false],
  ] as const) {
    it(`mirror the axis ${how}`, async () => {
      const story = storyIn(page(`<dateline-story ${RESERVE} ${attributes}></dateline-story>`));
      (story.parentElement as HTMLElement).dir = box;
      story.story = await launchStory();
      await until(() => story.renderRoot.querySelector('dateline-timeline') !== null, 'it is drawn');
      await still(story);
      const timeline = story.renderRoot.querySelector('dateline-timeline');
      const middles = [...(timeline?.renderRoot.querySelectorAll('.spot') ?? [])].map((spot) => {
        const { left, right } = spot.getBoundingClientRect();
        return (left + right) / 2;
      });
      const inOrder = [...middles].sort((a, b) => (mirrored ? b - a : a - b));
      expect(middles).to.have.length(7);
      expect(middles[0]).to.equal(inOrder[0]);
      expect(middles.at(-1)).to.equal(inOrder.at(-1));
    });
  }
});
