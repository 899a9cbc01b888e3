import { html, nothing, type TemplateResult } from 'lit';
import type { Tongue } from '../../locales/index.js';
import type { Chronicle, Moment, Person } from '../../model/types.js';
import { joined } from '../../time/phrases.js';
import { statusKey } from '../shared/mark.js';
import { standingSaid } from '../../plan/saying.js';

/** Where, status, who: one line each. */
export function factsTemplate(moment: Moment, chronicle: Chronicle, tongue: Tongue): TemplateResult {
  const { places, who, tags, standing } = moment;
  const { ui } = tongue;
  const said = standingSaid(moment, tongue);
  const where = places.map((place, index) => html`${index ? tongue.words.comma : nothing}<bdi>${place.name}</bdi>`);
  // in a story without any place, a missing one is nothing to tell
  const nowhere = chronicle.places.length > 0 && html`<span class="muted">${ui.noPlace}</span>`;
  return html`<dl class="facts">
    ${fact(ui.where, places.length ? where : nowhere)}
    ${fact(ui.status, said && html`<span part="status">${statusKey(standing)} <span>${said}</span></span>`)}
    ${fact(ui.who, who.length > 0 && who.map((each, index) => person(each, index, tongue)))}
    ${fact(ui.tags, joined(tags, tongue))}
  </dl>`;
}

const fact = (term: string, value: unknown): unknown =>
  value
    ? html`<div>
        <dt>${term}</dt>
        <dd>${value}</dd>
      </div>`
    : nothing;

const person = ({ name, role }: Person, index: number, { ui, words }: Tongue): TemplateResult =>
  html`${index ? ui.semicolon : nothing}<bdi>${name}</bdi>${role ? html`${words.comma}<bdi class="muted">${role}</bdi>` : nothing}`;
