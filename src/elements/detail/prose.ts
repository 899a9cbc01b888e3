import { html, nothing, type TemplateResult } from 'lit';
import type { Tongue } from '../../locales/index.js';
import type { ElementWords } from '../../locales/words.js';
import type { Chronicle, Media, Moment, Quote, Source } from '../../model/types.js';
import { boundsOf } from '../../time/bounds.js';
import { joined, plainDate } from '../../time/phrases.js';
import { isOtherYear } from '../../plan/saying.js';

/** Text, picture, quotations, sources, correction and update of a moment, in reading order. */
export function proseTemplate(
  { text, media, quotes, sources, correction, updated }: Moment,
  chronicle: Chronicle,
  tongue: Tongue,
  resolve: (url: string) => string,
): TemplateResult {
  const { ui } = tongue;
  const { zone } = chronicle;
  const date = (value: NonNullable<Source['date']>): string =>
    plainDate(value, zone, tongue, { withYear: isOtherYear(boundsOf(value, zone), chronicle) });
  const cited = sources.length ? sources : chronicle.sources;
  const changed = updated ?? chronicle.updated;

  const source = ({ title, publisher, url, date: day }: Source, index: number): TemplateResult => {
    const said = joined([title, publisher, day && date(day)], tongue);
    return html`${index ? ui.semicolon : nothing}${
      url
        ? html`<a part="source" href=${resolve(url)} rel="noopener">${said}</a>`
        : html`<span part="source">${said}</span>`
    }`;
  };

  return html`${text?.split(/\n\s*\n/).map((part) => html`<p class="text" dir="auto">${part.trim()}</p>`)}
  ${media && mediaTemplate(media, ui, resolve)} ${quotes.map((quote) => quoteTemplate(quote, ui.quoted(quote.text)))}
  ${cited.length ? html`<p class="sources small muted">${ui.sources(cited.length)}${ui.colon}${cited.map(source)}</p>` : nothing}
  ${correction && html`<p class="correction small"><strong>${ui.correction}</strong> ${correction}</p>`}
  ${changed && html`<p class="updated small muted">${ui.updated(date(changed))}</p>`}`;
}

const captionTemplate = (text: string | undefined): unknown =>
  text && html`<figcaption class="small muted"><bdi>${text}</bdi></figcaption>`;

const quoteTemplate = ({ by }: Quote, quoted: string): TemplateResult =>
  html`<figure class="quote">
    <blockquote dir="auto">${quoted}</blockquote>
    ${captionTemplate(by)}
  </figure>`;

function mediaTemplate(
  { src, alt, caption, credit, width, height }: Media,
  ui: ElementWords,
  resolve: (url: string) => string,
): TemplateResult {
  return html`<figure class="media">
    <img
      src=${resolve(src)}
      alt=${alt}
      width=${width ?? nothing}
      height=${height ?? nothing}
      loading="lazy"
      decoding="async"
      referrerpolicy="strict-origin-when-cross-origin"
    />
    ${captionTemplate(ui.sentences([caption, credit].flatMap((text) => text || [])))}
  </figure>`;
}
