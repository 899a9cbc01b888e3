import { expect } from '@open-wc/testing';
import type { DatelineStory } from '../../../src/elements/story/dateline-story.js';
import { composed, layoutOf, shownStory, windowOf } from '../helpers.js';
import { launchStory, longStory } from '../stories.js';

interface Text {
  readonly text: string;
  readonly block: Element;
  readonly box: DOMRect;
}

/** Texts as they are painted: without those for the ear, and cut as their frames cut them. */
function paintedTexts(root: Element): Text[] {
  const texts: Text[] = [];
  for (const node of composed(root)) {
    if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
    const parent = node.parentElement as Element;
    if (parent.closest('.hidden-text, .measure, style, [role=status]')) continue;
    if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      const box = cut(rect, parent);
      if (box.width > 1 && box.height > 1) texts.push({ text: node.textContent.trim(), block: blockOf(parent), box });
    }
  }
  return texts;
}

const blockOf = (element: Element): Element =>
  getComputedStyle(element).display.startsWith('inline') && element.parentElement
    ? blockOf(element.parentElement)
    : element;

/** What is left of a box inside everything that clips it. */
function cut(rect: DOMRect, from: Element): DOMRect {
  let { left, top, right, bottom } = rect;
  for (let at: Element | null = from; at; at = parentOf(at)) {
    const { overflowX, clipPath } = getComputedStyle(at);
    if (overflowX === 'visible' && clipPath === 'none') continue;
    const frame = at.getBoundingClientRect();
    [left, top] = [Math.max(left, frame.left), Math.max(top, frame.top)];
    [right, bottom] = [Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
    if (clipPath !== 'none') right = left;
  }
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  return element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
}

/** Pairs of texts that lie on each other; ascenders may reach 3 px into the line above. */
function overlaps(texts: readonly Text[]): string[] {
  const found: string[] = [];
  texts.forEach((a, index) => {
    for (const b of texts.slice(index + 1)) {
      if (a.block === b.block) continue;
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (across > 1 && down > 3) found.push(`“${a.text}” on “${b.text}”: ${across.toFixed()} × ${down.toFixed()} px`);
    }
  });
  return found;
}

const axisOf = (story: DatelineStory): ParentNode =>
  story.renderRoot.querySelector('dateline-timeline')?.renderRoot as ParentNode;

const middleOf = (element: Element | undefined): number => {
  const box = (element?.firstElementChild ?? element)?.getBoundingClientRect() as DOMRect;
  return (box.left + box.right) / 2;
};

describe('the launch story at 1000 px', () => {
  let story: DatelineStory;
  beforeEach(async () => {
    await windowOf(1200);
    story = await shownStory(await launchStory(), 1000);
  });

  it('gives the three days from 20 to 22 January at least 40 % of the axis', () => {
    const ticks = [...axisOf(story).querySelectorAll('.axis-label.tick')];
    const day = (name: string): number => middleOf(ticks.find(({ textContent }) => textContent?.trim() === name));
    const days = [day('Tue 20'), day('Wed 21'), day('Thu 22')];
    const dayPx = ((days[2] ?? 0) - (days[0] ?? 0)) / 2;
    expect((days[1] ?? 0) - (days[0] ?? 0), 'days are alike').to.be.closeTo(dayPx, 1);
    expect((dayPx * 3) / 1000).to.be.at.least(0.4);
  });

  it('says the true length of every break', () => {
    const glyphs = axisOf(story).querySelector('.breaks')?.getAttribute('d')?.match(/M/g) ?? [];
    const said = [...axisOf(story).querySelectorAll('.axis-label.break')].map(({ textContent }) => textContent?.trim());
    expect(said).to.deep.equal(['19 days']);
    expect(glyphs.length / 2).to.equal(said.length);
  });

  it('names every month and year that it shows', () => {
    const contexts = [...axisOf(story).querySelectorAll('.axis-label.context')].map(({ textContent }) =>
      textContent?.trim(),
    );
    expect(contexts).to.deep.equal(['December 2025', 'January 2026']);
  });

  it('clips no title', () => {
    for (const title of axisOf(story).querySelectorAll('.title')) {
      expect(title.scrollWidth, title.textContent ?? '').to.be.at.most(title.clientWidth);
      expect(title.scrollHeight, title.textContent ?? '').to.be.at.most(title.clientHeight + 2);
    }
  });

  it('draws all within its own width', () => {
    const frame = (layoutOf(story) as HTMLElement).getBoundingClientRect();
    for (const { text, box } of paintedTexts(story)) {
      expect(box.left, text).to.be.at.least(frame.left - 1);
      expect(box.right, text).to.be.at.most(frame.right + 1);
    }
  });
});

describe('no text lies on another', () => {
  for (const widthPx of [1200, 1000, 768, 360, 320]) {
    it(`in the launch story at ${widthPx} px`, async () => {
      await windowOf(1280);
      const story = await shownStory(await launchStory(), widthPx);
      expect(overlaps(paintedTexts(story))).to.deep.equal([]);
    });
  }

  for (const widthPx of [1200, 600, 360]) {
    it(`in the story of sixty moments at ${widthPx} px`, async () => {
      await windowOf(1280);
      const story = await shownStory(await longStory(), widthPx);
      expect(overlaps(paintedTexts(story))).to.deep.equal([]);
    });
  }
});
