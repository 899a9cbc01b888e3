import { html, svg, nothing, type TemplateResult } from 'lit';
import { axisLines } from '../../../plan/timeline/axis-lines.js';
import { bandsOf, type Band } from '../../../plan/timeline/bands.js';
import { inPoleOrder, polePath } from '../../../plan/timeline/poles.js';
import type { Drawn, Plan } from '../../../plan/timeline/types.js';
import { plainDate } from '../../../time/phrases.js';
import { placeStyle } from './place-style.js';

/** What changes without another plan. */
export interface Pointed {
  readonly headingLevel: number;
  readonly hoverId: string | undefined;
  /** Whether the axis runs from right to left. */
  readonly rtl: boolean;
}

/** The axis with its words, the bands behind it, and the lines from the texts to their marks, so that none is crossed. */
export function axisTemplate(plan: Plan, pointed: Pointed): TemplateResult {
  const { words, ticks, widthPx, height, axisY, wordsY, contextY } = plan;
  const { even, vague, open, breaks } = axisLines(plan, pointed.rtl ? -1 : 1);
  return html`${future(plan)}${bandsOf(plan).map((each) => band(each, plan))}
    <svg class="axis" part="axis" width=${widthPx} height=${height} aria-hidden="true">
      <path d=${even} />
      <path class="dashed" d=${vague} />
      <path class="dotted" d=${open} />
      <path class="breaks" d=${breaks} />
      <path d=${ticks.map((x) => `M${x} ${axisY + 0.75}v7`).join('')} />
      ${inPoleOrder(plan).map((one) => pole(one, plan, pointed))}
    </svg>
    <div aria-hidden="true">
      ${words.map(({ kind, text, x0, x1 }) => {
        const place = kind === 'context' ? placeStyle(x0, contextY) : placeStyle((x0 + x1) / 2, wordsY);
        const part = kind === 'break' ? kind : 'tick';
        return html`<span class="axis-label ${kind}" part=${part} .style=${place}><bdi>${text}</bdi></span>`;
      })}
    </div>`;
}

function band({ period: { title, date }, x0, x1, named }: Band, { chronicle, dropY, tongue }: Plan): TemplateResult {
  return html`<div class="period" .style=${placeStyle(x0, dropY, x1 - x0)}>
    <span class=${named ? '' : 'hidden-text'}><bdi>${title}</bdi></span
    ><span class="hidden-text">${tongue.words.comma}${plainDate(date, chronicle.zone, tongue)}</span>
  </div>`;
}

function future({ futureX, futureSaid, widthPx, dropY }: Plan): unknown {
  if (futureX === undefined || futureX >= widthPx) return nothing;
  return html`<div class="future" .style=${placeStyle(Math.max(0, futureX), dropY)}>
    <span><bdi>${futureSaid}</bdi></span>
  </div>`;
}

function pole(one: Drawn, plan: Plan, { hoverId }: Pointed): unknown {
  const { moment, text } = one;
  const selected = moment.id === plan.selectedId;
  const state = selected ? 'selected' : moment.id === hoverId ? 'hover' : '';
  const bar =
    plan.cards && selected && text && svg`<path class="bar" d=${`M${text.x - 0.5} 1.5H${text.x + text.width - 4}`} />`;
  return svg`<path class="pole ${state}" d=${polePath(one, plan) ?? ''} />${bar || nothing}`;
}
