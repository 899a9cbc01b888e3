import { html, nothing } from 'lit';
import { fileAddress, foreignHost } from '../../shared/foreign.js';
import { DatelineErrorEvent } from '../../../events/index.js';
import type { TemplateResult } from 'lit';
import type { Basemap } from '../../../geo/decode.js';
import type { LngLat, Point } from '../../../geo/types.js';
import type { ChartElement, ChartInput } from '../chart/input.js';
import type { PlacedMarker } from '../../../plan/map/gather.js';
import type { Stage } from '../chart/stage.js';
import { controls, panButtons, pressed, shotButtons } from './controls.js';
import { Hint } from './hint.js';
import { MomentList } from './moment-list.js';
import { Outside } from './outside.js';
import { OwnBasemap } from './own-basemap.js';
import { shotsOf, type Shots } from '../../../plan/map/shots.js';

export { LeafletMap, leafletStyles } from '../../../controllers/leaflet/leaflet-map.js';
export { liveStyles } from './live.styles.js';

export interface LiveHost {
  readonly element: ChartElement;
  readonly stage: Stage;
  /** The reader has chosen a moment. */
  select(momentId: string): void;
  /** Gives the focus to a place's button; without an id, to the one that has the tab stop. */
  focusPlace(placeId?: string): void;
  /** @throws Error that says what is wrong with a file. Handed over: the first picture’s script has it. */
  readBasemap(text: string): Basemap;
}

/** What the reader can do with the map, and what a page brings to it from elsewhere: all that comes with Leaflet. */
export class Live {
  readonly list: MomentList;
  readonly hint: Hint;
  readonly basemap: OwnBasemap;
  #host: LiveHost;
  #outside: Outside;

  constructor(host: LiveHost) {
    const { element } = host;
    const page = (): Document => element.ownerDocument;
    const changed = (): void => element.requestUpdate();
    const tell = (code: string, path: string, message: string): void => {
      console.warn(`Dateline: ${message}`);
      element.dispatchEvent(new DatelineErrorEvent([{ severity: 'error', code, path, message }], false));
    };
    this.#host = host;
    this.hint = new Hint(changed);
    this.list = new MomentList(host);
    this.basemap = new OwnBasemap({
      addressOf: (address) => fileAddress(address, page()),
      isForeign: ({ href }) => foreignHost(href, page()) !== undefined,
      read: host.readBasemap,
      changed,
      tell,
    });
    this.#outside = new Outside({ element, tell, refocus: () => host.focusPlace() });
  }

  /** Asks again for what the page names and did not come. */
  askAgain(): void {
    this.basemap.askAgain();
    this.#outside.askAgain(this.#host.stage);
  }

  /** Nothing is shown any more. */
  stop(): void {
    this.hint.clear();
    this.list.close();
    this.#outside.stop();
    this.basemap.stop();
  }

  /** Over the places: the open list, the hint, the buttons, the question before anything from elsewhere, whose map it is. */
  draw(
    input: ChartInput,
    markers: readonly PlacedMarker[],
    project: (lngLat: LngLat) => Point,
    roomy: boolean,
  ): TemplateResult {
    // prettier-ignore
    const { stage } = this.#host;
    const { chronicle, tongue } = input;
    const open = markers.find(({ marker }) => marker.place.id === this.list.openId);
    const hint = this.hint.text(tongue);
    return html`${open && this.list.draw(open.marker, project(open.at), stage.size, chronicle, tongue)}
    ${hint ? html`<p class="hint" role="status">${hint}</p>` : nothing}
    ${stage.leaflet && this.#drawButtons(input, roomy)} ${this.#outside.draw(input, this.credit(input))}`;
  }

  #drawButtons(input: ChartInput, roomy: boolean): TemplateResult {
    const { stage } = this.#host;
    const { tongue } = input;
    const shots = shotsIn(input);
    return html`${panButtons(stage, tongue, roomy)}
      <div class="inside">
        ${roomy ? this.drawControls(input) : nothing}
        ${shots.moment || shots.route ? shotButtons(stage, tongue, shots) : nothing}
      </div>`;
  }

  /** Once they can do something. */
  drawControls({ tongue }: ChartInput): TemplateResult | undefined {
    const { stage } = this.#host;
    return stage.leaflet && controls(stage, tongue);
  }

  /** Whose map is shown, as the stage's lower edge says it; empty where the page says it. */
  credit({ tongue }: ChartInput): string {
    return this.#outside.credit(tongue, this.#host.stage.ownCredit);
  }

  /** Buttons for views of less than everything. */
  shotCount(input: ChartInput): number {
    return Object.values(shotsIn(input)).filter(Boolean).length;
  }

  /** After each drawing. */
  settle({ settings, gate }: ChartInput): void {
    this.list.settle();
    this.#outside.settle(this.#host.stage, settings, gate);
  }

  /** A key, anywhere on the map. */
  pressed(event: KeyboardEvent, input: ChartInput): void {
    pressed(event, this.#host.stage, shotsIn(input));
  }
}

const known = new WeakMap<ChartInput, Shots>();

/** Worked out once for what is shown. */
function shotsIn(input: ChartInput): Shots {
  const shots = known.get(input) ?? shotsOf(input.chronicle, input.selectedId);
  known.set(input, shots);
  return shots;
}
