import { html, nothing, type TemplateResult } from 'lit';
import type { MomentTime, Standing } from '../../model/types.js';

/** How a mark is drawn; what a legend explains. */
export type MarkShape =
  'dot' | 'pill' | 'within' | 'lasting' | 'from' | 'until' | 'part' | 'later' | 'after' | 'before' | 'set' | 'undated';

/** A mark, apart from where it stands. */
export interface MarkLook {
  readonly shape: MarkShape;
  readonly standing: Standing;
  readonly approximate?: boolean;
  readonly uncertain?: boolean;
  /** For `part` and `set`: pieces as fractions of the mark's length, `[from, till]` with `till` counted from the start. */
  readonly pieces?: readonly (readonly [from: number, till: number])[] | undefined;
}

/**
 * The shape for a moment's time.
 * @param roomy - whether its extent is long enough on screen to be drawn as a stretch
 */
export function shapeOf(time: Pick<MomentTime, 'form' | 'extent'>, roomy: boolean): MarkShape {
  const { form } = time;
  if (form === 'instant') return 'dot';
  if (form === 'after' || form === 'before' || form === 'undated') return form;
  if (!roomy) return 'pill';
  if (form === 'lasting') return lastingShape(time);
  return form === 'one-of' || form === 'all-of' ? 'set' : form;
}

/** A stretch without an end, or without a beginning, must not look as if it had one. */
export const lastingShape = ({ extent: { start, end } }: Pick<MomentTime, 'extent'>): 'lasting' | 'from' | 'until' =>
  end === Infinity ? 'from' : start === -Infinity ? 'until' : 'lasting';

/** A thin line: once, somewhere along it. All others have a body as thick as what they fill. */
const THIN: readonly MarkShape[] = ['within', 'later', 'after', 'before', 'undated'];
/** Those with something besides their body: a stop at a limit, an arrow to an open side. */
const LIMITED: readonly MarkShape[] = [...THIN, 'from', 'until'];

/** The mark itself: pure decoration, its meaning is in the moment's name. */
export function markTemplate(look: MarkLook, part = 'mark'): TemplateResult {
  const { shape, standing, approximate, uncertain, pieces } = look;
  const whole = shape === 'part' ? 'whole' : shape === 'set' ? 'line' : undefined;
  return html`<span
    class="mark ${standing} ${shape} ${THIN.includes(shape) ? '' : 'solid'} ${approximate ? 'about' : ''}"
    part=${part}
    aria-hidden="true"
    ><i class=${whole ?? nothing}></i
    >${whole && pieces?.map(piece)}${LIMITED.includes(shape) ? html`<b></b>` : nothing}${
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
