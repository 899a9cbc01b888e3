import type { TemplateResult } from 'lit';
import type { Tongue } from '../../../locales/index.js';
import { liveWords } from '../../../locales/live.js';
import type { Kit } from '../kit.js';

/** The question that comes before the first request to somebody else's server. */
export function consentTemplate(
  { html }: Kit,
  hosts: readonly string[],
  tongue: Tongue,
  answer: (allowed: boolean) => void,
): TemplateResult {
  const { askOutside, allow, decline } = liveWords(tongue);
  return html`<div class="consent" part="consent" role="group" aria-labelledby="consent" dir="auto">
    <p id="consent">${askOutside(tongue.ui.list(hosts), hosts.length)}</p>
    <div class="answers">
      <button class="yes" @click=${() => answer(true)}>${allow}</button>
      <button @click=${() => answer(false)}>${decline}</button>
    </div>
  </div>`;
}
