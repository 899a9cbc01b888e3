import { html, nothing, type TemplateResult } from 'lit';
import type { Tongue } from '../../locales/index.js';
import type { Moment } from '../../model/types.js';
import { heading } from '../shared/heading.js';
import { statusKey } from '../shared/mark.js';
import type { Told } from '../../plan/saying.js';

/**
 * A moment's heading and its button. What is heard: the title, then all that the mark shows. What is only seen is hidden
 * from the ear. The comma that only the ear needs stands in the title's own box: between boxes a browser hears a space.
 * @param lines - what is seen besides the title
 * @param expanded - for a button that opens the moment where it stands
 */
export function momentHeading(
  level: number,
  { id, title }: Moment,
  { name }: Told,
  { ui }: Tongue,
  { part, selected, expanded }: { readonly part: string; readonly selected: boolean; readonly expanded?: boolean },
  lines: unknown,
): TemplateResult {
  return heading(
    level,
    '',
    '',
    html`<button
      class="stop"
      part=${part}
      data-id=${id}
      aria-current=${selected || nothing}
      aria-expanded=${expanded ?? nothing}
    >
      <span class="title"><bdi>${title}</bdi><i>${ui.pause}</i></span
      ><span class="hidden-text"> ${name}</span>${lines}
    </button>`,
  );
}

export function dateLine(text: string): TemplateResult {
  return html`<span class="date small muted" part="date" aria-hidden="true">${text}</span>`;
}

export function placeLine({ places }: Told, { ui }: Tongue): TemplateResult {
  return html`<span class="place small ${places ? '' : 'none muted'}" aria-hidden="true"
    ><bdi>${places || ui.noPlace}</bdi></span
  >`;
}

/**
 * The status in words beside its key.
 * @param apart - whether who says so stands on a line of its own
 */
export function statusLine({ standing, claimedBy }: Moment, { ui }: Tongue, apart: boolean): unknown {
  if (standing === 'unknown' && !claimedBy) return nothing;
  const claimant = (text: string): TemplateResult => html`<span class="muted ${apart ? 'apart' : ''}">${text}</span>`;
  const inOne = (by: string): unknown[] =>
    ui.claim(standing, by).map(([of, text]) => (of === 'claimant' ? claimant(text) : text));
  const inTwo = (by: string): unknown[] => [ui.standing[standing], claimant(ui.claimant(standing, by))];
  const said = claimedBy ? (apart ? inTwo : inOne)(claimedBy) : ui.standing[standing];
  return html`<span class="status small" part="status" aria-hidden="true"
    >${statusKey(standing)}<span>${said}</span></span
  >`;
}
