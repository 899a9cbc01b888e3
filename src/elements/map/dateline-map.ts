import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Worldview } from '../../geo/types.js';
import type { ViewPart, ViewRequest } from '../../store/view-store.js';
import { mapCredit, mapProperties, type MapSettings } from '../shared/map-settings.js';
import { StoryPart } from '../shared/story-part.js';
import { chartCode } from './map-code.js';
import type { Chart } from './chart/chart.js';
import { mapStyles } from './dateline-map.styles.js';

/**
 * @summary The map of a story's places, routes and areas, drawn by Leaflet over an embedded basemap.
 * @fires dateline-select - After the reader has selected a moment here (fired by the element that has the story).
 * @fires dateline-consent - After the reader has allowed what comes from other hosts (fired by the element that has the
 *   story).
 * @fires dateline-error - When the tiles, the overlay or the basemap that the page names cannot be used; the map stays.
 * @csspart place - A place's marker with its name.
 * @csspart area - A country, or a place known only roughly.
 * @csspart leg - A stage of a route.
 * @csspart attribution - Whose map it is.
 * @csspart consent - The question that comes before anything of another host.
 * @csspart zoom-in - Button.
 * @csspart zoom-out - Button.
 * @csspart fit - Button: shows every place.
 * @csspart fit-route - Button: shows the route of the selected moment.
 * @csspart fit-moment - Button: shows the selected moment's places with those before and after it.
 */
export class DatelineMap extends StoryPart implements MapSettings {
  static override properties: PropertyDeclarations = mapProperties;

  static override styles = mapStyles;

  /** Which borders are drawn; anything unknown is `neutral`. */
  declare worldview: Worldview;
  /** `lazy`: code and drawing only when near the viewport. */
  declare loading: 'lazy' | 'eager';
  /** Template of a tile server: `https://tiles.example/{z}/{x}/{y}{r}.png`, with `{s}` for subdomains. */
  declare tiles: string | undefined;
  /** Whose tiles they are, as plain text. */
  declare tilesAttribution: string | undefined;
  /** What `{s}` stands for: `a,b,c`, or `abc`. */
  declare tilesSubdomains: string | undefined;
  /** The closest zoom that the server has; 18 by default. */
  declare tilesMaxZoom: number | undefined;
  /** URL of a GeoJSON file that is drawn above the basemap. */
  declare overlay: string | undefined;
  /** URL of a TopoJSON file that is drawn in place of the embedded basemap: docs/worldviews.md has its form. */
  declare basemap: string | undefined;

  #chart: Chart | undefined;
  #asked = false;
  #near = false;
  #approach: IntersectionObserver | undefined;

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

  protected override asked(part: ViewPart, request: ViewRequest): void {
    if (part === 'map') this[request]();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // code is fetched when the map is near to the viewport
    this.#approach = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: '400px' });
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
    const asks = this.gate.shut && Boolean(chronicle?.places.length);
    this.wish({ what: 'map', hosts: (asks && this.question?.mapHosts(this, this.ownerDocument)) || [] });
    // a story without any place has no map, and asks for no code
    if (!chronicle?.places.length) return this.#chart?.clear();
    if (this.#near || this.loading === 'eager') void this.#load();
    const { tongue, gate } = this;
    this.#chart?.show({ chronicle, selectedId, byMap: origin === 'map', tongue, settings: this, gate });
  }

  protected override updated(): void {
    if (this.isConnected) this.#chart?.settle();
  }

  // before its code has come the map keeps the room for everything that will be there: nothing moves when it comes
  override render(): TemplateResult | typeof nothing {
    const { moments, places } = this.state.chronicle ?? { moments: [], places: [] };
    if (!places.length) return nothing;
    const { ui } = this.tongue;
    const chart = this.#chart;
    const without = moments.filter((moment) => !moment.places.length).length;
    const missing = without > 0 && ui.withoutPlace(without, moments.length, !chart?.roomy);
    const notes = [!chart && this.needs.lacks(chartCode) && ui.mapFailed, missing, ...(chart?.notes ?? [])].filter(
      (note) => typeof note === 'string',
    );
    return html`<div class="root">
      <section class="stage">
        <div id="leaflet"></div>
        ${chart?.draw()}
      </section>
      <div class="under">
        ${notes.length > 0 ? html`<p class="small muted">${ui.sentences(notes)}</p>` : nothing}
        <div class="room">${chart?.drawUnder()}</div>
      </div>
      ${this.bare ? nothing : html`<p class="credit muted" part="attribution">${mapCredit(this, ui)}</p>`}
    </div>`;
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    this.#near = true;
    this.#approach?.disconnect();
    this.requestUpdate();
  }

  /** Its room is kept, so that it may come however late. */
  async #load(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    void this.needs.ask(chartCode);
    const { Chart } = await chartCode.came();
    this.#chart = new Chart(this, (id) => this.shared.select(id, 'map'), this.needs);
    if (this.isConnected) this.#chart?.connect();
    this.requestUpdate();
  }

  protected override askAgain(): void {
    super.askAgain();
    this.#chart?.askAgain();
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-map': DatelineMap;
  }
}
