import { html, nothing } from 'lit';
import { fileAddress, foreignHost } from '../../shared/foreign.js';
import { mapCredit } from '../../shared/map-settings.js';
import type { LitElement, TemplateResult } from 'lit';
import { Brought } from '../../../controllers/leaflet/brought.js';
import type { LeafletMap } from '../../../controllers/leaflet/leaflet-map.js';
import type { OverlayShape } from '../../../controllers/leaflet/overlay.js';
import type { Tongue } from '../../../locales/index.js';
import type { MapSettings } from '../../shared/map-settings.js';
import type { Gate } from '../../shared/story-part.js';
import type { ChartInput } from '../chart/input.js';
import type { Stage } from '../chart/stage.js';
import { DatelineErrorEvent } from '../../../events/index.js';
import { basemapFromTopology } from '../../../geo/topology.js';
import { readGeoJson } from './geojson.js';
import { OwnBasemap } from './own-basemap.js';
import { fetchOutside, UNSAFE } from './outside-file.js';
export { outsideStyles } from './outside.styles.js';
import { QuestionRoom } from './question-room.js';
import { tileSource, type NamedSource } from './tile-source.js';

export interface OutsideHost {
  readonly element: LitElement;
  readonly stage: Stage;
  /** The button that had the focus is gone. */
  refocus(): void;
}

let worldviewTold = false;

/**
 * What a page brings to the map from elsewhere, and the reader's consent to it: tiles, an overlay and a basemap of its own.
 */
export class Outside {
  readonly basemap: OwnBasemap;
  #host: OutsideHost;
  #leaflet: LeafletMap | undefined;
  #brought: Brought | undefined;
  #settings: MapSettings | undefined;
  /** Nothing may be asked of another host. */
  #shut = false;
  #asked = '';
  #source: NamedSource | undefined;
  #overlay: URL | undefined;
  #basemap: URL | undefined;
  #broken = false;
  #tiled = false;
  #room = new QuestionRoom();
  /** The overlay that is laid, or on its way; empty without any, or when it cannot be used. */
  #laid = '';
  #told = new Set<string>();
  #life = new AbortController();

  constructor(host: OutsideHost) {
    this.#host = host;
    this.basemap = new OwnBasemap({
      addressOf: (address) => fileAddress(address, this.#page),
      isForeign: (url) => this.#isForeign(url),
      read: (text) => basemapFromTopology(JSON.parse(text)),
      changed: () => host.element.requestUpdate(),
      tell: (code, path, message) => this.#say(code, path, message),
    });
  }

  /** After each drawing; what is there already costs nothing. */
  settle(settings: MapSettings, { shut }: Gate): void {
    const { stage } = this.#host;
    const { leaflet } = stage;
    const edge = this.#host.element.renderRoot.querySelector('.consent')?.closest<HTMLElement>('.edge');
    if (leaflet && edge) this.#room.settle(stage, edge);
    const { tiles, tilesSubdomains, tilesMaxZoom, overlay, basemap } = settings;
    const asked = JSON.stringify([tiles, tilesSubdomains, tilesMaxZoom, shut, overlay, basemap]);
    const same = asked === this.#asked;
    if (!leaflet || (same && leaflet === this.#leaflet)) return;
    if (leaflet !== this.#leaflet) {
      this.#laid = '';
      this.#brought = new Brought(leaflet, this.#page);
    }
    this.#asked = asked;
    this.#leaflet = leaflet;
    this.#settings = settings;
    this.#shut = shut;
    if (!same) this.#read(settings);
    this.#tile();
    void this.#lay();
    this.#host.element.requestUpdate();
  }

  /** Asks again for what the page names and did not come; what is there stays, and the reader's answer too. */
  askAgain(): void {
    this.basemap.askAgain();
    this.#told.clear();
    if (!this.#leaflet || !this.#settings) return;
    if (this.#broken) {
      this.#broken = false;
      this.#tile();
    }
    void this.#lay();
  }

  stop(): void {
    this.basemap.stop();
    this.#life.abort();
    this.#leaflet = undefined;
    this.#tiled = false;
  }

  /** The question, and whose map it is, at the stage's lower edge. */
  draw({ gate }: ChartInput, credit: string): TemplateResult | undefined {
    const question = this.#waits ? gate.question(() => this.#host.refocus()) : undefined;
    if (!credit && !question) return undefined;
    return html`<div class="edge">
      ${question ?? nothing} ${credit ? html`<p class="whose" part="attribution" dir="auto">${credit}</p>` : nothing}
    </div>`;
  }

  /**
   * Whose map is shown, where that is for the map to say.
   * @param ownCredit - of a basemap that the page names, while that is drawn; it may be empty
   */
  credit({ ui }: Tongue, ownCredit: string | undefined): string {
    const { tiles, basemap, tilesAttribution, worldview } = this.#settings ?? {};
    if (!worldview || !(tiles || basemap)) return '';
    return this.#tiled ? (tilesAttribution ?? '') : (ownCredit ?? mapCredit({ worldview }, ui));
  }

  /** There is something that consent would bring. */
  get #waits(): boolean {
    return Boolean(this.#source) || [this.#basemap, this.#overlay].some((url) => url && this.#isForeign(url));
  }

  get #page(): Document {
    return this.#host.element.ownerDocument;
  }

  #isForeign({ href }: URL): boolean {
    return foreignHost(href, this.#page) !== undefined;
  }

  #read(settings: MapSettings): void {
    const { tiles, overlay, basemap } = settings;
    const { baseURI } = this.#page;
    const source = tiles ? tileSource(settings, baseURI, devicePixelRatio > 1) : undefined;
    if (typeof source === 'string') this.#tell('tiles-refused', 'tiles', source);
    this.#source = typeof source === 'object' ? source : undefined;
    this.#overlay = overlay ? fileAddress(overlay, this.#page) : undefined;
    this.#basemap = basemap ? fileAddress(basemap, this.#page) : undefined;
    if (overlay && !this.#overlay) this.#tellOverlay(overlay, UNSAFE);
    this.#broken = false;
  }

  #tile(): void {
    const source = this.#shut || this.#broken ? undefined : this.#source;
    this.#shown(false);
    this.#brought?.setTiles(source, {
      onShown: () => {
        this.#tellBorders();
        this.#shown(true);
      },
      onBroken: () => this.#giveUp(),
    });
  }

