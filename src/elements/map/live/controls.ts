import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Tongue } from '../../../locales/index.js';
import { liveWords } from '../../../locales/live.js';
import type { Stage } from '../chart/stage.js';
import { zoomControls } from '../../zoom/zoom-controls.js';
import type { Shots } from '../../../plan/map/shots.js';

/** One press of an arrow key with Shift, or of a button. */
const PAN_PX = 80;
const PANS = [
  ['ArrowUp', 'north', 0, -PAN_PX],
  ['ArrowLeft', 'west', -PAN_PX, 0],
  ['ArrowRight', 'east', PAN_PX, 0],
  ['ArrowDown', 'south', 0, PAN_PX],
] as const;

/** In and out, and every place: all that a wheel or a pinch can do. */
export function controls(stage: Stage, tongue: Tongue): TemplateResult {
  const { zoomIn, zoomOut, fit } = liveWords(tongue);
  return zoomControls(html, {
    zoomIn: () => stage.zoomBy(1),
    zoomOut: () => stage.zoomBy(-1),
    fit: () => stage.fit(),
    labels: { zoomIn, zoomOut, fit, group: tongue.ui.zoom },
    canZoomIn: stage.canZoomIn,
    canZoomOut: stage.canZoomOut,
  });
}

/** A view of the selected moment, and one of its route, where those are not the view of everything. */
export function shotButtons(stage: Stage, tongue: Tongue, shots: Shots): TemplateResult {
  const words = liveWords(tongue);
  const button = (part: string, label: string, d: string, ids: readonly string[] | undefined) =>
    ids
      ? html`<button part=${part} title=${label} @click=${() => stage.showPlaces(ids)}>
          <svg viewBox="0 0 16 16" width="16" height="16" stroke-width="1.6" aria-hidden="true"><path d=${d} /></svg>
        </button>`
      : nothing;
  return html`<div class="zoom-controls shots">
    ${button('fit-moment', words.fitMoment, MOMENT_ICON, shots.moment)}
    ${button('fit-route', words.fitRoute, ROUTE_ICON, shots.route)}
  </div>`;
}

/** A dot within the corners of a frame. */
const MOMENT_ICON = 'M2.5 5V2.5H5M11 2.5h2.5V5M13.5 11v2.5H11M5 13.5H2.5V11M8 6.2a1.8 1.8 0 1 1-.01 0';
/** A bow from one ring to another. */
const ROUTE_ICON = 'M4.3 11C5 6 7 4.5 11 4.3M3.4 11a1.7 1.7 0 1 1-.01 0M12.6 2.6a1.7 1.7 0 1 1-.01 0';

/**
 * At the edges, once there is something beyond them: what a drag can do. Before that everything is in view, and they
 * would only lie on the map.
 */
export function panButtons(stage: Stage, tongue: Tongue, roomy: boolean): TemplateResult | typeof nothing {
  // on a lower stage they would lie under the other buttons
  if (!stage.moved || stage.size.height < (roomy ? 300 : 200)) return nothing;
  const words = liveWords(tongue);
  return html`<div class="pans">
    ${PANS.map(
      ([, side, right, down]) =>
        html`<button class=${side} title=${words[side]} @click=${() => stage.panBy(right, down)}>
          <svg viewBox="0 0 16 16" width="16" height="16" stroke-width="1.6" aria-hidden="true">
            <path d="M3.5 10L8 5.5l4.5 4.5" />
          </svg>
        </button>`,
    )}
  </div>`;
}

/** In the region: what the buttons and a drag do. */
export function pressed(event: KeyboardEvent, stage: Stage, { moment, route }: Shots): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const { key } = event;
  const pan = event.shiftKey ? PANS.find(([arrow]) => arrow === key) : undefined;
  if (pan) stage.panBy(pan[2], pan[3]);
  else if (key === '+' || key === '=') stage.zoomBy(1);
  else if (key === '-') stage.zoomBy(-1);
  else if (key === '0') stage.fit();
  else if (key === '1' && moment) stage.showPlaces(moment);
  else if (key === '2' && route) stage.showPlaces(route);
  else return;
  event.preventDefault();
}
