import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LngLat, Point } from '../../../geo/types.js';
import type { ChartElement, ChartInput } from '../chart/input.js';
import type { PlacedMarker } from '../../../plan/map/gather.js';
import type { Stage } from '../chart/stage.js';
import { controls, panButtons, pressed, shotButtons } from './controls.js';
import { Hint } from './hint.js';
import { MomentList } from './moment-list.js';
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
}

/** What the reader can do with the map: all that comes with Leaflet. */
export class Live {
  readonly list: MomentList;
  readonly hint: Hint;
  #host: LiveHost;

  constructor(host: LiveHost) {
    const { element } = host;
    this.#host = host;
    this.hint = new Hint(() => element.requestUpdate());
    this.list = new MomentList(host);
  }

  /** Nothing is shown any more. */
  stop(): void {
    this.hint.clear();
    this.list.close();
  }

  /** Over the places: the open list, the hint, the buttons. */
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
    ${stage.leaflet && this.#drawButtons(input, roomy)}`;
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

  /** Buttons for views of less than everything. */
  shotCount(input: ChartInput): number {
    return Object.values(shotsIn(input)).filter(Boolean).length;
  }

  /** After each drawing. */
  settle(): void {
    this.list.settle();
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
