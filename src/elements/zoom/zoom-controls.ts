import type { html as Html, TemplateResult } from 'lit';

const PLUS = 'M8 2.5v11M2.5 8h11';
const MINUS = 'M2.5 8h11';
const FIT = 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10';

export interface ZoomControls {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly labels: { readonly zoomIn: string; readonly zoomOut: string; readonly fit: string; readonly group: string };
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
}

/**
 * Three buttons, as on the map and beside the timeline's heading: all that a wheel, a drag or a pinch can do.
 * @param html - Lit's own, handed over: neither of the files that hold this may import it
 */
export function zoomControls(html: typeof Html, { labels, ...act }: ZoomControls): TemplateResult {
  const buttons = [
    ['zoom-in', labels.zoomIn, PLUS, act.zoomIn, act.canZoomIn],
    ['zoom-out', labels.zoomOut, MINUS, act.zoomOut, act.canZoomOut],
    ['fit', labels.fit, FIT, act.fit, true],
  ] as const;
  return html`<div class="zoom-controls" role="group" aria-label=${labels.group}>
    ${buttons.map(
      ([part, label, d, click, enabled]) =>
        html`<button part=${part} title=${label} aria-disabled=${!enabled} @click=${enabled ? click : null}>
          <svg viewBox="0 0 16 16" width="16" height="16" stroke-width="1.6" aria-hidden="true"><path d=${d} /></svg>
        </button>`,
    )}
  </div>`;
}
