import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { sizeObserver } from '../../controllers/resize.js';
import type { SafeUrl } from '../../model/checks/url.js';
import type { Chronicle, Moment } from '../../model/types.js';
import { GrowRequestEvent } from '../shared/grow-request.js';
import { heading } from '../shared/heading.js';
import { foreignHost, known } from '../shared/foreign.js';
import { endArrow, startArrow } from '../shared/icons.js';
import { tell } from '../../plan/saying.js';
import { StoryPart } from '../shared/story-part.js';
import { detailStyles } from './dateline-detail.styles.js';
import { factsTemplate } from './facts.js';
import { proseTemplate, type Addresses } from './prose.js';

/** In a box as low as this, previous and next go without their titles. */
const LOW_PX = 330;

/**
 * @summary The selected moment in full, with previous and next.
 * @fires dateline-select - After the reader has gone to another moment here.
 * @fires dateline-consent - After the reader has allowed pictures of other hosts (fired by the element that has the story).
 * @csspart detail - The whole.
 * @csspart date - The date in full.
 * @csspart heading - The title.
 * @csspart status - The standing in words.
 * @csspart source - A source.
 * @csspart previous - To the moment before.
 * @csspart next - To the moment after.
 * @csspart consent - The question that comes before pictures of other hosts.
 */
export class DatelineDetail extends StoryPart {
  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    inline: { type: Boolean, reflect: true },
    folded: { attribute: false },
  };

  static override styles = detailStyles;

  /** Level of the title's heading, 1 to 6. */
  declare headingLevel: number;
  /** Inside an opened moment of the list, which shows date and title itself. */
  declare inline: boolean;
  /** More text than the box holds; the reader may open it. */
  declare protected folded: boolean;

  #open = false;
  /** Whose pictures the story has, as found last. */
  #pictures:
    | { chronicle: Chronicle | undefined; baseUrl: string | undefined; baseURI: string; hosts: readonly string[] }
    | undefined;
  #sizes = sizeObserver(() => this.#measure());

  constructor() {
    super();
    this.headingLevel = 3;
    this.inline = false;
    this.folded = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate(); // to be observed again
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.wish({ what: 'pictures', hosts: this.gate.shut ? this.#hosts() : [] });
  }

  protected override updated(): void {
    this.#sizes.disconnect();
    if (!this.isConnected) return;
    for (const box of [this, this.#content]) if (box) this.#sizes.observe(box);
    this.#measure();
  }

  override render(): TemplateResult | typeof nothing {
    const { chronicle } = this.state;
    const { ui } = this.tongue;
    const moment = this.shared.selected;
    if (!chronicle) return nothing;
    if (!moment) return html`<div class="root none" part="detail"><p class="muted">${ui.choose}</p></div>`;
    const [head, steps] = this.inline ? [] : [this.#head(moment, chronicle), this.#steps(moment, chronicle)];
    return html`<section
      class="root ${this.inline ? 'inline' : 'full'}"
      part="detail"
      aria-label=${this.inline ? nothing : ui.detailOf(chronicle.title)}
    >
      <div class="content ${this.folded ? 'folded' : ''}" id="content">
        ${head} ${factsTemplate(moment, chronicle, this.tongue)}
        ${proseTemplate(moment, chronicle, this.tongue, this.#addresses())}
      </div>
      ${
        this.folded
          ? html`<button class="read-on small" aria-expanded="false" aria-controls="content" @click=${this.#unfold}>
              ${ui.readOn}
            </button>`
          : nothing
      }
      ${steps}
    </section>`;
  }

  #head(moment: Moment, chronicle: Chronicle): TemplateResult {
    const { full } = tell(moment, chronicle, this.tongue);
    const { moments } = chronicle;
    return html`<p class="when">
        <span part="date">${full}</span>
        <bdi class="muted position">${this.tongue.ui.position(moments.indexOf(moment) + 1, moments.length)}</bdi>
      </p>
      ${heading(this.headingLevel, 'title headline', 'heading', html`<bdi>${moment.title}</bdi>`)}`;
  }

  #steps(moment: Moment, { moments }: Chronicle): TemplateResult | typeof nothing {
    if (moments.length < 2) return nothing;
    const at = moments.indexOf(moment);
    const step = (part: 'previous' | 'next', before: unknown, after: unknown, to: Moment | undefined): unknown =>
      to &&
      html`<button class=${part} part=${part} @click=${() => this.shared.select(to.id, 'detail')}>
        <span class="muted small">${before}${this.tongue.ui[part]}${after}</span>
        <span class="step-title"><bdi>${to.title}</bdi></span>
      </button>`;
    return html`<div class="steps">
      ${step('previous', startArrow, nothing, moments[at - 1])} ${step('next', nothing, endArrow, moments[at + 1])}
    </div>`;
  }

  /** A story's addresses start from its own file, wherever the page is. */
  #resolve = (url: SafeUrl): string => {
    try {
      return new URL(url, this.state.baseUrl ?? this.ownerDocument.baseURI).href;
    } catch {
      return url; // a base such as about:srcdoc resolves nothing
    }
  };

  #addresses(): Addresses {
    const { shut, kept, question } = this.gate;
    return {
      resolve: this.#resolve,
      waits: (address) => shut && foreignHost(address, this.ownerDocument) !== undefined,
      kept,
      question: () =>
        question(() => this.renderRoot.querySelector<HTMLElement>('.media')?.focus({ preventScroll: true })),
    };
  }

  /** Of all the story's pictures: one answer is for all of them. */
  #hosts(): readonly string[] {
    const { chronicle, baseUrl } = this.state;
    const { baseURI } = this.ownerDocument;
    const before = this.#pictures;
    if (chronicle === before?.chronicle && baseUrl === before?.baseUrl && baseURI === before?.baseURI)
      return before?.hosts ?? [];
    const addresses = chronicle?.moments.flatMap(({ media }) => (media ? [this.#resolve(media.src)] : [])) ?? [];
    const hosts = known(addresses.map((address) => foreignHost(address, this.ownerDocument)));
    this.#pictures = { chronicle, baseUrl, baseURI, hosts };
    return hosts;
  }

  #unfold = (): void => {
    this.#open = true;
    this.folded = false;
    this.dispatchEvent(new GrowRequestEvent());
  };

  get #content(): HTMLElement | null {
    return this.renderRoot.querySelector('.content');
  }

  /** Folds only what a given height cuts off: a box that can grow has nothing to fold. */
  #measure(): void {
    const content = this.#content;
    if (!content || this.inline) return;
    const { classList } = content.parentElement as HTMLElement;
    // without their titles the steps leave more room: measured like that, the fold would come and go for ever
    classList.remove('low');
    const cut = content.scrollHeight - content.clientHeight;
    // the button takes room itself: a hysteresis, lest it come and go
    this.folded = !this.#open && cut > (this.folded ? 0 : 4);
    classList.toggle('low', this.folded && this.offsetHeight < LOW_PX);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-detail': DatelineDetail;
  }
}
