import { html } from 'lit';
import { liveCode } from '../live-code.js';
import { Resize } from '../../../controllers/resize.js';
import { classes } from '../../shared/classes.js';
import type { TemplateResult } from 'lit';
import type { Basemap } from '../../../geo/types.js';
import type { Worldview } from '../../../geo/types.js';
import { chartWords } from '../../../locales/chart.js';
import type { CodeNeeds } from '../../shared/code-needs.js';
import type { Live } from '../live/live.js';
import { outsideCode } from '../outside-code.js';
import type { Outside } from '../outside/outside.js';
import { chartStyles } from './chart.styles.js';
import { countriesTemplate, legsOf, legsTemplate } from './drawing.js';
import { placedMarkers, standsOf, type PlacedMarker, type Stand } from '../../../plan/map/gather.js';
import { markersOf, type Marker } from '../../../plan/map/markers.js';
import type { ChartElement, ChartInput } from './input.js';
import { BOTH_EDGES_PX, Names } from './names.js';
import { placesTemplate } from './place-buttons.js';
import { PlaceFocus } from './place-focus.js';
import { notesOf, regionName } from '../../../plan/map/sentences.js';
import { adoptRules, type Styles } from '../../shared/adopt.js';
import { Stage } from './stage.js';

/** What tells that the reader is about to move the map. */
const TOUCHES = ['pointerover', 'pointerdown', 'touchstart', 'wheel', 'focusin', 'keydown'];

/** Wide enough for the controls to stand on the stage: dateline-map.styles.ts has the same number. */
const ROOMY_PX = 520;
/** What the buttons on the stage take of its height, with their borders: as in live.styles.ts. */
const BUTTON_PX = 33;
const COARSE_BUTTON_PX = 45;
const EDGE_PX = 16;
const GAP_PX = 8;

/** Everything on the map, with what the reader can do there. Comes with the basemap, when the map is near. */
export class Chart {
  #element: ChartElement;
  #select: (momentId: string) => void;
  #input: ChartInput | undefined;
  #markers: readonly Marker[] = [];
  /** By place id, of the markers that it was made from. */
  #index: ReadonlyMap<string, Marker> = new Map();
  #indexed: readonly Marker[] | undefined;
  /** Which of them stand together: found when the view has settled, kept while it moves. */
  #stands: readonly Stand[] | undefined;
  #placed: readonly PlacedMarker[] | undefined;
  #seenId: string | undefined;
  #stage: Stage;
  #names: Names;
  #focus: PlaceFocus;
  #needs: CodeNeeds;
  #liveAsked = false;
  #live: Live | undefined;
  #outsideAsked = false;
  /** Only where the page brings something to the map. */
  #outside: Outside | undefined;
  #resize: Resize;
  #roomy = false;
  /** The reader pressed a marker before what answers had come, with that moment selected. */
  #early: { readonly placeId: string; readonly selectedId: string | undefined } | undefined;
  #life: AbortController | undefined;

