import { expect } from '@open-wc/testing';
import type { DatelineStory } from '../../../src/elements/story/dateline-story.js';
import {
  drawn,
  eventsOf,
  FALLBACK,
  focused,
  frame,
  layoutOf,
  momentsIn,
  page,
  serve,
  shownStory,
  still,
  stopOf,
  stopsIn,
  stopsOf,
  storyIn,
  timelineOf,
  until,
  watchPage,
  windowOf,
} from '../helpers.js';
import { BRIDGE, daysStory, launchStory, longStory } from '../stories.js';

const tall = `<ol>${'<li>One more line of the story as plain text.</li>'.repeat(60)}</ol>`;

interface Box {
  readonly what: string;
  readonly style: string;
  readonly children: string;
}

const BOXES: readonly Box[] = [
  { what: '576 px reserved', style: 'min-block-size:576px', children: FALLBACK },
  { what: '1000 px reserved', style: 'min-block-size:1000px', children: FALLBACK },
  { what: '576 px reserved and no fallback', style: 'min-block-size:576px', children: '' },
  { what: 'a fallback taller than the reserve', style: 'min-block-size:576px', children: tall },
  { what: 'a fallback and no reserve', style: '', children: tall },
  { what: 'a short fallback and no reserve', style: '', children: FALLBACK },
  { what: 'a fixed height', style: 'block-size:700px', children: FALLBACK },
  { what: 'a padding and a border', style: 'min-block-size:800px;padding:16px;border:1px solid', children: FALLBACK },
];

const storyBelow = ({ style, children }: Box, widthPx: number, attributes = ''): DatelineStory =>
  storyIn(
    page(
      `<dateline-story style="display:block;${style}" ${attributes}>${children}</dateline-story><p class="below">Next.</p>`,
      widthPx,
    ),
  );

const below = (story: DatelineStory): number => (story.nextElementSibling as Element).getBoundingClientRect().top;

/**
 * Follows the paragraph below, frame by frame.
 * @returns a function that ends it and tells how far the paragraph has moved, CSS pixels
 */
