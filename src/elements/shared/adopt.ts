import type { LitElement } from 'lit';

/** Rules, as `css` makes them: in this document with a sheet of their own. */
export interface Styles {
  readonly cssText: string;
  readonly styleSheet?: CSSStyleSheet | undefined;
}

interface Adopter {
  readonly shadowRoot: ShadowRoot | null;
  readonly ownerDocument: Document;
}

const sheets = new WeakMap<Document, Map<Styles, CSSStyleSheet>>();

/**
 * Gives rules to a shadow root, once, behind those that are there. A constructed sheet belongs to the document that made
 * it: one for all roots in that.
 */
export function adoptRules(styles: Styles, { shadowRoot, ownerDocument }: Adopter): void {
  const view = ownerDocument.defaultView;
  if (!view || !shadowRoot) return;
  const own = sheets.get(ownerDocument) ?? new Map<Styles, CSSStyleSheet>();
  sheets.set(ownerDocument, own);
  let sheet = own.get(styles) ?? (ownerDocument === document ? styles.styleSheet : undefined);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(styles.cssText);
  }
  own.set(styles, sheet);
  const { adoptedStyleSheets } = shadowRoot;
  if (!adoptedStyleSheets.includes(sheet)) shadowRoot.adoptedStyleSheets = [...adoptedStyleSheets, sheet];
}

/** Gives an element its styles again in another document: a shadow root that moves leaves them behind. */
export function adoptStyles(element: LitElement): void {
  const { elementStyles } = element.constructor as typeof LitElement;
  for (const styles of elementStyles) adoptRules(styles as Styles, element);
}

/** Gives an element, and all of its kind, styles that came later than they did. */
export function adoptLater(element: LitElement, styles: Styles): void {
  const { elementStyles } = element.constructor as typeof LitElement;
  const known = elementStyles as Styles[];
  if (!known.includes(styles)) known.push(styles);
  adoptRules(styles, element);
}

/**
 * A shadow root for an element that is first connected in another document, whose roots refuse the sheets of this one.
 * @returns undefined in this document, where Lit's own way is right
 */
export function rootElsewhere(element: LitElement): ShadowRoot | undefined {
  if (element.ownerDocument === document) return undefined;
  const root = element.attachShadow((element.constructor as typeof LitElement).shadowRootOptions);
  adoptStyles(element);
  return root;
}
