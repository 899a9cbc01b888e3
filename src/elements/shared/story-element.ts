import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { StorySource } from '../../controllers/story-source.js';
import { DatelineErrorEvent, DatelineSelectEvent } from '../../events/index.js';
import { tongueFor, type Tongue } from '../../locales/index.js';
import { DatelineConsentEvent } from '../../events/consent.js';
import type { Finding } from '../../model/findings.js';
import type { Chronicle, Problem } from '../../model/types.js';
import { consentSaid } from '../../store/consent.js';
import { StoryStore, type StoryState } from '../../store/story-store.js';
import { adoptStyles, rootElsewhere } from './adopt.js';
import { CodeNeeds } from './code-needs.js';
import { languageOf } from './language.js';
import { zoneNotes, zoneOption } from './zone.js';

/** `auto` follows the inherited `color-scheme`. */
export type Theme = 'auto' | 'light' | 'dark';

/** What every element has in common: a story of its own, if it is given one, and the selection in what it shows. */
export abstract class StoryElement extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    story: { attribute: false },
    theme: { reflect: true },
    timeZone: { attribute: 'time-zone' },
    consent: {},
    lang: {},
  };

  /** URL of a story file. */
  declare src: string | undefined;
  /** The story itself, as an object. */
  declare story: unknown;
  /** Light or dark; `auto` follows the page's `color-scheme`. */
  declare theme: Theme;
  /** `place`: each moment in its place's zone; `reader`; or an IANA zone. */
  declare timeZone: string;
  /**
   * Whether the reader is asked before pictures, tiles, overlay and basemap come from other hosts. Absent (undefined,
   * null) or `granted`: nobody is; any other value, `required` or the empty one too: they wait for the reader's answer or
   * for `grantConsent()`. A part without it does as its story does.
   */
  declare consent: string | null | undefined;

  /** For the story that this element loads itself. */
  protected readonly own = new StoryStore();
  protected readonly source = new StorySource(this, this.own);
  /** The code that this element waits for. */
  protected readonly needs = new CodeNeeds((code) => {
    this.codeSettled(code);
    this.requestUpdate();
    this.#tellLosses();
  });
  #reloads = 0;
  /** The text of a story among the children. */
  protected inlined: string | undefined;

  constructor() {
    super();
    this.theme = 'auto';
    this.timeZone = 'place';
    this.own.onReaderConsent = (hosts) => {
      this.grantConsent();
      this.dispatchEvent(new DatelineConsentEvent(hosts.join(' ')));
    };
    this.own.onReaderSelect((selection) => this.dispatchEvent(new DatelineSelectEvent(selection)));
    this.source.notes = () => this.notes();
    this.source.losses = () => this.#losses();
    this.source.ready = (chronicle) => {
      this.needs.reconsider();
      this.askForCode(chronicle);
      return this.needs.coming();
    };
  }

  /** The store whose story is shown. */
  protected get shared(): StoryStore {
    return this.own;
  }

  protected get state(): StoryState {
    return this.shared.state;
  }

  protected get tongue(): Tongue {
    return tongueFor(languageOf(this, this.state.chronicle?.lang));
  }

  /** Asks for the code that this element will need for any story as it stands now, and for one that is about to be shown. */
  protected askForCode(_chronicle?: Chronicle): void {}

  /** Some code is here, or missing. */
  protected codeSettled(_code: unknown): void {}

  /** What the page has asked of this element and cannot have. */
  protected notes(): readonly Finding[] {
    return zoneNotes(this.timeZone);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return rootElsewhere(this) ?? super.createRenderRoot();
  }

  /** Called when the element moves to another document. */
  adoptedCallback(): void {
    adoptStyles(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // before there is a story that could ask for anything
    if (changed.has('consent')) this.own.setConsent(consentSaid(this.consent));
    const { story, src, inlined: inline } = this;
    this.source.set({ story: story ?? undefined, src: src || undefined, inline }, zoneOption(this.timeZone));
    const { reloads } = this.state;
    if (reloads !== this.#reloads) this.askAgain();
    this.#reloads = reloads;
    this.#tellLosses();
  }

  /** Asks once more for whatever did not come. */
  protected askAgain(): void {
    this.needs.again();
  }

  /** Files of ours that did not come, each told once in a load of the story. */
  #losses(): readonly Problem[] {
    return this.needs.missing.filter((code) => this.shared.isNews(code)).map(({ problem }) => problem);
  }

  /** What did not come after the story was shown, or for a part of it. */
  #tellLosses(): void {
    if (!this.shared.isShown) return;
    const losses = this.#losses();
    if (losses.length === 0) return;
    for (const { message } of losses) console.warn(`Dateline: ${message}`);
    this.dispatchEvent(new DatelineErrorEvent(losses, false));
  }

  /** Selects a moment by its id; none with null or undefined. */
  select(id: string | null | undefined): void {
    this.shared.select(id ?? undefined);
  }

  /** Selects the next moment in time. */
  next(): void {
    this.shared.step(1);
  }

  /** Selects the previous moment in time. */
  previous(): void {
    this.shared.step(-1);
  }

  /** The reader has allowed what comes from other hosts, here or earlier: nothing waits, and nobody is asked any more. */
  grantConsent(): void {
    this.consent = 'granted';
  }

  /** Reads the element's own story again, and asks again for every file that did not come. */
  reload(): void {
    this.own.askAgain();
    if (this.shared === this.own) this.#reloads = this.state.reloads;
    this.askAgain();
    this.source.reload();
  }
}
