import type { CSSResult, LitElement } from 'lit';

/**
 * Gives an element its styles again in another document: constructed sheets belong to the document that made them, and
 * a shadow root that moves leaves them behind.
 */
export function adoptStyles(element: LitElement, more: readonly CSSStyleSheet[] = []): void {
  const view = element.ownerDocument.defaultView;
  const root = element.shadowRoot;
  if (!view || !root) return;
  const { elementStyles } = element.constructor as typeof LitElement;
  const sheets = elementStyles.map((style) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync((style as CSSResult).cssText);
    return sheet;
  });
  root.adoptedStyleSheets = [...sheets, ...more];
}

/** Gives an element, and all of its kind, styles that came later than they did. */
export function adoptLater(element: LitElement, styles: CSSResult): void {
  const { elementStyles } = element.constructor as typeof LitElement;
  if (!elementStyles.includes(styles)) elementStyles.push(styles);
  const root = element.shadowRoot;
  const { styleSheet } = styles;
  if (element.ownerDocument !== document || !styleSheet) adoptStyles(element);
  else if (root && !root.adoptedStyleSheets.includes(styleSheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }
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
