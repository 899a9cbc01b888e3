import { html, svg, nothing, type TemplateResult } from 'lit';
import { plainDate } from '../../../time/phrases.js';
import { at } from './at.js';
import { clamp } from '../../../time/clamp.js';
import { breakMiddle } from './axis-words.js';
import type { Drawn, Plan } from './plan.js';
import type { Pointed } from './template.js';

/** Half the gap that a break leaves in the axis. */
const BREAK_PX = 6;

/** The axis with its words, the bands behind it, and the lines from the texts to their marks, so that none is crossed. */
export function axisTemplate(plan: Plan, pointed: Pointed): TemplateResult {
  const { chronicle, words, ticks, digitPx, widthPx, height, axisY, wordsY, contextY } = plan;
  const y = axisY + 0.75;
  const { even, vague, open, empty } = axisLines(plan, y, pointed.rtl ? -1 : 1);
  return html`${future(plan)}${chronicle.periods.map(({ title, date, extent }) => {
      const { start, end, position } = plan.scale;
      const [x0, x1] = [extent.start, extent.end].map((t) => clamp(position(clamp(t, start, end)), 0, widthPx)) as [
        number,
        number,
      ];
      if (!plan.dated || x1 - x0 <= 1) return nothing;
      return html`<div class="period" .style=${at(x0, plan.dropY, x1 - x0)}>
        <span class=${x1 - x0 - 26 < Math.min(6, title.length) * digitPx ? 'hidden-text' : ''}><bdi>${title}</bdi></span
        ><span class="hidden-text">, ${plainDate(date, chronicle.zone, plan.tongue)}</span>
      </div>`;
    })}
    <svg class="axis" part="axis" width=${widthPx} height=${height} aria-hidden="true">
      <path d=${even} />
      <path class="dashed" d=${vague} />
      <path class="dotted" d=${open} />
      <path class="breaks" d=${empty} />
      <path d=${ticks.map((x) => `M${x} ${y}v7`).join('')} />
      ${poles(plan, pointed)}
    </svg>
    <div aria-hidden="true">
      ${words.map(({ kind, text, x0, x1 }) => {
        const place = kind === 'context' ? at(x0, contextY) : at((x0 + x1) / 2, wordsY);
        const part = kind === 'break' ? kind : 'tick';
        return html`<span class="axis-label ${kind}" part=${part} .style=${place}><bdi>${text}</bdi></span>`;
      })}
    </div>`;
}

/** Paths along the axis, as if it ran from left to right: where it runs from right to left the whole drawing is turned. */
function axisLines({ scale, dated, from, till, widthPx }: Plan, y: number, slant: number): Record<string, string> {
  const paths: Record<string, string> = { even: '', vague: '', open: '', empty: '' };
  const line = (kind: string, x0: number, x1: number): void => {
    if (x1 > Math.max(0, x0) && x0 < widthPx) paths[kind] += `M${Math.max(0, x0)} ${y}H${Math.min(widthPx, x1)}`;
  };
  const tail = dated ? scale.x1 : from + 2;
  for (const stretch of dated ? scale.stretches : []) {
    const { kind, x0, x1 } = stretch;
    const x = breakMiddle(stretch, widthPx);
    if (x !== undefined) {
      line('even', x0, x - BREAK_PX);
      line('even', x + BREAK_PX, x1);
      const stroke = `${y + 7 * slant}l6 ${-14 * slant}`;
      paths['empty'] += `M${x - 8} ${stroke}M${x + 2} ${stroke}`;
    } else line(kind === 'vague' ? kind : 'even', x0, x1);
  }
  if (till > tail) {
    line('open', tail, till - 2);
    paths['even'] += `M${till - 7} ${y - 5}l6 5l-6 5`;
  }
  if (dated && from < scale.x0) {
    line('open', from + 2, scale.x0);
    paths['even'] += `M${from + 7} ${y - 5}l-6 5l6 5`;
  }
  return paths;
}

function future({ futureX, futureSaid, widthPx, dropY }: Plan): unknown {
  if (futureX === undefined || futureX >= widthPx) return nothing;
  return html`<div class="future" .style=${at(Math.max(0, futureX), dropY)}>
    <span><bdi>${futureSaid}</bdi></span>
  </div>`;
}

function poles(plan: Plan, { hoverId }: Pointed): unknown {
  const { drawn, selectedId, cards, widthPx, bendY, dropY } = plan;
  const pole = ({ moment: { id }, anchor, look, top, text }: Drawn): unknown => {
    if (!text) return nothing;
    const x = clamp(anchor, 0.5, widthPx - 0.5);
    const end = `V${top + (look.shape === 'later' ? 5 : 0)}`;
    const corner = text.x + 0.5;
    // nearly straight would look like a mistake
    const start = Math.abs(corner - x) < 2 ? x : corner;
    const d = cards
      ? `M${start} 1V${bendY}L${x} ${dropY}${end}`
      : `M${x} ${text.top + (text.x < x - 1 ? 42 * plan.typeScale : 2)}${end}`;
    const selected = id === selectedId;
    const bar = cards && selected && svg`<path class="bar" d=${`M${text.x - 0.5} 1.5H${text.x + text.width - 4}`} />`;
    return svg`<path class="pole ${selected ? 'selected' : id === hoverId ? 'hover' : ''}" d=${d} />${bar || nothing}`;
  };
  // the selected pole last: nothing may cross it
  const isLast = ({ moment }: Drawn): number => Number(moment.id === selectedId);
  return drawn.toSorted((a, b) => isLast(a) - isLast(b)).map(pole);
}
