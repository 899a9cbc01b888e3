import { html, type TemplateResult } from 'lit';
import type { Standing } from '../../model/types.js';
import { legendRows, type LegendSign } from '../../plan/legend.js';
import type { MarkLook } from '../../plan/mark.js';
import { markTemplate, statusKey } from '../shared/mark.js';

export { legendStyles } from './styles.js';

/** The legend of a story: only what it uses, as it is drawn now. */
export function legendTemplate(...told: Parameters<typeof legendRows>): TemplateResult {
  return html`<div class="legend" part="legend">
    ${legendRows(...told).map(
      ({ heading, entries }) =>
        html`<dl>
          <dt>${heading}</dt>
          ${entries.map(([sign, label]) => html`<dd><span aria-hidden="true">${signTemplate(sign)}</span>${label}</dd>`)}
        </dl>`,
    )}
  </div>`;
}

function signTemplate(sign: LegendSign): unknown {
  switch (sign.kind) {
    case 'status':
      return statusKey(sign.standing);
    case 'mark':
      return sample(sign.look);
    case 'leg':
      return legKey(sign.standing);
    case 'empty':
      return axisKey('M0 7h9M17 7h9M6 13L12 1M14 13L20 1');
    case 'vague':
      return axisKey('M0 7h6M10 7h6M20 7h6');
    case 'count':
      return html`<i class="key-count">2</i>`;
    case 'area':
    case 'disc':
      return html`<i class="key-area ${sign.kind}"></i>`;
  }
}

const sample = (look: MarkLook) => html`<span class="sample ${look.shape}">${markTemplate(look, '')}</span>`;

const axisKey = (d: string) => html`<svg width="26" height="14" stroke-width="1.5"><path d=${d} /></svg>`;

const legKey = (standing: Standing) =>
  html`<svg class="key-leg ${standing}" width="32" height="12" stroke-width="2">
    <path class="line" d="M0 6h28" />
    <path d="M24 1.5l6 4.5-6 4.5" />
  </svg>`;
