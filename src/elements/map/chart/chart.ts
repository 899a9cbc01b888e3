import type { LitElement, TemplateResult } from 'lit';
import type { LngLat, Point, Size, Worldview } from '../../../geo/types.js';
import type { Tongue } from '../../../locales/index.js';
import type { Chronicle, Place } from '../../../model/types.js';
import type { Rover } from '../../shared/rover.js';
import type { Kit } from '../kit.js';
import type * as LiveCode from '../live/live.js';
import { fitPlaces, MAX_LATITUDE } from '../../../geo/index.js';
import { chartWords } from '../../../locales/chart/en.js';
import { chartSheet } from './chart.styles.js';
import { countriesTemplate, legsOf, legsTemplate, placeTemplate, stillTemplate } from './drawing.js';
import { placedMarkers, standsOf, type PlacedMarker, type Stand } from './gather.js';
import { markerNames, markersOf, type Marker } from './markers.js';
import { BOTH_EDGES_PX, Names } from './names.js';
import { Stage } from './stage.js';

/** What is to be shown. */
export interface ChartInput {
  readonly chronicle: Chronicle;
  readonly selectedId: string | undefined;
  /** The last selection was made on this map. */
  readonly byMap: boolean;
  readonly tongue: Tongue;
  readonly worldview: Worldview;
  /** The controls stand on the stage. */
  readonly controlsInside: boolean;
}

type Project = (lngLat: LngLat) => Point;

/** Everything on the map, with what the reader can do there. Comes with the basemap, when the map is near. */
export class Chart {
  #kit: Kit;
  #element: LitElement;
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
  #rover: Rover;

  /** @param select - the reader has selected a moment here */
  constructor(kit: Kit, element: LitElement, select: (momentId: string) => void) {
    this.#kit = kit;
    this.#element = element;
    this.#select = select;
    const changed = (): void => element.requestUpdate();
    this.#names = new Names(kit, () => this.#root.querySelector('.root'));
    this.#rover = new kit.Rover(() => this.#places(), { preventScroll: true });
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

  connect(): void {
    const { ownerDocument } = this.#element;
    this.#adopt(chartSheet(this.#kit, ownerDocument));
    ownerDocument.fonts?.addEventListener('loadingdone', this.#fontsCame);
  }

  disconnect(): void {
    this.#element.ownerDocument.fonts?.removeEventListener('loadingdone', this.#fontsCame);
    this.clear();
  }

  /** Nothing is shown any more; what the reader looked at is kept. */
  clear(): void {
    this.#hint?.clear();
    this.#list?.close();
    this.#stage.stop();
  }

  /** Before each drawing. */
  show(input: ChartInput): void {
    const before = this.#input;
    this.#input = input;
    if (before?.tongue !== input.tongue || before.controlsInside !== input.controlsInside) this.#names.clear();
    if (before?.chronicle !== input.chronicle || before.worldview !== input.worldview) this.#unsettle();
    if (before?.chronicle !== input.chronicle) this.#list?.close();
    this.#markers = markersOf(input.chronicle, input.selectedId);
    this.#stage.show(input.chronicle, input.worldview);
  }

  resize(size: Size): void {
    this.#stage.resize(size);
    this.#unsettle();
    this.#names.forget();
  }

  /** Sentences for what the map itself cannot show. */
  notes({ chronicle, tongue }: Pick<ChartInput, 'chronicle' | 'tongue'>): readonly string[] {
    const { spots } = this.#stage.scene ?? {};
    if (!spots) return [];
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
    this.#stands ??= standsOf(this.#markers, scene, this.#stage.zoom);
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
      controls: input.controlsInside,
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
      ${this.#drawList(input, project)} ${hint ? html`<p class="hint" role="status">${hint}</p>` : nothing}`;
  }

  /** The buttons, once they can do something. */
  controls(tongue: Tongue): TemplateResult | undefined {
    return this.#stage.live ? this.#live?.controls(this.#kit, this.#stage, tongue) : undefined;
  }

  /** After each drawing. */
  settle(): void {
    this.#keepFocus();
    this.#rover.settle(this.#places().find((place) => place.hasAttribute('aria-current')));
    this.#list?.settle();
    this.#stage.dressAreas();
    this.#follow();
    if (this.#stage.live && !this.#live) void this.#bringLive();
    void this.#stage.start();
  }

  /** A key, anywhere on the map. */
  key(event: KeyboardEvent): void {
    if (this.#stage.live) this.#live?.pressed(event, this.#stage);
  }

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
    const { scene, size } = this.#stage;
    const ids = places.map(({ id }) => id);
    const view = scene && fitPlaces(scene, ids, size);
    if (view) this.#stage.look(view);
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
    if (!code || this.#live) return;
    this.#live = code;
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
