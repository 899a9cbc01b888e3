import { html, css, type TemplateResult } from 'lit';
import { fitIcon, minusIcon, plusIcon } from './icons.js';

export interface ZoomControls {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly labels: { readonly zoomIn: string; readonly zoomOut: string; readonly fit: string; readonly group: string };
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
}

/** Three buttons, as on the map and beside the timeline's heading: all that a wheel, a drag or a pinch can do. */
export function zoomControls({ labels, ...act }: ZoomControls): TemplateResult {
  const buttons = [
    ['zoom-in', labels.zoomIn, plusIcon, act.zoomIn, act.canZoomIn],
    ['zoom-out', labels.zoomOut, minusIcon, act.zoomOut, act.canZoomOut],
    ['fit', labels.fit, fitIcon, act.fit, true],
  ] as const;
  return html`<div class="zoom-controls" role="group" aria-label=${labels.group}>
    ${buttons.map(
      ([part, label, icon, click, enabled]) =>
        html`<button part=${part} title=${label} aria-disabled=${!enabled} @click=${enabled ? click : null}>
          ${icon}
        </button>`,
    )}
  </div>`;
}

export const zoomControlStyles = css`
  .zoom-controls {
    display: flex;
    flex: none;
    background: var(--_paper);
    border: 1px solid var(--_pole);
    border-radius: var(--_radius);
  }
  .zoom-controls button {
    display: grid;
    place-items: center;
    inline-size: var(--_control);
    block-size: var(--_control);
  }
  .zoom-controls button + button {
    border-inline-start: 1px solid var(--_hair);
  }
  .zoom-controls [aria-disabled='true'] {
    cursor: default;
    color: var(--_pole);
  }
  .zoom-controls [aria-disabled='false']:hover {
    background: var(--_future);
  }
`;
