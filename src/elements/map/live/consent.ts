import type { TemplateResult } from 'lit';
import type { Tongue } from '../../../locales/index.js';
import type { Kit } from '../kit.js';

/** The question that comes before the first request to somebody else's server. */
export function consentTemplate(
  { html }: Kit,
  hosts: readonly string[],
  { ui }: Tongue,
  answer: (allowed: boolean) => void,
): TemplateResult {
  return html`<div class="consent" part="consent" role="group" aria-labelledby="consent" dir="auto">
    <p id="consent">${ui.askTiles(ui.list(hosts))}</p>
    <div class="answers">
      <button class="yes" @click=${() => answer(true)}>${ui.allowTiles}</button>
      <button @click=${() => answer(false)}>${ui.declineTiles}</button>
    </div>
  </div>`;
}
