import type { TemplateResult } from 'lit';
import type { Tongue } from '../../../locales/index.js';
import type { Stage } from '../chart/stage.js';
import type { Kit } from '../kit.js';

/** One press of an arrow key with Shift. */
const PAN_PX = 80;
const PANS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowRight: [PAN_PX, 0],
  ArrowLeft: [-PAN_PX, 0],
  ArrowDown: [0, PAN_PX],
  ArrowUp: [0, -PAN_PX],
};

export function controls({ zoomControls }: Kit, stage: Stage, { ui }: Tongue): TemplateResult {
  return zoomControls({
    zoomIn: () => stage.zoomBy(1),
    zoomOut: () => stage.zoomBy(-1),
    fit: () => stage.fit(),
    labels: { zoomIn: ui.zoomInMap, zoomOut: ui.zoomOutMap, fit: ui.fitMap, group: ui.zoom },
    canZoomIn: stage.canZoomIn,
    canZoomOut: stage.canZoomOut,
  });
}

/** In the region: what the buttons and a drag do. */
export function pressed(event: KeyboardEvent, stage: Stage): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const pan = event.shiftKey ? PANS[event.key] : undefined;
  if (pan) stage.panBy(...pan);
  else if (event.key === '+' || event.key === '=') stage.zoomBy(1);
  else if (event.key === '-') stage.zoomBy(-1);
  else if (event.key === '0') stage.fit();
  else return;
  event.preventDefault();
}
