import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { StoryLink } from '../../controllers/story-link.js';
import { consentSaid, mustWait, type Wish } from '../../store/consent.js';
import type { StoryStore } from '../../store/story-store.js';
import type * as Question from '../consent/question.js';
import { questionCode } from '../consent/question-code.js';
import { adoptLater } from './adopt.js';
import type { ViewPart, ViewRequest } from '../../store/view-store.js';
import { StoryElement } from './story-element.js';

export type { Theme } from './story-element.js';

/** Before what comes from other hosts. */
export interface Gate {
  /** Nothing may be asked of another host. */
  readonly shut: boolean;
  /** There is, or was, a question. */
  readonly kept: boolean;
  /** The question, while the reader is asked; `before` comes just before the answer is taken, and the buttons go. */
  question(before: () => void): TemplateResult | undefined;
}

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
  /** Where this part has said what it would load. */
  #wished: StoryStore | undefined;
  #waited = false;
  #awaitsQuestion = false;

  constructor() {
    super();
    this.bare = false;
    this.own.subscribe(() => this.requestUpdate());
  }

  protected override get shared(): StoryStore {
    return this.#link.store;
  }

  /** Another view of a part is asked for: of this one, or of another that shows the same story. */
  protected asked(_part: ViewPart, _request: ViewRequest): void {}

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (LINKED.some((name) => changed.has(name))) this.#link.relink();
    const { consent } = this.state;
    // one answer is for the whole story, whatever its parts have of their own
    if (this.#waited && consent === 'granted' && this.#asks) {
      this.grantConsent();
      this.own.setConsent('granted');
    }
    this.#waited = mustWait(consent);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#wished?.wish(this, { what: 'map', hosts: [] });
  }

  /** What lets through, or holds back, what this part would load from other hosts. */
  protected get gate(): Gate {
    const store = this.#keeper;
    const { consent, wishes } = store.state;
    return {
      shut: mustWait(consent),
      kept: consent !== 'free',
      question: (before) => {
        if (consent !== 'asked') return undefined;
        return this.question?.questionTemplate(wishes, this.tongue, (allowed) => {
          before();
          store.answer(allowed);
        });
      },
    };
  }

  /**
   * What asks the reader, however late it comes: its room is kept. Asked for with this; every part that would load
   * something is drawn anew when it is here, so that no answer is for a host that the question does not name.
   */
  protected get question(): typeof Question | undefined {
    const { code } = questionCode;
    if (code) adoptLater(this, code.questionStyles);
    else if (!this.#awaitsQuestion) {
      this.#awaitsQuestion = true;
      void this.needs.ask(questionCode);
      void questionCode.came().then(() => this.requestUpdate());
    }
    return code;
  }

  /** Says what this part would load from other hosts, so that the question can name them. */
  protected wish(wish: Wish): void {
    const store = this.#keeper;
    if (store !== this.#wished) this.#wished?.wish(this, { ...wish, hosts: [] });
    this.#wished = store;
    store.wish(this, wish);
  }

  get #asks(): boolean {
    return consentSaid(this.consent) === 'asked';
  }

  /** The story keeps the gate, unless this part has a word of its own; where both ask, it is one question. */
  get #keeper(): StoryStore {
    const storyAsks = mustWait(this.state.consent);
    return consentSaid(this.consent) === 'free' || (this.#asks && storyAsks) ? this.shared : this.own;
  }
}
