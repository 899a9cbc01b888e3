const PARTS = 'dateline-timeline, dateline-map, dateline-detail';

/** The children of a story element, by what they are for. They are the page's: read, assigned to a slot, never touched. */
export interface StoryChildren {
  /** Parts, or elements that hold parts: the page's own layout. */
  readonly layout: readonly Element[];
  /** Everything else but scripts: the story for those who get nothing else. */
  readonly fallback: readonly (Element | Text)[];
  /** Text of a child `<script type="application/json">`. */
  readonly inline: string | undefined;
}

export function sortChildren(host: Element): StoryChildren {
  const layout: Element[] = [];
  const fallback: (Element | Text)[] = [];
  let inline: string | undefined;
  for (const node of host.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) fallback.push(node as Text);
    else if (!isElement(node)) continue;
    // an editor may have wrapped it in a paragraph; its text may come later
    else if ((inline ??= storyIn(node)) && node.matches(SCRIPT)) continue;
    else if (node.matches(PARTS) || node.querySelector(PARTS)) layout.push(node);
    else fallback.push(node);
  }
  return { layout, fallback, inline };
}

/** Across documents: a node moved from a frame is no instance of this window's `Element`. */
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

const SCRIPT = 'script[type="application/json" i]';

const storyIn = (element: Element): string | undefined =>
  (element.matches(SCRIPT) ? element : element.querySelector(SCRIPT))?.textContent?.trim() || undefined;
