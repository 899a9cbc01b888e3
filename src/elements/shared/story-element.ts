import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { StorySource } from '../../controllers/story-source.js';
import { DatelineSelectEvent } from '../../events/index.js';
import type { Finding } from '../../model/findings.js';
import type { Chronicle } from '../../model/types.js';
import { tongueFor, type Tongue } from '../../locales/index.js';
import { StoryStore, type StoryState } from '../../store/story-store.js';
import { adoptStyles, rootElsewhere } from './adopt.js';
import { codeComing } from './code.js';
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

  /** For the story that this element loads itself. */
  protected readonly own = new StoryStore();
  protected readonly source = new StorySource(this, this.own);
  /** The text of a story among the children. */
  protected inlined: string | undefined;

  constructor() {
    super();
    this.theme = 'auto';
    this.timeZone = 'place';
    this.own.onReaderSelect((selection) => this.dispatchEvent(new DatelineSelectEvent(selection)));
    this.source.notes = () => this.notes();
    this.source.ready = (chronicle) => {
      this.askForCode(chronicle);
      return codeComing();
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

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { story, src, inlined: inline } = this;
    this.source.set({ story: story ?? undefined, src: src || undefined, inline }, zoneOption(this.timeZone));
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

  /** Reads the element's own story again. */
  reload(): void {
    this.source.reload();
  }
}
