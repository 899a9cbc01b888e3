import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { Resize } from '../../controllers/resize.js';
import type { Worldview } from '../../geo/types.js';
import type { Chronicle } from '../../model/types.js';
import { StoryPart } from '../shared/story-part.js';
import type { Chart } from './chart/chart.js';
import { mapStyles } from './dateline-map.styles.js';
import { kit } from './kit.js';

/** Wide enough for the controls to stand on the map. */
const CONTROLS_INSIDE_PX = 520;
/** Code is fetched when the map is this near to the viewport. */
const NEAR = '400px';
/** A region's name lists no more places than one can listen to. */
const MOST_NAMED = 6;

/**
 * @summary The map of a story's places, routes and areas, drawn by Leaflet over an embedded basemap.
 * @fires dateline-select - After the reader has selected a moment here (fired by the element that has the story).
 * @csspart place - A place's marker with its name.
 * @csspart area - A country, or a place known only roughly.
 * @csspart leg - A stage of a route.
 * @csspart attribution - Whose map it is.
 * @csspart zoom-in - Button.
 * @csspart zoom-out - Button.
 * @csspart fit - Button: shows every place.
 */
export class DatelineMap extends StoryPart {
  static override properties: PropertyDeclarations = {
    worldview: {},
    loading: {},
  };

  static override styles = mapStyles;

  /** Which borders are drawn; anything unknown is `neutral`. */
  declare worldview: Worldview;
  /** `lazy`: code and drawing only when near the viewport. */
  declare loading: 'lazy' | 'eager';

  #chart: Chart | undefined;
  #asked = false;
  #near = false;
  #approach: IntersectionObserver | undefined;
  #size = { width: 0, height: 0 };
  #resize = new Resize(this, (width, height) => this.#resized(width, height));

  constructor() {
    super();
    this.worldview = 'neutral';
    this.loading = 'lazy';
  }

  /** Shows every place. */
  fit(): void {
    this.#chart?.stage.fit();
  }

  /** Comes closer. */
  zoomIn(): void {
    this.#chart?.stage.zoomBy(1);
  }

  /** Steps back. */
  zoomOut(): void {
    this.#chart?.stage.zoomBy(-1);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#approach = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#come();
      },
      { rootMargin: NEAR },
    );
    this.#approach.observe(this);
    this.#chart?.connect();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#approach?.disconnect();
    this.#near = false;
    this.#chart?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { chronicle, selectedId, origin } = this.state;
    if (!chronicle || !this.#needed) return this.#chart?.clear();
    if (this.#near || this.loading === 'eager') void this.#load();
    this.#chart?.show({
      chronicle,
      selectedId,
      byMap: origin === 'map',
      tongue: this.tongue,
      worldview: known(this.worldview),
      controlsInside: this.#controlsInside,
    });
  }

  protected override updated(): void {
    const stage = this.renderRoot.querySelector('.stage');
    if (!stage) return;
    this.#resize.observe(stage);
    if (this.isConnected) this.#chart?.settle();
  }

  override render(): TemplateResult | typeof nothing {
    const { chronicle } = this.state;
    if (!chronicle || !this.#needed) return nothing;
    const inside = this.#controlsInside;
    return html`<div class="root">
      <section
        class="stage ${inside ? 'roomy' : ''}"
        role="region"
        aria-label=${this.#regionName(chronicle)}
        @keydown=${this.#key}
      >
        <div class="leaflet" id="leaflet"></div>
        ${this.#chart?.draw()} ${inside ? html`<div class="inside">${this.#controls()}</div>` : nothing}
      </section>
      ${this.#under(chronicle, inside)} ${this.bare ? nothing : this.#credit()}
    </div>`;
  }

  #under(chronicle: Chronicle, inside: boolean): TemplateResult | typeof nothing {
    const { moments } = chronicle;
    const without = moments.filter(({ places }) => places.length === 0).length;
    const notes = this.#chart?.notes({ chronicle, tongue: this.tongue }) ?? [];
    if (inside && without + notes.length === 0) return nothing;
    return html`<div class="under">
      <p class="small muted">
        ${without > 0 ? this.tongue.ui.withoutPlace(without, moments.length, !inside) : nothing} ${notes.join(' ')}
      </p>
      ${inside ? nothing : this.#controls()}
    </div>`;
  }

  /** They come with what they control; their room is kept. */
  #controls(): TemplateResult {
    return this.#chart?.controls(this.tongue) ?? html`<span class="controls-room"></span>`;
  }

  #credit(): TemplateResult {
    const { ui } = this.tongue;
    return html`<p class="credit muted" part="attribution">
      ${ui.mapCredit} ${known(this.worldview) === 'neutral' ? ui.bordersDashed : nothing}
    </p>`;
  }

  #regionName({ title, places }: Chronicle): string {
    const { ui } = this.tongue;
    return `${ui.map}: ${places.length > MOST_NAMED ? title : ui.list(places.map(({ name }) => name))}`;
  }

  #key = (event: KeyboardEvent): void => this.#chart?.key(event);

  get #controlsInside(): boolean {
    return this.#size.width >= CONTROLS_INSIDE_PX;
  }

  /** A story without any place has no map, and asks for no code. */
  get #needed(): boolean {
    return (this.state.chronicle?.places.length ?? 0) > 0;
  }

  #resized(width: number, height: number): void {
    this.#size = { width: Math.round(width), height: Math.round(height) };
    this.#chart?.resize(this.#size);
    this.requestUpdate();
  }

  #come(): void {
    this.#near = true;
    this.#approach?.disconnect();
    this.requestUpdate();
  }

  async #load(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    try {
      const { Chart } = await import('./chart/chart.js');
      this.#chart = new Chart(kit, this, (id) => this.shared.select(id, 'map'));
    } catch {
      this.#asked = false; // the network may be back at the next update
      return;
    }
    if (this.isConnected) this.#chart.connect();
    // not as last observed: what stands under the map may have found its place since
    const stage = this.renderRoot.querySelector('.stage');
    this.#resized(stage?.clientWidth ?? 0, stage?.clientHeight ?? 0);
  }
}

/** An attribute may say anything. */
function known(worldview: string): Worldview {
  return worldview === 'ua' || worldview === 'de-facto' || worldview === 'none' ? worldview : 'neutral';
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-map': DatelineMap;
  }
}
