import { html, nothing, type TemplateResult } from 'lit';
import type { Tongue } from '../../locales/index.js';
import type { SafeUrl } from '../../model/checks/url.js';
import type { Chronicle, Media, Moment, Quote, Source } from '../../model/types.js';
import { boundsOf } from '../../time/bounds.js';
import { joined, plainDate } from '../../time/phrases.js';
import { isOtherYear } from '../../plan/saying.js';

/** Addresses that a story names. */
export interface Addresses {
  /** As the page has to write one. */
  resolve(url: SafeUrl): string;
  /** Whether a resolved one may not be asked for yet. */
  waits(address: string): boolean;
  /** Whether there is, or was, a question about any. */
  readonly kept: boolean;
  /** The question, while the reader is asked. */
  question(): TemplateResult | undefined;
}

/** Text, picture, quotations, sources, correction and update of a moment, in reading order. */
export function proseTemplate(
  { text, media, quotes, sources, correction, updated }: Moment,
  chronicle: Chronicle,
  tongue: Tongue,
  addresses: Addresses,
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
        ? html`<a part="source" href=${addresses.resolve(url)} rel="noopener">${said}</a>`
        : html`<span part="source">${said}</span>`
    }`;
  };

  return html`${text?.split(/\n\s*\n/).map((part) => html`<p class="text" dir="auto">${part.trim()}</p>`)}
  ${media && mediaTemplate(media, addresses, tongue)}
  ${quotes.map((quote) => quoteTemplate(quote, ui.quoted(quote.text)))}
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

function mediaTemplate(media: Media, addresses: Addresses, tongue: Tongue): TemplateResult {
  const { caption, credit } = media;
  const address = addresses.resolve(media.src);
  const waits = addresses.waits(address);
  // the figure has the focus once its question is answered, and keeps it while the picture comes
  return html`<figure class="media" tabindex=${addresses.kept ? -1 : nothing}>
    ${waits ? insteadTemplate(media, addresses, tongue) : pictureTemplate(media, address)}
    ${captionTemplate(tongue.ui.sentences([caption, credit].flatMap((text) => text || [])))}
  </figure>`;
}

const pictureTemplate = ({ alt, width, height }: Media, address: string): TemplateResult =>
  html`<img
    src=${address}
    alt=${alt}
    width=${width ?? nothing}
    height=${height ?? nothing}
    loading="lazy"
    decoding="async"
    referrerpolicy="strict-origin-when-cross-origin"
  />`;

/** What the picture shows, in words, and in its room: nothing moves when it comes. */
function insteadTemplate({ alt, width, height }: Media, { question }: Addresses, { ui }: Tongue): TemplateResult {
  // a drawing of nothing takes the same room as the picture, without a style that a page's policy could forbid
  const room = width && height;
  return html`<div class="instead ${room ? '' : 'unsized'}">
    ${room ? html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true"></svg>` : nothing}
    <div class="words">
      <p class="small"><bdi>${ui.picture(alt)}</bdi></p>
      ${question() ?? nothing}
    </div>
  </div>`;
}