function follow(story: DatelineStory, fromPx?: number): () => number {
  const seen: number[] = fromPx === undefined ? [] : [fromPx];
  let on = true;
  const look = (): void => {
    seen.push(below(story));
    if (on) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return () => {
    on = false;
    seen.push(below(story));
    return Math.round(Math.max(...seen) - Math.min(...seen));
  };
}

/** Nothing is painted over what follows, or else the rest is offered by a button. */
function expectInside(story: DatelineStory): void {
  const layout = layoutOf(story) as HTMLElement;
  const bottom = story.getBoundingClientRect().bottom;
  expect(layout.getBoundingClientRect().bottom).to.be.at.most(bottom + 1);
  if (layout.classList.contains('tight-3')) {
    expect(layout.querySelector('.more button')?.textContent).to.match(/Show all \d+ moments/);
    return;
  }
  for (const child of layout.children) {
    expect(child.getBoundingClientRect().bottom, child.className).to.be.at.most(bottom + 2);
  }
}

describe('the article below a <dateline-story> never moves', () => {
  for (const widthPx of [360, 768, 1200]) {
    for (const box of BOXES) {
      it(`with ${box.what}, at ${widthPx} px`, async () => {
        await windowOf(1280);
        serve({ '/talks.json': await launchStory() });
        const story = storyBelow(box, widthPx, 'src="/talks.json"');
        await story.updateComplete;
        const moved = follow(story, below(story));
        await drawn(story);
        expect(moved()).to.equal(0);
        expectInside(story);
      });
    }

    it(`with sixty moments in 576 px, at ${widthPx} px`, async () => {
      await windowOf(1280);
      const story = storyBelow(BOXES[0] as Box, widthPx);
      await story.updateComplete;
      const moved = follow(story, below(story));
      story.story = await longStory();
      await drawn(story);
      expect(moved()).to.equal(0);
      expectInside(story);
    });
  }

  it('when the story cannot be loaded', async () => {
    await windowOf(1280);
    watchPage();
    serve({});
    const children = `<h2>The talks</h2>${FALLBACK}`;
    const story = storyBelow({ what: '', style: 'min-block-size:800px', children }, 768, 'src="/gone.json"');
    await story.updateComplete;
    const moved = follow(story, below(story));
    await until(() => story.renderRoot.querySelector('.problem') !== null, 'the failure is said');
    await frame();
    expect(moved()).to.equal(0);
  });

  it('when the story stands inline in the page, so that it is read at once', async () => {
    await windowOf(1280);
    const script = `<script type="application/json">${JSON.stringify(await launchStory())}</script>`;
    const plain = page(`<section>${tall}</section>`, 768).firstElementChild as HTMLElement;
    const story = storyBelow({ what: '', style: '', children: tall + script }, 768);
    const moved = follow(story);
    await drawn(story);
    expect(story.offsetHeight).to.equal(plain.offsetHeight);
    expect(moved()).to.equal(0);
  });

  for (const widthPx of [360, 768, 1200]) {
    it(`on a change of theme or selection, at ${widthPx} px`, async () => {
      await windowOf(1280);
      const story = await shownStory(await launchStory(), widthPx, 'style="min-block-size:800px"');
      story.insertAdjacentHTML('afterend', '<p>Next.</p>');
      const moved = follow(story);
      for (const theme of ['dark', 'light', 'auto'] as const) {
        story.theme = theme;
        await still(story);
      }
      for (const id of ['putin-december', 'working-groups', undefined]) {
        story.select(id);
        await still(story);
      }
      expect(moved()).to.equal(0);
    });
  }

  it('when its container becomes narrower or wider', async () => {
    await windowOf(1280);
    const story = storyBelow(BOXES[1] as Box, 1200);
    story.story = await launchStory();
    await drawn(story);
    const moved = follow(story);
    for (const widthPx of [768, 360, 500, 900, 1200]) {
      (story.parentElement as HTMLElement).style.inlineSize = `${widthPx}px`;
      await still(story);
      expectInside(story);
    }
    expect(moved()).to.equal(0);
  });

  it('and the page hears nothing of a loop of its observers', async () => {
    const watch = watchPage();
    await windowOf(1280);
    const story = storyBelow(BOXES[0] as Box, 1200);
    story.story = await launchStory();
    await drawn(story);
    for (const widthPx of [1100, 700, 690, 360, 1200]) {
      (story.parentElement as HTMLElement).style.inlineSize = `${widthPx}px`;
      await still(story);
    }
    expect(watch).to.deep.equal({ errors: [], warnings: [] });
  });
});

describe('a <dateline-story> without any height', () => {
  it('asks the page to reserve one', async () => {
    watchPage();
    const story = storyIn(page('<dateline-story></dateline-story>'));
    const errors = eventsOf(story, 'dateline-error');
    story.story = BRIDGE;
    await drawn(story);
    await until(() => errors.length > 0, 'the warning is told');
    expect(errors.map(({ fatal }) => fatal)).to.deep.equal([false]);
    expect(errors[0]?.problems.map(({ code }) => code)).to.deep.equal(['height-not-reserved']);
  });

  it('shows all of itself', async () => {
    watchPage();
    const story = storyIn(page('<dateline-story></dateline-story>', 360));
    const errors = eventsOf(story, 'dateline-error');
    story.story = await launchStory();
    await drawn(story);
    await until(() => errors.length > 0, 'the warning is told');
    expect(stopsOf(story)).to.have.length(7);
    expectInside(story);
  });
});

describe('what does not fit is folded', () => {
  it('and “Show all 60 moments” opens it, by the reader’s own act', async () => {
    const story = await shownStory(daysStory(60), 360, 'style="min-block-size:800px"');
    const before = story.offsetHeight;
    expect(before).to.equal(800);
    const offer = [...composedButtons(story)].find(({ textContent }) => textContent?.includes('Show all 60 moments'));
    offer?.click();
    await still(story);
    expect(stopsOf(story)).to.have.length(60);
    expect(story.offsetHeight).to.be.greaterThan(before);
  });

  it('in the list, where a fold opens in its place and focus goes to the first moment that it hid', async () => {
    const story = await shownStory(daysStory(60), 768, 'style="min-block-size:900px"');
    const timeline = timelineOf(story);
    if (!timeline) throw new Error('no timeline');
    const shown = momentsIn(timeline).map(({ dataset }) => dataset['id']);
    expect(shown.length).to.be.lessThan(60);
    const folds = stopsIn(timeline).filter(({ dataset }) => dataset['id'] === undefined);
    const inner = folds.find(({ textContent }) => textContent?.includes('more')) as HTMLButtonElement;
    const hidden = Number(inner.textContent?.match(/(\d+) more/)?.[1]);
    inner.focus();
    inner.click();
    await still(story);
    const now = momentsIn(timeline).map(({ dataset }) => dataset['id']);
    expect(now.length).to.be.at.least(shown.length + hidden);
    const first = now.find((id) => !shown.includes(id));
    expect((focused() as HTMLElement).dataset['id']).to.equal(first);
  });

  it('but never the moment that is selected', async () => {
    const story = await shownStory(daysStory(60), 768, 'style="min-block-size:700px"');
    for (const id of ['day-2', 'day-31', 'day-59']) {
      story.select(id);
      await still(story);
      expect(stopOf(story, id).getAttribute('aria-current')).to.equal('true');
    }
  });

  it('the legend too, which opens by the reader’s act', async () => {
    const story = await shownStory(await launchStory(), 360, 'style="min-block-size:900px"');
    const summary = story.renderRoot.querySelector('summary');
    summary?.click();
    await frame();
    await still(story);
    expect(story.renderRoot.querySelector('.legend')?.getClientRects()).not.to.have.length(0);
  });
});

function* composedButtons(root: ParentNode): Generator<HTMLButtonElement> {
  for (const element of (root as Element).shadowRoot?.querySelectorAll('*') ?? root.querySelectorAll('*')) {
    if (element.localName === 'button') yield element as HTMLButtonElement;
    if (element.shadowRoot) yield* composedButtons(element);
  }
}