  /** The embedded basemap is good for less than tiles are: how close one can come depends on what is there. */
  #shown(tiled: boolean): void {
    this.#tiled = tiled;
    this.#mark('tiled', tiled);
    this.#host.stage.comeAsCloseAs(tiled ? this.#source?.maxZoom : undefined);
    this.#host.element.requestUpdate();
  }

  /** The stage dresses what lies over it. */
  #mark(className: 'tiled' | 'laid', on: boolean): void {
    this.#host.element.renderRoot.querySelector('.stage')?.classList.toggle(className, on);
  }

  #giveUp(): void {
    this.#broken = true;
    this.#brought?.setTiles(undefined);
    this.#shown(false);
    const sentence = `The map’s tiles do not come from ${this.#source?.hosts.join(', ')}: the embedded map is shown in their place; check tiles, then call reload().`;
    this.#tell('tiles-broken', 'tiles', sentence);
  }

  async #lay(): Promise<void> {
    const brought = this.#brought;
    const stay = this.#shut;
    const url = stay && this.#overlay && this.#isForeign(this.#overlay) ? undefined : this.#overlay;
    // one that stays is not fetched again, nor gone in the meantime
    if (url && url.href === this.#laid) return;
    this.#laid = url?.href ?? '';
    this.#life.abort();
    const { signal } = (this.#life = new AbortController());
    const lay = (shapes: readonly OverlayShape[]): void => {
      brought?.setOverlay(shapes);
      this.#mark('laid', shapes.length > 0);
    };
    lay([]);
    if (!url) return;
    try {
      const shapes = await fetchOutside(url, signal, readGeoJson, { stay });
      if (shapes.length === 0) throw new Error('there is nothing to draw in it');
      if (!signal.aborted) lay(shapes);
    } catch (error) {
      if (signal.aborted) return;
      this.#laid = ''; // asked for again once it may go on, or at reload()
      this.#tellOverlay(url.href, (error as Error).message);
    }
  }

  #tellBorders(): void {
    if (worldviewTold || this.#settings?.worldview === 'none') return;
    worldviewTold = true;
    console.warn('Dateline: tiles bring borders of their own, which “worldview” does not change: look at them.');
  }

  #tellOverlay(address: string, why: string): void {
    this.#tell(
      'overlay-unusable',
      'overlay',
      `The map’s overlay “${address.slice(0, 200)}” is left out: ${why}. Mend that, then call reload().`,
    );
  }

  /** Once: what is wrong with one attribute is so whatever becomes of the others, and of consent. */
  #tell(code: string, path: string, message: string): void {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    this.#say(code, path, message);
  }

  #say(code: string, path: string, message: string): void {
    console.warn(`Dateline: ${message}`);
    this.#host.element.dispatchEvent(new DatelineErrorEvent([{ severity: 'error', code, path, message }], false));
  }
}
