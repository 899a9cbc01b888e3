import type { LitElement, TemplateResult } from 'lit';
import type { Basemap } from '../../../geo/decode.js';
import type { LngLat, Point, Worldview } from '../../../geo/types.js';
import type { Tongue } from '../../../locales/index.js';
import type { Chronicle, Place } from '../../../model/types.js';
import type { Resize } from '../../../controllers/resize.js';
import type { MapSettings } from '../../shared/map-settings.js';
import type { Rover } from '../../shared/rover.js';
import type { Kit } from '../kit.js';
import type * as LiveCode from '../live/live.js';
import { basemapFromTopology, MAX_LATITUDE } from '../../../geo/index.js';
import { chartWords } from '../../../locales/chart/en.js';
import { chartStyles } from './chart.styles.js';
import { countriesTemplate, legsOf, legsTemplate, placeTemplate, stillTemplate } from './drawing.js';
import { placedMarkers, standsOf, type PlacedMarker, type Stand } from './gather.js';
import { markerNames, markersOf, type Marker } from './markers.js';
import { BOTH_EDGES_PX, Names } from './names.js';
import { sheetOf } from './sheet.js';
import { Stage } from './stage.js';

/** What is to be shown. */
export interface ChartInput {
  readonly chronicle: Chronicle;
  readonly selectedId: string | undefined;
  /** The last selection was made on this map. */
  readonly byMap: boolean;
  readonly tongue: Tongue;
  readonly settings: MapSettings;
}

/** Wide enough for the controls to stand on the stage: dateline-map.styles.ts has the same number. */
const ROOMY_PX = 520;
/** A region's name lists no more places than one can listen to. */
const MOST_NAMED = 6;

/** What the chart draws for. */
export type ChartElement = LitElement & { grantConsent(): void };

type Project = (lngLat: LngLat) => Point;

/** Everything on the map, with what the reader can do there. Comes with the basemap, when the map is near. */
export class Chart {
  #kit: Kit;
  #element: ChartElement;
  #select: (momentId: string) => void;
  #input: ChartInput | undefined;
  #markers: readonly Marker[] = [];
  /** Which of them stand together: found when the view has settled, kept while it moves. */
  #stands: readonly Stand[] | undefined;
  #placed: readonly PlacedMarker[] = [];
  #focusedId: string | undefined;
  #seenId: string | undefined;
  #stage: Stage;
  #names: Names;
  #live: typeof LiveCode | undefined;
  #list: LiveCode.MomentList | undefined;
  #hint: LiveCode.Hint | undefined;
  #outside: LiveCode.Outside | undefined;
  #basemap: LiveCode.OwnBasemap | undefined;
  #liveFailed = false;
  #rover: Rover;
  #resize: Resize;
  #roomy = false;
  #worldview: Worldview | undefined;
  #drawnBasemap: Basemap | 'awaited' | undefined;
  #life: AbortController | undefined;