  /**
   * @param select - the reader has selected a moment here
   * @param needs - the element's: what does not come is told there
   */
  constructor(element: ChartElement, select: (momentId: string) => void, needs: CodeNeeds) {
    this.#element = element;
    this.#select = select;
    this.#needs = needs;
    this.#names = new Names(() => this.#root.querySelector('.root'));
    this.#resize = new Resize(element, (width, height) => this.#resized(width, height));
    this.#stage = new Stage({
      container: () => this.#root.querySelector('#leaflet'),
      adopt: (styles) => this.#adopt(styles),
      areaClass: this.#areaClass,
      changed: (settled) => {
        if (settled) this.#unsettle();
        element.requestUpdate();
      },
      refused: (gesture) => this.#live?.hint.show(gesture),
    });
    this.#focus = new PlaceFocus(element, this.#stage);
  }

  get stage(): Stage {
    return this.#stage;
  }

  /** The controls stand on the stage, and there is room for whole sentences under it. */
  get roomy(): boolean {
    return this.#roomy;
  }

  /** Sentences for what the map itself cannot show. */
  get notes(): readonly string[] {
    const { scene } = this.#stage;
    if (!scene || !this.#input) return [];
    const { chronicle, tongue } = this.#input;
    const still = !this.#live && this.#needs.lacks(liveCode) ? [chartWords(tongue).still] : [];
    return [...still, ...notesOf(chronicle, scene, tongue)];
  }

  connect(): void {
    this.#life?.abort();
    const { signal } = (this.#life = new AbortController());
    this.#adopt(chartStyles);
    this.#adopt(this.#live && liveCode.code?.liveStyles);
    this.#adopt(this.#outside && outsideCode.code?.outsideStyles);
    this.#element.ownerDocument.fonts?.addEventListener('loadingdone', this.#fontsCame, { signal });
    this.#root.addEventListener('keydown', this.#key as EventListener, { signal });
    for (const type of TOUCHES) this.#root.addEventListener(type, this.#touched, { signal, passive: true });
  }

  disconnect(): void {
    this.#life?.abort();
    this.clear();
  }

  /** Nothing is shown any more; what the reader looked at is kept. */
  clear(): void {
    this.#early = undefined;
    this.#live?.stop();
    this.#outside?.stop();
    this.#stage.stop();
  }

  /** Before each drawing. */
  show(input: ChartInput): void {
    const before = this.#input;
    this.#input = input;
    const { chronicle, settings, selectedId, tongue } = input;
    if (settings.tiles || settings.overlay || settings.basemap) void this.#bringOutside();
    if (before?.tongue !== tongue) this.#names.clear();
    if (before?.chronicle !== chronicle) this.#live?.list.close();
    if (before?.chronicle !== chronicle || before.selectedId !== selectedId) {
      this.#markers = markersOf(chronicle, selectedId);
      this.#placed = undefined;
    }
    if (this.#stage.show(chronicle, known(settings.worldview), this.#basemapOf(input))) this.#unsettle();
  }

  /** What lies over Leaflet's box: pictures, names, markers, and what the reader can do. */
  draw(): TemplateResult | undefined {
    const { scene, project, size } = this.#stage;
    const input = this.#input;
    if (!input || !scene || !project) return undefined;
    const { chronicle, tongue, selectedId } = input;
    const { zoom, maxZoom } = this.#stage;
    this.#stands ??= standsOf(this.#markers, scene, { zoom, maxZoom, project, size });
    const markers = (this.#placed ??= placedMarkers(this.#markers, this.#stands));
    this.#focus.remember();
    const legs = legsOf(this.#stage, project, chronicle, markers);
    // a name over a leg of the selected moment costs as much as over three others
    const lines = legs.flatMap((leg, index) => {
      const points = leg?.points ?? [];
      const { from, to } = chronicle.legs[index] ?? {};
      return selectedId && (from?.id === selectedId || to?.id === selectedId)
        ? [points, points, points].flat()
        : points;
    });
    const controlsPx = this.#controlsPx;
    const credit = this.#outside?.credit(tongue, this.#stage.ownCredit) ?? '';
    const names = this.#names.stand({ scene, project, size, chronicle, tongue, markers, controlsPx, credit, lines });
    return html`${legsTemplate(legs, chronicle, selectedId, size)} ${countriesTemplate(names.countries)}
      <div
        class="places"
        .style=${`--_most:${size.width - BOTH_EDGES_PX}px`}
        @keydown=${this.#focus.key}
        @focusin=${this.#focus.came}
        @pointerdown=${this.#live?.list.press}
      >
        ${placesTemplate(markers, {
          chronicle,
          tongue,
          project,
          labels: names.places,
          openId: this.#live?.list.openId,
          activate: this.#activate,
        })}
      </div>
      ${this.#live?.draw(input, markers, project, this.#roomy)} ${this.#outside?.draw(input, credit)}`;
  }

  /** The buttons where there is no room for them on the stage. */
  drawUnder(): TemplateResult | undefined {
    return this.#input && !this.#roomy ? this.#live?.drawControls(this.#input) : undefined;
  }

  /** After each drawing. */
  settle(): void {
    const stage = this.#root.querySelector('.stage');
    const input = this.#input;
    if (!stage || !input) return;
    this.#resize.observe(stage);
    stage.setAttribute('role', 'region');
    stage.setAttribute('aria-label', regionName(input.chronicle, input.tongue));
    this.#focus.settle(this.#placed ?? []);
    this.#stage.settle();
    this.#follow(input);
    this.#live?.settle();
    this.#outside?.settle(input.settings, input.gate);
    this.#catchUp(input);
    if (this.#stage.drawn) void this.#bringLive();
    if (this.#live && liveCode.code) void this.#stage.start(liveCode.code);
  }

  /** Places that stand together come apart, moments that share a place are listed, one alone is selected. */
  #activate = ({ marker: { place, places, moments }, opens }: PlacedMarker): void => {
    const [first, second] = moments;
    this.#early = undefined;
    if (opens) this.#stage.showPlaces(places.map(({ id }) => id));
    else if (first && !second) this.#select(first.id);
    else if (this.#live) this.#live.list.toggle(place.id);
    else if (this.#needs.lacks(liveCode)) this.#selectAmong(moments.map(({ id }) => id));
    else this.#early = { placeId: place.id, selectedId: this.#input?.selectedId };
  };

  /** Without a list to choose from: one after the other. */
  #selectAmong(ids: readonly string[]): void {
    const next = ids[ids.indexOf(this.#input?.selectedId ?? '') + 1] ?? ids[0];
    if (next !== undefined) this.#select(next);
  }

  /** Does what the reader asked for in the first picture, unless they have turned to something else in the meantime. */
  #catchUp({ selectedId }: ChartInput): void {
    const early = this.#early;
    if (!early || !this.#live) return;
    this.#early = undefined;
    const { body, activeElement } = this.#element.ownerDocument;
    const focused = this.#root.activeElement as HTMLElement | null;
    // some browsers focus no button that is clicked
    const stays = focused ? focused.dataset['id'] === early.placeId : activeElement === body || activeElement === null;
    const pressed = this.#placed?.find(({ marker }) => marker.places.some(({ id }) => id === early.placeId));
    if (pressed && stays && selectedId === early.selectedId) this.#activate(pressed);
  }

  /** When what reads a basemap of the page's own does not come, there is the embedded one. */
  #basemapOf({ settings, gate }: ChartInput): Basemap | 'awaited' | undefined {
    if (this.#outside) return this.#outside.basemap.wanted(settings.basemap, gate.shut);
    return settings.basemap && !this.#needs.lacks(outsideCode) ? 'awaited' : undefined;
  }

  async #bringOutside(): Promise<void> {
    if (this.#outsideAsked) return;
    this.#outsideAsked = true;
    void this.#needs.ask(outsideCode);
    const code = await outsideCode.came();
    this.#adopt(code.outsideStyles);
    this.#outside = new code.Outside({
      element: this.#element,
      stage: this.#stage,
      refocus: () => this.#focus.focus(),
    });
    this.#element.requestUpdate();
  }

  async #bringLive(): Promise<void> {
    if (this.#liveAsked) return;
    this.#liveAsked = true;
    void this.#needs.ask(liveCode);
    const code = await liveCode.came();
    this.#adopt(code.liveStyles);
    this.#live = new code.Live({
      element: this.#element,
      stage: this.#stage,
      select: this.#select,
      focusPlace: (id) => this.#focus.focus(id),
    });
    this.#element.requestUpdate();
  }

  /** The page asks again for what did not come. */
  askAgain(): void {
    this.#outside?.askAgain();
  }

  #resized(width: number, height: number): void {
    this.#roomy = width >= ROOMY_PX;
    this.#stage.resize({ width: Math.round(width), height: Math.round(height) });
    this.#unsettle();
    this.#fontsCame();
  }

  #fontsCame = (): void => {
    this.#names.forget();
    this.#element.requestUpdate();
  };

  /** What stands where has to be found anew. */
  #unsettle(): void {
    this.#stands = undefined;
    this.#placed = undefined;
    this.#names.clear();
  }

  /** A moment selected elsewhere comes into view. */
  #follow({ selectedId, chronicle, byMap }: ChartInput): void {
    if (selectedId === this.#seenId || !this.#stage.project) return;
    this.#seenId = selectedId;
    const place = chronicle.moments.find(({ id }) => id === selectedId)?.places[0];
    if (!byMap) this.#stage.reveal(place?.id);
  }

  #areaClass = (placeId: string): string => {
    const marker = this.#markerOf(placeId);
    return classes({
      area: 1,
      soft: marker?.place.radiusKm,
      selected: marker?.selected,
      [marker?.shown.standing ?? 'unknown']: 1,
    });
  };

  #markerOf(placeId: string): Marker | undefined {
    if (this.#indexed !== this.#markers) {
      this.#indexed = this.#markers;
      this.#index = new Map(this.#markers.map((marker) => [marker.place.id, marker]));
    }
    return this.#index.get(placeId);
  }

  #touched = (): void => this.#stage.hurry();

  /** A key, anywhere on the map. */
  #key = (event: KeyboardEvent): void => {
    if (this.#input) this.#live?.pressed(event, this.#input);
  };

  /** How far down the buttons on the stage reach: that is kept free before they have come, too. */
  get #controlsPx(): number {
    const shots = (this.#input && this.#live?.shotCount(this.#input)) ?? 0;
    const buttonPx = matchMedia('(pointer: coarse)').matches ? COARSE_BUTTON_PX : BUTTON_PX;
    const zoomPx = this.#roomy ? 3 * buttonPx + GAP_PX : 0;
    return zoomPx + shots > 0 ? EDGE_PX + zoomPx + shots * buttonPx : 0;
  }

  get #root(): ShadowRoot {
    return this.#element.renderRoot as ShadowRoot;
  }

  #adopt(styles: Styles | undefined): void {
    if (styles) adoptRules(styles, this.#element);
  }
}

/** An attribute may say anything. */
function known(worldview: string): Worldview {
  return worldview === 'ua' || worldview === 'de-facto' || worldview === 'none' ? worldview : 'neutral';
}
