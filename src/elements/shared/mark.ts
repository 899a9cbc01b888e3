import { html, nothing, type TemplateResult } from 'lit';
import type { Standing } from '../../model/types.js';
import { isBody, isSet, isSolid, type MarkLook } from '../../plan/mark.js';

/** The mark itself: pure decoration, its meaning is in the moment's name. */
export function markTemplate(look: MarkLook, part = 'mark'): TemplateResult {
  const { shape, standing, fades = [], uncertain, pieces } = look;
  const whole = shape === 'part' ? 'whole' : isSet(shape) ? 'line' : undefined;
  return html`<span
    class="mark ${standing} ${shape} ${isSolid(shape) ? 'solid' : ''} ${fades[0] ? 'about-start' : ''} ${
      fades[1] ? 'about-end' : ''
    }"
    part=${part}
    aria-hidden="true"
    ><i class=${whole ?? nothing}></i>${whole && pieces?.map(piece)}${isBody(shape) ? nothing : html`<b></b>`}${
      uncertain ? html`<span class="query">?</span>` : nothing
    }</span
  >`;
}

function piece([from, till]: readonly [number, number]): TemplateResult {
  return html`<i class="piece" .style=${`inset-inline:${percent(from)} ${percent(1 - till)}`}></i>`;
}

const percent = (fraction: number): string => `${(fraction * 100).toFixed(2)}%`;

/** The small key that stands beside a status word. */
export function statusKey(standing: Standing): TemplateResult | typeof nothing {
  if (standing === 'unknown') return nothing;
  return html`<span class="key mark solid pill ${standing}" aria-hidden="true"><i></i></span>`;
}
