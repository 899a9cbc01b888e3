import { css, html, type TemplateResult } from 'lit';
import type { Tongue } from '../../locales/index.js';
import { questionWords } from '../../locales/question.js';
import type { Wish } from '../../store/consent.js';
import { known } from '../shared/foreign.js';

export { mapHosts } from './map-hosts.js';

/**
 * The question that comes before the first request to somebody else's server.
 * @param wishes - of the whole story: there is one answer for all of it
 */
export function questionTemplate(
  wishes: readonly Wish[],
  tongue: Tongue,
  answer: (allowed: boolean) => void,
): TemplateResult {
  const hosts = known(wishes.flatMap((wish) => wish.hosts));
  const [map, pictures] = (['map', 'pictures'] as const).map((kind) => wishes.some(({ what }) => what === kind));
  const words = questionWords(tongue);
  const what = map && pictures ? 'both' : map ? 'map' : 'pictures';
  return html`<div class="consent" part="consent" role="group" aria-labelledby="consent" dir="auto">
    <p id="consent">${words.ask(what, tongue.ui.list(hosts), hosts.length)}</p>
    <div class="answers">
      <button class="yes" @click=${() => answer(true)}>${words.allow}</button>
      <button @click=${() => answer(false)}>${words.decline}</button>
    </div>
  </div>`;
}

export const questionStyles = css`
  .consent {
    display: grid;
    gap: 8px;
    font-size: calc(var(--_text) * 0.875);
    line-height: 1.35;
  }
  .consent p {
    text-wrap: balance;
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .answers button {
    min-block-size: var(--_control);
    padding-inline: 12px;
    border: 1px solid var(--_pole);
    border-radius: var(--_radius);
    font-weight: 600;
  }
  .answers button:hover {
    background: var(--_tint);
  }
  @media print {
    .consent {
      display: none;
    }
  }
`;