  /** @param select - the reader has selected a moment here */
  constructor(kit: Kit, element: ChartElement, select: (momentId: string) => void) {
    this.#kit = kit;
    this.#element = element;
    this.#select = select;
    const changed = (): void => element.requestUpdate();
    this.#names = new Names(kit, () => this.#root.querySelector('.root'));
    this.#rover = new kit.Rover(() => this.#places(), { preventScroll: true });
    this.#resize = new kit.Resize(element, (width, height) => this.#resized(width, height));
    this.#stage = new Stage({
      container: () => this.#root.querySelector('#leaflet'),
      adopt: (sheet) => this.#adopt(sheet),
      areaClass: this.#areaClass,
      changed: (settled) => {
        if (settled) this.#unsettle();
        changed();
      },
      refused: (gesture) => this.#hint?.show(gesture),
    });
  }

  get stage(): Stage {
    return this.#stage;
  }

  /** The controls stand on the stage, and there is room for whole sentences under it. */
  get roomy(): boolean {
    return this.#roomy;
  }

  connect(): void {
    const { ownerDocument } = this.#element;
    this.#life?.abort();
    const { signal } = (this.#life = new AbortController());
    for (const styles of [chartStyles, this.#live?.liveStyles]) {
      if (styles) this.#adopt(sheetOf(styles, this.#kit, ownerDocument));
    }
    ownerDocument.fonts?.addEventListener('loadingdone', this.#fontsCame, { signal });
    this.#root.addEventListener('keydown', this.#key as EventListener, { signal });
  }

  disconnect(): void {
    this.#life?.abort();
    this.clear();
  }

  /** Nothing is shown any more; what the reader looked at is kept. */
  clear(): void {
    this.#hint?.clear();
    this.#list?.close();
    this.#outside?.stop();
    this.#basemap?.stop();
    this.#stage.stop();
  }

  /** Before each drawing. */
  show(input: ChartInput): void {
    const before = this.#input;
    this.#input = input;
    const worldview = known(input.settings.worldview);
    if (before?.tongue !== input.tongue) this.#names.clear();
    if (before?.chronicle !== input.chronicle || this.#worldview !== worldview) this.#unsettle();
    this.#worldview = worldview;
    if (before?.chronicle !== input.chronicle) this.#list?.close();
    this.#markers = markersOf(input.chronicle, input.selectedId);
    const basemap = this.#basemapOf(input.settings);
    if (basemap !== this.#drawnBasemap) this.#unsettle();
    this.#drawnBasemap = basemap;
    this.#stage.show(input.chronicle, worldview, basemap);
  }

  /** What reads a basemap of the page's own comes with Leaflet; when it does not come, there is the embedded one. */
  #basemapOf(settings: MapSettings): Basemap | 'awaited' | undefined {
    if (this.#basemap || !settings.basemap) return this.#basemap?.wanted(settings);
    if (this.#liveFailed) return undefined;
    void this.#bringLive();
    return 'awaited';
  }

  #resized(width: number, height: number): void {
    this.#roomy = width >= ROOMY_PX;
    this.#stage.resize({ width: Math.round(width), height: Math.round(height) });
    this.#unsettle();
    this.#names.forget();
    this.#element.requestUpdate();
  }

  /** Sentences for what the map itself cannot show. */
  get notes(): readonly string[] {
    const { spots } = this.#stage.scene ?? {};
    if (!spots || !this.#input) return [];
    const { chronicle, tongue } = this.#input;
    const named = (places: readonly Place[], words: (names: readonly string[]) => string): string[] =>
      places.length > 0 ? [words(places.map(({ name }) => name))] : [];
    const { atEdge, notOnMap } = chartWords(tongue);
    return [
      ...named(
        chronicle.places.filter(({ lngLat }) => Math.abs(lngLat?.[1] ?? 0) > MAX_LATITUDE),
        atEdge,
      ),
      ...named(
        chronicle.places.filter(({ id }) => !spots.has(id)),
        notOnMap,
      ),
    ];
  }

  /** What lies over Leaflet's box: pictures, names, markers, the open list. */
  draw(): TemplateResult | undefined {
    const { scene, project, picture, size } = this.#stage;
    const input = this.#input;
    if (!input || !scene || !project) return undefined;
    const { html, nothing } = this.#kit;
    const { chronicle, tongue, selectedId } = input;
    this.#stands ??= standsOf(this.#markers, scene, this.#stage.zoom, this.#stage.maxZoom);
    this.#placed = placedMarkers(this.#markers, this.#stands, chronicle.moments);
    this.#focusedId = (this.#root.activeElement as HTMLElement | null)?.dataset['id'];
    const legs = legsOf(this.#stage, project, chronicle, this.#placed);
    const named = {
      scene,
      project,
      size,
      chronicle,
      tongue,
      markers: this.#placed,
      controlsPx: this.#controlsPx,
      lines: legs.flatMap((leg) => leg?.points ?? []),
    };
    const hint = this.#hint?.text(tongue);
    return html`${picture ? stillTemplate(this.#kit, picture, size, this.#areaClass) : nothing}
      ${legsTemplate(this.#kit, legs, chronicle, selectedId, size)}
      ${countriesTemplate(this.#kit, this.#names.ofCountries(named))}
      <div
        class="places"
        .style=${`--_most:${size.width - BOTH_EDGES_PX}px`}
        @keydown=${this.#placeKey}
        @focusin=${this.#focusPlace}
        @pointerdown=${this.#list?.press}
      >
        ${this.#drawPlaces(input, project, this.#names.ofPlaces(named))}
      </div>
      ${this.#drawList(input, project)} ${hint ? html`<p class="hint" role="status">${hint}</p>` : nothing}
      ${this.#drawInside(input)} ${this.#outside?.draw(tongue, this.#stage.ownCredit)}`;
  }

  #drawInside({ tongue }: ChartInput): TemplateResult | undefined {
    const live = this.#working;
    const shots = this.#shots;
    if (!live) return undefined;
    const { html, nothing } = this.#kit;
    return html`${live.panButtons(this.#kit, this.#stage, tongue, this.#roomy)}
      <div class="inside">
        ${this.#roomy ? this.#controls(tongue) : nothing}
        ${shots.moment || shots.route ? live.shotButtons(this.#kit, this.#stage, tongue, shots) : nothing}
      </div>`;
  }

  /** The buttons where there is no room for them on the stage. */
  drawUnder(): TemplateResult | undefined {
    return this.#input && !this.#roomy ? this.#controls(this.#input.tongue) : undefined;
  }

  /** The buttons, once they can do something. */
  #controls(tongue: Tongue): TemplateResult | undefined {
    return this.#working?.controls(this.#kit, this.#stage, tongue);
  }

  /** After each drawing. */
  settle(): void {
    const stage = this.#root.querySelector('.stage');
    if (!stage || !this.#input) return;
    this.#resize.observe(stage);
    stage.setAttribute('role', 'region');
    stage.setAttribute('aria-label', regionName(this.#input));
    this.#keepFocus();
    this.#rover.settle(this.#places().find((place) => place.hasAttribute('aria-current')));
    this.#list?.settle();
    this.#stage.dressAreas();
    this.#follow();
    this.#outside?.settle(this.#stage, this.#input.settings);
    if (this.#stage.live && !this.#live) void this.#bringLive();
    void this.#stage.start();
  }

  /** A key, anywhere on the map. */
  #key = (event: KeyboardEvent): void => {
    this.#working?.pressed(event, this.#stage, this.#shots);
  };

  /** In as many slots as there are places, so that a button stays itself when others join or leave. */
  #drawPlaces(
    { chronicle, tongue }: ChartInput,
    project: Project,
    labels: ReturnType<Names['ofPlaces']>,
  ): (TemplateResult | undefined)[] {
    const slots = this.#markers.map((): TemplateResult | undefined => undefined);
    const markers = this.#placed.map(({ marker }) => marker);
    const names = markerNames(markers, chronicle, tongue, this.#kit);
    this.#placed.forEach((placed, order) => {
      const { id } = placed.marker.place;
      slots[placed.indices[0] ?? 0] = placeTemplate(this.#kit, placed, {
        chronicle,
        tongue,
        name: names[order] ?? '',
        point: project(placed.at),
        label: labels.get(id),
        open: this.#list?.openId === id,
        activate: () => this.#activate(placed),
      });
    });
    return slots;
  }

  #drawList({ chronicle, tongue }: ChartInput, project: Project): TemplateResult | undefined {
    const open = this.#placed.find(({ marker }) => marker.place.id === this.#list?.openId);
    return open && this.#list?.draw(open.marker, project(open.at), this.#stage.size, chronicle, tongue);
  }

  #activate({ marker, opens }: PlacedMarker): void {
    const [first, second] = marker.moments;
    if (opens) return this.#comeCloser(marker);
    if (second && this.#list) this.#list.toggle(marker.place.id);
    else if (first) this.#select(first.id);
  }

  #comeCloser({ places }: Marker): void {
    this.#stage.showPlaces(places.map(({ id }) => id));
  }

  /** A place whose marker has been taken into another one leaves it the focus. */
  #keepFocus(): void {
    const id = this.#focusedId;
    if (id === undefined || this.#place(id)) return;
    const now = this.#placed.find(({ marker }) => marker.places.some((place) => place.id === id));
    if (now) this.#place(now.marker.place.id)?.focus({ preventScroll: true });
  }

  /** What stands where has to be found anew. */
  #unsettle(): void {
    this.#stands = undefined;
    this.#names.clear();
  }

  async #bringLive(): Promise<void> {
    const code = await import('../live/live.js').catch(() => undefined);
    const element = this.#element;
    if (!code && !this.#liveFailed) element.requestUpdate();
    this.#liveFailed = !code;
    if (!code || this.#live) return;
    this.#live = code;
    this.#adopt(sheetOf(code.liveStyles, this.#kit, element.ownerDocument));
    this.#hint = new code.Hint(() => element.requestUpdate());
    this.#list = new code.MomentList(this.#kit, {
      renderRoot: this.#root,
      get updateComplete() {
        return element.updateComplete;
      },
      requestUpdate: () => element.requestUpdate(),
      choose: ({ id }) => this.#select(id),
      focusPlace: (id) => this.#place(id)?.focus({ preventScroll: true }),
    });
    const tell = (code: string, path: string, message: string): void => {
      console.warn(`Dateline: ${message}`);
      const problem = { severity: 'error', code, path, message } as const;
      element.dispatchEvent(new this.#kit.DatelineErrorEvent([problem], false));
    };
    this.#basemap = new code.OwnBasemap({
      base: new URL(element.baseURI, location.href).href,
      read: (text) => basemapFromTopology(JSON.parse(text)),
      changed: () => element.requestUpdate(),
      tell,
    });
    this.#outside = new code.Outside(this.#kit, {
      element,
      tell,
      refocus: () =>
        this.#places()
          .find((place) => place.tabIndex === 0)
          ?.focus({ preventScroll: true }),
    });
    element.requestUpdate();
  }

  /** A moment selected elsewhere comes into view. */
  #follow(): void {
    const { selectedId, chronicle, byMap } = this.#input ?? {};
    if (selectedId === this.#seenId || !this.#stage.live) return;
    this.#seenId = selectedId;
    const place = chronicle?.moments.find(({ id }) => id === selectedId)?.places[0];
    if (!byMap) this.#stage.reveal(place?.id);
  }

  #areaClass = (placeId: string): string => {
    const marker = this.#markers.find(({ place }) => place.id === placeId);
    return this.#kit.classes({
      area: 1,
      soft: marker?.place.radiusKm,
      selected: marker?.selected,
      [marker?.shown.standing ?? 'unknown']: 1,
    });
  };

  #placeKey = (event: KeyboardEvent): void => {
    // places lie in no line: either pair of arrows goes through them in the story's order
    if (!this.#rover.key(event, 'horizontal', false)) this.#rover.key(event, 'vertical', false);
  };

  /** A place that gets the focus comes into view with it: on the map first, then in the page if it must. */
  #focusPlace = async (event: FocusEvent): Promise<void> => {
    const place = event.target as HTMLElement;
    this.#rover.focused(place);
    if (!place.matches(':focus-visible')) return;
    this.#stage.reveal(place.dataset['id']);
    await this.#element.updateComplete;
    place.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  #fontsCame = (): void => {
    this.#names.forget();
    this.#element.requestUpdate();
  };

  /** What the reader can do, once the map can move. */
  get #working(): typeof LiveCode | undefined {
    return this.#stage.live ? this.#live : undefined;
  }

  /** How far down the buttons on the stage reach. */
  get #controlsPx(): number {
    const { moment, route } = this.#shots;
    const shots = Number(moment !== undefined) + Number(route !== undefined);
    const buttonPx = matchMedia('(pointer: coarse)').matches ? 45 : 33;
    return this.#roomy || shots > 0 ? 16 + (this.#roomy ? 3 * buttonPx + 8 : 0) + shots * buttonPx : 0;
  }

  get #shots(): LiveCode.Shots {
    const { chronicle, selectedId } = this.#input ?? {};
    return (chronicle && this.#live?.shotsOf(chronicle, selectedId)) ?? { moment: undefined, route: undefined };
  }

  get #root(): ShadowRoot {
    return this.#element.renderRoot as ShadowRoot;
  }

  #places(): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>('.place')];
  }

  #place(id: string): HTMLElement | undefined {
    return this.#places().find((place) => place.dataset['id'] === id);
  }

  #adopt(sheet: CSSStyleSheet | undefined): void {
    const { adoptedStyleSheets } = this.#root;
    if (sheet && !adoptedStyleSheets.includes(sheet)) this.#root.adoptedStyleSheets = [...adoptedStyleSheets, sheet];
  }
}

function regionName({ chronicle: { title, places }, tongue: { ui } }: ChartInput): string {
  return `${ui.map}: ${places.length > MOST_NAMED ? title : ui.list(places.map(({ name }) => name))}`;
}

/** An attribute may say anything. */
function known(worldview: string): Worldview {
  return worldview === 'ua' || worldview === 'de-facto' || worldview === 'none' ? worldview : 'neutral';
}
