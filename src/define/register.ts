import { VERSION } from '../version.js';

let warned = false;

/**
 * Registers an element, unless the page has it already: the first registration wins. A page that loads two different
 * versions is told so once.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  const present: (CustomElementConstructor & { datelineVersion?: string }) | undefined = customElements.get(tag);
  if (!present) {
    Object.defineProperty(element, 'datelineVersion', { value: VERSION });
    customElements.define(tag, element);
  } else if (present !== element && present.datelineVersion !== VERSION && !warned) {
    warned = true;
    console.warn(
      `Dateline: version ${VERSION} was loaded after ${present.datelineVersion ?? 'another'}; the first one is used.`,
    );
  }
}
