import { html, nothing, type TemplateResult } from 'lit';
import { manyWords } from '../../../locales/many.js';
import { longerIn } from '../../../plan/timeline/many/columns.js';
import { tell } from '../../../plan/saying.js';
import type { Plan } from '../../../plan/timeline/types.js';

/** As many are listed; more would be another story. */
const LISTED = 200;

/** The moments that no column counts, each a button. */
export function longerList({ chronicle, tongue, scale, widthPx, zoom, many }: Plan): TemplateResult | typeof nothing {
  const unit = many?.columns?.unit;
  if (!unit || many.stretches) return nothing;
  const view = { start: Math.max(scale.start, scale.invert(0)), end: Math.min(scale.end, scale.invert(widthPx)) };
  const indices = longerIn(chronicle, unit, view, zoom === 1);
  const left = indices.length - LISTED;
  return html`<ul class="longer-list" role="list">
    ${indices.slice(0, LISTED).map((index) => {
      const moment = chronicle.moments[index]!;
      return html`<li>
        <button class="spot" data-id=${moment.id}>
          <span class="small muted">${tell(moment, chronicle, tongue, true).short}</span><bdi>${moment.title}</bdi>
        </button>
      </li>`;
    })}
    ${left > 0 ? html`<li class="small muted">${manyWords(tongue).andMore(left)}</li>` : nothing}
  </ul>`;
}
