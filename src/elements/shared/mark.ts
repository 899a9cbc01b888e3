import { html, nothing, type TemplateResult } from 'lit';
import { MINUTE_MS } from '../../time/duration.js';
import type { Form, MomentTime, Standing } from '../../model/types.js';

/** How a mark is drawn; what a legend explains. */
export type MarkShape = 'dot' | 'pill' | 'lasting' | 'from' | 'until' | Exclude<Form, 'instant'>;

/** A mark, apart from where it stands. */
export interface MarkLook {
  readonly shape: MarkShape;
  readonly standing: Standing;
  /** Its ends that are only about right. */
  readonly fades?: readonly [start: boolean, end: boolean];
  readonly uncertain?: boolean;
  /** For `part`, `one-of` and `all-of`: pieces as fractions of the mark's length, `[from, till]` with `till` counted from the start. */
  readonly pieces?: readonly (readonly [from: number, till: number])[] | undefined;
}

/**
 * The shape for a moment's time.
 * @param roomy - whether its extent is long enough on screen to be drawn as a stretch
 */
export function shapeOf(time: Pick<MomentTime, 'form' | 'extent' | 'bounds' | 'date'>, roomy: boolean): MarkShape {
  const { form, date, extent, bounds } = time;
  // in the room between two others, where that is not all that its order allows: no stops, or it would be a date
  if (!date && form === 'within' && extent.start - bounds.start > MINUTE_MS) return 'undated';
  if (form === 'instant') return 'dot';
  if (form === 'after' || form === 'before' || form === 'undated') return form;
  if (!roomy) return 'pill';
  return form === 'lasting' ? lastingShape(time) : form;
}

/** A stretch without an end, or without a beginning, must not look as if it had one. */
const lastingShape = ({ extent: { start, end } }: Pick<MomentTime, 'extent'>): 'lasting' | 'from' | 'until' =>
  end === Infinity ? 'from' : start === -Infinity ? 'until' : 'lasting';

/** Those that are nothing but their body, as thick as what it fills. */
const BODIES = /dot|pill|lasting|part|-of/;
/** Bodies with an open side; all others are a thin line: once, somewhere along it, with a stop at a limit or an arrow. */
const OPEN = /from|until/;

/** The mark itself: pure decoration, its meaning is in the moment's name. */
export function markTemplate(look: MarkLook, part = 'mark'): TemplateResult {
  const { shape, standing, fades = [], uncertain, pieces } = look;
  const whole = shape === 'part' ? 'whole' : /-of/.test(shape) ? 'line' : undefined;
  return html`<span
    class="mark ${standing} ${shape} ${BODIES.test(shape) || OPEN.test(shape) ? 'solid' : ''} ${fades[0] ? 'about-start' : ''} ${
      fades[1] ? 'about-end' : ''
    }"
    part=${part}
    aria-hidden="true"
    ><i class=${whole ?? nothing}></i>${whole && pieces?.map(piece)}${BODIES.test(shape) ? nothing : html`<b></b>`}${
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
