import { html, type TemplateResult } from 'lit';

const icon = (d: string, sizePx = 16): TemplateResult =>
  html`<svg viewBox="0 0 16 16" width=${sizePx} height=${sizePx} stroke-width="1.6" aria-hidden="true">
    <path d=${d} />
  </svg>`;

export const startArrow = icon('M15 8H2M7 3L2 8l5 5', 14);
export const endArrow = icon('M1 8h13M9 3l5 5-5 5', 14);
export const downIcon = icon('M3 5.5l5 5 5-5');
/** Two slanting strokes across the axis: something is left out here. */
export const breakIcon = icon('M0 7.5l16-6M0 14.5l16-6');
