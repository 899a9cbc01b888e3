/** Rules, as `css` makes them. */
export type Styles = { readonly cssText: string };

const sheets = new WeakMap<Document, Map<Styles, CSSStyleSheet>>();

/** Gives rules to a shadow root, once. A sheet belongs to the document that made it: one for all roots in that. */
export function adoptRules(styles: Styles, { renderRoot, ownerDocument }: Adopter): void {
  const view = ownerDocument.defaultView;
  if (!view) return;
  const own = sheets.get(ownerDocument) ?? new Map<Styles, CSSStyleSheet>();
  sheets.set(ownerDocument, own);
  const sheet = own.get(styles) ?? new view.CSSStyleSheet();
  if (!own.has(styles)) sheet.replaceSync(styles.cssText);
  own.set(styles, sheet);
  const root = renderRoot as ShadowRoot;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

interface Adopter {
  readonly renderRoot: Element | DocumentFragment;
  readonly ownerDocument: Document;
}
