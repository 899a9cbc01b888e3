import type { PropertyDeclarations, PropertyValues } from 'lit';
import { StoryLink } from '../../controllers/story-link.js';
import type { StoryStore } from '../../store/story-store.js';
import type { ViewPart, ViewRequest } from '../../store/view-store.js';
import { StoryElement } from './story-element.js';

export type { Theme } from './story-element.js';

/** What decides whose story a part shows. */
const LINKED = ['htmlFor', 'store', 'src', 'story'] as const;

/**
 * What the timeline, the map and the detail share: a story from the enclosing `<dateline-story>`, from the one that
 * `for` names, or from their own `src` or `story`.
 */
export abstract class StoryPart extends StoryElement {
  static override properties: PropertyDeclarations = {
    htmlFor: { attribute: 'for' },
    store: { attribute: false },
    bare: { attribute: false },
  };

  /** Id of a `<dateline-story>` elsewhere in the page. Attribute `for`. */
  declare htmlFor: string | undefined;
  /** @internal Handed down by `<dateline-story>`. */
  declare store: StoryStore | undefined;
  /** @internal Inside the default layout: no controls and no legend of its own. */
  declare bare: boolean;

  #link = new StoryLink(
    this,
    () => ({
      store: this.store,
      htmlFor: this.htmlFor,
      own: this.src || this.story ? this.own : undefined,
    }),
    (part, request) => this.asked(part, request),
  );

  protected override get shared(): StoryStore {
    return this.#link.store;
  }

  constructor() {
    super();
    this.bare = false;
  }

  /** Another view of a part is asked for: of this one, or of another that shows the same story. */
  protected asked(_part: ViewPart, _request: ViewRequest): void {}

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (LINKED.some((name) => changed.has(name))) this.#link.relink();
  }
}
