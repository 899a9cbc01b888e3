import type { LitElement, ReactiveController } from 'lit';

const PARTS = 'dateline-timeline, dateline-map, dateline-detail';

/** The children of a story element, by what they are for. They are the page's: read, assigned to a slot, never touched. */
interface StoryChildren {
  /** Parts, or elements that hold parts: the page's own layout. */
  readonly layout: readonly Element[];
  /** Everything else but scripts: the story for those who get nothing else. */
  readonly fallback: readonly (Element | Text)[];
  /** Text of a child `<script type="application/json">`. */
  readonly inline: string | undefined;
}

function sortChildren(host: Element): StoryChildren {
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

/** Watches the children of a story element, and shows in its one slot those that are to be seen. */
export class ChildSlot implements ReactiveController {
  #host: LitElement;
  #ownLayout: () => boolean;
  #changed: () => void;
  #sorted: StoryChildren = { layout: [], fallback: [], inline: undefined };
  #observer = new MutationObserver(() => this.#read());

  /**
   * @param ownLayout - whether there is a story, so that the page's own layout may show it
   * @param changed - other children are there, or other text in them
   */
  constructor(host: LitElement, ownLayout: () => boolean, changed: () => void) {
    this.#host = host;
    this.#ownLayout = ownLayout;
    this.#changed = changed;
    host.addController(this);
  }

  /** Text of a child `<script type="application/json">`. */
  get inline(): string | undefined {
    return this.#sorted.inline;
  }

  /** The page lays the story out itself. */
  get hasLayout(): boolean {
    return this.#sorted.layout.length > 0;
  }

  /** Whether the page's own layout has such an element. */
  laysOut(tag: string): boolean {
    return this.#sorted.layout.some((child) => child.matches(tag) || child.querySelector(tag));
  }

  hostConnected(): void {
    // deep and with text: a parser or a framework may bring children, and a script's text, after the element
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  hostUpdated(): void {
    const { layout, fallback } = this.#sorted;
    const shown = this.hasLayout && this.#ownLayout() ? layout : fallback;
    this.#host.renderRoot.querySelector('slot')?.assign(...shown);
  }

  #read(): void {
    this.#sorted = sortChildren(this.#host);
    this.#changed();
  }
}
